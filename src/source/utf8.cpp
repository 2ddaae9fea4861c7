#include "source/utf8.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "source/display_width_table.h"

namespace noodle {
namespace {

template <size_t n>
bool contains(const CodePointRange (&table)[n], uint32_t code_point) {
  const CodePointRange* found = std::lower_bound(
      std::begin(table), std::end(table), code_point,
      [](const CodePointRange& range, uint32_t value) { return range.last < value; });
  return found != std::end(table) && found->first <= code_point;
}

}  // namespace

CodePoint decode_code_point(std::string_view text, size_t offset) {
  const CodePoint invalid{kInvalidByte, 1};
  auto byte = [&](size_t i) {
    return offset + i < text.size() ? static_cast<uint32_t>(static_cast<uint8_t>(text[offset + i]))
                                    : 0u;
  };
  uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  uint32_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return invalid;
  uint32_t value = first & (0x7fu >> size);
  for (uint32_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return invalid;
    value = value << 6 | (byte(i) & 0x3f);
  }
  constexpr uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < kSmallest[size] || value > 0x10ffff) return invalid;
  if (value >= 0xd800 && value <= 0xdfff) return invalid;
  return {value, size};
}

bool is_utf8(std::string_view text) {
  // Most texts are ASCII: eight bytes at a time.
  size_t at = 0;
  while (at < text.size()) {
    uint64_t word = 0;
    if (text.size() - at >= sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & UINT64_C(0x8080808080808080)) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const CodePoint point = decode_code_point(text, at);
    if (point.value == kInvalidByte) return false;
    at += point.size;
  }
  return true;
}

bool are_utf8(const StringTable& strings) {
  const std::string_view all(reinterpret_cast<const char*>(strings.bytes.data()),
                             strings.bytes.size());
  if (!is_utf8(all)) return false;
  // No string begins within a character.
  bool valid = true;
  for (const noodle_string& string : strings.strings)
    valid &= string.size == 0 || (strings.bytes[string.offset] & 0xc0) != 0x80;
  return valid;
}

int display_width(uint32_t code_point) {
  if (code_point < 0x300) return 1;
  if (contains(kZeroWidth, code_point)) return 0;
  return contains(kDoubleWidth, code_point) ? 2 : 1;
}

bool is_unprintable(uint32_t code_point) {
  constexpr CodePointRange kUnprintable[] = {
      {0x0000, 0x001f}, {0x007f, 0x009f}, {0x00ad, 0x00ad},   {0x061c, 0x061c},
      {0x180e, 0x180e}, {0x200b, 0x200b}, {0x200e, 0x200f},   {0x2028, 0x202e},
      {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xe0000, 0xe007f}, {kInvalidByte, kInvalidByte}};
  return contains(kUnprintable, code_point);
}

}  // namespace noodle
