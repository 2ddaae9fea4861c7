// Which symbols may be used at one point of a walk over the nodes; a part of the verifier.
#ifndef NOODLE_TREE_VERIFY_SCOPES_H
#define NOODLE_TREE_VERIFY_SCOPES_H

#include <vector>

#include "tree/tree.h"

namespace noodle::tree_walk {

// The block of one chain of symbols while it is open.
struct Scope {
  uint32_t first_symbol = NOODLE_NONE;
  uint32_t number = 0;             // 0: the construct declares nothing
  uint32_t pending_functions = 0;  // declared by the chain and not met yet
};

// Functions return null, or what is wrong.
class Scopes {
 public:
  explicit Scopes(const Tree& tree) : tree_(tree), scope_of_(tree.symbols.size(), kUnseen) {}

  // Opens the chain of a block of `function`; of a function's own block, parameters first, when
  // `outermost`.
  const char* open(Scope& scope, uint32_t first_symbol, uint32_t function, bool outermost);
  const char* close(const Scope& scope);

  // A use of the symbol in `function`, as a name or as the class of a type.
  const char* use(uint32_t symbol, uint32_t function) const;
  // A check of the type in `function`; NOODLE_NONE is no check.
  const char* check_type(uint32_t type, uint32_t function) const;
  // True when the chain of the scope, which is open, holds the symbol.
  bool declares(const Scope& scope, uint32_t symbol) const {
    return scope.number != kUnseen && symbol < scope_of_.size() &&
           scope_of_[symbol] == scope.number;
  }

 private:
  static constexpr uint32_t kUnseen = 0;
  static constexpr uint32_t kClosed = NOODLE_NONE;

  const char* open_symbol(Scope& scope, uint32_t index, uint32_t function, bool outermost,
                          bool parameter);

  const Tree& tree_;
  // For each symbol the number of the open scope that declares it, or one of the constants above.
  std::vector<uint32_t> scope_of_;
  uint32_t last_number_ = kUnseen;
};

}  // namespace noodle::tree_walk

#endif
