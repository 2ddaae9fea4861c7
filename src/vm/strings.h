// UTF-8 and the strings of the heap.
#ifndef NOODLE_VM_STRINGS_H
#define NOODLE_VM_STRINGS_H

#include <string_view>

#include "vm/object.h"

namespace noodle::vm {

// Code points of valid UTF-8.
uint32_t count_code_points(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Bytes of the code point that begins with this byte.
inline uint32_t code_point_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

// The code point that begins at `offset`, which need not be a boundary; empty at the end.
std::string_view code_point_at(const String* string, uint64_t offset);

// Byte offset of code point `index`, which is at most the length. Linear unless ASCII.
uint32_t offset_of(const String* string, uint32_t index);

// Never 0.
uint32_t hash_of(std::string_view text);
inline uint32_t hash_of(String* string) {
  if (string->hash == 0) string->hash = hash_of(string->text());
  return string->hash;
}

inline bool same_text(const String* a, const String* b) {
  return a == b || (a->size == b->size && a->text() == b->text());
}

}  // namespace noodle::vm

#endif
