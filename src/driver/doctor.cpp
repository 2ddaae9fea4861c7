// `noodlec doctor`: looks at everything in the state directory, and mends what can be mended.
#include "state/doctor.h"

#include <fmt/format.h>

#include "driver/built_in_packages.h"
#include "driver/channel_places.h"
#include "driver/command.h"
#include "driver/named_commands.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "state/history.h"
#include "state/snapshot.h"
#include "upgrade/repair.h"

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
    text += fmt::format("  hint: {}\n", with_state_directory(finding.hint));
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
                        {"hint", with_state_directory(finding.hint)},
                        {"can_be_repaired", finding.can_be_repaired},
                        {"was_repaired", finding.was_repaired}});
  return json_line("doctor", {{"findings", std::move(findings)},
                              {"errors", diagnosis.errors()},
                              {"generations", diagnosis.generations},
                              {"packages", diagnosis.packages},
                              {"audit_lines", diagnosis.audit_lines}});
}

// Whole packages in the place of damaged ones. What cannot be done stays for the examination to
// find.
std::vector<std::string> replace_damaged(const state::StateDirectory& directory,
                                         const versions::Configuration& configuration,
                                         double seconds) {
  const auto numbers = state::list_generations(directory);
  if (!numbers || !state::read_current(directory)) return {};
  std::vector<state::Generation> generations;
  for (const uint64_t number : *numbers)
    if (auto generation = state::read_generation(directory, number))
      generations.push_back(*std::move(generation));
  upgrade::Order order{directory, built_in_packages()};
  order.channels = channel_places({}, configuration);
  order.seconds = seconds;
  order.allow_network = configuration.is_on(project::Setting::kAllowNetworkFileSystem);
  return upgrade::repair_packages(order, generations).value_or(std::vector<std::string>{});
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
    std::vector<std::string> replaced;
    if (fix)
      replaced = replace_damaged(*directory, *configuration, wait.seconds(*configuration).value());
    Result<Diagnosis> diagnosis = state::examine(*directory, fix, *options);
    if (!diagnosis) return std::unexpected(diagnosis.error());
    for (const std::string& title : replaced)
      diagnosis->findings.push_back({Severity::kError,
                                     fmt::format("{} was damaged, and was replaced", title), "",
                                     true, true});
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
