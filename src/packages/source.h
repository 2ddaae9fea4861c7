// Where the files of a channel come from: a folder, a bundle or the network.
#ifndef NOODLE_PACKAGES_SOURCE_H
#define NOODLE_PACKAGES_SOURCE_H

#include <memory>
#include <string>

#include "packages/channel.h"

namespace noodle::packages {

class Source {
 public:
  virtual ~Source() = default;
  // A file of at most `limit` bytes.
  virtual Result<std::string> get(const std::string& name, uint64_t limit) = 0;
  // A file whose size is known; what is there of an earlier try may be used.
  virtual Result<std::string> fetch(const std::string& name, uint64_t size,
                                    const FetchOptions& options) = 0;
};

// `files` outlives the source.
Result<std::unique_ptr<Source>> open_source(platform::FileSystem& files, const std::string& place);

}  // namespace noodle::packages

#endif
