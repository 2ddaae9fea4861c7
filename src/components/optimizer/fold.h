// The value of an operator whose operands are constants, where it is certain what the machine would
// compute. What would throw is not folded: it throws at run time, in its place. Neither is a result
// that is not a number or that comes from the mathematical library: their bits differ by machine.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_FOLD_H
#define NOODLE_COMPONENTS_OPTIMIZER_FOLD_H

#include "noodle/seam_tree.h"

namespace noodle::optimizer {

// Null, True, False, Integer, Float and String come first among the kinds.
inline bool is_constant(const noodle_node& node) { return node.kind <= NOODLE_NODE_String; }
inline bool is_number(const noodle_node& node) {
  return node.kind == NOODLE_NODE_Integer || node.kind == NOODLE_NODE_Float;
}
// Of a constant.
inline bool is_truthy(const noodle_node& node) {
  return node.kind != NOODLE_NODE_Null && node.kind != NOODLE_NODE_False;
}

inline int64_t integer_of(const noodle_node& node) {
  return static_cast<int64_t>(node.a | uint64_t{node.b} << 32);
}

// Each makes `node`, an operator, the constant that it computes, and returns true; or leaves it.
// Position and flags stay those of the operator.
bool fold_negate(noodle_node& node, const noodle_node& operand);
// Both operands are numbers.
bool fold_numbers(noodle_node& node, const noodle_node& left, const noodle_node& right);

void make_bool(noodle_node& node, bool value);

// Whether an order of two operands (negative, 0, positive) makes a comparison true.
bool holds(uint8_t comparison, int order);

}  // namespace noodle::optimizer

#endif
