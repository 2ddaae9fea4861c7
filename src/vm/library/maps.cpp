// Methods of maps.
#include "vm/library/library.h"
#include "vm/library/support.h"

namespace noodle::vm {
namespace {

Map* self_map(Arguments arguments) { return arguments.self().as<Map>(); }

void put(Machine& machine, Map* map, const Value& key, const Value& value) {
  insert(machine.heap(), map, key)->value = value;
}

void put_all(Machine& machine, Map* target, Map* source) {
  if (target == source) return;
  reserve(machine.heap(), target, target->count + source->count);
  for (const TableEntry& entry : *source)
    if (entry.is_live()) put(machine, target, entry.key, entry.value);
}

Value length(Machine&, Arguments arguments) { return Value::of_int(self_map(arguments)->count); }

Value is_empty(Machine&, Arguments arguments) {
  return Value::boolean(self_map(arguments)->count == 0);
}

Value get(Machine&, Arguments arguments) {
  const TableEntry* entry = find(self_map(arguments), arguments[0]);
  if (entry != nullptr) return entry->value;
  return arguments.has(1) ? arguments[1] : Value::null();
}

Value set_value(Machine& machine, Arguments arguments) {
  if (!check_key(machine, arguments[0])) return Value::failure();
  put(machine, self_map(arguments), arguments[0], arguments[1]);
  return arguments.self();
}

Value has(Machine&, Arguments arguments) {
  return Value::boolean(find(self_map(arguments), arguments[0]) != nullptr);
}

Value remove_key(Machine& machine, Arguments arguments) {
  return Value::boolean(remove(machine.heap(), self_map(arguments), arguments[0]));
}

Value clear_map(Machine& machine, Arguments arguments) {
  clear(machine.heap(), self_map(arguments));
  return arguments.self();
}

Value keys(Machine& machine, Arguments arguments) { return list_of(machine, arguments.self()); }

Value values(Machine& machine, Arguments arguments) {
  List* result = machine.heap().list(self_map(arguments)->count);
  for (const TableEntry& entry : *self_map(arguments))
    if (entry.is_live()) machine.heap().append(result, entry.value);
  return Value::of(result);
}

Value entries(Machine& machine, Arguments arguments) {
  List* result = machine.heap().list(self_map(arguments)->count);
  for (const TableEntry& entry : *self_map(arguments)) {
    if (!entry.is_live()) continue;
    List* pair = machine.heap().list(2);
    machine.heap().append(pair, entry.key);
    machine.heap().append(pair, entry.value);
    machine.heap().append(result, Value::of(pair));
  }
  return Value::of(result);
}

Value copy(Machine& machine, Arguments arguments) {
  Map* result = machine.heap().map();
  put_all(machine, result, self_map(arguments));
  return Value::of(result);
}

bool take_map(Machine& machine, std::string_view name, const Value& value) {
  if (value.is(Tag::kMap)) return true;
  fail_argument(machine, name, "a map", value);
  return false;
}

Value update(Machine& machine, Arguments arguments) {
  if (!take_map(machine, "update", arguments[0])) return Value::failure();
  put_all(machine, self_map(arguments), arguments[0].as<Map>());
  return arguments.self();
}

Value merge(Machine& machine, Arguments arguments) {
  if (!take_map(machine, "merge", arguments[0])) return Value::failure();
  Map* result = machine.heap().map();
  put_all(machine, result, self_map(arguments));
  put_all(machine, result, arguments[0].as<Map>());
  return Value::of(result);
}

// Calls function(value, key) for each entry and lets `use(entry, result)` do something with the
// result. The function may change the map.
template <class Use>
bool for_each_entry(Machine& machine, Arguments arguments, std::string_view name, Use use) {
  if (!take_callable(machine, name, arguments[0])) return false;
  Callback callback(machine, arguments[0]);
  Map* map = self_map(arguments);
  TableCursor cursor;
  while (const TableEntry* next = next_entry(map, cursor)) {
    const TableEntry entry = *next;
    Root key(machine, entry.key);
    Root value(machine, entry.value);
    const Value result = callback(entry.value, entry.key);
    if (result.is_failure()) return false;
    use(entry, result);
  }
  return true;
}

Value map_entries(Machine& machine, Arguments arguments) {
  Map* result = machine.heap().map();
  Root root(machine, Value::of(result));
  const bool done =
      for_each_entry(machine, arguments, "map", [&](const TableEntry& entry, const Value& mapped) {
        put(machine, result, entry.key, mapped);
      });
  return done ? Value::of(result) : Value::failure();
}

Value filter_entries(Machine& machine, Arguments arguments) {
  Map* result = machine.heap().map();
  Root root(machine, Value::of(result));
  const bool done = for_each_entry(machine, arguments, "filter",
                                   [&](const TableEntry& entry, const Value& accepted) {
                                     if (accepted.is_truthy())
                                       put(machine, result, entry.key, entry.value);
                                   });
  return done ? Value::of(result) : Value::failure();
}

Value for_each_method(Machine& machine, Arguments arguments) {
  const bool done =
      for_each_entry(machine, arguments, "forEach", [](const TableEntry&, const Value&) {});
  return done ? Value::null() : Value::failure();
}

constexpr NativeDefinition kMethods[] = {
    {"length", "", length, true},
    {"isEmpty", "", is_empty},
    {"get", "key, default?", get},
    {"set", "key, value", set_value},
    {"has", "key", has},
    {"remove", "key", remove_key},
    {"clear", "", clear_map},
    {"keys", "", keys},
    {"values", "", values},
    {"entries", "", entries},
    {"copy", "", copy},
    {"update", "other", update},
    {"merge", "other", merge},
    {"map", "function", map_entries},
    {"filter", "function", filter_entries},
    {"forEach", "function", for_each_method},
};

}  // namespace

void install_maps(Machine& machine) { machine.define_methods(Tag::kMap, kMethods); }

}  // namespace noodle::vm
