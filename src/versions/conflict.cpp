#include "versions/conflict.h"

#include <fmt/format.h>

#include <algorithm>

#include "versions/upgrade_path.h"

namespace noodle::versions {
namespace {

using component_host::phase_name;

// The newest candidate that this rule alone excludes.
size_t excluded_by(const Problem& problem, const RuleSet& rules, size_t index) {
  RuleSet others = rules;
  others[index] = false;
  const Rule& rule = problem.rules[index];
  const std::vector<bool> allowed = allowed_alone(problem, others, rule.phase);
  for (const bool need_all : {true, false})
    for (size_t i = allowed.size(); i-- > 0;)
      if (!rule.allowed[i] && (allowed[i] || !need_all)) return i;
  return 0;
}

std::string reason_of(const Problem& problem, const RuleSet& rules, size_t index) {
  const Rule& rule = problem.rules[index];
  if (!rule.text.empty()) return rule.text;
  const size_t excluded = excluded_by(problem, rules, index);
  std::string title = problem.title(rule.phase, excluded);
  const std::string active = problem.title(rule.phase, problem.active[rule.phase]);
  switch (rule.kind) {
    case RuleKind::kUsable:
      return fmt::format("{} cannot be used: {}", title,
                         problem.at(rule.phase, excluded).release->unusable);
    case RuleKind::kAcceptable:
      return fmt::format("{}, which is active, is not accepted any more: {}", active,
                         problem.at(rule.phase, problem.active[rule.phase]).release->unusable);
    case RuleKind::kPrerelease:
      return fmt::format("{} is a pre-release, which only a range that names it accepts", title);
    case RuleKind::kDowngrade:
      return fmt::format("{} would be a step back from {}", title, active);
    case RuleKind::kBreaking:
      return fmt::format("{} may break what works with {}, and `--allow-breaking` is not given",
                         title, active);
    case RuleKind::kPath:
      return fmt::format("no upgrade path leads from {} to {}", active, title);
    case RuleKind::kReversible:
      return fmt::format(
          "the way from {} to {} cannot be undone, and `--allow-irreversible` is not given", active,
          title);
    default:
      return title;
  }
}

// How far each candidate is from those that were asked for.
Ranks nearest_first(const Problem& problem, const RuleSet& rules) {
  Ranks ranks = newest_first(problem, rules);
  for (const Rule& rule : problem.rules) {
    if (rule.kind != RuleKind::kRequest) continue;
    if (std::ranges::none_of(rule.allowed, std::identity{})) continue;
    std::vector<uint32_t>& of = ranks[rule.phase];
    for (size_t i = 0; i < of.size(); ++i) {
      of[i] = UINT32_MAX;
      for (size_t k = 0; k < of.size(); ++k)
        if (rule.allowed[k]) of[i] = std::min(of[i], static_cast<uint32_t>(k > i ? k - i : i - k));
    }
  }
  return ranks;
}

std::string command_for(const Problem& problem, const Choice& choice) {
  std::string command = "`noodlec upgrade";
  for (size_t i = 0; i < NOODLE_PHASES; ++i)
    if (choice[i] != problem.active[i])
      command += fmt::format(" {}@{}", phase_name(static_cast<noodle_phase>(i)),
                             problem.candidates[i][choice[i]].version.to_string());
  return command + "`";
}

std::optional<Reachable> solve(const Problem& problem, const ResolveOptions& options) {
  const RuleSet rules = necessary_rules(problem);
  return find_reachable(problem, rules, newest_first(problem, rules), options);
}

}  // namespace

std::vector<std::string> conflicting_rules(const Problem& problem, const RuleSet& rules) {
  RuleSet core = rules;
  for (size_t i = 0; i < core.size(); ++i) {
    if (!core[i]) continue;
    core[i] = false;
    if (is_solvable(problem, core)) core[i] = true;
  }
  std::vector<std::string> reasons;
  for (size_t i = core.size(); i-- > 0;)
    if (core[i] && problem.rules[i].kind != RuleKind::kExactly)
      reasons.push_back(reason_of(problem, core, i));
  return reasons;
}

std::optional<Reachable> find_reachable(const Problem& problem, const RuleSet& rules,
                                        const Ranks& ranks, const ResolveOptions& options) {
  std::optional<Score> after;
  while (const std::optional<Choice> choice = find_best(problem, rules, ranks, after)) {
    if (auto steps = find_steps(problem, *choice, options))
      return Reachable{*choice, *std::move(steps)};
    after = score(problem, ranks, *choice);
  }
  return std::nullopt;
}

Conflict explain_conflict(const Catalogue& catalogue, const Vector& active,
                          std::span<const Request> requests,
                          std::span<const Constraint> constraints, const ResolveOptions& options) {
  const Problem problem = make_problem(catalogue, active, requests, constraints, options);
  const RuleSet all = necessary_rules(problem);
  Conflict conflict;
  if (is_solvable(problem, all))
    conflict.reasons = {"no sequence of steps, each of them sound, leads to what was asked for"};
  else
    conflict.reasons = conflicting_rules(problem, all);

  RuleSet without_requests = all;
  for (size_t i = 0; i < all.size(); ++i)
    if (problem.rules[i].kind == RuleKind::kRequest) without_requests[i] = false;
  const Ranks nearest = nearest_first(problem, without_requests);
  std::vector<std::string> advice;
  if (const auto found = find_reachable(problem, without_requests, nearest, options)) {
    conflict.nearest = problem.versions(found->target);
    if (found->target != problem.active) advice.push_back(command_for(problem, found->target));
  }
  ResolveOptions allowed = options;
  allowed.allow_breaking = true;
  if (!options.allow_breaking &&
      solve(make_problem(catalogue, active, requests, constraints, allowed), allowed))
    advice.emplace_back("`--allow-breaking`");
  allowed = options;
  allowed.allow_irreversible = true;
  if (!options.allow_irreversible &&
      solve(make_problem(catalogue, active, requests, constraints, allowed), allowed))
    advice.emplace_back("`--allow-irreversible`");
  allowed = options;
  allowed.allow_downgrade = true;
  if (!options.allow_downgrade) {
    const Problem back = make_problem(catalogue, active, requests, constraints, allowed);
    if (const auto found = solve(back, allowed)) {
      advice.push_back(command_for(back, found->target) + " goes back");
      if (!conflict.nearest) conflict.nearest = back.versions(found->target);
    }
  }
  // Only the constraints themselves can be to blame now.
  for (size_t i = 0; i < constraints.size() && advice.empty() && !conflict.nearest; ++i) {
    std::vector<Constraint> others(constraints.begin(), constraints.end());
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    const Problem fewer = make_problem(catalogue, active, requests, others, options);
    if (const auto found = solve(fewer, options)) {
      conflict.nearest = fewer.versions(found->target);
      advice.push_back(fmt::format("leave out {}", constraints[i].origin));
    }
  }
  conflict.advice = fmt::format("{}", fmt::join(advice, ", or "));
  return conflict;
}

}  // namespace noodle::versions
