// Files and folders as the program uses them. Every call of the operating system on a file goes
// through a FileSystem, so that tests can make any one of them fail.
#ifndef NOODLE_PLATFORM_FILE_SYSTEM_H
#define NOODLE_PLATFORM_FILE_SYSTEM_H

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace noodle::platform {

enum class FileKind { kMissing, kRegular, kFolder, kOther };

struct FileStatus {
  FileKind kind = FileKind::kMissing;
  // Permission bits.
  uint32_t mode = 0;
  // The number of the user whose file it is.
  uint32_t owner = 0;
  uint64_t size = 0;
  // Together they are the same for all names of one file, and for no other file.
  uint64_t device = 0;
  uint64_t number = 0;
};

// Differs when a file was replaced, written to, or had its mode, owner or number of names changed.
// Renaming a file may change its own identity; renaming a folder above it does not.
struct FileIdentity {
  uint64_t device = 0;
  uint64_t number = 0;
  uint64_t size = 0;
  // Nanoseconds since 1970: of the last write, and of the last change of anything.
  int64_t written = 0;
  int64_t changed = 0;
  bool operator==(const FileIdentity&) const = default;
};

struct FolderEntry {
  std::string name;
  // Of what a link leads to; a link to a folder is kOther, so that a walk ends.
  FileKind kind;
};

// The bytes of a file, in pieces that need not be copied together.
using Parts = std::vector<std::span<const std::byte>>;

// What open_for_writing does with what is in the file. kExisting does not create it.
enum class WriteMode { kExisting, kReplace, kAppend };

// A file that is being read or written; closed by close_file, or by the destructor when a step
// failed.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile();

  int descriptor() const { return descriptor_; }
  int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

// The functions name the file and the reason in their errors; those that write a new file step by
// step, from create to rename, only the reason. Thread-safe.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Follows links. A file that is not there is no error.
  virtual Result<FileStatus> status(const std::string& path) = 0;
  // Does not follow a link at the end of the path: it is kOther.
  virtual Result<FileStatus> link_status(const std::string& path) = 0;
  // Follows links; the file must be there.
  virtual Result<FileIdentity> identity(const std::string& path) = 0;
  virtual Result<FileIdentity> identity(const OpenFile& file) = 0;
  // Files of any kind, up to the end. More than `limit` bytes are an error.
  virtual Result<std::string> read(const std::string& path, uint64_t limit) = 0;
  // A link at the end of the path is an error.
  virtual Result<OpenFile> open_for_reading(const std::string& path) = 0;
  // At most `most` bytes from `offset` on; fewer only where the file ends.
  virtual Result<std::string> read_at(const OpenFile& file, uint64_t offset, size_t most) = 0;
  // Whether the file holds these bytes, one part behind the other, and nothing else.
  virtual Result<bool> holds(const std::string& path, const Parts& parts) = 0;
  // Sorted by the bytes of the names, without `.` and `..`.
  virtual Result<std::vector<FolderEntry>> list(const std::string& folder) = 0;
  // The one absolute path without links. The file must be there.
  virtual Result<std::string> canonical(const std::string& path) = 0;
  // Where a link that leads to no file leads to; `path` itself when it is no link.
  virtual Result<std::string> missing_target(const std::string& path) = 0;
  // The folder in which relative paths begin.
  virtual Result<std::string> current_folder() = 0;
  // With all folders above it; one that is there is no error.
  virtual Result<void> make_folders(const std::string& path) = 0;
  // One folder, with these permissions without those of the umask. False when the name is taken.
  virtual Result<bool> make_folder(const std::string& path, uint32_t mode) = 0;
  // An empty one.
  virtual Result<void> remove_folder(const std::string& path) = 0;
  // Whether other machines may use the file system as well, so that locks and the order of writes
  // are what those make of them.
  virtual Result<bool> is_on_network(const std::string& path) = 0;

  // Fails when the file exists. Its mode follows the umask.
  virtual Result<OpenFile> create(const std::string& path) = 0;
  // Writes in place: for devices, pipes and sockets, and for what programs write.
  virtual Result<OpenFile> open_for_writing(const std::string& path, WriteMode mode) = 0;
  virtual Result<void> write(OpenFile& file, std::span<const std::byte> data) = 0;
  virtual Result<void> set_mode(OpenFile& file, uint32_t mode) = 0;
  // Cuts the file off behind `size` bytes, or lengthens it by zeros.
  virtual Result<void> truncate(OpenFile& file, uint64_t size) = 0;
  // Makes the file `size` bytes long and takes the space for them, so that writing there cannot
  // fail for want of it.
  virtual Result<void> preallocate(OpenFile& file, uint64_t size) = 0;
  // When it returns, what was written stays whatever happens to the machine. When it fails, nobody
  // knows what the file will hold: another call tells nothing, and the file is to be thrown away.
  virtual Result<void> sync(OpenFile& file) = 0;
  // The same for the names in a folder.
  virtual Result<void> sync_folder(const std::string& path) = 0;
  // A file system over a network may find only here that a write failed.
  virtual Result<void> close(OpenFile file) = 0;
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  // False, and nothing is done, when `to` is there.
  virtual Result<bool> rename_to_new(const std::string& from, const std::string& to) = 0;
  virtual Result<void> remove(const std::string& path) = 0;
  // Sets the time of the last change to now.
  virtual Result<void> touch(const std::string& path) = 0;
};

// The files of this machine.
FileSystem& system();

// "cannot read `a.nc`: no such file or directory", from errno.
std::string system_error(const char* action, const std::string& path);

}  // namespace noodle::platform

#endif
