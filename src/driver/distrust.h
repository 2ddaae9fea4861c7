// Packages that are in the state directory already, and that the rules of trust would not take now.
#ifndef NOODLE_DRIVER_DISTRUST_H
#define NOODLE_DRIVER_DISTRUST_H

#include <string>
#include <vector>

#include "state/generation.h"
#include "state/state_directory.h"
#include "trust/trust_store.h"

namespace noodle::driver {

struct Distrusted {
  // "lexer 1.1.0: key … was revoked 2026-01-31T12:00:00Z"
  std::string message;
  std::string hint;
  bool is_active = false;
  // The signature itself is wrong: it was damaged. Otherwise the rules have changed.
  bool is_damage = false;
};

// Those of the components. What cannot be read is for the doctor.
std::vector<Distrusted> distrusted_components(const state::StateDirectory& directory,
                                              const state::Components& active,
                                              const trust::TrustStore& trust);

// Those, and all other packages that are there whole.
Result<std::vector<Distrusted>> distrusted_packages(const state::StateDirectory& directory,
                                                    const state::Components& active,
                                                    const trust::TrustStore& trust);

}  // namespace noodle::driver

#endif
