// Constructs of later editions: each is named in a diagnostic once, and read as far as it takes to
// go on behind it without follow-up errors.
#include "components/parser/parser.h"

namespace noodle::parser {

// In the place of an operand.
Step Parser::later_operand() {
  switch (kind()) {
    case NOODLE_TOKEN_Ellipsis:
      messages_.feature(Feature::spread, offset(at_++));
      return Step::kOperand;
    case NOODLE_TOKEN_KwMatch:
      messages_.feature(Feature::match, offset());
      break;
    case NOODLE_TOKEN_KwIf:
      messages_.feature(Feature::if_expression, offset());
      break;
    default: {
      const bool yield = kind() == NOODLE_TOKEN_KwYield;
      skip_later_modifier();
      if (!yield || (begins_operand(kind()) && !on_new_line())) return Step::kOperand;
      tree_.emit(NOODLE_NODE_Null, offset());
      return Step::kOperators;
    }
  }
  tree_.emit(NOODLE_NODE_Null, offset(at_++));
  skip_to_block();
  while (kind() == NOODLE_TOKEN_KwElif || kind() == NOODLE_TOKEN_KwElse) {
    ++at_;
    skip_to_block();
  }
  return Step::kOperators;
}

// Over a header and the block behind it.
void Parser::skip_to_block() {
  for (; kind() != NOODLE_TOKEN_EndOfFile; ++at_) {
    const bool block = kind() == NOODLE_TOKEN_LeftBrace;
    if (kind() == NOODLE_TOKEN_RightBrace || kind() == NOODLE_TOKEN_RightParen ||
        kind() == NOODLE_TOKEN_RightBracket || kind() == NOODLE_TOKEN_Semicolon)
      return;
    if (block || kind() == NOODLE_TOKEN_LeftParen || kind() == NOODLE_TOKEN_LeftBracket)
      at_ = partner(at_);
    if (!block) continue;
    ++at_;
    return;
  }
}

// Words in front of a declaration, an operand or a member: `async`, `await`, `yield`, attributes.
bool Parser::skip_later_modifier() {
  switch (kind()) {
    case NOODLE_TOKEN_KwAsync:
    case NOODLE_TOKEN_KwAwait:
      messages_.feature(Feature::async, offset(at_++));
      return true;
    case NOODLE_TOKEN_KwYield:
      messages_.feature(Feature::generators, offset(at_++));
      return true;
    case NOODLE_TOKEN_At:
      messages_.feature(Feature::attributes, offset(at_++), "`@`");
      if (is_name(kind())) ++at_;
      if (kind() == NOODLE_TOKEN_LeftParen && !on_new_line()) at_ = partner(at_) + 1;
      return true;
    default:
      return false;
  }
}

// `with (f()) { }`: a name in front of `(` everywhere else.
bool Parser::is_with_statement() const {
  return kind() == NOODLE_TOKEN_KwWith && kind(at_ + 1) == NOODLE_TOKEN_LeftParen &&
         payload(at_ + 1) != 0 && kind(partner(at_ + 1) + 1) == NOODLE_TOKEN_LeftBrace;
}

Step Parser::with_statement() {
  messages_.feature(Feature::with, offset(at_++));
  skip_to_block();
  return Step::kStatement;
}

// `<T>` behind the name of a function or class, with the `<`.
void Parser::type_parameters() {
  messages_.feature(Feature::generics, offset(at_++));
  while (is_name(kind()) || kind() == NOODLE_TOKEN_Comma || kind() == NOODLE_TOKEN_Colon) ++at_;
  accept(NOODLE_TOKEN_Greater);
}

// `[a, b]` or `{a, b}` in the place of a name.
bool Parser::is_pattern_start() const {
  return (kind() == NOODLE_TOKEN_LeftBracket || kind() == NOODLE_TOKEN_LeftBrace) &&
         payload(at_) != 0;
}

// Declares the names of a pattern, so that their uses are not unknown.
void Parser::declare_pattern(uint32_t open, noodle_symbol_kind symbol_kind) {
  for (uint32_t token = open + 1; token < partner(open); ++token)
    if (is_name(kind(token)) && kind(token + 1) != NOODLE_TOKEN_Colon &&
        !scopes_.declared_here(payload(token)))
      scopes_.bind(scopes_.declare(payload(token), offset(token), symbol_kind, NOODLE_NONE));
}

void Parser::skip_pattern(noodle_symbol_kind symbol_kind) {
  if constexpr (kEdition < 1)
    messages_.feature(Feature::destructuring, offset());
  else
    messages_.syntax_error(Diagnostic::PatternNotHere, at_, {"a parameter"});
  declare_pattern(at_, symbol_kind);
  at_ = partner(at_) + 1;
}

// Of a declaration; reads its value like an expression statement.
Step Parser::later_destructuring(noodle_symbol_kind symbol_kind) {
  skip_pattern(symbol_kind);
  if (accept(NOODLE_TOKEN_Colon)) type();
  if (!accept(NOODLE_TOKEN_Assign)) return fail("`=`");
  return expression_statement();
}

}  // namespace noodle::parser
