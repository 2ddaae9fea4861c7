// The functions of the outermost scope.
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

#include "platform/process.h"
#include "vm/library/library.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

Value print(Machine& machine, Arguments arguments) {
  std::string line;
  for (uint32_t i = 0; i < arguments.count; ++i) {
    if (i != 0) line += ' ';
    append_text(machine.heap(), line, arguments[i]);
  }
  line += '\n';
  machine.write(line);
  return Value::null();
}

Value len(Machine& machine, Arguments arguments) {
  const Value& value = arguments[0];
  if (!Iteration::accepts(value))
    return fail_argument(machine, "len", "a string, list, map, set or range", value);
  if (value.is(Tag::kRange)) return length_of(machine, *value.as<Range>());
  return Value::of_int(Iteration::size_hint(value));
}

Value str(Machine& machine, Arguments arguments) {
  return Value::of(machine.text_of(arguments[0]));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kWhite = " \t\r\n";
  const size_t begin = text.find_first_not_of(kWhite);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

// from_chars knows no plus sign.
std::string_view without_plus(std::string_view text) {
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  return text;
}

Value int_of_text(Machine& machine, std::string_view original) {
  const std::string_view text = without_plus(trimmed(original));
  int64_t result = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (end != text.data() + text.size() || text.empty() || error == std::errc::invalid_argument)
    return machine.fail(Builtin::k_ValueError,
                        original.empty() ? "an empty string is not an integer"
                                         : fmt::format("`{}` is not an integer", original));
  if (error == std::errc::result_out_of_range)
    return machine.fail(Builtin::k_OverflowError,
                        fmt::format("`{}` does not fit into an int", original));
  return Value::of_int(result);
}

Value to_int(Machine& machine, Arguments arguments) {
  const Value& value = arguments[0];
  switch (value.tag) {
    case Tag::kInt:
      return value;
    case Tag::kFalse:
    case Tag::kTrue:
      return Value::of_int(value.is_truthy() ? 1 : 0);
    case Tag::kFloat:
      // The bounds are exact: 2^63 is a double, and the next one below it fits.
      if (!(value.number >= -0x1p63 && value.number < 0x1p63))
        return machine.fail(Builtin::k_OverflowError, fmt::format("{} does not fit into an int",
                                                                  machine.text_of(value)->text()));
      return Value::of_int(static_cast<int64_t>(value.number));
    case Tag::kString:
      return int_of_text(machine, value.as<String>()->text());
    default:
      return fail_argument(machine, "int", "a number, bool or string", value);
  }
}

Value to_float(Machine& machine, Arguments arguments) {
  const Value& value = arguments[0];
  switch (value.tag) {
    case Tag::kInt:
    case Tag::kFloat:
      return Value::of_float(value.as_double());
    case Tag::kFalse:
    case Tag::kTrue:
      return Value::of_float(value.is_truthy() ? 1 : 0);
    case Tag::kString: {
      const std::string_view original = value.as<String>()->text();
      const std::string_view text = without_plus(trimmed(original));
      double result = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
      if (end != text.data() + text.size() || text.empty() || error == std::errc::invalid_argument)
        return machine.fail(Builtin::k_ValueError, fmt::format("`{}` is not a number", original));
      if (error != std::errc::result_out_of_range) return Value::of_float(result);
      // Too large, or so close to zero that it is zero, as in a literal: strtod says which.
      result = std::strtod(std::string(text).c_str(), nullptr);
      if (std::isinf(result))
        return machine.fail(Builtin::k_OverflowError,
                            fmt::format("`{}` does not fit into a float", original));
      return Value::of_float(result);
    }
    default:
      return fail_argument(machine, "float", "a number, bool or string", value);
  }
}

Value to_bool(Machine&, Arguments arguments) { return Value::boolean(arguments[0].is_truthy()); }

Value type_of(Machine& machine, Arguments arguments) {
  return Value::of(machine.heap().interned(type_name(arguments[0])));
}

Value make_range(Machine& machine, Arguments arguments) {
  int64_t first = 0;
  int64_t end = 0;
  int64_t step = 1;
  if (!take_int(machine, "range", arguments[0], first)) return Value::failure();
  if (!arguments.has(1)) {
    end = std::exchange(first, 0);
  } else if (!take_int(machine, "range", arguments[1], end)) {
    return Value::failure();
  }
  if (arguments.has(2) && !take_int(machine, "range", arguments[2], step)) return Value::failure();
  if (step == 0) return machine.fail(Builtin::k_ValueError, "the step of a range must not be 0");
  return Value::of(machine.heap().range(first, end, step));
}

Value assert_true(Machine& machine, Arguments arguments) {
  if (arguments[0].is_truthy()) return Value::null();
  std::string message = "assertion failed";
  if (arguments.has(1)) {
    message.clear();
    append_text(machine.heap(), message, arguments[1]);
  }
  return machine.fail(Builtin::k_AssertionError, message);
}

Value input(Machine& machine, Arguments arguments) {
  if (arguments.has(0)) {
    std::string prompt;
    append_text(machine.heap(), prompt, arguments[0]);
    machine.write(prompt);
  }
  std::string line;
  if (!machine.read_line(line)) return Value::null();
  if (!is_valid_utf8(line))
    return machine.fail(Builtin::k_IOError, "the line of input is not valid UTF-8");
  return string_value(machine, line);
}

Value clock(Machine&, Arguments) {
  return Value::of_float(static_cast<double>(platform::monotonic_nanoseconds()) * 1e-9);
}

bool take_iterable(Machine& machine, std::string_view name, const Value& value) {
  if (Iteration::accepts(value)) return true;
  fail_argument(machine, name, "a list, string, map, set or range", value);
  return false;
}

Value map(Machine& machine, Arguments arguments) {
  if (!take_iterable(machine, "map", arguments[0])) return Value::failure();
  return map_values(machine, arguments[0], arguments[1]);
}

Value filter(Machine& machine, Arguments arguments) {
  if (!take_iterable(machine, "filter", arguments[0])) return Value::failure();
  return filter_values(machine, arguments[0], arguments[1]);
}

Value reduce(Machine& machine, Arguments arguments) {
  if (!take_iterable(machine, "reduce", arguments[0])) return Value::failure();
  return reduce_values(machine, arguments[0], arguments[1],
                       arguments.has(2) ? arguments[2] : Value::uninitialized());
}

Value make_set(Machine& machine, Arguments arguments) {
  Set* result = machine.heap().set();
  if (!arguments.has(0)) return Value::of(result);
  if (!take_iterable(machine, "set", arguments[0])) return Value::failure();
  Iteration iteration(machine, arguments[0]);
  Value element;
  while (iteration.next(element)) {
    if (!check_key(machine, element)) return Value::failure();
    insert(machine.heap(), result, element);
  }
  return Value::of(result);
}

Value make_list(Machine& machine, Arguments arguments) {
  if (!arguments.has(0)) return Value::of(machine.heap().list());
  if (!take_iterable(machine, "list", arguments[0])) return Value::failure();
  return list_of(machine, arguments[0]);
}

struct Entry {
  Builtin builtin;
  NativeDefinition definition;
};

constexpr Entry kFunctions[] = {
    {Builtin::k_print, {"print", "...values", print}},
    {Builtin::k_len, {"len", "value", len}},
    {Builtin::k_str, {"str", "value", str}},
    {Builtin::k_int, {"int", "value", to_int}},
    {Builtin::k_float, {"float", "value", to_float}},
    {Builtin::k_bool, {"bool", "value", to_bool}},
    {Builtin::k_typeOf, {"typeOf", "value", type_of}},
    {Builtin::k_range, {"range", "start, end?, step?", make_range}},
    {Builtin::k_assert, {"assert", "condition, message?", assert_true}},
    {Builtin::k_input, {"input", "prompt?", input}},
    {Builtin::k_clock, {"clock", "", clock}},
    {Builtin::k_map, {"map", "values, function", map}},
    {Builtin::k_filter, {"filter", "values, function", filter}},
    {Builtin::k_reduce, {"reduce", "values, function, start?", reduce}},
    {Builtin::k_set, {"set", "values?", make_set}},
    {Builtin::k_list, {"list", "values?", make_list}},
};

}  // namespace

void install_builtins(Machine& machine) {
  for (const Entry& entry : kFunctions) machine.define_builtin(entry.builtin, entry.definition);
}

}  // namespace noodle::vm
