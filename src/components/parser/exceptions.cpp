// `try` and `throw`.
#include "components/parser/parser.h"

namespace noodle::parser {

Step Parser::begin_try() {
  Frame& frame = push(State::kTryBody, at_);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_TryStart, offset(at_++));
  tree_.use(Feature::exceptions);
  return begin_block();
}

// Behind the block of `try`, or behind that of a `catch`.
Step Parser::after_try_block() {
  Frame& frame = top();
  const bool caught = frame.state == State::kCatchBody;
  if (caught) tree_.nodes[frame.part].a = scopes_.close();
  if (kind() == NOODLE_TOKEN_KwCatch) return begin_catch();
  if (kind() == NOODLE_TOKEN_KwFinally) {
    frame.part = tree_.middle(NOODLE_NODE_Finally, offset(at_++), frame.part);
    frame.state = State::kFinallyBody;
    return begin_block();
  }
  frame.state = State::kFinallyBody;
  if (!caught) return fail("`catch` or `finally`");
  return end_try();
}

// `catch (E e)`, `catch (e)` or `catch`; E may be a member of a module.
Step Parser::begin_catch() {
  Frame& frame = top();
  frame.part = tree_.middle(NOODLE_NODE_Catch, offset(at_++), frame.part, NOODLE_NONE);
  frame.state = State::kFinallyBody;
  uint32_t variable = NOODLE_NONE;
  if (accept(NOODLE_TOKEN_LeftParen)) {
    if (is_name(kind()) && kind(at_ + 1) != NOODLE_TOKEN_RightParen) {
      const uint32_t type_offset = offset();
      if (!class_reference()) return recover();
      tree_.emit(NOODLE_NODE_CatchTest, type_offset);
    }
    if (!is_name(kind())) return fail("the name of the caught error", "write `catch (Type name)`");
    variable = at_++;
    if (!accept(NOODLE_TOKEN_RightParen)) return fail("`)`", "write `catch (Type name)`");
  } else if (is_name(kind())) {
    return fail("`(` or `{`", "write `catch (Type name)`");
  }
  scopes_.open();
  frame.state = State::kCatchBody;
  if (variable != NOODLE_NONE)
    scopes_.bind(scopes_.declare(payload(variable), offset(variable), NOODLE_SYMBOL_CATCH_VARIABLE,
                                 NOODLE_NONE));
  return begin_block();
}

Step Parser::end_try() {
  const Frame frame = frames_.pop_back();
  tree_.close(NOODLE_NODE_TryEnd, tree_.nodes.back().offset, frame.open, frame.part);
  return Step::kStatement;
}

Step Parser::begin_throw() {
  push(State::kThrow, at_++);
  tree_.use(Feature::exceptions);
  if (at_line_end()) return fail("the error to throw on the line of `throw`");
  return Step::kOperand;
}

Step Parser::end_throw() {
  tree_.emit(NOODLE_NODE_Throw, frames_.pop_back().offset);
  end_of_flow();
  return end_statement();
}

}  // namespace noodle::parser
