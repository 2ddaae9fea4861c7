// try, catch, finally.
//
//   protected part           errors go to the first catch, or to the finally block
//   catch clauses            errors go to the finally block
//   finally block
//
// With a finally block, two registers say how the parts above it were left. The first holds the
// error that goes on, or the value that is returned; the second false for "at the end", true for
// "by an error", or the Exit.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

bool Generator::has_finally(uint32_t node) const {
  while (tree_.nodes[node].kind == NOODLE_NODE_TryStart ||
         tree_.nodes[node].kind == NOODLE_NODE_Catch)
    node += tree_.nodes[node].b;
  return tree_.nodes[node].kind == NOODLE_NODE_Finally;
}

void Generator::open_try(uint32_t node) {
  const uint8_t base = top_;
  const bool with_finally = has_finally(node);
  const uint8_t reg = local();
  if (with_finally) local();
  Construct& construct = open(tree_.nodes[node]);
  construct.base = base;
  construct.reg = reg;
  construct.start = emitter_.position();
  construct.has_finally = with_finally;
  construct.outer_exit = frame_.exit_construct;
  construct.outer_finally = frame_.finally_construct;
  if (with_finally) frame_.exit_construct = frame_.finally_construct = constructs_.size() - 1;
}

// The end of the protected part or of a catch clause.
void Generator::leave_protected(Construct& construct) {
  if (emitter_.terminated()) return;
  if (!construct.has_finally) {
    emitter_.jump(construct.ends);
    return;
  }
  emitter_.emit(NOODLE_OP_LoadFalse, construct.reg + 1u);
  emitter_.jump(construct.finally);
}

void Generator::open_catch(const noodle_node& node) {
  Construct& construct = constructs_.back();
  top_ = static_cast<uint8_t>(construct.reg + (construct.has_finally ? 2 : 1));
  // `count` is the number of catch clauses so far.
  if (construct.count++ == 0) {
    const uint32_t end = emitter_.position();
    leave_protected(construct);
    emitter_.handle(construct.start, end, construct.reg);
  } else {
    leave_protected(construct);
    name_locals(construct.first_symbol, construct.handler_start);
    emitter_.bind(construct.next);
  }
  construct.tested = false;
  construct.first_symbol = node.a;
  construct.handler_start = emitter_.position();
  if (node.a == NOODLE_NONE) return;
  Place& place = symbols_[node.a].place;
  place = {PlaceKind::kRegister, construct.reg};
  if ((tree_.symbols[node.a].flags & NOODLE_SYMBOL_CELL) == 0) return;
  place = {PlaceKind::kCell, local()};
  emitter_.emit(NOODLE_OP_Move, place.index, construct.reg);
  emitter_.emit(NOODLE_OP_NewCell, place.index, 1);
}

void Generator::test_catch() {
  Construct& construct = constructs_.back();
  require(construct.kind == NOODLE_NODE_TryStart && construct.count != 0);
  const Operand error_class = pop();
  const uint8_t base = base_of(error_class);
  const uint8_t class_register = in_register(error_class);
  const uint8_t result = result_register(base);
  emitter_.emit(NOODLE_OP_IsType, result, construct.reg, class_register);
  emitter_.word(pools_.catch_type());
  emitter_.jump(construct.next, NOODLE_OP_JumpIfFalse, result);
  construct.tested = true;
  top_ = base;
}

// What no catch clause takes goes on.
void Generator::end_catches(Construct& construct) {
  leave_protected(construct);
  if (construct.count == 0) return;
  name_locals(construct.first_symbol, construct.handler_start);
  construct.first_symbol = NOODLE_NONE;
  if (construct.next.empty()) return;
  emitter_.bind(construct.next);
  emitter_.emit(NOODLE_OP_Rethrow, construct.reg);
  emitter_.terminate();
}

void Generator::open_finally() {
  Construct& construct = constructs_.back();
  end_catches(construct);
  emitter_.handle(construct.start, emitter_.position(), construct.reg);
  emitter_.emit(NOODLE_OP_LoadTrue, construct.reg + 1u);
  emitter_.bind(construct.finally);
  frame_.exit_construct = construct.outer_exit;
  frame_.finally_construct = construct.outer_finally;
  top_ = static_cast<uint8_t>(construct.reg + 2);
}

void Generator::close_try() {
  Construct construct = constructs_.pop_back();
  if (!construct.has_finally) {
    if (construct.count != 0) end_catches(construct);
  } else if (!emitter_.terminated()) {
    const uint8_t completion = static_cast<uint8_t>(construct.reg + 1);
    emitter_.jump(construct.ends, NOODLE_OP_JumpIfFalse, completion);
    for (const Exit exit : {kExitReturn, kExitBreak, kExitContinue}) {
      if ((construct.exits & exit) == 0) continue;
      const uint8_t test = temporary();
      JumpList other;
      emitter_.emit_wide(NOODLE_OP_LoadInteger, test, exit);
      emitter_.emit(NOODLE_OP_Equal, test, completion, test);
      emitter_.jump(other, NOODLE_OP_JumpIfFalse, test);
      if (exit == kExitReturn)
        return_value({OperandKind::kVariable, construct.reg, false, 0});
      else
        leave(exit);
      emitter_.bind(other);
      top_ = test;
    }
    emitter_.emit(NOODLE_OP_Rethrow, construct.reg);
    emitter_.terminate();
  }
  emitter_.bind(construct.ends);
  top_ = construct.base;
}

}  // namespace noodle::bytecode_generator
