// A place to stage an upgrade in, beside those of others.
#ifndef NOODLE_STATE_SLOT_H
#define NOODLE_STATE_SLOT_H

#include "state/locks.h"

namespace noodle::state {

class Slot {
 public:
  // The first of `most` slots that is free, with an empty folder. Checks that the directory may be
  // written. kBusy when there is none up to the deadline.
  static Result<Slot> take(const StateDirectory& directory, unsigned most,
                           const WriteOptions& options);

  Slot(Slot&& other) noexcept = default;
  Slot& operator=(Slot&&) = delete;
  // Removes the folder with all files in it.
  ~Slot();

  const StateDirectory& directory() const { return directory_; }
  // Anything may be put here; a slot that was not given back is emptied by the next writer.
  std::string folder() const { return directory_.layout().slot(number_); }
  // Where a file of a package is written before it gets its name in the store.
  std::string part(PackagePart part) const { return directory_.layout().slot_part(number_, part); }

 private:
  Slot(StateDirectory directory, std::unique_ptr<StateLocks> locks, HeldLock lock, unsigned number)
      : directory_(std::move(directory)),
        locks_(std::move(locks)),
        lock_(std::move(lock)),
        number_(number) {}

  StateDirectory directory_;
  // Null after a move.
  std::unique_ptr<StateLocks> locks_;
  HeldLock lock_;
  unsigned number_;
};

}  // namespace noodle::state

#endif
