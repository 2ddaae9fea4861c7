#include "packages/channel.h"

#include <fmt/format.h>

#include "packages/index.h"
#include "packages/source.h"
#include "platform/process.h"
#include "state/audit.h"

namespace noodle::packages {

Result<Channel> open_channel(platform::FileSystem& files, const std::string& place,
                             const trust::TrustStore& trust, platform::Deadline deadline) {
  const Result<std::unique_ptr<Source>> source = open_source(files, place, deadline);
  if (!source) return std::unexpected(source.error());
  const Result<std::string> text = (*source)->get(std::string(kIndexFile), kLargestIndex);
  if (!text) return std::unexpected(text.error());
  const Result<std::string> signature =
      (*source)->get(std::string(kIndexSignatureFile), kLargestSignature);
  if (!signature) return std::unexpected(signature.error());
  const std::string path = fmt::format("{}/{}", place, kIndexFile);
  // Before anything of it is parsed.
  if (Result<void> checked = trust.check_index(*text, *signature, path); !checked)
    return std::unexpected(checked.error());
  Result<Channel> channel = parse_index(*text, path);
  if (!channel) return channel;
  channel->place = place;
  channel->expired = channel->expires < state::time_text(platform::wall_seconds());
  std::erase_if(channel->packages,
                [&](const ChannelPackage& package) { return !(*source)->has(package.file); });
  return channel;
}

Result<std::string> fetch_archive(platform::FileSystem& files, const Channel& channel,
                                  const ChannelPackage& package, const FetchOptions& options) {
  const auto refusal = [](std::string message, const char* hint) {
    return failure(ExitCode::kRefused, std::move(message), hint);
  };
  constexpr const char* kDamaged = "the channel is damaged, or somebody is changing it right now";
  if (channel.expired)
    return refusal(fmt::format("{}/{} expired {}", channel.place, kIndexFile, channel.expires),
                   "somebody may be holding back what is newer: ask whoever publishes it");
  const Result<std::unique_ptr<Source>> source =
      open_source(files, channel.place, options.deadline);
  if (!source) return std::unexpected(source.error());
  Result<std::string> bytes = (*source)->fetch(package, options);
  if (!bytes) return bytes;
  const std::string path = fmt::format("{}/{}", channel.place, package.file);
  if (bytes->size() != package.size)
    return refusal(
        fmt::format("{} has {} bytes, and the index says {}", path, bytes->size(), package.size),
        kDamaged);
  if (blake2b_of(*bytes) != package.digest)
    return refusal(fmt::format("{} is not what the index says: its digest differs", path),
                   kDamaged);
  return bytes;
}

Result<Package> fetch_package(platform::FileSystem& files, const Channel& channel,
                              const ChannelPackage& package, const trust::TrustStore& trust,
                              const FetchOptions& options) {
  const Result<std::string> bytes = fetch_archive(files, channel, package, options);
  if (!bytes) return std::unexpected(bytes.error());
  const std::string path = fmt::format("{}/{}", channel.place, package.file);
  Result<Package> found = decode_package(*bytes, path);
  if (!found) return found;
  if (found->manifest_text != package.manifest_text)
    return failure(ExitCode::kRefused, fmt::format("{} has another manifest than the index", path));
  if (Result<void> verified = verify_package(*found, trust); !verified)
    return std::unexpected(verified.error());
  return found;
}

}  // namespace noodle::packages
