#include "base/paths.h"

#include <algorithm>

namespace noodle {
namespace {

// Adds one part of a path to what is there.
void append_part(std::string& path, std::string_view part) {
  if (part.empty() || part == ".") return;
  if (part == "..") {
    if (path == "/") return;
    if (!path.empty() && name_of(path) != "..") {
      path.resize(folder_of(path).size());
      return;
    }
  }
  if (!path.empty() && path != "/") path += '/';
  path += part;
}

void append_parts(std::string& path, std::string_view parts) {
  while (!parts.empty()) {
    const size_t slash = parts.find('/');
    append_part(path, parts.substr(0, slash));
    parts.remove_prefix(slash == std::string_view::npos ? parts.size() : slash + 1);
  }
}

}  // namespace

std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string join_path(std::string_view folder, std::string_view relative) {
  std::string path;
  if (relative.starts_with('/') || folder.starts_with('/')) path += '/';
  if (!relative.starts_with('/')) append_parts(path, folder);
  append_parts(path, relative);
  if (path.empty()) path += '.';
  return path;
}

std::optional<std::string> path_between(std::string_view folder, std::string_view target) {
  const std::string clean_folder = folder.empty() ? "" : join_path("", folder);
  const std::string clean_target = join_path("", target);
  std::string_view from = clean_folder == "." ? std::string_view{} : clean_folder;
  std::string_view to = clean_target;
  if (from.starts_with('/') != to.starts_with('/')) return std::nullopt;
  // Leaves out the parts that are the same.
  while (!from.empty()) {
    const std::string_view part = from.substr(0, from.find('/'));
    if (!to.starts_with(part) || !to.substr(part.size()).starts_with('/')) break;
    to.remove_prefix(part.size() + 1);
    from.remove_prefix(std::min(part.size() + 1, from.size()));
  }
  std::string path;
  while (!from.empty()) {
    const std::string_view part = from.substr(0, from.find('/'));
    if (part == "..") return std::nullopt;
    path += "../";
    from.remove_prefix(std::min(part.size() + 1, from.size()));
  }
  return path.append(to);
}

std::string with_suffix(std::string_view path, std::string_view from, std::string_view to) {
  if (path.ends_with(from)) path.remove_suffix(from.size());
  return std::string(path).append(to);
}

}  // namespace noodle
