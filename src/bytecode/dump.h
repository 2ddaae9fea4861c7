// Bytecode as text, for `--emit=bytecode` and `noodlec inspect`.
#ifndef NOODLE_BYTECODE_DUMP_H
#define NOODLE_BYTECODE_DUMP_H

#include <string>
#include <string_view>

#include "bytecode/bytecode.h"

namespace noodle {

// Each function with its instructions, in front of which stands the source line that they come
// from. Without the source (empty) only the number of the line is shown:
//
//   function 1 add(a, b): 4 registers
//     2: return a + b
//       0 Add r3, r1, r2
//       1 Return r3
//
// `r` stands for a register, `c` for a capture, `@` for a variable of the module; a jump shows the
// word that it leads to. The tables follow, those that are not empty. The bytecode was verified.
std::string bytecode_text(const Bytecode& bytecode, std::string_view source);

// The same as one JSON object, without source lines.
std::string bytecode_json(const Bytecode& bytecode);

}  // namespace noodle

#endif
