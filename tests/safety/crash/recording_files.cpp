#include "crash/recording_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace noodle::safety {
namespace {

using platform::OpenFile;
using platform::WriteMode;

std::unexpected<Error> no_space() { return failure("no space left on device"); }

// Without the umask, which system() follows.
uint32_t mode_of_new(uint32_t wanted) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return wanted & ~mask;
}

}  // namespace

std::string RecordingFiles::below_top(const std::string& path) const {
  if (path == top_) return "";
  if (path.starts_with(top_ + "/")) return path.substr(top_.size() + 1);
  std::fprintf(stderr, "%s: changed, but not below %s\n", path.c_str(), top_.c_str());
  std::abort();
}

RecordingFiles::Place RecordingFiles::place_of(const std::string& path) const {
  std::string below = below_top(path);
  const size_t slash = below.rfind('/');
  const std::string folder = slash == below.npos ? "" : below.substr(0, slash);
  const std::string name = slash == below.npos ? below : below.substr(slash + 1);
  return {std::move(below), disk_.find(folder).value(), name};
}

void RecordingFiles::record(Operation operation) {
  disk_.apply(operation);
  trace_.push_back(std::move(operation));
}

void RecordingFiles::record_new(OperationKind kind, const std::string& path, uint32_t mode) {
  const Place place = place_of(path);
  record({.kind = kind,
          .node = disk_.size(),
          .folder = place.folder,
          .name = place.name,
          .mode = mode_of_new(mode),
          .path = place.path});
}

Result<void> RecordingFiles::make_folders(const std::string& path) {
  const Result<platform::FileStatus> status = RealFiles::status(path);
  if (status && status->kind == platform::FileKind::kFolder) return {};
  const size_t slash = path.rfind('/');
  if (Result<void> above = make_folders(path.substr(0, slash)); !above) return above;
  const Result<bool> made = make_folder(path, 0777);
  if (!made) return std::unexpected(made.error());
  return {};
}

Result<bool> RecordingFiles::make_folder(const std::string& path, uint32_t mode) {
  if (is_full_) {
    const Result<platform::FileStatus> status = RealFiles::link_status(path);
    if (status && status->kind != platform::FileKind::kMissing) return false;
    return no_space();
  }
  Result<bool> made = RealFiles::make_folder(path, mode);
  if (made && *made) record_new(OperationKind::kMakeFolder, path, mode);
  return made;
}

void RecordingFiles::record_removal(const std::string& path) {
  const Place place = place_of(path);
  record({.kind = OperationKind::kRemove,
          .node = disk_.find(place.path).value(),
          .folder = place.folder,
          .name = place.name,
          .path = place.path});
}

Result<void> RecordingFiles::remove_folder(const std::string& path) {
  Result<void> removed = RealFiles::remove_folder(path);
  if (removed) record_removal(path);
  return removed;
}

Result<void> RecordingFiles::remove(const std::string& path) {
  Result<void> removed = RealFiles::remove(path);
  if (removed) record_removal(path);
  return removed;
}

Result<OpenFile> RecordingFiles::create(const std::string& path) {
  if (is_full_) return no_space();
  Result<OpenFile> file = RealFiles::create(path);
  if (!file) return file;
  record_new(OperationKind::kCreate, path, 0666);
  open_[file->descriptor()] = {.node = trace_.back().node, .path = below_top(path)};
  return file;
}

Result<OpenFile> RecordingFiles::open_for_writing(const std::string& path, WriteMode mode) {
  const bool is_new = !disk_.find(below_top(path));
  if (is_full_ && is_new && mode != WriteMode::kExisting) return no_space();
  Result<OpenFile> file = RealFiles::open_for_writing(path, mode);
  if (!file) return file;
  if (is_new) record_new(OperationKind::kCreate, path, 0666);
  const size_t node = disk_.find(below_top(path)).value();
  open_[file->descriptor()] = {
      .node = node, .appends = mode == WriteMode::kAppend, .path = below_top(path)};
  if (mode == WriteMode::kReplace && !is_new)
    record({.kind = OperationKind::kTruncate, .node = node, .path = below_top(path)});
  return file;
}

Result<void> RecordingFiles::write(OpenFile& file, std::span<const std::byte> data) {
  Open& open = open_.at(file.descriptor());
  const uint64_t at = open.appends ? disk_[open.node].content.size() : open.position;
  if (is_full_ && at + data.size() > disk_[open.node].content.size()) return no_space();
  Result<void> written = RealFiles::write(file, data);
  if (!written) return written;
  open.position = at + data.size();
  record({.kind = OperationKind::kWrite,
          .node = open.node,
          .size = at,
          .data = std::string(reinterpret_cast<const char*>(data.data()), data.size()),
          .path = open.path});
  return written;
}

Result<void> RecordingFiles::set_mode(OpenFile& file, uint32_t mode) {
  Result<void> done = RealFiles::set_mode(file, mode);
  const Open& open = open_.at(file.descriptor());
  if (done)
    record({.kind = OperationKind::kMode, .node = open.node, .mode = mode, .path = open.path});
  return done;
}

Result<void> RecordingFiles::truncate(OpenFile& file, uint64_t size) {
  Result<void> done = RealFiles::truncate(file, size);
  const Open& open = open_.at(file.descriptor());
  if (done)
    record({.kind = OperationKind::kTruncate, .node = open.node, .size = size, .path = open.path});
  return done;
}

Result<void> RecordingFiles::preallocate(OpenFile& file, uint64_t size) {
  if (is_full_) return no_space();
  Result<void> done = RealFiles::preallocate(file, size);
  const Open& open = open_.at(file.descriptor());
  if (done && size > disk_[open.node].content.size())
    record({.kind = OperationKind::kTruncate, .node = open.node, .size = size, .path = open.path});
  return done;
}

Result<void> RecordingFiles::sync(OpenFile& file) {
  const Open& open = open_.at(file.descriptor());
  record({.kind = OperationKind::kSync, .node = open.node, .path = open.path});
  return {};
}

Result<void> RecordingFiles::sync_folder(const std::string& path) {
  const std::string below = below_top(path);
  record({.kind = OperationKind::kSyncFolder, .node = disk_.find(below).value(), .path = below});
  return {};
}

void RecordingFiles::record_rename(const std::string& from, const std::string& to) {
  const Place source = place_of(from);
  const Place target = place_of(to);
  record({.kind = OperationKind::kRename,
          .node = disk_.find(source.path).value(),
          .folder = target.folder,
          .name = target.name,
          .from_folder = source.folder,
          .from_name = source.name,
          .path = source.path});
}

Result<void> RecordingFiles::rename(const std::string& from, const std::string& to) {
  Result<void> done = RealFiles::rename(from, to);
  if (done) record_rename(from, to);
  return done;
}

Result<bool> RecordingFiles::rename_to_new(const std::string& from, const std::string& to) {
  Result<bool> done = RealFiles::rename_to_new(from, to);
  if (done && *done) record_rename(from, to);
  return done;
}

}  // namespace noodle::safety
