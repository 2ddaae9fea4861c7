// Steps between versions that their manifests do not promise to be undone.
#ifndef NOODLE_DRIVER_IRREVERSIBLE_STEPS_H
#define NOODLE_DRIVER_IRREVERSIBLE_STEPS_H

#include <string>
#include <vector>

#include "state/generation.h"
#include "state/state_directory.h"

namespace noodle::driver {

// "optimizer 1.1.7 -> 1.0.0", for each component that takes or goes back over such a step, as far
// as the manifests that are installed or linked in tell.
std::vector<std::string> irreversible_steps(const state::StateDirectory& directory,
                                            const state::Components& from,
                                            const state::Components& to);

}  // namespace noodle::driver

#endif
