// Methods of sets.
#include "vm/library/library.h"
#include "vm/library/support.h"

namespace noodle::vm {
namespace {

Set* self_set(Arguments arguments) { return arguments.self().as<Set>(); }

Value length(Machine&, Arguments arguments) { return Value::of_int(self_set(arguments)->count); }

Value is_empty(Machine&, Arguments arguments) {
  return Value::boolean(self_set(arguments)->count == 0);
}

Value add(Machine& machine, Arguments arguments) {
  if (!check_key(machine, arguments[0])) return Value::failure();
  insert(machine.heap(), self_set(arguments), arguments[0]);
  return arguments.self();
}

Value has(Machine&, Arguments arguments) {
  return Value::boolean(find(self_set(arguments), arguments[0]) != nullptr);
}

Value remove_element(Machine& machine, Arguments arguments) {
  return Value::boolean(remove(machine.heap(), self_set(arguments), arguments[0]));
}

Value clear_set(Machine& machine, Arguments arguments) {
  clear(machine.heap(), self_set(arguments));
  return arguments.self();
}

bool take_set(Machine& machine, std::string_view name, const Value& value) {
  if (value.is(Tag::kSet)) return true;
  fail_argument(machine, name, "a set", value);
  return false;
}

// Elements of `source` whose presence in `other` is `wanted`; all of them when `other` is null.
void add_all(Machine& machine, Set* target, Set* source, Set* other = nullptr,
             bool wanted = false) {
  if (target == source) return;
  for (const TableEntry& entry : *source) {
    if (!entry.is_live()) continue;
    if (other == nullptr || (find(other, entry.key) != nullptr) == wanted)
      insert(machine.heap(), target, entry.key);
  }
}

Value update(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "update", arguments[0])) return Value::failure();
  add_all(machine, self_set(arguments), arguments[0].as<Set>());
  return arguments.self();
}

Value copy(Machine& machine, Arguments arguments) {
  Set* result = machine.heap().set();
  add_all(machine, result, self_set(arguments));
  return Value::of(result);
}

Value union_with(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "union", arguments[0])) return Value::failure();
  Set* result = machine.heap().set();
  add_all(machine, result, self_set(arguments));
  add_all(machine, result, arguments[0].as<Set>());
  return Value::of(result);
}

Value intersection(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "intersection", arguments[0])) return Value::failure();
  Set* result = machine.heap().set();
  add_all(machine, result, self_set(arguments), arguments[0].as<Set>(), true);
  return Value::of(result);
}

Value difference(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "difference", arguments[0])) return Value::failure();
  Set* result = machine.heap().set();
  add_all(machine, result, self_set(arguments), arguments[0].as<Set>(), false);
  return Value::of(result);
}

// How many elements the two have in common.
uint32_t shared_count(Set* a, Set* b) {
  uint32_t shared = 0;
  for (const TableEntry& entry : *a)
    if (entry.is_live() && find(b, entry.key) != nullptr) ++shared;
  return shared;
}

Value is_subset(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "isSubset", arguments[0])) return Value::failure();
  Set* self = self_set(arguments);
  return Value::boolean(shared_count(self, arguments[0].as<Set>()) == self->count);
}

Value is_superset(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "isSuperset", arguments[0])) return Value::failure();
  Set* other = arguments[0].as<Set>();
  return Value::boolean(shared_count(other, self_set(arguments)) == other->count);
}

Value is_disjoint(Machine& machine, Arguments arguments) {
  if (!take_set(machine, "isDisjoint", arguments[0])) return Value::failure();
  return Value::boolean(shared_count(self_set(arguments), arguments[0].as<Set>()) == 0);
}

Value to_list(Machine& machine, Arguments arguments) { return list_of(machine, arguments.self()); }

// A set of the elements of a list that was made meanwhile.
Value set_of(Machine& machine, const Value& list) {
  if (list.is_failure()) return list;
  Set* result = machine.heap().set();
  for (const Value& value : *list.as<List>()) {
    if (!check_key(machine, value)) return Value::failure();
    insert(machine.heap(), result, value);
  }
  return Value::of(result);
}

Value map_elements(Machine& machine, Arguments arguments) {
  return set_of(machine, map_values(machine, arguments.self(), arguments[0]));
}

Value filter_elements(Machine& machine, Arguments arguments) {
  return set_of(machine, filter_values(machine, arguments.self(), arguments[0]));
}

constexpr NativeDefinition kMethods[] = {
    {"length", "", length, true},
    {"isEmpty", "", is_empty},
    {"add", "value", add},
    {"has", "value", has},
    {"remove", "value", remove_element},
    {"clear", "", clear_set},
    {"update", "other", update},
    {"copy", "", copy},
    {"union", "other", union_with},
    {"intersection", "other", intersection},
    {"difference", "other", difference},
    {"isSubset", "other", is_subset},
    {"isSuperset", "other", is_superset},
    {"isDisjoint", "other", is_disjoint},
    {"toList", "", to_list},
    {"map", "function", map_elements},
    {"filter", "function", filter_elements},
    {"forEach", "function", for_each_method},
};

}  // namespace

void install_sets(Machine& machine) { machine.define_methods(Tag::kSet, kMethods); }

}  // namespace noodle::vm
