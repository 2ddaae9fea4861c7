#include "components/sdk/diagnostics.h"

namespace noodle::sdk {
namespace {

struct Entry {
  uint32_t code;
  noodle_severity severity;
  std::string_view warning;
  std::string_view message;
  std::string_view hint;
};

constexpr Entry kCatalogue[] = {
#define NOODLE_DIAGNOSTIC(code, name, severity, warning, message, hint) \
  {code, severity, warning, message, hint},
#include "noodle/diagnostics.def"
};

noodle_text text(std::string_view view) { return {view.data(), view.size()}; }

}  // namespace

void report(const noodle_host& host, Diagnostic diagnostic, Range range,
            std::initializer_list<std::string_view> arguments, Note note, std::string_view hint) {
  const Entry* entry = kCatalogue;
  while (entry->code != static_cast<uint32_t>(diagnostic)) ++entry;
  noodle_diagnostic message{};
  message.size = sizeof message;
  message.code = entry->code;
  message.severity = entry->severity;
  message.begin = range.begin;
  message.end = range.end;
  message.lexeme = range.lexeme;
  message.name = text(entry->warning);
  message.message = text(entry->message);
  message.hint = text(hint.empty() ? entry->hint : hint);
  size_t i = 0;
  for (std::string_view argument : arguments) message.arguments[i++] = text(argument);
  if (note.begin != NOODLE_NONE) {
    message.note_begin = note.begin;
    message.note_end = NOODLE_END_OF_LEXEME;
    message.note = text(note.text);
  }
  host.report(host.context, &message);
}

}  // namespace noodle::sdk
