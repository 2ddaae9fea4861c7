#include "diagnostics/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace noodle {
namespace {

constexpr CatalogueEntry kCatalogue[] = {
#define NOODLE_DIAGNOSTIC(code, name, severity, warning, message, hint) \
  {code, #name, static_cast<Severity>(severity), warning, message, hint},
#include "noodle/diagnostics.def"
};

// Bytes of an argument that are shown.
constexpr size_t kArgumentLimit = 200;

// Cut at the border of a code point.
void append_argument(std::string& out, std::string_view argument) {
  if (argument.size() <= kArgumentLimit) {
    out += argument;
    return;
  }
  size_t end = kArgumentLimit;
  while (end > 0 && (static_cast<uint8_t>(argument[end]) & 0xc0) == 0x80) --end;
  out += argument.substr(0, end);
  out += "...";
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      break;
  }
  return "error";
}

std::span<const CatalogueEntry> diagnostic_catalogue() { return kCatalogue; }

const CatalogueEntry* find_catalogue_entry(uint32_t code) {
  auto found = std::ranges::find(kCatalogue, code, &CatalogueEntry::code);
  return found == std::end(kCatalogue) ? nullptr : &*found;
}

std::string code_text(uint32_t code) { return fmt::format("NC{:04}", code); }

std::optional<uint32_t> parse_code(std::string_view text) {
  if (text.size() > 2 && (text[0] == 'N' || text[0] == 'n') && (text[1] == 'C' || text[1] == 'c')) {
    text.remove_prefix(2);
  }
  uint32_t code = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return code;
}

std::string format_message(std::string_view pattern, std::span<const std::string_view> arguments) {
  std::string result;
  result.reserve(pattern.size());
  for (size_t i = 0; i < pattern.size(); ++i) {
    bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                       pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    size_t index = placeholder ? static_cast<size_t>(pattern[i + 1] - '0') : 0;
    if (placeholder && index < arguments.size()) {
      append_argument(result, arguments[index]);
      i += 2;
    } else {
      result += pattern[i];
    }
  }
  return result;
}

Diagnostic make_diagnostic(DiagnosticCode code, Span range,
                           std::initializer_list<std::string_view> arguments,
                           std::string_view hint) {
  const CatalogueEntry& entry = *find_catalogue_entry(static_cast<uint32_t>(code));
  std::span<const std::string_view> places(arguments.begin(), arguments.size());
  return {.code = entry.code,
          .severity = entry.severity,
          .warning = std::string(entry.warning),
          .range = range,
          .message = format_message(entry.message, places),
          .hint = format_message(hint.empty() ? entry.hint : hint, places)};
}

}  // namespace noodle
