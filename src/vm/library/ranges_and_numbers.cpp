// Methods of ranges, ints and floats.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "vm/library/library.h"
#include "vm/library/support.h"

namespace noodle::vm {
namespace {

constexpr int64_t kMostDigits = 100;

const Range* self_range(Arguments arguments) { return arguments.self().as<Range>(); }

Value length(Machine& machine, Arguments arguments) {
  return length_of(machine, *self_range(arguments));
}

Value start(Machine&, Arguments arguments) { return Value::of_int(self_range(arguments)->start); }
Value end(Machine&, Arguments arguments) { return Value::of_int(self_range(arguments)->end); }
Value step_of(Machine&, Arguments arguments) { return Value::of_int(self_range(arguments)->step); }

Value has(Machine&, Arguments arguments) {
  const Range* range = self_range(arguments);
  int64_t number = arguments[0].integer;
  // 2.0 equals 2.
  if (arguments[0].is_float() && std::fabs(arguments[0].number) < 0x1p63) {
    number = static_cast<int64_t>(arguments[0].number);
    if (static_cast<double>(number) != arguments[0].number) return Value::boolean(false);
  } else if (!arguments[0].is_int()) {
    return Value::boolean(false);
  }
  const bool forward = range->step > 0;
  const int64_t low = forward ? range->start : number;
  const int64_t high = forward ? number : range->start;
  const bool inside = low <= high && (forward ? number < range->end : number > range->end);
  // The distance of two ints fits into 64 bits without a sign.
  const uint64_t distance = static_cast<uint64_t>(high) - static_cast<uint64_t>(low);
  const auto step = static_cast<uint64_t>(range->step);
  return Value::boolean(inside && distance % (forward ? step : -step) == 0);
}

Value to_list(Machine& machine, Arguments arguments) {
  if (self_range(arguments)->count > kMaximumElements) throw OutOfMemory{};
  return list_of(machine, arguments.self());
}

Value to_string(Machine& machine, Arguments arguments) {
  int64_t base = 10;
  if (arguments.has(0) && !take_int(machine, "toString", arguments[0], base))
    return Value::failure();
  if (base < 2 || base > 36)
    return machine.fail(Builtin::k_ValueError, "`toString` expects a base from 2 to 36");
  char digits[65];
  const auto [last, error] = std::to_chars(std::begin(digits), std::end(digits),
                                           arguments.self().integer, static_cast<int>(base));
  return string_value(machine, {digits, static_cast<size_t>(last - digits)});
}

Value to_fixed(Machine& machine, Arguments arguments) {
  int64_t digits = 0;
  if (!take_int(machine, "toFixed", arguments[0], digits)) return Value::failure();
  if (digits < 0 || digits > kMostDigits)
    return machine.fail(Builtin::k_ValueError,
                        fmt::format("`toFixed` expects 0 to {} digits", kMostDigits));
  return string_value(machine, fmt::format("{:.{}f}", arguments.self().as_double(), digits));
}

constexpr NativeDefinition kRangeMethods[] = {
    {"length", "", length, true},
    {"start", "", start, true},
    {"end", "", end, true},
    {"step", "", step_of, true},
    {"has", "value", has},
    {"toList", "", to_list},
    {"map", "function", map_method},
    {"filter", "function", filter_method},
    {"reduce", "function, start?", reduce_method},
    {"forEach", "function", for_each_method},
};

constexpr NativeDefinition kIntMethods[] = {
    {"toString", "base?", to_string},
    {"toFixed", "digits", to_fixed},
};

constexpr NativeDefinition kFloatMethods[] = {
    {"toFixed", "digits", to_fixed},
};

}  // namespace

void install_ranges_and_numbers(Machine& machine) {
  machine.define_methods(Tag::kRange, kRangeMethods);
  machine.define_methods(Tag::kInt, kIntMethods);
  machine.define_methods(Tag::kFloat, kFloatMethods);
}

}  // namespace noodle::vm
