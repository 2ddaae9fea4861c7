// Places where the tests make the program fail: NOODLE_FAULT=TAG:ACTION in the environment, with
// the action `kill` (SIGKILL), `error` (the call says so) or `hang` (waits for ever). Each fires
// once in a process.
//
// They are in builds with the option `tests` only, because the tests check the program that is
// built beside them; without it the functions do nothing and the variable is not read.
#ifndef NOODLE_PLATFORM_FAULT_POINT_H
#define NOODLE_PLATFORM_FAULT_POINT_H

#include "base/result.h"

namespace noodle::platform {

// `tag` says what has just been done, or is about to be: "commit.renamed".
Result<void> fault_point(const char* tag);

}  // namespace noodle::platform

#endif
