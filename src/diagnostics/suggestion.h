// "Did you mean …?" for names of the command line. (The parser has its own for names in programs,
// since a component cannot use the host's code.)
#ifndef NOODLE_DIAGNOSTICS_SUGGESTION_H
#define NOODLE_DIAGNOSTICS_SUGGESTION_H

#include <span>
#include <string_view>

namespace noodle {

// The candidate with the smallest Damerau-Levenshtein distance (the first of several), if that is
// at most a third of the length of `name`; otherwise an empty text.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace noodle

#endif
