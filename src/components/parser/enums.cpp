// Cases of enums, and the values in them.
#include "components/parser/parser.h"

namespace noodle::parser {

Step Parser::enum_case() {
  if (!is_word(at_)) return fail("the name of a case");
  add_member(at_++, NOODLE_MEMBER_CASE, NOODLE_NONE, NOODLE_NONE);
  if (kind() == NOODLE_TOKEN_Assign) {
    messages_.expected("the end of the case", at_, "a case has no number but its `.ordinal`");
    return recover();
  }
  if (kind() != NOODLE_TOKEN_LeftParen) return end_member();
  if constexpr (kEdition >= 1) return case_values();
  messages_.feature(Feature::enum_payload, offset());
  at_ = partner(at_) + 1;
  return end_member();
}

// `(name: type, ...)`
Step Parser::case_values() {
  tree_.use(Feature::enum_payload);
  const uint32_t owner = members_.size() - 1;
  const uint32_t open = at_;
  const uint32_t behind = partner(open) + 1;
  if (kind(behind) == NOODLE_TOKEN_LeftBrace) {
    messages_.syntax_error(Diagnostic::MethodOutsideClass, open - 1, {"an enum"});
    at_ = partner(behind) + 1;
    return Step::kMember;
  }
  ++at_;
  if (kind() == NOODLE_TOKEN_RightParen)
    return fail("the name of a value", "a case without values is written without brackets");
  while (kind() != NOODLE_TOKEN_RightParen) {
    if (!is_name(kind())) return fail("the name of a value", "write `Case(name: type)`");
    const uint32_t name = at_++;
    const uint32_t type_index = accept(NOODLE_TOKEN_Colon) ? type() : NOODLE_NONE;
    check_case_value(owner, name);
    add_member(name, NOODLE_MEMBER_CASE_VALUE, NOODLE_NONE, type_index);
    if (++members_[owner].parameter_count == NOODLE_CASE_VALUES + 1) {
      messages_.error(Diagnostic::TooManyCaseValues, offset(name), {"100"});
      return recover();
    }
    if (!accept(NOODLE_TOKEN_Comma)) break;
  }
  if (!accept(NOODLE_TOKEN_RightParen)) return fail("`,` or `)`");
  return end_member();
}

// `owner`: its case. The values of a case stand behind it.
void Parser::check_case_value(uint32_t owner, uint32_t name) {
  const std::string_view text = strings_[payload(name)];
  if (text == "name" || text == "ordinal")
    messages_.error(Diagnostic::CaseValueName, offset(name), {text});
  for (uint32_t i = owner + 1; i < members_.size(); ++i)
    if (members_[i].name == payload(name))
      messages_.error(Diagnostic::MemberTwice, offset(name), {text},
                      {members_[i].offset, "first declared here"});
}

}  // namespace noodle::parser
