#include "driver/state_facts.h"

#include <fmt/format.h>

#include "base/phase.h"
#include "component_host/component.h"
#include "state/history.h"
#include "state/snapshot.h"

namespace noodle::driver {
namespace {

using state::Components;
using state::ComponentVersion;

constexpr size_t kShownDigits = 8;

// Calls `visit` with the phase and both versions of each component that differs.
template <class Visit>
void for_each_difference(const Components& from, const Components& to, Visit visit) {
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    if (!from[phase].is_same(to[phase])) visit(phase, from[phase], to[phase]);
  }
}

std::string build_text(const ComponentVersion& component) {
  return fmt::format("{} ({})", component.version, component.fingerprint.substr(0, kShownDigits));
}

}  // namespace

versions::Vector vector_of(const Components& components) {
  versions::Vector vector;
  for (size_t i = 0; i < vector.size(); ++i)
    if (auto version = semver::Version::parse(components[i].version))
      vector[i] = *std::move(version);
  return vector;
}

ComponentOrigin origin_of(noodle_phase phase, const ComponentVersion& component) {
  static const component_host::ComponentSet kLinkedIn = component_host::embedded_components();
  if (component.fingerprint == kLinkedIn[phase].table->fingerprint)
    return ComponentOrigin::kLinkedIn;
  return component.object ? ComponentOrigin::kPackage : ComponentOrigin::kNowhere;
}

std::string count_text(uint64_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string vector_text(const Components& components) {
  std::string text;
  for (int i = 0; i < NOODLE_PHASES; ++i)
    text += fmt::format("{}{} {}", i == 0 ? "" : ", ", phase_name(static_cast<noodle_phase>(i)),
                        components[static_cast<size_t>(i)].version);
  return text;
}

std::string difference_text(const Components& from, const Components& to) {
  std::string text;
  for_each_difference(from, to, [&](noodle_phase phase, const auto& before, const auto& after) {
    if (!text.empty()) text += ", ";
    if (before.version != after.version)
      text += fmt::format("{} {} -> {}", phase_name(phase), before.version, after.version);
    else if (before.fingerprint != after.fingerprint)
      text += fmt::format("{} {} -> {}", phase_name(phase), build_text(before), build_text(after));
    else
      text += fmt::format("{} {} {} a package", phase_name(phase), after.version,
                          after.manifest ? "from" : "without");
  });
  return text;
}

Json components_json(const Components& components) {
  Json list = Json::array();
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const ComponentVersion& component = components[phase];
    const ComponentOrigin origin = origin_of(phase, component);
    list.push_back({{"name", phase_name(phase)},
                    {"version", component.version},
                    {"fingerprint", component.fingerprint},
                    {"manifest", component.manifest ? Json(to_text(*component.manifest)) : Json()},
                    {"from", origin == ComponentOrigin::kLinkedIn  ? Json("linked in")
                             : origin == ComponentOrigin::kPackage ? Json("package")
                                                                   : Json()}});
  }
  return list;
}

Json difference_json(const Components& from, const Components& to) {
  Json list = Json::array();
  for_each_difference(from, to, [&](noodle_phase phase, const auto& before, const auto& after) {
    list.push_back(
        {{"component", phase_name(phase)}, {"from", before.version}, {"to", after.version}});
  });
  return list;
}

Restored restored_by(const state::StateDirectory& directory, const state::Generation& generation) {
  if (!generation.restores) return {};
  const auto restored = state::read_generation(directory, *generation.restores);
  // Of one that was removed since only the number is known.
  if (!restored || state::have_same(restored->components, generation.components, std::nullopt))
    return {generation.restores, {}};
  return {{}, generation.restores};
}

Json number_json(const std::optional<uint64_t>& number) { return number ? Json(*number) : Json(); }

Json generation_json(const state::Generation& generation, const Restored& restored) {
  return {{"number", generation.number},
          {"parent", generation.parent},
          {"why", to_text(generation.why)},
          {"detail", generation.detail},
          {"restores", number_json(restored.whole)},
          {"restores_part_of", number_json(restored.part)},
          {"who", generation.who},
          {"when", generation.when},
          {"canary", to_text(generation.canary)},
          {"components", components_json(generation.components)}};
}

}  // namespace noodle::driver
