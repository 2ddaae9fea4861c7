// Equality, order and text of values, as the operators and `print` have them.
#ifndef NOODLE_VM_OPERATIONS_H
#define NOODLE_VM_OPERATIONS_H

#include <compare>
#include <string>
#include <string_view>

#include "vm/object.h"

namespace noodle::vm {

// `==`. Neither deep nor cyclic structures recurse or hang.
bool equal(const Value& a, const Value& b);

// Exact, also between int and float. Both are numbers.
std::partial_ordering compare_numbers(const Value& a, const Value& b);

// By code points.
std::strong_ordering compare_strings(const String* a, const String* b);

// What `typeOf` returns: "int", "list", "instance", ...
std::string_view type_name(const Value& value);
// For messages: "an int", "a list", "null", "a Point" for instances and structs.
std::string description_of(const Value& value);

// Appends the text of a value as `print` shows it; `quoted`: strings in quotation marks, as inside
// of a list. A list inside itself prints as `[...]`. Throws OutOfMemory beyond kMaximumStringSize.
void append_text(std::string& out, const Value& value, bool quoted = false);
void append_int(std::string& out, int64_t number);
// The shortest text that reads back the same, with a `.` or an exponent.
void append_float(std::string& out, double number);

// Code points of valid UTF-8.
uint32_t count_code_points(std::string_view text);
// Offset of code point `index`; index <= string->length. Fast when asked for in order.
uint32_t offset_of(const String* string, uint32_t index);
// Size in bytes of the code point that begins with this byte.
inline uint32_t code_point_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
bool is_valid_utf8(std::string_view text);

}  // namespace noodle::vm

#endif
