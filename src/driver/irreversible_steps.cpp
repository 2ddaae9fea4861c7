#include "driver/irreversible_steps.h"

#include <fmt/format.h>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/state_facts.h"
#include "upgrade/sources.h"
#include "versions/resolver.h"

namespace noodle::driver {

std::vector<std::string> irreversible_steps(const state::StateDirectory& directory,
                                            const state::Components& from,
                                            const state::Components& to) {
  std::vector<std::string> steps;
  const auto trust =
      trust::TrustStore::read(directory.files(), directory.layout().trust(), built_in_packages());
  if (!trust) return steps;
  // No channel is asked. What is not found here is not known.
  upgrade::Sources sources(directory.files(), *trust, platform::Deadline());
  static_cast<void>(sources.add_installed(directory));
  sources.add_embedded();
  const versions::Vector before = vector_of(from);
  const versions::Vector after = vector_of(to);
  for (size_t i = 0; i < before.size(); ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const auto path = versions::find_path(sources.catalogue(), phase, before[i], after[i]);
    if (path && path->irreversible)
      steps.push_back(fmt::format("{} {} -> {}", phase_name(phase), before[i].to_string(),
                                  after[i].to_string()));
  }
  return steps;
}

}  // namespace noodle::driver
