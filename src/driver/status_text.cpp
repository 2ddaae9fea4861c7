#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/phase.h"
#include "diagnostics/style.h"
#include "driver/named_commands.h"
#include "driver/state_facts.h"
#include "driver/status_report.h"

namespace noodle::driver {
namespace {

// "points            one: generation 1": what belongs to a title stands in one column.
// Names of users and texts of others stand there, which must not look like other lines.
std::string entry(std::string_view title, std::string_view text) {
  return fmt::format("{:<18}  {}\n", title, printable(text));
}

const char* origin_text(ComponentOrigin origin) {
  switch (origin) {
    case ComponentOrigin::kLinkedIn:
      return "linked in";
    case ComponentOrigin::kPackage:
      return "package";
    case ComponentOrigin::kNowhere:
      break;
  }
  return "not there";
}

std::string components_text(const state::Components& components) {
  std::string text;
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    text += entry(phase_name(phase), fmt::format("{:<8}  {}", components[phase].version,
                                                 origin_text(origin_of(phase, components[phase]))));
  }
  return text;
}

Json compiling_json(const StatusReport& report) {
  const versions::Vector vector = report.compiling();
  Json versions = Json::object();
  for (size_t i = 0; i < vector.size(); ++i)
    versions[phase_name(static_cast<noodle_phase>(i))] = vector[i].to_string();
  return versions;
}

Json problem_json(const StatusProblem& problem) {
  return {{"message", problem.message},
          {"hint", with_state_directory(problem.hint)},
          {"is_damage", problem.is_damage}};
}

}  // namespace

std::string as_text(const StatusReport& report) {
  std::string text;
  if (report.directory)
    text += entry("state directory", *report.directory);
  else
    text += entry("state directory", "none; `noodlec init` makes one");
  if (!report.ignored_by.empty())
    text += entry("", fmt::format("ignored, because `enabled` is off by {}: the components that "
                                  "are linked in are used",
                                  report.ignored_by));
  if (report.generation) {
    const state::Generation& generation = *report.generation;
    text +=
        entry("generation", fmt::format("{}, {} by {} at {}", generation.number,
                                        to_text(generation.why), generation.who, generation.when));
    if (!generation.detail.empty()) text += entry("", generation.detail);
  }
  text += components_text(report.components);
  if (report.lock)
    text += entry("lock", fmt::format("{} has compiles take {}", report.lock->path,
                                      versions::to_text(report.compiling())));
  for (const ConstraintState& state : report.constraints)
    text +=
        entry("project", fmt::format("{} wants {} {}: {}", state.origin, phase_name(state.phase),
                                     state.range, state.fits ? "fits" : "does not fit"));
  for (const state::Point& point : report.points)
    text += entry("point", fmt::format("{}: generation {}", point.name, point.generation));
  for (const std::string& name : report.staged) text += entry("staged", name);
  for (const std::string& line : report.busy) text += entry("busy", line);
  for (const StatusProblem& problem : report.problems) {
    text += entry("problem", problem.message);
    if (!problem.hint.empty()) text += entry("", with_state_directory(problem.hint));
  }
  return text;
}

std::string as_json(const StatusReport& report) {
  Json constraints = Json::array();
  for (const ConstraintState& state : report.constraints)
    constraints.push_back({{"origin", state.origin},
                           {"component", phase_name(state.phase)},
                           {"range", state.range},
                           {"fits", state.fits}});
  Json points = Json::array();
  for (const state::Point& point : report.points)
    points.push_back({{"name", point.name}, {"generation", point.generation}});
  Json problems = Json::array();
  for (const StatusProblem& problem : report.problems) problems.push_back(problem_json(problem));
  return json_line(
      "status",
      {{"state_directory", report.directory ? Json(*report.directory) : Json()},
       {"ignored_by", report.ignored_by.empty() ? Json() : Json(report.ignored_by)},
       {"generation",
        report.generation ? generation_json(*report.generation, report.restored) : Json()},
       {"components", components_json(report.components)},
       {"lock", report.lock ? Json(report.lock->path) : Json()},
       {"compiling", compiling_json(report)},
       {"constraints", std::move(constraints)},
       {"points", std::move(points)},
       {"staged", report.staged},
       {"busy", report.busy},
       {"problems", std::move(problems)}});
}

}  // namespace noodle::driver
