// Looking at everything in a state directory, and mending what can be mended.
#ifndef NOODLE_STATE_DOCTOR_H
#define NOODLE_STATE_DOCTOR_H

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
};

struct Diagnosis {
  std::vector<Finding> findings;
  // How much was looked at.
  size_t generations = 0;
  size_t packages = 0;
  size_t audit_lines = 0;

  // Errors that are still there.
  size_t errors() const;
};

// Reads and hashes everything. With `fix` under the writer lock, and nothing is thrown away that
// may be of use. A directory that cannot be read at all is a failure.
Result<Diagnosis> examine(const StateDirectory& directory, bool fix, const WriteOptions& options);

}  // namespace noodle::state

#endif
