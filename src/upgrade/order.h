// What an upgrade is asked to do.
#ifndef NOODLE_UPGRADE_ORDER_H
#define NOODLE_UPGRADE_ORDER_H

#include <vector>

#include "state/state_directory.h"
#include "trust/trust_store.h"
#include "upgrade/canary.h"
#include "upgrade/sources.h"
#include "versions/resolver.h"

namespace noodle::upgrade {

struct Order {
  state::StateDirectory directory;
  trust::BuiltIn built_in;
  // Nothing that was asked for: the newest of each component that keeps all rules.
  std::vector<versions::Request> requests = {};
  std::vector<versions::Constraint> constraints = {};
  versions::ResolveOptions resolve = {};
  std::vector<ChannelPlace> channels = {};
  bool with_canary = true;
  unsigned most_slots = 2;
  // How long to wait for others, each time; 0: not at all.
  double seconds = 30;
  bool allow_network = false;
  Progress progress = nullptr;

  // The deadline counts from now.
  state::WriteOptions write() const {
    return {platform::Deadline::in_seconds(seconds), allow_network};
  }
  // A trial and the network need time also when nobody is waited for.
  TrialLimits trial() const {
    constexpr double kTrialSeconds = 30;
    return {seconds > 0 ? seconds : kTrialSeconds, progress};
  }
  // For all that is asked of servers at one time; it counts from now.
  platform::Deadline network() const {
    return platform::Deadline::in_seconds(seconds > 0 ? seconds : packages::kNetworkSeconds);
  }
};

}  // namespace noodle::upgrade

#endif
