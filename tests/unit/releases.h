// Releases and catalogues for tests of the resolver.
#ifndef NOODLE_TESTS_UNIT_RELEASES_H
#define NOODLE_TESTS_UNIT_RELEASES_H

#include "catch.h"
#include "versions/resolver.h"

namespace semver {

inline bool operator==(const Version& left, const Version& right) {
  return left.to_string() == right.to_string();
}

}  // namespace semver

namespace noodle::versions {

inline semver::Version version(std::string_view text) {
  return semver::Version::parse(text).value();
}

inline semver::Range range(std::string_view text) { return semver::Range::parse(text).value(); }

// "parser@1.1.0"; dependencies as "lexer@^1.1.0"; edges as ">=1.0.0", with a `!` in front for one
// that cannot be undone.
inline Release release(std::string_view title, std::vector<std::string> dependencies = {},
                       std::vector<std::string> edges = {}) {
  const size_t at = title.find('@');
  component_host::Manifest manifest{};
  manifest.phase = *component_host::phase_named(title.substr(0, at));
  manifest.version_text = title.substr(at + 1);
  manifest.version = version(manifest.version_text);
  manifest.counter = 1;
  for (const std::string& text : dependencies) {
    const Result<Constraint> parsed = parse_constraint(text, "", false);
    REQUIRE(parsed);
    manifest.dependencies.push_back({parsed->phase, parsed->text, parsed->range, 0});
  }
  for (const std::string& text : edges) {
    const bool irreversible = text[0] == '!';
    const std::string from = text.substr(irreversible ? 1 : 0);
    manifest.edges.push_back({from, range(from), irreversible});
  }
  return {.manifest = std::move(manifest), .installed = true};
}

// "1.0.0 1.1.0 1.0.0 1.0.0"
inline Vector vector(std::string_view text) {
  Vector made;
  for (semver::Version& one : made) {
    const size_t space = text.find(' ');
    one = version(text.substr(0, space));
    text = space == std::string_view::npos ? "" : text.substr(space + 1);
  }
  return made;
}

inline std::string short_text(const Vector& vector) {
  std::string text;
  for (const semver::Version& one : vector) text += (text.empty() ? "" : " ") + one.to_string();
  return text;
}

}  // namespace noodle::versions

#endif
