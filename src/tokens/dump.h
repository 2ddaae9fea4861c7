// Tokens as text, for `--emit=tokens`.
#ifndef NOODLE_TOKENS_DUMP_H
#define NOODLE_TOKENS_DUMP_H

#include <string>

#include "tokens/tokens.h"

namespace noodle {

// A token on each line, with what its payload means and `newline` where it is the first on its
// line:
//
//   KwReturn @3:5 newline
//   Identifier total @3:12
//   LeftParen -> 7 @3:17
//   String "a\n" @3:18
//
// A bracket shows the number of its partner, counted from 0, and a position is `@line:column`
// (columns count bytes from 1). The tokens were verified.
std::string tokens_text(const Tokens& tokens);

// The same as one JSON object: "tokens" is an array of objects in order. Integers stand as text,
// because many readers of JSON know only floats.
std::string tokens_json(const Tokens& tokens);

}  // namespace noodle

#endif
