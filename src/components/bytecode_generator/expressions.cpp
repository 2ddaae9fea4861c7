// Operators, members, calls and literals.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

void Generator::operate(const noodle_node& node) {
  if (kFused && fuse(node)) return;
  switch (node.kind) {
#define NOODLE_BINARY(name)   \
  case NOODLE_NODE_##name:    \
    binary(NOODLE_OP_##name); \
    return;
    NOODLE_BINARY(Power)
    NOODLE_BINARY(Equal)
    NOODLE_BINARY(NotEqual)
    NOODLE_BINARY(Less)
    NOODLE_BINARY(LessEqual)
    NOODLE_BINARY(Greater)
    NOODLE_BINARY(GreaterEqual)
    NOODLE_BINARY(In)
    NOODLE_BINARY(Range)
#undef NOODLE_BINARY
    case NOODLE_NODE_Index:
      return binary(NOODLE_OP_GetIndex);
    case NOODLE_NODE_Negate:
      return unary(NOODLE_OP_Negate);
    case NOODLE_NODE_Not:
      return unary(NOODLE_OP_Not);
    case NOODLE_NODE_Is:
      return is_type(node);
    case NOODLE_NODE_Slice:
      return slice();
    case NOODLE_NODE_Member:
    case NOODLE_NODE_SuperMember:
      return member(node);
    case NOODLE_NODE_IndexKeep:
      return keep_index();
    case NOODLE_NODE_MemberKeep:
      return keep_member(node);
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
      return call(node);
    case NOODLE_NODE_ListAppend:
      return append(node, NOODLE_OP_ListAppend);
    case NOODLE_NODE_SetAppend:
      return append(node, NOODLE_OP_SetAppend);
    case NOODLE_NODE_MapAppend:
      return append(node, NOODLE_OP_MapAppend);
    default:
      require(false);
  }
}

void Generator::arithmetic(uint8_t kind) {
  static_assert(NOODLE_OP_Modulo - NOODLE_OP_Add == NOODLE_NODE_Modulo - NOODLE_NODE_Add &&
                NOODLE_OP_ModuloImmediate - NOODLE_OP_AddImmediate ==
                    NOODLE_NODE_Modulo - NOODLE_NODE_Add);
  const int which = kind - NOODLE_NODE_Add;
  if (kFused && fuse_arithmetic(static_cast<noodle_opcode>(NOODLE_OP_AddImmediate + which))) return;
  binary(static_cast<noodle_opcode>(NOODLE_OP_Add + which));
}

void Generator::unary(noodle_opcode opcode) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const uint8_t from = in_register(value);
  const uint8_t to = result_register(base);
  emitter_.emit(opcode, to, from);
  push_result(to);
}

void Generator::binary(noodle_opcode opcode) {
  const Operand& right = pop();
  const Operand& left = pop();
  const uint8_t base = base_of(left, right);
  const uint8_t b = in_register(left);
  const uint8_t c = in_register(right);
  const uint8_t to = result_register(base);
  emitter_.emit(opcode, to, b, c);
  push_result(to);
}

void Generator::is_type(const noodle_node& node) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const uint8_t from = in_register(value);
  const uint8_t class_register = class_of_type(tree_.types[node.a]);
  const uint8_t to = result_register(base);
  emitter_.emit(NOODLE_OP_IsType, to, from, class_register);
  emitter_.word(pools_.type(node.a));
  push_result(to, 2);
}

void Generator::slice() {
  const uint8_t from = arrange(3);
  const uint8_t to = result_register(from);
  emitter_.emit(NOODLE_OP_Slice, to, from);
  push_result(to);
}

void Generator::member(const noodle_node& node) {
  const Operand object = pop();
  const uint8_t base = base_of(object);
  const uint8_t from = in_register(object);
  const uint8_t to = result_register(base);
  const bool super = node.kind == NOODLE_NODE_SuperMember;
  require(!super || frame_.class_index != NOODLE_NONE);
  emitter_.emit(super ? NOODLE_OP_GetSuperMember : NOODLE_OP_GetMember, to, from);
  emitter_.word(pools_.site(node.a));
  push_result(to, 2);
}

// The operands stay for the assignment that follows: in registers, so that they are loaded once.
void Generator::keep_index() {
  for (uint32_t i = operands_.size() - 2; i < operands_.size(); ++i)
    if (operands_[i].kind == OperandKind::kConstant)
      operands_[i] = {OperandKind::kTemporary, in_register(operands_[i]), false, 0};
  const uint8_t object = operands_[operands_.size() - 2].reg;
  const uint8_t index = operands_.back().reg;
  const uint8_t to = temporary();
  emitter_.emit(NOODLE_OP_GetIndex, to, object, index);
  push_result(to);
}

void Generator::keep_member(const noodle_node& node) {
  Operand& object = operands_.back();
  if (object.kind == OperandKind::kConstant)
    object = {OperandKind::kTemporary, in_register(object), false, 0};
  const uint8_t from = object.reg;
  const uint8_t to = temporary();
  emitter_.emit(NOODLE_OP_GetMember, to, from);
  emitter_.word(pools_.site(node.a));
  push_result(to, 2);
}

void Generator::call(const noodle_node& node) {
  const uint8_t base = arrange(uint32_t{node.count} + 1);
  const bool named = node.b != NOODLE_NONE;
  noodle_opcode opcode = named ? NOODLE_OP_CallNamed : NOODLE_OP_Call;
  if (node.kind == NOODLE_NODE_CallMethod)
    opcode = named ? NOODLE_OP_CallMethodNamed : NOODLE_OP_CallMethod;
  if (node.kind == NOODLE_NODE_CallSuper) {
    require(frame_.class_index != NOODLE_NONE);
    opcode = named ? NOODLE_OP_CallSuperNamed : NOODLE_OP_CallSuper;
  }
  emitter_.emit(opcode, base, node.count & 255u);
  if (named) emitter_.word(pools_.name_list(node.b));
  if (node.kind != NOODLE_NODE_Call) emitter_.word(pools_.site(node.a));
  push_temporary(result_register(base));
}

// The first argument is the list of those by position.
void Generator::call_spread(const noodle_node& node) {
  const uint8_t base = arrange(uint32_t{node.count} + 1);
  noodle_opcode opcode = NOODLE_OP_CallSpread;
  if (node.kind == NOODLE_NODE_CallMethodSpread) opcode = NOODLE_OP_CallMethodSpread;
  if (node.kind == NOODLE_NODE_CallSuperSpread) {
    require(frame_.class_index != NOODLE_NONE);
    opcode = NOODLE_OP_CallSuperSpread;
  }
  emitter_.emit(opcode, base, node.count & 255u);
  emitter_.word(node.b == NOODLE_NONE ? NOODLE_NONE : pools_.name_list(node.b));
  if (node.kind != NOODLE_NODE_CallSpread) emitter_.word(pools_.site(node.a));
  push_temporary(result_register(base));
}

// The value was computed before what it is given to, and stands behind it in the call.
void Generator::pipe() {
  const Operand callee = pop();
  const Operand value = pop();
  const uint8_t base = arrange_pair(callee, value);
  emitter_.emit(NOODLE_OP_Call, base, 1);
  push_temporary(result_register(base));
}

void Generator::interpolate(const noodle_node& node) {
  const uint8_t base = arrange(node.count);
  emitter_.emit(NOODLE_OP_Concatenate, base, node.count & 255u);
  push_temporary(result_register(base));
}

void Generator::is_case(const noodle_node& node) {
  const Operand owner = pop();
  const Operand value = pop();
  const uint8_t base = arrange_pair(value, owner);
  emitter_.emit(NOODLE_OP_IsCase, base, node.count & 255u);
  emitter_.word(pools_.site(node.a));
  push_temporary(result_register(base));
}

void Generator::case_value(const noodle_node& node) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const uint8_t from = in_register(value);
  const uint8_t to = result_register(base);
  emitter_.emit(NOODLE_OP_GetCaseValue, to, from, node.a & 255u);
  push_result(to);
}

void Generator::open_literal(const noodle_node& node, noodle_opcode opcode) {
  const uint8_t base = top_;
  const uint8_t reg = temporary();
  emitter_.emit(opcode, reg);
  emitter_.leave_open();
  Construct& literal = open(node);
  literal.base = base;
  literal.reg = reg;
}

void Generator::append(const noodle_node& node, noodle_opcode opcode) {
  const uint8_t literal = constructs_.back().reg;
  if (node.count == 0) return;
  const uint8_t first = arrange(node.count);
  require(first == literal + 1 || failed_);
  emitter_.emit(opcode, literal, node.count & 255u);
}

void Generator::spread(noodle_opcode opcode) {
  const uint8_t literal = constructs_.back().reg;
  const Operand value = pop();
  const uint8_t base = base_of(value);
  emitter_.emit(opcode, literal, in_register(value));
  top_ = base;
}

// `a && b` and `a || b`: the left value is the result unless the right one takes its register.
void Generator::open_test(const noodle_node& node, noodle_opcode opcode) {
  if (kFused && in_condition((&node)[node.b])) return open_condition(node);
  const Operand left = pop();
  const uint8_t base = base_of(left);
  const uint8_t reg = result_register(base);
  move_into(reg, left);
  Construct& test = open(node);
  test.base = base;
  test.reg = reg;
  emitter_.jump(test.ends, opcode, reg);
  top_ = base;
}

void Generator::close_test() {
  ternary_value();
  Construct test = constructs_.pop_back();
  emitter_.bind(test.ends);
  push_temporary(result_register(test.base));
}

void Generator::open_ternary(const noodle_node& node) {
  const Operand condition = pop();
  const uint8_t base = base_of(condition);
  JumpList otherwise;
  jump_if_false(condition, otherwise);
  top_ = base;
  Construct& ternary = open(node);
  ternary.base = base;
  ternary.next = otherwise;
}

// The value of one branch goes where the construct has its result.
void Generator::ternary_value() {
  const Operand value = pop();
  const Construct& construct = constructs_.back();
  move_into(result_register(construct.base), value);
  top_ = construct.base;
}

}  // namespace noodle::bytecode_generator
