#include "upgrade/quarantine.h"

#include <algorithm>

#include "platform/process.h"
#include "state/audit.h"
#include "trust/save.h"

namespace noodle::upgrade {

Result<uint32_t> count_failure(const Order& order, std::span<const Candidate* const> suspects,
                               const std::string& reason) {
  const Result<state::Writer> writer = state::Writer::begin(order.directory, order.write());
  if (!writer) return std::unexpected(writer.error());
  // As it is under the lock.
  Result<trust::TrustStore> store = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!store) return std::unexpected(store.error());
  uint32_t tries = 0;
  for (const Candidate* suspect : suspects)
    tries = std::max(tries, store->count_failure(suspect->release->manifest, reason,
                                                 state::time_text(platform::wall_seconds())));
  if (Result<void> saved = trust::save_quarantine(*store, *writer); !saved)
    return std::unexpected(saved.error());
  return tries;
}

}  // namespace noodle::upgrade
