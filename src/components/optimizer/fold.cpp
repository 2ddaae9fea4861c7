#include "components/optimizer/fold.h"

#include <bit>
#include <cmath>
#include <limits>

namespace noodle::optimizer {
namespace {

static_assert(NOODLE_NODE_Null == 0 && NOODLE_NODE_String == 5);

void make_bits(noodle_node& node, noodle_node_kind kind, uint64_t bits) {
  node.kind = static_cast<uint8_t>(kind);
  node.count = 0;
  node.a = static_cast<uint32_t>(bits);
  node.b = static_cast<uint32_t>(bits >> 32);
}

bool make_integer(noodle_node& node, int64_t value) {
  make_bits(node, NOODLE_NODE_Integer, static_cast<uint64_t>(value));
  return true;
}

bool make_float(noodle_node& node, double value) {
  if (std::isnan(value)) return false;
  make_bits(node, NOODLE_NODE_Float, std::bit_cast<uint64_t>(value));
  return true;
}

double float_of(const noodle_node& node) {
  if (node.kind == NOODLE_NODE_Integer) return static_cast<double>(integer_of(node));
  return std::bit_cast<double>(node.a | uint64_t{node.b} << 32);
}

// False when the power does not fit.
bool integer_power(int64_t base, int64_t exponent, int64_t& result) {
  result = 1;
  while (true) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return false;
    exponent >>= 1;
    if (exponent == 0) return true;
    // The square is a factor of the result, so it may not overflow either.
    if (__builtin_mul_overflow(base, base, &base)) return false;
  }
}

bool fold_integers(noodle_node& node, int64_t left, int64_t right) {
  constexpr int64_t kMinimum = std::numeric_limits<int64_t>::min();
  int64_t result = 0;
  switch (node.kind) {
    case NOODLE_NODE_Add:
      return !__builtin_add_overflow(left, right, &result) && make_integer(node, result);
    case NOODLE_NODE_Subtract:
      return !__builtin_sub_overflow(left, right, &result) && make_integer(node, result);
    case NOODLE_NODE_Multiply:
      return !__builtin_mul_overflow(left, right, &result) && make_integer(node, result);
    case NOODLE_NODE_Divide:
    case NOODLE_NODE_Modulo:
      if (right == 0 || (left == kMinimum && right == -1)) return false;
      return make_integer(node, node.kind == NOODLE_NODE_Divide ? left / right : left % right);
    case NOODLE_NODE_Power:
      return right >= 0 && integer_power(left, right, result) && make_integer(node, result);
    default:
      return false;
  }
}

bool fold_floats(noodle_node& node, double left, double right) {
  switch (node.kind) {
    case NOODLE_NODE_Add:
      return make_float(node, left + right);
    case NOODLE_NODE_Subtract:
      return make_float(node, left - right);
    case NOODLE_NODE_Multiply:
      return make_float(node, left * right);
    case NOODLE_NODE_Divide:
      return make_float(node, left / right);
    default:
      return false;
  }
}

int order_of(int64_t left, int64_t right) { return left < right ? -1 : left > right ? 1 : 0; }
int order_of(double left, double right) { return left < right ? -1 : left > right ? 1 : 0; }

// Exact: rounding the integer to a float could make different numbers equal.
int order_of(int64_t left, double right) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (right >= kTwoTo63) return -1;
  if (right < -kTwoTo63) return 1;
  const auto whole = static_cast<int64_t>(right);
  if (left != whole) return order_of(left, whole);
  return order_of(0.0, right - static_cast<double>(whole));
}

// Neither operand is a NaN.
int order_of(const noodle_node& left, const noodle_node& right) {
  const bool left_is_integer = left.kind == NOODLE_NODE_Integer;
  const bool right_is_integer = right.kind == NOODLE_NODE_Integer;
  if (left_is_integer && right_is_integer) return order_of(integer_of(left), integer_of(right));
  if (left_is_integer) return order_of(integer_of(left), float_of(right));
  if (right_is_integer) return -order_of(integer_of(right), float_of(left));
  return order_of(float_of(left), float_of(right));
}

}  // namespace

void make_bool(noodle_node& node, bool value) {
  make_bits(node, value ? NOODLE_NODE_True : NOODLE_NODE_False, 0);
}

bool holds(uint8_t comparison, int order) {
  switch (comparison) {
    case NOODLE_NODE_Equal:
      return order == 0;
    case NOODLE_NODE_NotEqual:
      return order != 0;
    case NOODLE_NODE_Less:
      return order < 0;
    case NOODLE_NODE_LessEqual:
      return order <= 0;
    case NOODLE_NODE_Greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

bool fold_negate(noodle_node& node, const noodle_node& operand) {
  if (operand.kind == NOODLE_NODE_Float) return make_float(node, -float_of(operand));
  if (operand.kind != NOODLE_NODE_Integer) return false;
  int64_t result = 0;
  return !__builtin_sub_overflow(int64_t{0}, integer_of(operand), &result) &&
         make_integer(node, result);
}

bool fold_numbers(noodle_node& node, const noodle_node& left, const noodle_node& right) {
  if (node.kind >= NOODLE_NODE_Equal) {
    if (std::isnan(float_of(left)) || std::isnan(float_of(right))) return false;
    make_bool(node, holds(node.kind, order_of(left, right)));
    return true;
  }
  if (left.kind == NOODLE_NODE_Integer && right.kind == NOODLE_NODE_Integer)
    return fold_integers(node, integer_of(left), integer_of(right));
  return fold_floats(node, float_of(left), float_of(right));
}

}  // namespace noodle::optimizer
