// Making a state directory: it appears under its name only when it is complete.
#ifndef NOODLE_STATE_INITIALIZE_H
#define NOODLE_STATE_INITIALIZE_H

#include <memory>

#include "state/commit.h"
#include "state/locks.h"

namespace noodle::state {

class Initialization {
 public:
  // Begins one at `root`, beside it. kRefused when there is one already, kBusy when somebody else
  // is making it. What a dead one left behind is removed.
  static Result<Initialization> begin(platform::FileSystem& files, const std::string& root,
                                      const WriteOptions& options);

  Initialization(Initialization&& other) noexcept = default;
  Initialization& operator=(Initialization&&) = delete;
  // Removes it all, if it was not finished.
  ~Initialization();

  // Where it is until it is finished: packages and keys can be put there.
  const StateDirectory& directory() const { return directory_; }

  // Makes generation 1 of the components and gives the directory its name.
  Result<Generation> finish(const Proposal& first);

 private:
  Initialization(StateDirectory directory, std::string root, std::unique_ptr<StateLocks> locks,
                 HeldLock lock)
      : directory_(std::move(directory)),
        root_(std::move(root)),
        locks_(std::move(locks)),
        lock_(std::move(lock)) {}
  Result<void> put_first(const Generation& generation);

  StateDirectory directory_;
  std::string root_;
  // Null after a move.
  std::unique_ptr<StateLocks> locks_;
  HeldLock lock_;
  bool is_finished_ = false;
};

}  // namespace noodle::state

#endif
