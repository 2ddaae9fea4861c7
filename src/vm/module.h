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
  const Value* constants;  // of the module
  Module* module;
  String* name;  // null: the module itself or a lambda
  uint32_t register_count;
  uint32_t parameter_count;  // a rest parameter included
  uint32_t required_count;   // without default; the rest parameter is not
  uint32_t exact_count;      // arguments that need no binding; UINT32_MAX with a rest parameter
  bool has_rest;
  bool has_self;  // register 0 is self, not the function
  const noodle_code_function* record;
};

// What the last execution of an instruction that names a member found: caches of GetMember,
// SetMember and CallMethod. Each has its own part, because bytecode may use a site twice.
struct Site {
  String* name = nullptr;
  Shape* get_shape = nullptr;
  Shape* set_shape = nullptr;
  Shape* set_next = nullptr;       // the shape afterwards; another one when the field is new
  const Type* set_type = nullptr;  // declared, or null
  Shape* call_shape = nullptr;
  Value call_method;  // a closure; with call_tag: a native function
  uint32_t get_field = 0;
  uint32_t set_field = 0;
  Tag call_tag = Tag::kFree;
};

// A variable of a module under the name of an import or export.
struct Binding {
  Module* module;
  uint32_t variable;
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
  std::vector<Type> types;      // by type index; the class of SYMBOL and IMPORT_USE is not known
  std::vector<Value> variables;
  std::vector<Module*> imports;
  std::vector<Binding> uses;  // by import use
  // Exported names -> index into `exports`: live bindings of variables, own or of another module.
  NameTable export_names;
  std::vector<Binding> exports;

  template <class T>
  std::span<const T> section(unsigned index) const {
    return noodle::section<T>(header, index);
  }
};

// The call that was inlined around a word of the function, `level` of them being further inside, or
// null.
const noodle_code_inlined* inlined_call(const Function& function, uint32_t word, uint32_t level);
uint32_t inlined_levels(const Function& function, uint32_t word);

}  // namespace noodle::vm

#endif
