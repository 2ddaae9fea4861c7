#include "vm/library/support.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "vm/operations.h"

namespace noodle::vm {

Value fail_argument(Machine& machine, std::string_view name, std::string_view expected,
                    const Value& found) {
  return machine.fail(Builtin::k_TypeError, fmt::format("`{}` expects {}, found {}", name, expected,
                                                        description_of(found)));
}

bool take_int(Machine& machine, std::string_view name, const Value& value, int64_t& out) {
  if (!value.is_int()) {
    fail_argument(machine, name, "an int", value);
    return false;
  }
  out = value.integer;
  return true;
}

bool take_number(Machine& machine, std::string_view name, const Value& value, double& out) {
  if (!value.is_number()) {
    fail_argument(machine, name, "a number", value);
    return false;
  }
  out = value.as_double();
  return true;
}

bool take_string(Machine& machine, std::string_view name, const Value& value,
                 std::string_view& out) {
  if (!value.is_string()) {
    fail_argument(machine, name, "a string", value);
    return false;
  }
  out = value.as<String>()->text();
  return true;
}

bool take_callable(Machine& machine, std::string_view name, const Value& value) {
  switch (value.tag) {
    case Tag::kClosure:
    case Tag::kNative:
    case Tag::kBoundMethod:
    case Tag::kClass:
    case Tag::kEnumCase:
      return true;
    default:
      fail_argument(machine, name, "a function", value);
      return false;
  }
}

Value length_of(Machine& machine, const Range& range) {
  if (range.count > uint64_t{INT64_MAX})
    return machine.fail(Builtin::k_OverflowError,
                        "the length of the range does not fit into an int");
  return Value::of_int(static_cast<int64_t>(range.count));
}

Value string_value(Machine& machine, std::string_view text) {
  return Value::of(machine.heap().string(text));
}

uint32_t clamped_position(int64_t position, uint32_t size) {
  if (position < 0) position = std::max<int64_t>(position + size, 0);
  return static_cast<uint32_t>(std::min<int64_t>(position, size));
}

bool Iteration::accepts(const Value& value) {
  switch (value.tag) {
    case Tag::kString:
    case Tag::kList:
    case Tag::kMap:
    case Tag::kSet:
    case Tag::kRange:
      return true;
    default:
      return false;
  }
}

uint32_t Iteration::size_hint(const Value& value) {
  switch (value.tag) {
    case Tag::kString:
      return value.as<String>()->length;
    case Tag::kList:
      return value.as<List>()->size;
    case Tag::kMap:
    case Tag::kSet:
      return value.as<Table>()->count;
    case Tag::kRange:
      return static_cast<uint32_t>(std::min<uint64_t>(value.as<Range>()->count, 1u << 16));
    default:
      return 0;
  }
}

bool Iteration::next(Value& element) {
  switch (iterable_.tag) {
    case Tag::kString: {
      const std::string_view text = iterable_.as<String>()->text();
      if (position_ >= text.size()) return false;
      const uint32_t size = code_point_size(text[position_]);
      element = Value::of(machine_.heap().character(text.substr(position_, size)));
      position_ += size;
      return true;
    }
    case Tag::kList: {
      List* list = iterable_.as<List>();
      if (position_ >= list->size) return false;
      element = list->items[position_++];
      return true;
    }
    case Tag::kMap:
    case Tag::kSet: {
      const TableEntry* entry = next_entry(iterable_.as<Table>(), cursor_);
      if (entry == nullptr) return false;
      element = entry->key;
      return true;
    }
    default: {
      const Range* range = iterable_.as<Range>();
      if (position_ >= range->count) return false;
      element = Value::of_int(element_of(*range, position_++));
      return true;
    }
  }
}

Value Callback::operator()(const Value& first, const Value& second) const {
  const std::array<Value, 2> arguments = {first, second};
  return machine_.call(callee_, std::span(arguments).first(std::min<size_t>(arity_, 2)));
}

Value map_values(Machine& machine, const Value& iterable, const Value& function) {
  if (!take_callable(machine, "map", function)) return Value::failure();
  List* result = machine.heap().list(Iteration::size_hint(iterable));
  Root root(machine, Value::of(result));
  Callback callback(machine, function);
  Iteration iteration(machine, iterable);
  Value element;
  for (int64_t i = 0; iteration.next(element); ++i) {
    const Value mapped = callback(element, Value::of_int(i));
    if (mapped.is_failure()) return mapped;
    machine.heap().append(result, mapped);
  }
  return Value::of(result);
}

Value filter_values(Machine& machine, const Value& iterable, const Value& function) {
  if (!take_callable(machine, "filter", function)) return Value::failure();
  List* result = machine.heap().list();
  Root root(machine, Value::of(result));
  Callback callback(machine, function);
  Iteration iteration(machine, iterable);
  Value element;
  for (int64_t i = 0; iteration.next(element); ++i) {
    Root element_root(machine, element);
    const Value accepted = callback(element, Value::of_int(i));
    if (accepted.is_failure()) return accepted;
    if (accepted.is_truthy()) machine.heap().append(result, element);
  }
  return Value::of(result);
}

Value reduce_values(Machine& machine, const Value& iterable, const Value& function,
                    const Value& start) {
  if (!take_callable(machine, "reduce", function)) return Value::failure();
  Iteration iteration(machine, iterable);
  Value total = start;
  if (total.is(Tag::kUninitialized) && !iteration.next(total))
    return machine.fail(Builtin::k_ValueError, "`reduce` of nothing needs a start value");
  Value element;
  while (iteration.next(element)) {
    // The call keeps its own arguments alive, and the total is not needed after it.
    const std::array<Value, 2> arguments = {total, element};
    total = machine.call(function, arguments);
    if (total.is_failure()) return total;
  }
  return total;
}

Value for_each_value(Machine& machine, const Value& iterable, const Value& function) {
  if (!take_callable(machine, "forEach", function)) return Value::failure();
  Callback callback(machine, function);
  Iteration iteration(machine, iterable);
  Value element;
  for (int64_t i = 0; iteration.next(element); ++i) {
    const Value result = callback(element, Value::of_int(i));
    if (result.is_failure()) return result;
  }
  return Value::null();
}

Value map_method(Machine& machine, Arguments arguments) {
  return map_values(machine, arguments.self(), arguments[0]);
}

Value filter_method(Machine& machine, Arguments arguments) {
  return filter_values(machine, arguments.self(), arguments[0]);
}

Value reduce_method(Machine& machine, Arguments arguments) {
  return reduce_values(machine, arguments.self(), arguments[0],
                       arguments.has(1) ? arguments[1] : Value::uninitialized());
}

Value for_each_method(Machine& machine, Arguments arguments) {
  return for_each_value(machine, arguments.self(), arguments[0]);
}

Value list_of(Machine& machine, const Value& iterable) {
  List* result = machine.heap().list(Iteration::size_hint(iterable));
  Iteration iteration(machine, iterable);
  Value element;
  while (iteration.next(element)) machine.heap().append(result, element);
  return Value::of(result);
}

bool check_key(Machine& machine, const Value& value) {
  if (is_key(value)) return true;
  machine.fail(Builtin::k_TypeError, no_key_message(value));
  return false;
}

}  // namespace noodle::vm
