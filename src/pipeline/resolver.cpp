#include "pipeline/resolver.h"

#include <fmt/format.h>

#include <set>

#include "pipeline/paths.h"

namespace noodle::pipeline {
namespace {

bool is_relative(std::string_view specifier) {
  return specifier.starts_with("./") || specifier.starts_with("../");
}

std::string looked_for(const std::string& base, std::span<const std::string_view> suffixes) {
  return fmt::format("looked for `{}{}`", base, suffixes.front());
}

}  // namespace

bool is_standard(std::string_view specifier) { return specifier.starts_with("std."); }

Result<std::optional<std::string>> Resolver::first_file(
    const std::string& base, std::span<const std::string_view> suffixes) {
  for (std::string_view suffix : suffixes) {
    std::string path = base + std::string(suffix);
    const Result<platform::FileStatus> status = files_.status(path);
    if (!status) return std::unexpected(status.error());
    // An import must not wait for whoever writes to a pipe.
    if (status->kind == platform::FileKind::kRegular) return path;
  }
  return std::nullopt;
}

Result<const std::optional<Project>*> Resolver::project_of(const std::string& folder) {
  const auto known = projects_.find(folder);
  if (known != projects_.end()) return &known->second;
  Result<std::optional<Project>> project = find_project(files_, folder);
  if (!project) return std::unexpected(project.error());
  return &projects_.emplace(folder, *std::move(project)).first->second;
}

Result<std::expected<std::string, NotFound>> Resolver::find(
    std::string_view specifier, const std::string& folder,
    std::span<const std::string_view> suffixes) {
  const auto not_found = [](std::string hint) -> std::expected<std::string, NotFound> {
    return std::unexpected(NotFound{std::move(hint)});
  };
  if (specifier.find('\0') != std::string_view::npos || specifier.empty()) return not_found("");
  if (specifier.starts_with('/')) return not_found("write a path that begins with `./`");
  if (specifier.ends_with(kSourceSuffix)) return not_found("leave out `.nc`");
  std::vector<std::string> bases;
  if (is_relative(specifier)) {
    bases.push_back(join_path(folder, specifier));
  } else {
    const Result<const std::optional<Project>*> project = project_of(folder);
    if (!project) return std::unexpected(project.error());
    if (**project)
      for (const std::string& root : (**project)->source_roots)
        bases.push_back(join_path(root, specifier));
  }
  for (const std::string& base : bases) {
    Result<std::optional<std::string>> path = first_file(base, suffixes);
    if (!path) return std::unexpected(path.error());
    if (*path) return **std::move(path);
  }
  if (is_relative(specifier)) return not_found(looked_for(bases[0], suffixes));
  const std::string beside = join_path(folder, specifier);
  const Result<std::optional<std::string>> neighbour = first_file(beside, suffixes);
  if (neighbour && *neighbour)
    return not_found(fmt::format("write `./{}` for the file in the same folder", specifier));
  if (bases.empty())
    return not_found("names without `./` are looked up in the `source_roots` of noodle.toml");
  return not_found(looked_for(bases[0], suffixes));
}

std::vector<std::string> Resolver::project_files() const {
  std::set<std::string> files;
  for (const auto& [folder, project] : projects_)
    if (project) files.insert(project->file);
  return {files.begin(), files.end()};
}

}  // namespace noodle::pipeline
