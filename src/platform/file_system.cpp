#include "platform/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "platform/stream.h"

namespace noodle::platform {
namespace {

// As many as Linux follows.
constexpr int kMostLinks = 40;

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::kRegular;
  if (S_ISDIR(mode)) return FileKind::kFolder;
  return FileKind::kOther;
}

FileStatus status_of(const struct stat& status) {
  return {.kind = kind_of(status.st_mode),
          .mode = status.st_mode & 07777u,
          .owner = status.st_uid,
          .size = static_cast<uint64_t>(status.st_size),
          .device = status.st_dev,
          .number = status.st_ino};
}

int64_t nanoseconds(const timespec& time) {
  return int64_t{time.tv_sec} * 1'000'000'000 + int64_t{time.tv_nsec};
}

FileIdentity identity_of(const struct stat& status) {
  return {.device = status.st_dev,
          .number = status.st_ino,
          .size = static_cast<uint64_t>(status.st_size),
          .written = nanoseconds(status.st_mtim),
          .changed = nanoseconds(status.st_ctim)};
}

// A name that is too long is the name of no file.
bool is_missing(int reason) {
  return reason == ENOENT || reason == ENOTDIR || reason == ENAMETOOLONG;
}

// Those that Linux has itself, and FUSE, behind which there may be anything.
bool is_network_type(uint64_t type) {
  constexpr uint64_t kTypes[] = {
      NFS_SUPER_MAGIC,       SMB_SUPER_MAGIC,
      CIFS_SUPER_MAGIC,      SMB2_SUPER_MAGIC,
      AFS_FS_MAGIC,          V9FS_MAGIC,
      CEPH_SUPER_MAGIC,      FUSE_SUPER_MAGIC,
      OCFS2_SUPER_MAGIC,     CODA_SUPER_MAGIC,
      NCP_SUPER_MAGIC,
      /* GFS2 */ 0x01161970, /* Lustre */ 0x0bd00bd0,
      /* GPFS */ 0x47504653,
  };
  return std::ranges::find(kTypes, type) != std::end(kTypes);
}

// File systems that do not tell the kind of an entry cost one more call for each.
FileKind kind_of_entry(int folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return FileKind::kRegular;
  if (entry.d_type == DT_DIR) return FileKind::kFolder;
  struct stat status{};
  const bool is_link = entry.d_type == DT_LNK ||
                       (entry.d_type == DT_UNKNOWN &&
                        ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                        S_ISLNK(status.st_mode));
  if (::fstatat(folder, entry.d_name, &status, 0) != 0) return FileKind::kOther;
  const FileKind kind = kind_of(status.st_mode);
  return is_link && kind == FileKind::kFolder ? FileKind::kOther : kind;
}

class PosixFileSystem final : public FileSystem {
 public:
  Result<FileStatus> status(const std::string& path) override {
    struct stat status{};
    if (::stat(path.c_str(), &status) == 0) return status_of(status);
    if (is_missing(errno)) return FileStatus{};
    return failure(system_error("look at", path));
  }

  Result<FileStatus> link_status(const std::string& path) override {
    struct stat status{};
    if (::lstat(path.c_str(), &status) == 0) return status_of(status);
    if (is_missing(errno)) return FileStatus{};
    return failure(system_error("look at", path));
  }

  Result<FileIdentity> identity(const std::string& path) override {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return failure(system_error("look at", path));
    return identity_of(status);
  }

  Result<FileIdentity> identity(const OpenFile& file) override {
    struct stat status{};
    if (::fstat(file.descriptor(), &status) != 0) return failure(reason());
    return identity_of(status);
  }

  Result<std::string> read(const std::string& path, uint64_t limit) override {
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (file.descriptor() < 0) return failure(system_error("read", path));
    return read_all(file.descriptor(), path, limit);
  }

  Result<OpenFile> open_for_reading(const std::string& path) override {
    // A pipe that nobody writes to is no reason to wait.
    const int descriptor =
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) return failure(system_error("read", path));
    return OpenFile(descriptor);
  }

  Result<std::string> read_at(const OpenFile& file, uint64_t offset, size_t most) override {
    std::string content(most, '\0');
    for (;;) {
      const ssize_t count =
          ::pread(file.descriptor(), content.data(), most, static_cast<off_t>(offset));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return failure(reason());
      // A regular file gives less than was asked for only where it ends.
      content.resize(static_cast<size_t>(count));
      return content;
    }
  }

  Result<bool> holds(const std::string& path, const Parts& parts) override {
    // As above; and what is no regular file ends nowhere, or cannot be read.
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (file.descriptor() < 0) return failure(system_error("read", path));
    struct stat status{};
    if (::fstat(file.descriptor(), &status) != 0) return failure(system_error("look at", path));
    if (!S_ISREG(status.st_mode)) return false;
    for (std::span<const std::byte> rest : parts) {
      while (!rest.empty()) {
        // Small enough to stay in the cache between being read and being compared.
        std::byte buffer[size_t{1} << 16];
        const ssize_t count = read_part(
            file.descriptor(), std::span(buffer).first(std::min(sizeof buffer, rest.size())));
        if (count < 0) return failure(system_error("read", path));
        const auto size = static_cast<size_t>(count);
        if (size == 0 || std::memcmp(buffer, rest.data(), size) != 0) return false;
        rest = rest.subspan(size);
      }
    }
    std::byte more;
    return read_part(file.descriptor(), std::span(&more, 1)) == 0;
  }

  Result<std::vector<FolderEntry>> list(const std::string& folder) override {
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), ::closedir);
    if (stream == nullptr) return failure(system_error("list", folder));
    std::vector<FolderEntry> entries;
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(stream.get());
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..") continue;
      entries.push_back({std::string(name), kind_of_entry(::dirfd(stream.get()), *entry)});
    }
    if (errno != 0) return failure(system_error("list", folder));
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
  }

  Result<std::string> canonical(const std::string& path) override {
    const std::unique_ptr<char, decltype(&std::free)> text(::realpath(path.c_str(), nullptr),
                                                           std::free);
    if (text == nullptr) return failure(system_error("find", path));
    return std::string(text.get());
  }

  Result<std::string> missing_target(const std::string& path) override {
    std::string target = path;
    for (int links = 0; links < kMostLinks; ++links) {
      char text[PATH_MAX];
      const ssize_t size = ::readlink(target.c_str(), text, sizeof text);
      if (size < 0) return target;
      const std::string_view next(text, static_cast<size_t>(size));
      const size_t slash = next.starts_with('/') ? std::string::npos : target.rfind('/');
      target.resize(slash == std::string::npos ? 0 : slash + 1);
      target += next;
    }
    errno = ELOOP;
    return failure(system_error("follow", path));
  }

  Result<std::string> current_folder() override {
    char text[PATH_MAX];
    if (::getcwd(text, sizeof text) == nullptr)
      return failure(fmt::format("cannot find the current folder: {}", reason()));
    return std::string(text);
  }

  Result<void> make_folders(const std::string& path) override {
    for (size_t end = 1; end <= path.size(); ++end) {
      if (end != path.size() && path[end] != '/') continue;
      const std::string folder = path.substr(0, end);
      if (::mkdir(folder.c_str(), 0777) == 0) continue;
      // It may be there, whatever the reason given: on a read-only file system that is another.
      const int reason = errno;
      const Result<FileStatus> found = status(folder);
      if (found && found->kind == FileKind::kFolder) continue;
      errno = reason;
      return failure(system_error("make folder", folder));
    }
    return {};
  }

  Result<bool> make_folder(const std::string& path, uint32_t mode) override {
    if (::mkdir(path.c_str(), mode) == 0) return true;
    if (errno == EEXIST) return false;
    return failure(system_error("make folder", path));
  }

  Result<void> remove_folder(const std::string& path) override {
    if (::rmdir(path.c_str()) != 0) return failure(system_error("remove folder", path));
    return {};
  }

  Result<bool> is_on_network(const std::string& path) override {
    struct statfs status{};
    if (::statfs(path.c_str(), &status) != 0) return failure(system_error("look at", path));
    // A number of 32 bits in a type that may be wider and have a sign.
    return is_network_type(static_cast<uint32_t>(status.f_type));
  }

  Result<OpenFile> create(const std::string& path) override {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) return failure(reason());
    return OpenFile(descriptor);
  }

  Result<OpenFile> open_for_writing(const std::string& path, WriteMode mode) override {
    constexpr int kCreating[] = {0, O_CREAT | O_TRUNC, O_CREAT | O_APPEND};
    const int flags = O_WRONLY | O_NOCTTY | O_CLOEXEC | kCreating[static_cast<int>(mode)];
    const int descriptor = ::open(path.c_str(), flags, 0666);
    if (descriptor < 0) return failure(system_error("write", path));
    return OpenFile(descriptor);
  }

  Result<void> write(OpenFile& file, std::span<const std::byte> data) override {
    if (!write_all(file.descriptor(), data)) return failure(reason());
    return {};
  }

  Result<void> set_mode(OpenFile& file, uint32_t mode) override {
    if (::fchmod(file.descriptor(), mode) != 0) return failure(reason());
    return {};
  }

  Result<void> truncate(OpenFile& file, uint64_t size) override {
    if (::ftruncate(file.descriptor(), static_cast<off_t>(size)) != 0) return failure(reason());
    return {};
  }

  Result<void> preallocate(OpenFile& file, uint64_t size) override {
    const int failed = ::posix_fallocate(file.descriptor(), 0, static_cast<off_t>(size));
    if (failed == 0) return {};
    errno = failed;
    return failure(reason());
  }

  Result<void> sync(OpenFile& file) override {
    if (::fsync(file.descriptor()) != 0) return failure(reason());
    return {};
  }

  Result<void> sync_folder(const std::string& path) override {
    OpenFile folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.descriptor() < 0) return failure(system_error("sync", path));
    if (::fsync(folder.descriptor()) != 0) return failure(system_error("sync", path));
    return {};
  }

  Result<void> close(OpenFile file) override {
    // After EINTR the descriptor is closed as well, and the data is written.
    if (::close(file.release()) != 0 && errno != EINTR) return failure(reason());
    return {};
  }

  Result<void> rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return failure(reason());
    return {};
  }

  Result<bool> rename_to_new(const std::string& from, const std::string& to) override {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
      return true;
    if (errno == EEXIST) return false;
    // Some file systems cannot do that; they can make a second name, which is as careful.
    if (errno != EINVAL && errno != ENOSYS) return failure(reason());
    if (::link(from.c_str(), to.c_str()) != 0) {
      if (errno == EEXIST) return false;
      return failure(reason());
    }
    if (::unlink(from.c_str()) != 0) return failure(reason());
    return true;
  }

  Result<void> remove(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) return failure(system_error("remove", path));
    return {};
  }

  Result<void> touch(const std::string& path) override {
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) != 0)
      return failure(system_error("touch", path));
    return {};
  }
};

}  // namespace

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

FileSystem& system() {
  static PosixFileSystem file_system;
  return file_system;
}

std::string system_error(const char* action, const std::string& path) {
  return fmt::format("cannot {} `{}`: {}", action, path, reason());
}

}  // namespace noodle::platform
