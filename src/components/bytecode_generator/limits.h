// Bounds on what one program may hold. Each has a diagnostic in diagnostics.def.
#ifndef NOODLE_COMPONENTS_BYTECODE_GENERATOR_LIMITS_H
#define NOODLE_COMPONENTS_BYTECODE_GENERATOR_LIMITS_H

#include "noodle/seam_bytecode.h"

namespace noodle::bytecode_generator {

// Registers of a function, register 0, parameters, locals and intermediate values together.
inline constexpr uint32_t kMaximumRegisters = NOODLE_REGISTERS;
// Variables of the module that may live in registers; the rest get slots, so that the functions of
// the module's own code keep registers for blocks and expressions.
inline constexpr uint32_t kModuleRegisters = 128;
// Slots of a module: an operand of 16 bits.
inline constexpr uint32_t kMaximumSlots = 65'535;
// Captures of a function: an operand of 8 bits.
inline constexpr uint32_t kMaximumCaptures = 256;
// Words of one function: what a jump reaches. A source that needs more does not fit in memory.
inline constexpr uint32_t kMaximumFunctionWords = INT32_MAX;

}  // namespace noodle::bytecode_generator

#endif
