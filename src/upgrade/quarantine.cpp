#include "upgrade/quarantine.h"

#include <algorithm>

#include "platform/process.h"
#include "state/audit.h"
#include "state/small_files.h"
#include "state/writer.h"

namespace noodle::upgrade {

Result<uint32_t> count_failure(const Order& order, std::span<const Candidate* const> suspects,
                               const std::string& reason) {
  const Result<state::Writer> writer = state::Writer::begin(order.directory, order.write());
  if (!writer) return std::unexpected(writer.error());
  platform::FileSystem& files = order.directory.files();
  const state::Layout& layout = order.directory.layout();
  // As it is under the lock.
  Result<trust::TrustStore> store = trust::TrustStore::read(files, layout.trust(), order.built_in);
  if (!store) return std::unexpected(store.error());
  uint32_t tries = 0;
  for (const Candidate* suspect : suspects)
    tries = std::max(tries, store->count_failure(suspect->release->manifest, reason,
                                                 state::time_text(platform::wall_seconds())));
  const std::string path = layout.quarantine();
  Result<void> step = state::write_durable(files, state::unfinished(path), store->quarantine_text(),
                                           state::kChangingMode);
  if (step) step = files.rename(state::unfinished(path), path);
  if (step) step = files.sync_folder(layout.trust());
  if (!step) return std::unexpected(step.error());
  return tries;
}

}  // namespace noodle::upgrade
