// Release 1.1: what frequent sequences of instructions do, in one.
//
// A comparison on which the next node jumps is not computed into a register: it waits as a
// Condition for the one who jumps, who may want it true or false. `&&` and `||` in a condition jump
// to where the whole goes, and loops test at their end.
//
// Every instruction here fails as the sequence would: with the same message, at the same place of
// the source.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {
namespace {

// How far ahead it is looked whether something jumps on a value. A longer chain of && and || is
// computed as a value, from some place in it on.
constexpr uint32_t kMaximumLookAhead = 32;
// Nodes of a condition that is written twice, to test at the end of the loop, too.
constexpr uint32_t kMaximumRepeatedNodes = 16;

// Which jumps there are for a comparison of registers; those on its opposite come next.
noodle_opcode register_jump(noodle_opcode comparison) {
  switch (comparison) {
    case NOODLE_OP_Less:
      return NOODLE_OP_JumpIfLess;
    case NOODLE_OP_LessEqual:
      return NOODLE_OP_JumpIfLessEqual;
    case NOODLE_OP_Greater:
      return NOODLE_OP_JumpIfGreater;
    case NOODLE_OP_GreaterEqual:
      return NOODLE_OP_JumpIfGreaterEqual;
    default:
      return NOODLE_OP_JumpIfEqual;
  }
}

noodle_opcode immediate_jump(noodle_opcode comparison) {
  return static_cast<noodle_opcode>(register_jump(comparison) - NOODLE_OP_JumpIfEqual +
                                    NOODLE_OP_JumpIfEqualImmediate);
}

noodle_opcode either(noodle_opcode jump_if, bool opposite) {
  return static_cast<noodle_opcode>(jump_if + (opposite ? 1 : 0));
}

}  // namespace

// Whether what follows jumps on the value of the node, and does nothing else with it.
bool Generator::in_condition(const noodle_node& node) const {
  const noodle_node* next = &node;
  for (uint32_t i = 0; i < kMaximumLookAhead; ++i) {
    ++next;
    switch (next->kind) {
      case NOODLE_NODE_IfThen:
      case NOODLE_NODE_TernaryThen:
      case NOODLE_NODE_WhileBody:
      case NOODLE_NODE_ForBody:
      case NOODLE_NODE_DoEnd:
      case NOODLE_NODE_MatchTest:
        return true;
      case NOODLE_NODE_Not:
      case NOODLE_NODE_And:
      case NOODLE_NODE_Or:
        break;
      case NOODLE_NODE_AndTest:
      case NOODLE_NODE_OrTest:
        next += next->b;
        break;
      default:
        return false;
    }
  }
  return false;
}

bool Generator::small_integer(const Operand& operand, int64_t least, int64_t most,
                              int64_t& value) const {
  if (operand.kind != OperandKind::kConstant || operand.as_float) return false;
  const noodle_node& node = tree_.nodes[operand.node];
  if (node.kind != NOODLE_NODE_Integer) return false;
  value = static_cast<int64_t>(node.a | uint64_t{node.b} << 32);
  return value >= least && value <= most;
}

bool Generator::fuse(const noodle_node& node) {
  if (node.kind == NOODLE_NODE_Index) return fuse_arithmetic(NOODLE_OP_GetIndexImmediate);
  const bool is_comparison =
      node.kind >= NOODLE_NODE_Equal && node.kind <= NOODLE_NODE_GreaterEqual;
  if ((!is_comparison && node.kind != NOODLE_NODE_Not) || !in_condition(node)) return false;
  if (is_comparison)
    compare_later(node,
                  static_cast<noodle_opcode>(node.kind - NOODLE_NODE_Equal + NOODLE_OP_Equal));
  else
    negate_condition();
  return true;
}

bool Generator::fuse_arithmetic(noodle_opcode opcode) {
  int64_t number = 0;
  if (!small_integer(operands_.back(), INT8_MIN, INT8_MAX, number)) return false;
  pop();
  const Operand& left = pop();
  const uint8_t base = base_of(left);
  const uint8_t from = in_register(left);
  const uint8_t to = result_register(base);
  emitter_.emit(opcode, to, from, static_cast<uint8_t>(number));
  push_result(to);
  return true;
}

bool Generator::fuse_set_index() {
  const uint32_t count = operands_.size();
  int64_t index = 0;
  if (!small_integer(operands_[count - 2], INT8_MIN, INT8_MAX, index)) return false;
  const Operand value = operands_[count - 1], object = operands_[count - 3];
  operands_.truncate(count - 3);
  const uint8_t base = base_of(value, object);
  const uint8_t a = in_register(object), c = in_register(value);
  emitter_.emit(NOODLE_OP_SetIndexImmediate, a, static_cast<uint8_t>(index), c);
  top_ = base;
  return true;
}

void Generator::push_condition(const Condition& condition, uint8_t base) {
  condition_ = condition;
  operands_.push_back({OperandKind::kCondition, base, false, 0});
}

void Generator::compare_later(const noodle_node& node, noodle_opcode comparison) {
  Condition condition;
  condition.is_comparison = true;
  condition.right = pop();
  condition.left = pop();
  condition.offset = node.offset;
  condition.negated = comparison == NOODLE_OP_NotEqual;
  condition.comparison = condition.negated ? NOODLE_OP_Equal : comparison;
  push_condition(condition, base_of(condition.left, condition.right));
}

void Generator::negate_condition() {
  const Operand value = pop();
  Condition condition;
  if (value.kind == OperandKind::kCondition)
    condition = condition_;
  else
    condition.left = value;
  const JumpList falses = condition.falses;
  condition.falses = condition.trues;
  condition.trues = falses;
  condition.negated = !condition.negated;
  push_condition(condition, base_of(value));
}

// `a && b`, `a || b`: the left side jumps out of the whole, or goes on with the right side.
void Generator::open_condition(const noodle_node& node) {
  const Operand left = pop();
  const uint8_t base = base_of(left);
  JumpList ends;
  branch(left, node.kind == NOODLE_NODE_OrTest, ends);
  top_ = base;
  Construct& test = open(node);
  test.ends = ends;
  test.in_condition = true;
}

void Generator::close_condition(const noodle_node& node) {
  const Operand right = pop();
  Construct test = constructs_.pop_back();
  Condition condition;
  if (right.kind == OperandKind::kCondition)
    condition = condition_;
  else
    condition.left = right;
  emitter_.append(node.kind == NOODLE_NODE_And ? condition.falses : condition.trues, test.ends);
  push_condition(condition, test.base);
}

// Jumps when the operand is as true as `when`, otherwise goes on.
void Generator::branch(const Operand& operand, bool when, JumpList& list) {
  if (operand.kind != OperandKind::kCondition) return jump_on(operand, when, list);
  Condition condition = condition_;
  emitter_.append(list, when ? condition.trues : condition.falses);
  if (condition.is_comparison)
    compare_and_jump(condition, when != condition.negated, list);
  else
    jump_on(condition.left, when != condition.negated, list);
  emitter_.bind(when ? condition.falses : condition.trues);
}

void Generator::jump_on(const Operand& value, bool when, JumpList& list) {
  if (value.kind != OperandKind::kConstant) {
    emitter_.jump(list, when ? NOODLE_OP_JumpIfTrue : NOODLE_OP_JumpIfFalse, value.reg);
    return;
  }
  const uint8_t kind = tree_.nodes[value.node].kind;
  const bool truth = kind != NOODLE_NODE_Null && kind != NOODLE_NODE_False;
  if (truth == when) emitter_.jump(list);
}

void Generator::compare_and_jump(const Condition& condition, bool when, JumpList& list) {
  emitter_.at(condition.offset);
  const uint8_t left = in_register(condition.left);
  if (compare_with_constant(left, condition, when, list)) return;
  const uint8_t right = in_register(condition.right);
  emitter_.jump(list, either(register_jump(condition.comparison), !when), left, right);
}

bool Generator::compare_with_constant(uint8_t left, const Condition& condition, bool when,
                                      JumpList& list) {
  int64_t number = 0;
  if (small_integer(condition.right, INT16_MIN, INT16_MAX, number)) {
    emitter_.jump_wide(list, either(immediate_jump(condition.comparison), !when), left,
                       static_cast<uint16_t>(number));
    return true;
  }
  if (condition.right.kind != OperandKind::kConstant || condition.comparison != NOODLE_OP_Equal)
    return false;
  const noodle_node& right = tree_.nodes[condition.right.node];
  if (right.kind == NOODLE_NODE_Null) {
    emitter_.jump(list, either(NOODLE_OP_JumpIfNull, !when), left);
    return true;
  }
  if (right.kind != NOODLE_NODE_String) return false;
  const uint32_t constant = pools_.text_constant(right.a);
  if (constant > UINT16_MAX) return false;
  emitter_.jump_wide(list, either(NOODLE_OP_JumpIfEqualConstant, !when), left, constant);
  return true;
}

// The nodes of the condition begin behind this one.
void Generator::begin_test(const noodle_node& node) {
  constructs_.back().first_node = static_cast<uint32_t>(&node - tree_.nodes.data()) + 1;
}

// The nodes of the condition end before this one; the body begins here.
void Generator::end_test(const noodle_node& node) {
  if (!kFused) return;
  constructs_.back().last_node = static_cast<uint32_t>(&node - tree_.nodes.data());
  constructs_.back().body = emitter_.label();
}

// `for (…; i < n; i++)`: one instruction does the step, the test and the jump, as long as all is
// int and the loop goes on. What stands behind it does it otherwise.
void Generator::fuse_step(const noodle_node& node) {
  const Construct& loop = constructs_.back();
  if (node.b != 5 || loop.last_node - loop.first_node != 3) return;
  const noodle_node* step = &node + 1;
  const noodle_node* test = &tree_.nodes[loop.first_node];
  const bool equal = test[2].kind == NOODLE_NODE_LessEqual;
  if (step[0].kind != NOODLE_NODE_Name || step[1].kind != NOODLE_NODE_Integer ||
      step[2].kind != NOODLE_NODE_Add || step[3].kind != NOODLE_NODE_Assign ||
      test[0].kind != NOODLE_NODE_Name || (test[2].kind != NOODLE_NODE_Less && !equal))
    return;
  const uint32_t variable = step[0].a;
  if (step[3].a != variable || test[0].a != variable || !in_own_register(variable)) return;
  const auto constant = [](const noodle_node& integer) {
    return static_cast<int64_t>(integer.a | uint64_t{integer.b} << 32);
  };
  const int64_t by = constant(step[1]);
  JumpList back;
  const uint32_t reg = symbols_[variable].place.index;
  if (test[1].kind == NOODLE_NODE_Name && in_own_register(test[1].a) && by >= INT8_MIN &&
      by <= INT8_MAX) {
    emitter_.jump(back, equal ? NOODLE_OP_LoopIfLessEqual : NOODLE_OP_LoopIfLess, reg,
                  symbols_[test[1].a].place.index, static_cast<uint8_t>(by));
  } else if (test[1].kind == NOODLE_NODE_Integer && by == 1) {
    const int64_t limit = constant(test[1]);
    if (limit < INT16_MIN || limit >= INT16_MAX) return;
    emitter_.jump_wide(back, NOODLE_OP_LoopIfLessImmediate, reg,
                       static_cast<uint16_t>(limit + (equal ? 1 : 0)));
  }
  emitter_.bind_back(back, loop.body);
}

// The condition of the loop once more, at its end: it saves the jump to where it stands. Only
// operators and values, so that nothing is declared twice.
bool Generator::test_again() {
  const uint32_t begin = constructs_.back().first_node, end = constructs_.back().last_node;
  const uint32_t body = constructs_.back().body;
  if (end - begin > kMaximumRepeatedNodes) return false;
  for (uint32_t i = begin; i < end; ++i)
    if (tree_.nodes[i].kind > NOODLE_NODE_Or) return false;
  translate(begin, end);
  const Operand condition = pop();
  const uint8_t base = base_of(condition);
  JumpList back;
  branch(condition, true, back);
  emitter_.bind_back(back, body);
  top_ = base;
  return true;
}

void Generator::iterate_again() {
  const Construct& loop = constructs_.back();
  emitter_.at(loop.first_node);
  JumpList back;
  emitter_.jump(back, NOODLE_OP_IterateAgain, loop.reg, loop.count);
  emitter_.bind_back(back, loop.body);
}

}  // namespace noodle::bytecode_generator
