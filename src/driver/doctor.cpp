// `noodlec doctor`: looks at everything in the state directory, and mends what can be mended.
#include "state/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <span>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/channel_places.h"
#include "driver/command.h"
#include "driver/component_choice.h"
#include "driver/distrust.h"
#include "driver/lock_warning.h"
#include "driver/named_commands.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "state/history.h"
#include "state/snapshot.h"
#include "upgrade/repair.h"
#include "upgrade/staged_upgrade.h"
#include "upgrade/validation.h"

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
  const auto warnings =
      static_cast<size_t>(std::ranges::count_if(diagnosis.findings, [](const Finding& finding) {
        return finding.severity == Severity::kWarning && !finding.was_repaired;
      }));
  const std::string result = errors != 0     ? count_text(errors, "error")
                             : warnings != 0 ? "no errors, " + count_text(warnings, "warning")
                                             : "all is well";
  text += fmt::format("looked at {}, {} and {} of the audit log: {}\n",
                      count_text(diagnosis.generations, "generation"),
                      count_text(diagnosis.packages, "package"),
                      count_text(diagnosis.audit_lines, "line"), result);
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

std::set<std::string> linked_in() {
  std::set<std::string> fingerprints;
  for (const state::ComponentVersion& component : embedded_versions())
    fingerprints.insert(component.fingerprint);
  return fingerprints;
}

upgrade::Order order_of(const state::StateDirectory& directory,
                        const versions::Configuration& configuration, double seconds) {
  upgrade::Order order{directory, built_in_packages()};
  order.channels = channel_places({}, configuration);
  order.seconds = seconds;
  order.allow_network = configuration.is_on(project::Setting::kAllowNetworkFileSystem);
  return order;
}

// Whole packages in the place of damaged ones. What cannot be done stays for the examination to
// find.
std::vector<std::string> replace_damaged(const upgrade::Order& order) {
  const state::StateDirectory& directory = order.directory;
  const auto numbers = state::list_generations(directory);
  if (!numbers || !state::read_current(directory)) return {};
  std::vector<state::Generation> generations;
  for (const uint64_t number : *numbers)
    if (auto generation = state::read_generation(directory, number))
      generations.push_back(*std::move(generation));
  return upgrade::repair_packages(order, generations).replaced;
}

// What is known only here: the rules of trust, what upgrades have staged, and the project.
class OutsideFindings {
 public:
  OutsideFindings(const upgrade::Order& order, const versions::Configuration& configuration,
                  bool fix, Diagnosis& diagnosis)
      : order_(order), configuration_(configuration), fix_(fix), diagnosis_(diagnosis) {}

  void add_all() {
    const Result<state::Generation> active = state::read_current(directory_);
    add_trust(active ? active->components : state::Components{});
    const size_t known = diagnosis_.findings.size();
    add_staged();
    mend_staged(std::span(diagnosis_.findings).subspan(known));
    if (active && !add_lock(active->components)) add_ranges(active->components);
  }

 private:
  void add(Severity severity, std::string message, std::string hint) {
    diagnosis_.findings.push_back({severity, std::move(message), std::move(hint)});
  }
  void add(const Error& error) { add(Severity::kError, error.message, error.hint); }

  void add_trust(const state::Components& active) {
    if (!trust_) return add(trust_.error());
    const auto packages = distrusted_packages(directory_, active, *trust_);
    if (!packages) return add(packages.error());
    for (const Distrusted& found : *packages)
      add(found.is_damage   ? Severity::kError
          : found.is_active ? Severity::kWarning
                            : Severity::kNote,
          found.message, found.hint);
  }

  void add_staged() {
    const auto waiting = upgrade::list_staged(directory_);
    if (!waiting) return add(waiting.error());
    if (!waiting->empty()) return check_staged();
    const auto entries = directory_.files().list(directory_.layout().staged());
    if (entries && !entries->empty())
      add(Severity::kNote,
          fmt::format("`{}` has packages and no plan: who staged them has died",
                      directory_.layout().staged()),
          "the next `noodlec upgrade --stage` removes them");
  }

  void check_staged() {
    const auto staged = upgrade::read_staged(directory_);
    if (!staged) return add(staged.error());
    for (const packages::Package& package : staged->packages)
      if (const Result<void> whole = packages::check_object(package.manifest, package.object,
                                                            component_host::host_platform());
          !whole)
        add(Severity::kError, fmt::format("staged: {}", whole.error().message), "");
      else if (trust_ && upgrade::has_wrong_signature(package.manifest_text, package.signature,
                                                      *trust_, built_in_packages().key))
        add(Severity::kError,
            fmt::format("staged: the signature of {} is wrong", package.manifest.title()), "");
  }

  // What waits there can be fetched and tried out again.
  void mend_staged(std::span<Finding> findings) {
    const auto is_error = [](const Finding& finding) {
      return finding.severity == Severity::kError;
    };
    if (std::ranges::none_of(findings, is_error)) return;
    const bool is_dropped = fix_ && upgrade::drop_staged(order_);
    for (Finding& finding : findings | std::views::filter(is_error)) {
      finding.can_be_repaired = true;
      finding.was_repaired = is_dropped;
      if (is_dropped)
        finding.message += "; nothing is staged now";
      else
        finding.hint =
            "`noodlec upgrade --stage` stages it anew, `noodlec doctor --fix` removes it";
    }
  }

  // Whether the lock keeps compiles to something else.
  bool add_lock(const state::Components& active) {
    std::string kept = lock_warning(directory_.files(), configuration_, vector_of(active));
    if (kept.empty()) return false;
    add(Severity::kNote, std::move(kept), "");
    return true;
  }

  void add_ranges(const state::Components& active) {
    const versions::Vector vector = vector_of(active);
    for (const versions::Constraint& range : versions::project_constraints(configuration_))
      if (!range.range.contains(vector[range.phase]))
        add(Severity::kWarning,
            fmt::format("{}, and {} {} is active: compiles are refused", range.to_text(),
                        phase_name(range.phase), active[range.phase].version),
            "`noodlec upgrade` looks for versions that fit");
  }

  const upgrade::Order& order_;
  const state::StateDirectory& directory_ = order_.directory;
  const versions::Configuration& configuration_;
  const bool fix_;
  Diagnosis& diagnosis_;
  const Result<trust::TrustStore> trust_ =
      trust::TrustStore::read(directory_.files(), directory_.layout().trust(), built_in_packages());
};

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
    const upgrade::Order order =
        order_of(*directory, *configuration, wait.seconds(*configuration).value());
    std::vector<std::string> replaced;
    if (fix) replaced = replace_damaged(order);
    Result<Diagnosis> diagnosis = state::examine(*directory, fix, *options, linked_in());
    if (!diagnosis) return std::unexpected(diagnosis.error());
    // Where the directory itself cannot be used, that is what is to be mended first.
    if (diagnosis->generations != 0)
      OutsideFindings(order, *configuration, fix, *diagnosis).add_all();
    for (const std::string& title : replaced)
      diagnosis->findings.push_back({Severity::kError,
                                     fmt::format("{} was damaged, and was replaced", title), "",
                                     true, true});
    const ExitCode code = diagnosis->code();
    if (state.quiet && !state.json && diagnosis->findings.empty()) return code;
    const Result<ExitCode> printed =
        print_result(state.json ? diagnosis_json(*diagnosis) : diagnosis_text(*diagnosis));
    return printed ? code : printed;
  }
};

}  // namespace

constinit const Command kDoctorCommand = command_with<DoctorOptions>();

}  // namespace noodle::driver
