// The objects of a running program that have no file of their own. They live in the heap, never
// move, and die when nothing reachable refers to them.
#ifndef NOODLE_VM_OBJECT_H
#define NOODLE_VM_OBJECT_H

#include <string_view>

#include "vm/value.h"

namespace noodle::vm {

class Machine;
struct Function;
struct Module;
struct Class;

// 8 bytes in front of every object.
struct Object {
  Tag tag : 8;
  uint32_t mark : 8;        // the collection that reached it last, modulo 2
  uint32_t size_class : 8;  // see heap.h
  uint32_t flags : 8;       // of the kind of object
  uint32_t hash;            // of a string; 0: not computed yet
};
static_assert(sizeof(Object) == 8);

template <class T>
Value Value::of(T* object) {
  Value value;
  value.object = object;
  value.tag = object->tag;
  return value;
}

// Valid UTF-8, immutable.
struct String : Object {
  static constexpr uint32_t kAscii = 1;
  static constexpr uint32_t kInterned = 2;  // equal texts that are interned are the same object

  uint32_t size;    // bytes
  uint32_t length;  // code points

  bool is_ascii() const { return size == length; }
  char* data() { return reinterpret_cast<char*>(this + 1); }
  const char* data() const { return reinterpret_cast<const char*>(this + 1); }
  std::string_view text() const { return {data(), size}; }
};

struct List : Object {
  uint32_t size;
  uint32_t capacity;
  Value* items;

  Value* begin() { return items; }
  Value* end() { return items + size; }
};

// start, start + step, ...: `count` integers, none of which overflows. step is not 0.
struct Range : Object {
  int64_t start;
  int64_t end;  // exclusive, as written
  int64_t step;
  uint64_t count;
};

// Two's complement, for positions whose result is known to be in range or not used.
inline int64_t wrapping_add(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
}
inline int64_t wrapping_subtract(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) - static_cast<uint64_t>(b));
}

// Element number `index`, which is less than the count.
inline int64_t element_of(const Range& range, uint64_t index) {
  return wrapping_add(range.start, static_cast<int64_t>(static_cast<uint64_t>(range.step) * index));
}
inline bool contains(const Range& range, int64_t number) {
  const auto distance =
      static_cast<uint64_t>(range.step > 0 ? wrapping_subtract(number, range.start)
                                           : wrapping_subtract(range.start, number));
  const uint64_t step =
      range.step > 0 ? static_cast<uint64_t>(range.step) : 0 - static_cast<uint64_t>(range.step);
  return (range.step > 0 ? number >= range.start : number <= range.start) && distance % step == 0 &&
         distance / step < range.count;
}

// The place of a captured variable that is assigned after it was captured.
struct Cell : Object {
  Value value;
};

struct Closure : Object {
  const Function* function;
  Module* module;
  Class* owner;  // class whose superclass `super` means; null outside of classes
  uint32_t capture_count;

  Value* captures() { return reinterpret_cast<Value*>(this + 1); }
};

// The values of a call of a native function. Good until the function calls back into the program:
// read what is needed before, or read it again through the same object (the stack does not move).
struct Arguments {
  Value* base;  // [0]: receiver or callee, then the arguments
  uint32_t count;

  const Value& self() const { return base[0]; }
  const Value& operator[](uint32_t index) const { return base[index + 1]; }
  // Left out arguments of a call by name are uninitialized.
  bool has(uint32_t index) const {
    return index < count && !base[index + 1].is(Tag::kUninitialized);
  }
};

// Returns the result, or Value::failure() after Machine::fail.
using NativeFunction = Value (*)(Machine& machine, Arguments arguments);

// `parameters` are names with commas between them; a name with a `?` may be left out, one with
// `...` in front takes any number: "text, base?", "...values". Strings are literals.
struct NativeDefinition {
  const char* name;
  const char* parameters;
  NativeFunction function;
  bool is_property = false;  // of a method: `x.name` calls it, too
};

struct Native : Object {
  const NativeDefinition* definition;
  uint32_t minimum;  // arguments
  uint32_t maximum;  // UINT32_MAX with `...`
};

struct BoundMethod : Object {
  Value receiver;
  Value method;  // closure or native function
};

// Immutable.
struct EnumValue : Object {
  String* name;
  Class* owner;
  uint32_t ordinal;
  uint32_t count;

  Value* values() { return reinterpret_cast<Value*>(this + 1); }
  const Value* values() const { return reinterpret_cast<const Value*>(this + 1); }
};

// A case with values: called with them, it makes an EnumValue.
struct EnumCase : Object {
  String* name;
  Class* owner;
  uint32_t ordinal;
  uint32_t count;
  uint32_t first;  // of ClassParts::case_values
};

}  // namespace noodle::vm

#endif
