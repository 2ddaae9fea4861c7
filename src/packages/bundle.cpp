#include "packages/bundle.h"

#include <fmt/format.h>

#include <algorithm>

#include "packages/index.h"

namespace noodle::packages {
namespace {

constexpr TarLimits kLimits{.entries = 4096, .entry_size = kLargestPackage};

}  // namespace

Result<std::string> make_bundle(platform::FileSystem& files, const Channel& channel,
                                std::span<const ChannelPackage> packages,
                                const trust::TrustStore& trust, const FetchOptions& options) {
  const Result<std::unique_ptr<Source>> source =
      open_source(files, channel.place, options.deadline);
  if (!source) return std::unexpected(source.error());
  const Result<std::string> index = (*source)->get(std::string(kIndexFile), kLargestIndex);
  if (!index) return std::unexpected(index.error());
  const Result<std::string> signature =
      (*source)->get(std::string(kIndexSignatureFile), kLargestSignature);
  if (!signature) return std::unexpected(signature.error());
  // It may have changed since the channel was opened.
  if (Result<void> checked = trust.check_index(*index, *signature, channel.place); !checked)
    return std::unexpected(checked.error());
  std::vector<std::string> archives;
  for (const ChannelPackage& package : packages) {
    Result<std::string> archive = fetch_archive(files, channel, package, options);
    if (!archive) return archive;
    const Result<Package> found = decode_package(*archive, package.file);
    if (!found) return std::unexpected(found.error());
    if (Result<void> verified = verify_package(*found, trust); !verified)
      return std::unexpected(verified.error());
    archives.push_back(*std::move(archive));
  }
  std::vector<TarEntry> entries{{std::string(kIndexFile), *index},
                                {std::string(kIndexSignatureFile), *signature}};
  for (size_t i = 0; i < packages.size(); ++i) entries.push_back({packages[i].file, archives[i]});
  return write_tar(entries);
}

Result<std::unique_ptr<Source>> BundleSource::open(platform::FileSystem& files,
                                                   const std::string& path) {
  Result<std::string> bytes = files.read(path, kLargestBundle);
  if (!bytes) return std::unexpected(bytes.error());
  std::unique_ptr<BundleSource> source(new BundleSource(path, *std::move(bytes)));
  Result<std::vector<TarEntry>> entries = read_tar(source->bytes_, path, kLimits);
  if (!entries) return std::unexpected(entries.error());
  source->entries_ = *std::move(entries);
  return source;
}

Result<std::string> BundleSource::get(const std::string& name, uint64_t limit) {
  const auto found = std::ranges::find(entries_, name, &TarEntry::name);
  if (found == entries_.end())
    return failure(ExitCode::kRefused, fmt::format("{}: there is no `{}` in it", path_, name));
  if (found->data.size() > limit)
    return failure(ExitCode::kRefused,
                   fmt::format("{}: `{}` has more than {} bytes", path_, name, limit));
  return std::string(found->data);
}

Result<std::string> BundleSource::fetch(const ChannelPackage& package, const FetchOptions&) {
  return get(package.file, package.size);
}

bool BundleSource::has(const std::string& name) const {
  return std::ranges::find(entries_, name, &TarEntry::name) != entries_.end();
}

}  // namespace noodle::packages
