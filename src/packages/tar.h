// Archives in the ustar format of POSIX: what .ncp and .ncb files are.
#ifndef NOODLE_PACKAGES_TAR_H
#define NOODLE_PACKAGES_TAR_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::packages {

struct TarEntry {
  std::string name;
  std::string_view data;
};

struct TarLimits {
  size_t entries;
  uint64_t entry_size;
};

// The files of an archive, which are views of its bytes. Nothing is written anywhere, and nothing
// but plain files in no folder is accepted: no links, devices or folders, no `..`, no absolute
// path, no name twice. `path` begins errors, which have exit code 11.
Result<std::vector<TarEntry>> read_tar(std::string_view bytes, const std::string& path,
                                       const TarLimits& limits);

// The same entries give the same bytes: no times, no owners. Names are as read_tar wants them.
std::string write_tar(const std::vector<TarEntry>& entries);

}  // namespace noodle::packages

#endif
