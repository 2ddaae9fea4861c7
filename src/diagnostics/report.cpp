#include "diagnostics/report.h"

#include <fmt/format.h>

#include "diagnostics/style.h"

namespace noodle {
namespace {

std::string counted(uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string more_errors(const SourceFile& file, uint32_t count, const ReportOptions& options) {
  Style style(options.colour);
  return fmt::format("{}{}:{} {} not shown; --max-errors=0 shows all\n", style.bold(),
                     printable(shown_path(file.path())), style.reset(),
                     counted(count, "more error"));
}

}  // namespace

std::string summary_text(uint32_t errors, uint32_t warnings) {
  std::string text;
  if (errors != 0) text = counted(errors, "error");
  if (errors != 0 && warnings != 0) text += " and ";
  if (warnings != 0) text += counted(warnings, "warning");
  return text;
}

RenderedDiagnostics DiagnosticReport::render_file(const SourceFile& file,
                                                  const FileDiagnostics& diagnostics) const {
  RenderedDiagnostics result{
      .text = {}, .errors = diagnostics.errors, .warnings = diagnostics.warnings};
  uint32_t shown_errors = 0;
  for (Diagnostic diagnostic : diagnostics.diagnostics) {
    if (options_.hint != nullptr) diagnostic.hint = options_.hint(diagnostic.hint);
    bool is_error = diagnostic.severity == Severity::kError;
    if (is_error && options_.max_errors != 0 && shown_errors == options_.max_errors) continue;
    shown_errors += is_error ? 1 : 0;
    switch (options_.format) {
      case DiagnosticFormat::kText:
        result.text += render_text(file, diagnostic, options_);
        break;
      case DiagnosticFormat::kJson:
        result.text += render_json(file, diagnostic);
        break;
      case DiagnosticFormat::kSarif:
        if (!result.text.empty()) result.text += ",\n";
        result.text += render_sarif_result(file, diagnostic);
        result.codes.insert(diagnostic.code);
        break;
    }
  }
  if (shown_errors < diagnostics.errors && options_.format == DiagnosticFormat::kText) {
    result.text += more_errors(file, diagnostics.errors - shown_errors, options_);
  }
  return result;
}

RenderedDiagnostics DiagnosticReport::render_failure(std::string_view path, Error error) const {
  if (options_.hint != nullptr) error.hint = options_.hint(error.hint);
  RenderedDiagnostics result{.text = {}, .errors = 1, .is_failure = true};
  switch (options_.format) {
    case DiagnosticFormat::kText: {
      Style style(options_.colour);
      result.text =
          fmt::format("{}noodlec: {}error:{}{} {}{}\n", style.bold(), style.error(), style.reset(),
                      style.bold(), printable(error.message), style.reset());
      result.text += hint_line(error.hint, style);
      break;
    }
    case DiagnosticFormat::kJson:
      result.text = render_json_failure(path, error);
      break;
    case DiagnosticFormat::kSarif:
      result.text = render_sarif_notification(path, error);
      break;
  }
  return result;
}

std::string DiagnosticReport::add(RenderedDiagnostics rendered) {
  errors_ += rendered.errors;
  warnings_ += rendered.warnings;
  if (options_.format != DiagnosticFormat::kSarif) return std::move(rendered.text);
  codes_.merge(rendered.codes);
  std::string& list = rendered.is_failure ? notifications_ : results_;
  if (!list.empty() && !rendered.text.empty()) list += ",\n";
  list += rendered.text;
  return {};
}

std::string DiagnosticReport::finish() {
  switch (options_.format) {
    case DiagnosticFormat::kJson:
      return render_json_summary(errors_, warnings_);
    case DiagnosticFormat::kSarif:
      return render_sarif_document(results_, notifications_, codes_);
    case DiagnosticFormat::kText:
      break;
  }
  std::string summary = summary_text(errors_, warnings_);
  return summary.empty() ? summary : summary + "\n";
}

}  // namespace noodle
