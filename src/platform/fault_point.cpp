#include "platform/fault_point.h"

#include "platform/fault_points_enabled.h"

#if NOODLE_FAULT_POINTS
#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "platform/process.h"
#endif

namespace noodle::platform {

#if NOODLE_FAULT_POINTS

Result<void> fault_point(const char* tag) {
  static std::atomic<bool> has_fired;
  const char* const value = std::getenv("NOODLE_FAULT");
  if (value == nullptr) return {};
  const std::string_view text = value;
  const size_t colon = text.find(':');
  if (text.substr(0, colon) != tag || has_fired.exchange(true)) return {};
  const std::string_view action = colon == text.npos ? "" : text.substr(colon + 1);
  if (action == "kill") std::raise(SIGKILL);
  while (action == "hang") sleep_seconds(1);
  if (action == "error") return failure(fmt::format("fault injected at `{}`", tag));
  return failure(ExitCode::kUsage, fmt::format("`NOODLE_FAULT={}` names no action", text));
}

#else

Result<void> fault_point(const char*) { return {}; }

#endif

}  // namespace noodle::platform
