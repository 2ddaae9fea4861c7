// What the commands do to a state directory, without the command line and without checks of what is
// in the packages.
#ifndef NOODLE_TESTS_SAFETY_CRASH_OPERATIONS_H
#define NOODLE_TESTS_SAFETY_CRASH_OPERATIONS_H

#include <string>

#include "base/blake2b.h"
#include "base/phase.h"
#include "state/state_directory.h"

namespace noodle::safety {

// Nobody else is there to wait for.
const state::WriteOptions kOptions{.deadline = platform::Deadline::in_seconds(3600)};

Result<void> initialize(const state::StateDirectory& directory);
Result<void> upgrade(const state::StateDirectory& directory, noodle_phase phase,
                     const std::string& version);
Result<void> roll_back(const state::StateDirectory& directory, uint64_t number);

// The manifest of the package that `upgrade` puts into the store.
Blake2b package_of(noodle_phase phase, const std::string& version);
// Whether the three files of such a package belong together.
bool package_is_whole(const state::StateDirectory& directory, const Blake2b& manifest);

}  // namespace noodle::safety

#endif
