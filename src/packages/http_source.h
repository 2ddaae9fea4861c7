// A channel on the network.
#ifndef NOODLE_PACKAGES_HTTP_SOURCE_H
#define NOODLE_PACKAGES_HTTP_SOURCE_H

#include "packages/source.h"

namespace noodle::packages {

class HttpSource final : public Source {
 public:
  HttpSource(platform::FileSystem& files, std::string url, platform::Deadline deadline);

  Result<std::string> get(const std::string& name, uint64_t limit) override;
  // A connection that breaks off is taken up again where it was, a few times; what has come then
  // stays in the partial folder under the digest of the package.
  Result<std::string> fetch(const ChannelPackage& package, const FetchOptions& options) override;

 private:
  std::string url_of(const std::string& name) const { return url_ + "/" + name; }

  platform::FileSystem& files_;
  std::string url_;  // without a slash at its end
  platform::Deadline deadline_;
};

}  // namespace noodle::packages

#endif
