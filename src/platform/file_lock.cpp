#include "platform/file_lock.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <random>

#include "platform/interrupt.h"
#include "platform/process.h"
#include "platform/stream.h"

namespace noodle::platform {
namespace {

constexpr double kFirstPause = 0.0002;
constexpr double kLongestPause = 0.02;

struct flock description(ByteRange range, short type) {
  struct flock lock{};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = static_cast<off_t>(range.first);
  lock.l_len = static_cast<off_t>(range.count);
  return lock;
}

short type_of(LockMode mode) { return mode == LockMode::kShared ? F_RDLCK : F_WRLCK; }

// Waiters that all slept equally long would all come back at once.
double jittered(double pause) {
  static thread_local std::minstd_rand random(std::random_device{}());
  return pause * std::uniform_real_distribution(0.5, 1.0)(random);
}

}  // namespace

Deadline Deadline::in_seconds(double seconds) {
  constexpr double kLongest = 1e9;
  const double bounded = std::clamp(seconds, 0.0, kLongest);
  return {monotonic_nanoseconds() + static_cast<uint64_t>(bounded * 1e9)};
}

bool Deadline::is_over() const { return monotonic_nanoseconds() >= time; }

long Deadline::milliseconds_left() const {
  const uint64_t now = monotonic_nanoseconds();
  return now >= time ? 0 : static_cast<long>((time - now + 999'999) / 1'000'000);
}

Result<LockFile> LockFile::open(Result<OpenFile> file, const std::string& path) {
  if (!file) return std::unexpected(file.error());
  return LockFile(*std::move(file), path);
}

Result<LockFile> LockFile::open_shared(FileSystem& files, const std::string& path) {
  return open(files.open_for_reading(path), path);
}

Result<LockFile> LockFile::open_exclusive(FileSystem& files, const std::string& path) {
  const Result<FileStatus> status = files.link_status(path);
  if (status && status->kind != FileKind::kRegular && status->kind != FileKind::kMissing)
    return failure(fmt::format("cannot lock `{}`: it is no regular file", path));
  return open(files.open_for_writing(path, WriteMode::kExisting), path);
}

Result<bool> LockFile::try_lock(ByteRange range, LockMode mode) {
  struct flock lock = description(range, type_of(mode));
  while (::fcntl(file_.descriptor(), F_OFD_SETLK, &lock) != 0) {
    if (errno == EAGAIN || errno == EACCES) return false;
    if (errno != EINTR) return failure(system_error("lock", path_));
  }
  return true;
}

Result<bool> LockFile::lock(ByteRange range, LockMode mode, Deadline deadline) {
  for (double pause = kFirstPause;; pause = std::min(pause * 1.5, kLongestPause)) {
    const Result<bool> taken = try_lock(range, mode);
    if (!taken || *taken) return taken;
    if (interrupt_signal() != 0) return interrupted();
    if (deadline.is_over()) return false;
    sleep_seconds(jittered(pause));
  }
}

void LockFile::unlock(ByteRange range) {
  struct flock lock = description(range, F_UNLCK);
  ::fcntl(file_.descriptor(), F_OFD_SETLK, &lock);
}

Result<bool> LockFile::is_taken(ByteRange range, LockMode mode) const {
  struct flock lock = description(range, type_of(mode));
  if (::fcntl(file_.descriptor(), F_OFD_GETLK, &lock) != 0)
    return failure(system_error("look at the locks of", path_));
  return lock.l_type != F_UNLCK;
}

Result<bool> LockFile::is_at(FileSystem& files, const std::string& path) const {
  const Result<FileIdentity> ours = files.identity(file_);
  if (!ours) return std::unexpected(ours.error());
  const Result<FileStatus> there = files.link_status(path);
  if (!there) return std::unexpected(there.error());
  return there->device == ours->device && there->number == ours->number;
}

}  // namespace noodle::platform
