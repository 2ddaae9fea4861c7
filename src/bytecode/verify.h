// Verification of bytecode that a component made or that was read from a file, before the machine
// runs it or the host relies on it.
#ifndef NOODLE_BYTECODE_VERIFY_H
#define NOODLE_BYTECODE_VERIFY_H

#include "bytecode/bytecode.h"

namespace noodle {

// Of one function: what an operand of 8 bits can name.
inline constexpr uint32_t kMaximumCaptureCount = 256;

// Accepts a block that keeps every rule of noodle/seam_bytecode.h and noodle/opcodes.def. Takes
// time and memory linear in the size of the block, whatever it holds. The bytecode points into the
// block.
//
// What the machine may rely on afterwards:
//   - every index is in range, every string is valid UTF-8, a name is never NOODLE_NONE where it is
//     not optional;
//   - code of a function consists of whole instructions whose operands are as opcodes.def says;
//     jumps and handlers lead to the first word of an instruction of the same function, and the
//     last instruction does not go on to the next;
//   - registers, those that a call, a literal, a slice or an iterator implies included, lie within
//     register_count of the function; what a Closure captures, within the function it is in;
//   - a name list is no longer than the arguments of the call; the elements of MapAppend are pairs;
//   - super is used only in functions with a class; methods and fields have one.
// It says nothing of what values registers hold: whether one is a cell, an iterator, a class or
// uninitialized, and whether a member belongs to the class in a register, is seen at run time.
Result<Bytecode> verify_bytecode(Block block);

}  // namespace noodle

#endif
