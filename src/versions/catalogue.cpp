#include "versions/catalogue.h"

#include <algorithm>

#include "base/check.h"
#include "component_host/dependencies.h"
#include "state/object_store.h"

namespace noodle::versions {
namespace {

// Which of two builds of one version counts.
int nearness(const Release& release) {
  if (release.installed) return 2;
  return release.embedded ? 1 : 0;
}

}  // namespace

void Catalogue::add(Release release) {
  std::vector<Release>& known = releases_[release.phase()];
  const auto place = std::ranges::lower_bound(
      known, release.version(),
      [](const auto& a, const auto& b) { return semver::compare(a, b) < 0; }, &Release::version);
  if (place == known.end() || semver::compare(place->version(), release.version()) != 0) {
    known.insert(place, std::move(release));
    return;
  }
  const std::string& fingerprint = release.manifest.fingerprint;
  if (!fingerprint.empty() && !place->manifest.fingerprint.empty() &&
      fingerprint != place->manifest.fingerprint) {
    if (nearness(*place) < nearness(release)) *place = std::move(release);
    return;
  }
  place->embedded = place->embedded || release.embedded;
  place->installed = place->installed || release.installed;
  place->channels.insert(place->channels.end(), release.channels.begin(), release.channels.end());
  // The counters of real manifests begin at 1.
  if (place->manifest.counter == 0) {
    place->manifest = std::move(release.manifest);
    place->unusable = std::move(release.unusable);
    return;
  }
  // The same package with another signature: that of the one in the store may be damaged.
  if (release.unusable.empty() && release.manifest.digest == place->manifest.digest)
    place->unusable.clear();
}

const Release* Catalogue::find(noodle_phase phase, const semver::Version& version) const {
  const auto found = std::ranges::find_if(releases_[phase], [&](const Release& release) {
    return semver::compare(release.version(), version) == 0;
  });
  return found == releases_[phase].end() ? nullptr : &*found;
}

Catalogue Catalogue::at_hand() const {
  Catalogue catalogue;
  for (const std::vector<Release>& releases : releases_)
    for (const Release& release : releases)
      if (release.embedded || release.installed) catalogue.add(release);
  return catalogue;
}

void add_embedded(Catalogue& catalogue) {
  const component_host::ComponentSet set = component_host::embedded_components();
  for (size_t i = 0; i < set.size(); ++i) {
    const noodle_component_table* table = set[i].table;
    auto version = semver::Version::parse(table->version);
    auto dependencies =
        component_host::parse_dependencies(component_host::dependencies_text(table));
    CHECK(version && dependencies);
    component_host::Manifest manifest{};
    manifest.phase = static_cast<noodle_phase>(i);
    manifest.version_text = table->version;
    manifest.version = *std::move(version);
    manifest.fingerprint = table->fingerprint;
    manifest.reads_contract = table->reads;
    manifest.writes_contract = table->writes;
    manifest.dependencies = *std::move(dependencies);
    catalogue.add({.manifest = std::move(manifest), .embedded = true});
  }
}

Result<void> add_installed(Catalogue& catalogue, const state::StateDirectory& directory) {
  const Result<std::vector<Blake2b>> digests = state::list_packages(directory);
  if (!digests) return std::unexpected(digests.error());
  for (const Blake2b& digest : *digests) {
    constexpr auto kPart = state::PackagePart::kManifest;
    const Result<std::string> text = state::read_part(directory, digest, kPart);
    if (!text) continue;
    auto manifest =
        component_host::parse_manifest(*text, directory.layout().package(digest, kPart));
    if (manifest) catalogue.add({.manifest = *std::move(manifest), .installed = true});
  }
  return {};
}

}  // namespace noodle::versions
