#include "state/permissions.h"

#include <fmt/format.h>

#include "platform/process.h"

namespace noodle::state {
namespace {

using platform::FileStatus;

constexpr uint32_t kWritableForAll = 0002;

Result<void> check(const FileStatus& status, const FileStatus& root, const std::string& path) {
  // The permissions of a link are not looked at by anybody; reading refuses it.
  if (status.kind == platform::FileKind::kMissing) return {};
  if (status.owner != platform::user_number() && status.owner != 0 && status.owner != root.owner)
    return failure(ExitCode::kRefused, fmt::format("`{}` belongs to another user", path));
  const bool is_file_or_folder = status.kind != platform::FileKind::kOther;
  if (is_file_or_folder && (status.mode & ~root.mode & kWritableForAll) != 0)
    return failure(ExitCode::kRefused, fmt::format("everybody may write to `{}`", path),
                   fmt::format("`chmod o-w {}`, if you trust what is in it", path));
  return {};
}

}  // namespace

Result<void> check_permissions(const StateDirectory& directory,
                               const std::vector<std::string>& paths) {
  platform::FileSystem& files = directory.files();
  const Result<FileStatus> root = files.status(directory.layout().root());
  if (!root) return std::unexpected(root.error());
  for (const std::string& path : paths) {
    const Result<FileStatus> status = files.link_status(path);
    if (!status) return std::unexpected(status.error());
    if (Result<void> checked = check(*status, *root, path); !checked) return checked;
  }
  return {};
}

}  // namespace noodle::state
