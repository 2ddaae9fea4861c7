// What all ways to another generation have in common.
#ifndef NOODLE_UPGRADE_ATTEMPT_H
#define NOODLE_UPGRADE_ATTEMPT_H

#include <functional>

#include "upgrade/upgrade.h"

namespace noodle::upgrade {

// nullopt: something else has become active since it began.
using Attempt = std::function<Result<std::optional<Report>>()>;

// Tries until nobody else has committed in between, so that of several somebody always gets on. A
// refusal gets its line in the audit log; that this cannot be written is no second error.
Result<Report> until_committed(const Order& order, const Attempt& attempt);

// The part of it for what commits nothing.
Result<Report> audited(const Order& order, Result<Report> result);

// What the trial found, and a warning when it had no sandbox.
void note_verdict(Report& report, Verdict verdict);

}  // namespace noodle::upgrade

#endif
