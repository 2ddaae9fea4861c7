// Methods of lists that call functions of the program. The program may change the list meanwhile,
// so its size is asked for again in every round.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "vm/library/lists.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

Value flat_map(Machine& machine, Arguments arguments) {
  if (!take_callable(machine, "flatMap", arguments[0])) return Value::failure();
  List* result = machine.heap().list();
  Root root(machine, Value::of(result));
  Callback callback(machine, arguments[0]);
  Iteration iteration(machine, arguments.self());
  Value element;
  for (int64_t i = 0; iteration.next(element); ++i) {
    const Value mapped = callback(element, Value::of_int(i));
    if (mapped.is_failure()) return mapped;
    if (!mapped.is(Tag::kList)) {
      machine.heap().append(result, mapped);
      continue;
    }
    for (const Value& inner : *mapped.as<List>()) machine.heap().append(result, inner);
  }
  return Value::of(result);
}

// Goes on to the first element for which the truth of callback(element, index) is `wanted`. Gives
// its index, -1 when there is none, or throws and gives -2.
int64_t search(Machine& machine, Arguments arguments, std::string_view name, bool wanted,
               Value& element) {
  if (!take_callable(machine, name, arguments[0])) return -2;
  Callback callback(machine, arguments[0]);
  Iteration iteration(machine, arguments.self());
  for (int64_t i = 0; iteration.next(element); ++i) {
    Root root(machine, element);
    const Value answer = callback(element, Value::of_int(i));
    if (answer.is_failure()) return -2;
    if (answer.is_truthy() == wanted) return i;
  }
  return -1;
}

Value find_value(Machine& machine, Arguments arguments) {
  Value element;
  const int64_t index = search(machine, arguments, "find", true, element);
  if (index == -2) return Value::failure();
  return index == -1 ? Value::null() : element;
}

Value find_index(Machine& machine, Arguments arguments) {
  Value element;
  const int64_t index = search(machine, arguments, "findIndex", true, element);
  return index == -2 ? Value::failure() : Value::of_int(index);
}

Value any(Machine& machine, Arguments arguments) {
  Value element;
  const int64_t index = search(machine, arguments, "any", true, element);
  return index == -2 ? Value::failure() : Value::boolean(index != -1);
}

Value all(Machine& machine, Arguments arguments) {
  Value element;
  const int64_t index = search(machine, arguments, "all", false, element);
  return index == -2 ? Value::failure() : Value::boolean(index == -1);
}

// Sorts values that stay alive through a Root of their list. The order asks the program, which may
// give any answers and may throw: a merge sort ends whatever they are, and is stable.
class Sorter {
 public:
  Sorter(Machine& machine, const Value& compare) : machine_(machine), compare_(compare) {}

  // False when the comparison threw.
  bool sort(std::vector<Value>& values) {
    std::vector<Value> other(values.size());
    for (size_t width = 1; width < values.size(); width *= 2) {
      for (size_t begin = 0; begin < values.size(); begin += 2 * width) {
        const size_t middle = std::min(begin + width, values.size());
        const size_t end = std::min(middle + width, values.size());
        if (!merge(&values[0], begin, middle, end, &other[0])) return false;
      }
      values.swap(other);
    }
    return true;
  }

 private:
  bool merge(const Value* from, size_t begin, size_t middle, size_t end, Value* to) {
    size_t left = begin;
    size_t right = middle;
    for (size_t out = begin; out < end; ++out) {
      bool take_right = left == middle;
      if (!take_right && right != end && !comes_before(from[right], from[left], take_right))
        return false;
      to[out] = take_right ? from[right++] : from[left++];
    }
    return true;
  }

  bool comes_before(const Value& a, const Value& b, bool& answer) {
    if (compare_.is(Tag::kUninitialized)) {
      if (!ordered(a, b)) {
        machine_.fail(Builtin::k_TypeError, fmt::format("`sort` cannot compare {} with {}",
                                                        description_of(a), description_of(b)));
        return false;
      }
      answer = less(a, b);
      return true;
    }
    const std::array<Value, 2> arguments = {a, b};
    const Value result = machine_.call(compare_, arguments);
    if (result.is_failure()) return false;
    if (!result.is_number()) {
      fail_argument(machine_, "sort", "a comparison that gives a number", result);
      return false;
    }
    answer = result.as_double() < 0;
    return true;
  }

  Machine& machine_;
  Value compare_;
};

bool sort_into(Machine& machine, Arguments arguments, std::vector<Value>& values) {
  const Value compare = arguments.has(0) ? arguments[0] : Value::uninitialized();
  if (arguments.has(0) && !take_callable(machine, "sort", compare)) return false;
  List* list = arguments.self().as<List>();
  values.assign(list->begin(), list->end());
  // The comparison may take elements out of the list: a copy keeps them alive.
  const Value copy = list_of(machine, arguments.self());
  Root root(machine, copy);
  return Sorter(machine, compare).sort(values);
}

Value sort(Machine& machine, Arguments arguments) {
  std::vector<Value> values;
  if (!sort_into(machine, arguments, values)) return Value::failure();
  List* list = arguments.self().as<List>();
  list->size = 0;
  for (const Value& value : values) machine.heap().append(list, value);
  return arguments.self();
}

Value sorted(Machine& machine, Arguments arguments) {
  std::vector<Value> values;
  if (!sort_into(machine, arguments, values)) return Value::failure();
  List* list = machine.heap().list(static_cast<uint32_t>(values.size()));
  for (const Value& value : values) machine.heap().append(list, value);
  return Value::of(list);
}

constexpr NativeDefinition kMethods[] = {
    {"map", "function", map_method},
    {"filter", "function", filter_method},
    {"flatMap", "function", flat_map},
    {"reduce", "function, start?", reduce_method},
    {"forEach", "function", for_each_method},
    {"find", "function", find_value},
    {"findIndex", "function", find_index},
    {"any", "function", any},
    {"all", "function", all},
    {"sort", "compare?", sort},
    {"sorted", "compare?", sorted},
};

}  // namespace

void install_list_functions(Machine& machine) { machine.define_methods(Tag::kList, kMethods); }

}  // namespace noodle::vm
