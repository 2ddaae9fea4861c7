#include "versions/rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace noodle::versions {
namespace {

using component_host::phase_name;

void add_candidates(Problem& problem, const Catalogue& catalogue, const Vector& active) {
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    std::vector<Candidate>& candidates = problem.candidates[i];
    for (const Release& release : catalogue.releases(phase))
      candidates.push_back({release.version(), &release});
    const auto place = std::ranges::lower_bound(
        candidates, active[i],
        [](const auto& a, const auto& b) { return semver::compare(a, b) < 0; },
        &Candidate::version);
    problem.active[i] = static_cast<size_t>(place - candidates.begin());
    if (place == candidates.end() || semver::compare(place->version, active[i]) != 0)
      candidates.insert(place, {active[i]});
  }
}

// Who may choose what for one phase.
struct PhaseRules {
  const Problem& problem;
  noodle_phase phase;
  const semver::Version& active;
  std::vector<const semver::Range*> ranges;  // of requests and constraints
  bool asked_to_go_back = false;             // a request does not want the version in use

  // The rule that allows the candidates that `allows` says yes to. The version in use always is.
  template <class Allows>
  Rule rule(RuleKind kind, Allows allows) const {
    Rule made{kind, phase, {}};
    for (const Candidate& candidate : problem.candidates[phase])
      made.allowed.push_back(&candidate == &problem.at(phase, problem.active[phase]) ||
                             allows(candidate));
    return made;
  }

  bool names_prerelease(const semver::Version& version) const {
    return std::ranges::any_of(
        ranges, [&](const semver::Range* range) { return range->contains(version); });
  }
};

void add_phase_rules(std::vector<Rule>& rules, const PhaseRules& of, const Catalogue& catalogue,
                     const ResolveOptions& options) {
  rules.push_back(of.rule(RuleKind::kPrerelease, [&](const Candidate& candidate) {
    return candidate.version.prerelease.empty() || of.names_prerelease(candidate.version);
  }));
  rules.push_back(of.rule(RuleKind::kUsable, [](const Candidate& candidate) {
    return candidate.release->unusable.empty();
  }));
  const size_t active = of.problem.active[of.phase];
  const Release* in_use = of.problem.at(of.phase, active).release;
  if (in_use != nullptr && !in_use->unusable.empty()) {
    Rule acceptable = of.rule(RuleKind::kAcceptable, [](const Candidate&) { return true; });
    acceptable.allowed[active] = false;
    rules.push_back(std::move(acceptable));
  }
  if (!options.validate_compatibility) return;
  if (!options.allow_breaking)
    rules.push_back(of.rule(RuleKind::kBreaking, [&](const Candidate& candidate) {
      return !is_breaking(of.active, candidate.version);
    }));
  if (!options.allow_downgrade && !of.asked_to_go_back)
    rules.push_back(of.rule(RuleKind::kDowngrade, [&](const Candidate& candidate) {
      return semver::compare(candidate.version, of.active) > 0;
    }));
  const auto path_to = [&](const Candidate& candidate) {
    return find_path(catalogue, of.phase, of.active, candidate.version);
  };
  rules.push_back(of.rule(
      RuleKind::kPath, [&](const Candidate& candidate) { return path_to(candidate).has_value(); }));
  if (options.allow_irreversible) return;
  rules.push_back(of.rule(RuleKind::kReversible, [&](const Candidate& candidate) {
    const auto path = path_to(candidate);
    return !path || !path->irreversible;
  }));
}

Rule range_rule(const Problem& problem, RuleKind kind, const Constraint& constraint) {
  Rule rule{kind, constraint.phase, {}};
  std::string there;
  for (const Candidate& candidate : problem.candidates[constraint.phase]) {
    rule.allowed.push_back(constraint.range.contains(candidate.version));
    there += (there.empty() ? "" : ", ") + candidate.version.to_string();
  }
  rule.text = constraint.to_text();
  if (std::ranges::none_of(rule.allowed, std::identity{}))
    rule.text += fmt::format(", and there is only {}", there);
  return rule;
}

void add_dependencies(Problem& problem) {
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    for (size_t k = 0; k < problem.candidates[i].size(); ++k) {
      const Candidate& candidate = problem.candidates[i][k];
      if (candidate.release == nullptr) continue;
      for (const auto& dependency : candidate.release->manifest.dependencies) {
        Rule rule{RuleKind::kDependency, dependency.phase, {}};
        for (const Candidate& other : problem.candidates[dependency.phase])
          rule.allowed.push_back(dependency.range.contains(other.version));
        rule.dependent = k;
        rule.dependent_phase = static_cast<noodle_phase>(i);
        rule.text = fmt::format("{} needs {} {}", problem.title(rule.dependent_phase, k),
                                phase_name(dependency.phase), dependency.range_text);
        problem.rules.push_back(std::move(rule));
      }
    }
  }
}

}  // namespace

std::string Problem::title(noodle_phase phase, size_t index) const {
  return fmt::format("{} {}", phase_name(phase), at(phase, index).version.to_string());
}

Vector Problem::versions(const Choice& choice) const {
  Vector vector;
  for (size_t i = 0; i < vector.size(); ++i) vector[i] = candidates[i][choice[i]].version;
  return vector;
}

RuleSet necessary_rules(const Problem& problem) {
  RuleSet rules;
  for (const Rule& rule : problem.rules)
    rules.push_back(rule.kind != RuleKind::kAcceptable || problem.is_named[rule.phase]);
  return rules;
}

Problem make_problem(const Catalogue& catalogue, const Vector& active,
                     std::span<const Request> requests, std::span<const Constraint> constraints,
                     const ResolveOptions& options) {
  Problem problem;
  add_candidates(problem, catalogue, active);
  for (const Request& request : requests) {
    problem.is_requested[request.phase] = true;
    problem.is_named[request.phase] = request.is_named;
  }
  const auto applied = options.validate_compatibility ? constraints : std::span<const Constraint>();
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    PhaseRules of{problem, static_cast<noodle_phase>(i), active[i], {}};
    for (const Constraint& constraint : applied)
      if (constraint.phase == of.phase) of.ranges.push_back(&constraint.range);
    for (const Request& request : requests) {
      if (request.phase != of.phase || !request.range) continue;
      of.ranges.push_back(&request.range->range);
      of.asked_to_go_back = of.asked_to_go_back || !request.range->range.contains(active[i]);
    }
    add_phase_rules(problem.rules, of, catalogue, options);
  }
  if (options.validate_compatibility) add_dependencies(problem);
  for (const Constraint& constraint : applied)
    problem.rules.push_back(range_rule(problem, RuleKind::kConstraint, constraint));
  for (const Request& request : requests)
    if (request.range)
      problem.rules.push_back(range_rule(problem, RuleKind::kRequest, *request.range));
  std::ranges::stable_sort(problem.rules, {}, &Rule::kind);
  return problem;
}

}  // namespace noodle::versions
