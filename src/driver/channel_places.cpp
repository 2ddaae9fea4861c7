#include "driver/channel_places.h"

#include "driver/built_in_packages.h"

namespace noodle::driver {

std::vector<upgrade::ChannelPlace> channel_places(const std::vector<std::string>& named,
                                                  const versions::Configuration& configuration) {
  std::vector<upgrade::ChannelPlace> places;
  places.reserve(named.size());
  for (const std::string& place : named) places.push_back({place, true});
  for (const std::string& place : configuration.places(project::Setting::kChannels))
    places.push_back({place, false});
  if (const std::optional<std::string> place = built_in_channel(platform::system()))
    places.push_back({*place, false});
  return places;
}

}  // namespace noodle::driver
