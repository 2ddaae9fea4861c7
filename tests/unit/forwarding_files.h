// The real files, for tests that change what single calls do.
#ifndef NOODLE_TESTS_UNIT_FORWARDING_FILES_H
#define NOODLE_TESTS_UNIT_FORWARDING_FILES_H

#include "platform/file_system.h"

namespace noodle::test {

// Every function but `remove` calls `before_call` first, with its name and the path it is about
// ("" for an open file); an error that this returns is the result.
class ForwardingFiles : public platform::FileSystem {
 public:
  using FileStatus = platform::FileStatus;
  using FileIdentity = platform::FileIdentity;
  using OpenFile = platform::OpenFile;

  virtual Result<void> before_call(const char* name, const std::string& path) = 0;

  Result<FileStatus> status(const std::string& path) override {
    return step("status", path, [&] { return system().status(path); });
  }
  Result<FileStatus> link_status(const std::string& path) override {
    return step("link_status", path, [&] { return system().link_status(path); });
  }
  Result<FileIdentity> identity(const std::string& path) override {
    return step("identity", path, [&] { return system().identity(path); });
  }
  Result<FileIdentity> identity(const OpenFile& file) override {
    return step("identity", "", [&] { return system().identity(file); });
  }
  Result<std::string> read(const std::string& path, uint64_t limit) override {
    return step("read", path, [&] { return system().read(path, limit); });
  }
  Result<OpenFile> open_for_reading(const std::string& path) override {
    return step("open_for_reading", path, [&] { return system().open_for_reading(path); });
  }
  Result<std::string> read_at(const OpenFile& file, uint64_t offset, size_t most) override {
    return step("read_at", "", [&] { return system().read_at(file, offset, most); });
  }
  Result<bool> holds(const std::string& path, const platform::Parts& parts) override {
    return step("holds", path, [&] { return system().holds(path, parts); });
  }
  Result<std::vector<platform::FolderEntry>> list(const std::string& folder) override {
    return step("list", folder, [&] { return system().list(folder); });
  }
  Result<std::string> canonical(const std::string& path) override {
    return step("canonical", path, [&] { return system().canonical(path); });
  }
  Result<std::string> missing_target(const std::string& path) override {
    return step("missing_target", path, [&] { return system().missing_target(path); });
  }
  Result<std::string> current_folder() override {
    return step("current_folder", "", [&] { return system().current_folder(); });
  }
  Result<void> make_folders(const std::string& path) override {
    return step("make_folders", path, [&] { return system().make_folders(path); });
  }
  Result<bool> make_folder(const std::string& path, uint32_t mode) override {
    return step("make_folder", path, [&] { return system().make_folder(path, mode); });
  }
  Result<void> remove_folder(const std::string& path) override {
    return step("remove_folder", path, [&] { return system().remove_folder(path); });
  }
  Result<bool> is_on_network(const std::string& path) override {
    return step("is_on_network", path, [&] { return system().is_on_network(path); });
  }
  Result<OpenFile> create(const std::string& path) override {
    return step("create", path, [&] { return system().create(path); });
  }
  Result<OpenFile> open_for_writing(const std::string& path, platform::WriteMode mode) override {
    return step("open_for_writing", path, [&] { return system().open_for_writing(path, mode); });
  }
  Result<void> write(OpenFile& file, std::span<const std::byte> data) override {
    return step("write", "", [&] { return system().write(file, data); });
  }
  Result<void> set_mode(OpenFile& file, uint32_t mode) override {
    return step("set_mode", "", [&] { return system().set_mode(file, mode); });
  }
  Result<void> truncate(OpenFile& file, uint64_t size) override {
    return step("truncate", "", [&] { return system().truncate(file, size); });
  }
  Result<void> preallocate(OpenFile& file, uint64_t size) override {
    return step("preallocate", "", [&] { return system().preallocate(file, size); });
  }
  Result<void> sync(OpenFile& file) override {
    return step("sync", "", [&] { return system().sync(file); });
  }
  Result<void> sync_folder(const std::string& path) override {
    return step("sync_folder", path, [&] { return system().sync_folder(path); });
  }
  Result<void> close(OpenFile file) override {
    return step("close", "", [&] { return system().close(std::move(file)); });
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    return step("rename", to, [&] { return system().rename(from, to); });
  }
  Result<bool> rename_to_new(const std::string& from, const std::string& to) override {
    return step("rename_to_new", to, [&] { return system().rename_to_new(from, to); });
  }
  Result<void> remove(const std::string& path) override { return system().remove(path); }
  Result<void> touch(const std::string& path) override {
    return step("touch", path, [&] { return system().touch(path); });
  }

 private:
  static platform::FileSystem& system() { return platform::system(); }

  template <class Call>
  auto step(const char* name, const std::string& path, const Call& call) -> decltype(call()) {
    if (Result<void> before = before_call(name, path); !before)
      return std::unexpected(before.error());
    return call();
  }
};

}  // namespace noodle::test

#endif
