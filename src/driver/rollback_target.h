// Which generation a rollback goes back to.
//
// Generations follow one another, and a rollback stands where the generation stands that it
// restored: going back from it leads to what was before that one, and not forward again. So each
// rollback without an argument goes one step further into the past; `--to` leads forward.
#ifndef NOODLE_DRIVER_ROLLBACK_TARGET_H
#define NOODLE_DRIVER_ROLLBACK_TARGET_H

#include <optional>

#include "state/snapshot.h"

namespace noodle::driver {

// The last generation before `active` in which the component of `phase` was another one, or any
// component without it; pinned. kFailed when there is none, or it is not retained any more.
Result<state::Snapshot> generation_before(const state::StateDirectory& directory,
                                          const state::Generation& active,
                                          std::optional<noodle_phase> phase);

// kRefused unless each component of `components` is there for this program, and works with the
// others in their versions. `directory` has their packages.
Result<void> check_usable(const state::StateDirectory& directory,
                          const state::Components& components);

}  // namespace noodle::driver

#endif
