// What `noodlec rollback` can go to.
#ifndef NOODLE_DRIVER_ROLLBACK_LIST_H
#define NOODLE_DRIVER_ROLLBACK_LIST_H

#include <optional>
#include <string>
#include <vector>

#include "driver/state_facts.h"
#include "state/generation.h"
#include "state/points.h"

namespace noodle::driver {

struct RollbackList {
  // Those that are retained, the newest first.
  std::vector<state::Generation> generations;
  // Of each of them.
  std::vector<Restored> restored;
  uint64_t active = 0;
  // Where a rollback without arguments leads to.
  std::optional<uint64_t> previous;
  std::vector<state::Point> points;
};

Result<RollbackList> list_rollbacks(const state::StateDirectory& directory);

std::string as_text(const RollbackList& list);
std::string as_json(const RollbackList& list);

}  // namespace noodle::driver

#endif
