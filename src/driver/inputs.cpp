#include "driver/inputs.h"

#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "base/paths.h"
#include "driver/command_line.h"

namespace noodle::driver {
namespace {

using platform::FileKind;

// A source, and where it would be under --out-dir.
struct Found {
  std::string path;
  std::string place;
};

// Deeper folders are not entered: most likely something is mounted within itself.
constexpr size_t kLongestPath = 4096;

Result<void> walk_folder(platform::FileSystem& files, const std::string& top,
                         std::vector<Found>& found) {
  // Entries that wait, the next one last: files come out in the order of their names.
  struct Pending {
    std::string relative;
    FileKind kind;
  };
  std::vector<Pending> pending{{"", FileKind::kFolder}};
  while (!pending.empty()) {
    const Pending entry = std::move(pending.back());
    pending.pop_back();
    const std::string path = entry.relative.empty() ? top : join_path(top, entry.relative);
    if (entry.kind != FileKind::kFolder) {
      if (entry.relative.ends_with(kSourceSuffix)) found.push_back({path, entry.relative});
      continue;
    }
    if (path.size() > kLongestPath) continue;
    const Result<std::vector<platform::FolderEntry>> entries = files.list(path);
    if (!entries) return std::unexpected(entries.error());
    for (auto it = entries->rbegin(); it != entries->rend(); ++it) {
      // Hidden folders hold what tools keep for themselves.
      if (it->kind == FileKind::kOther || it->name.starts_with('.')) continue;
      pending.push_back(
          {entry.relative.empty() ? it->name : entry.relative + "/" + it->name, it->kind});
    }
  }
  return {};
}

// A named file keeps its path, if that does not lead out of --out-dir.
std::string place_of_named(const std::string& path) {
  std::string clean = join_path("", path);
  if (clean.starts_with('/') || clean.starts_with("../")) return std::string(name_of(clean));
  return clean;
}

Result<std::vector<Found>> find_sources(platform::FileSystem& files,
                                        std::span<const std::string> operands,
                                        const OutputPlace& place) {
  std::vector<Found> found;
  for (const std::string& operand : operands) {
    if (operand.empty()) return usage_error("the name of a file is empty");
    if (operand == "-") {
      found.push_back({operand, ""});
      continue;
    }
    const Result<platform::FileStatus> status = files.status(operand);
    if (!status || status->kind != FileKind::kFolder) {
      found.push_back({operand, place_of_named(operand)});
      continue;
    }
    if (!place.file.empty() && place.wanted)
      return usage_error(fmt::format("`-o` is for one file, and `{}` is a folder", operand),
                         "use `--out-dir`");
    const size_t before = found.size();
    if (const Result<void> walked = walk_folder(files, operand, found); !walked)
      return std::unexpected(walked.error());
    if (found.size() == before)
      return usage_error(fmt::format("there is no `.nc` file in folder `{}`", operand));
  }
  return found;
}

std::string output_of(const Found& source, const OutputPlace& place) {
  if (!place.wanted) return {};
  if (!place.file.empty()) return place.file;
  const std::string& path = place.folder.empty() ? source.path : source.place;
  const std::string output = with_suffix(path, kSourceSuffix, kCompiledSuffix);
  return place.folder.empty() ? output : join_path(place.folder, output);
}

}  // namespace

Result<std::vector<Input>> collect_inputs(platform::FileSystem& files,
                                          std::span<const std::string> operands,
                                          const OutputPlace& place) {
  Result<std::vector<Found>> found = find_sources(files, operands, place);
  if (!found) return std::unexpected(found.error());
  std::vector<Input> inputs;
  std::unordered_set<std::string> known_sources;
  std::unordered_map<std::string, std::string> known_outputs;
  for (const Found& source : *found) {
    if (!known_sources.insert(join_path("", source.path)).second) continue;
    if (source.path == "-" && place.wanted && place.file.empty())
      return usage_error("standard input needs a place for its output",
                         "use `-o FILE`, or `-o -` for standard output");
    Input input{source.path, output_of(source, place)};
    if (place.wanted) {
      const auto [other, is_new] = known_outputs.emplace(join_path("", input.output), input.path);
      if (!is_new) {
        if (!place.file.empty())
          return usage_error("`-o` is for one file, and there are several",
                             "use `--out-dir`, or leave it out");
        return usage_error(fmt::format("`{}` and `{}` would both be written to `{}`", other->second,
                                       input.path, input.output));
      }
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

}  // namespace noodle::driver
