// The interface record of a compiled file: what it exports and with which signatures. A file that
// imports it has to be compiled again only when the record changes.
#ifndef NOODLE_BYTECODE_INTERFACE_H
#define NOODLE_BYTECODE_INTERFACE_H

#include <string>

#include "base/digest.h"
#include "bytecode/bytecode.h"

namespace noodle {

// One line for each export, in the order of the section, which does not depend on the order of
// declarations:
//
//   area: function area(radius: float): float
//   sqrt: "std.math".sqrt
//   *: "./shapes"
//
// The bytecode was verified.
std::string interface_record(const Bytecode& bytecode);

Digest interface_digest(const Bytecode& bytecode);

}  // namespace noodle

#endif
