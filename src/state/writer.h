// Everything that changes the state is done while one of these exists, and there is only one.
#ifndef NOODLE_STATE_WRITER_H
#define NOODLE_STATE_WRITER_H

#include "state/locks.h"
#include "state/recovery.h"

namespace noodle::state {

class Writer {
 public:
  // Checks that the directory may be written, waits for the lock and finishes what a dead writer
  // left half done. kRefused, kBusy, or what failed.
  static Result<Writer> begin(const StateDirectory& directory, const WriteOptions& options);

  Writer(Writer&& other) noexcept = default;
  Writer& operator=(Writer&&) = delete;
  ~Writer();

  const StateDirectory& directory() const { return directory_; }
  StateLocks& locks() const { return *locks_; }
  const WriteOptions& options() const { return options_; }
  // What was found and mended.
  const Recovered& recovered() const { return recovered_; }

 private:
  Writer(StateDirectory directory, WriteOptions options, std::unique_ptr<StateLocks> locks,
         HeldLock lock)
      : directory_(std::move(directory)),
        options_(options),
        locks_(std::move(locks)),
        lock_(std::move(lock)) {}

  StateDirectory directory_;
  WriteOptions options_;
  // Null after a move.
  std::unique_ptr<StateLocks> locks_;
  HeldLock lock_;
  Recovered recovered_;
};

}  // namespace noodle::state

#endif
