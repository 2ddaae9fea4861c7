// Trees as text, for `--emit=tree`.
#ifndef NOODLE_TREE_DUMP_H
#define NOODLE_TREE_DUMP_H

#include <string>

#include "tree/tree.h"

namespace noodle {

// Every node on a line of its own, operands indented below their operator and the parts of a
// construct between its Open, Middle and Close nodes:
//
//   FunctionStart 0 module @1:1
//     Declare a#0 @1:5
//       Add @1:11
//         Integer 1 @1:9
//         Integer 2 @1:13
//
// A symbol prints as `name#index`, a position as `@line:column` (columns count bytes from 1). The
// tables follow, those that are not empty. The tree was verified.
std::string tree_text(const Tree& tree);

// The same as one JSON object: an array for each section, nodes in their order.
std::string tree_json(const Tree& tree);

}  // namespace noodle

#endif
