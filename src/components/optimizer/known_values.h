// Variables that hold the same constant in all of their life.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_KNOWN_VALUES_H
#define NOODLE_COMPONENTS_OPTIMIZER_KNOWN_VALUES_H

#include "components/sdk/block.h"
#include "noodle/seam_tree.h"

namespace noodle::optimizer {

// A variable is known from its Declare on, to the end of its block, when
//   - it is never assigned, and its type leaves the value as it is;
//   - the Declare stands directly in the block of the variable, so that whatever of the block is
//     reached behind it is reached through it.
// A function nested in the block may be called before the Declare is reached; the parser marks the
// uses in it CHECKED. They are known all the same when nothing was called before the Declare.
class KnownValues {
 public:
  KnownValues(const noodle_host& host, std::span<const noodle_symbol> symbols,
              std::span<const noodle_type> types)
      : symbols_(symbols), types_(types), entries_(host) {
    entries_.resize(static_cast<uint32_t>(symbols_.size()), {});
  }

  // The chain that begins with the symbol is declared by the part of a construct that begins at
  // this node of the input.
  void open_block(uint32_t first_symbol, uint32_t part);

  // A Declare of a constant value in that part. `early`: nothing was called before. Returns false
  // when the value is not kept.
  bool declare(uint32_t symbol, const noodle_node& value, uint32_t part, bool early);
  // A Declare of any other value.
  void forget(uint32_t symbol) { entries_[symbol] = {}; }

  // Makes the node, a Name, its constant if that is known.
  void replace(noodle_node& name) const;

 private:
  struct Entry {
    uint32_t part = NOODLE_NONE;  // that declares the symbol
    uint8_t kind = NOODLE_NODE_KINDS;
    bool even_if_checked = false;
    uint32_t a = 0;
    uint32_t b = 0;
  };

  bool keeps(uint32_t type, uint8_t kind) const;

  std::span<const noodle_symbol> symbols_;
  std::span<const noodle_type> types_;
  sdk::Array<Entry> entries_;
};

}  // namespace noodle::optimizer

#endif
