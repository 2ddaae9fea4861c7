#include "driver/initial_components.h"

#include "versions/resolver.h"

namespace noodle::driver {

Result<InitialComponents> InitialComponents::choose(platform::FileSystem&,
                                                    std::span<const versions::Constraint> wishes,
                                                    const versions::Configuration& configuration) {
  versions::Catalogue catalogue;
  versions::add_embedded(catalogue);
  InitialComponents initial(std::move(catalogue));
  std::vector<versions::Request> requests;
  for (const versions::Constraint& wish : wishes) requests.push_back({wish.phase, wish});
  const bool validates = configuration.is_on(project::Setting::kValidateCompilerCompatibility);
  // Nothing is in use that could break or be left behind.
  const versions::ResolveOptions options{.allow_breaking = true,
                                         .allow_downgrade = true,
                                         .allow_irreversible = true,
                                         .validate_compatibility = validates};
  const auto plan = versions::resolve(
      initial.catalogue_, versions::vector_of(component_host::embedded_components()), requests,
      versions::project_constraints(configuration), options);
  if (!plan) return std::unexpected(plan.error().to_error("cannot begin with these versions"));
  initial.chosen_ = plan->to;
  return initial;
}

Result<state::Components> InitialComponents::install(const state::StateDirectory&,
                                                     const state::WriteOptions&) {
  state::Components components;
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const versions::Release& release = *catalogue_.find(phase, chosen_[phase]);
    components[phase] = {.version = release.manifest.version_text,
                         .fingerprint = release.manifest.fingerprint};
  }
  return components;
}

}  // namespace noodle::driver
