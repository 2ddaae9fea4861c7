// The single looks of the doctor, each at one part of a state directory.
#ifndef NOODLE_STATE_EXAMINATION_H
#define NOODLE_STATE_EXAMINATION_H

#include <map>
#include <set>

#include "state/audit.h"
#include "state/doctor.h"
#include "state/generation.h"
#include "state/pointer.h"

namespace noodle::state {

class Examination {
 public:
  // With `fix` the caller holds the writer lock.
  Examination(const StateDirectory& directory, bool fix, const std::set<std::string>& linked_in,
              Diagnosis& diagnosis)
      : directory_(directory), fix_(fix), linked_in_(linked_in), diagnosis_(diagnosis) {}

  // In this order: each uses what those before it have found. Failures are those of reading at
  // all; what is wrong becomes a finding.
  Result<void> read_generations();
  Result<void> check_audit();
  Result<void> check_current();
  Result<void> check_points();
  Result<void> check_packages();
  Result<void> check_reserve();

 private:
  void add(Severity severity, std::string message, std::string hint = {});
  void add_repaired(Severity severity, std::string message);
  void add_repairable(Severity severity, std::string message);
  bool is_sound(const Pointer& pointer) const;
  // A generation that is damaged gets another name, so that nothing stumbles over it.
  Result<void> put_aside(uint64_t number, std::string message);
  // The last line of the audit log whose generation is as it was committed; null: none is.
  const AuditLine* last_sound_commit() const;
  Result<void> repair_current(std::string message);
  Result<void> check_component(noodle_phase phase, const ComponentVersion& component,
                               uint64_t generation);
  Result<void> check_mode(const std::string& path);
  std::string working_generation() const;

  const StateDirectory& directory_;
  bool fix_;
  const std::set<std::string>& linked_in_;
  Diagnosis& diagnosis_;

  struct Found {
    Generation generation;
    Blake2b digest;
  };
  // Those that can be read.
  std::map<uint64_t, Found> generations_;
  AuditLog log_;
  std::optional<uint64_t> active_;
  // Manifests of the packages that were looked at, and of those with something wrong.
  std::set<Blake2b> packages_;
  std::set<Blake2b> damaged_;
};

}  // namespace noodle::state

#endif
