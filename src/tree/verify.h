// Verification of a tree that a component made, before the next one or the host relies on it.
#ifndef NOODLE_TREE_VERIFY_H
#define NOODLE_TREE_VERIFY_H

#include "tree/tree.h"

namespace noodle {

// Accepts a block that keeps every rule of noodle/seam_tree.h and noodle/node_kinds.def. Takes time
// and memory linear in the size of the block, whatever it holds. The tree points into the block.
//
// What a reader may rely on afterwards, beyond the indices:
//   - functions stand in the order of their FunctionStart nodes, each has exactly one, and the node
//     before its end is a Return;
//   - a name is used only inside the block that declares it, and in a nested function only when the
//     symbol is CAPTURED or MODULE_LEVEL; the same goes for the class that a checked type names;
//   - a symbol stands in at most one chain; a symbol in none is used by nothing;
//   - the function of a FUNCTION symbol stands directly in the block that declares the symbol;
//   - a symbol that is assigned is REASSIGNED, and a CELL if that happens in a nested function;
//   - a use that is CHECKED is of a symbol that is UNINITIALIZED or was IMPORTED.
Result<Tree> verify_tree(Block block);

}  // namespace noodle

#endif
