// Classes, structs, enums, interfaces, and their instances.
//
// The fields of an instance are an array; a shape says which name stands where. Instances that got
// the same fields in the same order share a shape, so a cache keyed by it answers `object.field`.
#ifndef NOODLE_VM_CLASS_H
#define NOODLE_VM_CLASS_H

#include <cstdint>
#include <vector>

#include "noodle/seam_tree.h"
#include "vm/builtins.h"
#include "vm/name_table.h"
#include "vm/object.h"

namespace noodle::vm {

// The type that values of a variable or field must have.
struct Type {
  uint16_t kind;  // enum noodle_type_kind
  bool optional;
  Class* class_object;  // of SYMBOL, IMPORT_USE and BUILTIN_CLASS
  String* text;         // as it is printed
};

// A declared field of a class or struct.
struct Field {
  String* name;
  Value initial;     // constant, or the closure that computes it
  const Type* type;  // null: anything
  bool computed;     // `initial` is such a closure
  bool optional;     // may be left out when a struct is made
  bool has_initial;
};

struct Shape : Object {
  Class* owner;
  Shape* parent;           // without the last field; null: no fields
  String* last_name;       // of field number count - 1
  uint32_t count;          // fields
  NameTable* indices;      // of all names; made when first asked for
  NameTable* transitions;  // name -> index into `children`
  std::vector<Shape*>* children;
};

struct Instance : Object {
  Shape* shape;
  Value* fields;  // inline behind the instance, or a buffer
  uint32_t capacity;
  uint32_t inline_capacity;

  Class* owner() const { return shape->owner; }
  Value* inline_fields() { return reinterpret_cast<Value*>(this + 1); }
};

struct Interface {
  String* name;
  uint32_t parameters;
};

// The parts that grow are C++ vectors, destroyed with the class.
struct ClassParts {
  std::vector<Field> fields;         // those of the superclass first
  std::vector<Type> types;           // that `Field::type` points to; reserved, never grows
  NameTable methods;                 // name -> index into `method_values`; inherited ones included
  std::vector<Value> method_values;  // closures and natives
  NameTable statics;                 // name -> index into `static_values`
  std::vector<Value> static_values;  // static fields and methods, the cases of an enum
  std::vector<Class*> interfaces;    // inherited ones included
  std::vector<Interface> requirements;
  std::vector<Value> cases;  // of an enum
};

struct Class : Object {
  static constexpr uint32_t kFinished = 1;  // FinishClass ran: it can be instantiated
  static constexpr uint32_t kError = 2;     // Error or derived from it

  String* name;
  Class* superclass;
  Value constructor;  // closure, native or null; inherited
  Shape* root_shape;
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
};
struct Trace : Object {
  uint32_t count;
  uint32_t omitted;  // frames between the innermost count - 1 and the outermost one

  TraceFrame* frames() { return reinterpret_cast<TraceFrame*>(this + 1); }
};

// `object` is of the class or derived from it, or implements it.
bool is_subclass(const Class* object, const Class* ancestor);

// kNoField when the shape has none of that name.
inline constexpr uint32_t kNoField = UINT32_MAX;
uint32_t field_index(Shape* shape, String* name);

}  // namespace noodle::vm

#endif
