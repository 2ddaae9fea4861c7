// Tokens as short texts, for tests of the lexer.
#ifndef NOODLE_TESTS_UNIT_LEXED_H
#define NOODLE_TESTS_UNIT_LEXED_H

// g++ 12 sees overlaps in "a" + text that are not there (GCC bug 105651).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wrestrict"
#endif

#include <bit>

#include "catch.h"
#include "test_host.h"

namespace noodle::test {

inline constexpr const char* kKindNames[] = {
#define NOODLE_TOKEN(name, spelling, group, example) #name,
#include "noodle/token_kinds.def"
};

// One token as "Kind", or "Kind=value" where it has one; "/" before it: first on its line.
inline std::string shown(const TestBlock& block, const noodle_token& token) {
  const uint32_t kind = NOODLE_TOKEN_KIND(token);
  const uint32_t payload = NOODLE_TOKEN_PAYLOAD(token);
  std::string text = NOODLE_TOKEN_ON_NEW_LINE(token) ? "/" : "";
  text += kKindNames[kind];
  if (kind == NOODLE_TOKEN_Integer) {
    const bool indexed = (payload & NOODLE_TOKEN_INTEGER_INDEXED) != 0;
    const uint64_t value =
        indexed ? block.section<uint64_t>(
                      NOODLE_TOKENS_INTEGERS)[payload & (NOODLE_TOKEN_INTEGER_INDEXED - 1)]
                : payload;
    (text += '=') += std::to_string(value);
  } else if (kind == NOODLE_TOKEN_Float) {
    char buffer[40];
    const auto bits = block.section<uint64_t>(NOODLE_TOKENS_FLOATS)[payload];
    std::snprintf(buffer, sizeof buffer, "=%.17g", std::bit_cast<double>(bits));
    text += buffer;
  } else if (kind == NOODLE_TOKEN_String || kind >= NOODLE_TOKEN_StringStart ||
             (kind >= NOODLE_TOKEN_Identifier && kind <= NOODLE_TOKEN_KwWhen)) {
    const auto string = block.section<noodle_string>(NOODLE_TOKENS_STRINGS)[payload];
    const auto bytes = block.section<uint8_t>(NOODLE_TOKENS_BYTES);
    text += '=';
    text.append(reinterpret_cast<const char*>(bytes.data()) + string.offset, string.size);
  } else if (kind >= NOODLE_TOKEN_LeftParen && kind <= NOODLE_TOKEN_LeftBrace) {
    (text += '=') += std::to_string(payload);
  }
  return text;
}

// The tokens of a source without the end of file, then the messages.
inline std::string lexed(std::string_view source) {
  TestHost host;
  const TestBlock block = host.run(noodle_component_lexer, source);
  CHECK((block.status == NOODLE_OK) == host.messages.empty());
  std::string text;
  const auto tokens = block.section<noodle_token>(NOODLE_TOKENS_TOKENS);
  REQUIRE(!tokens.empty());
  CHECK(NOODLE_TOKEN_KIND(tokens.back()) == NOODLE_TOKEN_EndOfFile);
  CHECK(tokens.back().offset == source.size());
  for (const noodle_token& token : tokens.first(tokens.size() - 1))
    (text += text.empty() ? "" : " ") += shown(block, token);
  CHECK_FALSE(host.wrong_sizes);
  if (!host.messages.empty()) (text += '\n') += host.text();
  return text;
}

// The same without the messages; there must be `count`, all with this code.
inline std::string with_errors(std::string_view source, uint32_t code, size_t count = 1) {
  TestHost host;
  host.run(noodle_component_lexer, source);
  CHECK(host.messages.size() == count);
  for (const auto& message : host.messages) CHECK(message.code == code);
  const std::string text = lexed(source);
  return text.substr(0, text.find('\n'));
}

}  // namespace noodle::test

#endif
