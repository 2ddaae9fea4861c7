#include "component_host/dependencies.h"

#include <fmt/format.h>

#include <semver/range.h>
#include <cstddef>
#include <vector>

namespace noodle::component_host {
namespace {

constexpr size_t kTableSize =
    offsetof(noodle_component_table, dependencies) + sizeof(noodle_component_table::dependencies);

// "lexer ^1.1.0"
Result<ManifestDependency> parse_dependency(std::string_view text) {
  const size_t space = text.find(' ');
  const std::optional<noodle_phase> phase = phase_named(text.substr(0, space));
  if (!phase || space == std::string_view::npos)
    return failure(
        fmt::format("its dependency `{}` is no component and a range of versions", text));
  const std::string_view range_text = text.substr(space + 1);
  auto range = semver::Range::parse(range_text);
  if (!range)
    return failure(
        fmt::format("its dependency `{}` is malformed: {}", text, range.error().message));
  return ManifestDependency{*phase, std::string(range_text), *std::move(range), 0};
}

Result<void> check_dependency(const Component& component, const ManifestDependency& dependency,
                              const Component& other) {
  const auto version = semver::Version::parse(other.table->version);
  if (version && dependency.range.contains(*version)) return {};
  return failure(ExitCode::kRefused,
                 fmt::format("{} needs {} {}, and {} was chosen", component.title(),
                             phase_name(dependency.phase), dependency.range_text, other.title()),
                 fmt::format("choose another {} or another {}", phase_name(dependency.phase),
                             component.table->name));
}

}  // namespace

const char* dependencies_text(const noodle_component_table* table) {
  return table->size < kTableSize || table->dependencies == nullptr ? "" : table->dependencies;
}

Result<std::vector<ManifestDependency>> parse_dependencies(std::string_view text) {
  constexpr std::string_view kSeparator = ", ";
  std::vector<ManifestDependency> dependencies;
  while (!text.empty()) {
    const size_t end = text.find(kSeparator);
    Result<ManifestDependency> dependency = parse_dependency(text.substr(0, end));
    if (!dependency) return std::unexpected(dependency.error());
    dependencies.push_back(*std::move(dependency));
    text = end == std::string_view::npos ? "" : text.substr(end + kSeparator.size());
  }
  return dependencies;
}

Result<void> check_dependencies(const ComponentSet& set) {
  for (const Component& component : set) {
    const auto dependencies = parse_dependencies(dependencies_text(component.table));
    if (!dependencies) return std::unexpected(dependencies.error());
    for (const ManifestDependency& dependency : *dependencies) {
      const Result<void> fits = check_dependency(component, dependency, set[dependency.phase]);
      if (!fits) return fits;
    }
  }
  return {};
}

}  // namespace noodle::component_host
