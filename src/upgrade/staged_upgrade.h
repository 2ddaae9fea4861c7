// An upgrade that was planned, verified and tried out, and waits in the state directory to be
// committed: staged/plan.toml and, for each new component that has one, its package as a folder.
#ifndef NOODLE_UPGRADE_STAGED_UPGRADE_H
#define NOODLE_UPGRADE_STAGED_UPGRADE_H

#include <vector>

#include "upgrade/staging.h"

namespace noodle::upgrade {

struct StagedUpgrade {
  // The generation that was active, by its digest: the trial holds for what followed from it.
  Blake2b base;
  bool with_canary = false;
  // What was allowed when it was staged; of the rest nothing is known.
  versions::ResolveOptions allowed;
  // One for each component that changes, to just that version.
  std::vector<versions::Request> requests;
  std::vector<packages::Package> packages;
};

// Takes the place of what was staged before. The plan is written last: without one nothing is
// staged.
Result<void> keep_staged(const Order& order, const Planned& planned, const Staging& staging);

// kRefused when nothing is staged; kCorrupt when it is not what the plan says.
Result<StagedUpgrade> read_staged(const state::StateDirectory& directory);

// What waits, as "lexer 1.1.0"; empty when nothing does. Only the plan is read.
Result<std::vector<std::string>> list_staged(const state::StateDirectory& directory);

Result<void> drop_staged(const Order& order);

}  // namespace noodle::upgrade

#endif
