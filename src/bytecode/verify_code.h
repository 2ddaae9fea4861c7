// The functions and their instructions; a part of the verifier.
#ifndef NOODLE_BYTECODE_VERIFY_CODE_H
#define NOODLE_BYTECODE_VERIFY_CODE_H

#include "bytecode/bytecode.h"

namespace noodle {

// Accepts the functions of bytecode whose tables are sound.
Result<void> verify_functions(const Bytecode& bytecode);

}  // namespace noodle

#endif
