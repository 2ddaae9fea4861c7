// How things are written: for messages, and for hints about what was meant.
#ifndef NOODLE_COMPONENTS_PARSER_SPELLING_H
#define NOODLE_COMPONENTS_PARSER_SPELLING_H

#include <string_view>

namespace noodle::parser {

// Of a token kind: "if", "=>", "name".
std::string_view spelling(unsigned token_kind);

// Reserved words cannot be names.
bool is_reserved(std::string_view text);

// How many letters have to be changed, added, taken away or swapped with their neighbour to make
// one of the other; a number above `limit` when it is more than that, or when a text is long.
unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit);

// So many changes may lie between a name and what was meant.
inline unsigned tolerance(std::string_view name) {
  if (name.size() < 3) return 0;
  return name.size() < 6 ? 1 : 2;
}

// What Noodle calls a type that other languages call so; or nothing.
std::string_view type_hint(std::string_view word);
// What Noodle has for a word of another language; or nothing.
std::string_view foreign_word(std::string_view word);
// The hint for a word or an operator that stands where only other languages have it; or nothing.
std::string_view misplaced_hint(std::string_view text);
// The same as foreign_word, and for a keyword with a typing error what was meant.
std::string_view keyword_hint(std::string_view word);

}  // namespace noodle::parser

#endif
