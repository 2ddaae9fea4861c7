// Diagnostics as text for people, as JSON lines for tools and as SARIF 2.1.0 for code scanners.
// docs/diagnostics.md describes the formats.
#ifndef NOODLE_DIAGNOSTICS_REPORT_H
#define NOODLE_DIAGNOSTICS_REPORT_H

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "diagnostics/diagnostic.h"

namespace noodle {

enum class DiagnosticFormat : uint8_t { kText, kJson, kSarif };

struct ReportOptions {
  DiagnosticFormat format = DiagnosticFormat::kText;
  bool colour = false;       // text only
  uint32_t max_errors = 20;  // shown per file; 0 is no limit
  uint32_t columns = 100;    // width of the text; longer source lines are shown in part
  // Gives a hint as it is shown here, in every format; null: as it is.
  std::string (*hint)(std::string_view hint) = nullptr;
};

// One file, or one failure, in the chosen format.
struct RenderedDiagnostics {
  std::string text;
  uint32_t errors = 0;
  uint32_t warnings = 0;
  std::set<uint32_t> codes = {};  // for the table of rules in SARIF
  bool is_failure = false;
};

// Several files in one output. render_* are for any thread; add and finish for the one that writes.
//
//   std::string now = report.add(report.render_file(source, diagnostics));   // per file, in order
//   std::string rest = report.finish();                                      // once
class DiagnosticReport {
 public:
  explicit DiagnosticReport(ReportOptions options) : options_(options) {}

  RenderedDiagnostics render_file(const SourceFile& file, const FileDiagnostics& diagnostics) const;
  // A failure of the surroundings; `path` is the file it is about, or empty.
  RenderedDiagnostics render_failure(std::string_view path, Error error) const;

  // What is to be written now. SARIF is one document, so there it is nothing until the end.
  std::string add(RenderedDiagnostics rendered);
  // The summary line, or the SARIF document. Text: empty when there is nothing to sum up.
  std::string finish();

  uint32_t errors() const { return errors_; }
  uint32_t warnings() const { return warnings_; }

 private:
  ReportOptions options_;
  uint32_t errors_ = 0;
  uint32_t warnings_ = 0;
  std::set<uint32_t> codes_;
  std::string results_;        // SARIF, separated by commas
  std::string notifications_;  // the same, of failures
};

// "2 errors and 1 warning", "1 error"; empty for none.
std::string summary_text(uint32_t errors, uint32_t warnings);

// The renderers of single items, each a text that ends with a newline (SARIF: an object).
std::string render_text(const SourceFile& file, const Diagnostic& diagnostic,
                        const ReportOptions& options);
std::string render_json(const SourceFile& file, const Diagnostic& diagnostic);
std::string render_json_failure(std::string_view path, const Error& error);
std::string render_json_summary(uint32_t errors, uint32_t warnings);
std::string render_sarif_result(const SourceFile& file, const Diagnostic& diagnostic);
std::string render_sarif_notification(std::string_view path, const Error& error);
std::string render_sarif_document(std::string_view results, std::string_view notifications,
                                  const std::set<uint32_t>& codes);

}  // namespace noodle

#endif
