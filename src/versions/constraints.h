// Rules about the versions of components, and who made them.
#ifndef NOODLE_VERSIONS_CONSTRAINTS_H
#define NOODLE_VERSIONS_CONSTRAINTS_H

#include <semver/range.h>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "component_host/component.h"
#include "versions/configuration.h"

namespace noodle::versions {

// A version of each component, by enum noodle_phase.
using Vector = std::array<semver::Version, NOODLE_PHASES>;

// "lexer 1.1.0, parser 1.1.0, optimizer 1.0.0, bytecode_generator 1.1.0"
std::string to_text(const Vector& vector);
Vector vector_of(const component_host::ComponentSet& set);

// A rule for one component. `origin` is who says so: "noodle.toml:4", "--with", "noodle.lock".
struct Constraint {
  noodle_phase phase;
  std::string text;  // of the range, as it was written
  semver::Range range;
  std::string origin;

  // "noodle.toml:4 wants lexer ^1.1"
  std::string to_text() const;
};

// "lexer@^1.1", "lexer=^1.1" or, where `bare` allows it, "lexer" for any version. A usage error
// names what is wrong. A version alone means just this one.
Result<Constraint> parse_constraint(std::string_view text, std::string origin, bool bare);

// [components] of the project; none when version_aware_compilation or
// validate_compiler_compatibility is off.
std::vector<Constraint> project_constraints(const Configuration& configuration);

// Whether the versions meet the constraints. The error names the first that they do not meet, with
// its origin, and has exit code 11.
Result<void> check_vector(const Vector& vector, std::span<const Constraint> constraints);

// Whether going from one version to a newer one may break what worked: another major version, or
// another minor one before 1.0.0. Going back never does so.
bool is_breaking(const semver::Version& from, const semver::Version& to);

}  // namespace noodle::versions

#endif
