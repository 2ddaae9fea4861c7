#include "components/lexer/lexer.h"
#include "components/lexer/operator_table.h"

namespace noodle::lexer {

namespace {

std::string_view view(const uint8_t* begin, uint32_t size) {
  return {reinterpret_cast<const char*>(begin), size};
}

}  // namespace

// Operators that need a third character, that are of a later edition or that are none, and
// comments.
Lexeme Lexer::unusual_operator(Place p) {
  const auto begins = [p](std::string_view spelling) {
    return std::memcmp(p, spelling.data(), spelling.size()) == 0;
  };
  if (begins("//")) return {line_comment(p + 2), kNoToken};
  if (begins("/*")) return block_comment(p + 2);
  if (begins("..") || (*p == '.' && is_digit(p[1]))) return dots(p);
  if (begins("**=")) return {p + 3, NOODLE_TOKEN_StarStarAssign};
  if (begins("**")) return {p + 2, NOODLE_TOKEN_StarStar};
  if (begins("===")) return unknown_operator(p, 3, NOODLE_TOKEN_EqualEqual, "write `==`");
  if (begins("!==")) return unknown_operator(p, 3, NOODLE_TOKEN_BangEqual, "write `!=`");
  if (begins("&&=") || begins("||=") ||
      begins("?"
             "?="))
    return unknown_operator(p, 3, NOODLE_TOKEN_Assign, "write the assignment out");
  if (begins("&") && p[1] != '&')
    return unknown_operator(p, 1, NOODLE_TOKEN_AmpersandAmpersand, "\"and\" is `&&`");
  if (begins("|>")) return later_operator(p, 2, NOODLE_TOKEN_PipeGreater, Feature::pipe);
  if (begins("?"
             "?"))
    return later_operator(p, 2, NOODLE_TOKEN_QuestionQuestion, Feature::optional_chaining);
  if (begins("?."))
    return is_digit(p[2]) || p[2] == '.'
               ? Lexeme{p + 1, NOODLE_TOKEN_Question}
               : later_operator(p, 2, NOODLE_TOKEN_QuestionDot, Feature::optional_chaining);
  if (begins("@")) {
    needs(Feature::attributes, "`@`", range(p, p + 1));
    return {p + 1, NOODLE_TOKEN_At};
  }
  // Two characters that only happen to stand before `=`.
  return {p + 2, kOperators(p[0], p[1]) & 127u};
}

// `..` before `.` is `...`; a point before a digit begins no number.
Lexeme Lexer::dots(Place p) {
  if (p[1] != '.') return unusual_number(p);
  if (p[2] == '.') return {p + 3, NOODLE_TOKEN_Ellipsis};
  features_ |= bit_of(Feature::ranges);
  return {p + 2, NOODLE_TOKEN_DotDot};
}

Lexeme Lexer::later_operator(Place p, uint32_t size, uint32_t kind, Feature feature) {
  const char quoted[] = {'`', static_cast<char>(p[0]), static_cast<char>(p[1]), '`'};
  needs(feature, std::string_view(quoted, size + 2), range(p, p + size));
  return {p + size, kind};
}

// `kind` is what was probably meant.
Lexeme Lexer::unknown_operator(Place p, uint32_t size, uint32_t kind, std::string_view hint) {
  errors_.report(Diagnostic::UnknownOperator, range(p, p + size), {view(p, size)}, {}, hint);
  return {p + size, kind};
}

}  // namespace noodle::lexer
