// Going back: a new generation with components of an old one. Needs no network, and neither free
// space nor a free inode.
#ifndef NOODLE_STATE_ROLLBACK_H
#define NOODLE_STATE_ROLLBACK_H

#include "state/commit.h"

namespace noodle::state {

struct RollbackRequest {
  // The generation that is gone back to, for the record.
  uint64_t restores = 0;
  std::string detail = {};
  // All of it, or only those components that are wanted back beside the active ones.
  Components components = {};
};

// Hashes every object first (kCorrupt). Otherwise as `commit`.
Result<std::optional<Committed>> rollback(const StateDirectory& directory, uint64_t base,
                                          RollbackRequest request, const WriteOptions& options);

}  // namespace noodle::state

#endif
