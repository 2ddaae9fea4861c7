// Where a command looks for packages.
#ifndef NOODLE_DRIVER_CHANNEL_PLACES_H
#define NOODLE_DRIVER_CHANNEL_PLACES_H

#include <string>
#include <vector>

#include "upgrade/sources.h"
#include "versions/configuration.h"

namespace noodle::driver {

// Those that were named, which must be there; those of the configuration; and the one that was
// built with this program.
std::vector<upgrade::ChannelPlace> channel_places(const std::vector<std::string>& named,
                                                  const versions::Configuration& configuration);

}  // namespace noodle::driver

#endif
