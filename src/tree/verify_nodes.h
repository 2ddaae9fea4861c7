// The walk over the nodes; a part of the verifier.
#ifndef NOODLE_TREE_VERIFY_NODES_H
#define NOODLE_TREE_VERIFY_NODES_H

#include "tree/tree.h"

namespace noodle {

// Accepts the nodes of a tree whose tables are sound.
Result<void> verify_nodes(const Tree& tree);

}  // namespace noodle

#endif
