#include "platform/atomic_write.h"

#include <fmt/format.h>

#include <atomic>

#include "platform/interrupt.h"
#include "platform/process.h"

namespace noodle::platform {
namespace {

// Another process with the same number, on another machine that shares the folder, or one that was
// killed, may have left a file of the same name.
constexpr int kNameTries = 100;

std::string temporary_name(const std::string& path) {
  static std::atomic<unsigned> counter;
  const size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  return fmt::format("{}.noodlec-{}-{}.tmp", folder, process_id(), counter++);
}

size_t size_of(const Parts& parts) {
  size_t size = 0;
  for (const auto& part : parts) size += part.size();
  return size;
}

// A file that cannot be read is written anew.
bool has_bytes(FileSystem& files, const std::string& path, const FileStatus& status,
               const Parts& parts) {
  return status.size == size_of(parts) && files.holds(path, parts).value_or(false);
}

Result<void> write_parts(FileSystem& files, OpenFile& file, const Parts& parts) {
  for (const auto& part : parts)
    if (Result<void> step = files.write(file, part); !step) return step;
  return {};
}

Result<void> write_directly(FileSystem& files, const std::string& path, const Parts& parts) {
  Result<OpenFile> file = files.open_for_writing(path, WriteMode::kExisting);
  if (!file) return std::unexpected(file.error());
  Result<void> step = write_parts(files, *file, parts);
  if (step) step = files.close(std::move(*file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

Result<OpenFile> create_temporary(FileSystem& files, const std::string& path, std::string& name) {
  for (int attempt = 0;; ++attempt) {
    name = temporary_name(path);
    Result<OpenFile> file = files.create(name);
    if (file || attempt == kNameTries) return file;
    const Result<FileStatus> taken = files.status(name);
    if (!taken || taken->kind == FileKind::kMissing) return file;
  }
}

// The steps between making the temporary file and its rename.
Result<void> fill_and_rename(FileSystem& files, OpenFile file, const std::string& name,
                             const std::string& path, const FileStatus& old, const Parts& parts) {
  Result<void> step = write_parts(files, file, parts);
  if (step && old.kind == FileKind::kRegular) step = files.set_mode(file, old.mode);
  if (step) step = files.close(std::move(file));
  if (step && interrupt_signal() != 0) return interrupted();
  if (step) step = files.rename(name, path);
  return step;
}

}  // namespace

Result<Replaced> write_atomically(FileSystem& files, const std::string& given, const Parts& parts) {
  const Result<FileStatus> old = files.status(given);
  if (!old) return std::unexpected(old.error());
  if (old->kind == FileKind::kFolder)
    return failure(fmt::format("cannot write `{}`: it is a folder", given));
  if (old->kind == FileKind::kOther) {
    Result<void> done = write_directly(files, given, parts);
    if (!done) return std::unexpected(done.error());
    return Replaced::kNew;
  }
  const bool exists = old->kind == FileKind::kRegular;
  if (exists && has_bytes(files, given, *old, parts) && files.touch(given))
    return Replaced::kUnchanged;
  const Result<std::string> target = exists ? files.canonical(given) : files.missing_target(given);
  if (!target) return std::unexpected(target.error());
  const std::string& path = *target;
  const InterruptDelay delay;
  if (interrupt_signal() != 0) return interrupted();
  std::string name;
  Result<OpenFile> file = create_temporary(files, path, name);
  if (!file)
    return failure(fmt::format("cannot write `{}`: cannot make a file in its folder: {}", given,
                               file.error().message));
  Result<void> done = fill_and_rename(files, std::move(*file), name, path, *old, parts);
  if (!done) {
    static_cast<void>(files.remove(name));
    return failure(done.error().code,
                   fmt::format("cannot write `{}`: {}", given, done.error().message));
  }
  return Replaced::kNew;
}

Result<Replaced> write_atomically(FileSystem& files, const std::string& path,
                                  std::string_view text) {
  return write_atomically(files, path, Parts{std::as_bytes(std::span(text))});
}

}  // namespace noodle::platform
