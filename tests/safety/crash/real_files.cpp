#include "crash/recording_files.h"

namespace noodle::safety {

using platform::FileIdentity;
using platform::FileStatus;
using platform::OpenFile;
using platform::system;

Result<FileStatus> RealFiles::status(const std::string& path) { return system().status(path); }
Result<FileStatus> RealFiles::link_status(const std::string& path) {
  return system().link_status(path);
}
Result<FileIdentity> RealFiles::identity(const std::string& path) {
  return system().identity(path);
}
Result<FileIdentity> RealFiles::identity(const OpenFile& file) { return system().identity(file); }
Result<std::string> RealFiles::read(const std::string& path, uint64_t limit) {
  return system().read(path, limit);
}
Result<OpenFile> RealFiles::open_for_reading(const std::string& path) {
  return system().open_for_reading(path);
}
Result<std::string> RealFiles::read_at(const OpenFile& file, uint64_t offset, size_t most) {
  return system().read_at(file, offset, most);
}
Result<bool> RealFiles::holds(const std::string& path, const platform::Parts& parts) {
  return system().holds(path, parts);
}
Result<std::vector<platform::FolderEntry>> RealFiles::list(const std::string& folder) {
  return system().list(folder);
}
Result<std::string> RealFiles::canonical(const std::string& path) {
  return system().canonical(path);
}
Result<std::string> RealFiles::missing_target(const std::string& path) {
  return system().missing_target(path);
}
Result<std::string> RealFiles::current_folder() { return system().current_folder(); }
Result<void> RealFiles::make_folders(const std::string& path) {
  return system().make_folders(path);
}
Result<bool> RealFiles::make_folder(const std::string& path, uint32_t mode) {
  return system().make_folder(path, mode);
}
Result<void> RealFiles::remove_folder(const std::string& path) {
  return system().remove_folder(path);
}
Result<bool> RealFiles::is_on_network(const std::string& path) {
  return system().is_on_network(path);
}
Result<OpenFile> RealFiles::create(const std::string& path) { return system().create(path); }
Result<OpenFile> RealFiles::open_for_writing(const std::string& path, platform::WriteMode mode) {
  return system().open_for_writing(path, mode);
}
Result<void> RealFiles::write(OpenFile& file, std::span<const std::byte> data) {
  return system().write(file, data);
}
Result<void> RealFiles::set_mode(OpenFile& file, uint32_t mode) {
  return system().set_mode(file, mode);
}
Result<void> RealFiles::truncate(OpenFile& file, uint64_t size) {
  return system().truncate(file, size);
}
Result<void> RealFiles::preallocate(OpenFile& file, uint64_t size) {
  return system().preallocate(file, size);
}
Result<void> RealFiles::sync(OpenFile&) { return {}; }
Result<void> RealFiles::sync_folder(const std::string&) { return {}; }
Result<void> RealFiles::close(OpenFile file) { return system().close(std::move(file)); }
Result<void> RealFiles::rename(const std::string& from, const std::string& to) {
  return system().rename(from, to);
}
Result<bool> RealFiles::rename_to_new(const std::string& from, const std::string& to) {
  return system().rename_to_new(from, to);
}
Result<void> RealFiles::remove(const std::string& path) { return system().remove(path); }
Result<void> RealFiles::touch(const std::string& path) { return system().touch(path); }

}  // namespace noodle::safety
