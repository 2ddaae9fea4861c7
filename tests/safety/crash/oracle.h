// Whether a state directory that a crash left is as promised.
#ifndef NOODLE_TESTS_SAFETY_CRASH_ORACLE_H
#define NOODLE_TESTS_SAFETY_CRASH_ORACLE_H

#include <string>

#include "crash/disk.h"
#include "crash/scenario.h"

namespace noodle::safety {

struct Verdict {
  // Empty: as promised.
  std::string violation;
  // Whether the operation had achieved what it is for.
  bool is_done = false;
  // The number that a generation got afterwards.
  uint64_t next_generation = 0;
};

// Writes the disk into `folder`, looks at it, recovers, does the same operation again, goes back,
// collects, and looks at it each time. The folder is empty afterwards.
Verdict judge(const Scenario& scenario, const Disk& disk, const std::string& folder);

}  // namespace noodle::safety

#endif
