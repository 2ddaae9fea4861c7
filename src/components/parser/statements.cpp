// Statements: what begins one, what ends one, and blocks.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {

Step Parser::statement() {
  if (unreachable_ != 0) [[unlikely]]
    note_unreachable();
  switch (kind()) {
    case NOODLE_TOKEN_EndOfFile:
    case NOODLE_TOKEN_RightBrace:
      return end_list();
    case NOODLE_TOKEN_Semicolon:
      ++at_;
      return Step::kStatement;
    case NOODLE_TOKEN_Identifier:
    case NOODLE_TOKEN_KwAs:
    case NOODLE_TOKEN_KwCase:
    case NOODLE_TOKEN_KwConstructor:
    case NOODLE_TOKEN_KwEnum:
    case NOODLE_TOKEN_KwError:
    case NOODLE_TOKEN_KwExtends:
    case NOODLE_TOKEN_KwFrom:
    case NOODLE_TOKEN_KwImplements:
    case NOODLE_TOKEN_KwInterface:
    case NOODLE_TOKEN_KwIs:
    case NOODLE_TOKEN_KwStatic:
    case NOODLE_TOKEN_KwStruct:
    case NOODLE_TOKEN_KwWith:
    case NOODLE_TOKEN_KwWhen:
      return name_statement();
    case NOODLE_TOKEN_KwLet:
    case NOODLE_TOKEN_KwVar:
      ++at_;
      return declarator(NOODLE_SYMBOL_VARIABLE);
    case NOODLE_TOKEN_KwConst:
      ++at_;
      return declarator(NOODLE_SYMBOL_CONSTANT);
    case NOODLE_TOKEN_KwFunction:
      return function_declaration();
    case NOODLE_TOKEN_KwIf:
      return begin_if();
    case NOODLE_TOKEN_KwReturn:
      return begin_return();
    default:
      return rare_statement();
  }
}

Step Parser::expression_statement() {
  push(State::kExpressionStatement, at_);
  return Step::kOperand;
}

Step Parser::end_expression_statement() {
  const Kind next = kind();
  if (next >= NOODLE_TOKEN_PlusPlus && next <= NOODLE_TOKEN_StarStarAssign && !on_new_line())
    return assign_to_place();
  const Frame frame = frames_.pop_back();
  if (kEdition >= 1 && top().state == State::kValueBlock && ends_value_block())
    return end_value_block();
  tree_.emit(NOODLE_NODE_ExpressionStatement, frame.offset);
  return end_statement();
}

// Behind the last token of a statement, whose frame is gone.
Step Parser::end_statement() {
  if (top().state == State::kForInitializer) return begin_for_condition();
  if (top().state == State::kForStep) return end_step();
  const Kind next = kind();
  if (next == NOODLE_TOKEN_Semicolon) {
    ++at_;
    return Step::kStatement;
  }
  if (on_new_line() || next == NOODLE_TOKEN_RightBrace || next == NOODLE_TOKEN_EndOfFile)
    return Step::kStatement;
  return fail_behind_statement();
}

Step Parser::rare_statement() {
  switch (kind()) {
    case NOODLE_TOKEN_KwWhile:
      return begin_while();
    case NOODLE_TOKEN_KwDo:
      return begin_do();
    case NOODLE_TOKEN_KwFor:
      return begin_for();
    case NOODLE_TOKEN_KwBreak:
      return jump(NOODLE_NODE_Break);
    case NOODLE_TOKEN_KwContinue:
      return jump(NOODLE_NODE_Continue);
    case NOODLE_TOKEN_KwTry:
      return begin_try();
    case NOODLE_TOKEN_KwThrow:
      return begin_throw();
    case NOODLE_TOKEN_KwClass:
      return class_declaration(NOODLE_CLASS_CLASS);
    case NOODLE_TOKEN_KwImport:
      return begin_import();
    case NOODLE_TOKEN_KwExport:
      return begin_export();
    case NOODLE_TOKEN_LeftBrace:
      return begin_block();
    case NOODLE_TOKEN_PlusPlus:
    case NOODLE_TOKEN_MinusMinus:
      return begin_prefix_step();
    case NOODLE_TOKEN_KwAsync:
    case NOODLE_TOKEN_At:
      skip_later_modifier();
      return Step::kStatement;
    case NOODLE_TOKEN_KwElse:
    case NOODLE_TOKEN_KwElif:
      return without_opening("if");
    case NOODLE_TOKEN_KwCatch:
    case NOODLE_TOKEN_KwFinally:
      return without_opening("try");
    default:
      if (is_destructuring_assignment()) return destructuring_assignment();
      return expression_statement();
  }
}

// At `else`, `catch` and their kin without the statement that they belong to. The block behind is
// read as one of its own.
Step Parser::without_opening(std::string_view opening) {
  if (!lost_if_ || opening != "if")
    messages_.syntax_error(Diagnostic::WithoutOpening, at_, {spelling(kind()), opening});
  ++at_;
  if (kind() == NOODLE_TOKEN_LeftBrace) return begin_block();
  return recover();
}

// Nothing reaches what follows in this list of statements.
void Parser::end_of_flow() { unreachable_ = frames_.size(); }

// In front of a statement that may be unreachable.
void Parser::note_unreachable() {
  const Kind next = kind();
  if (next == NOODLE_TOKEN_RightBrace || next == NOODLE_TOKEN_EndOfFile ||
      next == NOODLE_TOKEN_Semicolon || next == NOODLE_TOKEN_KwFunction)
    return;
  if (unreachable_ == frames_.size())
    messages_.warn(Diagnostic::Unreachable, offset(), {}, NOODLE_NONE);
  unreachable_ = 0;
}

// The frame on top waits for the block.
Step Parser::begin_block() {
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block();
  Frame& frame = push_bracket(State::kBlock, at_++, true);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_BlockStart, frame.offset);
  scopes_.open();
  return Step::kStatement;
}

// At the `}`, or at the end of the file.
Step Parser::end_block() {
  block_ended_ = unreachable_ == frames_.size();
  unreachable_ = 0;
  const Frame& frame = pop_bracket();
  tree_.close(NOODLE_NODE_BlockEnd, offset(), frame.open, frame.open);
  tree_.nodes[frame.open].a = scopes_.close();
  if (!accept(NOODLE_TOKEN_RightBrace)) messages_.expected("`}`", at_);
  return after_block();
}

Step Parser::after_block() {
  switch (top().state) {
    case State::kIfThen:
      return after_then();
    case State::kElse:
      return end_if();
    case State::kWhileBody:
      return end_while();
    case State::kDoBody:
      return after_do();
    case State::kForBody:
      return after_for_body();
    case State::kForInBody:
      return end_for_in();
    case State::kTryBody:
    case State::kCatchBody:
      return after_try_block();
    case State::kFinallyBody:
      return end_try();
    default:
      if (block_ended_) end_of_flow();
      return Step::kStatement;
  }
}

// At `if` or `elif`. Each `elif` is an `if` of its own in the `else` of the one before.
Step Parser::begin_if() {
  push(State::kIfCondition, at_++);
  return Step::kOperand;
}

Step Parser::end_condition() {
  Frame& frame = top();
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block("an operator or `{`");
  frame.open = frame.part = tree_.emit(NOODLE_NODE_IfThen, frame.offset);
  frame.state = State::kIfThen;
  return begin_block();
}

Step Parser::after_then() {
  Frame& frame = top();
  if (block_ended_) frame.flags |= kThenEnded;
  block_ended_ = false;
  if (kind() == NOODLE_TOKEN_KwElif) {
    frame.part = tree_.middle(NOODLE_NODE_IfElse, offset(), frame.part);
    frame.state = State::kElif;
    return begin_if();
  }
  if (kind() != NOODLE_TOKEN_KwElse) return end_if();
  frame.part = tree_.middle(NOODLE_NODE_IfElse, offset(), frame.part);
  ++at_;
  if (kind() == NOODLE_TOKEN_KwIf) {
    frame.state = State::kElif;
    return begin_if();
  }
  frame.state = State::kElse;
  return begin_block();
}

// Ends the chain of `elif` too. block_ended_: of the `else` at its end.
Step Parser::end_if() {
  for (;;) {
    const Frame& frame = pop();
    tree_.close(NOODLE_NODE_IfEnd, tree_.nodes.back().offset, frame.open, frame.part);
    if ((frame.flags & kThenEnded) == 0) block_ended_ = false;
    if (top().state != State::kElif) break;
  }
  if (block_ended_) end_of_flow();
  return Step::kStatement;
}

Step Parser::begin_return() {
  push(State::kReturn, at_);
  if (tree_.functions[scopes_.function()].kind == NOODLE_FUNCTION_MODULE)
    messages_.syntax_error(Diagnostic::ReturnOutside, at_);
  ++at_;
  const Kind next = kind();
  if (!on_new_line() && next != NOODLE_TOKEN_Semicolon && next != NOODLE_TOKEN_RightBrace &&
      next != NOODLE_TOKEN_EndOfFile)
    return Step::kOperand;
  tree_.emit(NOODLE_NODE_Null, top().offset);
  return Step::kResume;
}

Step Parser::end_return() {
  check_result(tree_.nodes.size() - 1);
  tree_.emit(NOODLE_NODE_Return, frames_.pop_back().offset);
  end_of_flow();
  return end_statement();
}

}  // namespace noodle::parser
