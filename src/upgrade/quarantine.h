// Releases that failed their health check are counted, and refused after some tries.
#ifndef NOODLE_UPGRADE_QUARANTINE_H
#define NOODLE_UPGRADE_QUARANTINE_H

#include <span>

#include "upgrade/staging.h"

namespace noodle::upgrade {

// The most tries that one of the candidates has had by now, this one counted; durable when it
// returns.
Result<uint32_t> count_failure(const Order& order, std::span<const Candidate* const> suspects,
                               const std::string& reason);

}  // namespace noodle::upgrade

#endif
