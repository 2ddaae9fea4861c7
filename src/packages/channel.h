// Channels: places that packages come from. A folder or a URL with index.toml, its signature, and
// one .ncp file for each release.
#ifndef NOODLE_PACKAGES_CHANNEL_H
#define NOODLE_PACKAGES_CHANNEL_H

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "packages/package.h"
#include "platform/file_lock.h"

namespace noodle::packages {

inline constexpr std::string_view kIndexFile = "index.toml";
inline constexpr std::string_view kIndexSignatureFile = "index.toml.minisig";

// How long the network may take, where nobody says anything else.
inline constexpr double kNetworkSeconds = 30;

struct ChannelPackage {
  component_host::Manifest manifest;
  std::string manifest_text, signature;
  std::string file;  // a name in the channel
  uint64_t size;     // of the file
  Blake2b digest;    // of the file
};

struct Channel {
  std::string place;    // folder or URL, as it was named
  std::string name;     // as the index has it
  std::string expires;  // RFC 3339, UTC
  // Nothing new is taken from it.
  bool expired = false;
  std::vector<ChannelPackage> packages;
};

// Reads the index, checks its signature and the form of all that stands in it. An expired index is
// no error: what is installed from it stays. The packages are checked when they are fetched.
// `deadline` is for the network alone, as in FetchOptions.
Result<Channel> open_channel(
    platform::FileSystem& files, const std::string& place, const trust::TrustStore& trust,
    platform::Deadline deadline = platform::Deadline::in_seconds(kNetworkSeconds));

bool is_url(std::string_view place);

struct FetchOptions {
  // Where a download that was cut is kept, so that the next try goes on with it; "": nowhere.
  std::string partial_folder;
  // Called now and then with the bytes that are there and all there will be.
  std::function<void(uint64_t done, uint64_t all)> progress;
  // When a server that has not sent all is given up.
  platform::Deadline deadline = platform::Deadline::in_seconds(kNetworkSeconds);
};

// Gets the file and checks size and digest, that it holds the manifest of the index, and then all
// that verify_package does. Refused when the index has expired.
Result<Package> fetch_package(platform::FileSystem& files, const Channel& channel,
                              const ChannelPackage& package, const trust::TrustStore& trust,
                              const FetchOptions& options = {});

}  // namespace noodle::packages

#endif
