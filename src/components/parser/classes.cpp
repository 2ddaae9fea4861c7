// Classes, errors, structs, enums and interfaces.
#include "components/parser/builtins.h"
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {

// Of a kClass frame `kind` is the noodle_class_kind, `a` the class, `b` the number of members that
// classes around it have so far, `part` the token behind `implements`, or 0.

// At the keyword.
Step Parser::class_declaration(noodle_class_kind class_kind) {
  const uint32_t keyword = at_++;
  if (!is_name(kind())) return fail("a name");
  const uint32_t name = at_++;
  const uint32_t index = tree_.classes.size();
  const uint32_t symbol = scopes_.declare(payload(name), offset(name), NOODLE_SYMBOL_CLASS, index);
  if (exporting_) export_symbol(symbol);
  if (kind() == NOODLE_TOKEN_Less) type_parameters();
  const bool is_class = class_kind == NOODLE_CLASS_CLASS;
  use_kind_of_class(keyword);
  tree_.classes.push_back({payload(name), static_cast<uint32_t>(class_kind), symbol, 0, 0});
  class_details_.push_back({NOODLE_NONE});
  superclass(keyword, name, is_class);
  const uint32_t start = tree_.emit(NOODLE_NODE_ClassStart, offset(name), index);
  scopes_.bind(symbol);
  scopes_.open_class(symbol);
  Frame& frame = push_bracket(State::kClass, at_, true);
  frame.kind = static_cast<uint8_t>(class_kind);
  frame.offset = offset(name);
  frame.open = start;
  frame.a = index;
  frame.b = members_.size();
  if (is_class && accept(NOODLE_TOKEN_KwImplements)) {
    tree_.use(Feature::interfaces);
    frame.part = at_;
    while (is_name(kind()) || kind() == NOODLE_TOKEN_Comma || kind() == NOODLE_TOKEN_Dot) ++at_;
  }
  if (kind() != NOODLE_TOKEN_LeftBrace) {
    const std::string_view hint =
        kind() == NOODLE_TOKEN_Colon ? "a class inherits with `extends`"
        : kind() == NOODLE_TOKEN_LeftParen
            ? "a class inherits with `extends`, and takes values in `constructor(...) { ... }`"
            : "";
    messages_.expected("`{`", at_, hint);
    leave_class();
    return recover();
  }
  frame.token = at_++;
  return class_member();
}

void Parser::use_kind_of_class(uint32_t keyword) {
  switch (kind(keyword)) {
    case NOODLE_TOKEN_KwStruct:
      return tree_.use(Feature::structs);
    case NOODLE_TOKEN_KwEnum:
      return tree_.use(Feature::enums);
    case NOODLE_TOKEN_KwInterface:
      return tree_.use(Feature::interfaces);
    case NOODLE_TOKEN_KwError:
      return tree_.use(Feature::errors);
    default:
      return tree_.use(Feature::classes);
  }
}

// Emits the value of the superclass, or Null.
void Parser::superclass(uint32_t keyword, uint32_t name, bool is_class) {
  if (is_class && accept(NOODLE_TOKEN_KwExtends)) {
    if (payload(at_) == payload(name) && is_name(kind()) && kind(at_ + 1) != NOODLE_TOKEN_Dot)
      messages_.error(Diagnostic::ExtendsItself, offset(), {strings_[payload(name)]});
    if (class_reference()) {
      class_details_.back().superclass = tree_.nodes.size() - 1;
      return;
    }
  } else if (kind(keyword) == NOODLE_TOKEN_KwError) {
    tree_.emit(NOODLE_NODE_Builtin, offset(keyword), kBuiltin_Error);
    class_details_.back().superclass = tree_.nodes.size() - 1;
    return;
  }
  tree_.emit(NOODLE_NODE_Null, offset(name));
}

// At a name, or the name of a module and of a member: emits its value. False: an error.
bool Parser::class_reference() {
  if (!is_name(kind())) {
    messages_.expected("the name of a class", at_);
    return false;
  }
  scopes_.read(payload(at_), offset());
  ++at_;
  if (kind() != NOODLE_TOKEN_Dot) return true;
  if (kind(at_ + 1) != NOODLE_TOKEN_Identifier) {
    messages_.expected("the name of a class", at_ + 1);
    return false;
  }
  const uint32_t name = at_ + 1;
  at_ += 2;
  if (tree_.ends_with(NOODLE_NODE_Module))
    module_member(name);
  else
    tree_.emit(NOODLE_NODE_Member, offset(name), payload(name));
  return true;
}

// In front of a member, or of the `}`.
Step Parser::class_member() {
  for (;;) {
    const Kind at = kind();
    if (at == NOODLE_TOKEN_RightBrace || at == NOODLE_TOKEN_EndOfFile) return end_class();
    if (at == NOODLE_TOKEN_Semicolon || at == NOODLE_TOKEN_Comma) {
      ++at_;
      continue;
    }
    if (!begins_member() && skip_later_modifier()) continue;
    Step step = Step::kStatement;
    switch (top().kind) {
      case NOODLE_CLASS_CLASS:
        step = member_of_class();
        break;
      case NOODLE_CLASS_STRUCT:
        step = field(false);
        break;
      case NOODLE_CLASS_ENUM:
        step = enum_case();
        break;
      default:
        step = requirement();
        break;
    }
    if (step != Step::kMember) return step;
  }
}

// A word that is the name of the member, not one in front of it.
bool Parser::begins_member() const {
  if (!is_word(at_)) return false;
  const Kind next = kind(at_ + 1);
  return next_on_new_line() || !(is_word(at_ + 1) || next == NOODLE_TOKEN_Star);
}

// A word in front of a member that only has a place elsewhere.
void Parser::skip_member_keyword() {
  const bool is_function = kind() == NOODLE_TOKEN_KwFunction;
  if (begins_member() || !(is_function || kind() == NOODLE_TOKEN_KwLet ||
                           kind() == NOODLE_TOKEN_KwVar || kind() == NOODLE_TOKEN_KwConst))
    return;
  messages_.syntax_error(Diagnostic::KeywordBeforeMember, at_, {is_function ? "method" : "field"});
  ++at_;
}

Step Parser::member_of_class() {
  skip_member_keyword();
  const bool is_static = kind() == NOODLE_TOKEN_KwStatic && !begins_member();
  if (is_static) {
    ++at_;
    skip_member_keyword();
  }
  if (!is_word(at_)) return fail("a member");
  const Kind next = kind(at_ + 1);
  if (next == NOODLE_TOKEN_LeftParen || next == NOODLE_TOKEN_Less) return method(is_static);
  return field(is_static);
}

Step Parser::method(bool is_static) {
  const uint32_t name = at_++;
  noodle_function_kind function_kind = NOODLE_FUNCTION_METHOD;
  noodle_member_kind member_kind = NOODLE_MEMBER_METHOD;
  if (is_static) {
    function_kind = NOODLE_FUNCTION_STATIC_METHOD;
    member_kind = NOODLE_MEMBER_STATIC_METHOD;
  } else if (kind(name) == NOODLE_TOKEN_KwConstructor) {
    function_kind = NOODLE_FUNCTION_CONSTRUCTOR;
    member_kind = NOODLE_MEMBER_CONSTRUCTOR;
  }
  const uint32_t owner = top().a;
  const uint32_t function = begin_function(function_kind, word(name), name, NOODLE_NONE);
  tree_.functions[function].class_index = owner;
  add_member(name, member_kind, function, NOODLE_NONE);
  return begin_parameters();
}

void Parser::add_member(uint32_t name, noodle_member_kind member_kind, uint32_t function,
                        uint32_t type_index) {
  members_.push_back(
      {word(name), static_cast<uint16_t>(member_kind), 0, function, type_index, 0, offset(name)});
}

// `name: T = v`, in parts that may be left out; `name?: T` in a struct.
Step Parser::field(bool is_static) {
  if (!is_word(at_)) return fail("a field");
  const uint32_t name = at_++;
  if (kind() == NOODLE_TOKEN_LeftParen) {
    messages_.syntax_error(Diagnostic::MethodOutsideClass, name, {"a struct"});
    return recover();
  }
  const bool optional = top().kind == NOODLE_CLASS_STRUCT && accept(NOODLE_TOKEN_Question);
  const uint32_t type_index = accept(NOODLE_TOKEN_Colon) ? type() : NOODLE_NONE;
  add_member(name, is_static ? NOODLE_MEMBER_STATIC_FIELD : NOODLE_MEMBER_FIELD, NOODLE_NONE,
             type_index);
  if (optional) members_.back().flags = NOODLE_MEMBER_OPTIONAL;
  if (!accept(NOODLE_TOKEN_Assign)) return end_member();
  const uint32_t owner = top().a;
  const uint32_t function = begin_function(NOODLE_FUNCTION_FIELD, word(name), name, NOODLE_NONE);
  tree_.functions[function].class_index = owner;
  members_.back().function = function;
  top().state = State::kFieldValue;
  return Step::kOperand;
}

Step Parser::end_field() {
  check_value(members_.back().type, tree_.nodes.size() - 1);
  const uint32_t end = offset();
  tree_.emit(NOODLE_NODE_Return, tree_.nodes.back().offset);
  tree_.nodes.back().flags |= NOODLE_NODE_IMPLICIT;
  end_function(NOODLE_NODE_FunctionEnd, end);
  const Step step = end_member();
  return step == Step::kMember ? class_member() : step;
}

Step Parser::end_member() {
  const Kind next = kind();
  if (on_new_line() || next == NOODLE_TOKEN_Semicolon || next == NOODLE_TOKEN_Comma ||
      next == NOODLE_TOKEN_RightBrace || next == NOODLE_TOKEN_EndOfFile)
    return Step::kMember;
  if (is_name(kind(at_ - 1)) && foreign_word(strings_[payload(at_ - 1)]) == "function") {
    messages_.syntax_error(Diagnostic::KeywordBeforeMember, at_ - 1, {"method"});
    return recover();
  }
  return fail("the end of the member",
              is_name(kind()) ? "a field is written `name: type = value`" : "");
}

// `name(a, b: int): int` of an interface.
Step Parser::requirement() {
  if (!is_word(at_)) return fail("the name of a method");
  const uint32_t name = at_++;
  add_member(name, NOODLE_MEMBER_REQUIREMENT, NOODLE_NONE, NOODLE_NONE);
  if (!accept(NOODLE_TOKEN_LeftParen))
    return fail("`(`", "an interface lists methods: `name(a, b)`");
  uint32_t count = 0;
  while (kind() != NOODLE_TOKEN_RightParen) {
    accept(NOODLE_TOKEN_Ellipsis);
    if (!is_name(kind())) return fail("the name of a parameter");
    ++at_;
    ++count;
    if (accept(NOODLE_TOKEN_Colon)) type();
    if (!accept(NOODLE_TOKEN_Comma)) break;
  }
  if (!accept(NOODLE_TOKEN_RightParen)) return fail("`,` or `)`");
  members_.back().parameter_count = count;
  if (kind() == NOODLE_TOKEN_Colon || kind() == NOODLE_TOKEN_Arrow) {
    ++at_;
    type();
  }
  if (kind() == NOODLE_TOKEN_LeftBrace) {
    messages_.syntax_error(Diagnostic::MethodOutsideClass, name, {"an interface"});
    at_ = partner(at_) + 1;
    return Step::kMember;
  }
  return is_word(at_) ? Step::kMember : end_member();
}

// At the `}`, or at the end of the file.
Step Parser::end_class() {
  const uint32_t end = at_;
  if (!accept(NOODLE_TOKEN_RightBrace)) messages_.expected("`}`", at_);
  const Frame frame = top();
  move_members(frame);
  if (frame.part != 0) {
    const uint32_t behind = at_;
    at_ = frame.part;
    implements(frame.a);
    at_ = behind;
  }
  tree_.close(NOODLE_NODE_ClassEnd, offset(end), frame.open, frame.open, frame.a);
  leave_class();
  forget_tokens();
  return Step::kStatement;
}

void Parser::leave_class() {
  const Frame frame = pop_bracket();
  members_.truncate(frame.b);
  scopes_.complete_class(tree_.classes[frame.a].symbol);
}

// Members of a class stand together; those of classes within its methods went before.
void Parser::move_members(const Frame& frame) {
  noodle_class& entry = tree_.classes[frame.a];
  entry.first_member = tree_.members.size();
  entry.member_count = members_.size() - frame.b;
  const uint32_t mark = frame.a + 1;
  if (entry.member_count != 0) marks_.resize(strings_.size(), {0, 0});
  for (uint32_t i = frame.b; i < members_.size(); ++i) {
    const noodle_member& member = members_[i];
    if (member.function != NOODLE_NONE)
      tree_.functions[member.function].member = tree_.members.size();
    Mark& seen = marks_[member.name];
    if (member.kind == NOODLE_MEMBER_CASE_VALUE) {
      // Its name belongs to its case.
    } else if (seen.owner == mark)
      messages_.error(Diagnostic::MemberTwice, member.offset, {strings_[member.name]},
                      {seen.offset, "first declared here"});
    else
      seen = {mark, member.offset};
    tree_.members.push_back(member);
  }
}

// The list behind `implements`.
void Parser::implements(uint32_t owner) {
  do {
    const uint32_t start = offset();
    if (!class_reference()) return;
    interfaces_.push_back({owner, tree_.nodes.size() - 1});
    tree_.emit(NOODLE_NODE_Implements, start);
  } while (accept(NOODLE_TOKEN_Comma));
}

void Parser::check_super(uint32_t token) {
  uint32_t function = scopes_.function();
  while (function != NOODLE_NONE && tree_.functions[function].class_index == NOODLE_NONE)
    function = tree_.functions[function].parent;
  if (function == NOODLE_NONE) {
    messages_.error(Diagnostic::SelfOutside, offset(token), {"super"});
    return;
  }
  const uint32_t owner = tree_.functions[function].class_index;
  if (class_details_[owner].superclass == NOODLE_NONE)
    messages_.error(Diagnostic::NoSuperclass, offset(token), {strings_[tree_.classes[owner].name]});
}

}  // namespace noodle::parser
