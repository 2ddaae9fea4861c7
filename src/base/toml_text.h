// Texts in the TOML files that noodlec writes.
#ifndef NOODLE_BASE_TOML_TEXT_H
#define NOODLE_BASE_TOML_TEXT_H

#include <string>
#include <string_view>

namespace noodle {

// A basic string with its quotation marks. Control characters become spaces: what is written is
// printed to terminals later. Never three single quotes: the file can stand in a literal string of
// another.
std::string toml_quoted(std::string_view text);

}  // namespace noodle

#endif
