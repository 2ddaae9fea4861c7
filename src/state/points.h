// Rollback points: names for generations, which keep them from being collected.
#ifndef NOODLE_STATE_POINTS_H
#define NOODLE_STATE_POINTS_H

#include <string>
#include <vector>

#include "state/pointer.h"
#include "state/state_directory.h"

namespace noodle::state {

struct Point {
  std::string name;
  uint64_t generation = 0;
};

// Names a retained generation. kUsage for a name that is none, kRefused when it is taken.
Result<void> create_point(const StateDirectory& directory, const std::string& name,
                          uint64_t generation, const WriteOptions& options);
// kFailed when there is none of this name.
Result<void> delete_point(const StateDirectory& directory, const std::string& name,
                          const WriteOptions& options);
// By name. A damaged one is an error that names it.
Result<std::vector<Point>> list_points(const StateDirectory& directory);
// kFailed when there is none of this name.
Result<Pointer> read_point(const StateDirectory& directory, const std::string& name);

}  // namespace noodle::state

#endif
