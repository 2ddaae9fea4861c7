// The second part of an upgrade, side by side with those of others: the packages are fetched,
// verified and tried out. What is active is not touched.
#ifndef NOODLE_UPGRADE_STAGING_H
#define NOODLE_UPGRADE_STAGING_H

#include <optional>
#include <vector>

#include "state/slot.h"
#include "upgrade/planning.h"

namespace noodle::upgrade {

// A release that is new in the vectors on the way.
struct Candidate {
  noodle_phase phase;
  const versions::Release* release;
  // None: it is only linked in.
  std::optional<packages::Package> package;
  // For the child process; in the slot.
  ComponentFile file;
};

// The components of a generation: the one that is linked in where it is the wanted one, as in a
// compile.
Result<VectorFiles> files_of(const state::Snapshot& snapshot);

class Staging {
 public:
  // Waits for a slot. `planned` and `order` outlive it.
  static Result<Staging> begin(const Order& order, const Planned& planned);

  // Gets the packages of all vectors on the way. They are verified, and lie in the slot; none of
  // their code has run.
  Result<void> fetch();
  // The health check of each step of the path, in a child process; without a canary only what is
  // found when they are loaded.
  Result<Verdict> try_out();
  // The packages that are to blame when the last trial failed; they live as long as the staging.
  std::vector<const Candidate*> suspects(const Verdict& verdict) const;
  // Puts the packages of the last vector into the store, durable, and says what the new generation
  // consists of. The slot must be kept until that is committed: packages that no generation names
  // are collected.
  Result<state::Components> store();

  const std::vector<Candidate>& candidates() const { return candidates_; }
  // Those of the last vector.
  std::vector<const Candidate*> final_candidates() const;

 private:
  Staging(const Order& order, const Planned& planned, state::Slot slot)
      : order_(order), planned_(planned), slot_(std::move(slot)) {}

  Result<void> fetch(noodle_phase phase, const semver::Version& version,
                     platform::Deadline deadline);
  const Candidate* find(noodle_phase phase, const semver::Version& version) const;
  Result<Verdict> try_step(const VectorFiles& before, const versions::Vector& step,
                           VectorFiles& after);

  const Order& order_;
  const Planned& planned_;
  state::Slot slot_;
  std::vector<Candidate> candidates_;
  // New in the step that was tried last.
  std::vector<const Candidate*> tried_;
};

}  // namespace noodle::upgrade

#endif
