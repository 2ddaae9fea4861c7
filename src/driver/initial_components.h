// The components of the first generation.
#ifndef NOODLE_DRIVER_INITIAL_COMPONENTS_H
#define NOODLE_DRIVER_INITIAL_COMPONENTS_H

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "packages/channel.h"
#include "state/commit.h"
#include "state/slot.h"
#include "versions/catalogue.h"
#include "versions/constraints.h"

namespace noodle::driver {

class InitialComponents {
 public:
  // Those that are linked in, or others of the channel that was built with this program where
  // `wishes` or the project want them: then the newest that go together. kRefused, with the
  // reasons, when there are none.
  static Result<InitialComponents> choose(platform::FileSystem& files,
                                          std::span<const versions::Constraint> wishes,
                                          const versions::Configuration& configuration);

  // Puts their packages into the directory, as far as there are any.
  Result<state::Components> install(const state::StateDirectory& directory,
                                    const state::WriteOptions& options) const;

  // Why the channel could not be used; empty when it was, and when there is none.
  const std::string& warning() const { return warning_; }

 private:
  explicit InitialComponents(platform::FileSystem& files) : files_(files) {}
  void open_channel();
  Result<state::ComponentVersion> install(const state::Slot& slot,
                                          const packages::ChannelPackage& package) const;

  platform::FileSystem& files_;
  std::unique_ptr<trust::TrustStore> trust_;
  // Without packages when it cannot be used.
  packages::Channel channel_;
  versions::Catalogue catalogue_;
  versions::Vector chosen_;
  std::string warning_;
};

}  // namespace noodle::driver

#endif
