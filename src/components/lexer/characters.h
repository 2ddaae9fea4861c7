// What bytes mean: the class that the dispatch table gives to the first byte of a lexeme, and
// sixteen bytes at a time for everything that is skipped or measured.
#ifndef NOODLE_COMPONENTS_LEXER_CHARACTERS_H
#define NOODLE_COMPONENTS_LEXER_CHARACTERS_H

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace noodle::lexer {

enum class Class : uint8_t {
  kOther,     // begins nothing: control characters, `\`, `^`, `~`
  kName,      // [A-Za-z_]
  kDigit,     // [0-9]
  kSingle,    // , ; : that are never part of something longer
  kOpen,      // ( [ {
  kClose,     // ) ] }
  kOperator,  // operators, `.`, and `/` that may begin a comment
  kQuote,     // " '
  kBacktick,  // `
  kSpace,     // space, \t \v \f \r
  kNewline,   // \n
  kHash,      // #
  kAt,        // @
  kNul,       // NUL, and the byte after the last one
  kStray      // $ and bytes of characters outside ASCII
};

consteval std::array<Class, 256> classes() {
  std::array<Class, 256> table{};
  const auto put = [&table](std::string_view characters, Class value) {
    for (char c : characters) table[static_cast<uint8_t>(c)] = value;
  };
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Class::kName;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = Class::kDigit;
  for (unsigned c = 0x80; c <= 0xff; ++c) table[c] = Class::kStray;
  put("_", Class::kName);
  put(",;:", Class::kSingle);
  put("([{", Class::kOpen);
  put(")]}", Class::kClose);
  put("=+-*/%!<>&|?.", Class::kOperator);
  put("\"'", Class::kQuote);
  put("`", Class::kBacktick);
  put(" \t\v\f\r", Class::kSpace);
  put("\n", Class::kNewline);
  put("#", Class::kHash);
  put("@", Class::kAt);
  put("$", Class::kStray);
  table[0] = Class::kNul;
  return table;
}

inline constexpr std::array<Class, 256> kClasses = classes();

inline Class class_of(uint8_t byte) { return kClasses[byte]; }
inline bool is_digit(uint8_t byte) { return static_cast<unsigned>(byte - '0') < 10; }
inline bool is_name_byte(uint8_t byte) {
  return class_of(byte) == Class::kName || class_of(byte) == Class::kDigit;
}
// Bytes of names, and of what is taken for one.
inline bool is_word_byte(uint8_t byte) {
  return is_name_byte(byte) || class_of(byte) == Class::kStray;
}

// The first up to sixteen bytes of a text, zero beyond its end.
struct Prefix {
  uint64_t low;
  uint64_t high;
};

// Sixteen bytes. Functions that return a mask give bit i to byte i; bits from 16 on are zero.
class Chunk {
 public:
  static constexpr uint32_t kSize = 16;

  // Reads kSize bytes.
  explicit Chunk(const uint8_t* bytes);

  uint32_t names() const;   // [A-Za-z0-9_]
  uint32_t spaces() const;  // ' '
  // What a scan of the text of a string stops at: the quote, `\`, `$`, control characters and bytes
  // outside ASCII.
  uint32_t string_stops(uint8_t quote) const;
  uint32_t line_comment_stops() const;   // \n, NUL and bytes outside ASCII
  uint32_t block_comment_stops() const;  // and `*` and `/`
  // The first `size` bytes, at most kSize.
  Prefix prefix(uint32_t size) const;

 private:
#if defined(__SSE2__) && defined(__x86_64__)
  static __m128i all(uint8_t byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
  // Bytes from `first` to `first + count - 1`, by a signed comparison.
  static __m128i in_range(__m128i bytes, uint8_t first, uint8_t count) {
    const __m128i moved = _mm_add_epi8(bytes, all(static_cast<uint8_t>(0x80 - first)));
    return _mm_cmplt_epi8(moved, all(static_cast<uint8_t>(0x80 + count)));
  }
  __m128i equal(uint8_t byte) const { return _mm_cmpeq_epi8(bytes_, all(byte)); }
  static uint32_t mask(__m128i bytes) { return static_cast<uint32_t>(_mm_movemask_epi8(bytes)); }

  __m128i bytes_;
#else
  template <class Predicate>
  uint32_t mask(Predicate predicate) const {
    uint32_t result = 0;
    for (uint32_t i = 0; i < kSize; ++i) result |= uint32_t{predicate(bytes_[i])} << i;
    return result;
  }

  uint8_t bytes_[kSize];
#endif
};

#if defined(__SSE2__) && defined(__x86_64__)

inline Chunk::Chunk(const uint8_t* bytes)
    : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

inline uint32_t Chunk::names() const {
  const __m128i letters = in_range(_mm_or_si128(bytes_, all(0x20)), 'a', 26);
  const __m128i digits = in_range(bytes_, '0', 10);
  return mask(_mm_or_si128(_mm_or_si128(letters, digits), equal('_')));
}

inline uint32_t Chunk::spaces() const { return mask(equal(' ')); }

inline uint32_t Chunk::string_stops(uint8_t quote) const {
  // Signed: bytes outside ASCII are below the control characters.
  const __m128i low = _mm_cmplt_epi8(bytes_, all(' '));
  const __m128i escapes = _mm_or_si128(equal('\\'), equal('$'));
  return mask(_mm_or_si128(_mm_or_si128(low, escapes), equal(quote)));
}

inline uint32_t Chunk::line_comment_stops() const {
  // The mask takes the highest bit of each byte: bytes outside ASCII need no comparison.
  return mask(_mm_or_si128(_mm_or_si128(bytes_, equal('\n')), equal(0)));
}

inline uint32_t Chunk::block_comment_stops() const {
  const __m128i marks = _mm_or_si128(equal('*'), equal('/'));
  return mask(_mm_or_si128(_mm_or_si128(bytes_, marks), _mm_or_si128(equal('\n'), equal(0))));
}

inline Prefix Chunk::prefix(uint32_t size) const {
  alignas(16) static constexpr uint8_t kMask[32] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                                    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
  const __m128i keep = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kMask + kSize - size));
  const __m128i kept = _mm_and_si128(bytes_, keep);
  return {static_cast<uint64_t>(_mm_cvtsi128_si64(kept)),
          static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(kept, kept)))};
}

#else

inline Chunk::Chunk(const uint8_t* bytes) { std::memcpy(bytes_, bytes, kSize); }

inline uint32_t Chunk::names() const { return mask(is_name_byte); }

inline uint32_t Chunk::spaces() const {
  return mask([](uint8_t byte) { return byte == ' '; });
}

inline uint32_t Chunk::string_stops(uint8_t quote) const {
  return mask([quote](uint8_t byte) {
    return byte < ' ' || byte >= 0x80 || byte == '\\' || byte == '$' || byte == quote;
  });
}

inline uint32_t Chunk::line_comment_stops() const {
  return mask([](uint8_t byte) { return byte == '\n' || byte == 0 || byte >= 0x80; });
}

inline uint32_t Chunk::block_comment_stops() const {
  return line_comment_stops() | mask([](uint8_t byte) { return byte == '*' || byte == '/'; });
}

inline Prefix Chunk::prefix(uint32_t size) const {
  Prefix prefix{};
  std::memcpy(&prefix.low, bytes_, size < 8 ? size : 8);
  if (size > 8) std::memcpy(&prefix.high, bytes_ + 8, size - 8);
  return prefix;
}

#endif

}  // namespace noodle::lexer

#endif
