// Blocks within expressions: matches, and what an optimizer adds to a tree.
#include "tree/verify_walk.h"

namespace noodle::tree_walk {

// The symbol of the match is there in all of its cases, each of which has a chain of its own.
NodeVerifier::Wrong NodeVerifier::open_match(const noodle_node& node) {
  enter(node, function_, top().has_self);
  Scope scope;
  if (Wrong wrong = scopes_.open(scope, node.a, function_, false)) return wrong;
  if (node.a == NOODLE_NONE || tree_.symbols[node.a].next != NOODLE_NONE ||
      tree_.symbols[node.a].kind != NOODLE_SYMBOL_VARIABLE ||
      tree_.symbols[node.a].type != NOODLE_NONE)
    return "does not declare one variable";
  top().progress = node.a;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::open_inline(const noodle_node& node) {
  const uint32_t count = node.count;
  if (count > available()) return "takes more values than there are";
  if (!in_order(count)) return "takes a value that is not IN_ORDER";
  height_ -= count;
  const uint32_t function = function_;
  enter(node, function, top().has_self);
  if (Wrong wrong = scopes_.open(top().scope, node.a, function, false, count)) return wrong;
  uint32_t symbol = node.a;
  for (uint32_t i = 0; i < count; ++i, symbol = tree_.symbols[symbol].next)
    if (Wrong wrong = scopes_.check_type(tree_.symbols[symbol].type, function)) return wrong;
  return symbol == NOODLE_NONE ? nullptr : "has more symbols than values";
}

NodeVerifier::Wrong NodeVerifier::tee(const noodle_node& node) const {
  if (Wrong wrong = scopes_.use(node.a, function_)) return wrong;
  const noodle_symbol& symbol = tree_.symbols[node.a];
  const bool fits = symbol.kind == NOODLE_SYMBOL_VARIABLE && symbol.function == function_ &&
                    (symbol.flags & NOODLE_SYMBOL_HIDDEN) != 0 && symbol.type == NOODLE_NONE;
  return fits ? nullptr : "initializes a symbol that is not hidden";
}

}  // namespace noodle::tree_walk
