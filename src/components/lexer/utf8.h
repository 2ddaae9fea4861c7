// UTF-8 as the Unicode standard defines it (table 3-7): no surrogates, nothing overlong.
#ifndef NOODLE_COMPONENTS_LEXER_UTF8_H
#define NOODLE_COMPONENTS_LEXER_UTF8_H

#include <cstdint>

namespace noodle::lexer {

struct Character {
  uint32_t value;
  uint32_t size;  // bytes; 0: they are not UTF-8
};

// The character at `bytes`, which begins outside ASCII. Reads up to four bytes, none past a byte
// that does not continue it.
inline Character decode(const uint8_t* bytes) {
  const auto continues = [bytes](unsigned i) { return (bytes[i] & 0xc0) == 0x80; };
  const auto bits = [bytes](unsigned i) { return bytes[i] & 0x3fu; };
  const uint32_t first = bytes[0];
  if (first < 0xc2 || first > 0xf4 || !continues(1)) return {0, 0};
  if (first < 0xe0) return {(first & 0x1f) << 6 | bits(1), 2};
  if (!continues(2)) return {0, 0};
  if (first < 0xf0) {
    const uint32_t value = (first & 0x0f) << 12 | bits(1) << 6 | bits(2);
    const bool valid = value >= 0x800 && (value < 0xd800 || value > 0xdfff);
    return valid ? Character{value, 3} : Character{0, 0};
  }
  if (!continues(3)) return {0, 0};
  const uint32_t value = (first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
  return value >= 0x10000 && value <= 0x10ffff ? Character{value, 4} : Character{0, 0};
}

inline bool is_scalar_value(uint32_t value) {
  return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

// Writes a scalar value to `bytes`, returns how many.
inline uint32_t encode(uint32_t value, uint8_t (&bytes)[4]) {
  const auto tail = [value](unsigned shift) {
    return static_cast<uint8_t>(0x80 | ((value >> shift) & 0x3f));
  };
  if (value < 0x80) {
    bytes[0] = static_cast<uint8_t>(value);
    return 1;
  }
  if (value < 0x800) {
    bytes[0] = static_cast<uint8_t>(0xc0 | value >> 6);
    bytes[1] = tail(0);
    return 2;
  }
  if (value < 0x10000) {
    bytes[0] = static_cast<uint8_t>(0xe0 | value >> 12);
    bytes[1] = tail(6);
    bytes[2] = tail(0);
    return 3;
  }
  bytes[0] = static_cast<uint8_t>(0xf0 | value >> 18);
  bytes[1] = tail(12);
  bytes[2] = tail(6);
  bytes[3] = tail(0);
  return 4;
}

}  // namespace noodle::lexer

#endif
