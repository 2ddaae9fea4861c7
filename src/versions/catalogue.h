// Every release of every component that there is to choose from.
#ifndef NOODLE_VERSIONS_CATALOGUE_H
#define NOODLE_VERSIONS_CATALOGUE_H

#include <array>
#include <span>
#include <string>
#include <vector>

#include "component_host/manifest.h"
#include "state/state_directory.h"

namespace noodle::versions {

// One release, however many places it can be had from.
struct Release {
  // Of a component that is linked in, and comes from nowhere else, only what its table says:
  // `counter` is 0 and `digest` all zeros.
  component_host::Manifest manifest;
  bool embedded = false;
  bool installed = false;
  std::vector<std::string> channels = {};  // their places
  // Why it cannot be chosen, "it failed its health check three times"; empty: it can be.
  std::string unusable = {};

  noodle_phase phase() const { return manifest.phase; }
  const semver::Version& version() const { return manifest.version; }
};

// The releases of each component, oldest first, each version once.
class Catalogue {
 public:
  // One that is there with the same version gets the places of this one too. The first manifest
  // stays, unless it is that of a component that is only linked in. Of two that were built from
  // different sources under one version only one counts: the installed one, then the embedded
  // one, then the first.
  void add(Release release);

  std::span<const Release> releases(noodle_phase phase) const { return releases_[phase]; }
  // Null when there is none. Build metadata does not count.
  const Release* find(noodle_phase phase, const semver::Version& version) const;
  // Only what can be used at once: installed or embedded.
  Catalogue at_hand() const;

 private:
  std::array<std::vector<Release>, NOODLE_PHASES> releases_;
};

// The components that are linked into the program.
void add_embedded(Catalogue& catalogue);
// The packages of a state directory. A damaged one is left out: `noodlec doctor` names it.
Result<void> add_installed(Catalogue& catalogue, const state::StateDirectory& directory);

}  // namespace noodle::versions

#endif
