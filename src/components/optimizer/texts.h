// The strings of a tree, and those that folding adds.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_TEXTS_H
#define NOODLE_COMPONENTS_OPTIMIZER_TEXTS_H

#include <string_view>

#include "components/sdk/block.h"
#include "noodle/seam_tree.h"

namespace noodle::optimizer {

// New strings are numbered behind the old ones. Most are operands of the next folding and not used
// in the end, so they are only sorted out once, by `settle`.
class Texts {
 public:
  Texts(const noodle_host& host, const noodle_seam_header* tree)
      : old_(sdk::section<noodle_string>(tree, NOODLE_TREE_STRINGS)),
        old_bytes_(sdk::section<uint8_t>(tree, NOODLE_TREE_BYTES)),
        pieces_(host),
        bytes_(host),
        added_(host),
        added_bytes_(host) {}

  std::string_view of(uint32_t string) const;

  // The text that `+` gives for two constants of which at least one is a string; NOODLE_NONE when
  // it is too long to fold or contains the text of something else than strings and ints.
  uint32_t join(const noodle_node& left, const noodle_node& right);

  // From now on other nodes may refer to the strings made so far.
  void share() { shared_ = pieces_.size(); }

  // Renumbers the String nodes: each text has one number, new ones by first use. What is left of
  // the new ones is in `added` and `added_bytes`.
  void settle(const noodle_host& host, std::span<noodle_node> nodes);

  std::span<const noodle_string> added() const { return added_.span(); }
  std::span<const uint8_t> added_bytes() const { return added_bytes_.span(); }

 private:
  uint32_t old_count() const { return static_cast<uint32_t>(old_.size()); }
  // True when the string may be lengthened: it is the last and only one operand refers to it.
  bool is_growable(uint32_t string) const {
    return pieces_.size() > shared_ && string == old_count() + pieces_.size() - 1;
  }
  std::span<const noodle_string> old_;
  std::span<const uint8_t> old_bytes_;
  // What folding made; offsets into bytes_.
  sdk::Array<noodle_string> pieces_;
  sdk::Array<uint8_t> bytes_;
  uint32_t shared_ = 0;
  // What is left of it; offsets behind old_bytes_.
  sdk::Array<noodle_string> added_;
  sdk::Array<uint8_t> added_bytes_;
};

}  // namespace noodle::optimizer

#endif
