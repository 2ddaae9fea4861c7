// Finishing what a writer that died had begun. Doing it twice changes nothing more.
#ifndef NOODLE_STATE_RECOVERY_H
#define NOODLE_STATE_RECOVERY_H

#include <string>
#include <vector>

#include "state/locks.h"

namespace noodle::state {

// For people: what was done, a sentence each; empty when there was nothing to do.
using Recovered = std::vector<std::string>;

// The caller holds the writer lock. Removes unfinished files and the slots of the dead, and brings
// the audit log up to the active generation. That CURRENT is damaged is no reason to fail here.
Result<Recovered> recover(const StateDirectory& directory, StateLocks& locks,
                          const WriteOptions& options);

}  // namespace noodle::state

#endif
