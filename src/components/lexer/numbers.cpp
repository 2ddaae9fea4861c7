#include <charconv>

#include "components/lexer/lexer.h"

namespace noodle::lexer {
namespace {

// Digits of integers that are read without a look at what they are.
constexpr uint32_t kSmallDigits = 7;
// Of 2^63 only its negative is an integer.
constexpr uint64_t kLargest = UINT64_C(1) << 63;

// Bytes that numbers and what stands directly after them can have.
bool is_number_byte(uint8_t byte) {
  return is_name_byte(byte) || byte == '.' || byte == '+' || byte == '-';
}

std::string_view view(const uint8_t* begin, const uint8_t* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<size_t>(end - begin)};
}

// 10 where there is no prefix.
uint32_t base_of(const uint8_t* p) {
  if (*p != '0') return 10;
  if (p[1] == 'x' || p[1] == 'X') return 16;
  if (p[1] == 'o' || p[1] == 'O') return 8;
  return p[1] == 'b' || p[1] == 'B' ? 2 : 10;
}

std::string_view name_of(uint32_t base) {
  if (base == 16) return "hexadecimal";
  if (base == 8) return "octal";
  return base == 2 ? "binary" : "decimal";
}

// The value of a digit in bases up to 16, or something larger.
uint32_t digit_value(uint8_t byte) {
  if (is_digit(byte)) return byte - uint32_t{'0'};
  const uint32_t letter = (byte | 0x20u) - 'a';
  return letter < 26 ? letter + 10 : 255;
}

// Of a float that is out of range: whether it is because it is too large.
bool is_large(std::span<const uint8_t> text) {
  int64_t scale = 0;  // of the first digit that is not zero: 1 for the one before the point
  bool point = false;
  bool significant = false;
  size_t i = 0;
  for (; i < text.size() && (text[i] | 0x20) != 'e'; ++i) {
    if (text[i] == '.') {
      point = true;
      continue;
    }
    significant |= text[i] != '0';
    if (!point && significant) ++scale;
    if (point && !significant) --scale;
  }
  int64_t exponent = 0;
  const bool negative = i + 1 < text.size() && text[i + 1] == '-';
  for (; i < text.size(); ++i)
    if (is_digit(text[i]) && exponent < INT32_MAX) exponent = exponent * 10 + (text[i] - '0');
  return scale + (negative ? -exponent : exponent) > 0;
}

}  // namespace

Lexeme Lexer::number(Place p) {
  uint32_t value = *p - uint32_t{'0'};
  uint32_t size = 1;
  for (; size < kSmallDigits && is_digit(p[size]); ++size)
    value = value * 10 + (p[size] - uint32_t{'0'});
  if (is_name_byte(p[size]) || p[size] == '.' || (*p == '0' && size > 1) ||
      value >= NOODLE_TOKEN_INTEGER_INDEXED) [[unlikely]]
    return unusual_number(p);
  return {p + size + (p[size] == ' '), NOODLE_TOKEN_BITS(NOODLE_TOKEN_Integer, 0, value)};
}

// Passes digits and `_`.
Lexer::Place Lexer::digits(Place p, uint32_t base) {
  for (; digit_value(*p) < base || *p == '_'; ++p) {
    if (*p != '_' || (digit_value(p[-1]) < base && digit_value(p[1]) < base)) continue;
    errors_.report(Diagnostic::MisplacedSeparator, range(p, p + 1));
    while (p[1] == '_') ++p;
  }
  return p;
}

// Any number, and one that lacks the digits before its point.
Lexeme Lexer::unusual_number(Place p) {
  p = text_.secure(p, is_number_byte);
  const uint32_t base = base_of(p);
  if (base != 10) {
    const Place end = digits(p + 2, base);
    if (end == p + 2 && !is_name_byte(*end))
      errors_.report(Diagnostic::MissingDigits, range(p, end), {name_of(base), view(p, end)});
    return integer(p, end, base);
  }
  const Place whole_end = digits(p, base);
  Place end = whole_end;
  if (end[0] == '.' && is_digit(end[1])) end = digits(end + 1, base);
  if (*end == 'e' || *end == 'E') {
    const Place exponent = end + 1 + (end[1] == '+' || end[1] == '-');
    if (is_digit(*exponent)) return float_number(p, digits(exponent, base));
    if (!is_name_byte(*exponent)) {
      errors_.report(Diagnostic::MissingDigits, range(p, exponent),
                     {name_of(base), view(p, exponent)});
      return {exponent, float_bits(p, end)};
    }
  }
  if (end != whole_end) return float_number(p, end);
  if (*p == '0' && end - p > 1)
    errors_.report(Diagnostic::LeadingZero, range(p, end), {view(p, end)});
  return integer(p, end, base);
}

Lexeme Lexer::integer(Place p, Place end, uint32_t base) {
  uint64_t value = 0;
  bool too_large = false;
  for (Place q = base == 10 ? p : p + 2; q < end; ++q) {
    if (*q == '_') continue;
    uint64_t next;
    too_large |= __builtin_mul_overflow(value, base, &next);
    too_large |= __builtin_add_overflow(next, digit_value(*q), &value);
  }
  if (too_large || value > kLargest) {
    errors_.report(Diagnostic::IntegerTooLarge, range(p, end), {view(p, end)});
    value = 0;
  }
  end = number_suffix(end, base);
  if (value < NOODLE_TOKEN_INTEGER_INDEXED)
    return {end, NOODLE_TOKEN_BITS(NOODLE_TOKEN_Integer, 0, value)};
  if (integers_.size() >= limits_.integers) throw LimitReached{Diagnostic::TooManyIntegers};
  integers_.push_back(value);
  return {end, NOODLE_TOKEN_BITS(NOODLE_TOKEN_Integer, 0,
                                 NOODLE_TOKEN_INTEGER_INDEXED | (integers_.size() - 1))};
}

Lexeme Lexer::float_number(Place p, Place end) {
  const uint32_t bits = float_bits(p, end);
  return {number_suffix(end, 10), bits};
}

uint32_t Lexer::float_bits(Place p, Place end) {
  features_ |= bit_of(Feature::floats);
  if (*p == '.') errors_.report(Diagnostic::MissingWhole, range(p, end), {view(p, end)});
  scratch_.clear();
  for (Place q = p; q < end; ++q)
    if (*q != '_') scratch_.push_back(*q);
  double value = 0;
  const auto* text = reinterpret_cast<const char*>(scratch_.data());
  const auto result = std::from_chars(text, text + scratch_.size(), value);
  if (result.ec == std::errc::result_out_of_range) {
    value = 0;
    if (is_large(scratch_.span()))
      errors_.report(Diagnostic::FloatTooLarge, range(p, end), {view(p, end)});
  }
  if (floats_.size() >= limits_.floats) throw LimitReached{Diagnostic::TooManyFloats};
  floats_.push_back(std::bit_cast<uint64_t>(value));
  return NOODLE_TOKEN_BITS(NOODLE_TOKEN_Float, 0, floats_.size() - 1);
}

// Passes letters and digits that stand directly after a number.
Lexer::Place Lexer::number_suffix(Place p, uint32_t base) {
  Place end = p;
  while (is_name_byte(*end)) ++end;
  if (end != p)
    errors_.report(Diagnostic::NumberSuffix, range(p, end), {view(p, end), name_of(base)});
  return end;
}

}  // namespace noodle::lexer
