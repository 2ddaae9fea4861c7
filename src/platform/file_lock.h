// Locks on ranges of bytes of a file, between processes and between the open files of one. The
// bytes need not exist: they are names.
//
// They are those of fcntl(2) that belong to the open file (F_OFD_SETLK): closing another
// descriptor of the file does not drop them, the death of the process does. A child made by fork
// without exec would share them.
#ifndef NOODLE_PLATFORM_FILE_LOCK_H
#define NOODLE_PLATFORM_FILE_LOCK_H

#include <cstdint>
#include <string>

#include "platform/file_system.h"

namespace noodle::platform {

enum class LockMode { kShared, kExclusive };

struct ByteRange {
  uint64_t first = 0;
  uint64_t count = 1;
};

// When to give up waiting: of monotonic_nanoseconds().
struct Deadline {
  uint64_t time = 0;
  static Deadline in_seconds(double seconds);
  bool is_over() const;
  // Rounded up; 0 when it is over.
  long milliseconds_left() const;
};

// An open file to lock. Not thread-safe: threads open one each.
class LockFile {
 public:
  // The file must be there. Exclusive locks need one that may be written.
  static Result<LockFile> open_shared(FileSystem& files, const std::string& path);
  static Result<LockFile> open_exclusive(FileSystem& files, const std::string& path);

  // A range that this object has locked changes its mode. False when somebody else has it.
  Result<bool> try_lock(ByteRange range, LockMode mode);
  // Asks again and again, at times that differ from those of others who wait. False at the
  // deadline; a failure when the process was asked to end.
  Result<bool> lock(ByteRange range, LockMode mode, Deadline deadline);
  void unlock(ByteRange range);
  // Whether somebody else has any byte of it in a way that does not go with `mode`.
  Result<bool> is_taken(ByteRange range, LockMode mode) const;

  // Whether the path leads to this very file still.
  Result<bool> is_at(FileSystem& files, const std::string& path) const;

 private:
  LockFile(OpenFile file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}
  static Result<LockFile> open(Result<OpenFile> file, const std::string& path);

  OpenFile file_;
  std::string path_;
};

}  // namespace noodle::platform

#endif
