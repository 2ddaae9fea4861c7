#include "driver/initial_components.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "state/object_store.h"
#include "versions/lock_file.h"

namespace noodle::driver {

using component_host::Manifest;
using packages::ChannelPackage;

namespace {

// The lock decides about components of which nobody wishes anything.
std::vector<versions::Constraint> with_locked(std::vector<versions::Constraint> wishes,
                                              const versions::ProjectLock& lock) {
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const std::string& version = lock.lock.components[i].version;
    if (std::ranges::count(wishes, phase, &versions::Constraint::phase) != 0) continue;
    auto wish = versions::parse_constraint(fmt::format("{}={}", phase_name(phase), version),
                                           lock.place(phase), false);
    if (wish) wishes.push_back(*std::move(wish));
  }
  return wishes;
}

}  // namespace

void InitialComponents::open_channel() {
  const std::optional<std::string> place = built_in_channel(files_);
  if (!place) return;
  Result<packages::Channel> channel = packages::open_channel(files_, *place, *trust_);
  if (!channel) {
    warnings_.push_back(channel.error().message);
    return;
  }
  if (channel->expired) return;
  channel_ = *std::move(channel);
  std::erase_if(channel_.packages, [&](const ChannelPackage& package) {
    return package.manifest.object_for(component_host::host_platform()) == nullptr ||
           !trust_->check_manifest(package.manifest, package.manifest_text, package.signature,
                                   package.manifest.title());
  });
}

Result<InitialComponents> InitialComponents::choose(platform::FileSystem& files,
                                                    const Constraints& wishes,
                                                    const versions::Configuration& configuration) {
  InitialComponents initial(files);
  // There are no keys yet.
  initial.trust_ = std::make_unique<trust::TrustStore>(built_in_packages());
  initial.open_channel();
  for (const ChannelPackage& package : initial.channel_.packages) {
    versions::Release release{package.manifest};
    release.channels.push_back(initial.channel_.place);
    initial.catalogue_.add(std::move(release));
  }
  versions::add_embedded(initial.catalogue_);
  const Result<versions::Plan> plan = initial.plan(wishes, configuration);
  if (!plan) return std::unexpected(plan.error());
  initial.chosen_ = plan->to;
  return initial;
}

Result<versions::Plan> InitialComponents::plan(const Constraints& wishes,
                                               const versions::Configuration& configuration) {
  // Nothing is in use that could break or be left behind.
  const versions::ResolveOptions options{.allow_breaking = true,
                                         .allow_downgrade = true,
                                         .allow_irreversible = true,
                                         .validate_compatibility = configuration.is_on(
                                             project::Setting::kValidateCompilerCompatibility)};
  const Constraints ranges = versions::project_constraints(configuration);
  const auto lock = versions::applying_lock(files_, configuration);
  if (!lock) return std::unexpected(lock.error());
  if (*lock) {
    Resolved locked = resolve(with_locked(wishes, **lock), ranges, options);
    if (locked) return *std::move(locked);
    warnings_.push_back(
        locked.error().to_error(fmt::format("cannot begin with {}", (*lock)->path)).message);
  }
  Resolved plan = resolve(wishes, ranges, options);
  if (plan) return *std::move(plan);
  if (wishes.empty()) return keep_what_can_be(ranges, options);
  return std::unexpected(plan.error().to_error("cannot begin with these versions"));
}

InitialComponents::Resolved InitialComponents::resolve(
    const Constraints& wishes, const Constraints& ranges,
    const versions::ResolveOptions& options) const {
  std::vector<versions::Request> requests;
  for (const versions::Constraint& wish : wishes) requests.push_back({wish.phase, wish});
  return versions::resolve(catalogue_, versions::vector_of(component_host::embedded_components()),
                           requests, ranges, options);
}

versions::Plan InitialComponents::keep_what_can_be(const Constraints& ranges,
                                                   const versions::ResolveOptions& options) {
  Constraints kept;
  for (const versions::Constraint& range : ranges) {
    kept.push_back(range);
    if (resolve({}, kept, options)) continue;
    kept.pop_back();
    warnings_.push_back(
        fmt::format("{}, and nothing that is built with this noodlec fits: `noodlec upgrade` gets "
                    "it from a channel that is trusted",
                    range.to_text()));
  }
  Resolved plan = resolve({}, kept, options);
  if (plan) return *std::move(plan);
  versions::Plan linked_in;
  linked_in.to = versions::vector_of(component_host::embedded_components());
  return linked_in;
}

Result<state::ComponentVersion> InitialComponents::install(const state::Slot& slot,
                                                           const ChannelPackage& package) const {
  const Result<packages::Package> fetched =
      packages::fetch_package(files_, channel_, package, *trust_);
  if (!fetched) return std::unexpected(fetched.error());
  const Result<state::StoredPackage> stored =
      state::put_package(slot, {fetched->manifest_text, fetched->signature, fetched->object});
  if (!stored) return std::unexpected(stored.error());
  return state::ComponentVersion{.version = package.manifest.version_text,
                                 .fingerprint = package.manifest.fingerprint,
                                 .manifest = stored->manifest,
                                 .object = stored->object};
}

Result<state::Components> InitialComponents::install(const state::StateDirectory& directory,
                                                     const state::WriteOptions& options) const {
  const Result<state::Slot> slot = state::Slot::take(directory, 1, options);
  if (!slot) return std::unexpected(slot.error());
  state::Components components;
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const Manifest& manifest = catalogue_.find(phase, chosen_[phase])->manifest;
    const auto package =
        std::ranges::find_if(channel_.packages, [&](const ChannelPackage& candidate) {
          return candidate.manifest.digest == manifest.digest;
        });
    if (package == channel_.packages.end()) {
      components[phase] = {.version = manifest.version_text, .fingerprint = manifest.fingerprint};
      continue;
    }
    Result<state::ComponentVersion> installed = install(*slot, *package);
    if (!installed) return std::unexpected(installed.error());
    components[phase] = *std::move(installed);
  }
  return components;
}

}  // namespace noodle::driver
