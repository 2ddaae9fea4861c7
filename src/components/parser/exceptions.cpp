// `try` and `throw`.
#include "components/parser/builtins.h"
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
  if (!caught && block_ended_) frame.flags |= kThenEnded;
  if (!block_ended_) frame.flags &= static_cast<uint8_t>(~kThenEnded);
  block_ended_ = false;
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
    if (is_name(kind()) && kind(at_ + 1) == NOODLE_TOKEN_Colon && is_name(kind(at_ + 2))) {
      messages_.expected("`)`", at_ + 1, "write `catch ({3} {2})`",
                         {strings_[payload(at_)], strings_[payload(at_ + 2)]});
      return recover();
    }
    if (is_name(kind()) && kind(at_ + 1) != NOODLE_TOKEN_RightParen) {
      const uint32_t type_offset = offset();
      if (!class_reference()) return recover();
      catches_.push_back(tree_.nodes.size() - 1);
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
  if (block_ended_ || (frame.flags & kThenEnded) != 0) end_of_flow();
  return Step::kStatement;
}

// Behind `catch` stands a class of errors. What a variable or a module holds shows at run time, and
// a class may implement an interface.
void Parser::check_catches() {
  for (const uint32_t node : catches_) {
    const noodle_node& reference = tree_.nodes[node];
    if (reference.kind == NOODLE_NODE_Builtin) {
      const BuiltinEntry& builtin = kBuiltins[reference.a];
      if (builtin.kind != BuiltinKind::ErrorClass)
        messages_.error(Diagnostic::NotAnErrorClass, reference.offset,
                        {builtin.name, "a function"});
    } else if (reference.kind == NOODLE_NODE_Name && reference.a != NOODLE_NONE) {
      check_caught(tree_.symbols[reference.a], reference.offset);
    }
  }
}

void Parser::check_caught(const noodle_symbol& symbol, uint32_t at_offset) {
  std::string_view what;
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION) {
    what = "a function";
  } else if (symbol.kind == NOODLE_SYMBOL_CLASS) {
    const uint32_t class_kind = tree_.classes[symbol.data].kind;
    if (class_kind == NOODLE_CLASS_STRUCT) what = "a struct";
    if (class_kind == NOODLE_CLASS_ENUM) what = "an enum";
    if (class_kind == NOODLE_CLASS_CLASS && extends_nothing(symbol.data)) what = "a class";
  }
  if (what.empty()) return;
  messages_.error(
      Diagnostic::NotAnErrorClass, at_offset, {strings_[symbol.name], what},
      {symbol.offset, "declared here"},
      what == "a class" ? "declare it with `error {0} { ... }`, or let it extend `Error`" : "");
}

// The superclasses of the class are known, and the last of them is no built-in class.
bool Parser::extends_nothing(uint32_t owner) {
  while (member_budget_ != 0) {
    --member_budget_;
    const uint32_t superclass = class_details_[owner].superclass;
    if (superclass == NOODLE_NONE) return true;
    owner = class_of(superclass);
    if (owner == NOODLE_NONE) return false;
  }
  return false;
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
