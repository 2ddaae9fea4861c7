// Removing generations and packages that nobody needs any more.
#ifndef NOODLE_STATE_COLLECTOR_H
#define NOODLE_STATE_COLLECTOR_H

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/blake2b.h"
#include "state/state_directory.h"

namespace noodle::state {

struct CollectOptions {
  // The active generation and those before it in its history.
  uint32_t keep = 10;
  // Only what was made longer ago. With it also packages that no generation has ever named are
  // removed, which otherwise wait for being used.
  std::optional<double> older_than_seconds = std::nullopt;
  // Manifests of packages that somebody else needs.
  std::set<Blake2b> keep_packages = {};
  bool dry_run = false;
};

struct Collected {
  std::vector<uint64_t> generations;
  // In use by a compile at the moment.
  std::vector<uint64_t> in_use;
  // Paths in the directory.
  std::vector<std::string> files;
  uint64_t bytes = 0;
  // Packages were left alone, because an upgrade is being staged.
  bool left_packages = false;
};

// Keeps the active generation, those on the way to where a rollback leads, those with a name, those
// in use, and the highest number, so that none is given twice. What is removed is said also when
// `dry_run`.
Result<Collected> collect(const StateDirectory& directory, const CollectOptions& collecting,
                          const WriteOptions& options);

}  // namespace noodle::state

#endif
