// What stands behind a value: calls, members, elements and slices; and `new`, `self` and `super`,
// which begin with one.
#include "components/parser/builtins.h"
#include "components/parser/parser.h"

namespace noodle::parser {

// At `(`. The callee or receiver was emitted just now; `a` of the node: the name of the method.
Step Parser::call(noodle_node_kind node, uint32_t method, uint32_t call_offset) {
  tree_.in_order();
  const uint32_t callee = tree_.nodes.size() - 1;
  const uint32_t open = at_++;
  if (accept(NOODLE_TOKEN_RightParen)) {
    tree_.emit(node, call_offset, method, NOODLE_NONE);
    return Step::kOperators;
  }
  Frame& frame = push_bracket(State::kCallArgument, open, false);
  frame.kind = static_cast<uint8_t>(node);
  frame.offset = call_offset;
  frame.open = callee;
  frame.a = method;
  frame.b = argument_names_.size();
  if (kEdition >= 1 && spreads_arguments(open)) {
    static_assert(NOODLE_NODE_CallMethodSpread - NOODLE_NODE_CallMethod ==
                      NOODLE_NODE_CallSpread - NOODLE_NODE_Call &&
                  NOODLE_NODE_CallSuperSpread - NOODLE_NODE_CallSuper ==
                      NOODLE_NODE_CallSpread - NOODLE_NODE_Call);
    frame.kind = static_cast<uint8_t>(node + (NOODLE_NODE_CallSpread - NOODLE_NODE_Call));
    return begin_argument_list();
  }
  return argument();
}

Step Parser::argument() {
  if (kEdition < 1 && kind() == NOODLE_TOKEN_Ellipsis) return later_operand();
  if (is_name(kind())) {
    const Kind next = kind(at_ + 1);
    if (next == NOODLE_TOKEN_Colon || next == NOODLE_TOKEN_Assign) {
      if (next == NOODLE_TOKEN_Assign) {
        const noodle_node& callee = tree_.nodes[top().open];
        const bool prints = callee.kind == NOODLE_NODE_Builtin && callee.a == kBuiltin_print;
        messages_.syntax_error(
            Diagnostic::NamedArgumentAssign, at_ + 1, {strings_[payload(at_)]}, {},
            prints ? "to print without ending the line use `io.write` of \"std.io\"" : "");
      }
      argument_names_.push_back(payload(at_));
      tree_.use(Feature::named_arguments);
      at_ += 2;
      return Step::kOperand;
    }
  }
  if (top().b != argument_names_.size())
    messages_.syntax_error(Diagnostic::PositionalAfterNamed, at_);
  if (top().b != argument_names_.size()) accept(NOODLE_TOKEN_Ellipsis);
  return Step::kOperand;
}

Step Parser::end_argument() {
  tree_.in_order();
  note_argument(top());
  if (++top().count == kMaxArguments + 1)
    messages_.error(Diagnostic::TooManyArguments, top().offset, {"200"});
  if (accept(NOODLE_TOKEN_Comma) && kind() != NOODLE_TOKEN_RightParen) return argument();
  return end_call();
}

// Behind the last argument.
Step Parser::end_call() {
  if (!accept(NOODLE_TOKEN_RightParen)) return fail("`,` or `)`");
  const Frame frame = pop_bracket();
  uint32_t names = NOODLE_NONE;
  const uint32_t name_count = argument_names_.size() - frame.b;
  if (name_count != 0) {
    names = tree_.name_lists.size();
    tree_.name_lists.push_back(name_count);
    tree_.name_lists.append(argument_names_.data() + frame.b, name_count);
    argument_names_.truncate(frame.b);
  }
  tree_.emit(static_cast<noodle_node_kind>(frame.kind), frame.offset, frame.a, names, frame.count);
  return Step::kOperators;
}

// At `.`.
Step Parser::member() {
  const uint32_t name = at_ + 1;
  if (kind(name) != NOODLE_TOKEN_Identifier) {
    ++at_;
    return fail("the name of a member");
  }
  at_ += 2;
  if (tree_.ends_with(NOODLE_NODE_Module)) {
    module_member(name);
    return Step::kOperators;
  }
  if (kind() == NOODLE_TOKEN_LeftParen && !at_line_end())
    return call(NOODLE_NODE_CallMethod, payload(name), offset(name));
  tree_.emit(NOODLE_NODE_Member, offset(name), payload(name));
  return Step::kOperators;
}

Step Parser::begin_index() {
  push_bracket(State::kIndex, at_++, false);
  if (kind() != NOODLE_TOKEN_Colon) return Step::kOperand;
  tree_.emit(NOODLE_NODE_Null, offset());
  return Step::kResume;
}

Step Parser::end_index() {
  if (accept(NOODLE_TOKEN_Colon)) {
    tree_.use(Feature::slices);
    top().state = State::kSliceHigh;
    if (kind() != NOODLE_TOKEN_RightBracket) return Step::kOperand;
    tree_.emit(NOODLE_NODE_Null, offset());
    return Step::kResume;
  }
  if (!accept(NOODLE_TOKEN_RightBracket)) return fail("`]`");
  tree_.emit(NOODLE_NODE_Index, pop_bracket().offset);
  return Step::kOperators;
}

Step Parser::end_slice() {
  if (!accept(NOODLE_TOKEN_RightBracket)) return fail("`]`");
  tree_.emit(NOODLE_NODE_Slice, pop_bracket().offset);
  return Step::kOperators;
}

// `new A(1)` is `A(1)`.
Step Parser::new_instance() {
  uint32_t token = at_ + 1;
  while (is_name(kind(token)) && kind(token + 1) == NOODLE_TOKEN_Dot) token += 2;
  if (!is_name(kind(token)) || kind(token + 1) != NOODLE_TOKEN_LeftParen) {
    const bool named = is_name(kind(token));
    at_ = named ? token + 1 : token;
    if (kind() == NOODLE_TOKEN_Less)
      return fail("`(` with the arguments", "a call takes no type arguments");
    return fail(named ? "`(` with the arguments" : "the name of a class");
  }
  ++at_;
  return Step::kOperand;
}

Step Parser::self() {
  if (!has_self_) messages_.error(Diagnostic::SelfOutside, offset(), {"self"});
  tree_.emit(NOODLE_NODE_Self, offset(at_++));
  return Step::kOperators;
}

Step Parser::super() {
  const uint32_t token = at_++;
  check_super(token);
  tree_.emit(NOODLE_NODE_Self, offset(token));
  if (kind() == NOODLE_TOKEN_LeftParen) {
    if (tree_.functions[scopes_.function()].kind != NOODLE_FUNCTION_CONSTRUCTOR)
      messages_.error(Diagnostic::SuperCallOutside, offset(token));
    return call(NOODLE_NODE_CallSuper, strings_.intern("constructor"), offset(token));
  }
  if (kind() != NOODLE_TOKEN_Dot || kind(at_ + 1) != NOODLE_TOKEN_Identifier)
    return fail("`.` and the name of a member, or `(`");
  const uint32_t name = at_ + 1;
  at_ += 2;
  if (kind() == NOODLE_TOKEN_LeftParen && !at_line_end())
    return call(NOODLE_NODE_CallSuper, payload(name), offset(name));
  tree_.emit(NOODLE_NODE_SuperMember, offset(name), payload(name));
  return Step::kOperators;
}

}  // namespace noodle::parser
