// Loops.
#include <utility>

#include "components/parser/parser.h"

namespace noodle::parser {

// At the beginning of the loop on top: neither its body nor that of the loop around it.
void Parser::begin_head() {
  if (in_head_) top().flags |= kInHead;
  in_head_ = true;
}

// In front of the body of the loop on top. Of its frame `kind` is what is known of the loop around.
void Parser::enter_loop() {
  ++loops_;
  in_head_ = false;
  top().kind = exits_;
  exits_ = 0;
}

// Behind the body. Returns what leads out of it.
uint8_t Parser::leave_loop() {
  --loops_;
  leave_head(top());
  return std::exchange(exits_, top().kind);
}

Step Parser::begin_while() {
  Frame& frame = push(State::kWhileCondition, at_);
  begin_head();
  frame.open = frame.part = tree_.emit(NOODLE_NODE_WhileStart, offset(at_++));
  tree_.use(Feature::loops);
  return Step::kOperand;
}

Step Parser::end_while_condition() {
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block("an operator or `{`");
  Frame& frame = top();
  if (tree_.holds_true(frame.part)) frame.flags |= kEndless;
  frame.part = tree_.middle(NOODLE_NODE_WhileBody, offset(), frame.part);
  frame.state = State::kWhileBody;
  enter_loop();
  return begin_block();
}

Step Parser::end_while() {
  const bool left = (leave_loop() & kBreaks) != 0;
  const Frame frame = frames_.pop_back();
  tree_.close(NOODLE_NODE_WhileEnd, tree_.nodes.back().offset, frame.open, frame.part);
  if ((frame.flags & kEndless) != 0 && !left) end_of_flow();
  return Step::kStatement;
}

Step Parser::begin_do() {
  Frame& frame = push(State::kDoBody, at_);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_DoStart, offset(at_++));
  tree_.use(Feature::loops);
  begin_head();
  enter_loop();
  return begin_block();
}

Step Parser::after_do() {
  const uint8_t exits = leave_loop();
  Frame& frame = top();
  frame.count = exits;
  if (block_ended_ && exits == 0) frame.flags |= kThenEnded;
  frame.state = State::kDoCondition;
  in_head_ = true;
  if (kind() != NOODLE_TOKEN_KwWhile) return fail("`while` and the condition of `do`");
  frame.part = tree_.middle(NOODLE_NODE_DoTest, offset(at_++), frame.part);
  return Step::kOperand;
}

Step Parser::end_do() {
  const Frame frame = frames_.pop_back();
  leave_head(frame);
  const bool endless = tree_.holds_true(frame.part) && (frame.count & kBreaks) == 0;
  tree_.close(NOODLE_NODE_DoEnd, frame.offset, frame.open, frame.part);
  if (endless || (frame.flags & kThenEnded) != 0) end_of_flow();
  return end_statement();
}

// `for (x in xs)`, `for (k, v in m)` or `for (i = 0; i < n; i++)`; the brackets may be left out
// round `x in xs`.
Step Parser::begin_for() {
  const uint32_t token = at_++;
  tree_.use(Feature::loops);
  const bool brackets = kind() == NOODLE_TOKEN_LeftParen;
  uint32_t name = brackets ? at_ + 1 : at_;
  if (kind(name) == NOODLE_TOKEN_KwLet || kind(name) == NOODLE_TOKEN_KwVar ||
      kind(name) == NOODLE_TOKEN_KwConst)
    ++name;
  if (loop_names(name) != 0) return begin_for_in(token, name);
  if (!brackets) return fail("`(`", "write `for (x in xs) { ... }`");
  Frame& frame = push_bracket(State::kForInitializer, at_++, false);
  begin_head();
  frame.offset = offset(token);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_ForStart, frame.offset);
  scopes_.open();
  return initializer();
}

// The number of tokens in front of `in`, or 0: this is another loop.
uint32_t Parser::loop_names(uint32_t name) const {
  const Kind first = kind(name);
  if (is_name(first)) {
    if (kind(name + 1) == NOODLE_TOKEN_KwIn) return 1;
    if (kind(name + 1) == NOODLE_TOKEN_Comma && is_name(kind(name + 2)) &&
        kind(name + 3) == NOODLE_TOKEN_KwIn)
      return 3;
  }
  const bool pattern = first == NOODLE_TOKEN_LeftBracket || first == NOODLE_TOKEN_LeftBrace;
  if (pattern && payload(name) != 0 && kind(partner(name) + 1) == NOODLE_TOKEN_KwIn)
    return payload(name) + 1;
  return 0;
}

// Of the frame `a` is the first name or the pattern, `count` the number of names: 0 for a pattern.
Step Parser::begin_for_in(uint32_t token, uint32_t name) {
  const bool brackets = kind(token + 1) == NOODLE_TOKEN_LeftParen;
  Frame& frame = push_bracket(State::kForInSource, token + 1, !brackets);
  frame.offset = offset(token);
  frame.a = name;
  if (is_name(kind(name)))
    frame.count = kind(name + 1) == NOODLE_TOKEN_KwIn ? 1 : 2;
  else if constexpr (kEdition >= 1)
    tree_.use(Feature::destructuring);
  else
    messages_.feature(Feature::destructuring, offset(name));
  at_ = name + loop_names(name) + 1;
  return Step::kOperand;
}

Step Parser::end_for_in_source() {
  Frame& frame = top();
  if (kind(frame.token) == NOODLE_TOKEN_LeftParen && !accept(NOODLE_TOKEN_RightParen))
    return fail("`)`");
  newlines_count_ = (frame.flags & kNewlinesCount) != 0;
  frame.state = State::kForInBody;
  const uint32_t variables = frame.count == 0 ? 1 : frame.count;
  frame.open = frame.part = tree_.emit(NOODLE_NODE_ForInBody, frame.offset, 0, 0, variables);
  scopes_.open();
  begin_head();
  enter_loop();
  if constexpr (kEdition >= 1) {
    if (frame.count == 0) begin_for_pattern();
  } else if (frame.count == 0) {
    declare_pattern(frame.a, NOODLE_SYMBOL_LOOP_VARIABLE);
  }
  for (uint32_t i = 0; i < frame.count; ++i) {
    const uint32_t name = frame.a + 2 * i;
    scopes_.bind(
        scopes_.declare(payload(name), offset(name), NOODLE_SYMBOL_LOOP_VARIABLE, NOODLE_NONE));
  }
  return begin_block();
}

Step Parser::end_for_in() {
  leave_loop();
  const Frame frame = frames_.pop_back();
  if (kEdition >= 1 && frame.count == 0) end_for_pattern(frame);
  tree_.nodes[frame.open].a = scopes_.close();
  tree_.close(NOODLE_NODE_ForInEnd, tree_.nodes.back().offset, frame.open, frame.open);
  return Step::kStatement;
}

// In front of an initializer of a `for`, or at the `;` behind them. Every name is new.
Step Parser::initializer() {
  if (kind() == NOODLE_TOKEN_Semicolon) return begin_for_condition();
  if (kind() == NOODLE_TOKEN_KwLet || kind() == NOODLE_TOKEN_KwVar) ++at_;
  if (is_name(kind()) || is_pattern_start()) return declarator(NOODLE_SYMBOL_LOOP_VARIABLE);
  return fail("the declaration of a loop variable");
}

Step Parser::begin_for_condition() {
  if (!accept(NOODLE_TOKEN_Semicolon)) return fail("`;`");
  Frame& frame = top();
  frame.part = tree_.middle(NOODLE_NODE_ForTest, offset(), frame.part);
  frame.state = State::kForCondition;
  if (kind() != NOODLE_TOKEN_Semicolon) return Step::kOperand;
  tree_.emit(NOODLE_NODE_True, offset());
  return Step::kResume;
}

// The step stands in front of the body and runs behind it: it is left for later. Of the frame `a`
// is its first token, `b` the one behind the loop.
Step Parser::end_for_condition() {
  if (!accept(NOODLE_TOKEN_Semicolon)) return fail("`;`");
  Frame& frame = top();
  if (tree_.holds_true(frame.part)) frame.flags |= kEndless;
  frame.part = tree_.middle(NOODLE_NODE_ForBody, offset(), frame.part);
  frame.state = State::kForBody;
  frame.a = at_;
  if (payload(frame.token) == 0) return fail("`)`");
  at_ = partner(frame.token) + 1;
  newlines_count_ = (frame.flags & kNewlinesCount) != 0;
  enter_loop();
  return begin_block();
}

Step Parser::after_for_body() {
  Frame& frame = top();
  if ((leave_loop() & kBreaks) != 0) frame.flags &= static_cast<uint8_t>(~kEndless);
  frame.part = tree_.middle(NOODLE_NODE_ForStep, offset(frame.a), frame.part);
  frame.state = State::kForStep;
  in_head_ = true;
  frame.b = at_;
  at_ = frame.a;
  newlines_count_ = false;
  if (kind() == NOODLE_TOKEN_RightParen) return end_step();
  return step_statement();
}

// Behind one statement of the step.
Step Parser::end_step() {
  if (accept(NOODLE_TOKEN_Comma)) return step_statement();
  if (kind() != NOODLE_TOKEN_RightParen) return fail("`)`");
  at_ = top().b;
  const Frame frame = pop_bracket();
  leave_head(frame);
  tree_.nodes[frame.open].a = scopes_.close();
  tree_.close(NOODLE_NODE_ForEnd, tree_.nodes.back().offset, frame.open, frame.part);
  if ((frame.flags & kEndless) != 0) end_of_flow();
  return Step::kStatement;
}

Step Parser::step_statement() {
  if (is_name(kind()) && kind(at_ + 1) != NOODLE_TOKEN_Colon) return name_statement();
  if (kind() == NOODLE_TOKEN_PlusPlus || kind() == NOODLE_TOKEN_MinusMinus)
    return begin_prefix_step();
  if (is_destructuring_assignment()) return destructuring_assignment();
  return expression_statement();
}

Step Parser::jump(noodle_node_kind node) {
  if (loops_ == 0 || in_head_)
    messages_.syntax_error(Diagnostic::JumpOutsideLoop, at_,
                           {node == NOODLE_NODE_Break ? "break" : "continue"}, {},
                           loops_ == 0 ? "" : "the head of a loop is not part of its body");
  const uint8_t exit = node == NOODLE_NODE_Break ? kBreaks : kContinues;
  exits_ = static_cast<uint8_t>(exits_ | exit);
  tree_.emit(node, offset(at_++));
  end_of_flow();
  return end_statement();
}

}  // namespace noodle::parser
