#include "platform/process.h"

#include <pwd.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>

#include "platform/interrupt.h"

namespace noodle::platform {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

unsigned processor_count() {
  cpu_set_t set;
  if (::sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<unsigned>(CPU_COUNT(&set));
  // More processors than the set has room for.
  return static_cast<unsigned>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
}

int process_id() { return static_cast<int>(::getpid()); }

uint32_t user_number() { return ::geteuid(); }

std::string user_name() {
  passwd entry{};
  passwd* found = nullptr;
  char buffer[4096];
  if (::getpwuid_r(user_number(), &entry, buffer, sizeof buffer, &found) == 0 && found != nullptr)
    return found->pw_name;
  return "user " + std::to_string(user_number());
}

uint64_t monotonic_nanoseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(now.tv_nsec);
}

double wall_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void sleep_seconds(double seconds) {
  constexpr double kLongest = 1e9;
  const double whole = std::floor(std::min(seconds, kLongest));
  timespec rest{static_cast<time_t>(whole),
                static_cast<long>((std::min(seconds, kLongest) - whole) * 1e9)};
  while (::nanosleep(&rest, &rest) != 0 && interrupt_signal() == 0) {
  }
}

}  // namespace noodle::platform
