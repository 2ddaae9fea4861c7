#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <tuple>

#include "diagnostics/diagnostic.h"
#include "diagnostics/warnings.h"
#include "source/lexeme.h"

namespace noodle {
namespace {

std::string_view view(const noodle_text& text) {
  return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}

Span resolve(const SourceFile& file, uint32_t begin, uint32_t end, uint32_t lexeme) {
  Span range{std::min(begin, file.size()), std::min(end, file.size())};
  if (end == NOODLE_END_OF_LEXEME) range.end = lexeme_end(file.text(), lexeme);
  range.end = std::max(range.end, range.begin);
  return range;
}

auto source_order(const Diagnostic& diagnostic) {
  return std::tuple(diagnostic.range.begin, diagnostic.range.end, diagnostic.code,
                    std::string_view(diagnostic.message));
}

}  // namespace

void DiagnosticCollector::report(const noodle_diagnostic& reported) noexcept {
  // The component may have been built against a header with fewer fields, or with more.
  noodle_diagnostic copy{};
  std::memcpy(&copy, &reported, std::min<size_t>(reported.size, sizeof copy));
  std::array<std::string_view, NOODLE_DIAGNOSTIC_ARGUMENTS> arguments;
  std::ranges::transform(copy.arguments, arguments.begin(), view);
  Diagnostic diagnostic{
      .code = copy.code,
      .severity = copy.severity >= NOODLE_ERROR ? Severity::kError : Severity::kWarning,
      .warning = std::string(view(copy.name)),
      .range = resolve(file_, copy.begin, copy.end, copy.lexeme),
      .message = format_message(view(copy.message), arguments),
      .hint = format_message(view(copy.hint), arguments)};
  if (copy.note.size != 0) {
    diagnostic.note =
        DiagnosticNote{resolve(file_, copy.note_begin, copy.note_end, copy.note_begin),
                       format_message(view(copy.note), arguments)};
  }
  add(std::move(diagnostic));
}

void DiagnosticCollector::report_callback(void* collector,
                                          const noodle_diagnostic* reported) noexcept {
  static_cast<DiagnosticCollector*>(collector)->report(*reported);
}

void DiagnosticCollector::add(Diagnostic diagnostic) {
  bool is_error = diagnostic.severity == Severity::kError;
  uint32_t& count = is_error ? errors_ : warnings_;
  if (++count > kCollectedLimit) {
    ++(is_error ? dropped_errors_ : dropped_warnings_);
    return;
  }
  diagnostics_.push_back(std::move(diagnostic));
}

FileDiagnostics finish_diagnostics(const DiagnosticCollector& collector,
                                   const WarningPolicy& policy) {
  FileDiagnostics result;
  for (const Diagnostic& diagnostic : collector.collected()) {
    std::optional<Severity> severity = policy.severity_of(diagnostic);
    if (!severity) continue;
    result.diagnostics.push_back(diagnostic);
    result.diagnostics.back().severity = *severity;
  }
  std::ranges::stable_sort(result.diagnostics, {}, source_order);
  auto repeated = std::ranges::unique(result.diagnostics);
  result.diagnostics.erase(repeated.begin(), repeated.end());
  auto errors = std::ranges::count(result.diagnostics, Severity::kError, &Diagnostic::severity);
  result.errors = static_cast<uint32_t>(errors) + collector.dropped_errors();
  result.warnings = static_cast<uint32_t>(result.diagnostics.size() - static_cast<size_t>(errors));
  // What was dropped had no name kept: it counts unless no warning at all is wanted.
  if (!policy.all_disabled()) result.warnings += collector.dropped_warnings();
  return result;
}

}  // namespace noodle
