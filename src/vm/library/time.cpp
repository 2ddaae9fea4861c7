// The module std.time.
#include <fmt/format.h>

#include <chrono>
#include <cmath>

#include "platform/process.h"
#include "vm/library/library.h"
#include "vm/library/support.h"

namespace noodle::vm {
namespace {

Value now(Machine&, Arguments) { return Value::of_float(platform::wall_seconds()); }

Value monotonic(Machine&, Arguments) {
  return Value::of_float(static_cast<double>(platform::monotonic_nanoseconds()) * 1e-9);
}

Value sleep(Machine& machine, Arguments arguments) {
  double seconds = 0;
  if (!take_number(machine, "sleep", arguments[0], seconds)) return Value::failure();
  if (!(seconds >= 0))
    return machine.fail(Builtin::k_ValueError, "`sleep` expects no negative number");
  machine.flush();
  platform::sleep_seconds(seconds);
  return Value::null();
}

// Years 0 to 9999, which have four digits.
constexpr double kFirstSecond = -62167219200.0;
constexpr double kLastSecond = 253402300799.0;

Value format(Machine& machine, Arguments arguments) {
  double seconds = 0;
  if (!take_number(machine, "format", arguments[0], seconds)) return Value::failure();
  const double whole = std::floor(seconds);
  if (!(whole >= kFirstSecond && whole <= kLastSecond))
    return machine.fail(Builtin::k_ValueError, "`format` expects a time of the years 0 to 9999");
  const std::chrono::sys_seconds time{std::chrono::seconds(static_cast<int64_t>(whole))};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  return string_value(
      machine,
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  clock.hours().count(), clock.minutes().count(), clock.seconds().count()));
}

constexpr NativeDefinition kFunctions[] = {
    {"now", "", now},
    {"monotonic", "", monotonic},
    {"sleep", "seconds", sleep},
    {"format", "seconds", format},
};

}  // namespace

BuiltinModule time_module() { return {"std.time", kFunctions, {}}; }

}  // namespace noodle::vm
