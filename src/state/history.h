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

// Whether they have the same component of `phase`, or all the same without it.
bool have_same(const Components& left, const Components& right, std::optional<noodle_phase> phase);

// The generation that stands before `at`: its parent, or where it stands that `at` restored.
// `restored` is the generation that it names, if it does.
uint64_t number_before(const Generation& at, const Generation* restored,
                       std::optional<noodle_phase> phase);

// The generations that a rollback without an argument looks at: from the one before `active` to
// the one that it goes to, as far as they are retained.
std::vector<uint64_t> way_back(const StateDirectory& directory, const Generation& active);

// Numbers of all generations whose files are there, ascending, also of those that were never
// active because their upgrade ended before its commit.
Result<std::vector<uint64_t>> list_generations(const StateDirectory& directory);

}  // namespace noodle::state

#endif
