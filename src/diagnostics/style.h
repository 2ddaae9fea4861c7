// Colours of text diagnostics, and texts that cannot upset a terminal.
#ifndef NOODLE_DIAGNOSTICS_STYLE_H
#define NOODLE_DIAGNOSTICS_STYLE_H

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace noodle {

// Escape sequences (ECMA-48 SGR), or nothing.
class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}

  std::string_view bold() const { return sequence("\x1b[1m"); }
  std::string_view error() const { return sequence("\x1b[1;31m"); }
  std::string_view warning() const { return sequence("\x1b[1;35m"); }
  std::string_view note() const { return sequence("\x1b[1;36m"); }
  std::string_view hint() const { return sequence("\x1b[1;32m"); }
  std::string_view margin() const { return sequence("\x1b[34m"); }
  std::string_view reset() const { return sequence("\x1b[0m"); }
  std::string_view of(Severity severity) const;

 private:
  std::string_view sequence(std::string_view text) const { return colour_ ? text : ""; }

  bool colour_;
};

// "  hint: …\n", or nothing for an empty hint.
std::string hint_line(std::string_view hint, const Style& style);

// Control characters, bidirectional controls and broken UTF-8 as <1B>, <U+202E>.
std::string printable(std::string_view text);
// The same for one code point; `byte` is its first.
std::string printable_code_point(uint32_t value, uint8_t byte);

}  // namespace noodle

#endif
