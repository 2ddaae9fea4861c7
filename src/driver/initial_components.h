// The components of the first generation.
#ifndef NOODLE_DRIVER_INITIAL_COMPONENTS_H
#define NOODLE_DRIVER_INITIAL_COMPONENTS_H

#include <span>
#include <vector>

#include "state/commit.h"
#include "versions/catalogue.h"
#include "versions/constraints.h"

namespace noodle::driver {

class InitialComponents {
 public:
  // Those that are linked in, or others where `wishes` or the project want them: then the newest
  // that go together. kRefused, with the reasons, when there are none.
  static Result<InitialComponents> choose(platform::FileSystem& files,
                                          std::span<const versions::Constraint> wishes,
                                          const versions::Configuration& configuration);

  // Puts their packages into the directory, as far as there are any.
  Result<state::Components> install(const state::StateDirectory& directory,
                                    const state::WriteOptions& options);

 private:
  explicit InitialComponents(versions::Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  versions::Catalogue catalogue_;
  versions::Vector chosen_;
};

}  // namespace noodle::driver

#endif
