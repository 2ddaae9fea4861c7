#include "source/lexeme.h"

#include <algorithm>

#include "source/utf8.h"

namespace noodle {
namespace {

constexpr std::string_view kOperators[] = {
#define NOODLE_TOKEN(name, spelling, group, example)                                             \
  std::string_view(#group) == "Punctuation" || std::string_view(#group) == "Operator" ? spelling \
                                                                                      : "",
#include "noodle/token_kinds.def"
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) {
  return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

size_t skip_name(std::string_view text, size_t at) {
  while (at < text.size() && is_name(text[at])) ++at;
  return at;
}

size_t number_end(std::string_view text, size_t begin) {
  size_t at = skip_name(text, begin);
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    at = skip_name(text, at + 1);
  }
  // The sign of an exponent: 1e-9, but not 0xe-9.
  bool signed_exponent = at < text.size() && (text[at] == '-' || text[at] == '+') &&
                         (text[at - 1] == 'e' || text[at - 1] == 'E') &&
                         !text.substr(begin).starts_with("0x");
  return signed_exponent ? skip_name(text, at + 1) : at;
}

size_t string_end(std::string_view text, size_t begin) {
  char quote = text[begin];
  size_t at = begin + 1;
  while (at < text.size()) {
    char c = text[at];
    if (c == quote) return at + 1;
    if (c == '\n' && quote != '`') return text[at - 1] == '\r' ? at - 1 : at;
    at += c == '\\' && at + 1 < text.size() && text[at + 1] != '\n' ? 2 : 1;
  }
  return at;
}

}  // namespace

uint32_t lexeme_end(std::string_view text, uint32_t offset) {
  if (offset >= text.size()) return static_cast<uint32_t>(text.size());
  char c = text[offset];
  size_t end = offset;
  if (is_digit(c)) {
    end = number_end(text, offset);
  } else if (is_name(c)) {
    end = skip_name(text, offset);
  } else if (c == '"' || c == '\'' || c == '`') {
    end = string_end(text, offset);
  } else {
    end += decode_code_point(text, offset).size;
    for (std::string_view spelling : kOperators) {
      if (text.substr(offset).starts_with(spelling)) {
        end = std::max(end, offset + spelling.size());
      }
    }
  }
  return static_cast<uint32_t>(std::min(end, text.size()));
}

}  // namespace noodle
