#include "components/parser/parser.h"
namespace noodle::parser {
void Parser::module_member(uint32_t) {}
bool Parser::has_self() { return true; }
void Parser::check_super(uint32_t) {}
uint32_t Parser::type() {
  at_ += 1;
  return NOODLE_NONE;
}
void Parser::type_parameters() {}
bool Parser::is_pattern_start() { return false; }
void Parser::skip_pattern(noodle_symbol_kind) {}
void Parser::declare_pattern(uint32_t, noodle_symbol_kind) {}
void Parser::check_value(uint32_t, uint32_t) {}
void Parser::check_result(uint32_t) {}
Step Parser::class_member() { return recover(); }
void Parser::note_unreachable() {}
void Parser::end_of_flow() {}
Step Parser::destructuring(noodle_symbol_kind) { return recover(); }
Step Parser::word_statement() { return expression_statement(); }
Step Parser::fail_condition() { return fail("`{`"); }
Step Parser::fail_behind_statement() { return fail("the end of the statement"); }
Step Parser::fail_assignment() { return fail("the end of the statement"); }
Step Parser::after_try_block() { return recover(); }
Step Parser::end_try() { return recover(); }
Step Parser::begin_prefix_step() { return recover(); }
Step Parser::type_test() { return recover(); }
Step Parser::later_operator() { return recover(); }
Step Parser::operand_error() { return fail("an expression"); }
bool Parser::is_word(uint32_t t) { return is_name(kind(t)); }
uint32_t Parser::word(uint32_t t) { return payload(t); }
Step Parser::rare_statement() {
  switch (kind()) {
    case NOODLE_TOKEN_KwWhile:
      return begin_while();
    case NOODLE_TOKEN_KwDo:
      return begin_do();
    case NOODLE_TOKEN_KwFor:
      return begin_for();
    case NOODLE_TOKEN_KwBreak:
      return jump(NOODLE_NODE_Break);
    case NOODLE_TOKEN_KwContinue:
      return jump(NOODLE_NODE_Continue);
    default:
      return expression_statement();
  }
}
}  // namespace noodle::parser
