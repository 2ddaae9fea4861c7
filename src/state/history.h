// How the active generation came about.
#ifndef NOODLE_STATE_HISTORY_H
#define NOODLE_STATE_HISTORY_H

#include <optional>
#include <vector>

#include "state/generation.h"
#include "state/state_directory.h"

namespace noodle::state {

struct HistoryEntry {
  Generation generation;
  // How long the gates were closed for it, in microseconds, where the audit log knows.
  std::optional<uint64_t> pause;
};

// The active generation and those it follows, the newest first, as far as they are retained; at
// most `most`.
Result<std::vector<HistoryEntry>> history(const StateDirectory& directory, size_t most = SIZE_MAX);

// Numbers of all generations whose files are there, ascending, also of those that were never
// active because their upgrade ended before its commit.
Result<std::vector<uint64_t>> list_generations(const StateDirectory& directory);

}  // namespace noodle::state

#endif
