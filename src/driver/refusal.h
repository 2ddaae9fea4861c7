// Refusals stand in the audit log.
#ifndef NOODLE_DRIVER_REFUSAL_H
#define NOODLE_DRIVER_REFUSAL_H

#include <string_view>

#include "state/state_directory.h"

namespace noodle::driver {

// Gives the error of `command` back, after it was written into the audit log if it is a refusal or
// tells of damage: "rollback: MESSAGE". `active` is the generation that stays active, 0: not known.
// The refusal stands in any case, also where the log cannot be written.
std::unexpected<Error> refused(const state::StateDirectory& directory, std::string_view command,
                               const Error& error, const state::WriteOptions& options,
                               uint64_t active = 0);

}  // namespace noodle::driver

#endif
