// What the two files of list methods share.
#ifndef NOODLE_VM_LIBRARY_LISTS_H
#define NOODLE_VM_LIBRARY_LISTS_H

#include "vm/machine.h"

namespace noodle::vm {

// `<` is defined between the two: both are numbers, or both strings.
bool ordered(const Value& a, const Value& b);
// `a < b` of two that are ordered.
bool less(const Value& a, const Value& b);

void install_list_functions(Machine& machine);

}  // namespace noodle::vm

#endif
