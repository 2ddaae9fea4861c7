// The built-in functions, methods and modules; docs/library.md describes them.
#ifndef NOODLE_VM_LIBRARY_LIBRARY_H
#define NOODLE_VM_LIBRARY_LIBRARY_H

#include "vm/machine.h"

namespace noodle::vm {

// A module that programs import without a file: "std.math".
struct BuiltinModule {
  std::string_view specifier;
  std::span<const NativeDefinition> functions;
  std::span<const ModuleConstant> constants;
};
std::span<const BuiltinModule> builtin_modules();

BuiltinModule math_module();
BuiltinModule io_module();
BuiltinModule time_module();

// Everything a program can use without importing a file. Called once by the machine.
void install_library(Machine& machine);

// The parts, each a file of its own.
void install_builtins(Machine& machine);
void install_strings(Machine& machine);
void install_lists(Machine& machine);
void install_maps(Machine& machine);
void install_sets(Machine& machine);
void install_ranges_and_numbers(Machine& machine);

}  // namespace noodle::vm

#endif
