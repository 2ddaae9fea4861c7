#include "driver/status_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/component_choice.h"
#include "driver/distrust.h"
#include "state/locks.h"
#include "state/object_store.h"
#include "state/snapshot.h"
#include "upgrade/staged_upgrade.h"
#include "versions/constraints.h"

namespace noodle::driver {
namespace {

using platform::LockFile;
using platform::LockMode;
using state::LockKind;
using state::StateDirectory;

constexpr size_t kLongestWho = 256;

std::vector<ConstraintState> check_constraints(const versions::Configuration& configuration,
                                               const versions::Vector& vector) {
  std::vector<ConstraintState> states;
  for (const versions::Constraint& constraint : versions::project_constraints(configuration))
    states.push_back({constraint.origin, constraint.phase, constraint.text,
                      constraint.range.contains(vector[constraint.phase])});
  return states;
}

std::vector<std::string> names_in(const StateDirectory& directory, const std::string& folder) {
  std::vector<std::string> names;
  const auto entries = directory.files().list(folder);
  if (!entries) return names;
  for (const platform::FolderEntry& entry : *entries)
    if (!state::is_unfinished(entry.name)) names.push_back(entry.name);
  return names;
}

// The locks tell; that one cannot be asked for is no reason not to tell the rest.
class LockReader {
 public:
  explicit LockReader(const StateDirectory& directory)
      : file_(LockFile::open_shared(directory.files(), directory.layout().lock())) {}

  bool is_taken(state::LockName name, LockMode mode) {
    return file_ && file_->is_taken(state::bytes_of(name), mode).value_or(false);
  }

 private:
  Result<LockFile> file_;
};

void read_busy(const StateDirectory& directory, StatusReport& report) {
  LockReader locks(directory);
  if (locks.is_taken({LockKind::kWriter}, LockMode::kExclusive)) {
    std::string who = directory.files().read(directory.layout().writer(), kLongestWho).value_or("");
    who.resize(std::min(who.find('\n'), who.size()));
    report.busy.push_back(
        fmt::format("changes are being made{}{}", who.empty() ? "" : " by ", who));
  }
  bool has_dead_slot = false;
  for (const std::string& name : names_in(directory, directory.layout().temporary())) {
    const std::optional<unsigned> slot = state::slot_number(name);
    if (!slot) continue;
    if (locks.is_taken({LockKind::kSlot, *slot}, LockMode::kExclusive))
      report.busy.push_back(fmt::format("an upgrade is being prepared in {}", name));
    else
      has_dead_slot = true;
  }
  for (uint64_t phase = 0; phase < NOODLE_PHASES; ++phase)
    // Those who compile share a gate, and only who closes it has it alone.
    if (locks.is_taken({LockKind::kGate, phase}, LockMode::kShared))
      report.busy.push_back(fmt::format("the gate of the {} is closed",
                                        phase_name(static_cast<noodle_phase>(phase))));
  const std::string unfinished = state::unfinished(directory.layout().current());
  const auto left = directory.files().link_status(unfinished);
  const bool is_left = left && left->kind != platform::FileKind::kMissing;
  if (report.busy.empty() && (has_dead_slot || is_left))
    report.problems.push_back(
        {"a change was begun and not finished; the next command that writes tidies up", ""});
}

void check_components(const StateDirectory& directory, StatusReport& report) {
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const state::ComponentVersion& component = report.generation->components[phase];
    if (origin_of(phase, component) == ComponentOrigin::kNowhere)
      report.problems.push_back(
          {fmt::format("{} {} was linked into another noodlec, and there is no package of it",
                       phase_name(phase), component.version),
           fmt::format("`noodlec upgrade {}` installs one", phase_name(phase)), true});
    if (!component.object) continue;
    const Result<std::string> object = state::check_object(directory, phase, component);
    if (!object)
      report.problems.push_back(
          {object.error().message, object.error().hint, object.error().code == ExitCode::kCorrupt});
  }
}

void check_trust(const StateDirectory& directory, StatusReport& report) {
  const auto trust =
      trust::TrustStore::read(directory.files(), directory.layout().trust(), built_in_packages());
  if (!trust) {
    report.problems.push_back(
        {trust.error().message, trust.error().hint, trust.error().code == ExitCode::kCorrupt});
    return;
  }
  for (Distrusted& found : distrusted_components(directory, report.generation->components, *trust))
    report.problems.push_back({std::move(found.message), std::move(found.hint), found.is_damage});
}

// Whether it is still signed by whom the project trusts.
void check_staged(const StateDirectory& directory, StatusReport& report) {
  const auto trust =
      trust::TrustStore::read(directory.files(), directory.layout().trust(), built_in_packages());
  const auto staged = upgrade::read_staged(directory);
  if (!trust || !staged) return;
  for (const packages::Package& package : staged->packages)
    if (const Result<void> taken = trust->check_manifest(
            package.manifest, package.manifest_text, package.signature, package.manifest.title());
        !taken)
      report.problems.push_back(
          {fmt::format("what is staged cannot be applied: {}", taken.error().message),
           "`noodlec upgrade --drop-staged` drops it, `noodlec upgrade --stage` stages it anew"});
}

}  // namespace

versions::Vector StatusReport::compiling() const {
  return lock ? versions::vector_of(lock->lock) : vector_of(components);
}

bool StatusReport::is_damaged() const {
  return std::ranges::any_of(problems, &StatusProblem::is_damage);
}

Result<StatusReport> read_status(platform::FileSystem& files, const std::string& given,
                                 const versions::Configuration& configuration) {
  StatusReport report;
  if (!configuration.is_on(project::Setting::kEnabled))
    report.ignored_by = configuration.at(project::Setting::kEnabled).origin;
  auto lock = versions::applying_lock(files, configuration);
  if (!lock) return std::unexpected(lock.error());
  report.lock = *std::move(lock);
  report.components = embedded_versions();
  report.constraints = check_constraints(configuration, report.compiling());
  const auto directory = StateDirectory::find(files, given);
  if (!directory) return std::unexpected(directory.error());
  if (!*directory) return report;
  report.directory = (*directory)->layout().root();
  const Result<state::Snapshot> active = state::Snapshot::read(**directory);
  if (!active) return std::unexpected(active.error());
  report.generation = active->generation();
  report.restored = restored_by(**directory, *report.generation);
  if (report.ignored_by.empty()) {
    report.components = report.generation->components;
    report.constraints = check_constraints(configuration, report.compiling());
  }
  check_components(**directory, report);
  if (const Result<void> format = (*directory)->check_format(); !format)
    report.problems.push_back(
        {format.error().message, format.error().hint, format.error().code == ExitCode::kCorrupt});
  check_trust(**directory, report);
  if (auto points = state::list_points(**directory))
    report.points = *std::move(points);
  else
    report.problems.push_back(
        {points.error().message, points.error().hint, points.error().code == ExitCode::kCorrupt});
  if (auto staged = upgrade::list_staged(**directory)) {
    report.staged = *std::move(staged);
    if (!report.staged.empty()) check_staged(**directory, report);
  } else {
    report.problems.push_back(
        {staged.error().message, staged.error().hint, staged.error().code == ExitCode::kCorrupt});
  }
  read_busy(**directory, report);
  return report;
}

}  // namespace noodle::driver
