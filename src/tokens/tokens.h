// Typed views over a tokens block (noodle/seam_tokens.h says what it holds).
#ifndef NOODLE_TOKENS_TOKENS_H
#define NOODLE_TOKENS_TOKENS_H

#include <array>
#include <cstdint>
#include <span>

#include "base/seam_view.h"
#include "noodle/seam_tokens.h"

namespace noodle {

// As in token_kinds.def.
enum class TokenGroup : uint8_t {
  Special,
  Literal,
  Name,
  Keyword,
  Open,
  Close,
  Punctuation,
  Operator
};

struct TokenShape {
  const char* name;      // "KwFunction"
  const char* spelling;  // "function"; of kinds with a text of their own what they are: "string"
  TokenGroup group;
};

inline constexpr std::array<TokenShape, NOODLE_TOKEN_KINDS> kTokenShapes{{
#define NOODLE_TOKEN(name, spelling, group, example) {#name, spelling, TokenGroup::group},
#include "noodle/token_kinds.def"
}};

// Strings, and the pieces of one that has expressions in it: the payload is a text.
inline constexpr bool is_string_kind(uint32_t kind) {
  return kind == NOODLE_TOKEN_String || kind == NOODLE_TOKEN_StringStart ||
         kind == NOODLE_TOKEN_StringMiddle || kind == NOODLE_TOKEN_StringEnd;
}

// Points into the block, which outlives it. Only the header is trusted by the constructor; what the
// entries are worth is for verify_tokens (verify.h) to say.
struct Tokens {
  explicit Tokens(const noodle_seam_header* block)
      : header(block),
        tokens(section<noodle_token>(block, NOODLE_TOKENS_TOKENS)),
        strings{section<noodle_string>(block, NOODLE_TOKENS_STRINGS),
                section<uint8_t>(block, NOODLE_TOKENS_BYTES)},
        integers(section<uint64_t>(block, NOODLE_TOKENS_INTEGERS)),
        floats(section<uint64_t>(block, NOODLE_TOKENS_FLOATS)),
        line_starts(section<uint32_t>(block, NOODLE_TOKENS_LINE_STARTS)) {}

  // Of an Integer token, up to 2^63.
  uint64_t integer(const noodle_token& token) const {
    const uint32_t payload = NOODLE_TOKEN_PAYLOAD(token);
    const bool indexed = (payload & NOODLE_TOKEN_INTEGER_INDEXED) != 0;
    return indexed ? integers[payload & (NOODLE_TOKEN_INTEGER_INDEXED - 1)] : payload;
  }

  const noodle_seam_header* header;
  std::span<const noodle_token> tokens;
  StringTable strings;
  std::span<const uint64_t> integers;
  std::span<const uint64_t> floats;
  std::span<const uint32_t> line_starts;
};

}  // namespace noodle

#endif
