#include "pipeline/project.h"

#include <fmt/format.h>

#include <toml++/toml.h>

#include "pipeline/paths.h"

namespace noodle::pipeline {
namespace {

constexpr uint64_t kLargestProjectFile = 1 << 20;

Result<Project> parse_project(std::string_view text, const std::string& path) {
  Project project{path, {}};
  try {
    const toml::table table = toml::parse(text, path);
    const toml::node* roots = table.get("source_roots");
    if (roots == nullptr) return project;
    const auto wrong = [&] {
      return failure(fmt::format("{}:{}: `source_roots` must be a list of folders", path,
                                 roots->source().begin.line));
    };
    if (!roots->is_array()) return wrong();
    for (const toml::node& root : *roots->as_array()) {
      const auto folder = root.value<std::string>();
      if (!folder || folder->empty()) return wrong();
      project.source_roots.push_back(join_path(folder_of(path), *folder));
    }
    return project;
  } catch (const toml::parse_error& error) {
    return failure(fmt::format("{}:{}: {}", path, error.source().begin.line, error.description()));
  }
}

}  // namespace

Result<std::optional<Project>> find_project(platform::FileSystem& files,
                                            const std::string& folder) {
  Result<std::string> start = files.canonical(folder.empty() ? "." : folder);
  if (!start) return std::unexpected(start.error());
  // How the folder is named in messages: as the user would, one `..` for each step.
  std::string shown = folder;
  for (std::string_view absolute = *start;; absolute = folder_of(absolute)) {
    const std::string path = join_path(shown, kProjectFile);
    const Result<platform::FileStatus> status = files.status(path);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kRegular) {
      const Result<std::string> text = files.read(path, kLargestProjectFile);
      if (!text) return std::unexpected(text.error());
      Result<Project> project = parse_project(*text, path);
      if (!project) return std::unexpected(project.error());
      return *std::move(project);
    }
    if (absolute == "/") return std::nullopt;
    shown = join_path(shown, "..");
  }
}

}  // namespace noodle::pipeline
