// Declarations of variables, and assignments: to names, members and elements.
#include "components/parser/parser.h"

namespace noodle::parser {
namespace {

// The operator of `+=` and its kin; Null: there is none.
noodle_node_kind compound_operator(unsigned token_kind) {
  switch (token_kind) {
    case NOODLE_TOKEN_PlusPlus:
    case NOODLE_TOKEN_PlusAssign:
      return NOODLE_NODE_Add;
    case NOODLE_TOKEN_MinusMinus:
    case NOODLE_TOKEN_MinusAssign:
      return NOODLE_NODE_Subtract;
    case NOODLE_TOKEN_StarAssign:
      return NOODLE_NODE_Multiply;
    case NOODLE_TOKEN_SlashAssign:
      return NOODLE_NODE_Divide;
    case NOODLE_TOKEN_PercentAssign:
      return NOODLE_NODE_Modulo;
    case NOODLE_TOKEN_StarStarAssign:
      return NOODLE_NODE_Power;
    default:
      return NOODLE_NODE_Null;
  }
}

}  // namespace

// At a name that begins a statement.
Step Parser::name_statement() {
  const Kind next = kind(at_ + 1);
  if (next >= NOODLE_TOKEN_PlusPlus && next <= NOODLE_TOKEN_StarStarAssign) {
    const bool step = next <= NOODLE_TOKEN_MinusMinus;
    if (!step || !next_on_new_line()) return name_assignment();
  }
  if (next == NOODLE_TOKEN_Colon) {
    tree_.use(Feature::type_annotations);
    return declarator(NOODLE_SYMBOL_VARIABLE);
  }
  if (kind() == NOODLE_TOKEN_Identifier || next_on_new_line()) return expression_statement();
  if (is_with_statement()) return with_statement();
  if (!is_name(next)) return expression_statement();
  switch (kind()) {
    case NOODLE_TOKEN_KwError:
      return class_declaration(NOODLE_CLASS_CLASS);
    case NOODLE_TOKEN_KwStruct:
      return class_declaration(NOODLE_CLASS_STRUCT);
    case NOODLE_TOKEN_KwEnum:
      return class_declaration(NOODLE_CLASS_ENUM);
    case NOODLE_TOKEN_KwInterface:
      return class_declaration(NOODLE_CLASS_INTERFACE);
    default:
      return expression_statement();
  }
}

// At a name in front of an assignment operator. Of the frame `kind` is the operator of a compound
// assignment, `a` the name.
Step Parser::name_assignment() {
  const Kind token_kind = kind(at_ + 1);
  const noodle_node_kind node = compound_operator(token_kind);
  Frame& frame = push(State::kAssignment, at_);
  frame.kind = static_cast<uint8_t>(node);
  frame.a = payload(at_);
  if (node != NOODLE_NODE_Null) scopes_.read(frame.a, frame.offset);
  at_ += 2;
  return step_or_operand(token_kind);
}

// Behind the operator: `++` and `--` bring their value with them.
Step Parser::step_or_operand(Kind token_kind) {
  if (token_kind > NOODLE_TOKEN_MinusMinus) return Step::kOperand;
  tree_.emit(NOODLE_NODE_Integer, offset(at_ - 1), 1);
  return Step::kResume;
}

Step Parser::end_assignment() {
  const Frame& frame = pop();
  const bool compound = frame.kind != NOODLE_NODE_Null;
  if (compound) tree_.emit(static_cast<noodle_node_kind>(frame.kind), frame.offset);
  const uint32_t value = tree_.nodes.size() - 1;
  scopes_.assign(frame.a, frame.offset, compound);
  const uint32_t symbol = tree_.nodes.back().a;
  if (!compound && symbol != NOODLE_NONE) check_value(scopes_.symbol(symbol).type, value);
  return end_statement();
}

// Behind an expression, at an assignment operator: the expression names a member or an element.
Step Parser::assign_to_place() {
  const Kind token_kind = kind();
  const noodle_node_kind op = compound_operator(token_kind);
  const noodle_node target = tree_.nodes.back();
  Frame& frame = top();
  frame.kind = static_cast<uint8_t>(op);
  frame.offset = target.offset;
  if (target.kind == NOODLE_NODE_Member) {
    frame.state = State::kMemberAssignment;
    frame.a = target.a;
  } else if (target.kind == NOODLE_NODE_Index) {
    frame.state = State::kIndexAssignment;
  } else {
    return fail_assignment();
  }
  if (op == NOODLE_NODE_Null)
    tree_.nodes.truncate(tree_.nodes.size() - 1);
  else
    tree_.nodes.back().kind =
        target.kind == NOODLE_NODE_Member ? NOODLE_NODE_MemberKeep : NOODLE_NODE_IndexKeep;
  ++at_;
  return step_or_operand(token_kind);
}

Step Parser::end_place_assignment() {
  const Frame frame = frames_.pop_back();
  if (frame.kind != NOODLE_NODE_Null)
    tree_.emit(static_cast<noodle_node_kind>(frame.kind), frame.offset);
  if (frame.state == State::kMemberAssignment)
    tree_.emit(NOODLE_NODE_SetMember, frame.offset, frame.a);
  else
    tree_.emit(NOODLE_NODE_SetIndex, frame.offset);
  return end_statement();
}

// `++i`
Step Parser::begin_prefix_step() {
  Frame& frame = push(State::kPrefixStep, at_);
  frame.kind = static_cast<uint8_t>(compound_operator(kind()));
  ++at_;
  return Step::kOperand;
}

Step Parser::end_prefix_step() {
  Frame& frame = top();
  noodle_node& target = tree_.nodes.back();
  const auto op = static_cast<noodle_node_kind>(frame.kind);
  const uint32_t target_offset = target.offset;
  if (target.kind == NOODLE_NODE_Name && at_ == frame.token + 2) {
    tree_.emit(NOODLE_NODE_Integer, frame.offset, 1);
    frame.state = State::kAssignment;
    frame.a = payload(frame.token + 1);
    frame.offset = target_offset;
    return Step::kResume;
  }
  if (target.kind != NOODLE_NODE_Member && target.kind != NOODLE_NODE_Index)
    return fail_assignment();
  const bool is_member = target.kind == NOODLE_NODE_Member;
  frame.state = is_member ? State::kMemberAssignment : State::kIndexAssignment;
  frame.a = target.a;
  frame.kind = static_cast<uint8_t>(op);
  frame.offset = target_offset;
  target.kind = is_member ? NOODLE_NODE_MemberKeep : NOODLE_NODE_IndexKeep;
  tree_.emit(NOODLE_NODE_Integer, frame.offset, 1);
  return Step::kResume;
}

// At the name: `let a: int = 1`. Of the frame `a` is the symbol.
Step Parser::declarator(noodle_symbol_kind symbol_kind) {
  if (is_pattern_start()) return destructuring(symbol_kind);
  if (!is_name(kind())) return fail("a name");
  Frame& frame = push(State::kDeclaration, at_);
  frame.kind = static_cast<uint8_t>(symbol_kind);
  frame.a = scopes_.declare(payload(at_), offset(at_), symbol_kind, NOODLE_NONE);
  if (exporting_) {
    export_symbol(frame.a);
    frame.flags = kExported;
    exporting_ = false;
  }
  const uint32_t name = at_++;
  if (accept(NOODLE_TOKEN_Colon)) scopes_.symbol(frame.a).type = type();
  if (accept(NOODLE_TOKEN_Assign)) return Step::kOperand;
  if (symbol_kind == NOODLE_SYMBOL_CONSTANT)
    messages_.syntax_error(Diagnostic::ConstantNeedsValue, name, {strings_[payload(name)]});
  tree_.emit(NOODLE_NODE_Null, offset(name));
  return Step::kResume;
}

Step Parser::end_declaration() {
  const Frame& frame = pop();
  check_value(scopes_.symbol(frame.a).type, tree_.nodes.size() - 1);
  scopes_.bind(frame.a);
  tree_.emit(NOODLE_NODE_Declare, frame.offset, frame.a);
  if (accept(NOODLE_TOKEN_Comma)) {
    exporting_ = (frame.flags & kExported) != 0;
    return declarator(static_cast<noodle_symbol_kind>(frame.kind));
  }
  return end_statement();
}

}  // namespace noodle::parser
