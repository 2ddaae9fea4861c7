// `container[index]`, slices, literals and iteration.
#include <fmt/format.h>

#include <algorithm>

#include "vm/execution.h"
#include "vm/library/support.h"
#include "vm/operations.h"
#include "vm/table.h"

namespace noodle::vm {

namespace {

// Counts a negative index from the end; false: outside. A range may have almost 2^64 elements.
bool resolve(int64_t index, uint64_t size, uint64_t& position) {
  position = static_cast<uint64_t>(index);
  if (index >= 0) return position < size;
  const uint64_t from_end = 0 - position;
  position = size - from_end;
  return from_end <= size;
}

uint32_t clamped(int64_t index, uint32_t size) {
  if (index < 0) index += size;
  return static_cast<uint32_t>(std::clamp<int64_t>(index, 0, size));
}

Value packed(TableCursor cursor) {
  return Value::of_int(static_cast<int64_t>(uint64_t{cursor.number} << 32 | cursor.entry));
}
TableCursor unpacked(int64_t number) {
  return {static_cast<uint32_t>(number), static_cast<uint32_t>(number >> 32)};
}

}  // namespace

bool Execution::bad_index(const Value& object, const Value& index, uint64_t size) {
  if (!index.is_int()) {
    fail(Builtin::k_TypeError, fmt::format("the index of {} must be an int, not {}",
                                           description_of(object), description_of(index)));
    return false;
  }
  fail(Builtin::k_IndexError, fmt::format("index {} is outside of {} of length {}", index.integer,
                                          description_of(object), size));
  return false;
}

bool Execution::bad_key(const Value& key) {
  fail(Builtin::k_TypeError, no_key_message(key));
  return false;
}

bool Execution::get_index(const Value& object, const Value& index, Value& result) {
  uint64_t at = 0;
  switch (object.tag) {
    case Tag::kList: {
      const auto* list = object.as<List>();
      if (!index.is_int() || !resolve(index.integer, list->size, at))
        return bad_index(object, index, list->size);
      result = list->items[at];
      return true;
    }
    case Tag::kMap: {
      if (!is_key(index)) return bad_key(index);
      const TableEntry* entry = find(object.as<Map>(), index);
      result = entry == nullptr ? Value::null() : entry->value;
      return true;
    }
    case Tag::kString: {
      const auto* string = object.as<String>();
      if (!index.is_int() || !resolve(index.integer, string->length, at))
        return bad_index(object, index, string->length);
      result = Value::of(
          heap_.character(code_point_at(string, offset_of(string, static_cast<uint32_t>(at)))));
      return true;
    }
    case Tag::kRange: {
      const auto* range = object.as<Range>();
      if (!index.is_int() || !resolve(index.integer, range->count, at))
        return bad_index(object, index, range->count);
      result = Value::of_int(element_of(*range, at));
      return true;
    }
    default:
      fail(Builtin::k_TypeError, fmt::format("{} cannot be indexed", description_of(object)));
      return false;
  }
}

bool Execution::set_index(const Value& object, const Value& index, const Value& value) {
  if (object.is(Tag::kList)) {
    const auto* list = object.as<List>();
    uint64_t at = 0;
    if (!index.is_int() || !resolve(index.integer, list->size, at))
      return bad_index(object, index, list->size);
    list->items[at] = value;
    return true;
  }
  if (object.is(Tag::kMap)) {
    if (!is_key(index)) return bad_key(index);
    insert(heap_, object.as<Map>(), index)->value = value;
    return true;
  }
  fail(Builtin::k_TypeError,
       fmt::format("elements of {} cannot be assigned", description_of(object)));
  return false;
}

bool Execution::slice(const Value& object, const Value& from, const Value& to, Value& result) {
  if (!object.is(Tag::kList) && !object.is_string()) {
    fail(Builtin::k_TypeError, fmt::format("{} cannot be sliced", description_of(object)));
    return false;
  }
  for (const Value* bound : {&from, &to})
    if (!bound->is_int() && !bound->is_null()) {
      fail(Builtin::k_TypeError,
           fmt::format("a bound of a slice must be an int, not {}", description_of(*bound)));
      return false;
    }
  const uint32_t size = object.is_string() ? object.as<String>()->length : object.as<List>()->size;
  const uint32_t begin = from.is_null() ? 0 : clamped(from.integer, size);
  const uint32_t end = std::max(begin, to.is_null() ? size : clamped(to.integer, size));
  if (object.is_string()) {
    const auto* string = object.as<String>();
    const uint32_t first = offset_of(string, begin);
    const uint32_t last = offset_of(string, end);
    result = Value::of(heap_.string(string->text().substr(first, last - first)));
    return true;
  }
  List* list = heap_.list(end - begin);
  std::copy(object.as<List>()->items + begin, object.as<List>()->items + end, list->items);
  list->size = end - begin;
  result = Value::of(list);
  return true;
}

// Elements of a literal; the opcode says of which kind.
bool Execution::append(uint32_t opcode, const Value* container, uint32_t count) {
  const Value* values = container + 1;
  if (opcode == NOODLE_OP_ListAppend && container->is(Tag::kList)) {
    for (uint32_t i = 0; i < count; ++i) heap_.append(container->as<List>(), values[i]);
    return true;
  }
  if (opcode == NOODLE_OP_SetAppend && container->is(Tag::kSet)) {
    for (uint32_t i = 0; i < count; ++i) {
      if (!is_key(values[i])) return bad_key(values[i]);
      insert(heap_, container->as<Set>(), values[i]);
    }
    return true;
  }
  if (opcode == NOODLE_OP_MapAppend && container->is(Tag::kMap)) {
    for (uint32_t i = 0; i + 1 < count; i += 2) {
      if (!is_key(values[i])) return bad_key(values[i]);
      insert(heap_, container->as<Map>(), values[i])->value = values[i + 1];
    }
    return true;
  }
  fail(Builtin::k_TypeError, fmt::format("elements added to {}", description_of(*container)));
  return false;
}

// Elements of a literal that another container has; the opcode says of which kind the literal is.
bool Execution::spread(uint32_t opcode, const Value& container, const Value& values) {
  const bool to_map = opcode == NOODLE_OP_MapSpread;
  const Tag wanted = to_map ? Tag::kMap : opcode == NOODLE_OP_SetSpread ? Tag::kSet : Tag::kList;
  if (!container.is(wanted)) {
    fail(Builtin::k_TypeError, fmt::format("elements added to {}", description_of(container)));
    return false;
  }
  if (to_map ? !values.is(Tag::kMap) : !Iteration::accepts(values)) {
    fail(Builtin::k_TypeError,
         fmt::format("{} cannot be spread{}", description_of(values), to_map ? " in a map" : ""));
    return false;
  }
  // Nothing of the program has the literal yet, so it is not what is spread.
  if (values.object == container.object) return true;
  if (to_map) {
    for (const TableEntry& entry : *values.as<Map>())
      if (entry.is_live()) insert(heap_, container.as<Map>(), entry.key)->value = entry.value;
    return true;
  }
  if (values.is(Tag::kRange) && values.as<Range>()->count > kMaximumElements) throw OutOfMemory{};
  Iteration iteration(machine_, values);
  for (Value element; iteration.next(element);) {
    if (wanted == Tag::kList) {
      heap_.append(container.as<List>(), element);
    } else {
      if (!is_key(element)) return bad_key(element);
      insert(heap_, container.as<Set>(), element);
    }
  }
  return true;
}

// registers[1] and [2], by what is iterated: a list: position; a map or set: cursor, position; a
// string: byte, position; a range: next number, how many are left, unsigned.
bool Execution::iterate_start(Value* registers) {
  registers[1] = registers[2] = Value::of_int(0);
  switch (registers[0].tag) {
    case Tag::kList:
    case Tag::kString:
    case Tag::kMap:
    case Tag::kSet:
      return true;
    case Tag::kRange:
      registers[1] = Value::of_int(registers[0].as<Range>()->start);
      registers[2] = Value::of_int(static_cast<int64_t>(registers[0].as<Range>()->count));
      return true;
    default:
      fail(Builtin::k_TypeError,
           fmt::format("{} cannot be iterated", description_of(registers[0])));
      return false;
  }
}

bool Execution::iterate_next(Value* registers, uint32_t variables, bool& more) {
  Value& first = registers[1];
  Value& second = registers[2];
  if (!first.is_int() || !second.is_int()) {
    fail(Builtin::k_TypeError, "the state of an iteration was overwritten");
    return false;
  }
  // With two variables the position, or the key of a map, comes first.
  Value* const position = &registers[3];
  Value* const element = &registers[2 + variables];
  const auto at = static_cast<uint64_t>(first.integer);
  switch (registers[0].tag) {
    case Tag::kList: {
      const auto* list = registers[0].as<List>();
      more = at < list->size;
      if (!more) return true;
      *position = first;
      *element = list->items[at];
      ++first.integer;
      return true;
    }
    case Tag::kString: {
      const std::string_view character = code_point_at(registers[0].as<String>(), at);
      more = !character.empty();
      if (!more) return true;
      *position = second;
      *element = Value::of(heap_.character(character));
      first.integer += static_cast<int64_t>(character.size());
      second.integer = wrapping_add(second.integer, 1);
      return true;
    }
    case Tag::kRange:
      more = second.integer != 0;
      if (!more) return true;
      *position = Value::of_int(
          wrapping_subtract(static_cast<int64_t>(registers[0].as<Range>()->count), second.integer));
      *element = first;
      first.integer = wrapping_add(first.integer, registers[0].as<Range>()->step);
      second.integer = wrapping_add(second.integer, -1);
      return true;
    case Tag::kMap:
    case Tag::kSet:
      return iterate_table(registers, variables, more);
    default:
      fail(Builtin::k_TypeError, "the state of an iteration was overwritten");
      return false;
  }
}

bool Execution::iterate_table(Value* registers, uint32_t variables, bool& more) {
  TableCursor cursor = unpacked(registers[1].integer);
  const TableEntry* entry = next_entry(registers[0].as<Table>(), cursor);
  more = entry != nullptr;
  if (!more) return true;
  registers[1] = packed(cursor);
  if (variables == 1 || registers[0].is(Tag::kMap)) {
    registers[3] = entry->key;
    if (variables == 2) registers[4] = entry->value;
    return true;
  }
  registers[3] = registers[2];
  registers[4] = entry->key;
  registers[2].integer = wrapping_add(registers[2].integer, 1);
  return true;
}

}  // namespace noodle::vm
