#include "state/snapshot.h"

#include <fmt/format.h>

#include "state/locks.h"
#include "state/object_store.h"
#include "state/permissions.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr const char* kAskDoctor = "`noodlec doctor --fix` mends what can be mended";

// Each time somebody must have committed in between.
constexpr int kMostTries = 10'000;

struct ReadPointer {
  Pointer pointer;
  // Open, so that its number is given to no other file.
  platform::OpenFile file;
};

Result<ReadPointer> open_pointer(const StateDirectory& directory, PointerKind kind,
                                 const std::string& path) {
  Result<platform::OpenFile> file = directory.files().open_for_reading(path);
  if (!file) {
    // That it is not there, or something else, is damage; that we may not read it is not.
    const auto status = directory.files().link_status(path);
    if (status && status->kind == platform::FileKind::kMissing)
      return failure(ExitCode::kCorrupt, file.error().message, kAskDoctor);
    if (status && status->kind != platform::FileKind::kRegular) {
      const Result<std::string> why = read_regular(directory.files(), path, kLongestPointer);
      if (!why) return std::unexpected(why.error());
    }
    return failure(file.error().message, kAskDoctor);
  }
  const Result<std::string> text = directory.files().read_at(*file, 0, kLongestPointer);
  if (!text) return failure(fmt::format("cannot read `{}`: {}", path, text.error().message));
  const Result<Pointer> pointer = parse_pointer(kind, *text, path);
  if (!pointer) return std::unexpected(pointer.error());
  return ReadPointer{*pointer, *std::move(file)};
}

Result<platform::LockFile> open_lock(const StateDirectory& directory) {
  const Layout& layout = directory.layout();
  auto lock = platform::LockFile::open_shared(directory.files(), layout.lock());
  if (lock || !is_missing(directory.files(), layout.lock()).value_or(false)) return lock;
  if (is_missing(directory.files(), layout.current()).value_or(false)) {
    const auto entries = directory.files().list(layout.root());
    return failure(fmt::format("`{}` is no state directory", layout.root()),
                   entries && entries->empty() ? kMakeOne : kMakeOneElsewhere);
  }
  return failure(ExitCode::kCorrupt, fmt::format("`{}` is missing", layout.lock()), kAskDoctor);
}

// False: somebody is removing the generation.
Result<bool> take_pin(platform::LockFile& lock, uint64_t generation) {
  return lock.try_lock(bytes_of({LockKind::kPin, generation}), platform::LockMode::kShared);
}

// Where there are no locks, nobody can remove anything either.
bool has_no_locks(const StateDirectory& directory) {
  return directory.files().is_on_network(directory.layout().root()).value_or(false);
}

Result<bool> still_names(const StateDirectory& directory, const ReadPointer& read) {
  const Result<platform::FileIdentity> ours = directory.files().identity(read.file);
  if (!ours) return std::unexpected(ours.error());
  const Result<platform::FileStatus> now = directory.files().status(directory.layout().current());
  if (!now) return std::unexpected(now.error());
  return ours->device == now->device && ours->number == now->number;
}

}  // namespace

Result<Snapshot> Snapshot::read(const StateDirectory& directory) {
  Result<platform::LockFile> lock = open_lock(directory);
  if (!lock) return std::unexpected(lock.error());
  for (int i = 0; i < kMostTries; ++i) {
    const Result<ReadPointer> read =
        open_pointer(directory, PointerKind::kCurrent, directory.layout().current());
    if (!read) return std::unexpected(read.error());
    const uint64_t number = read->pointer.generation;
    const Result<bool> pinned = take_pin(*lock, number);
    if (!pinned && !has_no_locks(directory)) return std::unexpected(pinned.error());
    // If CURRENT is the same file after the pin was taken as before, it named the generation all
    // the time, and nobody can have begun to remove it.
    const Result<bool> same = still_names(directory, *read);
    if (!same) return std::unexpected(same.error());
    if ((!pinned || *pinned) && *same) {
      const Layout& layout = directory.layout();
      if (Result<void> checked = check_permissions(
              directory, {layout.current(), layout.generations(), layout.generation(number)});
          !checked)
        return std::unexpected(checked.error());
      Result<Generation> generation = read_generation(directory, number, read->pointer.digest);
      if (!generation) return std::unexpected(generation.error());
      return Snapshot(directory, pinned ? std::optional(*std::move(lock)) : std::nullopt,
                      *std::move(generation), read->pointer.digest);
    }
    lock->unlock(bytes_of({LockKind::kPin, number}));
  }
  return failure(ExitCode::kBusy,
                 fmt::format("`{}` changes all the time", directory.layout().current()));
}

Result<Snapshot> Snapshot::read(const StateDirectory& directory, uint64_t number) {
  Result<platform::LockFile> lock = open_lock(directory);
  if (!lock) return std::unexpected(lock.error());
  const Result<bool> pinned = take_pin(*lock, number);
  if (!pinned && !has_no_locks(directory)) return std::unexpected(pinned.error());
  const Result<bool> missing = is_missing(directory.files(), directory.layout().generation(number));
  if (!missing) return std::unexpected(missing.error());
  if (pinned && !*pinned)
    return failure(ExitCode::kBusy, fmt::format("generation {} is being removed", number));
  if (*missing)
    return failure(fmt::format("generation {} is not there", number),
                   "`noodlec versions --history` lists those that are");
  if (Result<void> checked = check_permissions(
          directory, {directory.layout().generations(), directory.layout().generation(number)});
      !checked)
    return std::unexpected(checked.error());
  // It cannot be removed any more.
  const Result<std::string> text =
      read_small(directory.files(), directory.layout().generation(number), kLongestGeneration);
  if (!text) return std::unexpected(text.error());
  const Blake2b digest = blake2b_of(*text);
  Result<Generation> generation = read_generation(directory, number, digest);
  if (!generation) return std::unexpected(generation.error());
  return Snapshot(directory, pinned ? std::optional(*std::move(lock)) : std::nullopt,
                  *std::move(generation), digest);
}

Result<std::string> Snapshot::object(noodle_phase phase) const {
  return check_object(directory_, phase, generation_.components[phase]);
}

Result<Pointer> read_pointer(const StateDirectory& directory, PointerKind kind,
                             const std::string& path) {
  const Result<ReadPointer> read = open_pointer(directory, kind, path);
  if (!read) return std::unexpected(read.error());
  return read->pointer;
}

Result<Generation> read_generation(const StateDirectory& directory, uint64_t number,
                                   const std::optional<Blake2b>& digest) {
  const std::string path = directory.layout().generation(number);
  const Result<std::string> text = read_small(directory.files(), path, kLongestGeneration);
  if (!text) {
    const Result<bool> missing = is_missing(directory.files(), path);
    return failure(missing && *missing ? ExitCode::kCorrupt : text.error().code,
                   text.error().message, kAskDoctor);
  }
  const auto damaged = [&] {
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged", path), kAskDoctor);
  };
  if (digest && blake2b_of(*text) != *digest) return damaged();
  Result<Generation> generation = parse_generation(*text, path);
  if (generation && generation->number != number) return damaged();
  return generation;
}

Result<Generation> read_current(const StateDirectory& directory) {
  const Result<Pointer> pointer =
      read_pointer(directory, PointerKind::kCurrent, directory.layout().current());
  if (!pointer) return std::unexpected(pointer.error());
  return read_generation(directory, pointer->generation, pointer->digest);
}

}  // namespace noodle::state
