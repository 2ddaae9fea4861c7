#include "driver/upgrade_report.h"

#include <fmt/format.h>

#include "driver/named_commands.h"

namespace noodle::driver {
namespace {

using component_host::phase_name;
using upgrade::Report;
using versions::Change;

std::string_view outcome(const Report& report, UpgradeAction action) {
  if (report.committed) return "upgraded";
  if (report.plan.changes.empty()) return report.repaired.empty() ? "nothing-to-do" : "repaired";
  return action == UpgradeAction::kStage ? "staged" : "planned";
}

std::string headline(const Report& report, UpgradeAction action) {
  if (report.committed)
    return fmt::format("generation {} is active, after {}\n", report.committed->generation.number,
                       report.base);
  if (report.plan.changes.empty() && !report.repaired.empty())
    return fmt::format("generation {} is whole again\n", report.base);
  if (report.plan.changes.empty())
    return fmt::format("nothing to do: generation {} has {}\n", report.base,
                       versions::to_text(report.plan.from));
  if (action == UpgradeAction::kStage)
    return fmt::format("staged on generation {}; {}\n", report.base,
                       with_state_directory("`noodlec upgrade --apply-staged` commits it"));
  return fmt::format("would change generation {}\n", report.base);
}

std::string change_text(const Change& change) {
  return fmt::format("  {:<18} {} -> {}{}{}  ({})\n", phase_name(change.phase),
                     change.from.to_string(), change.to.to_string(),
                     change.breaking ? ", breaking" : "",
                     change.irreversible ? ", cannot be undone" : "", change.reason);
}

// The stops on the way, by what is new in each.
std::string path_text(const versions::Plan& plan) {
  if (plan.path.empty()) return {};
  if (plan.path.size() == 1) return "  in one step\n";
  std::string stops;
  versions::Vector before = plan.from;
  for (const versions::Vector& step : std::span(plan.path).first(plan.path.size() - 1)) {
    std::string titles;
    for (size_t i = 0; i < step.size(); ++i)
      if (step[i].to_string() != before[i].to_string())
        titles += fmt::format("{}{} {}", titles.empty() ? "" : ", ",
                              phase_name(static_cast<noodle_phase>(i)), step[i].to_string());
    stops += fmt::format("{}{}", stops.empty() ? "" : "; then ", titles);
    before = step;
  }
  return fmt::format("  in {} steps, by way of {}\n", plan.path.size(), stops);
}

std::string trial_text(const Report& report) {
  std::string text;
  if (report.verdict && report.verdict->programs != 0)
    text += fmt::format("canary: passed, {} programs\n", report.verdict->programs);
  if (report.verdict)
    for (const std::string& program : report.verdict->changed)
      text += fmt::format("  {} does something else now, as the manifest says\n", program);
  if (report.committed && report.committed->generation.canary == state::Canary::kSkipped)
    text += "canary: skipped\n";
  if (report.committed)
    text += fmt::format("pause: {:.3f} ms\n", static_cast<double>(report.committed->pause) / 1000);
  return text;
}

Json vector_facts(const versions::Vector& vector) {
  Json facts = Json::object();
  for (size_t i = 0; i < vector.size(); ++i)
    facts[std::string(phase_name(static_cast<noodle_phase>(i)))] = vector[i].to_string();
  return facts;
}

Json change_facts(const Change& change) {
  return {{"component", phase_name(change.phase)}, {"from", change.from.to_string()},
          {"to", change.to.to_string()},           {"reason", change.reason},
          {"breaking", change.breaking},           {"irreversible", change.irreversible}};
}

}  // namespace

std::string upgrade_text(const Report& report, UpgradeAction action) {
  std::string text;
  for (const std::string& title : report.repaired)
    text += fmt::format("{} was damaged, and was replaced\n", title);
  text += headline(report, action);
  for (const Change& change : report.plan.changes) text += change_text(change);
  text += path_text(report.plan);
  for (const versions::HeldBack& held : report.plan.held_back) {
    text += fmt::format("  {} {} is held back\n", phase_name(held.phase), held.version.to_string());
    for (const std::string& reason : held.reasons) text += fmt::format("    {}\n", reason);
  }
  return text + trial_text(report);
}

Json upgrade_facts(const Report& report, UpgradeAction action) {
  Json facts = {{"outcome", outcome(report, action)},
                {"base", report.base},
                {"from", vector_facts(report.plan.from)},
                {"to", vector_facts(report.plan.to)},
                {"changes", Json::array()},
                {"path", Json::array()},
                {"held_back", Json::array()},
                {"repaired", report.repaired}};
  for (const Change& change : report.plan.changes) facts["changes"].push_back(change_facts(change));
  for (const versions::Vector& step : report.plan.path) facts["path"].push_back(vector_facts(step));
  for (const versions::HeldBack& held : report.plan.held_back)
    facts["held_back"].push_back({{"component", phase_name(held.phase)},
                                  {"version", held.version.to_string()},
                                  {"reasons", held.reasons}});
  if (report.verdict)
    facts["canary"] = {{"programs", report.verdict->programs},
                       {"compilations", report.verdict->compilations},
                       {"changed", report.verdict->changed}};
  if (report.committed) {
    facts["generation"] = report.committed->generation.number;
    facts["canary_verdict"] = state::to_text(report.committed->generation.canary);
    facts["pause_us"] = report.committed->pause;
  }
  Json warnings = report.warnings;
  if (report.committed)
    for (const std::string& warning : report.committed->warnings) warnings.push_back(warning);
  facts["warnings"] = std::move(warnings);
  return facts;
}

}  // namespace noodle::driver
