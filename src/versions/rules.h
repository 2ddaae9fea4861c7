// The question that the resolver answers: for each component the versions it may have, and the
// rules that say which of them go together.
#ifndef NOODLE_VERSIONS_RULES_H
#define NOODLE_VERSIONS_RULES_H

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "versions/resolver.h"

namespace noodle::versions {

struct Candidate {
  semver::Version version;
  // Null for a version in use that is in no catalogue: nothing is known of it.
  const Release* release = nullptr;
};

// An index of a candidate for each phase.
using Choice = std::array<size_t, NOODLE_PHASES>;

// In the order in which they are left out to find the reasons of a conflict, so that what people
// wrote stays as long as it can.
enum class RuleKind : uint8_t {
  kPath,        // there is a way to the version,
  kReversible,  // and one that can be undone
  kDependency,  // what a release needs of another component
  kUsable,      // only the version in use may be one that cannot be used,
  kPrerelease,
  kDowngrade,
  kBreaking,
  kAcceptable,  // and it may not either
  kConstraint,
  kRequest,
  kExactly,  // one version, to find out why it was not chosen
};

// Which candidates of a phase may be chosen; of kDependency, which ones together with `dependent`.
struct Rule {
  RuleKind kind;
  noodle_phase phase;
  std::vector<bool> allowed;  // by candidate
  std::string text = {};      // of kDependency, kConstraint and kRequest
  // kDependency: the candidate that has it, and its phase.
  size_t dependent = 0;
  noodle_phase dependent_phase = phase;
};

struct Problem {
  std::array<std::vector<Candidate>, NOODLE_PHASES> candidates;  // oldest first
  Choice active{};
  std::array<bool, NOODLE_PHASES> is_requested{};
  std::array<bool, NOODLE_PHASES> is_named{};
  std::vector<Rule> rules;  // in the order of their kinds

  const Candidate& at(noodle_phase phase, size_t index) const { return candidates[phase][index]; }
  // "lexer 1.1.0"
  std::string title(noodle_phase phase, size_t index) const;
  Vector versions(const Choice& choice) const;
};

// Pointers into the catalogue.
Problem make_problem(const Catalogue& catalogue, const Vector& active,
                     std::span<const Request> requests, std::span<const Constraint> constraints,
                     const ResolveOptions& options);

// By rule: whether it holds.
using RuleSet = std::vector<bool>;

// All rules but those about versions in use that may stay where nothing else can be had: of the
// components that nobody named.
RuleSet necessary_rules(const Problem& problem);

// What the rules of one phase alone allow.
std::vector<bool> allowed_alone(const Problem& problem, const RuleSet& rules, noodle_phase phase);

// By phase and candidate, how much worse it is than the best.
using Ranks = std::array<std::vector<uint32_t>, NOODLE_PHASES>;
// How many newer ones the rules of its phase allow.
Ranks newest_first(const Problem& problem, const RuleSet& rules);

// The order of vectors that resolver.h describes; less is better, and no two are equal.
using Score = std::array<uint32_t, 3 + NOODLE_PHASES>;
Score score(const Problem& problem, const Ranks& ranks, const Choice& choice);

// The best vector that keeps the rules, behind `after` if there is one.
std::optional<Choice> find_best(const Problem& problem, const RuleSet& rules, const Ranks& ranks,
                                const std::optional<Score>& after = std::nullopt);
bool is_solvable(const Problem& problem, const RuleSet& rules);

}  // namespace noodle::versions

#endif
