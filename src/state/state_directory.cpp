#include "state/state_directory.h"

#include <fmt/format.h>

#include "platform/process.h"
#include "state/locks.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

using platform::FileKind;
using platform::FileStatus;

constexpr uint32_t kWritableForAll = 0002;
constexpr size_t kLongestFormat = 4096;
constexpr std::string_view kFormatTag = "noodle-state ";

std::string named_directory(const std::string& given) {
  if (!given.empty()) return given;
  return platform::environment("NOODLE_STATE_DIR").value_or("");
}

std::string child(const std::string& folder) {
  return fmt::format("{}/{}", folder == "/" ? "" : folder, kFolderName);
}

// What others could put there would be loaded and run.
Result<void> check_found(const std::string& root, const FileStatus& status) {
  const char* const hint = "name it with `--state-dir` if you trust what is in it";
  if (status.owner != platform::user_number() && status.owner != 0)
    return failure(ExitCode::kRefused,
                   fmt::format("the state directory `{}` belongs to another user", root), hint);
  if ((status.mode & kWritableForAll) != 0)
    return failure(ExitCode::kRefused,
                   fmt::format("everybody may write to the state directory `{}`", root), hint);
  return {};
}

Result<void> check_folder(platform::FileSystem& files, const std::string& path, bool is_root) {
  // The root may be reached by a link: where that leads is looked at.
  const Result<FileStatus> status = is_root ? files.status(path) : files.link_status(path);
  if (!status) return std::unexpected(status.error());
  const auto refused = [&](const char* what, std::string hint) {
    return failure(ExitCode::kRefused, fmt::format("`{}` {}", path, what), std::move(hint));
  };
  if (status->kind == FileKind::kMissing)
    return refused("is missing", "`noodlec doctor --fix` makes it");
  if (status->kind != FileKind::kFolder) return refused("is no folder", "");
  if (status->owner != platform::user_number()) return refused("belongs to another user", "");
  if ((status->mode & kWritableForAll) != 0)
    return refused("may be written by everybody", fmt::format("`chmod o-w {}`", path));
  return {};
}

}  // namespace

Result<std::optional<StateDirectory>> StateDirectory::find(platform::FileSystem& files,
                                                           const std::string& given) {
  if (const std::string named = named_directory(given); !named.empty()) {
    const Result<FileStatus> status = files.status(named);
    if (!status) return std::unexpected(status.error());
    if (status->kind != FileKind::kFolder)
      return failure(fmt::format("there is no state directory `{}`", named),
                     status->kind == FileKind::kMissing ? kMakeOne : kMakeOneElsewhere);
    return StateDirectory(files, named);
  }
  const Result<std::string> current = files.current_folder();
  if (!current) return std::unexpected(current.error());
  for (std::string folder = *current;;) {
    const std::string root = child(folder);
    const Result<FileStatus> status = files.status(root);
    // A folder that we may not look into is none of ours.
    if (status && status->kind == FileKind::kFolder) {
      if (Result<void> checked = check_found(root, *status); !checked)
        return std::unexpected(checked.error());
      return StateDirectory(files, root);
    }
    const size_t slash = folder.rfind('/');
    if (folder.size() <= 1 || slash == folder.npos) return std::nullopt;
    folder.resize(std::max<size_t>(slash, 1));
  }
}

Result<StateDirectory> StateDirectory::require(platform::FileSystem& files,
                                               const std::string& given) {
  Result<std::optional<StateDirectory>> found = find(files, given);
  if (!found) return std::unexpected(found.error());
  if (!*found) return failure("there is no state directory here or in a folder above", kMakeOne);
  return **std::move(found);
}

std::string StateDirectory::place_for_new(const std::string& given) {
  const std::string named = named_directory(given);
  return named.empty() ? std::string(kFolderName) : named;
}

Result<void> StateDirectory::check_writable(const WriteOptions& options) const {
  const Result<bool> on_network = files_->is_on_network(layout_.root());
  if (!on_network) return std::unexpected(on_network.error());
  if (*on_network && !options.allow_network)
    return failure(ExitCode::kRefused,
                   fmt::format("`{}` is on a network file system, which may not keep the order of "
                               "writes and locks",
                               layout_.root()),
                   "`allow_network_file_system = true` in `[upgrade]` of noodle.toml allows it");
  if (Result<void> checked = check_folder(*files_, layout_.root(), true); !checked) return checked;
  for (const std::string& folder : layout_.folders())
    if (Result<void> checked = check_folder(*files_, folder, false); !checked) return checked;
  if (*on_network)
    if (Result<void> tested = test_locks(*this); !tested) return tested;
  return check_format();
}

Result<void> StateDirectory::check_format() const {
  const Result<std::string> text = read_regular(*files_, layout_.format(), kLongestFormat);
  if (!text)
    return failure(ExitCode::kCorrupt, text.error().message, "`noodlec doctor --fix` may mend it");
  const std::string_view line = std::string_view(*text).substr(0, text->find('\n'));
  if (line == "noodle-state 1") return {};
  if (!line.starts_with(kFormatTag))
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged", layout_.format()),
                   "`noodlec doctor --fix` may mend it");
  return failure(ExitCode::kRefused,
                 fmt::format("`{}` has format {}, and this noodlec writes format 1", layout_.root(),
                             line.substr(kFormatTag.size())),
                 "it was made by a newer noodlec");
}

}  // namespace noodle::state
