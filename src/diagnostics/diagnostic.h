// Messages about the user's program: the catalogue, one message, and the collector of a file.
//
//   component --report--> DiagnosticCollector --finish(policy)--> sorted list --> DiagnosticReport
#ifndef NOODLE_DIAGNOSTICS_DIAGNOSTIC_H
#define NOODLE_DIAGNOSTICS_DIAGNOSTIC_H

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "noodle/component.h"
#include "source/source_file.h"

namespace noodle {

enum class Severity : uint8_t {
  kNote = NOODLE_NOTE,
  kWarning = NOODLE_WARNING,
  kError = NOODLE_ERROR
};

// "note", "warning", "error".
std::string_view severity_name(Severity severity);

// The codes of diagnostics.def by name.
enum class DiagnosticCode : uint32_t {
#define NOODLE_DIAGNOSTIC(code, name, severity, warning, message, hint) name = code,
#include "noodle/diagnostics.def"
};

// One line of diagnostics.def.
struct CatalogueEntry {
  uint32_t code;
  std::string_view name;
  Severity severity;
  std::string_view warning;
  std::string_view message;
  std::string_view hint;
};
std::span<const CatalogueEntry> diagnostic_catalogue();
// Null for a code that is not in it: components may bring codes of their own.
const CatalogueEntry* find_catalogue_entry(uint32_t code);

// "NC0201".
std::string code_text(uint32_t code);
// The number of "NC0201", "nc201" or "201".
std::optional<uint32_t> parse_code(std::string_view text);

// A second place that a message speaks of, in the same file.
struct DiagnosticNote {
  Span range;
  std::string message;
  bool operator==(const DiagnosticNote&) const = default;
};

// All texts are final; ranges lie in the file.
struct Diagnostic {
  uint32_t code = 0;
  Severity severity = Severity::kError;
  std::string warning = {};  // name for -W; empty for errors
  Span range = {};
  std::string message = {};
  std::string hint = {};
  std::optional<DiagnosticNote> note = {};
  bool operator==(const Diagnostic&) const = default;
};

// Puts arguments in the places of {0} to {3}. Other braces stay; arguments are not looked into, and
// overlong ones are cut, because they may quote the program.
std::string format_message(std::string_view pattern, std::span<const std::string_view> arguments);

// A message of the host itself, from the catalogue.
Diagnostic make_diagnostic(DiagnosticCode code, Span range,
                           std::initializer_list<std::string_view> arguments = {},
                           std::string_view hint = {});

class WarningPolicy;

// What was found in one file, as it is reported: unsorted and before -W. Keeps the first
// kCollectedLimit errors and as many warnings, and counts the rest.
class DiagnosticCollector {
 public:
  static constexpr uint32_t kCollectedLimit = 1000;

  // `file` outlives the collector.
  explicit DiagnosticCollector(const SourceFile& file) : file_(file) {}

  // What a component reported: copied, ranges brought into the file. Nothing in it is trusted but
  // its pointers.
  void report(const noodle_diagnostic& reported) noexcept;
  // For noodle_host.report, with a DiagnosticCollector as its context.
  static void report_callback(void* collector, const noodle_diagnostic* reported) noexcept;

  void add(Diagnostic diagnostic);

  // As it was collected, for recording; add() takes it back.
  const std::vector<Diagnostic>& collected() const { return diagnostics_; }
  // Errors as reported, before -Werror.
  bool has_errors() const { return errors_ != 0; }
  uint32_t dropped_errors() const { return dropped_errors_; }
  uint32_t dropped_warnings() const { return dropped_warnings_; }

 private:
  const SourceFile& file_;
  std::vector<Diagnostic> diagnostics_;
  uint32_t errors_ = 0;
  uint32_t warnings_ = 0;
  uint32_t dropped_errors_ = 0;
  uint32_t dropped_warnings_ = 0;
};

// The messages of one file as the user wants them: in source order, each once, with their final
// severity.
struct FileDiagnostics {
  std::vector<Diagnostic> diagnostics;
  uint32_t errors = 0;  // with those that were not kept
  uint32_t warnings = 0;
};
FileDiagnostics finish_diagnostics(const DiagnosticCollector& collector,
                                   const WarningPolicy& policy);

}  // namespace noodle

#endif
