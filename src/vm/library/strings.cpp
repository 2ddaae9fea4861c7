// Methods of strings. Positions and lengths are in code points.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "vm/library/library.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\f\v";

std::string_view self_text(Arguments arguments) { return arguments.self().as<String>()->text(); }

// Position of a byte offset in code points.
int64_t position_of(const String* string, size_t offset) {
  if (string->is_ascii()) return static_cast<int64_t>(offset);
  return count_code_points(string->text().substr(0, offset));
}

Value length(Machine&, Arguments arguments) {
  return Value::of_int(arguments.self().as<String>()->length);
}

Value is_empty(Machine&, Arguments arguments) {
  return Value::boolean(self_text(arguments).empty());
}

template <char kFirst, char kLast>
Value with_case_flipped(Machine& machine, Arguments arguments) {
  const std::string_view text = self_text(arguments);
  String* result = machine.heap().blank_string(text.size());
  std::transform(text.begin(), text.end(), result->data(), [](char c) {
    return c >= kFirst && c <= kLast ? static_cast<char>(c ^ 0x20) : c;
  });
  result->length = arguments.self().as<String>()->length;
  return Value::of(result);
}

std::string_view trimmed(std::string_view text, bool start, bool end) {
  if (start) text.remove_prefix(std::min(text.find_first_not_of(kWhiteSpace), text.size()));
  if (end) text = text.substr(0, text.find_last_not_of(kWhiteSpace) + 1);
  return text;
}

template <bool kStart, bool kEnd>
Value trim(Machine& machine, Arguments arguments) {
  return string_value(machine, trimmed(self_text(arguments), kStart, kEnd));
}

Value contains(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "contains", arguments[0], part)) return Value::failure();
  return Value::boolean(self_text(arguments).find(part) != std::string_view::npos);
}

Value starts_with(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "startsWith", arguments[0], part)) return Value::failure();
  return Value::boolean(self_text(arguments).starts_with(part));
}

Value ends_with(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "endsWith", arguments[0], part)) return Value::failure();
  return Value::boolean(self_text(arguments).ends_with(part));
}

Value position_value(const Value& string, size_t offset) {
  if (offset == std::string_view::npos) return Value::of_int(-1);
  return Value::of_int(position_of(string.as<String>(), offset));
}

Value index_of(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "indexOf", arguments[0], part)) return Value::failure();
  return position_value(arguments.self(), self_text(arguments).find(part));
}

Value last_index_of(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "lastIndexOf", arguments[0], part)) return Value::failure();
  return position_value(arguments.self(), self_text(arguments).rfind(part));
}

Value count(Machine& machine, Arguments arguments) {
  std::string_view part;
  if (!take_string(machine, "count", arguments[0], part)) return Value::failure();
  if (part.empty()) return machine.fail(Builtin::k_ValueError, "`count` of an empty string");
  const std::string_view text = self_text(arguments);
  int64_t found = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
    ++found;
  return Value::of_int(found);
}

Value replace_up_to(Machine& machine, Arguments arguments, std::string_view name, size_t limit) {
  std::string_view old_part;
  std::string_view new_part;
  if (!take_string(machine, name, arguments[0], old_part) ||
      !take_string(machine, name, arguments[1], new_part))
    return Value::failure();
  if (old_part.empty())
    return machine.fail(Builtin::k_ValueError, fmt::format("`{}` of an empty string", name));
  const std::string_view text = self_text(arguments);
  std::string result;
  size_t begin = 0;
  for (size_t at; limit-- > 0 && (at = text.find(old_part, begin)) != text.npos;) {
    result.append(text, begin, at - begin).append(new_part);
    machine.heap().check_room(result.size());
    begin = at + old_part.size();
  }
  result.append(text, begin);
  return string_value(machine, result);
}

Value replace(Machine& machine, Arguments arguments) {
  return replace_up_to(machine, arguments, "replace", SIZE_MAX);
}

Value replace_first(Machine& machine, Arguments arguments) {
  return replace_up_to(machine, arguments, "replaceFirst", 1);
}

void append_text_part(Machine& machine, List* list, std::string_view text) {
  machine.heap().append(list, string_value(machine, text));
}

Value chars(Machine& machine, Arguments arguments) { return list_of(machine, arguments.self()); }

Value split_at_white_space(Machine& machine, std::string_view text) {
  List* parts = machine.heap().list();
  for (size_t begin; (begin = text.find_first_not_of(kWhiteSpace)) != text.npos;) {
    text.remove_prefix(begin);
    const size_t size = std::min(text.find_first_of(kWhiteSpace), text.size());
    append_text_part(machine, parts, text.substr(0, size));
    text.remove_prefix(size);
  }
  return Value::of(parts);
}

Value split(Machine& machine, Arguments arguments) {
  std::string_view text = self_text(arguments);
  if (!arguments.has(0)) return split_at_white_space(machine, text);
  std::string_view separator;
  if (!take_string(machine, "split", arguments[0], separator)) return Value::failure();
  if (separator.empty()) return chars(machine, arguments);
  List* parts = machine.heap().list();
  for (size_t at; (at = text.find(separator)) != text.npos;) {
    append_text_part(machine, parts, text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  append_text_part(machine, parts, text);
  return Value::of(parts);
}

Value lines(Machine& machine, Arguments arguments) {
  return lines_of(machine, self_text(arguments));
}

Value slice(Machine& machine, Arguments arguments) {
  const String* string = arguments.self().as<String>();
  int64_t low = 0;
  int64_t high = string->length;
  if (!take_int(machine, "slice", arguments[0], low)) return Value::failure();
  if (arguments.has(1) && !take_int(machine, "slice", arguments[1], high)) return Value::failure();
  const uint32_t begin = clamped_position(low, string->length);
  const uint32_t end = std::max(begin, clamped_position(high, string->length));
  const uint32_t first = offset_of(string, begin);
  return string_value(machine, string->text().substr(first, offset_of(string, end) - first));
}

// Writes `text` so many times.
void fill_with(char* out, std::string_view text, uint64_t times) {
  if (text.size() == 1) {
    std::fill_n(out, times, text[0]);
    return;
  }
  for (uint64_t i = 0; i < times; ++i) out = std::copy_n(text.data(), text.size(), out);
}

Value repeat(Machine& machine, Arguments arguments) {
  int64_t times = 0;
  if (!take_int(machine, "repeat", arguments[0], times)) return Value::failure();
  if (times < 0) return machine.fail(Builtin::k_ValueError, "`repeat` expects no negative number");
  const String* string = arguments.self().as<String>();
  if (string->size == 0) return arguments.self();
  if (times > kMaximumStringSize / string->size) throw OutOfMemory{};
  const auto n = static_cast<uint32_t>(times);
  String* result = machine.heap().blank_string(uint64_t{string->size} * n);
  fill_with(result->data(), string->text(), n);
  result->length = string->length * n;
  return Value::of(result);
}

Value reverse(Machine& machine, Arguments arguments) {
  const String* string = arguments.self().as<String>();
  String* result = machine.heap().blank_string(string->size);
  char* out = result->data() + string->size;
  for (uint32_t i = 0; i < string->size;) {
    const uint32_t size = code_point_size(string->data()[i]);
    out -= size;
    std::copy_n(string->data() + i, size, out);
    i += size;
  }
  result->length = string->length;
  return Value::of(result);
}

Value padded(Machine& machine, Arguments arguments, std::string_view name, bool at_start) {
  int64_t width = 0;
  std::string_view fill = " ";
  if (!take_int(machine, name, arguments[0], width)) return Value::failure();
  if (arguments.has(1) && !take_string(machine, name, arguments[1], fill)) return Value::failure();
  if (count_code_points(fill) != 1)
    return machine.fail(Builtin::k_ValueError,
                        fmt::format("`{}` expects one character to fill with", name));
  const String* string = arguments.self().as<String>();
  if (width <= string->length) return arguments.self();
  const auto missing = static_cast<uint64_t>(width - string->length);
  // One more could not even be multiplied by the bytes of the character.
  machine.heap().check_room(missing);
  String* result = machine.heap().blank_string(string->size + missing * fill.size());
  char* const text = at_start ? result->data() + missing * fill.size() : result->data();
  std::copy_n(string->data(), string->size, text);
  fill_with(at_start ? result->data() : text + string->size, fill, missing);
  result->length = static_cast<uint32_t>(width);
  return Value::of(result);
}

Value pad_start(Machine& machine, Arguments arguments) {
  return padded(machine, arguments, "padStart", true);
}

Value pad_end(Machine& machine, Arguments arguments) {
  return padded(machine, arguments, "padEnd", false);
}

Value join(Machine& machine, Arguments arguments) {
  if (!Iteration::accepts(arguments[0]))
    return fail_argument(machine, "join", "a list", arguments[0]);
  std::string result;
  Iteration iteration(machine, arguments[0]);
  Value element;
  for (bool first = true; iteration.next(element); first = false) {
    if (!first) result += self_text(arguments);
    append_text(machine.heap(), result, element);
  }
  return string_value(machine, result);
}

Value code_at(Machine& machine, Arguments arguments) {
  const String* string = arguments.self().as<String>();
  int64_t position = 0;
  if (!take_int(machine, "codeAt", arguments[0], position)) return Value::failure();
  if (position < 0) position += string->length;
  if (position < 0 || position >= string->length)
    return machine.fail(Builtin::k_IndexError,
                        fmt::format("index {} is outside of a string of length {}",
                                    arguments[0].integer, string->length));
  const char* at = string->data() + offset_of(string, static_cast<uint32_t>(position));
  const uint32_t size = code_point_size(*at);
  const auto lead = static_cast<unsigned char>(*at);
  int64_t code = size == 1 ? lead : lead & (0x7f >> size);
  for (uint32_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(at[i]) & 0x3f);
  return Value::of_int(code);
}

constexpr NativeDefinition kMethods[] = {
    {"length", "", length, true},
    {"isEmpty", "", is_empty},
    {"upper", "", with_case_flipped<'a', 'z'>},
    {"lower", "", with_case_flipped<'A', 'Z'>},
    {"trim", "", trim<true, true>},
    {"trimStart", "", trim<true, false>},
    {"trimEnd", "", trim<false, true>},
    {"contains", "text", contains},
    {"startsWith", "text", starts_with},
    {"endsWith", "text", ends_with},
    {"indexOf", "text", index_of},
    {"lastIndexOf", "text", last_index_of},
    {"count", "text", count},
    {"replace", "old, new", replace},
    {"replaceFirst", "old, new", replace_first},
    {"split", "separator?", split},
    {"lines", "", lines},
    {"chars", "", chars},
    {"slice", "start, end?", slice},
    {"repeat", "times", repeat},
    {"reverse", "", reverse},
    {"padStart", "width, fill?", pad_start},
    {"padEnd", "width, fill?", pad_end},
    {"join", "values", join},
    {"codeAt", "index", code_at},
};

}  // namespace

Value lines_of(Machine& machine, std::string_view text) {
  List* parts = machine.heap().list();
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    append_text_part(machine, parts, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return Value::of(parts);
}

void install_strings(Machine& machine) { machine.define_methods(Tag::kString, kMethods); }

}  // namespace noodle::vm
