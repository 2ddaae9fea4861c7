#include "upgrade/sources.h"

#include <fmt/format.h>

#include <algorithm>

namespace noodle::upgrade {

using component_host::Manifest;
using packages::Channel;
using packages::ChannelPackage;
using packages::Package;
using versions::Release;

Sources::Sources(platform::FileSystem& files, const trust::TrustStore& trust,
                 platform::Deadline deadline)
    : files_(files), trust_(trust), deadline_(deadline) {}

std::string Sources::why_unusable(const Manifest& manifest, const std::string& text,
                                  const std::string& signature) const {
  if (manifest.object_for(component_host::host_platform()) == nullptr)
    return fmt::format("it has no object for {}", component_host::host_platform());
  const Result<void> trusted = trust_.check_manifest(manifest, text, signature, manifest.title());
  if (trusted) return {};
  // Who shows the reason names the release.
  const std::string prefix = manifest.title() + ": ";
  const std::string& message = trusted.error().message;
  return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
}

void Sources::add_embedded() { versions::add_embedded(catalogue_); }

Result<void> Sources::add_installed(const state::StateDirectory& directory) {
  directory_ = directory;
  const Result<std::vector<Blake2b>> digests = state::list_packages(directory);
  if (!digests) return std::unexpected(digests.error());
  for (const Blake2b& digest : *digests) {
    const auto text = state::read_part(directory, digest, state::PackagePart::kManifest);
    const auto signature = state::read_part(directory, digest, state::PackagePart::kSignature);
    Result<Manifest> manifest =
        !text ? std::unexpected(text.error())
        : !signature
            ? std::unexpected(signature.error())
            : component_host::parse_manifest(
                  *text, directory.layout().package(digest, state::PackagePart::kManifest));
    if (!manifest) {
      warnings_.push_back(manifest.error().message);
      continue;
    }
    Release release{*std::move(manifest)};
    release.installed = true;
    release.unusable = why_unusable(release.manifest, *text, *signature);
    catalogue_.add(std::move(release));
  }
  return {};
}

Result<void> Sources::add_channel(const ChannelPlace& place) {
  Result<Channel> channel = packages::open_channel(files_, place.place, trust_, deadline_);
  if (!channel) {
    if (place.required) return std::unexpected(channel.error());
    warnings_.push_back(channel.error().message);
    return {};
  }
  for (const ChannelPackage& package : channel->packages) {
    Release release{package.manifest};
    release.channels.push_back(channel->place);
    release.unusable =
        channel->expired
            ? fmt::format("channel {} has expired on {}", channel->name, channel->expires)
            : why_unusable(package.manifest, package.manifest_text, package.signature);
    const Release* known = catalogue_.find(release.phase(), release.version());
    if (known != nullptr && known->manifest.fingerprint != release.manifest.fingerprint)
      warnings_.push_back(fmt::format("{}: {} is left out, because it is another build than the {}",
                                      channel->place, package.manifest.title(),
                                      known->installed  ? "installed one"
                                      : known->embedded ? "one that is linked in"
                                                        : "one in " + known->channels.front()));
    catalogue_.add(std::move(release));
  }
  channels_.push_back(*std::move(channel));
  return {};
}

void Sources::add_package(Package package, const std::string& place) {
  Release release{package.manifest};
  release.channels.push_back(place);
  release.unusable = why_unusable(package.manifest, package.manifest_text, package.signature);
  catalogue_.add(std::move(release));
  at_hand_.push_back(std::move(package));
}

Result<Package> Sources::installed_package(const Manifest& manifest) const {
  Package package;
  package.manifest = manifest;
  for (const auto& [part, text] : {std::pair{state::PackagePart::kManifest, &package.manifest_text},
                                   std::pair{state::PackagePart::kSignature, &package.signature},
                                   std::pair{state::PackagePart::kObject, &package.object}}) {
    Result<std::string> found = state::read_part(*directory_, manifest.digest, part);
    if (!found) return std::unexpected(found.error());
    *text = *std::move(found);
  }
  if (Result<void> good = packages::verify_package(package, trust_); !good)
    return std::unexpected(good.error());
  return package;
}

Result<std::optional<Package>> Sources::package(const Release& release,
                                                const packages::FetchOptions& options) const {
  std::optional<Error> reason;
  // One that is damaged may be there a second time.
  if (release.installed) {
    Result<Package> found = installed_package(release.manifest);
    if (found) return *std::move(found);
    reason = found.error();
  }
  for (const Package& package : at_hand_) {
    if (package.manifest.digest != release.manifest.digest) continue;
    if (Result<void> good = packages::verify_package(package, trust_); !good)
      return std::unexpected(good.error());
    return package;
  }
  Result<std::optional<Package>> found = package_from_channel(release.manifest.digest, options);
  if (reason && (!found || !*found)) return std::unexpected(*reason);
  return found;
}

Result<std::optional<Package>> Sources::package_from_channel(
    const Blake2b& manifest, const packages::FetchOptions& options) const {
  std::optional<Error> reason;
  for (const Channel& channel : channels_)
    for (const ChannelPackage& package : channel.packages) {
      if (package.manifest.digest != manifest) continue;
      Result<Package> found = packages::fetch_package(files_, channel, package, trust_, options);
      if (found) return *std::move(found);
      if (!reason) reason = found.error();
    }
  if (reason) return std::unexpected(*reason);
  return std::nullopt;
}

}  // namespace noodle::upgrade
