#include "driver/version_facts.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/phase.h"
#include "component_host/component.h"
#include "driver/built_in_packages.h"
#include "driver/channel_places.h"
#include "driver/component_choice.h"
#include "state/snapshot.h"

namespace noodle::driver {
namespace {

Result<void> find_active(platform::FileSystem& files, const std::string& state_directory,
                         VersionFacts& facts) {
  facts.active = embedded_versions();
  if (facts.configuration.is_on(project::Setting::kEnabled)) {
    auto directory = state::StateDirectory::find(files, state_directory);
    if (!directory) return std::unexpected(directory.error());
    facts.directory = *std::move(directory);
  }
  if (facts.directory) {
    Result<state::Generation> generation = state::read_current(*facts.directory);
    if (!generation) return std::unexpected(generation.error());
    facts.generation = *std::move(generation);
    facts.active = facts.generation->components;
  }
  for (size_t i = 0; i < facts.vector.size(); ++i) {
    const auto version = semver::Version::parse(facts.active[i].version);
    CHECK(version);
    facts.vector[i] = *version;
  }
  auto lock = versions::applying_lock(files, facts.configuration);
  if (!lock) return std::unexpected(lock.error());
  facts.lock = *std::move(lock);
  facts.compiling = facts.lock ? versions::vector_of(facts.lock->lock) : facts.vector;
  return {};
}

Result<void> find_releases(platform::FileSystem& files, const std::vector<std::string>& channels,
                           VersionFacts& facts) {
  trust::TrustStore trust(built_in_packages());
  if (facts.directory) {
    Result<trust::TrustStore> read =
        trust::TrustStore::read(files, facts.directory->layout().trust(), built_in_packages());
    if (!read) return std::unexpected(read.error());
    trust = *std::move(read);
  }
  upgrade::Sources sources(files, trust,
                           platform::Deadline::in_seconds(
                               facts.configuration.seconds(project::Setting::kUpgradeTimeout)));
  if (facts.directory)
    if (Result<void> added = sources.add_installed(*facts.directory); !added) return added;
  sources.add_embedded();
  for (const upgrade::ChannelPlace& place : channel_places(channels, facts.configuration))
    if (Result<void> added = sources.add_channel(place); !added) return added;
  facts.catalogue = sources.catalogue();
  facts.warnings = sources.warnings();
  return {};
}

bool is_locked(const VersionFacts& facts, const versions::Release& release) {
  return facts.lock && semver::compare(facts.compiling[release.phase()], release.version()) == 0;
}

bool is_active(const VersionFacts& facts, const versions::Release& release) {
  return semver::compare(facts.vector[release.phase()], release.version()) == 0;
}

std::vector<const versions::Release*> newest_first(const VersionFacts& facts, noodle_phase phase) {
  std::vector<const versions::Release*> releases;
  for (const versions::Release& release : facts.catalogue.releases(phase))
    releases.insert(releases.begin(), &release);
  return releases;
}

const project::ComponentRange* range_of(const VersionFacts& facts, noodle_phase phase) {
  if (facts.configuration.project)
    for (const project::ComponentRange& range : facts.configuration.project->components)
      if (range.phase == phase) return &range;
  return nullptr;
}

Json dependencies_json(const versions::Release& release) {
  Json dependencies = Json::object();
  for (const component_host::ManifestDependency& dependency : release.manifest.dependencies)
    dependencies[phase_name(dependency.phase)] = dependency.range_text;
  return dependencies;
}

}  // namespace

Result<VersionFacts> gather_versions(platform::FileSystem& files,
                                     const std::string& state_directory,
                                     const std::vector<std::string>& channels) {
  Result<versions::Configuration> configuration = versions::load_configuration(files);
  if (!configuration) return std::unexpected(configuration.error());
  VersionFacts facts{*std::move(configuration)};
  if (Result<void> found = find_active(files, state_directory, facts); !found)
    return std::unexpected(found.error());
  if (Result<void> found = find_releases(files, channels, facts); !found)
    return std::unexpected(found.error());
  return facts;
}

std::string compiling_fingerprint(const VersionFacts& facts, noodle_phase phase) {
  if (semver::compare(facts.compiling[phase], facts.vector[phase]) == 0)
    return facts.active[phase].fingerprint;
  const versions::Catalogue at_hand = facts.catalogue.at_hand();
  const versions::Release* release = at_hand.find(phase, facts.compiling[phase]);
  return release == nullptr ? std::string() : release->manifest.fingerprint;
}

std::string places_text(const VersionFacts& facts, const versions::Release& release) {
  std::vector<std::string> places;
  if (is_active(facts, release)) places.emplace_back("active");
  if (is_locked(facts, release)) places.emplace_back("locked");
  if (release.installed) places.emplace_back("installed");
  if (release.embedded) places.emplace_back("linked in");
  for (const std::string& channel : release.channels)
    places.push_back(fmt::format("available from {}", channel));
  return fmt::format("{}", fmt::join(places, ", "));
}

Json release_json(const VersionFacts& facts, const versions::Release& release) {
  const component_host::Manifest& manifest = release.manifest;
  return {
      {"version", manifest.version_text},
      {"active", is_active(facts, release)},
      {"locked", is_locked(facts, release)},
      {"installed", release.installed},
      {"embedded", release.embedded},
      {"channels", release.channels},
      {"breaking", versions::is_breaking(facts.vector[release.phase()], release.version())},
      {"upgrade_impact", manifest.upgrade_impact.empty() ? Json() : Json(manifest.upgrade_impact)},
      {"features", manifest.features},
      {"changes", manifest.changes},
      {"dependencies", dependencies_json(release)},
      {"unusable", release.unusable.empty() ? Json() : Json(release.unusable)}};
}

std::string version_list_text(const VersionFacts& facts) {
  std::string text;
  if (facts.generation)
    text = fmt::format("generation {} of {}\n", facts.generation->number,
                       facts.directory->layout().root());
  if (facts.lock)
    text += fmt::format("{} has compiles take {}\n", facts.lock->path,
                        versions::to_text(facts.compiling));
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    text += fmt::format("{}{}", text.empty() ? "" : "\n", phase_name(phase));
    if (const project::ComponentRange* range = range_of(facts, phase))
      text += fmt::format("  ({} wants {})", facts.configuration.project->place(range->line),
                          range->text);
    text += '\n';
    // One that was removed since, or is damaged.
    if (facts.catalogue.find(phase, facts.vector[phase]) == nullptr)
      text += fmt::format("* {:<8} active, and nowhere else\n", facts.vector[phase].to_string());
    for (const versions::Release* release : newest_first(facts, phase)) {
      text += fmt::format("{} {:<8} {}\n", is_active(facts, *release) ? '*' : ' ',
                          release->manifest.version_text, places_text(facts, *release));
      if (!release->unusable.empty())
        text += fmt::format("             cannot be used: {}\n", release->unusable);
      for (const auto& dependency : release->manifest.dependencies)
        text += fmt::format("             needs {} {}\n", phase_name(dependency.phase),
                            dependency.range_text);
      for (const std::string& change : release->manifest.changes)
        text += fmt::format("             new: {}\n", change);
    }
  }
  return text;
}

Json version_list_json(const VersionFacts& facts) {
  Json components = Json::array();
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    Json releases = Json::array();
    for (const versions::Release* release : newest_first(facts, phase))
      releases.push_back(release_json(facts, *release));
    Json constraint;
    if (const project::ComponentRange* range = range_of(facts, phase))
      constraint = {{"range", range->text},
                    {"origin", facts.configuration.project->place(range->line)},
                    {"met", range->range.contains(facts.compiling[phase])}};
    components.push_back({{"name", phase_name(phase)},
                          {"active", facts.active[phase].version},
                          {"fingerprint", facts.active[phase].fingerprint},
                          {"constraint", std::move(constraint)},
                          {"releases", std::move(releases)}});
  }
  return {{"state_directory", facts.directory ? Json(facts.directory->layout().root()) : Json()},
          {"generation", facts.generation ? Json(facts.generation->number) : Json()},
          {"components", std::move(components)}};
}

}  // namespace noodle::driver
