// Lengths of time as users write them.
#ifndef NOODLE_DRIVER_DURATION_H
#define NOODLE_DRIVER_DURATION_H

#include <optional>
#include <string_view>

namespace noodle::driver {

// "30", "0.5", "500ms", "30s", "90m", "12h", "7d", "2w", in seconds. Nothing for anything else, and
// for more than a thousand years.
std::optional<double> parse_duration(std::string_view text);

}  // namespace noodle::driver

#endif
