// Classes, structs, enums, interfaces, and their instances.
//
// The fields of an instance are an array; a shape says which name stands where. Instances that got
// the same fields in the same order share a shape, so a cache keyed by it answers `object.field`.
#ifndef NOODLE_VM_CLASS_H
#define NOODLE_VM_CLASS_H

#include <cstdint>
#include <span>
#include <vector>

#include "noodle/seam_tree.h"
#include "vm/builtins.h"
#include "vm/name_table.h"
#include "vm/object.h"

namespace noodle::vm {

class Heap;

// The type that values of a variable or field must have.
struct Type {
  uint16_t kind = NOODLE_TYPE_ANY;  // enum noodle_type_kind
  bool is_optional = false;
  // Of SYMBOL, IMPORT_USE and BUILTIN_CLASS; null: not known yet, and anything fits.
  Class* class_object = nullptr;
  String* text = nullptr;  // as it is printed
};

// A declared field of a class or struct, or a static member.
struct Field {
  String* name = nullptr;
  Value value;  // first value or what computes it; of a static member: its value now
  Type type;
  bool is_computed = false;  // `value` is the closure that computes it
  bool is_optional = false;  // may be left out when a struct is made
  bool has_default = false;
  bool is_fixed = false;  // a static method or a case: not assignable
};

struct Shape;

// The parts of a shape that are made when somebody first asks for them.
struct ShapeParts {
  NameTable indices;      // of all names; complete or empty
  NameTable transitions;  // name of one more field -> index into `children`
  std::vector<Shape*> children;
};

struct Shape : Object {
  Class* owner;
  Shape* parent;      // without the last field; null: no fields
  String* last_name;  // of field number count - 1
  uint32_t count;     // fields
  ShapeParts* parts;  // may be null
};

struct Instance : Object {
  Shape* shape;
  Value* fields;  // inline behind the instance, or a buffer
  uint32_t capacity;
  uint32_t inline_capacity;

  Class* owner() const { return shape->owner; }
  Value* inline_fields() { return reinterpret_cast<Value*>(this + 1); }
};

// A method that an interface asks for.
struct Requirement {
  String* name;
  uint32_t parameters;
};

// The parts of a class that grow. Names are interned.
struct ClassParts {
  std::vector<Field> fields;  // those of the superclass first
  NameTable field_numbers;
  std::vector<Value> methods;  // closures and natives, inherited ones included
  NameTable method_numbers;
  std::vector<Field> static_members;  // static fields and methods; own ones only
  NameTable static_numbers;
  std::vector<Class*> interfaces;  // inherited ones included
  std::vector<Requirement> requirements;
  std::vector<Value>
      cases;  // of an enum, by ordinal: enum values, and EnumCase where it has values
  std::vector<Field> case_values;  // of all cases
};

// Fields of every error; the second has no name that a program could write.
inline constexpr uint32_t kMessageField = 0;
inline constexpr uint32_t kTraceField = 1;

struct Class : Object {
  static constexpr uint32_t kFinished = 1;  // FinishClass ran: it can be instantiated
  static constexpr uint32_t kError = 2;     // Error or derived from it

  String* name;
  Class* superclass;
  Value constructor;      // closure, native or null; inherited
  Shape* instance_shape;  // of new instances: the declared fields
  ClassParts* parts;
  uint32_t kind;            // enum noodle_class_kind
  uint32_t field_capacity;  // fields that new instances get room for

  bool is_error() const { return (flags & kError) != 0; }
  bool is_finished() const { return (flags & kFinished) != 0; }
};

// Where an error was thrown: frames from the innermost on.
struct TraceFrame {
  const Function* function;
  uint32_t word;  // the instruction, from the start of the function
  // Of the calls around the instruction that were inlined, innermost first: 0 is what the first of
  // them calls, and so on; their number is the function itself.
  uint32_t level;
};
struct Trace : Object {
  uint32_t count;
  uint32_t omitted;  // frames between the innermost count - 1 and the outermost one

  TraceFrame* frames() { return reinterpret_cast<TraceFrame*>(this + 1); }
};

// `object` is of the class or derived from it, or implements it.
bool is_subclass(const Class* object, const Class* ancestor);

// What the values of a case are called and must be, in order.
inline std::span<Field> values_of(const EnumCase& of) {
  return std::span(of.owner->parts->case_values).subspan(of.first, of.count);
}
// The same for a value that has values.
inline std::span<Field> values_of(const EnumValue& value) {
  return value.count == 0 ? std::span<Field>()
                          : values_of(*value.owner->parts->cases[value.ordinal].as<EnumCase>());
}
// Value `name` of the enum value, or null.
const Value* find_case_value(const EnumValue& value, const String* name);

// kNoField when the shape has none of that (interned) name.
// Fields of an object, and fields that new objects get room for at most.
inline constexpr uint32_t kMaximumFields = 65'535;
inline constexpr uint32_t kMaximumReservedFields = 32;

inline constexpr uint32_t kNoField = UINT32_MAX;
uint32_t field_index(Shape* shape, const String* name);

// The shape with one more field.
Shape* shape_with(Heap& heap, Shape* shape, String* name);

}  // namespace noodle::vm

#endif
