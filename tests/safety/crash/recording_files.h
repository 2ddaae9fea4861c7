// File systems for the crash tests: the real one, with something added.
#ifndef NOODLE_TESTS_SAFETY_CRASH_RECORDING_FILES_H
#define NOODLE_TESTS_SAFETY_CRASH_RECORDING_FILES_H

#include <map>
#include <string>

#include "crash/disk.h"
#include "platform/file_system.h"

namespace noodle::safety {

// Calls the real one. Nothing is made durable: the tests only pretend that the power fails.
class RealFiles : public platform::FileSystem {
 public:
  using File = platform::OpenFile;

  Result<platform::FileStatus> status(const std::string& path) override;
  Result<platform::FileStatus> link_status(const std::string& path) override;
  Result<platform::FileIdentity> identity(const std::string& path) override;
  Result<platform::FileIdentity> identity(const File& file) override;
  Result<std::string> read(const std::string& path, uint64_t limit) override;
  Result<File> open_for_reading(const std::string& path) override;
  Result<std::string> read_at(const File& file, uint64_t offset, size_t most) override;
  Result<bool> holds(const std::string& path, const platform::Parts& parts) override;
  Result<std::vector<platform::FolderEntry>> list(const std::string& folder) override;
  Result<std::string> canonical(const std::string& path) override;
  Result<std::string> missing_target(const std::string& path) override;
  Result<std::string> current_folder() override;
  Result<void> make_folders(const std::string& path) override;
  Result<bool> make_folder(const std::string& path, uint32_t mode) override;
  Result<void> remove_folder(const std::string& path) override;
  Result<bool> is_on_network(const std::string& path) override;
  Result<File> create(const std::string& path) override;
  Result<File> open_for_writing(const std::string& path, platform::WriteMode mode) override;
  Result<void> write(File& file, std::span<const std::byte> data) override;
  Result<void> set_mode(File& file, uint32_t mode) override;
  Result<void> truncate(File& file, uint64_t size) override;
  Result<void> preallocate(File& file, uint64_t size) override;
  Result<void> sync(File& file) override;
  Result<void> sync_folder(const std::string& path) override;
  Result<void> close(File file) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<bool> rename_to_new(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<void> touch(const std::string& path) override;
};

// Writes down each change below a folder.
class RecordingFiles final : public RealFiles {
 public:
  // `is_full`: no file can be created, and none can grow.
  explicit RecordingFiles(const std::string& top, bool is_full = false)
      : top_(top), is_full_(is_full), disk_(Disk::read(top)) {}

  const Trace& trace() const { return trace_; }
  // As it is after all operations.
  const Disk& disk() const { return disk_; }

  Result<void> make_folders(const std::string& path) override;
  Result<bool> make_folder(const std::string& path, uint32_t mode) override;
  Result<void> remove_folder(const std::string& path) override;
  Result<File> create(const std::string& path) override;
  Result<File> open_for_writing(const std::string& path, platform::WriteMode mode) override;
  Result<void> write(File& file, std::span<const std::byte> data) override;
  Result<void> set_mode(File& file, uint32_t mode) override;
  Result<void> truncate(File& file, uint64_t size) override;
  Result<void> preallocate(File& file, uint64_t size) override;
  Result<void> sync(File& file) override;
  Result<void> sync_folder(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<bool> rename_to_new(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;

 private:
  struct Open {
    size_t node = 0;
    uint64_t position = 0;
    bool appends = false;
    std::string path = {};
  };
  struct Place {
    std::string path;
    size_t folder;
    std::string name;
  };
  std::string below_top(const std::string& path) const;
  Place place_of(const std::string& path) const;
  void record(Operation operation);
  void record_new(OperationKind kind, const std::string& path, uint32_t mode);
  void record_rename(const std::string& from, const std::string& to);
  void record_removal(const std::string& path);

  std::string top_;
  bool is_full_;
  Disk disk_;
  Trace trace_;
  // By descriptor. One that was closed without our knowledge is opened anew before it is used.
  std::map<int, Open> open_;
};

}  // namespace noodle::safety

#endif
