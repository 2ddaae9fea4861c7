// The built-in functions, methods and modules.
#ifndef NOODLE_VM_LIBRARY_LIBRARY_H
#define NOODLE_VM_LIBRARY_LIBRARY_H

#include "vm/machine.h"

namespace noodle::vm {

// Everything a program can use without importing a file. Called once by the machine.
void install_library(Machine& machine);

}  // namespace noodle::vm

#endif
