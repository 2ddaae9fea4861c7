// Making another vector of components the active one.
#ifndef NOODLE_STATE_COMMIT_H
#define NOODLE_STATE_COMMIT_H

#include <optional>
#include <string>
#include <vector>

#include "state/generation.h"
#include "state/state_directory.h"

namespace noodle::state {

// What the new generation is to say.
struct Proposal {
  Why why = Why::kUpgrade;
  std::string detail = {};
  std::optional<uint64_t> restores = std::nullopt;
  Canary canary = Canary::kNone;
  Components components = {};
};

struct Committed {
  Generation generation;
  // How long the gates of the phases were closed, in microseconds.
  uint64_t pause = 0;
  // What failed after the commit, which stands all the same; recovery will do it again.
  std::vector<std::string> warnings;
};

// Commits under the writer lock, if generation `base` is still active: nullopt when it is not, and
// what follows from it must be planned again. On a failure nothing has changed, but for
// kIndeterminate: the commit is done, and is not known to outlast a loss of power.
//
// Gates of the phases whose component differs are closed for the moment of the change. SIGINT
// before it changes nothing (kInterrupted), after it is too late and is forgotten: a caller that
// does not want to die between the commit and its message holds an InterruptDelay.
Result<std::optional<Committed>> commit(const StateDirectory& directory, uint64_t base,
                                        const Proposal& proposal, const WriteOptions& options);

}  // namespace noodle::state

#endif
