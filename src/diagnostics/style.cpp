#include "diagnostics/style.h"

#include <fmt/format.h>

#include "source/utf8.h"

namespace noodle {

std::string_view Style::of(Severity severity) const {
  switch (severity) {
    case Severity::kNote:
      return note();
    case Severity::kWarning:
      return warning();
    case Severity::kError:
      break;
  }
  return error();
}

std::string hint_line(std::string_view text, const Style& style) {
  if (text.empty()) return {};
  return fmt::format("  {}hint:{} {}\n", style.hint(), style.reset(), printable(text));
}

std::string printable_code_point(uint32_t value, uint8_t byte) {
  if (value == kInvalidByte || value < 0x80) return fmt::format("<{:02X}>", byte);
  return fmt::format("<U+{:04X}>", value);
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  size_t at = 0;
  while (at < text.size()) {
    CodePoint point = decode_code_point(text, at);
    if (is_unprintable(point.value)) {
      result += printable_code_point(point.value, static_cast<uint8_t>(text[at]));
    } else {
      result += text.substr(at, point.size);
    }
    at += point.size;
  }
  return result;
}

}  // namespace noodle
