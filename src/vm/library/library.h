// The built-in functions, methods and modules; docs/library.md describes them.
#ifndef NOODLE_VM_LIBRARY_LIBRARY_H
#define NOODLE_VM_LIBRARY_LIBRARY_H

#include "vm/machine.h"

namespace noodle::vm {

// Everything a program can use without importing a file. Called once by the machine.
void install_library(Machine& machine);

// The parts, each a file of its own.
void install_builtins(Machine& machine);
void install_strings(Machine& machine);
void install_lists(Machine& machine);
void install_maps(Machine& machine);
void install_sets(Machine& machine);
void install_ranges_and_numbers(Machine& machine);
void install_math(Machine& machine);
void install_io(Machine& machine);
void install_time(Machine& machine);

}  // namespace noodle::vm

#endif
