// Loaded modules: bytecode with its strings, constants and names turned into objects.
#ifndef NOODLE_VM_MODULE_H
#define NOODLE_VM_MODULE_H

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/seam_view.h"
#include "noodle/seam_bytecode.h"
#include "vm/class.h"
#include "vm/name_table.h"

namespace noodle::vm {

// A function of a module, prepared for calls.
struct Function {
  const uint32_t* code;
  Module* module;
  String* name;  // null: the module itself or a lambda
  uint32_t register_count;
  uint32_t parameter_count;  // a rest parameter included
  uint32_t required_count;   // parameters in front of the first with a default
  bool has_rest;
  bool has_self;  // register 0 is self, not the function
  uint32_t class_index;
  const noodle_code_function* record;
};

// What the last execution of an instruction that names a member found.
struct Site {
  String* name;
  Shape* shape;       // of the object; null: nothing found yet
  Shape* next_shape;  // SetMember of a new field: the shape afterwards
  const Type* type;   // SetMember: the declared type of the field
  Value method;       // CallMethod: the closure
  uint32_t field;     // kNoField: `method` counts
};

struct ImportUse {
  Module* module;
  uint32_t variable;  // of that module
  String* name;
};

struct Module : Object {
  enum class State : uint8_t { kLoaded, kRunning, kDone };

  std::string path;  // for traces; of a built-in module: its specifier
  State state = State::kLoaded;
  std::shared_ptr<const void> owner;  // keeps the bytecode alive
  const noodle_seam_header* header = nullptr;
  StringTable texts{};
  std::vector<String*> strings;  // interned
  std::vector<Value> constants;
  std::vector<Function> functions;
  std::vector<Site> sites;
  std::vector<Class*> classes;  // by class index: made last by NewClass, or null
  std::vector<Type> types;
  std::vector<Value> variables;
  std::vector<Module*> imports;
  std::vector<ImportUse> uses;
  // Exported names -> index into `exports`: live bindings of variables, own or of another module.
  NameTable export_names;
  std::vector<ImportUse> exports;

  template <class T>
  std::span<const T> section(unsigned index) const {
    return noodle::section<T>(header, index);
  }
};

}  // namespace noodle::vm

#endif
