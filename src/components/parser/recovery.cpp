// What happens behind an error: frames are given up as far as the innermost list of statements or
// members, and tokens are skipped up to where the next one begins. What was being declared is
// declared all the same, so that its uses are no errors of their own.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

// Tokens that go on only from something that was given up.
bool begins_statement(unsigned kind) {
  if (kind <= NOODLE_TOKEN_String) return kind != NOODLE_TOKEN_Invalid;
  switch (kind) {
    case NOODLE_TOKEN_KwCatch:
    case NOODLE_TOKEN_KwElif:
    case NOODLE_TOKEN_KwElse:
    case NOODLE_TOKEN_KwFinally:
    case NOODLE_TOKEN_KwIn:
      return false;
    case NOODLE_TOKEN_LeftParen:
    case NOODLE_TOKEN_LeftBracket:
    case NOODLE_TOKEN_LeftBrace:
    case NOODLE_TOKEN_StringStart:
    case NOODLE_TOKEN_At:
    case NOODLE_TOKEN_PlusPlus:
    case NOODLE_TOKEN_MinusMinus:
      return true;
    default:
      return kind < NOODLE_TOKEN_LeftParen;
  }
}

// Directly behind a name these make no expression with it.
bool begins_value(unsigned kind) {
  return kind <= NOODLE_TOKEN_String || kind == NOODLE_TOKEN_KwTrue ||
         kind == NOODLE_TOKEN_KwFalse || kind == NOODLE_TOKEN_KwNull ||
         kind == NOODLE_TOKEN_KwNew || kind == NOODLE_TOKEN_KwSelf ||
         kind == NOODLE_TOKEN_LeftBrace || kind == NOODLE_TOKEN_Bang ||
         kind == NOODLE_TOKEN_StringStart;
}

bool ends_value(unsigned kind) {
  return (kind > NOODLE_TOKEN_Invalid && kind <= NOODLE_TOKEN_String) ||
         kind == NOODLE_TOKEN_RightParen || kind == NOODLE_TOKEN_RightBracket ||
         kind == NOODLE_TOKEN_RightBrace || kind == NOODLE_TOKEN_StringEnd;
}

}  // namespace

Step Parser::fail(std::string_view expected, std::string_view hint) {
  const bool same_line = at_ != 0 && !on_new_line();
  if (same_line && kind() >= NOODLE_TOKEN_Assign && kind() <= NOODLE_TOKEN_StarStarAssign &&
      ends_value(kind(at_ - 1))) {
    const bool in_case = top().state == State::kMatchArm;
    messages_.syntax_error(Diagnostic::AssignmentInExpression, at_, {}, {},
                           in_case ? "statements in a case need braces: `=> { ... }`" : "");
    return recover();
  }
  // `not x`: the word is what is wrong, not what stands behind it.
  if (same_line && is_name(kind(at_ - 1)) && begins_value(kind())) {
    const std::string_view word = strings_[payload(at_ - 1)];
    if (const std::string_view meant = foreign_word(word); !meant.empty()) {
      messages_.syntax_error(Diagnostic::UnknownName, at_ - 1, {word, meant}, {},
                             "did you mean `{1}`?");
      return recover();
    }
  }
  const std::string_view found = is_name(kind()) ? strings_[payload(at_)] : spelling(kind());
  const std::string_view habit = same_line ? misplaced_hint(found) : std::string_view{};
  messages_.expected(expected, at_, habit.empty() ? hint : habit);
  return recover();
}

// At what should be the `{` of a block.
Step Parser::fail_block(std::string_view expected) {
  const bool likely = kind() == NOODLE_TOKEN_Colon || begins_statement(kind());
  return fail(expected, likely ? "a block stands in braces: `{ ... }`" : "");
}

// Something stands behind a statement on its line.
Step Parser::fail_behind_statement() {
  constexpr std::string_view kExpected = "a new line or `;` behind the statement";
  const uint32_t before = at_ - 1;
  const Kind earlier = before == 0 ? Kind{NOODLE_TOKEN_EndOfFile} : kind(before - 1);
  const bool begins = before == 0 || NOODLE_TOKEN_ON_NEW_LINE(tokens_[before]) ||
                      earlier == NOODLE_TOKEN_LeftBrace || earlier == NOODLE_TOKEN_RightBrace ||
                      earlier == NOODLE_TOKEN_Semicolon;
  const bool words = begins && is_name(kind(before)) && begins_value(kind());
  if (!words || (is_name(kind()) && !misplaced_hint(strings_[payload(at_)]).empty()))
    return fail(kExpected);
  const std::string_view word = strings_[payload(before)];
  const std::string_view meant = keyword_hint(word);
  const bool is_literal = kind() >= NOODLE_TOKEN_Integer && kind() <= NOODLE_TOKEN_String;
  if (meant.empty() && is_name(kind()) && kind(at_ + 1) == NOODLE_TOKEN_Assign) {
    // `int x = 1`
    const std::string_view type = type_hint(word);
    messages_.expected(kExpected, at_, "write `let {2}: {3} = ...`",
                       {strings_[payload(at_)], type.empty() ? word : type});
  } else if (meant.empty() && is_literal) {
    messages_.expected(kExpected, at_, "to call it write `{2}(...)`", {word, {}});
  } else if (meant.empty()) {
    return fail(kExpected);
  } else {
    messages_.syntax_error(Diagnostic::UnknownStatement, before, {word, meant});
  }
  // What was to be declared is declared.
  if (is_name(kind()) && !scopes_.declared_here(payload(at_)))
    scopes_.bind(scopes_.declare(payload(at_), offset(), NOODLE_SYMBOL_VARIABLE, NOODLE_NONE));
  return recover();
}

// At an assignment operator behind something that is no variable, member or element.
Step Parser::fail_assignment() {
  std::string_view what;
  switch (tree_.nodes.back().kind) {
    case NOODLE_NODE_List:
    case NOODLE_NODE_Map:
    case NOODLE_NODE_Set:
      if constexpr (kEdition < 1) {
        messages_.feature(Feature::destructuring, top().offset);
        return recover();
      }
      what = "a literal";
      break;
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
      what = "the result of a call";
      break;
    case NOODLE_NODE_Slice:
      what = "a slice";
      break;
    case NOODLE_NODE_ModuleMember:
      what = "what a module exports";
      break;
    case NOODLE_NODE_Name:
      what = "a variable in brackets";
      break;
    default:
      what = "this expression";
      break;
  }
  messages_.syntax_error(Diagnostic::NotAPlace, at_, {what});
  return recover();
}

Step Parser::recover() {
  for (;;) {
    switch (top().state) {
      case State::kModule:
      case State::kBlock:
      case State::kValueBlock:
        skip_statement();
        return Step::kStatement;
      case State::kFunction:
        if ((top().flags & kInBody) != 0) {
          skip_statement();
          return Step::kStatement;
        }
        if (skip_parameters()) return begin_body();
        break;
      case State::kClass:
        skip_statement();
        return class_member();
      case State::kMatch:
      case State::kMatchArm:
        if (skip_to_case()) return match_case();
        break;
      case State::kIfCondition:
      case State::kWhileCondition:
      case State::kIfValueCondition:
      case State::kMatchSubject:
        if (skip_condition()) return Step::kResume;
        break;
      default:
        break;
    }
    give_up_frame();
  }
}

void Parser::give_up_frame() {
  const Frame frame = frames_.pop_back();
  switch (frame.state) {
    case State::kCallArgument:
      argument_names_.truncate(frame.b);
      [[fallthrough]];
    case State::kParen:
    case State::kIndex:
    case State::kSliceHigh:
    case State::kListElement:
    case State::kBraceEntry:
    case State::kMapKey:
    case State::kMapValue:
    case State::kPlainValue:
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      if (partner(frame.token) > at_) at_ = partner(frame.token) + 1;
      break;
    case State::kMatchArm:
      scopes_.close();
      [[fallthrough]];
    case State::kMatch:
      scopes_.close();
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      break;
    case State::kMatchGuard:
      guard_arrow_ = frame.a;
      break;
    case State::kDestructuring:
      if (frame.open != NOODLE_NONE) scopes_.close();
      if (frame.b == static_cast<uint32_t>(Patterns::Goal::kDeclare))
        declare_pattern(frame.token, static_cast<noodle_symbol_kind>(frame.kind));
      break;
    case State::kInterpolation:
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      at_ = string_end(at_);
      break;
    case State::kFunction:
    case State::kFieldValue:
    case State::kLambdaResult:
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      loops_ = frame.count;
      has_self_ = (frame.flags & kHadSelf) != 0;
      scopes_.leave_function();
      break;
    case State::kDeclaration:
    case State::kParameterDefault:
      scopes_.bind(frame.a);
      break;
    case State::kAssignment:
      scopes_.assign(frame.a, frame.offset, frame.kind != NOODLE_NODE_Null);
      break;
    case State::kWhileCondition:
    case State::kDoCondition:
      leave_head(frame);
      break;
    case State::kForInitializer:
    case State::kForCondition:
    case State::kForStep:
      leave_head(frame);
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      scopes_.close();
      if (partner(frame.token) > at_) at_ = partner(frame.token) + 1;
      if (frame.state == State::kForStep) at_ = frame.b;
      break;
    case State::kForInSource:
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      if (partner(frame.token) > at_) at_ = partner(frame.token) + 1;
      break;
    case State::kForBody:
    case State::kForInBody:
      --loops_;
      leave_head(frame);
      if (kEdition >= 1 && frame.state == State::kForInBody && frame.count == 0) scopes_.close();
      scopes_.close();
      break;
    case State::kWhileBody:
    case State::kDoBody:
      --loops_;
      leave_head(frame);
      break;
    case State::kIfCondition:
    case State::kIfThen:
      lost_if_ = true;
      break;
    case State::kCatchBody:
      scopes_.close();
      break;
    default:
      break;
  }
}

// To the `)` of parameters that cannot be read.
bool Parser::skip_parameters() {
  const Frame& frame = top();
  if (kind(frame.token) != NOODLE_TOKEN_LeftParen || payload(frame.token) == 0) return false;
  const uint32_t behind = partner(frame.token) + 1;
  if (behind > at_) at_ = behind;
  if (kind() == NOODLE_TOKEN_LeftBrace || kind() == NOODLE_TOKEN_Colon ||
      kind() == NOODLE_TOKEN_Arrow || kind() == NOODLE_TOKEN_FatArrow)
    return at_ != last_recovery_ && (last_recovery_ = at_, true);
  return false;
}

// To the block behind a condition that cannot be read: its statements are worth reading.
bool Parser::skip_condition() {
  uint32_t token = at_;
  while (kind(token) != NOODLE_TOKEN_LeftBrace) {
    const bool opens =
        kind(token) == NOODLE_TOKEN_LeftParen || kind(token) == NOODLE_TOKEN_LeftBracket;
    if (kind(token) == NOODLE_TOKEN_EndOfFile || kind(token) == NOODLE_TOKEN_RightBrace ||
        kind(token) == NOODLE_TOKEN_Semicolon ||
        (token != at_ && NOODLE_TOKEN_ON_NEW_LINE(tokens_[token])))
      return false;
    const bool string = kind(token) == NOODLE_TOKEN_StringStart;
    token = string ? string_end(token + 1) : opens ? partner(token) + 1 : token + 1;
  }
  at_ = token;
  tree_.emit(NOODLE_NODE_Null, offset());
  return true;
}

void Parser::skip_statement() {
  newlines_count_ = true;
  const bool module = top().state == State::kModule;
  const uint32_t end = module ? NOODLE_NONE : partner(top().token);
  if (at_ == last_recovery_ && kind() != NOODLE_TOKEN_EndOfFile && at_ != end) ++at_;
  for (; kind() != NOODLE_TOKEN_EndOfFile; ++at_) {
    if (at_ == end) break;
    if (on_new_line() && begins_statement(kind())) break;
    if (kind() == NOODLE_TOKEN_Semicolon) {
      ++at_;
      break;
    }
    at_ = kind() == NOODLE_TOKEN_StringStart ? string_end(at_ + 1) - 1 : partner(at_);
  }
  last_recovery_ = at_;
}

}  // namespace noodle::parser
