// Which versions to change to, and how to get there. Everything here is a function of its
// arguments: no files, no clock, the same answer every time.
//
// Of all vectors that keep every rule, the one is chosen in which
//   1. the components that were asked for are newest: fewest releases behind, in sum;
//   2. the fewest others change, and
//   3. those that do are newest;
//   4. of those that are still equal, the earlier phases are newest.
// A version in use that cannot be used any more is replaced. Where there is no such vector it
// stays, unless its component was named; as few as can be do.
#ifndef NOODLE_VERSIONS_RESOLVER_H
#define NOODLE_VERSIONS_RESOLVER_H

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "versions/catalogue.h"
#include "versions/constraints.h"

namespace noodle::versions {

// A component that is to change, to the newest release of the range that keeps all rules.
struct Request {
  noodle_phase phase;
  std::optional<Constraint> range = std::nullopt;  // none: any newer one
  bool is_named = true;                            // false: it stands for all that there is
};

struct ResolveOptions {
  // Whether newer versions may be breaking, other components than those asked for may go back, and
  // steps may be taken that cannot be undone.
  bool allow_breaking = false;
  bool allow_downgrade = false;
  bool allow_irreversible = false;
  // Off: constraints, dependencies, and what is said above are no rules.
  bool validate_compatibility = true;
};

// What happens to one component.
struct Change {
  noodle_phase phase;
  semver::Version from;
  semver::Version to;
  // "asked for", "newer", "parser 1.1.0 needs lexer ^1.1.0", "noodle.toml:4 wants lexer ^1.1"
  std::string reason;
  bool breaking = false;
  bool irreversible = false;
};

// A newer release that was asked for and cannot be had, or a version in use that stays only
// because nothing else can be had.
struct HeldBack {
  noodle_phase phase;
  semver::Version version;
  std::vector<std::string> reasons;  // each names its origin
};

struct Plan {
  Vector from;
  Vector to;
  // Only components that change, in the order of the phases; empty: nothing is to be done.
  std::vector<Change> changes;
  // The vectors on the way, without `from`, with `to`: each is sound by itself. One step for most
  // plans; none when nothing is to be done.
  std::vector<Vector> path;
  std::vector<HeldBack> held_back;
  // Versions in use that are not accepted any more; of components that nobody named. The first
  // reason is why, the others say what is in the way of other versions.
  std::vector<HeldBack> unaccepted;
};

// Why there is no plan.
struct Conflict {
  // The smallest set of rules that cannot be kept together; each names its origin.
  std::vector<std::string> reasons;
  // What works instead, as near to the request as can be.
  std::optional<Vector> nearest;
  // What the nearest needs: "noodlec upgrade lexer@1.0.0 parser@1.0.0", "without noodle.toml:4".
  std::string advice;

  // Exit code 11. `what` begins the message: "cannot upgrade parser".
  Error to_error(std::string_view what) const;
};

// Requests for all components: "the newest that fits". The active vector need not be in the
// catalogue, nor keep the constraints.
std::expected<Plan, Conflict> resolve(const Catalogue& catalogue, const Vector& active,
                                      std::span<const Request> requests,
                                      std::span<const Constraint> constraints,
                                      const ResolveOptions& options);

// The cheapest path from one version to another, with all releases that it goes through, the last
// one too; empty: there is none. `irreversible` tells whether it has a step that cannot be undone.
struct VersionPath {
  std::vector<const Release*> steps;
  bool irreversible = false;
};
std::optional<VersionPath> find_path(const Catalogue& catalogue, noodle_phase phase,
                                     const semver::Version& from, const semver::Version& to);

// For a compile: `wanted`, or where that is not at hand or does not keep the constraints, the
// nearest vector of the releases at hand that does, of the same major versions. Nothing when there
// is none.
std::optional<Vector> nearest_at_hand(const Catalogue& catalogue, const Vector& wanted,
                                      std::span<const Constraint> constraints);

}  // namespace noodle::versions

#endif
