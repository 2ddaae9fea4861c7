// Reading UTF-8 that may be broken, one code point at a time, for checking, showing and counting.
// (The lexer has its own check, because it must see every byte of every file at speed.)
#ifndef NOODLE_SOURCE_UTF8_H
#define NOODLE_SOURCE_UTF8_H

#include <cstdint>
#include <string_view>

#include "base/seam_view.h"

namespace noodle {

// `value` of a byte that begins no valid sequence.
inline constexpr uint32_t kInvalidByte = UINT32_C(0xffffffff);

struct CodePoint {
  uint32_t value;
  uint32_t size;  // bytes; 1 for an invalid byte
};

// `offset` < text.size(). Surrogates, overlong forms and values past U+10FFFF are invalid.
CodePoint decode_code_point(std::string_view text, size_t offset);

// Whether all of the text is valid.
bool is_utf8(std::string_view text);
// The same of every string, once the table is sound.
bool are_utf8(const StringTable& strings);

// Columns of a terminal: 0 for combining marks and other invisible ones, 2 for wide ones.
int display_width(uint32_t code_point);

// Characters that would not show themselves, or would rearrange what stands around them: control
// characters, bidirectional controls and invisible ones. Joiners are left, because scripts and
// emoji need them.
bool is_unprintable(uint32_t code_point);

}  // namespace noodle

#endif
