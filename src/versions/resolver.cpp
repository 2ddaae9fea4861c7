#include "versions/resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

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
  Change change{phase, from.version, to.version, problem.is_named[phase] ? "asked for" : "newer"};
  if (!problem.is_requested[phase]) change.reason = reason_to_change(problem, choice, phase);
  change.breaking = is_breaking(from.version, to.version);
  const auto path = find_path(catalogue, phase, from.version, to.version);
  change.irreversible = path && path->irreversible;
  return change;
}

// Why just this candidate cannot be had.
std::vector<std::string> reasons_against(const Problem& problem, const RuleSet& rules,
                                         noodle_phase phase, size_t candidate) {
  Problem exact = problem;
  Rule just{RuleKind::kExactly, phase, std::vector<bool>(problem.candidates[phase].size(), false)};
  just.allowed[candidate] = true;
  exact.rules.push_back(std::move(just));
  RuleSet with = rules;
  with.push_back(true);
  if (is_solvable(exact, with)) return {"with it another component would have to stay older"};
  return conflicting_rules(exact, with);
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
    plan.held_back.push_back(
        {phase, candidates[i].version, reasons_against(problem, rules, phase, i)});
    return;
  }
}

// The version in use, where it stays and is not accepted any more: why it is not, and what is in
// the way of the others.
void add_unaccepted(Plan& plan, const Problem& problem, const Choice& choice, noodle_phase phase) {
  const size_t active = problem.active[phase];
  const Release* in_use = problem.at(phase, active).release;
  if (choice[phase] != active || in_use == nullptr || in_use->unusable.empty()) return;
  HeldBack held{phase, in_use->version(), {in_use->unusable}};
  Problem replaced = problem;
  RuleSet rules = necessary_rules(problem);
  for (size_t i = 0; i < rules.size(); ++i) {
    Rule& rule = replaced.rules[i];
    if (rule.kind != RuleKind::kAcceptable || rule.phase != phase) continue;
    rule.kind = RuleKind::kExactly;
    rules[i] = true;
  }
  if (!is_solvable(replaced, rules))
    std::ranges::move(conflicting_rules(replaced, rules), std::back_inserter(held.reasons));
  plan.unaccepted.push_back(std::move(held));
}

// As few versions stay that are not accepted any more as can be.
std::optional<Reachable> find_plan(const Problem& problem, RuleSet& rules,
                                   const ResolveOptions& options) {
  std::vector<size_t> may_be_left_out;
  const RuleSet necessary = necessary_rules(problem);
  for (size_t i = 0; i < necessary.size(); ++i)
    if (!necessary[i]) may_be_left_out.push_back(i);
  const size_t most = may_be_left_out.size();
  for (size_t count = 0; count <= most; ++count)
    for (unsigned set = 0; set < 1U << most; ++set) {
      if (static_cast<size_t>(std::popcount(set)) != count) continue;
      rules.assign(problem.rules.size(), true);
      for (size_t i = 0; i < most; ++i) rules[may_be_left_out[i]] = (set >> i & 1) == 0;
      if (auto found = find_reachable(problem, rules, newest_first(problem, rules), options))
        return found;
    }
  return std::nullopt;
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
  RuleSet rules;
  const auto found = find_plan(problem, rules, options);
  if (!found)
    return std::unexpected(explain_conflict(catalogue, active, requests, constraints, options));
  Plan plan{active, problem.versions(found->target), {}, {}, {}, {}};
  for (const Choice& step : found->steps) plan.path.push_back(problem.versions(step));
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    if (found->target[i] != problem.active[i])
      plan.changes.push_back(make_change(problem, catalogue, found->target, phase));
    if (problem.is_requested[i]) add_held_back(plan, problem, rules, found->target, phase);
    add_unaccepted(plan, problem, found->target, phase);
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
