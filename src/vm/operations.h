// Equality, order, names and text of values, as the operators and `print` have them.
#ifndef NOODLE_VM_OPERATIONS_H
#define NOODLE_VM_OPERATIONS_H

#include <compare>
#include <string>
#include <string_view>

#include "vm/object.h"
#include "vm/strings.h"

namespace noodle::vm {

class Heap;

// `==`. Neither deep nor cyclic structures recurse or hang.
bool equal(const Value& a, const Value& b);

// The same; tags and identity mostly say it.
inline bool equal_at_once(const Value& a, const Value& b) {
  if (a.tag != b.tag) return a.is_number() && b.is_number() && equal(a, b);
  if (a.is_int()) return a.integer == b.integer;
  if (a.is_float()) return a.number == b.number;
  return !a.is_object() || a.object == b.object || equal(a, b);
}

// Exact, also between int and float. Both are numbers.
std::partial_ordering compare_numbers(const Value& a, const Value& b);

// By code points.
inline std::strong_ordering compare_strings(const String* a, const String* b) {
  return a->text() <=> b->text();
}

// What `typeOf` returns: "int", "list", "instance", ...
std::string_view type_name(const Value& value);
// "class", "struct", "enum" or "interface".
std::string_view kind_of(const Class& object);
// For messages: "an int", "null", "a `Point`", "an instance of `Account`".
std::string description_of(const Value& value);

// Containers inside containers beyond this depth print as `...`.
inline constexpr uint32_t kMaximumPrintedDepth = 200;

// Appends the text of a value as `print` shows it; `quoted`: strings in quotation marks, as inside
// of a list. A list inside itself prints as `[...]`. Throws OutOfMemory as soon as `out` is larger
// than a string of the heap could be.
void append_text(const Heap& heap, std::string& out, const Value& value, bool quoted = false);
void append_int(std::string& out, int64_t number);
// The shortest text that reads back the same, with a `.` or an exponent.
void append_float(std::string& out, double number);
void append_quoted(std::string& out, std::string_view text);

}  // namespace noodle::vm

#endif
