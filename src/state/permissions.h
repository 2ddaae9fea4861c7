// Whether somebody else may change what is read and run.
#ifndef NOODLE_STATE_PERMISSIONS_H
#define NOODLE_STATE_PERMISSIONS_H

#include <string>
#include <vector>

#include "state/state_directory.h"

namespace noodle::state {

// The directory itself was found or named, and is believed. Of what is in it these files and
// folders must not be open to more people: each belongs to the user, to root or to whom the
// directory belongs, and not everybody may write to it unless that is so of the directory. kRefused
// for the first that is otherwise; what is missing is for those who read it.
Result<void> check_permissions(const StateDirectory& directory,
                               const std::vector<std::string>& paths);

}  // namespace noodle::state

#endif
