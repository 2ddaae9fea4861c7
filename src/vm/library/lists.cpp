// Methods of lists that call no function of the program; the others are in list_functions.cpp.
#include "vm/library/lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "vm/library/library.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

List* self_list(Arguments arguments) { return arguments.self().as<List>(); }

List* copy_of(Machine& machine, const Value* begin, uint32_t count) {
  List* result = machine.heap().list(count);
  for (uint32_t i = 0; i < count; ++i) machine.heap().append(result, begin[i]);
  return result;
}

Value length(Machine&, Arguments arguments) { return Value::of_int(self_list(arguments)->size); }

Value is_empty(Machine&, Arguments arguments) {
  return Value::boolean(self_list(arguments)->size == 0);
}

Value push(Machine& machine, Arguments arguments) {
  machine.heap().append(self_list(arguments), arguments[0]);
  return arguments.self();
}

Value fail_index(Machine& machine, int64_t index, uint32_t size) {
  return machine.fail(Builtin::k_IndexError,
                      fmt::format("index {} is outside of a list of length {}", index, size));
}

Value insert_at(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t index = 0;
  if (!take_int(machine, "insert", arguments[0], index)) return Value::failure();
  if (index < 0) index += list->size;
  if (index < 0 || index > list->size) return fail_index(machine, arguments[0].integer, list->size);
  machine.heap().append(list, Value::null());
  std::copy_backward(list->begin() + index, list->end() - 1, list->end());
  list->items[index] = arguments[1];
  return arguments.self();
}

Value extend(Machine& machine, Arguments arguments) {
  if (!Iteration::accepts(arguments[0]))
    return fail_argument(machine, "extend", "a list", arguments[0]);
  List* list = self_list(arguments);
  // A list may be extended by itself: only the elements it had count.
  const uint32_t most = arguments[0].is(Tag::kList) ? arguments[0].as<List>()->size : UINT32_MAX;
  Iteration iteration(machine, arguments[0]);
  Value element;
  for (uint32_t i = 0; i < most && iteration.next(element); ++i)
    machine.heap().append(list, element);
  return arguments.self();
}

Value take_out(List* list, uint32_t index) {
  const Value taken = list->items[index];
  std::copy(list->begin() + index + 1, list->end(), list->begin() + index);
  --list->size;
  return taken;
}

Value pop(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  if (list->size == 0) return machine.fail(Builtin::k_IndexError, "`pop` of an empty list");
  return list->items[--list->size];
}

Value remove_at(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t index = 0;
  if (!take_int(machine, "removeAt", arguments[0], index)) return Value::failure();
  if (index < 0) index += list->size;
  if (index < 0 || index >= list->size)
    return fail_index(machine, arguments[0].integer, list->size);
  return take_out(list, static_cast<uint32_t>(index));
}

uint32_t find_equal(List* list, const Value& wanted) {
  const Value* found =
      std::find_if(list->begin(), list->end(), [&](const Value& v) { return equal(v, wanted); });
  return static_cast<uint32_t>(found - list->begin());
}

Value remove_value(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  const uint32_t index = find_equal(list, arguments[0]);
  if (index == list->size) return Value::boolean(false);
  take_out(list, index);
  return Value::boolean(true);
}

Value clear_list(Machine&, Arguments arguments) {
  self_list(arguments)->size = 0;
  return arguments.self();
}

Value fill(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  std::fill(list->begin(), list->end(), arguments[0]);
  return arguments.self();
}

Value first(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  return list->size == 0 ? Value::null() : list->items[0];
}

Value last(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  return list->size == 0 ? Value::null() : list->items[list->size - 1];
}

Value contains(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  return Value::boolean(find_equal(list, arguments[0]) != list->size);
}

Value index_of(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  const uint32_t index = find_equal(list, arguments[0]);
  return Value::of_int(index == list->size ? -1 : int64_t{index});
}

Value last_index_of(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t index = list->size;
  while (--index >= 0 && !equal(list->items[index], arguments[0])) {
  }
  return Value::of_int(index);
}

Value count(Machine&, Arguments arguments) {
  List* list = self_list(arguments);
  return Value::of_int(std::count_if(list->begin(), list->end(),
                                     [&](const Value& v) { return equal(v, arguments[0]); }));
}

Value slice(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t low = 0;
  int64_t high = list->size;
  if (!take_int(machine, "slice", arguments[0], low)) return Value::failure();
  if (arguments.has(1) && !take_int(machine, "slice", arguments[1], high)) return Value::failure();
  const uint32_t begin = clamped_position(low, list->size);
  const uint32_t end = std::max(begin, clamped_position(high, list->size));
  return Value::of(copy_of(machine, list->items + begin, end - begin));
}

Value copy(Machine& machine, Arguments arguments) {
  return Value::of(copy_of(machine, self_list(arguments)->items, self_list(arguments)->size));
}

Value reverse(Machine&, Arguments arguments) {
  std::reverse(self_list(arguments)->begin(), self_list(arguments)->end());
  return arguments.self();
}

Value reversed(Machine& machine, Arguments arguments) {
  List* result = copy_of(machine, self_list(arguments)->items, self_list(arguments)->size);
  std::reverse(result->begin(), result->end());
  return Value::of(result);
}

Value join(Machine& machine, Arguments arguments) {
  std::string_view separator;
  if (arguments.has(0) && !take_string(machine, "join", arguments[0], separator))
    return Value::failure();
  List* list = self_list(arguments);
  std::string result;
  for (uint32_t i = 0; i < list->size; ++i) {
    if (i != 0) result += separator;
    append_text(machine.heap(), result, list->items[i]);
  }
  return string_value(machine, result);
}

// Ints stay ints up to the first float.
Value sum(Machine& machine, Arguments arguments) {
  int64_t ints = 0;
  double floats = 0;
  bool is_float = false;
  for (const Value& value : *self_list(arguments)) {
    if (!value.is_number()) return fail_argument(machine, "sum", "numbers", value);
    if (!is_float && value.is_int()) {
      if (__builtin_add_overflow(ints, value.integer, &ints))
        return machine.fail(Builtin::k_OverflowError, "the sum does not fit into an int");
      continue;
    }
    if (!is_float) floats = static_cast<double>(ints);
    is_float = true;
    floats += value.as_double();
  }
  return is_float ? Value::of_float(floats) : Value::of_int(ints);
}

// The element that stands before all others; of equal ones the first.
Value extreme(Machine& machine, Arguments arguments, std::string_view name, bool largest) {
  List* list = self_list(arguments);
  Value best = list->size == 0 ? Value::null() : list->items[0];
  for (const Value& value : *list) {
    if (!ordered(best, value)) {
      return machine.fail(Builtin::k_TypeError,
                          fmt::format("`{}` cannot compare {} with {}", name, description_of(best),
                                      description_of(value)));
    }
    if (largest ? less(best, value) : less(value, best)) best = value;
  }
  return best;
}

Value minimum(Machine& machine, Arguments arguments) {
  return extreme(machine, arguments, "min", false);
}

Value maximum(Machine& machine, Arguments arguments) {
  return extreme(machine, arguments, "max", true);
}

Value flatten(Machine& machine, Arguments arguments) {
  List* result = machine.heap().list(self_list(arguments)->size);
  for (const Value& value : *self_list(arguments)) {
    if (!value.is(Tag::kList)) {
      machine.heap().append(result, value);
      continue;
    }
    for (const Value& inner : *value.as<List>()) machine.heap().append(result, inner);
  }
  return Value::of(result);
}

Value unique(Machine& machine, Arguments arguments) {
  List* result = machine.heap().list();
  Set* seen = machine.heap().set();
  for (const Value& value : *self_list(arguments)) {
    if (is_key(value)) {
      if (find(seen, value) != nullptr) continue;
      insert(machine.heap(), seen, value);
    } else if (find_equal(result, value) != result->size) {
      continue;
    }
    machine.heap().append(result, value);
  }
  return Value::of(result);
}

Value zip(Machine& machine, Arguments arguments) {
  if (!Iteration::accepts(arguments[0]))
    return fail_argument(machine, "zip", "a list", arguments[0]);
  List* list = self_list(arguments);
  List* result = machine.heap().list();
  Iteration iteration(machine, arguments[0]);
  Value other;
  for (uint32_t i = 0; i < list->size && iteration.next(other); ++i) {
    List* pair = machine.heap().list(2);
    machine.heap().append(pair, list->items[i]);
    machine.heap().append(pair, other);
    machine.heap().append(result, Value::of(pair));
  }
  return Value::of(result);
}

Value take(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t count = 0;
  if (!take_int(machine, "take", arguments[0], count)) return Value::failure();
  const auto size = static_cast<uint32_t>(std::clamp<int64_t>(count, 0, list->size));
  return Value::of(copy_of(machine, list->items, size));
}

Value drop(Machine& machine, Arguments arguments) {
  List* list = self_list(arguments);
  int64_t count = 0;
  if (!take_int(machine, "drop", arguments[0], count)) return Value::failure();
  const auto begin = static_cast<uint32_t>(std::clamp<int64_t>(count, 0, list->size));
  return Value::of(copy_of(machine, list->items + begin, list->size - begin));
}

constexpr NativeDefinition kMethods[] = {
    {"length", "", length, true},
    {"isEmpty", "", is_empty},
    {"push", "value", push},
    {"insert", "index, value", insert_at},
    {"extend", "values", extend},
    {"pop", "", pop},
    {"removeAt", "index", remove_at},
    {"remove", "value", remove_value},
    {"clear", "", clear_list},
    {"fill", "value", fill},
    {"first", "", first},
    {"last", "", last},
    {"contains", "value", contains},
    {"indexOf", "value", index_of},
    {"lastIndexOf", "value", last_index_of},
    {"count", "value", count},
    {"slice", "start, end?", slice},
    {"copy", "", copy},
    {"reverse", "", reverse},
    {"reversed", "", reversed},
    {"join", "separator?", join},
    {"sum", "", sum},
    {"min", "", minimum},
    {"max", "", maximum},
    {"flatten", "", flatten},
    {"unique", "", unique},
    {"zip", "values", zip},
    {"take", "count", take},
    {"drop", "count", drop},
};

}  // namespace

bool ordered(const Value& a, const Value& b) {
  return (a.is_number() && b.is_number()) || (a.is_string() && b.is_string());
}

bool less(const Value& a, const Value& b) {
  if (a.is_string()) return compare_strings(a.as<String>(), b.as<String>()) < 0;
  return compare_numbers(a, b) < 0;
}

void install_lists(Machine& machine) {
  machine.define_methods(Tag::kList, kMethods);
  install_list_functions(machine);
}

}  // namespace noodle::vm
