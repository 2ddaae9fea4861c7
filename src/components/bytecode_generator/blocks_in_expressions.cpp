// What came with edition 1.1: statements in expressions, and match.
//
// A match keeps its value in the register that its result goes to: the result is the last thing
// that a case computes. The symbols of a case and its intermediate values stand above it.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

void Generator::node_of_edition_1_1(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_Interpolate:
      return interpolate(node);
    case NOODLE_NODE_Pipe:
      return pipe();
    case NOODLE_NODE_ListSpread:
      return spread(NOODLE_OP_ListSpread);
    case NOODLE_NODE_SetSpread:
      return spread(NOODLE_OP_SetSpread);
    case NOODLE_NODE_MapSpread:
      return spread(NOODLE_OP_MapSpread);
    case NOODLE_NODE_CallSpread:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
      return call_spread(node);
    case NOODLE_NODE_IsCase:
      return is_case(node);
    case NOODLE_NODE_CaseValue:
      return case_value(node);
    case NOODLE_NODE_ValueStart:
      return open_block(node);
    case NOODLE_NODE_ValueEnd:
      return close_value();
    case NOODLE_NODE_MatchStart:
      return open_match(node);
    case NOODLE_NODE_MatchCase:
      return open_case(node);
    case NOODLE_NODE_MatchEnd:
      return close_match();
    case NOODLE_NODE_MatchTest:
      return test_case();
    case NOODLE_NODE_MatchResult:
      return case_result();
    case NOODLE_NODE_MatchFail:
      return match_fails();
    default:
      require(false);
  }
}

void Generator::close_value() {
  const Operand value = pop();
  const Construct block = constructs_.pop_back();
  name_locals(block.first_symbol, block.start);
  const uint8_t reg = result_register(block.base);
  if (!emitter_.terminated()) move_into(reg, value);
  push_temporary(reg);
}

void Generator::open_match(const noodle_node& node) {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  const uint8_t reg = result_register(base);
  move_into(reg, value);
  const bool cell = (tree_.symbols[node.a].flags & NOODLE_SYMBOL_CELL) != 0;
  if (cell) emitter_.emit(NOODLE_OP_NewCell, reg, 1);
  symbols_[node.a].place = {cell ? PlaceKind::kCell : PlaceKind::kRegister, reg};
  Construct& match = open(node);
  match.base = base;
  match.reg = reg;
}

void Generator::open_case(const noodle_node& node) {
  if (constructs_.back().count++ != 0) end_case();
  Construct& match = constructs_.back();
  emitter_.bind(match.next);
  match.has_value = false;
  match.first_symbol = node.a;
  match.start = emitter_.position();
  top_ = static_cast<uint8_t>(match.reg + 1);
  declare_symbols(node.a);
  create_functions(node.a);
}

void Generator::end_case() {
  Construct& match = constructs_.back();
  name_locals(match.first_symbol, match.start);
  if (emitter_.terminated()) return;
  if (!match.has_value) emitter_.emit(NOODLE_OP_LoadNull, match.reg);
  emitter_.jump(match.ends);
}

void Generator::test_case() {
  const Operand condition = pop();
  const uint8_t base = base_of(condition);
  jump_if_false(condition, constructs_.back().next);
  top_ = base;
}

void Generator::case_result() {
  const Operand value = pop();
  Construct& match = constructs_.back();
  if (!emitter_.terminated()) move_into(match.reg, value);
  match.has_value = true;
}

void Generator::close_match() {
  Construct& last = constructs_.back();
  if (!last.next.empty()) {
    end_case();
    emitter_.bind(last.next);
    emitter_.emit(NOODLE_OP_LoadNull, last.reg);
  } else {
    name_locals(last.first_symbol, last.start);
    if (!emitter_.terminated() && !last.has_value) emitter_.emit(NOODLE_OP_LoadNull, last.reg);
  }
  Construct match = constructs_.pop_back();
  emitter_.bind(match.ends);
  push_temporary(result_register(match.base));
}

void Generator::match_fails() {
  const Operand value = pop();
  const uint8_t base = base_of(value);
  emitter_.emit(NOODLE_OP_MatchFail, in_register(value));
  emitter_.terminate();
  top_ = base;
}

}  // namespace noodle::bytecode_generator
