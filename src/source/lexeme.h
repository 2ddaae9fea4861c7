// Where a lexeme ends: for messages of components that see offsets of tokens but not the text.
#ifndef NOODLE_SOURCE_LEXEME_H
#define NOODLE_SOURCE_LEXEME_H

#include <cstdint>
#include <string_view>

namespace noodle {

// One past the last byte of the name, number, string, bracket or operator that begins at `offset`.
// Text that begins no lexeme is taken as one code point; at the end of the text the result is the
// size of the text. An approximation that needs no lexer: it stops at the end of an unfinished
// string's line and does not look into interpolations.
uint32_t lexeme_end(std::string_view text, uint32_t offset);

}  // namespace noodle

#endif
