// `noodlec rollback`: makes the components active again that were active before.
#include "state/rollback.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/command.h"
#include "driver/irreversible_steps.h"
#include "driver/lock_warning.h"
#include "driver/named_commands.h"
#include "driver/refusal.h"
#include "driver/rollback_list.h"
#include "driver/rollback_target.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "state/points.h"
#include "upgrade/validation.h"
#include "versions/constraints.h"

namespace noodle::driver {
namespace {

using state::Components;
using state::Generation;
using state::Snapshot;
using state::StateDirectory;

struct RollbackOptions {
  static constexpr std::string_view kName = "rollback";
  static constexpr std::string_view kUsage =
      "[OPTIONS] [COMPONENT | POINT | --to N | --list]\n"
      "       noodlec rollback point create [--to N] NAME\n"
      "       noodlec rollback point delete NAME";
  static constexpr std::string_view kSummary = "go back to components that were active before";

  StateOptions state;
  WaitOptions wait;
  std::vector<std::string> operands;
  uint32_t to = 0;
  bool list = false;

  void declare(CommandLine& line) {
    line.operands("TARGET", "a component, or a rollback point", operands, Complete::kNothing);
    line.number("--to", "go to generation N, back or forward", 1, UINT32_MAX, to);
    line.flag("--list", "list the generations that can be gone to", list);
    state.declare(line);
    wait.declare(line);
  }
  Result<ExitCode> run() const;
};

// What is to become active, and the generation that it comes from; pinned.
struct Target {
  Snapshot from;
  Components components;
  // Seen from the active generation, so that it is another one when that changes.
  bool is_relative;
};

class Rollback {
 public:
  Rollback(const RollbackOptions& options, const versions::Configuration& configuration,
           StateDirectory directory, const state::WriteOptions& write)
      : options_(options),
        configuration_(configuration),
        directory_(std::move(directory)),
        write_(write) {}

  Result<ExitCode> go_back();
  Result<ExitCode> change_point() const;
  Result<ExitCode> list() const;

 private:
  Result<Target> choose(const Generation& active) const;
  // The components as they are to become active. One that is linked in and whose package is damaged
  // is taken without it.
  Result<Components> check(const Target& target) const;
  Error cannot_begin(Error error) const;
  std::unexpected<Error> refused(Error error, uint64_t active = 0) const;
  // What keeps compiles from these components, or forbids them.
  std::vector<std::string> warnings_about(const Components& components) const;
  Result<ExitCode> report(const Generation& before, const state::Committed& committed,
                          std::vector<std::string> warnings) const;
  Result<ExitCode> report_nothing_done(const Generation& active) const;

  const RollbackOptions& options_;
  const versions::Configuration& configuration_;
  StateDirectory directory_;
  state::WriteOptions write_;
};

Result<Target> Rollback::choose(const Generation& active) const {
  const auto whole = [](Result<Snapshot> from, bool is_relative) -> Result<Target> {
    if (!from) return std::unexpected(from.error());
    Components components = from->generation().components;
    return Target{*std::move(from), std::move(components), is_relative};
  };
  if (options_.to != 0) return whole(Snapshot::read(directory_, options_.to), false);
  if (options_.operands.empty())
    return whole(generation_before(directory_, active, std::nullopt), true);
  const std::string& name = options_.operands[0];
  if (const std::optional<noodle_phase> phase = phase_named(name)) {
    Result<Target> target = whole(generation_before(directory_, active, phase), true);
    if (!target) return target;
    Components components = active.components;
    components[*phase] = target->components[*phase];
    target->components = std::move(components);
    return target;
  }
  const Result<state::Pointer> point = state::read_point(directory_, name);
  if (!point && name.find_first_not_of("0123456789") == name.npos)
    return failure(point.error().code, point.error().message,
                   fmt::format("`noodlec rollback --to {}` goes to the generation", name));
  if (!point) return std::unexpected(point.error());
  return whole(Snapshot::read(directory_, point->generation), false);
}

Result<Components> Rollback::check(const Target& target) const {
  const Result<trust::TrustStore> trust =
      trust::TrustStore::read(directory_.files(), directory_.layout().trust(), built_in_packages());
  if (!trust) return std::unexpected(trust.error());
  auto valid = upgrade::validate(directory_, target.components, *trust);
  if (!valid) return valid;
  const Result<void> usable = check_usable(directory_, *valid);
  if (usable) return valid;
  Error error = usable.error();
  const Generation& from = target.from.generation();
  if (error.code == ExitCode::kRefused && error.hint.empty() &&
      check_usable(directory_, from.components))
    error.hint = fmt::format("`noodlec rollback --to {}` goes back to all of {}", from.number,
                             vector_text(from.components));
  return std::unexpected(std::move(error));
}

// A rollback asks no channel, so that it cannot replace anything.
std::unexpected<Error> Rollback::refused(Error error, uint64_t active) const {
  if (error.code == ExitCode::kCorrupt)
    error.hint =
        "`noodlec doctor --fix` replaces what is damaged, if a channel has it; `noodlec rollback "
        "--list` shows where else it can go back to";
  return driver::refused(directory_, "rollback", error, write_, active);
}

std::vector<std::string> Rollback::warnings_about(const Components& components) const {
  const versions::Vector active = vector_of(components);
  if (std::string kept = lock_warning(directory_.files(), configuration_, active); !kept.empty())
    return {std::move(kept)};
  std::vector<std::string> warnings;
  for (const versions::Constraint& constraint : versions::project_constraints(configuration_))
    if (!constraint.range.contains(active[constraint.phase]))
      warnings.push_back(fmt::format("{}, and {} {} is active now", constraint.to_text(),
                                     phase_name(constraint.phase),
                                     components[constraint.phase].version));
  return warnings;
}

// `steps` are those that may not be undone.
std::vector<std::string> warnings_of_change(const Generation& before, const Components& wanted,
                                            const Components& taken,
                                            const std::vector<std::string>& steps) {
  std::vector<std::string> warnings;
  for (size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i].manifest && !taken[i].manifest)
      warnings.push_back(fmt::format(
          "the package of {} {} is damaged, and what is linked in is used: `noodlec doctor --fix` "
          "replaces it",
          phase_name(static_cast<noodle_phase>(i)), wanted[i].version));
  for (const std::string& step : steps)
    warnings.push_back(
        fmt::format("{} is a step that the manifest does not promise to be undone: "
                    "`noodlec rollback --to {}` takes it back",
                    step, before.number));
  return warnings;
}

Result<ExitCode> Rollback::report(const Generation& before, const state::Committed& committed,
                                  std::vector<std::string> warnings) const {
  const Generation& now = committed.generation;
  std::ranges::copy(committed.warnings, std::back_inserter(warnings));
  std::ranges::move(warnings_about(now.components), std::back_inserter(warnings));
  for (const std::string& warning : warnings) print_warning(warning);
  const Restored restored = restored_by(directory_, now);
  if (options_.state.json)
    return print_change(
        json_line("rollback", {{"changed", true},
                               {"generation", now.number},
                               {"from", before.number},
                               {"restores", number_json(restored.whole)},
                               {"restores_part_of", number_json(restored.part)},
                               {"changes", difference_json(before.components, now.components)},
                               {"components", components_json(now.components)},
                               {"pause_us", committed.pause},
                               {"warnings", warnings}}));
  if (options_.state.quiet) return ExitCode::kDone;
  return print_change(fmt::format(
      "generation {}: {}\n{}\n", now.number, difference_text(before.components, now.components),
      with_state_directory(
          fmt::format("`noodlec rollback --to {}` goes forward again", before.number))));
}

Result<ExitCode> Rollback::report_nothing_done(const Generation& active) const {
  const std::vector<std::string> warnings = warnings_about(active.components);
  for (const std::string& warning : warnings) print_warning(warning);
  if (options_.state.json)
    return print_result(json_line("rollback", {{"changed", false},
                                               {"generation", active.number},
                                               {"from", active.number},
                                               {"restores", Json()},
                                               {"restores_part_of", Json()},
                                               {"changes", Json::array()},
                                               {"components", components_json(active.components)},
                                               {"pause_us", 0},
                                               {"warnings", warnings}}));
  if (options_.state.quiet) return ExitCode::kDone;
  return print_result(fmt::format("generation {} has these components already: {}\n", active.number,
                                  vector_text(active.components)));
}

// A rollback begins with what is active; where that is damaged, the doctor finds the last
// generation that is whole.
Error Rollback::cannot_begin(Error error) const {
  if (error.code == ExitCode::kCorrupt)
    error.hint = fmt::format(
        "`noodlec doctor --fix` makes the last whole generation active, then {}",
        options_.to == 0 ? std::string("`noodlec rollback --list` shows where it can go back to")
                         : fmt::format("`noodlec rollback --to {}` can go on", options_.to));
  return error;
}

Result<ExitCode> Rollback::go_back() {
  if (const Result<void> enabled = check_enabled(configuration_); !enabled)
    return refused(enabled.error());
  for (;;) {
    const Result<Snapshot> active = Snapshot::read(directory_);
    if (!active) return std::unexpected(cannot_begin(active.error()));
    const Generation& before = active->generation();
    const Result<Target> target = choose(before);
    if (!target) return std::unexpected(target.error());
    if (difference_text(before.components, target->components).empty())
      return report_nothing_done(before);
    const Result<Components> valid = check(*target);
    if (!valid) return refused(valid.error(), before.number);
    const std::vector<std::string> steps =
        irreversible_steps(directory_, before.components, *valid);
    const auto committed =
        state::rollback(directory_, before.number,
                        {.restores = target->from.generation().number,
                         .detail = fmt::format("{}{}", difference_text(before.components, *valid),
                                               steps.empty() ? "" : " (not promised to be undone)"),
                         .components = *valid},
                        write_);
    if (!committed) return refused(committed.error(), before.number);
    if (*committed)
      return report(before, **committed,
                    warnings_of_change(before, target->components, *valid, steps));
    // Somebody else was faster. To go back from what they made was not asked for.
    if (target->is_relative || write_.deadline.is_over())
      return failure(ExitCode::kBusy,
                     fmt::format("generation {} is not active any more: somebody else has made "
                                 "another one meanwhile",
                                 before.number),
                     "`noodlec status` shows it; nothing was rolled back");
  }
}

Result<ExitCode> Rollback::change_point() const {
  const std::string& name = options_.operands[2];
  const bool creates = options_.operands[1] == "create";
  uint64_t generation = options_.to;
  if (creates && generation == 0) {
    const Result<Generation> active = state::read_current(directory_);
    if (!active) return std::unexpected(active.error());
    generation = active->number;
  }
  const Result<void> done = creates ? state::create_point(directory_, name, generation, write_)
                                    : state::delete_point(directory_, name, write_);
  if (!done) return driver::refused(directory_, "rollback point", done.error(), write_);
  if (options_.state.json)
    return print_change(json_line(
        "rollback.point", {{"name", name}, {"generation", creates ? Json(generation) : Json()}}));
  if (options_.state.quiet) return ExitCode::kDone;
  return print_change(creates ? fmt::format("point {}: generation {}\n", name, generation)
                              : fmt::format("point {} is deleted\n", name));
}

Result<ExitCode> Rollback::list() const {
  const Result<RollbackList> found = list_rollbacks(directory_);
  if (!found) return std::unexpected(found.error());
  return print_result(options_.state.json ? as_json(*found) : as_text(*found));
}

Result<ExitCode> RollbackOptions::run() const {
  const bool is_point = !operands.empty() && operands[0] == "point";
  const auto usage_error = [](const char* message) {
    return failure(ExitCode::kUsage, message,
                   "noodlec rollback [COMPONENT | POINT | --to N | --list], or noodlec rollback "
                   "point create|delete NAME");
  };
  if (is_point && (operands.size() != 3 || (operands[1] != "create" && operands[1] != "delete")))
    return usage_error("`point` needs `create` or `delete`, and a name");
  if (is_point && operands[1] == "create" && operands[2] == "point")
    return usage_error("`point` cannot be the name of a rollback point");
  if (is_point && (list || (to != 0 && operands[1] == "delete")))
    return usage_error("`point` does not go with `--list`, nor its `delete` with `--to`");
  if (is_point && operands[1] == "create" && (operands[2] == "point" || operands[2] == "list"))
    return failure(ExitCode::kUsage,
                   fmt::format("`{}` cannot be the name of a rollback point", operands[2]),
                   "`rollback point` could not go there, and `rollback list` would go there");
  if (!is_point && operands.size() + (to != 0) + list > 1)
    return usage_error("there is more than one target");
  hold_interrupts();
  const auto configuration = versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  const auto write = wait.write_options(*configuration);
  if (!write) return std::unexpected(write.error());
  auto directory = StateDirectory::require(platform::system(), state.directory);
  if (!directory) return std::unexpected(directory.error());
  Rollback rollback(*this, *configuration, *std::move(directory), *write);
  if (is_point) return rollback.change_point();
  return list ? rollback.list() : rollback.go_back();
}

}  // namespace

constinit const Command kRollbackCommand = command_with<RollbackOptions>();

}  // namespace noodle::driver
