#include "driver/overwrite_guard.h"

#include <fmt/format.h>

#include <optional>

#include "base/paths.h"
#include "project/project_file.h"

namespace noodle::driver {
namespace {

using platform::FileKind;

constexpr std::string_view kStandardStream = "-";

// Of a file that is not there yet. Folders that are not there either have no second name.
std::optional<std::string> place_of_missing(platform::FileSystem& files, const std::string& path) {
  const Result<std::string> target = files.missing_target(path);
  if (!target) return std::nullopt;
  std::string folder(folder_of(*target));
  std::string rest(name_of(*target));
  for (;;) {
    const Result<std::string> place = files.canonical(folder.empty() ? "." : folder);
    if (place) return join_path(*place, rest);
    if (folder.empty() || folder == "/") return std::nullopt;
    rest = fmt::format("{}/{}", name_of(folder), rest);
    folder.resize(folder_of(folder).size());
  }
}

// Nothing where there is nothing to lose, and where the write itself will fail with the reason.
std::optional<std::string> identity_of(platform::FileSystem& files, const std::string& path) {
  if (path == kStandardStream) return std::nullopt;
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::nullopt;
  if (status->kind == FileKind::kMissing) return place_of_missing(files, path);
  if (status->kind != FileKind::kRegular) return std::nullopt;
  return fmt::format("{}:{}", status->device, status->number);
}

// What is always written by hand; empty for any other name.
std::string_view kind_by_name(const std::string& path) {
  if (path.ends_with(kSourceSuffix)) return "source";
  if (name_of(path) == project::kProjectFile) return "project file";
  return {};
}

}  // namespace

void OverwriteGuard::reads(const std::string& path, std::string_view what) {
  if (const auto identity = identity_of(files_, path))
    uses_.try_emplace(*identity, Use{path, what, false});
}

Result<void> OverwriteGuard::writes(const std::string& path, std::string_view what) {
  const auto identity = identity_of(files_, path);
  if (!identity) return {};
  const Use use{path, what, true};
  auto [entry, is_new] = uses_.try_emplace(*identity, use);
  // Another process may have replaced the one file, and got the number of the old one for the
  // other.
  if (!is_new && identity_of(files_, entry->second.path) != identity_of(files_, path)) {
    entry->second = use;
    is_new = true;
  }
  const Use& other = entry->second;
  if (!is_new && other.is_written)
    return failure(ExitCode::kUsage, fmt::format("the {} `{}` and the {} `{}` are one file",
                                                 other.what, other.path, what, path));
  if (!is_new)
    return failure(ExitCode::kUsage,
                   fmt::format("the {} would overwrite the {} `{}`", what, other.what, other.path));
  const std::string_view kind = kind_by_name(path);
  if (!kind.empty())
    return failure(ExitCode::kUsage, fmt::format("the {} cannot be `{}`: that is the name of a {}",
                                                 what, path, kind));
  return {};
}

}  // namespace noodle::driver
