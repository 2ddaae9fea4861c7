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

// What somebody with a key for it makes of a folder: puts in packages with a signed index over all
// that are there. A package of the same component and version must be the same.
struct Publication {
  std::string folder;
  std::string name;     // of a new channel
  std::string expires;  // RFC 3339, UTC
};
Result<void> publish(platform::FileSystem& files, const Publication& publication,
                     std::span<const PackedPackage> packages, const trust::SecretKey& key);

}  // namespace noodle::packages

#endif
