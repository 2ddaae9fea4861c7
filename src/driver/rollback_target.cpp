#include "driver/rollback_target.h"

#include <fmt/format.h>
#include <semver/range.h>

#include <algorithm>

#include "base/phase.h"
#include "component_host/component.h"
#include "component_host/dependencies.h"
#include "component_host/manifest.h"
#include "driver/state_facts.h"
#include "state/history.h"
#include "state/object_store.h"

namespace noodle::driver {
namespace {

using component_host::ManifestDependency;
using state::Components;
using state::Generation;
using state::Snapshot;

Result<Snapshot> read_retained(const state::StateDirectory& directory, uint64_t number) {
  Result<Snapshot> read = Snapshot::read(directory, number);
  if (read || read.error().code != ExitCode::kFailed) return read;
  return failure(fmt::format("generation {}, which was before, is not retained", number),
                 "`noodlec rollback --list` lists those that are");
}

Result<std::vector<ManifestDependency>> dependencies_of(const state::StateDirectory& directory,
                                                        noodle_phase phase,
                                                        const state::ComponentVersion& component) {
  if (origin_of(phase, component) == ComponentOrigin::kLinkedIn)
    return component_host::parse_dependencies(
        component_host::dependencies_text(component_host::embedded_components()[phase].table));
  const Result<std::string> text =
      state::read_part(directory, *component.manifest, state::PackagePart::kManifest);
  if (!text) return std::unexpected(text.error());
  const auto manifest = component_host::parse_manifest(
      *text, directory.layout().package(*component.manifest, state::PackagePart::kManifest));
  if (!manifest) return std::unexpected(manifest.error());
  return manifest->dependencies;
}

}  // namespace

Result<Snapshot> generation_before(const state::StateDirectory& directory, const Generation& active,
                                   std::optional<noodle_phase> phase) {
  // Numbers only get less, so this ends.
  Generation at = active;
  for (;;) {
    std::optional<Snapshot> restored;
    if (at.restores) {
      Result<Snapshot> read = read_retained(directory, *at.restores);
      if (!read) return read;
      restored.emplace(*std::move(read));
    }
    const uint64_t next =
        state::number_before(at, restored ? &restored->generation() : nullptr, phase);
    if (next == 0 || next >= at.number)
      return failure(
          phase ? fmt::format("there was no other {} before", phase_name(*phase))
          : at.number == active.number
              ? fmt::format("there was nothing else before generation {}", at.number)
              : fmt::format("generation {} has the components of generation {}, and there "
                            "was nothing else before",
                            active.number, at.number),
          "`noodlec rollback --list` lists what can be gone back to");
    Result<Snapshot> before = read_retained(directory, next);
    if (!before || !state::have_same(active.components, before->generation().components, phase))
      return before;
    at = before->generation();
  }
}

Result<void> check_usable(const state::StateDirectory& directory, const Components& components) {
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const state::ComponentVersion& component = components[phase];
    if (origin_of(phase, component) == ComponentOrigin::kNowhere)
      return failure(ExitCode::kRefused,
                     fmt::format("{} {} was linked into another noodlec, and there is no package "
                                 "of it",
                                 phase_name(phase), component.version));
  }
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const auto dependencies = dependencies_of(directory, phase, components[phase]);
    if (!dependencies) return std::unexpected(dependencies.error());
    for (const ManifestDependency& needed : *dependencies) {
      const std::string& other = components[needed.phase].version;
      const auto version = semver::Version::parse(other);
      if (version && needed.range.contains(*version)) continue;
      return failure(
          ExitCode::kRefused,
          fmt::format("{} {} needs {} {}, not {}", phase_name(phase), components[phase].version,
                      phase_name(needed.phase), needed.range_text, other));
    }
  }
  return {};
}

}  // namespace noodle::driver
