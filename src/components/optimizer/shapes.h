// What the table of node kinds says of each kind.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_SHAPES_H
#define NOODLE_COMPONENTS_OPTIMIZER_SHAPES_H

#include <span>

#include "noodle/seam_tree.h"

namespace noodle::optimizer {

enum class Form : uint8_t { Leaf, Operator, Statement, Open, Middle, Close };

// A table of its own, because the walk of -O1 asks for nothing else.
inline constexpr Form kForms[NOODLE_NODE_KINDS] = {
#define NOODLE_NODE(name, pops, pushes, form, example) Form::form,
#include "noodle/node_kinds.def"
};

struct StackEffect {
  int8_t pops;  // -1: `count` of the node, -2: one more
  int8_t pushes;
};

inline constexpr StackEffect kStackEffects[NOODLE_NODE_KINDS] = {
#define NOODLE_NODE(name, pops, pushes, form, example) {pops, pushes},
#include "noodle/node_kinds.def"
};

inline Form form_of(const noodle_node& node) { return kForms[node.kind]; }
inline uint32_t pushes_of(const noodle_node& node) {
  return static_cast<uint32_t>(kStackEffects[node.kind].pushes);
}
inline uint32_t pops_of(const noodle_node& node) {
  const int pops = kStackEffects[node.kind].pops;
  if (pops >= 0) return static_cast<uint32_t>(pops);
  return node.count + (pops == -2 ? 1u : 0u);
}

// The first symbol that a node declares with the part it opens, or NOODLE_NONE.
inline uint32_t chain_of(const noodle_node& node, std::span<const noodle_function> functions) {
  switch (node.kind) {
    case NOODLE_NODE_FunctionStart:
      return functions[node.a].first_symbol;
    case NOODLE_NODE_BlockStart:
    case NOODLE_NODE_ForStart:
    case NOODLE_NODE_ForInBody:
    case NOODLE_NODE_Catch:
    case NOODLE_NODE_ValueStart:
    case NOODLE_NODE_MatchStart:
    case NOODLE_NODE_MatchCase:
    case NOODLE_NODE_InlineStart:
      return node.a;
    default:
      return NOODLE_NONE;
  }
}

}  // namespace noodle::optimizer

#endif
