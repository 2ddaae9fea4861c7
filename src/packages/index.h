// index.toml: what a channel has.
#ifndef NOODLE_PACKAGES_INDEX_H
#define NOODLE_PACKAGES_INDEX_H

#include <span>

#include "packages/channel.h"
#include "packages/pack.h"

namespace noodle::packages {

inline constexpr uint64_t kLargestIndex = 16 << 20;

// The manifests in it are parsed and must be of the component and version that stand there; no
// release stands there twice. Errors name file and line. `place` and `expired` are not set.
Result<Channel> parse_index(std::string_view text, const std::string& path);

std::string write_index(const Channel& channel);

// The channel with these packages in it. One of a component and version that is there must be the
// same.
Result<Channel> with_packages(Channel channel, std::span<const PackedPackage> packages);

// Writes the index of the channel, signed, and the files of these packages, into a folder that is
// made where it is missing. Files that are right already are left alone.
Result<void> write_channel(platform::FileSystem& files, const std::string& folder,
                           const Channel& channel, std::span<const PackedPackage> packages,
                           const trust::SecretKey& key);
Result<void> write_if_changed(platform::FileSystem& files, const std::string& path,
                              std::string_view text);

// Signs the index of the channel in a folder again, with this key as before. What the files of its
// packages are by now is taken up: signatures that were added. kRefused when one is missing, or is
// no file of the same release any more. The titles of those that have changed.
Result<std::vector<std::string>> renew_index(platform::FileSystem& files, const std::string& folder,
                                             const std::string& expires,
                                             const trust::SecretKey& key);

// Adds packages to the channel in a folder, if its index is signed with this key; or begins one.
struct Publication {
  std::string folder;
  std::string name;     // of a new channel
  std::string expires;  // RFC 3339, UTC
};
Result<void> publish(platform::FileSystem& files, const Publication& publication,
                     std::span<const PackedPackage> packages, const trust::SecretKey& key);

}  // namespace noodle::packages

#endif
