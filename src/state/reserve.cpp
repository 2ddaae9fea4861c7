#include "state/reserve.h"

#include <fmt/format.h>

#include "state/small_files.h"

namespace noodle::state {
namespace {

// A rollback makes a generation and CURRENT; as much again for one that was interrupted.
constexpr unsigned kFiles = 4;
constexpr size_t kFileSize = size_t{1} << 14;

Result<void> fill_one(platform::FileSystem& files, const std::string& path) {
  Result<platform::OpenFile> file = files.create(path);
  if (!file) return std::unexpected(file.error());
  const std::string zeros(kFileSize, '\0');
  Result<void> step = files.preallocate(*file, kFileSize);
  // Where space was taken but never written to, the first write may need more of it.
  if (step) step = files.write(*file, std::as_bytes(std::span(zeros)));
  if (step) step = files.set_mode(*file, kChangingMode);
  if (step) step = files.close(*std::move(file));
  if (!step) static_cast<void>(files.remove(path));
  return step;
}

Result<void> overwrite(platform::FileSystem& files, const std::string& path,
                       std::string_view text) {
  Result<platform::OpenFile> file = files.open_for_writing(path, platform::WriteMode::kExisting);
  if (!file) return std::unexpected(file.error());
  Result<void> step = files.write(*file, std::as_bytes(std::span(text)));
  if (step) step = files.truncate(*file, text.size());
  if (step) step = files.set_mode(*file, kUnchangingMode);
  if (step) step = files.sync(*file);
  if (step) step = files.close(*std::move(file));
  return step;
}

}  // namespace

Result<bool> is_reserve_full(const StateDirectory& directory) {
  for (unsigned i = 0; i < kFiles; ++i) {
    const Result<platform::FileStatus> status =
        directory.files().link_status(directory.layout().reserved(i));
    if (!status) return std::unexpected(status.error());
    if (status->kind != platform::FileKind::kRegular || status->size != kFileSize) return false;
  }
  return true;
}

Result<void> fill_reserve(const StateDirectory& directory) {
  for (unsigned i = 0; i < kFiles; ++i) {
    const std::string path = directory.layout().reserved(i);
    const Result<platform::FileStatus> status = directory.files().link_status(path);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kRegular && status->size == kFileSize) continue;
    if (status->kind != platform::FileKind::kMissing)
      if (Result<void> removed = directory.files().remove(path); !removed) return removed;
    if (Result<void> filled = fill_one(directory.files(), path); !filled) return filled;
  }
  return {};
}

Result<void> write_from_reserve(const StateDirectory& directory, const std::string& path,
                                std::string_view text) {
  platform::FileSystem& files = directory.files();
  for (unsigned i = 0; i < kFiles; ++i) {
    const std::string reserved = directory.layout().reserved(i);
    const Result<platform::FileStatus> status = files.link_status(reserved);
    if (!status || status->kind != platform::FileKind::kRegular || text.size() > kFileSize)
      continue;
    // After a failed sync it is not tried again with the same file.
    if (!overwrite(files, reserved, text)) continue;
    const Result<bool> renamed = files.rename_to_new(reserved, path);
    if (renamed && *renamed) return {};
  }
  return failure(fmt::format("cannot write `{}`: nothing is left of the reserve", path));
}

}  // namespace noodle::state
