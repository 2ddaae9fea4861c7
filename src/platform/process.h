// The process and its surroundings: environment, processors, clock.
#ifndef NOODLE_PLATFORM_PROCESS_H
#define NOODLE_PLATFORM_PROCESS_H

#include <cstdint>
#include <optional>
#include <string>

namespace noodle::platform {

// Absent is not empty.
std::optional<std::string> environment(const char* name);

// Processors that this process may use, which can be fewer than the machine has.
unsigned processor_count();

int process_id();

// The number of the user for whom the process acts.
uint32_t user_number();
// What that user is called; a text made of the number where nobody knows.
std::string user_name();

// Of a clock that only goes forward; its zero means nothing.
uint64_t monotonic_nanoseconds();

// Since 1970.
double wall_seconds();

// At least so long, unless the process is asked to end.
void sleep_seconds(double seconds);

}  // namespace noodle::platform

#endif
