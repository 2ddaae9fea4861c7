// Writing the trust files of a state directory.
#ifndef NOODLE_TRUST_SAVE_H
#define NOODLE_TRUST_SAVE_H

#include "state/writer.h"
#include "trust/trust_store.h"

namespace noodle::trust {

// Durable when they return; a crash leaves the old file. The store was read under the same lock.
Result<void> save_keys(const TrustStore& store, const state::Writer& writer);
Result<void> save_quarantine(const TrustStore& store, const state::Writer& writer);

}  // namespace noodle::trust

#endif
