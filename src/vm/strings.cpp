#include "vm/strings.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>

#include "vm/heap.h"

namespace noodle::vm {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Bytes of the well-formed code point at the beginning of `text`, or 0 (table 3-7 of Unicode).
uint32_t well_formed(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const uint32_t size = code_point_size(text[0]);
  if (text.size() < size) return 0;
  const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  if (byte(1) < low || byte(1) > high) return 0;
  for (uint32_t i = 2; i < size; ++i)
    if (!is_continuation(text[i])) return 0;
  return size;
}

}  // namespace

uint32_t count_code_points(std::string_view text) {
  return static_cast<uint32_t>(text.size()) -
         static_cast<uint32_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const uint32_t size = well_formed(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::string_view code_point_at(const String* string, uint64_t offset) {
  const std::string_view text = string->text();
  if (offset >= text.size()) return {};
  while (offset != 0 && is_continuation(text[offset])) --offset;
  return text.substr(offset, code_point_size(text[offset]));
}

uint32_t offset_of(const String* string, uint32_t index) {
  if (string->is_ascii()) return index;
  const std::string_view text = string->text();
  uint32_t offset = 0;
  if (index <= string->length / 2) {
    for (; index != 0; --index) offset += code_point_size(text[offset]);
    return offset;
  }
  offset = string->size;
  for (uint32_t left = string->length - index; left != 0; --left) do
      --offset;
    while (is_continuation(text[offset]));
  return offset;
}

uint32_t hash_of(std::string_view text) {
  const auto hash = static_cast<uint32_t>(XXH3_64bits(text.data(), text.size()));
  return hash == 0 ? 1 : hash;
}

String* Heap::blank_string(uint64_t size) {
  if (size > kMaximumStringSize) throw OutOfMemory{};
  String* string = make<String>(Tag::kString, sizeof(String) + size);
  string->size = static_cast<uint32_t>(size);
  string->length = 0;
  return string;
}

String* Heap::string(std::string_view text) {
  String* string = blank_string(text.size());
  if (!text.empty()) std::memcpy(string->data(), text.data(), text.size());
  string->length = count_code_points(text);
  return string;
}

String* Heap::concatenation(std::string_view a, std::string_view b) {
  String* string = blank_string(uint64_t{a.size()} + b.size());
  std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), string->data()));
  string->length = count_code_points(string->text());
  return string;
}

String* Heap::concatenation(const String* a, const String* b) {
  String* string = blank_string(uint64_t{a->size} + b->size);
  std::memcpy(string->data(), a->data(), a->size);
  std::memcpy(string->data() + a->size, b->data(), b->size);
  string->length = a->length + b->length;
  return string;
}

String* Heap::interned(std::string_view text) {
  const uint32_t hash = hash_of(text);
  for (size_t i = hash & (interned_.size() - 1); interned_[i] != nullptr;
       i = (i + 1) & (interned_.size() - 1))
    if (interned_[i]->hash == hash && interned_[i]->text() == text) return interned_[i];
  String* string = this->string(text);
  string->hash = hash;
  string->flags = String::kInterned;
  if (++interned_count_ * 2 > interned_.size()) {
    std::vector<String*> old(interned_.size() * 2);
    old.swap(interned_);
    for (String* other : old)
      if (other != nullptr) remember_interned(other);
  }
  remember_interned(string);
  return string;
}

void Heap::remember_interned(String* string) {
  size_t i = string->hash & (interned_.size() - 1);
  while (interned_[i] != nullptr) i = (i + 1) & (interned_.size() - 1);
  interned_[i] = string;
}

}  // namespace noodle::vm
