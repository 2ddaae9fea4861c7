// Looking at everything in a state directory, and mending what can be mended.
#ifndef NOODLE_STATE_DOCTOR_H
#define NOODLE_STATE_DOCTOR_H

#include <set>
#include <string>
#include <vector>

#include "state/state_directory.h"

namespace noodle::state {

enum class Severity { kNote, kWarning, kError };

struct Finding {
  Severity severity = Severity::kError;
  // What is wrong, with the path it is about; and what to do, or "".
  std::string message;
  std::string hint = {};
  bool can_be_repaired = false;
  bool was_repaired = false;
  // Otherwise an error is a permission that is missing.
  bool is_damage = true;
};

struct Diagnosis {
  std::vector<Finding> findings;
  // How much was looked at.
  size_t generations = 0;
  size_t packages = 0;
  size_t audit_lines = 0;

  // Errors that are still there.
  size_t errors() const;
  // kDone, kCorrupt, or kRefused where nothing is damaged.
  ExitCode code() const;
};

// Reads and hashes everything. With `fix` under the writer lock, and nothing is thrown away that
// may be of use. A directory that cannot be read at all is a failure. `linked_in` are the
// fingerprints of components whose packages nobody opens.
Result<Diagnosis> examine(const StateDirectory& directory, bool fix, const WriteOptions& options,
                          const std::set<std::string>& linked_in = {});

}  // namespace noodle::state

#endif
