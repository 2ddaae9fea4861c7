// Why a request cannot be met, and what can be had instead.
#ifndef NOODLE_VERSIONS_CONFLICT_H
#define NOODLE_VERSIONS_CONFLICT_H

#include "versions/rules.h"

namespace noodle::versions {

// The rules that cannot be kept together, none of which could be left out; those that people wrote
// stand first. There is no solution for `rules`.
std::vector<std::string> conflicting_rules(const Problem& problem, const RuleSet& rules);

// For a request that no vector meets.
Conflict explain_conflict(const Catalogue& catalogue, const Vector& active,
                          std::span<const Request> requests,
                          std::span<const Constraint> constraints, const ResolveOptions& options);

// Vector by vector, from the best on, the first to which there is a way.
struct Reachable {
  Choice target;
  std::vector<Choice> steps;
};
std::optional<Reachable> find_reachable(const Problem& problem, const RuleSet& rules,
                                        const Ranks& ranks, const ResolveOptions& options);

}  // namespace noodle::versions

#endif
