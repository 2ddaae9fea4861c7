// What noodle.lock keeps from compiles.
#ifndef NOODLE_DRIVER_LOCK_WARNING_H
#define NOODLE_DRIVER_LOCK_WARNING_H

#include <string>

#include "versions/constraints.h"
#include "versions/lock_file.h"

namespace noodle::driver {

// For those who have made other components active: that the lock of the project keeps compiles to
// its own, or that it cannot be read. Empty when compiles take the active ones.
std::string lock_warning(platform::FileSystem& files, const versions::Configuration& configuration,
                         const versions::Vector& active);

}  // namespace noodle::driver

#endif
