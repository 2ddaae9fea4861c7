// What a reader sees: the active generation, which stays whole as long as the snapshot lives.
// Nobody is waited for.
#ifndef NOODLE_STATE_SNAPSHOT_H
#define NOODLE_STATE_SNAPSHOT_H

#include <optional>
#include <string>

#include "platform/file_lock.h"
#include "state/generation.h"
#include "state/pointer.h"
#include "state/state_directory.h"

namespace noodle::state {

class Snapshot {
 public:
  // The generation that CURRENT names, pinned: `gc` leaves it and its objects alone, in whatever
  // order the two begin. On a file system without locks it is not pinned. kCorrupt when CURRENT or
  // the generation is damaged.
  static Result<Snapshot> read(const StateDirectory& directory);
  // Another generation that is retained, pinned; kFailed when it is not there.
  static Result<Snapshot> read(const StateDirectory& directory, uint64_t generation);

  const Generation& generation() const { return generation_; }
  // The digest of the generation's file.
  const Blake2b& digest() const { return digest_; }

  // The path from which to load the component of a phase that has a package. Looks at the file
  // once; hashes it only when its identity is not the recorded one. kCorrupt when it is missing or
  // is another one.
  Result<std::string> object(noodle_phase phase) const;

 private:
  Snapshot(StateDirectory directory, std::optional<platform::LockFile> pin, Generation generation,
           const Blake2b& digest)
      : directory_(std::move(directory)),
        pin_(std::move(pin)),
        generation_(std::move(generation)),
        digest_(digest) {}

  StateDirectory directory_;
  std::optional<platform::LockFile> pin_;
  Generation generation_;
  Blake2b digest_;
};

// The two files without a pin, for those who hold the writer lock or only print them.
Result<Pointer> read_pointer(const StateDirectory& directory, PointerKind kind,
                             const std::string& path);
// `digest`: what the file must be; without it only its form and its number are checked.
Result<Generation> read_generation(const StateDirectory& directory, uint64_t number,
                                   const std::optional<Blake2b>& digest = std::nullopt);
Result<Generation> read_current(const StateDirectory& directory);

}  // namespace noodle::state

#endif
