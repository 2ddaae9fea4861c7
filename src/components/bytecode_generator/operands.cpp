// The stack of operands, and registers for them.
#include "components/bytecode_generator/generator.h"
#include "components/bytecode_generator/limits.h"

namespace noodle::bytecode_generator {
namespace {

uint64_t value_of(const noodle_node& node) { return node.a | uint64_t{node.b} << 32; }

}  // namespace

// Without a free register the limit is reported, once for each function, and the last register
// stands in for all that are missing: the code is thrown away, but the walk goes on to find more.
uint8_t Generator::report_registers(sdk::Diagnostic limit) {
  report_limit(limit, emitter_.offset());
  return kMaximumRegisters - 1;
}

void Generator::push_variable(const noodle_node& node, uint8_t reg) {
  if ((node.flags & NOODLE_NODE_IN_ORDER) == 0) {
    operands_.push_back({OperandKind::kVariable, reg, false, 0});
    return;
  }
  const uint8_t place = temporary();
  emitter_.move(place, reg);
  push_temporary(place);
}

void Generator::push_constant(const noodle_node& node) {
  const Operand operand{OperandKind::kConstant, 0, false,
                        static_cast<uint32_t>(&node - tree_.nodes.data())};
  if ((node.flags & NOODLE_NODE_IN_ORDER) == 0) {
    operands_.push_back(operand);
    return;
  }
  const uint8_t place = temporary();
  load_constant(place, operand);
  push_temporary(place);
}

uint8_t Generator::in_register(const Operand& operand) {
  if (operand.kind != OperandKind::kConstant) return operand.reg;
  const uint8_t reg = temporary();
  load_constant(reg, operand);
  return reg;
}

void Generator::move_into(uint8_t reg, const Operand& operand) {
  if (operand.kind == OperandKind::kConstant) {
    load_constant(reg, operand);
  } else if (operand.reg != reg) {
    if (operand.kind == OperandKind::kTemporary && emitter_.redirect(operand.reg, reg)) return;
    emitter_.move(reg, operand.reg);
  }
}

void Generator::load_constant(uint8_t reg, const Operand& operand) {
  const noodle_node& node = tree_.nodes[operand.node];
  uint32_t constant = 0;
  switch (node.kind) {
    case NOODLE_NODE_Null:
      emitter_.emit(NOODLE_OP_LoadNull, reg);
      return;
    case NOODLE_NODE_True:
      emitter_.emit(NOODLE_OP_LoadTrue, reg);
      return;
    case NOODLE_NODE_False:
      emitter_.emit(NOODLE_OP_LoadFalse, reg);
      return;
    case NOODLE_NODE_Integer: {
      const auto value = static_cast<int64_t>(value_of(node));
      if (operand.as_float) {
        constant = pools_.floating(__builtin_bit_cast(uint64_t, static_cast<double>(value)));
      } else if (value >= INT16_MIN && value <= INT16_MAX) {
        emitter_.emit_wide(NOODLE_OP_LoadInteger, reg, static_cast<uint16_t>(value));
        return;
      } else {
        constant = pools_.integer(value_of(node));
      }
      break;
    }
    case NOODLE_NODE_Float:
      constant = pools_.floating(value_of(node));
      break;
    default:
      constant = pools_.text_constant(node.a);
  }
  if (constant <= UINT16_MAX) {
    emitter_.emit_wide(NOODLE_OP_LoadConstant, reg, constant);
  } else {
    emitter_.emit(NOODLE_OP_LoadConstantWide, reg);
    emitter_.word(constant);
  }
}

// Pops the last `count` operands and sees that they stand in registers one behind the other, from
// the lowest that they give back. Values flagged IN_ORDER do already. Returns the first register,
// which is also the first free one then.
uint8_t Generator::arrange(uint32_t count) {
  const uint32_t begin = operands_.size() - count;
  const Operand* values = operands_.data() + begin;
  uint8_t base = top_;
  bool in_order = true;
  for (uint32_t i = 0; i < count; ++i) {
    const uint8_t lowest = base_of(values[i]);
    if (lowest < base) base = lowest;
  }
  for (uint32_t i = 0; i < count && in_order; ++i)
    in_order = values[i].kind == OperandKind::kTemporary && values[i].reg == base + i;
  if (!in_order) {
    const uint8_t copies = top_;
    for (uint32_t i = 0; i < count; ++i) {
      const uint8_t copy = temporary();
      if (values[i].kind == OperandKind::kConstant)
        load_constant(copy, values[i]);
      else
        emitter_.move(copy, values[i].reg);
    }
    for (uint32_t i = 0; i < count && base != copies; ++i) emitter_.move(base + i, copies + i);
  }
  operands_.truncate(begin);
  top_ = base;
  return base;
}

// The same for two operands that were popped, in any order.
uint8_t Generator::arrange_pair(const Operand& first, const Operand& second) {
  const uint8_t base = base_of(first, second);
  Operand from = first;
  if (first.kind == OperandKind::kTemporary && first.reg == base + 1) {
    from.reg = temporary();
    move_into(from.reg, first);
  }
  result_register(base);
  move_into(temporary(), second);
  move_into(base, from);
  top_ = base;
  return base;
}

}  // namespace noodle::bytecode_generator
