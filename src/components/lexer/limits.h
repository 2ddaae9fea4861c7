// What one source file may hold. A parameter of the lexer so that tests reach the limits quickly.
#ifndef NOODLE_COMPONENTS_LEXER_LIMITS_H
#define NOODLE_COMPONENTS_LEXER_LIMITS_H

#include <cstdint>

#include "noodle/seam_tokens.h"

namespace noodle::lexer {

struct Limits {
  uint64_t source_size = UINT64_C(512) << 20;
  // Distinct names and string literals.
  uint32_t strings = NOODLE_TOKEN_PAYLOAD_LIMIT;
  // Integer literals that do not fit into their token.
  uint32_t integers = NOODLE_TOKEN_INTEGER_INDEXED;
  uint32_t floats = NOODLE_TOKEN_PAYLOAD_LIMIT;
  // Tokens from a bracket to its partner are fewer than this.
  uint32_t bracket_distance = NOODLE_TOKEN_PAYLOAD_LIMIT;
  // Strings in the expressions of strings.
  uint32_t interpolations = 256;
  // Errors that are reported before the text is taken for something else than Noodle.
  uint32_t errors = 100;
};

}  // namespace noodle::lexer

#endif
