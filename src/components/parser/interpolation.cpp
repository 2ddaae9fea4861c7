// Strings with expressions in them: `"a ${b} c"`.
#include "components/parser/parser.h"

namespace noodle::parser {

// Of the frame `count` is the number of values that wait to be joined.

// At the first piece.
Step Parser::begin_interpolation() {
  if constexpr (kEdition < 1) {
    messages_.feature(Feature::interpolation, offset());
    tree_.emit(NOODLE_NODE_Null, offset());
    at_ = string_end(at_ + 1);
    return Step::kOperators;
  }
  tree_.use(Feature::interpolation);
  push_bracket(State::kInterpolation, at_, false);
  text_piece();
  return Step::kOperand;
}

// Behind an expression.
Step Parser::end_interpolation() {
  const bool ends = kind() == NOODLE_TOKEN_StringEnd;
  if (!ends && kind() != NOODLE_TOKEN_StringMiddle) return fail("`}`");
  tree_.in_order();
  ++top().count;
  text_piece();
  if (!ends) {
    join_full_group();
    return Step::kOperand;
  }
  const Frame frame = pop_bracket();
  tree_.emit(NOODLE_NODE_Interpolate, frame.offset, 0, 0, frame.count);
  return Step::kOperators;
}

// At a piece: its text, if it has any.
void Parser::text_piece() {
  const uint32_t token = at_++;
  if (strings_[payload(token)].empty()) return;
  join_full_group();
  tree_.emit(NOODLE_NODE_String, offset(token), payload(token));
  tree_.in_order();
  ++top().count;
}

// In front of a value: a string of many pieces is joined in groups, so that it needs few registers.
void Parser::join_full_group() {
  if (top().count < kGroup) return;
  tree_.emit(NOODLE_NODE_Interpolate, top().offset, 0, 0, kGroup);
  tree_.in_order();
  top().count = 1;
}

// Behind the string that has begun in front of `token`, and not ended.
uint32_t Parser::string_end(uint32_t token) const {
  for (uint32_t depth = 1; kind(token) != NOODLE_TOKEN_EndOfFile; ++token) {
    if (kind(token) == NOODLE_TOKEN_StringStart) ++depth;
    if (kind(token) == NOODLE_TOKEN_StringEnd && --depth == 0) return token + 1;
  }
  return token;
}

}  // namespace noodle::parser
