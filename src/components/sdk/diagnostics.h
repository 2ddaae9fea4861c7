// Reporting: the catalogue of diagnostics.def and where in the source one points.
#ifndef NOODLE_COMPONENTS_SDK_DIAGNOSTICS_H
#define NOODLE_COMPONENTS_SDK_DIAGNOSTICS_H

#include <initializer_list>
#include <string_view>

#include "components/sdk/host.h"

namespace noodle::sdk {

enum class Diagnostic : uint32_t {
#define NOODLE_DIAGNOSTIC(code, name, severity, warning, message, hint) name = code,
#include "noodle/diagnostics.def"
};

// A range of source bytes. `up_to_lexeme` makes one that ends with the lexeme at `last`, for
// components that do not see the source text.
struct Range {
  uint32_t begin;
  uint32_t end;
  uint32_t lexeme = 0;

  static Range up_to_lexeme(uint32_t begin, uint32_t last) {
    return {begin, NOODLE_END_OF_LEXEME, last};
  }
};

// The lexeme at `begin` (NOODLE_NONE: there is no note), and what it is.
struct Note {
  uint32_t begin = NOODLE_NONE;
  std::string_view text = {};
};

// Arguments take the places {0} to {3} of the message and the hint. `hint` overrides the hint of
// the catalogue.
void report(const noodle_host& host, Diagnostic diagnostic, Range range,
            std::initializer_list<std::string_view> arguments = {}, Note note = {},
            std::string_view hint = {});

}  // namespace noodle::sdk

#endif
