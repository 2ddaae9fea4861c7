// Who may do what at the same time. The bytes of the file `lock`:
//
//   0        the writer: everything that changes the state
//   1        the turnstile: who wants to enter a gate passes through it, so that whoever wants all
//            who are inside to leave is not starved
//   3        the end of audit.log
//   4        staged/
//   5        nothing: for trying whether locks work
//   16..19   a gate for each phase, by noodle_phase: shared while it runs
//   64..127  slots for upgrades that are being staged
//   2^32+g   a pin: generation g is in use
//
// To wait for one while holding another is allowed in this order only: slot, writer, turnstile,
// gates by number, staged, audit. Pins are never waited for.
#ifndef NOODLE_STATE_LOCKS_H
#define NOODLE_STATE_LOCKS_H

#include <memory>
#include <string>
#include <vector>

#include "platform/file_lock.h"
#include "state/state_directory.h"

namespace noodle::state {

// Whether one open file can keep another out (kRefused).
Result<void> test_locks(const StateDirectory& directory);

// In the order in which they may be waited for.
enum class LockKind : uint8_t { kSlot, kWriter, kTurnstile, kGate, kStaged, kAudit, kPin };

// One lock. `number`: of the slot, the phase or the generation; 0 for the others.
struct LockName {
  LockKind kind;
  uint64_t number = 0;
};
platform::ByteRange bytes_of(LockName name);
// All slots.
inline constexpr platform::ByteRange kAllSlots{64, kMostSlots};

class StateLocks;

// A lock until the end of its life. Does not outlive the StateLocks it came from.
class HeldLock {
 public:
  HeldLock(HeldLock&& other) noexcept;
  HeldLock& operator=(HeldLock&&) = delete;
  ~HeldLock();

 private:
  friend class StateLocks;
  HeldLock(StateLocks* owner, platform::ByteRange range, LockKind kind)
      : owner_(owner), range_(range), kind_(kind) {}

  StateLocks* owner_;
  platform::ByteRange range_;
  LockKind kind_;
};

// The lock file, opened once by each who locks. Not thread-safe and not moved while locks of it are
// held: kept by pointer.
class StateLocks {
 public:
  static Result<std::unique_ptr<StateLocks>> open(const StateDirectory& directory);

  // Whether the file has been replaced since it was opened: then others lock another one.
  Result<void> check_place() const;

  // Exclusively. kBusy at the deadline, with who has it as far as that is known.
  Result<HeldLock> wait_for(LockName name, platform::Deadline deadline);
  // nullopt when somebody else has it.
  Result<std::optional<HeldLock>> try_take(LockName name);
  Result<std::optional<HeldLock>> try_take_all_slots();

 private:
  friend class HeldLock;
  StateLocks(StateDirectory directory, platform::LockFile file)
      : directory_(std::move(directory)), file_(std::move(file)) {}
  Result<std::optional<HeldLock>> try_take(platform::ByteRange range, LockKind kind);
  std::unexpected<Error> busy(LockName name) const;

  StateDirectory directory_;
  platform::LockFile file_;
  // For asserting the order.
  std::vector<LockKind> held_;
};

}  // namespace noodle::state

#endif
