// The components of the first generation.
#ifndef NOODLE_DRIVER_INITIAL_COMPONENTS_H
#define NOODLE_DRIVER_INITIAL_COMPONENTS_H

#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "packages/channel.h"
#include "state/commit.h"
#include "state/slot.h"
#include "versions/catalogue.h"
#include "versions/constraints.h"
#include "versions/resolver.h"

namespace noodle::driver {

class InitialComponents {
 public:
  // Those that are linked in, or others of the channel that was built with this program where
  // `wishes`, noodle.lock or noodle.toml want them: then the newest that go together. kRefused,
  // with the reasons, when `wishes` cannot be had. What only the project wants may come from
  // channels that can be used when there is a state directory: then there is a warning.
  static Result<InitialComponents> choose(platform::FileSystem& files,
                                          const std::vector<versions::Constraint>& wishes,
                                          const versions::Configuration& configuration);

  // Puts their packages into the directory, as far as there are any.
  Result<state::Components> install(const state::StateDirectory& directory,
                                    const state::WriteOptions& options) const;

  // Why the channel could not be used, and what the project wants and does not get.
  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  explicit InitialComponents(platform::FileSystem& files) : files_(files) {}
  using Constraints = std::vector<versions::Constraint>;
  using Resolved = std::expected<versions::Plan, versions::Conflict>;

  void open_channel();
  // `wishes` and the lock, or where that cannot be had, the ranges alone.
  Result<versions::Plan> plan(const Constraints& wishes,
                              const versions::Configuration& configuration);
  // As many of the ranges as can be kept together, the first ones first.
  versions::Plan keep_what_can_be(const Constraints& ranges,
                                  const versions::ResolveOptions& options);
  Resolved resolve(const Constraints& wishes, const Constraints& ranges,
                   const versions::ResolveOptions& options) const;
  Result<state::ComponentVersion> install(const state::Slot& slot,
                                          const packages::ChannelPackage& package) const;

  platform::FileSystem& files_;
  std::unique_ptr<trust::TrustStore> trust_;
  // Without packages when it cannot be used.
  packages::Channel channel_;
  versions::Catalogue catalogue_;
  versions::Vector chosen_;
  std::vector<std::string> warnings_;
};

}  // namespace noodle::driver

#endif
