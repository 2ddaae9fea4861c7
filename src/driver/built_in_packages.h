// The channel that was built together with this program.
#ifndef NOODLE_DRIVER_BUILT_IN_PACKAGES_H
#define NOODLE_DRIVER_BUILT_IN_PACKAGES_H

#include <optional>

#include "trust/trust_store.h"

namespace noodle::driver {

// Its key, and the digests of the manifests that were signed with it.
const trust::BuiltIn& built_in_packages();

// Where it is: ../share/noodlec/channel as seen from the program, or in its build folder. Nothing
// when it was not installed.
std::optional<std::string> built_in_channel(platform::FileSystem& files);

}  // namespace noodle::driver

#endif
