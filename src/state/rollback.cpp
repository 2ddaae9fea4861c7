#include "state/rollback.h"

#include "state/object_store.h"
#include "state/snapshot.h"

namespace noodle::state {

Result<std::optional<Committed>> rollback(const StateDirectory& directory, uint64_t base,
                                          RollbackRequest request, const WriteOptions& options) {
  // Pinned, so that nobody removes its objects.
  const Result<Snapshot> restored = Snapshot::read(directory, request.restores);
  if (!restored) return std::unexpected(restored.error());
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    ComponentVersion& component = request.components[phase];
    if (!component.manifest) continue;
    const Result<StoredPackage> verified = verify_component(directory, phase, component);
    if (!verified) return std::unexpected(verified.error());
    component.object = verified->object;
  }
  const Proposal proposal{.why = Why::kRollback,
                          .detail = std::move(request.detail),
                          .restores = request.restores,
                          .components = std::move(request.components)};
  return commit(directory, base, proposal, options);
}

}  // namespace noodle::state
