// `...` in front of elements of literals and of arguments.
#include "components/parser/parser.h"

namespace noodle::parser {

// At `...` in a literal, or in a list of arguments. The values before it are appended first.
Step Parser::begin_spread(noodle_node_kind append) {
  if constexpr (kEdition < 1) return later_operand();
  tree_.use(Feature::spread);
  Frame& frame = top();
  if (frame.count != 0) tree_.emit(append, offset(), 0, 0, frame.count);
  frame.count = 0;
  push(State::kSpread, at_++);
  return Step::kOperand;
}

// What the literal is that stands in braces shows only behind the spreads at its beginning: these
// are linked by `a`, from `part` of the frame back to its opening node.
Step Parser::end_spread() {
  const uint32_t start = frames_.pop_back().offset;
  Frame& frame = top();
  switch (frame.state) {
    case State::kListElement:
      tree_.emit(NOODLE_NODE_ListSpread, start);
      return behind_element();
    case State::kArgumentList:
      tree_.emit(NOODLE_NODE_ListSpread, start);
      return behind_listed_argument();
    case State::kMapKey:
      tree_.emit(NOODLE_NODE_MapSpread, start);
      return behind_value();
    default:
      break;
  }
  if (frame.a != 0) {
    tree_.emit(NOODLE_NODE_SetSpread, start);
    return behind_set_element();
  }
  frame.part = tree_.emit(NOODLE_NODE_SetSpread, start, frame.part);
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightBrace) return entry();
  if (kind() != NOODLE_TOKEN_RightBrace) return fail("`,` or `}`");
  decide_map();
  return end_literal(NOODLE_NODE_MapAppend, NOODLE_NODE_Map);
}

// The braces on top of the frames are those of a map.
void Parser::decide_map() {
  Frame& frame = top();
  frame.state = State::kMapKey;
  tree_.nodes[frame.open].kind = NOODLE_NODE_MapStart;
  tree_.use(Feature::maps);
  settle_spreads(NOODLE_NODE_MapSpread);
}

void Parser::settle_spreads(noodle_node_kind spread) {
  Frame& frame = top();
  while (frame.part != frame.open) {
    noodle_node& node = tree_.nodes[frame.part];
    frame.part = node.a;
    node.kind = static_cast<uint8_t>(spread);
    node.a = 0;
  }
}

// At the `(` of a call: whether one of its arguments begins with `...`.
bool Parser::spreads_arguments(uint32_t open) const {
  const uint32_t close = partner(open);
  for (uint32_t token = open + 1; token < close; token = partner(token) + 1)
    if (kind(token) == NOODLE_TOKEN_Ellipsis) return true;
  return false;
}

// The arguments by position of such a call become a list. Its frame, with the fields of a list
// literal, stands on that of the call until a name comes.
Step Parser::begin_argument_list() {
  Frame& frame = push(State::kArgumentList, at_);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_ListStart, offset());
  return listed_argument();
}

Step Parser::listed_argument() {
  if (kind() == NOODLE_TOKEN_Ellipsis) return begin_spread(NOODLE_NODE_ListAppend);
  const Kind next = kind(at_ + 1);
  if (!is_name(kind()) || (next != NOODLE_TOKEN_Colon && next != NOODLE_TOKEN_Assign))
    return Step::kOperand;
  end_argument_list();
  return argument();
}

Step Parser::end_listed_argument() {
  tree_.in_order();
  ++top().a;
  add_to_group(NOODLE_NODE_ListAppend);
  return behind_listed_argument();
}

Step Parser::behind_listed_argument() {
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightParen) return listed_argument();
  if (kind() != NOODLE_TOKEN_RightParen) return fail("`,` or `)`");
  end_argument_list();
  return end_call();
}

void Parser::end_argument_list() {
  const Frame frame = frames_.pop_back();
  if (frame.count != 0) tree_.emit(NOODLE_NODE_ListAppend, offset(), 0, 0, frame.count);
  tree_.nodes[frame.open].a = frame.a;
  tree_.close(NOODLE_NODE_List, offset(), frame.open, frame.open, frame.a);
  tree_.in_order();
  top().count = 1;
}

}  // namespace noodle::parser
