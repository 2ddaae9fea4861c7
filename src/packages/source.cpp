#include "packages/source.h"

#include <fmt/format.h>

#include "packages/bundle.h"
#include "packages/http_source.h"

namespace noodle::packages {
namespace {

class FolderSource final : public Source {
 public:
  FolderSource(platform::FileSystem& files, std::string folder)
      : files_(files), folder_(std::move(folder)) {}

  Result<std::string> get(const std::string& name, uint64_t limit) override {
    return read_regular(files_, folder_ + "/" + name, limit);
  }
  Result<std::string> fetch(const ChannelPackage& package, const FetchOptions&) override {
    return get(package.file, kLargestPackage);
  }

 private:
  platform::FileSystem& files_;
  std::string folder_;
};

}  // namespace

Result<std::string> read_regular(platform::FileSystem& files, const std::string& path,
                                 uint64_t limit) {
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kOther)
    return failure(ExitCode::kRefused, fmt::format("`{}` is no regular file", path));
  return files.read(path, limit);
}

bool is_url(std::string_view place) {
  return place.starts_with("https://") || place.starts_with("http://");
}

Result<std::unique_ptr<Source>> open_source(platform::FileSystem& files, const std::string& place,
                                            platform::Deadline deadline) {
  if (is_url(place)) return std::make_unique<HttpSource>(files, place, deadline);
  const Result<platform::FileStatus> status = files.status(place);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing)
    return failure(fmt::format("there is no channel `{}`", place),
                   place.find("://") == place.npos
                       ? ""
                       : "a channel is a folder, a bundle, or begins with https:// or http://");
  if (status->kind == platform::FileKind::kRegular) return BundleSource::open(files, place);
  return std::make_unique<FolderSource>(files, place);
}

}  // namespace noodle::packages
