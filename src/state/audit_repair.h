// What is done about an audit log that is damaged, or that misses lines which generations name.
#ifndef NOODLE_STATE_AUDIT_REPAIR_H
#define NOODLE_STATE_AUDIT_REPAIR_H

#include <string>
#include <vector>

#include "state/audit.h"
#include "state/writer.h"

namespace noodle::state {

// Generations that name a last line of their time which is not in the log, and that no line
// excuses: lines were taken away. Generations that cannot be read are none of them.
Result<std::vector<uint64_t>> generations_missing_lines(const StateDirectory& directory,
                                                        const AuditLog& log);

// Where lines do not follow from those before, keeps the log under another name and begins a new
// one: the lines up to there, and one with the event "log-lost". Where lines are only missing,
// adds that one. It excuses the generations whose lines are lost now, and no later ones. Says for
// people what was done; "" when the log is sound. The lines of commits that were lost are for
// recovery.
//
// A crash leaves the old log, perhaps with its copy, which is found again, or the new one.
Result<std::string> repair_audit(Writer& writer);

}  // namespace noodle::state

#endif
