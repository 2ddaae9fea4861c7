// Verification of tokens that a component made, before the parser or the host relies on them.
#ifndef NOODLE_TOKENS_VERIFY_H
#define NOODLE_TOKENS_VERIFY_H

#include "tokens/tokens.h"

namespace noodle {

// What the tokens were made from.
struct TokensOrigin {
  uint32_t source_size;
  // The lexer returned NOODLE_ERRORS. Only then may there be brackets without a partner, strings
  // with
  // `${` that do not end, and Invalid tokens: the parser does not report them again.
  bool has_errors;
};

// Accepts a block that keeps every rule of noodle/seam_tokens.h, but for one: that no text stands
// twice among the strings is not checked, because a reader that takes two texts for different is
// merely wrong. Takes time linear in the size of the block. The result points into it.
//
// What a reader may rely on afterwards, beyond the indices:
//   - offsets ascend, no two tokens share one, and the EndOfFile token stands at the source's end;
//   - brackets, their partners and the pieces of strings nest;
//   - strings are UTF-8, and are numbered in the order of their first use;
//   - integers are at most 2^63, floats are finite.
Result<Tokens> verify_tokens(Block block, const TokensOrigin& origin);

}  // namespace noodle

#endif
