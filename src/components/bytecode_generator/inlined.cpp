// What an optimizer adds to a tree: bodies of functions in the place of calls, values that are
// kept.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

void Generator::node_of_optimizer(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_InlineStart:
      return open_inline(node);
    case NOODLE_NODE_InlineEnd:
      return close_inline(node);
    case NOODLE_NODE_CheckResult:
      return check_result(node);
    case NOODLE_NODE_Tee:
      return tee(node);
    default:
      require(false);
  }
}

// The registers of the arguments become those of the parameters.
void Generator::open_inline(const noodle_node& node) {
  const uint8_t base = arrange(node.count);
  Construct& inlined = open(node);
  inlined.base = base;
  inlined.first_symbol = node.a;
  inlined.start = emitter_.label();
  inlined.call_offset = node.offset;
  uint32_t symbol = node.a;
  for (uint32_t i = 0; i < node.count; ++i, symbol = tree_.symbols[symbol].next) {
    require(symbol != NOODLE_NONE);
    symbols_[symbol].place = {PlaceKind::kRegister, temporary()};
  }
  symbol = node.a;
  for (uint32_t i = 0; i < node.count; ++i, symbol = tree_.symbols[symbol].next) {
    const noodle_symbol& parameter = tree_.symbols[symbol];
    emitter_.at(parameter.offset);
    const auto reg = static_cast<uint8_t>(symbols_[symbol].place.index);
    require(parameter.data < 256 - NOODLE_CHECK_INLINED);
    check_type({OperandKind::kTemporary, reg, false, 0}, parameter.type,
               NOODLE_CHECK_INLINED + parameter.data);
  }
}

// The result goes where the callee of a call would have stood. Whatever may throw was written
// before the range ends, so nothing of the body may be put off until the value is used.
void Generator::close_inline(const noodle_node& node) {
  ternary_value();
  const Construct inlined = constructs_.pop_back();
  name_locals(inlined.first_symbol, inlined.start);
  emitter_.inlined(node.a, inlined.start, inlined.call_offset);
  push_temporary(result_register(inlined.base));
}

void Generator::check_result(const noodle_node& node) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const Operand checked = check_type(value, node.a, NOODLE_CHECK_RESULT);
  if (checked.kind == OperandKind::kConstant) {
    const uint8_t reg = result_register(base);
    load_constant(reg, checked);
    push_temporary(reg);
  } else {
    operands_.push_back(checked);
  }
}

void Generator::tee(const noodle_node& node) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const Place place = place_of(node.a);
  if (place.kind != PlaceKind::kRegister) {
    const uint8_t reg = in_register(value);
    store(node.a, {OperandKind::kVariable, reg, false, 0}, false);
    push_temporary(reg);
    return;
  }
  const auto reg = static_cast<uint8_t>(place.index);
  move_into(reg, value);
  top_ = base;
  push_variable(node, reg);
}

}  // namespace noodle::bytecode_generator
