// The module std.math.
#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "vm/library/library.h"
#include "vm/library/lists.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

// A function of one float.
template <double (*kFunction)(double), const auto& kName>
Value unary(Machine& machine, Arguments arguments) {
  double x = 0;
  if (!take_number(machine, kName, arguments[0], x)) return Value::failure();
  return Value::of_float(kFunction(x));
}

template <double (*kFunction)(double, double), const auto& kName>
Value binary(Machine& machine, Arguments arguments) {
  double x = 0;
  double y = 0;
  if (!take_number(machine, kName, arguments[0], x) ||
      !take_number(machine, kName, arguments[1], y))
    return Value::failure();
  return Value::of_float(kFunction(x, y));
}

// A function from a float to a whole number; an int stays as it is.
template <double (*kFunction)(double), const auto& kName>
Value to_whole(Machine& machine, Arguments arguments) {
  if (arguments[0].is_int()) return arguments[0];
  double x = 0;
  if (!take_number(machine, kName, arguments[0], x)) return Value::failure();
  const double whole = kFunction(x);
  if (!(whole >= -0x1p63 && whole < 0x1p63))
    return machine.fail(Builtin::k_OverflowError,
                        fmt::format("`{}`: the result does not fit into an int", kName));
  return Value::of_int(static_cast<int64_t>(whole));
}

Value absolute(Machine& machine, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.is_int()) {
    if (value.integer == std::numeric_limits<int64_t>::min())
      return machine.fail(Builtin::k_OverflowError, "`abs`: the result does not fit into an int");
    return Value::of_int(std::abs(value.integer));
  }
  double x = 0;
  if (!take_number(machine, "abs", value, x)) return Value::failure();
  return Value::of_float(std::fabs(x));
}

Value sign(Machine& machine, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.is_int()) return Value::of_int((value.integer > 0) - (value.integer < 0));
  double x = 0;
  if (!take_number(machine, "sign", value, x)) return Value::failure();
  return Value::of_float(std::isnan(x) || x == 0 ? x : std::copysign(1.0, x));
}

bool all_numbers(Machine& machine, std::string_view name, Arguments arguments) {
  for (uint32_t i = 0; i < arguments.count; ++i) {
    double ignored = 0;
    if (!take_number(machine, name, arguments[i], ignored)) return false;
  }
  return true;
}

template <bool kLargest>
Value extreme(Machine& machine, Arguments arguments) {
  if (!all_numbers(machine, kLargest ? "max" : "min", arguments)) return Value::failure();
  Value best = arguments[0];
  for (uint32_t i = 1; i < arguments.count; ++i)
    if (kLargest ? less(best, arguments[i]) : less(arguments[i], best)) best = arguments[i];
  return best;
}

Value clamp(Machine& machine, Arguments arguments) {
  if (!all_numbers(machine, "clamp", arguments)) return Value::failure();
  if (less(arguments[2], arguments[1]))
    return machine.fail(Builtin::k_ValueError, "`clamp`: the low bound is above the high one");
  if (less(arguments[0], arguments[1])) return arguments[1];
  if (less(arguments[2], arguments[0])) return arguments[2];
  return arguments[0];
}

Value logarithm(Machine& machine, Arguments arguments) {
  double x = 0;
  double base = 0;
  if (!take_number(machine, "log", arguments[0], x)) return Value::failure();
  if (!arguments.has(1)) return Value::of_float(std::log(x));
  if (!take_number(machine, "log", arguments[1], base)) return Value::failure();
  return Value::of_float(std::log(x) / std::log(base));
}

uint64_t magnitude(int64_t number) {
  return number < 0 ? -static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
}

Value from_magnitude(Machine& machine, std::string_view name, uint64_t result) {
  if (result > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()))
    return machine.fail(Builtin::k_OverflowError,
                        fmt::format("`{}`: the result does not fit into an int", name));
  return Value::of_int(static_cast<int64_t>(result));
}

Value greatest_common_divisor(Machine& machine, Arguments arguments) {
  int64_t a = 0;
  int64_t b = 0;
  if (!take_int(machine, "gcd", arguments[0], a) || !take_int(machine, "gcd", arguments[1], b))
    return Value::failure();
  return from_magnitude(machine, "gcd", std::gcd(magnitude(a), magnitude(b)));
}

Value least_common_multiple(Machine& machine, Arguments arguments) {
  int64_t a = 0;
  int64_t b = 0;
  if (!take_int(machine, "lcm", arguments[0], a) || !take_int(machine, "lcm", arguments[1], b))
    return Value::failure();
  if (a == 0 || b == 0) return Value::of_int(0);
  uint64_t result = magnitude(a) / std::gcd(magnitude(a), magnitude(b));
  if (__builtin_mul_overflow(result, magnitude(b), &result)) result = UINT64_MAX;
  return from_magnitude(machine, "lcm", result);
}

Value is_nan(Machine& machine, Arguments arguments) {
  double x = 0;
  if (!take_number(machine, "isNan", arguments[0], x)) return Value::failure();
  return Value::boolean(std::isnan(x));
}

Value is_finite(Machine& machine, Arguments arguments) {
  double x = 0;
  if (!take_number(machine, "isFinite", arguments[0], x)) return Value::failure();
  return Value::boolean(std::isfinite(x));
}

Value random(Machine& machine, Arguments) {
  // The highest 53 bits: every multiple of 2^-53 below 1 is equally likely.
  return Value::of_float(static_cast<double>(machine.random()() >> 11) * 0x1p-53);
}

Value random_int(Machine& machine, Arguments arguments) {
  int64_t low = 0;
  int64_t high = 0;
  if (!take_int(machine, "randomInt", arguments[0], low) ||
      !take_int(machine, "randomInt", arguments[1], high))
    return Value::failure();
  if (low >= high)
    return machine.fail(Builtin::k_ValueError,
                        "`randomInt` expects a low bound below the high one");
  const uint64_t range = static_cast<uint64_t>(high) - static_cast<uint64_t>(low);
  // Numbers below 2^64 mod range would make the small results likelier.
  const uint64_t unfair = -range % range;
  uint64_t number = machine.random()();
  while (number < unfair) number = machine.random()();
  return Value::of_int(static_cast<int64_t>(static_cast<uint64_t>(low) + number % range));
}

Value seed(Machine& machine, Arguments arguments) {
  int64_t number = 0;
  if (!take_int(machine, "seed", arguments[0], number)) return Value::failure();
  machine.random().seed(static_cast<uint64_t>(number));
  return Value::null();
}

#define NAME(name) constexpr char k_##name[] = #name
NAME(sqrt);
NAME(cbrt);
NAME(exp);
NAME(log2);
NAME(log10);
NAME(sin);
NAME(cos);
NAME(tan);
NAME(asin);
NAME(acos);
NAME(atan);
NAME(sinh);
NAME(cosh);
NAME(tanh);
NAME(floor);
NAME(ceil);
NAME(round);
NAME(trunc);
NAME(pow);
NAME(hypot);
NAME(atan2);
#undef NAME
#define UNARY(name) {#name, "x", unary<std::name, k_##name>}
#define BINARY(name, parameters) {#name, parameters, binary<std::name, k_##name>}
#define WHOLE(name) {#name, "x", to_whole<std::name, k_##name>}

constexpr NativeDefinition kFunctions[] = {
    {"abs", "x", absolute},
    WHOLE(floor),
    WHOLE(ceil),
    WHOLE(round),
    WHOLE(trunc),
    {"sign", "x", sign},
    {"min", "first, ...rest", extreme<false>},
    {"max", "first, ...rest", extreme<true>},
    {"clamp", "x, low, high", clamp},
    UNARY(sqrt),
    UNARY(cbrt),
    UNARY(exp),
    UNARY(log2),
    UNARY(log10),
    {"log", "x, base?", logarithm},
    BINARY(pow, "base, exponent"),
    BINARY(hypot, "x, y"),
    BINARY(atan2, "y, x"),
    UNARY(sin),
    UNARY(cos),
    UNARY(tan),
    UNARY(asin),
    UNARY(acos),
    UNARY(atan),
    UNARY(sinh),
    UNARY(cosh),
    UNARY(tanh),
    {"gcd", "a, b", greatest_common_divisor},
    {"lcm", "a, b", least_common_multiple},
    {"isNan", "x", is_nan},
    {"isFinite", "x", is_finite},
    {"random", "", random},
    {"randomInt", "low, high", random_int},
    {"seed", "number", seed},
};
#undef UNARY
#undef BINARY
#undef WHOLE

constexpr ModuleConstant kConstants[] = {
    {"pi", std::numbers::pi},
    {"e", std::numbers::e},
    {"tau", 2 * std::numbers::pi},
    {"infinity", std::numeric_limits<double>::infinity()},
    {"nan", std::numeric_limits<double>::quiet_NaN()},
};

}  // namespace

BuiltinModule math_module() { return {"std.math", kFunctions, kConstants}; }

}  // namespace noodle::vm
