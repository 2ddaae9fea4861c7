// `match`.
#include "components/parser/parser.h"

namespace noodle::parser {

// Of the frame `a` is the symbol of the subject, `part` the last MatchStart or MatchCase. In a
// case, up to the end of its arm, the state is kMatchArm.

Step Parser::begin_match() {
  tree_.use(Feature::match);
  push_nested(State::kMatchSubject, at_++);
  return Step::kOperand;
}

Step Parser::end_match_subject() {
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block("an operator or `{`");
  Frame& frame = top();
  frame.flags = newlines_count_ ? kNewlinesCount : 0;
  frame.token = at_++;
  frame.state = State::kMatch;
  newlines_count_ = true;
  scopes_.open();
  frame.a = scopes_.declare_hidden(frame.offset, NOODLE_SYMBOL_VARIABLE);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_MatchStart, frame.offset, frame.a);
  if (kind() == NOODLE_TOKEN_RightBrace)
    messages_.error(Diagnostic::MatchWithoutCase, frame.offset);
  return match_case();
}

// In front of a case, or at the `}`.
Step Parser::match_case() {
  if (kind() == NOODLE_TOKEN_RightBrace || kind() == NOODLE_TOKEN_EndOfFile) return end_match();
  if (kind() != NOODLE_TOKEN_KwCase) return fail("`case` or `}`", case_hint());
  Frame& frame = top();
  if ((frame.flags & kCatchAll) != 0)
    messages_.warn(Diagnostic::UnreachableCase, offset(), {}, NOODLE_NONE);
  frame.flags &= static_cast<uint8_t>(~kCatchAll);
  frame.part = tree_.middle(NOODLE_NODE_MatchCase, offset(at_++), frame.part, NOODLE_NONE);
  frame.state = State::kMatchArm;
  scopes_.open();
  const uint32_t subject = frame.a;
  if (!patterns_.read({Patterns::Goal::kMatch, NOODLE_SYMBOL_VARIABLE, false, subject}))
    return recover();
  if (kind() == NOODLE_TOKEN_KwWhen) return begin_guard();
  if (patterns_.irrefutable()) top().flags |= kCatchAll;
  return begin_arm();
}

// Words of other languages.
std::string_view Parser::case_hint() const {
  if (kind() == NOODLE_TOKEN_KwElse) return "the case for everything else is `case _`";
  if (kind() == NOODLE_TOKEN_Identifier && strings_[payload(at_)] == "default")
    return "the case for everything else is `case _`";
  return {};
}

// Of the frame `a` is guard_arrow_ as it was before.
Step Parser::begin_guard() {
  Frame& frame = push(State::kMatchGuard, at_++);
  frame.a = guard_arrow_;
  guard_arrow_ = NOODLE_NONE;
  for (uint32_t token = at_; kind(token) != NOODLE_TOKEN_EndOfFile;) {
    if (kind(token) == NOODLE_TOKEN_FatArrow) guard_arrow_ = token;
    if (kind(token) == NOODLE_TOKEN_FatArrow || kind(token) == NOODLE_TOKEN_RightBrace) break;
    token = kind(token) == NOODLE_TOKEN_StringStart ? string_end(token + 1) : partner(token) + 1;
  }
  return Step::kOperand;
}

Step Parser::end_guard() {
  tree_.emit(NOODLE_NODE_MatchTest, top().offset);
  guard_arrow_ = frames_.pop_back().a;
  return begin_arm();
}

Step Parser::begin_arm() {
  if (kind() == NOODLE_TOKEN_KwIf) {
    messages_.expected("`=>`", at_, "a guard is written `when condition`");
    return recover();
  }
  if (kind() == NOODLE_TOKEN_Pipe) {
    messages_.syntax_error(Diagnostic::AlternativeBinds, at_);
    return recover();
  }
  if (!accept(NOODLE_TOKEN_FatArrow)) return fail("`=>`");
  if (kind() == NOODLE_TOKEN_LeftBrace) return begin_value_block();
  return Step::kOperand;
}

// Behind the value of an arm.
Step Parser::end_arm() {
  Frame& frame = top();
  tree_.emit(NOODLE_NODE_MatchResult, tree_.nodes.back().offset);
  const bool ends = accept(NOODLE_TOKEN_Comma) || on_new_line() ||
                    kind() == NOODLE_TOKEN_RightBrace || kind() == NOODLE_TOKEN_EndOfFile;
  if (!ends) return fail("`,` or a new line behind the arm");
  tree_.nodes[frame.part].a = scopes_.close();
  frame.state = State::kMatch;
  return match_case();
}

// Behind the last case: nothing has matched.
Step Parser::end_match() {
  const uint32_t end = offset();
  Frame& frame = top();
  if ((frame.flags & kCatchAll) == 0) {
    frame.part = tree_.middle(NOODLE_NODE_MatchCase, end, frame.part, NOODLE_NONE);
    tree_.emit(NOODLE_NODE_Name, frame.offset, frame.a);
    tree_.emit(NOODLE_NODE_MatchFail, frame.offset);
  }
  tree_.close(NOODLE_NODE_MatchEnd, frame.offset, frame.open, frame.part);
  scopes_.close();
  pop_bracket();
  if (!accept(NOODLE_TOKEN_RightBrace)) messages_.expected("`}`", at_);
  return Step::kOperators;
}

// Behind an error: to the next case, or to the `}`. False: there is no way back.
bool Parser::skip_to_case() {
  const Frame& frame = top();
  const uint32_t close = partner(frame.token);
  if (close == frame.token || at_ > close) return false;
  if (at_ == last_recovery_ && at_ != close) ++at_;
  while (at_ < close) {
    if (kind() == NOODLE_TOKEN_KwCase && (on_new_line() || kind(at_ - 1) == NOODLE_TOKEN_Comma))
      break;
    at_ = kind() == NOODLE_TOKEN_StringStart ? string_end(at_ + 1) : partner(at_) + 1;
  }
  if (at_ > close) at_ = close;
  last_recovery_ = at_;
  if (top().state == State::kMatchArm) scopes_.close();
  top().state = State::kMatch;
  return true;
}

}  // namespace noodle::parser
