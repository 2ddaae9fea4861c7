// What `noodlec status` tells.
#ifndef NOODLE_DRIVER_STATUS_REPORT_H
#define NOODLE_DRIVER_STATUS_REPORT_H

#include <optional>
#include <string>
#include <vector>

#include "driver/state_facts.h"
#include "state/points.h"
#include "versions/lock_file.h"

namespace noodle::driver {

// A range of the project, and whether the active version is in it.
struct ConstraintState {
  std::string origin;
  noodle_phase phase;
  std::string range;
  bool fits;
};

struct StatusProblem {
  std::string message;
  std::string hint;
  // Whether something is damaged; otherwise it is only good to know.
  bool is_damage = false;
};

struct StatusReport {
  // Nothing: there is none, and the components that are linked in are used.
  std::optional<std::string> directory;
  // Empty unless the configuration has it ignored: what says so.
  std::string ignored_by;
  // Absent without a state directory.
  std::optional<state::Generation> generation;
  Restored restored;
  // The active ones; those that are linked in where there is no state directory, or it is ignored.
  state::Components components;
  std::optional<versions::ProjectLock> lock;

  // What compiles: the locked versions, or the active ones.
  versions::Vector compiling() const;

  std::vector<ConstraintState> constraints;
  std::vector<state::Point> points;
  // What was prepared and waits for `upgrade --apply-staged`: "lexer 1.1.0".
  std::vector<std::string> staged;
  // Who is changing what at the moment, a line each.
  std::vector<std::string> busy;
  std::vector<StatusProblem> problems;

  bool is_damaged() const;
};

// Reads little and hashes nothing that is as it was; writes nothing. kCorrupt when it is not known
// which generation is active.
Result<StatusReport> read_status(platform::FileSystem& files, const std::string& given,
                                 const versions::Configuration& configuration);

std::string as_text(const StatusReport& report);
std::string as_json(const StatusReport& report);

}  // namespace noodle::driver

#endif
