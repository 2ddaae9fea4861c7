// `noodlec doctor`: looks at everything in the state directory, and mends what can be mended.
#include "state/doctor.h"

#include <fmt/format.h>

#include "driver/command.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"

namespace noodle::driver {
namespace {

using state::Diagnosis;
using state::Finding;
using state::Severity;

const char* to_text(Severity severity) {
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

std::string finding_text(const Finding& finding) {
  std::string text = fmt::format(
      "{}: {}\n", finding.was_repaired ? "repaired" : to_text(finding.severity), finding.message);
  if (!finding.was_repaired && !finding.hint.empty())
    text += fmt::format("  hint: {}\n", finding.hint);
  return text;
}

std::string diagnosis_text(const Diagnosis& diagnosis) {
  std::string text;
  for (const Finding& finding : diagnosis.findings) text += finding_text(finding);
  const size_t errors = diagnosis.errors();
  text += fmt::format("looked at {}, {} and {} of the audit log: {}\n",
                      count_text(diagnosis.generations, "generation"),
                      count_text(diagnosis.packages, "package"),
                      count_text(diagnosis.audit_lines, "line"),
                      errors == 0 ? "all is well" : count_text(errors, "error"));
  return text;
}

std::string diagnosis_json(const Diagnosis& diagnosis) {
  Json findings = Json::array();
  for (const Finding& finding : diagnosis.findings)
    findings.push_back({{"severity", to_text(finding.severity)},
                        {"message", finding.message},
                        {"hint", finding.hint},
                        {"can_be_repaired", finding.can_be_repaired},
                        {"was_repaired", finding.was_repaired}});
  return json_line("doctor", {{"findings", std::move(findings)},
                              {"errors", diagnosis.errors()},
                              {"generations", diagnosis.generations},
                              {"packages", diagnosis.packages},
                              {"audit_lines", diagnosis.audit_lines}});
}

struct DoctorOptions {
  static constexpr std::string_view kName = "doctor";
  static constexpr std::string_view kUsage = "[OPTIONS]";
  static constexpr std::string_view kSummary = "check the whole state directory";

  StateOptions state;
  WaitOptions wait;
  bool fix = false;

  void declare(CommandLine& line) {
    line.flag("--fix", "mend what can be mended", fix);
    state.declare(line);
    wait.declare(line);
  }

  Result<ExitCode> run() const {
    hold_interrupts();
    const auto configuration = versions::load_configuration(platform::system());
    if (!configuration) return std::unexpected(configuration.error());
    const auto options = wait.write_options(*configuration);
    if (!options) return std::unexpected(options.error());
    const auto directory = state::StateDirectory::require(platform::system(), state.directory);
    if (!directory) return std::unexpected(directory.error());
    const Result<Diagnosis> diagnosis = state::examine(*directory, fix, *options);
    if (!diagnosis) return std::unexpected(diagnosis.error());
    const ExitCode code = diagnosis->errors() == 0 ? ExitCode::kDone : ExitCode::kCorrupt;
    if (state.quiet && !state.json && diagnosis->findings.empty()) return code;
    const Result<ExitCode> printed =
        print_result(state.json ? diagnosis_json(*diagnosis) : diagnosis_text(*diagnosis));
    return printed ? code : printed;
  }
};

}  // namespace

constinit const Command kDoctorCommand = command_with<DoctorOptions>();

}  // namespace noodle::driver
