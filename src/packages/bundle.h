// Bundles: a channel, or a part of it, in one file, for machines without a network.
#ifndef NOODLE_PACKAGES_BUNDLE_H
#define NOODLE_PACKAGES_BUNDLE_H

#include <span>

#include "packages/source.h"

namespace noodle::packages {

inline constexpr std::string_view kBundleSuffix = ".ncb";
inline constexpr uint64_t kLargestBundle = uint64_t{2} << 30;

// The bytes of an archive with the index of the channel, as its publisher signed it, and these
// packages of it. Each is checked before it goes in.
Result<std::string> make_bundle(platform::FileSystem& files, const Channel& channel,
                                std::span<const ChannelPackage> packages,
                                const trust::TrustStore& trust, const FetchOptions& options);

class BundleSource final : public Source {
 public:
  static Result<std::unique_ptr<Source>> open(platform::FileSystem& files, const std::string& path);

  Result<std::string> get(const std::string& name, uint64_t limit) override;
  Result<std::string> fetch(const ChannelPackage& package, const FetchOptions& options) override;
  bool has(const std::string& name) const override;

 private:
  BundleSource(std::string path, std::string bytes)
      : path_(std::move(path)), bytes_(std::move(bytes)) {}

  std::string path_;
  std::string bytes_;
  std::vector<TarEntry> entries_;  // in bytes_
};

}  // namespace noodle::packages

#endif
