// Dependency files for make and ninja (-MD), in the form that gcc writes.
#ifndef NOODLE_DRIVER_DEPENDENCY_FILE_H
#define NOODLE_DRIVER_DEPENDENCY_FILE_H

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::driver {

// `path` as it has to be written there. Fails for a name that cannot be: one with a newline.
Result<std::string> escape_for_make(std::string_view path);

// A rule that says on which files `target` depends. `escape_target` is false for one that the user
// wrote out (-MT). With `phony` each file but the first also gets an empty rule, so that make does
// not stop when one of them is deleted (-MP).
Result<std::string> dependency_rule(std::string_view target, bool escape_target,
                                    std::span<const std::string> files, bool phony);

}  // namespace noodle::driver

#endif
