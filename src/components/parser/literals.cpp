// Lists, maps and sets. Their values are appended in groups, so that no literal needs more
// registers than one group.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {

// In frames of literals: `a` elements in all, `count` values since the last append.

Step Parser::begin_list() {
  Frame& frame = push_bracket(State::kListElement, at_++, false);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_ListStart, frame.offset);
  tree_.use(Feature::lists);
  if (kind() == NOODLE_TOKEN_RightBracket)
    return end_literal(NOODLE_NODE_ListAppend, NOODLE_NODE_List);
  return element();
}

Step Parser::element() {
  if (kind() != NOODLE_TOKEN_Ellipsis) return Step::kOperand;
  return begin_spread(top().state == State::kListElement ? NOODLE_NODE_ListAppend
                                                         : NOODLE_NODE_SetAppend);
}

// A word is a key without quotes. `true`, `false` and `null` are keys themselves.
bool Parser::is_word(uint32_t token) const {
  const Kind token_kind = kind(token);
  if (is_name(token_kind)) return true;
  return token_kind >= NOODLE_TOKEN_KwAsync && token_kind <= NOODLE_TOKEN_KwYield &&
         token_kind != NOODLE_TOKEN_KwTrue && token_kind != NOODLE_TOKEN_KwFalse &&
         token_kind != NOODLE_TOKEN_KwNull;
}

uint32_t Parser::word(uint32_t token) {
  return is_name(kind(token)) ? payload(token) : strings_.intern(spelling(kind(token)));
}

void Parser::add_to_group(noodle_node_kind append) {
  Frame& frame = top();
  if (++frame.count < kGroup) return;
  tree_.emit(append, offset(), 0, 0, frame.count);
  frame.count = 0;
}

// At the closing bracket.
Step Parser::end_literal(noodle_node_kind append, noodle_node_kind end) {
  const Frame frame = pop_bracket();
  if (frame.count != 0) tree_.emit(append, offset(), 0, 0, frame.count);
  tree_.nodes[frame.open].a = frame.a;
  tree_.close(end, offset(at_++), frame.open, frame.open, frame.a);
  return Step::kOperators;
}

Step Parser::end_element() {
  tree_.in_order();
  ++top().a;
  add_to_group(NOODLE_NODE_ListAppend);
  return behind_element();
}

Step Parser::behind_element() {
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightBracket) return element();
  if (kind() != NOODLE_TOKEN_RightBracket) return fail("`,` or `]`");
  return end_literal(NOODLE_NODE_ListAppend, NOODLE_NODE_List);
}

// A set, until a `:` behind the first entry shows that it is a map.
Step Parser::begin_brace() {
  Frame& frame = push_bracket(State::kBraceEntry, at_++, false);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_SetStart, frame.offset);
  if (kind() != NOODLE_TOKEN_RightBrace) return entry();
  tree_.nodes[frame.open].kind = NOODLE_NODE_MapStart;
  tree_.use(Feature::maps);
  return end_literal(NOODLE_NODE_MapAppend, NOODLE_NODE_Map);
}

// Entry of a map, or of what may become one. `b`: the token that it begins with.
Step Parser::entry() {
  Frame& frame = top();
  frame.b = at_;
  if (frame.state == State::kMapKey && kind() == NOODLE_TOKEN_Ellipsis)
    return begin_spread(NOODLE_NODE_MapAppend);
  const Kind next = kind(at_ + 1);
  if (next == NOODLE_TOKEN_Colon && kind() != NOODLE_TOKEN_RightBrace && is_word(at_)) {
    tree_.emit(NOODLE_NODE_String, offset(), word(at_));
    ++at_;
    return Step::kResume;
  }
  return element();
}

// Of a set, or a first key.
Step Parser::end_entry() {
  Frame& frame = top();
  if (kind() == NOODLE_TOKEN_Colon && frame.a == 0) {
    decide_map();
    return end_key();
  }
  settle_spreads(NOODLE_NODE_SetSpread);
  tree_.in_order();
  ++frame.a;
  tree_.use(Feature::sets);
  add_to_group(NOODLE_NODE_SetAppend);
  return behind_set_element();
}

Step Parser::behind_set_element() {
  const Frame& frame = top();
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightBrace) return element();
  if (kind() != NOODLE_TOKEN_RightBrace)
    return fail(frame.a == 1 ? "`,`, `:` or `}`" : "`,` or `}`");
  return end_literal(NOODLE_NODE_SetAppend, NOODLE_NODE_Set);
}

// A key is a literal, a name that stands for its text, or computed in brackets.
Step Parser::end_key() {
  Frame& frame = top();
  if (kind() != NOODLE_TOKEN_Colon) return fail("`:`");
  const Kind first = kind(frame.b);
  const uint32_t tokens = at_ - frame.b;
  const bool negative = tokens == 2 && first == NOODLE_TOKEN_Minus;
  const bool computed = first == NOODLE_TOKEN_LeftParen && partner(frame.b) + 1 == at_;
  if (tokens != 1 && !negative && !computed)
    messages_.syntax_error(Diagnostic::KeyNeedsBrackets, frame.b);
  ++at_;
  tree_.in_order();
  ++frame.count;
  frame.state = State::kMapValue;
  return Step::kOperand;
}

Step Parser::end_value() {
  Frame& frame = top();
  tree_.in_order();
  ++frame.a;
  add_to_group(NOODLE_NODE_MapAppend);
  frame.state = State::kMapKey;
  return behind_value();
}

Step Parser::behind_value() {
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightBrace) return entry();
  if (kind() != NOODLE_TOKEN_RightBrace) return fail("`,` or `}`");
  return end_literal(NOODLE_NODE_MapAppend, NOODLE_NODE_Map);
}

}  // namespace noodle::parser
