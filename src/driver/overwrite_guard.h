// Keeps a run from losing data: what it reads and what it writes, compared before the first write.
#ifndef NOODLE_DRIVER_OVERWRITE_GUARD_H
#define NOODLE_DRIVER_OVERWRITE_GUARD_H

#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/file_system.h"

namespace noodle::driver {

// Files are told apart by device and number, so a link of either kind is the file it leads to; one
// that is not there yet by its folder and name. Devices, pipes and `-` may be read and written.
class OverwriteGuard {
 public:
  explicit OverwriteGuard(platform::FileSystem& files) : files_(files) {}

  // `what` names the file in messages ("source") and outlives the guard. All that is read is told
  // before anything that is written.
  void reads(const std::string& path, std::string_view what);
  // A usage error for a file that is read, that is written already, or whose name says that it is
  // no output: then it was not made by a compile, and no compile may replace it.
  Result<void> writes(const std::string& path, std::string_view what);

 private:
  struct Use {
    std::string path;
    std::string_view what;
    bool is_written;
  };

  platform::FileSystem& files_;
  std::unordered_map<std::string, Use> uses_;  // by identity
};

}  // namespace noodle::driver

#endif
