// The tree as passes hand it to one another.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_PROGRAM_H
#define NOODLE_COMPONENTS_OPTIMIZER_PROGRAM_H

#include "components/sdk/block.h"
#include "noodle/seam_tree.h"

namespace noodle::optimizer {

// Nodes and symbols begin as those of the block of the host, which lends it to be changed; a pass
// that adds some puts arrays of its own in their place. All else stays where it is.
struct Program {
  explicit Program(noodle_seam_header* block)
      : tree(block),
        nodes(writable<noodle_node>(block, NOODLE_TREE_NODES)),
        symbols(writable<noodle_symbol>(block, NOODLE_TREE_SYMBOLS)),
        functions(writable<noodle_function>(block, NOODLE_TREE_FUNCTIONS)),
        members(writable<noodle_member>(block, NOODLE_TREE_MEMBERS)),
        types(sdk::section<noodle_type>(block, NOODLE_TREE_TYPES)) {}

  noodle_seam_header* tree;
  std::span<noodle_node> nodes;
  std::span<noodle_symbol> symbols;
  std::span<noodle_function> functions;
  std::span<noodle_member> members;
  std::span<const noodle_type> types;

 private:
  template <class T>
  static std::span<T> writable(noodle_seam_header* block, unsigned index) {
    const std::span<const T> entries = sdk::section<T>(block, index);
    return {const_cast<T*>(entries.data()), entries.size()};
  }
};

}  // namespace noodle::optimizer

#endif
