// Blocks, conditions, loops and the ways out of them.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

Construct& Generator::open(const noodle_node& node) {
  Construct construct;
  construct.kind = node.kind;
  construct.base = top_;
  constructs_.push_back(construct);
  return constructs_.back();
}

// Around a loop, break and continue mean the loop; around a try with a finally block they go to the
// finally block first, and so does return.
void Generator::open_loop(const noodle_node& node) {
  Construct& loop = open(node);
  loop.outer_exit = frame_.exit_construct;
  frame_.exit_construct = constructs_.size() - 1;
}

void Generator::close_loop() {
  Construct loop = constructs_.pop_back();
  frame_.exit_construct = loop.outer_exit;
  emitter_.bind(loop.ends);
  name_locals(loop.first_symbol, loop.start);
  top_ = loop.base;
}

void Generator::open_block(const noodle_node& node) {
  Construct& block = open(node);
  block.first_symbol = node.a;
  block.start = emitter_.position();
  declare_symbols(node.a);
  create_functions(node.a);
}

void Generator::close_block() {
  const Construct block = constructs_.pop_back();
  name_locals(block.first_symbol, block.start);
  top_ = block.base;
}

void Generator::jump_if_false(const Operand& condition, JumpList& list) {
  if (condition.kind == OperandKind::kCondition) return branch(condition, false, list);
  if (condition.kind == OperandKind::kConstant) {
    const uint8_t kind = tree_.nodes[condition.node].kind;
    if (kind == NOODLE_NODE_Null || kind == NOODLE_NODE_False) emitter_.jump(list);
    return;
  }
  emitter_.jump(list, NOODLE_OP_JumpIfFalse, condition.reg);
}

// The iterator and its two words of state take three registers, the loop variables those behind.
void Generator::open_for_in(const noodle_node& node) {
  const Operand iterated = pop();
  const uint8_t base = base_of(iterated);
  const uint8_t reg = result_register(base);
  move_into(reg, iterated);
  local();
  local();
  emitter_.emit(NOODLE_OP_IterateStart, reg);
  open_loop(node);
  Construct& loop = constructs_.back();
  loop.base = base;
  loop.start = emitter_.label();
  emitter_.jump(loop.ends, NOODLE_OP_IterateNext, reg, node.count);
  loop.first_node = node.offset;
  loop.count = node.count;
  loop.reg = reg;
  if (kFused) loop.body = emitter_.label();
  // Nobody but the loop knows its variables' registers: close_loop must not name them after the
  // end.
  uint32_t symbol = node.a;
  for (uint32_t i = 0; i < node.count; ++i, symbol = tree_.symbols[symbol].next) {
    require(symbol != NOODLE_NONE);
    const uint8_t variable = local();
    const bool cell = (tree_.symbols[symbol].flags & NOODLE_SYMBOL_CELL) != 0;
    symbols_[symbol].place = {cell ? PlaceKind::kCell : PlaceKind::kRegister, variable};
  }
  loop.first_symbol = node.a;
  symbol = node.a;
  for (uint32_t i = 0; i < node.count; ++i, symbol = tree_.symbols[symbol].next) {
    const Place place = symbols_[symbol].place;
    const auto variable = static_cast<uint8_t>(place.index);
    check_type({OperandKind::kTemporary, variable, false, 0}, tree_.symbols[symbol].type,
               NOODLE_CHECK_VARIABLE);
    if (place.kind == PlaceKind::kCell) emitter_.emit(NOODLE_OP_NewCell, variable, 1);
  }
}

// The step of a for loop works on fresh variables, because closures may have captured the old ones.
void Generator::renew_cells(uint32_t first) {
  for (uint32_t i = first; i != NOODLE_NONE; i = tree_.symbols[i].next) {
    const Place place = symbols_[i].place;
    if (place.kind != PlaceKind::kCell) continue;
    emitter_.emit(NOODLE_OP_GetCell, place.index, place.index & 255u);
    emitter_.emit(NOODLE_OP_NewCell, place.index, 1);
  }
}

// Break and continue: out of the innermost loop, or to the finally block on the way there.
void Generator::leave(Exit exit) {
  require(frame_.exit_construct != NOODLE_NONE);
  Construct& construct = constructs_[frame_.exit_construct];
  if (construct.kind == NOODLE_NODE_TryStart) {
    construct.exits |= exit;
    emitter_.emit_wide(NOODLE_OP_LoadInteger, construct.reg + 1u, exit);
    emitter_.jump(construct.finally);
  } else if (exit == kExitBreak) {
    emitter_.jump(construct.ends);
  } else if (construct.kind == NOODLE_NODE_WhileStart || construct.kind == NOODLE_NODE_ForInBody) {
    emitter_.jump_back(construct.start);
  } else {
    emitter_.jump(construct.next);
  }
}

void Generator::return_value(const Operand& value) {
  if (frame_.finally_construct != NOODLE_NONE) {
    Construct& construct = constructs_[frame_.finally_construct];
    construct.exits |= kExitReturn;
    move_into(construct.reg, value);
    emitter_.emit_wide(NOODLE_OP_LoadInteger, construct.reg + 1u, kExitReturn);
    emitter_.jump(construct.finally);
    return;
  }
  if (value.kind == OperandKind::kConstant && tree_.nodes[value.node].kind == NOODLE_NODE_Null)
    emitter_.emit(NOODLE_OP_ReturnNull);
  else
    emitter_.emit(NOODLE_OP_Return, in_register(value));
  emitter_.terminate();
}

void Generator::return_statement(const noodle_node& node) {
  const Operand value = pop();
  if ((node.flags & NOODLE_NODE_IMPLICIT) != 0 && emitter_.terminated()) return;
  const uint8_t base = base_of(value);
  const uint32_t type = tree_.functions[frame_.function].result_type;
  return_value(check_type(value, type, NOODLE_CHECK_RESULT));
  top_ = base;
}

}  // namespace noodle::bytecode_generator
