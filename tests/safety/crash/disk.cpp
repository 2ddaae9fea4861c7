#include "crash/disk.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/blake2b.h"

namespace noodle::safety {
namespace {

constexpr std::string_view kKindNames[] = {"create", "make folder", "write",  "truncate", "mode",
                                           "sync",   "sync folder", "rename", "remove"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

// Runs of digits, and names of two or 64 hexadecimal digits, become `*`.
std::string without_numbers(std::string_view path) {
  std::string result;
  for (size_t i = 0; i < path.size();) {
    const auto run = [&](auto test) {
      size_t end = i;
      while (end < path.size() && test(path[end])) ++end;
      return end - i;
    };
    const size_t hex = run(is_hex);
    const bool is_name = i == 0 || path[i - 1] == '/';
    const size_t count = is_name && (hex == 2 || hex == 64) ? hex : run(is_digit);
    result += count == 0 ? path[i] : '*';
    i += std::max<size_t>(count, 1);
  }
  return result;
}

}  // namespace

std::string describe(const Operation& operation) {
  std::string text = fmt::format("{} {}", kKindNames[static_cast<int>(operation.kind)],
                                 without_numbers(operation.path));
  if (operation.kind == OperationKind::kRename)
    text += fmt::format(" to {}", without_numbers(operation.name));
  return text;
}

Disk Disk::read(const std::string& folder) {
  Disk disk;
  disk.read_into(0, folder);
  return disk;
}

void Disk::read_into(size_t node, const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry);
  std::ranges::sort(paths);
  for (const std::filesystem::path& path : paths) {
    struct stat status{};
    ::lstat(path.c_str(), &status);
    const size_t child = nodes_.size();
    nodes_[node].names[path.filename()] = child;
    nodes_.push_back({.is_folder = S_ISDIR(status.st_mode), .mode = status.st_mode & 07777u});
    if (nodes_[child].is_folder) {
      read_into(child, path);
    } else {
      std::ostringstream text;
      text << std::ifstream(path, std::ios::binary).rdbuf();
      nodes_[child].content = text.str();
    }
  }
}

void Disk::write(const std::string& folder) const {
  std::filesystem::create_directory(folder);
  for (const auto& [name, child] : nodes_[0].names) write_node(child, folder + "/" + name);
}

void Disk::write_node(size_t number, const std::string& path) const {
  const Node& node = nodes_[number];
  if (node.is_folder) {
    ::mkdir(path.c_str(), 0755);
    for (const auto& [name, child] : node.names) write_node(child, path + "/" + name);
  } else {
    std::ofstream(path, std::ios::binary) << node.content;
  }
  ::chmod(path.c_str(), node.mode);
}

Node& Disk::grown(size_t node) {
  if (node >= nodes_.size()) nodes_.resize(node + 1);
  return nodes_[node];
}

void Disk::link(size_t folder, const std::string& name, size_t node) {
  grown(node);
  grown(folder).names[name] = node;
}

bool Disk::unlink(size_t folder, const std::string& name, size_t node) {
  std::map<std::string, size_t>& names = grown(folder).names;
  const auto found = names.find(name);
  if (found == names.end() || found->second != node) return false;
  names.erase(found);
  return true;
}

void Disk::apply(const Operation& operation) {
  Node& node = grown(operation.node);
  switch (operation.kind) {
    case OperationKind::kCreate:
    case OperationKind::kMakeFolder:
      node.is_folder = operation.kind == OperationKind::kMakeFolder;
      node.mode = operation.mode;
      link(operation.folder, operation.name, operation.node);
      break;
    case OperationKind::kWrite:
      if (node.content.size() < operation.size + operation.data.size())
        node.content.resize(operation.size + operation.data.size());
      node.content.replace(operation.size, operation.data.size(), operation.data);
      break;
    case OperationKind::kTruncate:
      node.content.resize(operation.size);
      break;
    case OperationKind::kMode:
      node.mode = operation.mode;
      break;
    case OperationKind::kRename:
      // A file system writes down the names of one file in their order.
      if (unlink(operation.from_folder, operation.from_name, operation.node))
        link(operation.folder, operation.name, operation.node);
      break;
    case OperationKind::kRemove:
      unlink(operation.folder, operation.name, operation.node);
      break;
    case OperationKind::kSync:
    case OperationKind::kSyncFolder:
      break;
  }
}

std::optional<size_t> Disk::find(std::string_view path) const {
  size_t node = 0;
  while (!path.empty()) {
    const size_t slash = std::min(path.find('/'), path.size());
    const std::string name(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (name.empty() || name == ".") continue;
    const auto found = nodes_[node].names.find(name);
    if (found == nodes_[node].names.end()) return std::nullopt;
    node = found->second;
  }
  return node;
}

std::optional<std::string> Disk::content(std::string_view path) const {
  const std::optional<size_t> node = find(path);
  if (!node || nodes_[*node].is_folder) return std::nullopt;
  return nodes_[*node].content;
}

std::vector<std::string> Disk::files() const {
  std::vector<std::string> paths;
  std::vector<std::pair<size_t, std::string>> open{{0, ""}};
  while (!open.empty()) {
    const auto [number, path] = open.back();
    open.pop_back();
    for (const auto& [name, child] : nodes_[number].names) {
      const std::string below = path.empty() ? name : path + "/" + name;
      if (nodes_[child].is_folder)
        open.emplace_back(child, below);
      else
        paths.push_back(below);
    }
  }
  std::ranges::sort(paths);
  return paths;
}

std::string Disk::fingerprint() const {
  Blake2bHasher hasher;
  std::vector<std::pair<size_t, std::string>> open{{0, ""}};
  while (!open.empty()) {
    const auto [number, path] = open.back();
    open.pop_back();
    const Node& node = nodes_[number];
    hasher.update(
        fmt::format("{}\n{}\n{}\n{}\n", path, node.is_folder, node.mode, node.content.size()));
    hasher.update(node.content);
    for (const auto& [name, child] : node.names) open.emplace_back(child, path + "/" + name);
  }
  return to_hex(hasher.finish());
}

Disk disk_after(const Disk& before, const Trace& trace, const Outcome& outcome) {
  Disk disk = before;
  for (size_t i = 0; i < outcome.kept.size(); ++i) {
    if (!outcome.kept[i]) continue;
    if (static_cast<int>(i) != outcome.torn) {
      disk.apply(trace[i]);
      continue;
    }
    Operation torn = trace[i];
    const size_t half = torn.data.size() / 2;
    torn.data.resize(half);
    if (outcome.torn_to_zeros) torn.data.resize(trace[i].data.size());
    disk.apply(torn);
  }
  return disk;
}

}  // namespace noodle::safety
