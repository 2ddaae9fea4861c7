#include "project/project_file.h"

#include <fmt/format.h>

#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "base/paths.h"
#include "component_host/component.h"
#include "diagnostics/suggestion.h"

namespace noodle::project {
namespace {

constexpr uint64_t kLargestProjectFile = 1 << 20;
constexpr std::string_view kTopKeys[] = {"source_roots", "components", "upgrade"};

// Reads one file; errors name it and the line.
class Reader {
 public:
  explicit Reader(const std::string& path) : project_{path} {}

  Result<Project> read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      Result<void> done;
      if (key == "source_roots")
        done = read_source_roots(node);
      else if (key == "components")
        done = read_table(key, node, &Reader::read_component);
      else if (key == "upgrade")
        done = read_table(key, node, &Reader::read_setting);
      else
        done = unknown("key", key, kTopKeys);
      if (!done) return std::unexpected(done.error());
    }
    // Tables of the library are sorted by their keys.
    std::ranges::sort(project_.settings, {}, &ProjectSetting::line);
    std::ranges::sort(project_.components, {}, &ComponentRange::phase);
    return std::move(project_);
  }

 private:
  static uint32_t line_of(const toml::node& node) { return node.source().begin.line; }
  static uint32_t line_of(const toml::key& key) { return key.source().begin.line; }

  std::unexpected<Error> wrong(uint32_t line, std::string what, std::string hint = {}) const {
    return failure(fmt::format("{}: {}", project_.place(line), what), std::move(hint));
  }

  Result<void> unknown(std::string_view what, const toml::key& key,
                       std::span<const std::string_view> known) const {
    const std::string_view nearest = nearest_name(key.str(), known);
    return wrong(line_of(key), fmt::format("unknown {} `{}`", what, key.str()),
                 nearest.empty() ? fmt::format("one of {}", fmt::join(known, ", "))
                                 : fmt::format("did you mean `{}`?", nearest));
  }

  Result<void> read_table(const toml::key& name, const toml::node& node,
                          Result<void> (Reader::*read_entry)(const toml::key&, const toml::node&)) {
    if (!node.is_table())
      return wrong(line_of(name), fmt::format("`{}` must be a table", name.str()),
                   fmt::format("write `[{}]` on a line of its own", name.str()));
    for (const auto& [key, value] : *node.as_table())
      if (Result<void> done = (this->*read_entry)(key, value); !done) return done;
    return {};
  }

  // "" where there is none.
  static std::string text_of(const toml::node& node) {
    const toml::value<std::string>* text = node.as_string();
    return text == nullptr ? std::string() : text->get();
  }

  Result<void> read_source_roots(const toml::node& node) {
    const auto no_list = [&] {
      return wrong(line_of(node), "`source_roots` must be a list of folders");
    };
    if (!node.is_array()) return no_list();
    for (const toml::node& root : *node.as_array()) {
      const std::string folder = text_of(root);
      if (folder.empty()) return no_list();
      project_.source_roots.push_back({in_project(folder), line_of(root)});
    }
    return {};
  }

  Result<void> read_component(const toml::key& key, const toml::node& node) {
    const std::optional<noodle_phase> phase = component_host::phase_named(key.str());
    if (!phase) {
      std::array<std::string_view, NOODLE_PHASES> names;
      for (size_t i = 0; i < names.size(); ++i)
        names[i] = component_host::phase_name(static_cast<noodle_phase>(i));
      return unknown("component", key, names);
    }
    if (!node.is_string())
      return wrong(line_of(node), fmt::format("`{}` must be a range of versions", key.str()),
                   "a text like \"^1.1\"");
    std::string text = text_of(node);
    auto range = semver::Range::parse(text);
    if (!range)
      return wrong(line_of(node),
                   fmt::format("`{}` is no range of versions: {}", text, range.error().message));
    project_.components.push_back({*phase, std::move(text), *std::move(range), line_of(node)});
    return {};
  }

  Result<void> read_setting(const toml::key& key, const toml::node& node) {
    const std::optional<Setting> setting = setting_named(key.str());
    if (!setting) {
      std::vector<std::string_view> names;
      for (const SettingInfo& known : settings()) names.push_back(known.key);
      return unknown("key of [upgrade]", key, names);
    }
    std::optional<SettingValue> value = value_of(info(*setting), node);
    if (!value)
      return wrong(line_of(node),
                   fmt::format("`{}` must be {}", key.str(), expectation(info(*setting))));
    project_.settings.push_back({*setting, *std::move(value), line_of(node)});
    return {};
  }

  std::optional<SettingValue> value_of(const SettingInfo& setting, const toml::node& node) const {
    if (std::holds_alternative<bool>(setting.initial)) return as_value(node.value_exact<bool>());
    if (std::holds_alternative<std::vector<std::string>>(setting.initial)) return places(node);
    const std::optional<double> number =
        node.is_number() ? node.value<double>() : std::optional<double>();
    if (!number || !(*number >= setting.least && *number <= setting.most)) return std::nullopt;
    if (std::holds_alternative<double>(setting.initial)) return *number;
    if (!node.is_integer()) return std::nullopt;
    return static_cast<uint32_t>(*number);
  }

  static std::optional<SettingValue> as_value(std::optional<bool> on) {
    if (!on) return std::nullopt;
    return *on;
  }

  std::optional<SettingValue> places(const toml::node& node) const {
    if (!node.is_array()) return std::nullopt;
    std::vector<std::string> found;
    for (const toml::node& place : *node.as_array()) {
      const std::string text = text_of(place);
      if (text.empty()) return std::nullopt;
      found.push_back(text.find("://") == std::string::npos ? in_project(text) : text);
    }
    return found;
  }

  std::string in_project(const std::string& path) const {
    return join_path(folder_of(project_.file), path);
  }

  Project project_;
};

// A folder beside a missing source root that it may have meant.
Result<std::string> folder_like(platform::FileSystem& files, const std::string& path) {
  const std::string parent(folder_of(path));
  const Result<platform::FileStatus> status = files.status(parent.empty() ? "." : parent);
  if (!status) return std::unexpected(status.error());
  if (status->kind != platform::FileKind::kFolder) return std::string();
  const auto entries = files.list(parent.empty() ? "." : parent);
  if (!entries) return std::unexpected(entries.error());
  std::vector<std::string_view> folders;
  for (const platform::FolderEntry& entry : *entries)
    if (entry.kind == platform::FileKind::kFolder) folders.push_back(entry.name);
  const std::string_view nearest = nearest_name(name_of(path), folders);
  return nearest.empty() ? std::string() : join_path(parent, nearest);
}

}  // namespace

std::string Project::place(uint32_t line) const { return fmt::format("{}:{}", file, line); }

Result<Project> parse_project(std::string_view text, const std::string& path) {
  try {
    return Reader(path).read(toml::parse(text, path));
  } catch (const toml::parse_error& error) {
    return failure(fmt::format("{}:{}: {}", path, error.source().begin.line, error.description()));
  }
}

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

Result<std::vector<std::string>> missing_source_roots(platform::FileSystem& files,
                                                      const Project& project) {
  std::vector<std::string> missing;
  for (const SourceRoot& root : project.source_roots) {
    const Result<platform::FileStatus> status = files.status(root.path);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kFolder) continue;
    const Result<std::string> like = folder_like(files, root.path);
    if (!like) return std::unexpected(like.error());
    std::string text =
        fmt::format("{}: there is no folder `{}`", project.place(root.line), root.path);
    if (!like->empty()) text += fmt::format(", did you mean `{}`?", *like);
    missing.push_back(std::move(text));
  }
  return missing;
}

}  // namespace noodle::project
