#include "versions/resolver.h"

#include <fmt/format.h>

#include <algorithm>

#include "versions/conflict.h"

namespace noodle::versions {
namespace {

// Why a component changes that nobody asked for.
std::string reason_to_change(const Problem& problem, const Choice& choice, noodle_phase phase) {
  const size_t active = problem.active[phase];
  for (const Rule& rule : problem.rules)
    if (rule.phase == phase && rule.kind == RuleKind::kConstraint && !rule.allowed[active])
      return rule.text;
  // What another one needs of it, and then what the old one would have needed of another.
  for (const Rule& rule : problem.rules)
    if (rule.kind == RuleKind::kDependency && rule.phase == phase &&
        choice[rule.dependent_phase] == rule.dependent && !rule.allowed[active])
      return rule.text;
  for (const Rule& rule : problem.rules)
    if (rule.kind == RuleKind::kDependency && rule.dependent_phase == phase &&
        rule.dependent == active && !rule.allowed[choice[rule.phase]])
      return fmt::format("{}, and {} is coming", rule.text,
                         problem.title(rule.phase, choice[rule.phase]));
  if (const Release* release = problem.at(phase, active).release;
      release != nullptr && !release->unusable.empty())
    return fmt::format("{} cannot be used: {}", problem.title(phase, active), release->unusable);
  return "what it needs and what needs it go together";
}

Change make_change(const Problem& problem, const Catalogue& catalogue, const Choice& choice,
                   noodle_phase phase) {
  const Candidate& from = problem.at(phase, problem.active[phase]);
  const Candidate& to = problem.at(phase, choice[phase]);
  Change change{phase, from.version, to.version, "asked for"};
  if (!problem.is_requested[phase]) change.reason = reason_to_change(problem, choice, phase);
  change.breaking = is_breaking(from.version, to.version);
  const auto path = find_path(catalogue, phase, from.version, to.version);
  change.irreversible = path && path->irreversible;
  return change;
}

// Newer ones that the requests want, and why they cannot be had.
void add_held_back(Plan& plan, const Problem& problem, const RuleSet& rules, const Choice& choice,
                   noodle_phase phase) {
  const std::vector<Candidate>& candidates = problem.candidates[phase];
  for (size_t i = candidates.size() - 1; i > choice[phase]; --i) {
    const bool is_wanted = std::ranges::all_of(problem.rules, [&](const Rule& rule) {
      const bool says = rule.kind == RuleKind::kRequest || rule.kind == RuleKind::kPrerelease;
      return !says || rule.phase != phase || rule.allowed[i];
    });
    if (!is_wanted) continue;
    Problem exact = problem;
    Rule just{RuleKind::kExactly, phase, std::vector<bool>(candidates.size(), false)};
    just.allowed[i] = true;
    exact.rules.push_back(std::move(just));
    RuleSet with = rules;
    with.push_back(true);
    HeldBack held{phase, candidates[i].version, {}};
    if (is_solvable(exact, with))
      held.reasons = {"with it another component would have to stay older"};
    else
      held.reasons = conflicting_rules(exact, with);
    plan.held_back.push_back(std::move(held));
    return;
  }
}

}  // namespace

Error Conflict::to_error(std::string_view what) const {
  std::string hint;
  if (nearest) hint = fmt::format("the nearest that works: {}", to_text(*nearest));
  if (!advice.empty()) hint += fmt::format("{}{}", hint.empty() ? "" : "; ", advice);
  return {ExitCode::kRefused, fmt::format("{}: {}", what, fmt::join(reasons, "; ")),
          std::move(hint)};
}

std::expected<Plan, Conflict> resolve(const Catalogue& catalogue, const Vector& active,
                                      std::span<const Request> requests,
                                      std::span<const Constraint> constraints,
                                      const ResolveOptions& options) {
  const Problem problem = make_problem(catalogue, active, requests, constraints, options);
  const RuleSet all(problem.rules.size(), true);
  const auto found = find_reachable(problem, all, newest_first(problem, all), options);
  if (!found)
    return std::unexpected(explain_conflict(catalogue, active, requests, constraints, options));
  Plan plan{active, problem.versions(found->target), {}, {}, {}};
  for (const Choice& step : found->steps) plan.path.push_back(problem.versions(step));
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    if (found->target[i] != problem.active[i])
      plan.changes.push_back(make_change(problem, catalogue, found->target, phase));
    if (problem.is_requested[i]) add_held_back(plan, problem, all, found->target, phase);
  }
  return plan;
}

std::optional<Vector> nearest_at_hand(const Catalogue& catalogue, const Vector& wanted,
                                      std::span<const Constraint> constraints) {
  // All of them may go back, none may break what it was asked to replace.
  const ResolveOptions options{.allow_downgrade = true, .allow_irreversible = true};
  const Catalogue at_hand = catalogue.at_hand();
  const Problem problem = make_problem(at_hand, wanted, {}, constraints, options);
  RuleSet rules;
  // Nothing is upgraded: it does not matter how one would get there.
  for (const Rule& rule : problem.rules) rules.push_back(rule.kind != RuleKind::kPath);
  Ranks ranks = newest_first(problem, rules);
  Problem there = problem;
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    Rule same{RuleKind::kUsable, phase, {}};
    for (size_t k = 0; k < problem.candidates[i].size(); ++k) {
      const Candidate& candidate = problem.candidates[i][k];
      same.allowed.push_back(candidate.release != nullptr &&
                             !is_breaking(candidate.version, wanted[i]) &&
                             !is_breaking(wanted[i], candidate.version));
      const size_t at = problem.active[i];
      ranks[i][k] = static_cast<uint32_t>(k > at ? k - at : at - k);
    }
    there.is_requested[i] = true;
    there.rules.push_back(std::move(same));
    rules.push_back(true);
  }
  const std::optional<Choice> choice = find_best(there, rules, ranks);
  if (!choice) return std::nullopt;
  return there.versions(*choice);
}

}  // namespace noodle::versions
