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
  explicit Scopes(const Tree& tree) : tree_(tree), states_(tree.symbols.size()) {}

  // Opens the chain of a block of `function`, of a function's own block when `outermost`. It begins
  // with so many parameters.
  const char* open(Scope& scope, uint32_t first_symbol, uint32_t function, bool outermost,
                   uint32_t parameters = 0);
  const char* close(const Scope& scope);

  // A use of the symbol in `function`, as a name or as the class of a type. Modules are no values.
  bool allows(uint32_t symbol, uint32_t function) const {
    if (symbol >= states_.size()) return false;
    const uint32_t users = states_[symbol].users;
    return users == function || users == kEverybody;
  }
  // The function itself declares the symbol, and no other may use it.
  bool is_local(uint32_t symbol, uint32_t function) const {
    return symbol < states_.size() && states_[symbol].users == function;
  }
  const char* use(uint32_t symbol, uint32_t function) const {
    return allows(symbol, function) ? nullptr : wrong_use(symbol);
  }
  // A check of the type in `function`; NOODLE_NONE is no check.
  const char* check_type(uint32_t type, uint32_t function) const;
  // True when the chain of the scope, which is open, holds the symbol.
  bool declares(const Scope& scope, uint32_t symbol) const {
    return scope.number != kUnseen && symbol < states_.size() &&
           states_[symbol].scope == scope.number;
  }

 private:
  static constexpr uint32_t kUnseen = 0;
  static constexpr uint32_t kClosed = NOODLE_NONE;
  static constexpr uint32_t kNobody = NOODLE_NONE;
  static constexpr uint32_t kEverybody = NOODLE_NONE - 1;

  struct State {
    uint32_t scope = kUnseen;  // number of the open scope that declares it, or kClosed
    uint32_t users = kNobody;  // the function that may use it now, or one of the above
  };

  const char* wrong_use(uint32_t symbol) const;
  const char* open_symbol(Scope& scope, uint32_t index, uint32_t function, bool outermost,
                          bool parameter);

  const Tree& tree_;
  std::vector<State> states_;
  uint32_t last_number_ = kUnseen;
};

}  // namespace noodle::tree_walk

#endif
