#include "versions/constraints.h"

#include <fmt/format.h>

#include "base/check.h"

namespace noodle::versions {
namespace {

std::unexpected<Error> usage_error(std::string message, std::string hint = {}) {
  return failure(ExitCode::kUsage, std::move(message), std::move(hint));
}

}  // namespace

std::string to_text(const Vector& vector) {
  std::string text;
  for (size_t i = 0; i < vector.size(); ++i) {
    if (i != 0) text += ", ";
    text += component_host::phase_name(static_cast<noodle_phase>(i));
    text += ' ';
    text += vector[i].to_string();
  }
  return text;
}

Vector vector_of(const component_host::ComponentSet& set) {
  Vector vector;
  for (size_t i = 0; i < vector.size(); ++i) {
    auto version = semver::Version::parse(set[i].table->version);
    CHECK(version);
    vector[i] = *std::move(version);
  }
  return vector;
}

std::string Constraint::to_text() const {
  return fmt::format("{} wants {} {}", origin, component_host::phase_name(phase), text);
}

Result<Constraint> parse_constraint(std::string_view text, std::string origin, bool bare) {
  const size_t end = text.find_first_of("@=");
  const std::string_view name = text.substr(0, end);
  const std::optional<noodle_phase> phase = component_host::phase_named(name);
  if (!phase)
    return usage_error(fmt::format("there is no component `{}`", name),
                       "the components are lexer, parser, optimizer and bytecode_generator");
  const bool has_range = end != std::string_view::npos;
  if (!has_range && !bare)
    return usage_error(fmt::format("`{}` has no range of versions", text),
                       fmt::format("as in `{}=^1.1`", name));
  std::string range_text(has_range ? text.substr(end + 1) : "*");
  if (range_text.empty()) return usage_error(fmt::format("`{}` has no range of versions", text));
  auto range = semver::Range::parse(range_text);
  if (!range)
    return usage_error(
        fmt::format("`{}` is no range of versions: {}", range_text, range.error().message));
  return Constraint{*phase, std::move(range_text), *std::move(range), std::move(origin)};
}

std::vector<Constraint> project_constraints(const Configuration& configuration) {
  std::vector<Constraint> constraints;
  if (!configuration.project || !configuration.is_on(project::Setting::kVersionAwareCompilation) ||
      !configuration.is_on(project::Setting::kValidateCompilerCompatibility))
    return constraints;
  for (const project::ComponentRange& range : configuration.project->components)
    constraints.push_back(
        {range.phase, range.text, range.range, configuration.project->place(range.line)});
  return constraints;
}

Result<void> check_vector(const Vector& vector, std::span<const Constraint> constraints) {
  for (const Constraint& constraint : constraints) {
    const semver::Version& version = vector[constraint.phase];
    if (constraint.range.contains(version)) continue;
    return failure(ExitCode::kRefused,
                   fmt::format("{}, and {} {} is in use", constraint.to_text(),
                               component_host::phase_name(constraint.phase), version.to_string()));
  }
  return {};
}

bool is_breaking(const semver::Version& from, const semver::Version& to) {
  if (semver::compare(to, from) <= 0) return false;
  if (from.major != to.major) return true;
  return from.major == 0 && from.minor != to.minor;
}

}  // namespace noodle::versions
