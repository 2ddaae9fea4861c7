#include "driver/duration.h"

#include <algorithm>
#include <charconv>

namespace noodle::driver {
namespace {

struct Unit {
  std::string_view name;
  double seconds;
};
constexpr Unit kUnits[] = {{"", 1},          {"ms", 0.001},       {"s", 1}, {"m", 60}, {"h", 3600},
                           {"d", 24 * 3600}, {"w", 7 * 24 * 3600}};
constexpr double kLongest = 1000.0 * 366 * 24 * 3600;

}  // namespace

std::optional<double> parse_duration(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  const auto* const unit = std::ranges::find(kUnits, std::string_view(stop, end), &Unit::name);
  if (unit == std::end(kUnits)) return std::nullopt;
  value *= unit->seconds;
  // Not a number is neither.
  if (!(value >= 0 && value <= kLongest)) return std::nullopt;
  return value;
}

}  // namespace noodle::driver
