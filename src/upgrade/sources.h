// Where releases come from: the packages that are installed, channels, packages at hand, and what
// is linked into the program.
#ifndef NOODLE_UPGRADE_SOURCES_H
#define NOODLE_UPGRADE_SOURCES_H

#include <string>
#include <vector>

#include "packages/channel.h"
#include "state/object_store.h"
#include "trust/trust_store.h"
#include "versions/catalogue.h"

namespace noodle::upgrade {

struct ChannelPlace {
  std::string place;  // a folder or a URL
  // Whether it is an error that it cannot be read; otherwise there is a warning, so that what is
  // installed can be used without a network.
  bool required = false;
};

class Sources {
 public:
  // `files` and `trust` outlive it. `deadline`: up to when channels on the network are asked what
  // they have, all together.
  Sources(platform::FileSystem& files, const trust::TrustStore& trust, platform::Deadline deadline);

  // Each adds to the catalogue what it finds, with the reason where it cannot be chosen: by the
  // rules of trust, in quarantine, an expired channel, not for this platform. What was added before
  // comes first where one version is in several places.
  void add_embedded();
  Result<void> add_installed(const state::StateDirectory& directory);
  Result<void> add_channel(const ChannelPlace& channel);
  // `place` is for people.
  void add_package(packages::Package package, const std::string& place);

  const versions::Catalogue& catalogue() const { return catalogue_; }
  // Channels and installed packages that could not be read.
  const std::vector<std::string>& warnings() const { return warnings_; }

  // The package of a release of the catalogue, verified; nullopt: it is only linked in. None of its
  // code has run.
  Result<std::optional<packages::Package>> package(const versions::Release& release,
                                                   const packages::FetchOptions& options) const;
  // The package of a manifest from the first channel that has it whole, verified; nullopt: no
  // channel has it.
  Result<std::optional<packages::Package>> package_from_channel(
      const Blake2b& manifest, const packages::FetchOptions& options) const;

 private:
  // Why a release cannot be chosen; empty when it can.
  std::string why_unusable(const component_host::Manifest& manifest, const std::string& text,
                           const std::string& signature) const;
  Result<packages::Package> installed_package(const component_host::Manifest& manifest) const;

  platform::FileSystem& files_;
  const trust::TrustStore& trust_;
  const platform::Deadline deadline_;
  std::optional<state::StateDirectory> directory_;
  std::vector<packages::Channel> channels_;
  std::vector<packages::Package> at_hand_;
  versions::Catalogue catalogue_;
  std::vector<std::string> warnings_;
};

}  // namespace noodle::upgrade

#endif
