#include "tokens/dump.h"

#include <fmt/format.h>

#include <bit>
#include <iterator>
#include "base/json.h"

#include "base/language_features.h"

namespace noodle {
namespace {

std::string quoted(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Walks the tokens in order and knows where each stands.
class Cursor {
 public:
  explicit Cursor(const Tokens& tokens) : tokens_(tokens) {}

  uint32_t index() const { return index_; }
  bool at_end() const { return index_ == tokens_.tokens.size(); }
  const noodle_token& token() const { return tokens_.tokens[index_]; }
  const TokenShape& shape() const { return kTokenShapes[NOODLE_TOKEN_KIND(token())]; }
  uint32_t payload() const { return NOODLE_TOKEN_PAYLOAD(token()); }
  void next() { ++index_; }

  // From 1; columns in bytes.
  uint32_t line() {
    const auto& starts = tokens_.line_starts;
    while (line_ < starts.size() && starts[line_] <= token().offset) ++line_;
    return line_;
  }
  uint32_t column() { return token().offset - tokens_.line_starts[line() - 1] + 1; }

 private:
  const Tokens& tokens_;
  uint32_t index_ = 0;
  uint32_t line_ = 1;
};

std::string float_text(uint64_t bits) { return fmt::format("{}", std::bit_cast<double>(bits)); }

}  // namespace

std::string tokens_text(const Tokens& tokens) {
  std::string text;
  auto out = std::back_inserter(text);
  for (Cursor cursor(tokens); !cursor.at_end(); cursor.next()) {
    const uint32_t kind = NOODLE_TOKEN_KIND(cursor.token());
    text += cursor.shape().name;
    if (is_string_kind(kind))
      fmt::format_to(out, " {}", quoted(tokens.strings[cursor.payload()]));
    else if (cursor.shape().group == TokenGroup::Name)
      fmt::format_to(out, " {}", tokens.strings[cursor.payload()]);
    else if (kind == NOODLE_TOKEN_Integer)
      fmt::format_to(out, " {}", tokens.integer(cursor.token()));
    else if (kind == NOODLE_TOKEN_Float)
      fmt::format_to(out, " {}", float_text(tokens.floats[cursor.payload()]));
    else if (cursor.payload() != 0)
      fmt::format_to(out, " -> {}", cursor.index() + cursor.payload());
    fmt::format_to(out, " @{}:{}", cursor.line(), cursor.column());
    text += NOODLE_TOKEN_ON_NEW_LINE(cursor.token()) ? " newline\n" : "\n";
  }
  return text;
}

// Written piece by piece: a document of all tokens would take a hundred times their size.
std::string tokens_json(const Tokens& tokens) {
  std::string text = fmt::format("{{\n \"seam\": \"tokens\",\n \"version\": {},\n \"features\": [",
                                 tokens.header->version);
  auto out = std::back_inserter(text);
  const char* separator = "";
  for (size_t i = 0; i < std::size(kLanguageFeatures); ++i) {
    if ((tokens.header->features >> i & 1) == 0) continue;
    fmt::format_to(out, "{}\"{}\"", separator, kLanguageFeatures[i]);
    separator = ", ";
  }
  text += "],\n \"tokens\": [";
  separator = "\n";
  for (Cursor cursor(tokens); !cursor.at_end(); cursor.next()) {
    const uint32_t kind = NOODLE_TOKEN_KIND(cursor.token());
    fmt::format_to(out, "{}  {{\"kind\": \"{}\"", separator, cursor.shape().name);
    if (is_string_kind(kind) || cursor.shape().group == TokenGroup::Name)
      fmt::format_to(out, ", \"text\": {}", quoted(tokens.strings[cursor.payload()]));
    else if (kind == NOODLE_TOKEN_Integer)
      fmt::format_to(out, ", \"integer\": \"{}\"", tokens.integer(cursor.token()));
    else if (kind == NOODLE_TOKEN_Float)
      fmt::format_to(out, ", \"float\": {}", float_text(tokens.floats[cursor.payload()]));
    else if (cursor.payload() != 0)
      fmt::format_to(out, ", \"partner\": {}", cursor.index() + cursor.payload());
    fmt::format_to(out, ", \"newline\": {}, \"offset\": {}, \"line\": {}, \"column\": {}}}",
                   NOODLE_TOKEN_ON_NEW_LINE(cursor.token()) != 0, cursor.token().offset,
                   cursor.line(), cursor.column());
    separator = ",\n";
  }
  text += "\n ]\n}\n";
  return text;
}

}  // namespace noodle
