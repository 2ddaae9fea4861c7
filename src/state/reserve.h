// Space that is kept so that a rollback works when there is none: files of zeros, which are
// overwritten in place and given the name of the file that is wanted.
#ifndef NOODLE_STATE_RESERVE_H
#define NOODLE_STATE_RESERVE_H

#include <string>
#include <string_view>

#include "state/state_directory.h"

namespace noodle::state {

// The caller of all of them holds the writer lock.

// Makes the files that are missing. That there is no space for them is no failure of anything.
Result<void> fill_reserve(const StateDirectory& directory);

Result<bool> is_reserve_full(const StateDirectory& directory);

// Makes `path`, which is not there, a durable file with this text out of a file of the reserve.
// Its name is not durable yet.
Result<void> write_from_reserve(const StateDirectory& directory, const std::string& path,
                                std::string_view text);

}  // namespace noodle::state

#endif
