// Patterns in declarations and assignments.
#include "components/parser/parser.h"

namespace noodle::parser {

// Of the frame `token` is the pattern, `kind` the noodle_symbol_kind of its names, `a` the type or
// NOODLE_NONE, `b` the Patterns::Goal; `open` the block around an assignment in the step of a loop,
// or NOODLE_NONE.

// At the pattern of a declaration. The value stands behind it and comes first: the pattern is read
// when the value has been.
Step Parser::destructuring(noodle_symbol_kind symbol_kind) {
  if constexpr (kEdition < 1) return later_destructuring(symbol_kind);
  if (symbol_kind == NOODLE_SYMBOL_LOOP_VARIABLE) {
    messages_.syntax_error(Diagnostic::PatternNotHere, at_, {"a loop variable with a step"});
    declare_pattern(at_, symbol_kind);
    at_ = partner(at_) + 1;
    if (!accept(NOODLE_TOKEN_Assign)) return fail("`=`");
    return expression_statement();
  }
  Frame& frame = begin_destructuring(Patterns::Goal::kDeclare);
  frame.kind = static_cast<uint8_t>(symbol_kind);
  if (exporting_) frame.flags = kExported;
  exporting_ = false;
  if (accept(NOODLE_TOKEN_Colon)) top().a = type();
  if (!accept(NOODLE_TOKEN_Assign))
    return fail("`=`", "a pattern is declared with the value that it takes apart");
  return Step::kOperand;
}

Frame& Parser::begin_destructuring(Patterns::Goal goal) {
  tree_.use(Feature::destructuring);
  Frame& frame = push(State::kDestructuring, at_);
  frame.a = NOODLE_NONE;
  frame.b = static_cast<uint32_t>(goal);
  frame.open = NOODLE_NONE;
  at_ = partner(at_) + 1;
  return frame;
}

// `[a, b] = ...` at the beginning of a statement.
bool Parser::is_destructuring_assignment() const {
  return kEdition >= 1 && kind() == NOODLE_TOKEN_LeftBracket && payload(at_) != 0 &&
         kind(partner(at_) + 1) == NOODLE_TOKEN_Assign;
}

Step Parser::destructuring_assignment() {
  const bool in_step = top().state == State::kForStep;
  Frame& frame = begin_destructuring(Patterns::Goal::kAssign);
  if (in_step) {
    // What holds the value is no variable of the loop.
    frame.open = tree_.emit(NOODLE_NODE_BlockStart, frame.offset);
    scopes_.open();
  }
  ++at_;
  return Step::kOperand;
}

Step Parser::end_destructuring() {
  const Frame frame = frames_.pop_back();
  const bool assigns = frame.b == static_cast<uint32_t>(Patterns::Goal::kAssign);
  const auto symbol_kind = static_cast<noodle_symbol_kind>(frame.kind);
  const bool exported = (frame.flags & kExported) != 0;
  check_value(frame.a, tree_.nodes.size() - 1);
  const uint32_t value = scopes_.declare_hidden(frame.offset, NOODLE_SYMBOL_VARIABLE);
  scopes_.symbol(value).type = frame.a;
  tree_.emit(NOODLE_NODE_Declare, frame.offset, value);
  const uint32_t behind = at_;
  at_ = frame.token;
  const bool read =
      patterns_.read({static_cast<Patterns::Goal>(frame.b), symbol_kind, exported, value});
  if (!read && !assigns) declare_pattern(frame.token, symbol_kind);
  at_ = behind;
  if (frame.open != NOODLE_NONE) {
    tree_.close(NOODLE_NODE_BlockEnd, offset(), frame.open, frame.open);
    tree_.nodes[frame.open].a = scopes_.close();
  }
  if (assigns || !accept(NOODLE_TOKEN_Comma)) return end_statement();
  exporting_ = exported;
  return declarator(symbol_kind);
}

// At the beginning of the body of `for (p in v)`: takes the element apart, in a block of its own
// around the body. Of the frame of the loop `a` is the pattern, `b` that block.
void Parser::begin_for_pattern() {
  const uint32_t behind = at_;
  const uint32_t pattern = top().a;
  const uint32_t element = scopes_.declare_hidden(offset(pattern), NOODLE_SYMBOL_LOOP_VARIABLE);
  top().b = tree_.emit(NOODLE_NODE_BlockStart, offset(pattern));
  scopes_.open();
  at_ = pattern;
  const bool read = patterns_.read({Patterns::Goal::kLoop, NOODLE_SYMBOL_VARIABLE, false, element});
  if (!read) declare_pattern(pattern, NOODLE_SYMBOL_LOOP_VARIABLE);
  at_ = behind;
}

void Parser::end_for_pattern(const Frame& frame) {
  tree_.close(NOODLE_NODE_BlockEnd, tree_.nodes.back().offset, frame.b, frame.b);
  tree_.nodes[frame.b].a = scopes_.close();
}

}  // namespace noodle::parser
