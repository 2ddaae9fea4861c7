// A value of a running program: a tag and 64 bits.
#ifndef NOODLE_VM_VALUE_H
#define NOODLE_VM_VALUE_H

#include <cstdint>

namespace noodle::vm {

// The order matters: what is falsy stands first, what is not an object before what is.
enum class Tag : uint32_t {
  kNull,
  kFalse,
  kTrue,
  kInt,
  kFloat,
  kUninitialized,  // a variable before its declaration ran, an argument that was not given
  kFailure,        // what a native function returns when it has thrown; never in a register
  // Objects
  kString,
  kList,
  kMap,
  kSet,
  kRange,
  kClosure,
  kNative,
  kBoundMethod,
  kClass,     // class, struct, enum or interface
  kInstance,  // of a class; errors are instances
  kStruct,
  kEnumValue,
  kEnumCase,  // a function that makes enum values
  kModule,
  kCell,
  // Objects that no register holds
  kShape,
  kTrace,
  kFree,  // a cell of the heap without an object
};
inline constexpr uint32_t kTags = static_cast<uint32_t>(Tag::kFree) + 1;

struct Object;
struct String;

struct Value {
  union {
    int64_t integer;
    double number;
    Object* object;
  };
  Tag tag;

  Value() : integer(0), tag(Tag::kNull) {}
  // Member by member: one 16-byte load of what was just stored in two halves stalls the pipeline.
  Value(const Value& other) : integer(other.integer), tag(other.tag) {}
  Value& operator=(const Value& other) {
    integer = other.integer;
    tag = other.tag;
    return *this;
  }

  static Value null() { return {}; }
  static Value boolean(bool truth) { return {0, truth ? Tag::kTrue : Tag::kFalse}; }
  static Value of_int(int64_t integer) { return {integer, Tag::kInt}; }
  static Value of_float(double number) {
    Value value;
    value.number = number;
    value.tag = Tag::kFloat;
    return value;
  }
  static Value uninitialized() { return {0, Tag::kUninitialized}; }
  static Value failure() { return {0, Tag::kFailure}; }
  // Any struct of object.h and its kin; the tag is the one of the object.
  template <class T>
  static Value of(T* object);

  bool is(Tag expected) const { return tag == expected; }
  bool is_null() const { return tag == Tag::kNull; }
  bool is_bool() const { return tag == Tag::kFalse || tag == Tag::kTrue; }
  bool is_int() const { return tag == Tag::kInt; }
  bool is_float() const { return tag == Tag::kFloat; }
  bool is_number() const { return is_int() || is_float(); }
  bool is_string() const { return tag == Tag::kString; }
  bool is_object() const { return tag >= Tag::kString; }
  bool is_failure() const { return tag == Tag::kFailure; }
  bool is_truthy() const { return tag > Tag::kFalse; }

  // The object as T; the tag was checked.
  template <class T>
  T* as() const {
    return static_cast<T*>(object);
  }
  // An int or float as double.
  double as_double() const { return is_int() ? static_cast<double>(integer) : number; }

 private:
  Value(int64_t payload, Tag of) : integer(payload), tag(of) {}
};
static_assert(sizeof(Value) == 16);

}  // namespace noodle::vm

#endif
