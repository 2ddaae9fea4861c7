// What `noodlec versions` tells of the past: generations, rollback points, compiled files.
#ifndef NOODLE_DRIVER_VERSION_HISTORY_H
#define NOODLE_DRIVER_VERSION_HISTORY_H

#include "driver/version_checks.h"

namespace noodle::driver {

// --history: how the active generation came about, the newest first.
Result<Answer> tell_history(const VersionFacts& facts);
// --points: the named generations.
Result<Answer> tell_points(const VersionFacts& facts);
// --artifact: by which components a compiled file was made, and whether these compile now.
Result<Answer> tell_artifact(platform::FileSystem& files, const VersionFacts& facts,
                             const std::string& path);

}  // namespace noodle::driver

#endif
