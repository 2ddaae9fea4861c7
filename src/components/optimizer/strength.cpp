// Operators on a float and a constant that become cheaper ones with exactly the same result. None
// of them can throw, so nothing is to be kept of their errors.
//
//   x + 2, x < 2    x + 2.0, x < 2.0     the machine computes with a float and an int on a long
//   way,
//                                        where it converts the int; exact up to 2 ** 53
//   x ** 2          x * x                as which the machine defines it
//   x * 2           x + x                no constant to load
//   x / 4           x * 0.25             the constant must be a power of two: then both are the
//                                        same number before they are rounded
//
// With ints nothing is gained this way: they have no cheaper operators that overflow alike, and the
// message of an overflow names the operator.
#include <bit>
#include <cmath>

#include "components/optimizer/fold.h"
#include "components/optimizer/values.h"

namespace noodle::optimizer {
namespace {

// Farther from 0 not every int is a float.
constexpr int64_t kExactInteger = int64_t{1} << 53;
// Reciprocals of powers of two up to this one are no subnormal numbers.
constexpr int kLargestExponent = 1000;

bool computes_with_floats(uint8_t kind) {
  return (kind >= NOODLE_NODE_Add && kind <= NOODLE_NODE_Divide) ||
         (kind >= NOODLE_NODE_Equal && kind <= NOODLE_NODE_GreaterEqual);
}

void make_float(noodle_node& node, double value) {
  const auto bits = std::bit_cast<uint64_t>(value);
  node.kind = NOODLE_NODE_Float;
  node.a = static_cast<uint32_t>(bits);
  node.b = static_cast<uint32_t>(bits >> 32);
}

double float_of(const noodle_node& node) {
  return std::bit_cast<double>(node.a | uint64_t{node.b} << 32);
}

bool is_power_of_two(double value) {
  int exponent = 0;
  const double mantissa = std::frexp(value, &exponent);
  return (mantissa == 0.5 || mantissa == -0.5) && std::abs(exponent) <= kLargestExponent;
}

}  // namespace

// The operator at node i, with two operands.
void Values::cheapen(uint32_t i, Item& left, Item& right) {
  noodle_node& operation = program_.nodes[i];
  if (right.begin + 1 == i && left.type == kFloat) {
    use_float(operation, right);
    const noodle_node& constant = node(right.begin);
    const bool in_register = left.begin + 1 == right.begin &&
                             node(left.begin).kind == NOODLE_NODE_Name &&
                             left.expression != NOODLE_NONE && left.weight == 0 &&
                             !takes_instruction(program_.symbols[node(left.begin).a]);
    const bool two = (constant.kind == NOODLE_NODE_Integer && integer_of(constant) == 2) ||
                     (constant.kind == NOODLE_NODE_Float && float_of(constant) == 2.0);
    if (two && in_register &&
        (operation.kind == NOODLE_NODE_Power || operation.kind == NOODLE_NODE_Multiply)) {
      operation.kind = operation.kind == NOODLE_NODE_Power ? NOODLE_NODE_Multiply : NOODLE_NODE_Add;
      program_.nodes[right.begin] = node(left.begin);
      const uint32_t begin = right.begin;
      right = left;
      right.begin = begin;
    } else if (operation.kind == NOODLE_NODE_Divide && constant.kind == NOODLE_NODE_Float &&
               is_power_of_two(float_of(constant))) {
      operation.kind = NOODLE_NODE_Multiply;
      make_float(program_.nodes[right.begin], 1.0 / float_of(constant));
      right.expression = expression_of(NOODLE_NODE_Float, constant.a, constant.b);
    }
  } else if (left.begin + 1 == right.begin && right.type == kFloat) {
    use_float(operation, left);
  }
}

// Makes an int a float, which the operator would do each time: the other operand is one.
void Values::use_float(const noodle_node& operation, Item& operand) {
  noodle_node& constant = program_.nodes[operand.begin];
  if (!computes_with_floats(operation.kind) || constant.kind != NOODLE_NODE_Integer) return;
  const int64_t value = integer_of(constant);
  if (value > kExactInteger || value < -kExactInteger) return;
  make_float(constant, static_cast<double>(value));
  operand.expression = expression_of(NOODLE_NODE_Float, constant.a, constant.b);
  operand.type = kFloat;
}

}  // namespace noodle::optimizer
