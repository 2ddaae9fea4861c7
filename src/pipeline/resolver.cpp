#include "pipeline/resolver.h"

#include <fmt/format.h>

#include <set>

#include "base/paths.h"

namespace noodle::pipeline {
namespace {

bool is_relative(std::string_view specifier) {
  return specifier.starts_with("./") || specifier.starts_with("../");
}

void add_candidates(std::vector<std::string>& paths, const std::string& base,
                    std::span<const std::string_view> suffixes) {
  for (std::string_view suffix : suffixes) paths.push_back(base + std::string(suffix));
}

std::string looked_for(std::span<const std::string> paths) {
  if (paths.size() == 1) return fmt::format("looked for `{}`", paths.front());
  return fmt::format("looked for `{}` and `{}`", fmt::join(paths.first(paths.size() - 1), "`, `"),
                     paths.back());
}

}  // namespace

bool is_standard(std::string_view specifier) { return specifier.starts_with("std."); }

Result<std::optional<std::string>> Resolver::first_file(std::span<const std::string> paths) {
  for (const std::string& path : paths) {
    const Result<platform::FileStatus> status = files_.status(path);
    if (!status) return std::unexpected(status.error());
    // An import must not wait for whoever writes to a pipe.
    if (status->kind == platform::FileKind::kRegular) return path;
  }
  return std::nullopt;
}

Result<const std::optional<project::Project>*> Resolver::project_of(const std::string& folder) {
  const auto known = projects_.find(folder);
  if (known != projects_.end()) return &known->second;
  Result<std::optional<project::Project>> project = project::find_project(files_, folder);
  if (!project) return std::unexpected(project.error());
  return &projects_.emplace(folder, *std::move(project)).first->second;
}

Result<std::expected<std::string, NotFound>> Resolver::find(
    std::string_view specifier, const std::string& folder,
    std::span<const std::string_view> suffixes, std::string_view place) {
  const auto not_found = [](std::string hint) -> std::expected<std::string, NotFound> {
    return std::unexpected(NotFound{std::move(hint)});
  };
  if (specifier.find('\0') != std::string_view::npos || specifier.empty()) return not_found("");
  if (specifier.starts_with('/')) return not_found("write a path that begins with `./`");
  if (specifier.ends_with(kSourceSuffix)) return not_found("leave out `.nc`");
  std::vector<std::string> paths;
  if (!place.empty()) paths.push_back(join_path(folder, place));
  if (is_relative(specifier)) {
    add_candidates(paths, join_path(folder, specifier), suffixes);
  } else {
    const Result<const std::optional<project::Project>*> project = project_of(folder);
    if (!project) return std::unexpected(project.error());
    if (**project)
      for (const project::SourceRoot& root : (**project)->source_roots)
        add_candidates(paths, join_path(root.path, specifier), suffixes);
  }
  Result<std::optional<std::string>> found = first_file(paths);
  if (!found) return std::unexpected(found.error());
  if (*found) return **std::move(found);
  if (is_relative(specifier)) return not_found(looked_for(paths));
  std::vector<std::string> beside;
  add_candidates(beside, join_path(folder, specifier), suffixes);
  const Result<std::optional<std::string>> neighbour = first_file(beside);
  if (neighbour && *neighbour)
    return not_found(fmt::format("write `./{}` for the file in the same folder", specifier));
  if (!paths.empty()) {
    std::string hint = looked_for(paths);
    if (const std::optional<project::Project>& project = projects_.at(folder)) {
      const auto missing = project::missing_source_roots(files_, *project);
      if (!missing) return std::unexpected(missing.error());
      for (const std::string& root : *missing) hint += "; " + root;
    }
    return not_found(std::move(hint));
  }
  const bool is_compiled = suffixes.front() == kCompiledSuffix;
  return not_found(is_compiled
                       ? "compile the file together with what it imports"
                       : "names without `./` are looked up in the `source_roots` of noodle.toml");
}

std::vector<std::string> Resolver::project_files() const {
  std::set<std::string> files;
  for (const auto& [folder, project] : projects_)
    if (project) files.insert(project->file);
  return {files.begin(), files.end()};
}

}  // namespace noodle::pipeline
