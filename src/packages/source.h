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
  // The file of a package, not more than its size; what is there of an earlier try may be used.
  virtual Result<std::string> fetch(const ChannelPackage& package, const FetchOptions& options) = 0;
  // A bundle may have only some of the packages that its index names.
  virtual bool has(const std::string&) const { return true; }
};

// A URL, a file (a bundle) or a folder. `files` outlives the source. `deadline`: when to give up a
// server; nothing else is waited for.
Result<std::unique_ptr<Source>> open_source(platform::FileSystem& files, const std::string& place,
                                            platform::Deadline deadline);

// A file of a channel or a package. What is no regular file is refused: a pipe would be waited for.
Result<std::string> read_regular(platform::FileSystem& files, const std::string& path,
                                 uint64_t limit);

// The first half of fetch_package: the file of a package, of the size and with the digest that the
// index says.
Result<std::string> fetch_archive(platform::FileSystem& files, const Channel& channel,
                                  const ChannelPackage& package, const FetchOptions& options);

}  // namespace noodle::packages

#endif
