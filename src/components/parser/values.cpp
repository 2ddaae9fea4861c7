// Blocks that give a value, and `if` as an expression.
#include "components/parser/parser.h"

namespace noodle::parser {

// In front of a block whose value the frame on top waits for: that of its last statement, when this
// is an expression.
Step Parser::begin_value_block() {
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail("`{`");
  if (kind(at_ + 1) == NOODLE_TOKEN_RightBrace) {
    tree_.emit(NOODLE_NODE_Null, offset());
    at_ += 2;
    return after_value_block();
  }
  const bool plain = is_plain_value();
  Frame& frame = push_bracket(plain ? State::kPlainValue : State::kValueBlock, at_++, true);
  if (plain) return Step::kOperand;
  frame.open = frame.part = tree_.emit(NOODLE_NODE_ValueStart, frame.offset);
  scopes_.open();
  return Step::kStatement;
}

// Whether the block is one expression and nothing else, as far as the tokens directly in it tell: a
// second line may be a second statement.
bool Parser::is_plain_value() const {
  const uint32_t close = partner(at_);
  const uint32_t first = at_ + 1;
  const Kind first_kind = kind(first);
  const bool statement_word = is_name(first_kind) && first_kind != NOODLE_TOKEN_Identifier;
  if (!begins_operand(first_kind) || first_kind == NOODLE_TOKEN_LeftBrace ||
      first_kind == NOODLE_TOKEN_KwIf || kind(first + 1) == NOODLE_TOKEN_Colon ||
      (statement_word && is_name(kind(first + 1))))
    return false;
  for (uint32_t token = first; token < close;) {
    const Kind at = kind(token);
    const bool new_line = NOODLE_TOKEN_ON_NEW_LINE(tokens_[token]) != 0;
    if (token != first && new_line) return false;
    if (at == NOODLE_TOKEN_Semicolon) return token + 1 == close;
    if (at >= NOODLE_TOKEN_PlusPlus && at <= NOODLE_TOKEN_StarStarAssign) return false;
    token = at == NOODLE_TOKEN_StringStart ? string_end(token + 1) : partner(token) + 1;
  }
  return close != at_;
}

Step Parser::end_plain_value() {
  accept(NOODLE_TOKEN_Semicolon);
  if (!accept(NOODLE_TOKEN_RightBrace)) return fail("`}` behind the value");
  pop_bracket();
  return after_value_block();
}

// Behind an expression statement: it is the value when nothing follows.
bool Parser::ends_value_block() {
  uint32_t token = at_;
  while (kind(token) == NOODLE_TOKEN_Semicolon) ++token;
  if (kind(token) != NOODLE_TOKEN_RightBrace && kind(token) != NOODLE_TOKEN_EndOfFile) return false;
  at_ = token;
  return true;
}

// At the `}`, or at the end of the file, behind the value.
Step Parser::end_value_block() {
  unreachable_ = 0;
  const Frame frame = pop_bracket();
  tree_.close(NOODLE_NODE_ValueEnd, offset(), frame.open, frame.open);
  tree_.nodes[frame.open].a = scopes_.close();
  if (!accept(NOODLE_TOKEN_RightBrace)) messages_.expected("`}`", at_);
  return after_value_block();
}

Step Parser::after_value_block() {
  switch (top().state) {
    case State::kIfValueThen:
      return after_then_value();
    case State::kIfValueElse:
      return end_if_value();
    default:
      return end_arm();
  }
}

// At an `if` where an operand is expected.
Step Parser::begin_if_value() {
  tree_.use(Feature::if_expression);
  push_nested(State::kIfValueCondition, at_++);
  return Step::kOperand;
}

Step Parser::end_value_condition() {
  Frame& frame = top();
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block("an operator or `{`");
  frame.open = frame.part = tree_.emit(NOODLE_NODE_TernaryThen, frame.offset);
  frame.state = State::kIfValueThen;
  return begin_value_block();
}

Step Parser::after_then_value() {
  Frame& frame = top();
  const bool chained = kind() == NOODLE_TOKEN_KwElif;
  frame.part = tree_.middle(NOODLE_NODE_TernaryElse, offset(), frame.part);
  if (!chained && !accept(NOODLE_TOKEN_KwElse)) {
    messages_.syntax_error(Diagnostic::IfNeedsElse, frame.token);
    tree_.emit(NOODLE_NODE_Null, offset());
    return end_if_value();
  }
  if (chained || kind() == NOODLE_TOKEN_KwIf) {
    frame.state = State::kIfValueElif;
    push(State::kIfValueCondition, at_++);
    return Step::kOperand;
  }
  frame.state = State::kIfValueElse;
  return begin_value_block();
}

// Ends the chain of `elif` too.
Step Parser::end_if_value() {
  do {
    const Frame frame = frames_.pop_back();
    tree_.close(NOODLE_NODE_Ternary, frame.offset, frame.open, frame.part);
  } while (top().state == State::kIfValueElif);
  return Step::kOperators;
}

}  // namespace noodle::parser
