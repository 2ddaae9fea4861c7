#include "state/small_files.h"

#include <fmt/format.h>

namespace noodle::state {
namespace {

Result<void> fill(platform::FileSystem& files, platform::OpenFile file, std::string_view text,
                  uint32_t mode) {
  Result<void> step = files.write(file, std::as_bytes(std::span(text)));
  if (step) step = files.set_mode(file, mode);
  if (step) step = files.sync(file);
  if (step) step = files.close(std::move(file));
  return step;
}

}  // namespace

Result<std::string> read_small(platform::FileSystem& files, const std::string& path, size_t most) {
  const Result<platform::OpenFile> file = files.open_for_reading(path);
  if (!file) return std::unexpected(file.error());
  Result<std::string> text = files.read_at(*file, 0, most + 1);
  if (!text) return failure(fmt::format("cannot read `{}`: {}", path, text.error().message));
  if (text->size() > most)
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is larger than {} bytes", path, most),
                   "`noodlec doctor --fix` mends what can be mended");
  return text;
}

Result<std::string> read_regular(platform::FileSystem& files, const std::string& path,
                                 uint64_t limit) {
  const Result<platform::FileStatus> status = files.link_status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind != platform::FileKind::kRegular && status->kind != platform::FileKind::kMissing)
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is no regular file", path),
                   "move it away; `noodlec doctor --fix` then makes what must be there");
  if (status->size > limit)
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is larger than {} bytes", path, limit));
  return files.read(path, limit);
}

Result<void> write_durable(platform::FileSystem& files, const std::string& path,
                           std::string_view text, uint32_t mode) {
  const auto failed = [&](const Error& error) {
    return failure(fmt::format("cannot write `{}`: {}", path, error.message));
  };
  Result<platform::OpenFile> file = files.create(path);
  if (!file) return failed(file.error());
  const Result<void> done = fill(files, *std::move(file), text, mode);
  if (done) return {};
  static_cast<void>(files.remove(path));
  return failed(done.error());
}

Result<void> ensure_folder(platform::FileSystem& files, const std::string& path) {
  const Result<bool> made = files.make_folder(path, kFolderMode);
  if (!made) return std::unexpected(made.error());
  return {};
}

Result<void> remove_tree(platform::FileSystem& files, const std::string& folder) {
  const Result<platform::FileStatus> status = files.link_status(folder);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing) return {};
  if (status->kind != platform::FileKind::kFolder) return files.remove(folder);
  const Result<std::vector<platform::FolderEntry>> entries = files.list(folder);
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    const std::string path = fmt::format("{}/{}", folder, entry.name);
    const Result<void> removed =
        entry.kind == platform::FileKind::kFolder ? remove_tree(files, path) : files.remove(path);
    if (!removed) return removed;
  }
  return files.remove_folder(folder);
}

Result<bool> is_missing(platform::FileSystem& files, const std::string& path) {
  const Result<platform::FileStatus> status = files.link_status(path);
  if (!status) return std::unexpected(status.error());
  return status->kind == platform::FileKind::kMissing;
}

}  // namespace noodle::state
