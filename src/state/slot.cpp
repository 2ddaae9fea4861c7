#include "state/slot.h"

#include <algorithm>

#include "platform/interrupt.h"
#include "platform/process.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr double kPause = 0.005;

// Nobody else is in it: the lock is ours.
Result<void> empty_folder(const StateDirectory& directory, unsigned number) {
  const std::string folder = directory.layout().slot(number);
  if (Result<void> removed = remove_tree(directory.files(), folder); !removed) return removed;
  return ensure_folder(directory.files(), folder);
}

}  // namespace

Result<Slot> Slot::take(const StateDirectory& directory, unsigned most,
                        const WriteOptions& options) {
  if (Result<void> checked = directory.check_writable(options); !checked)
    return std::unexpected(checked.error());
  Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  if (!locks) return std::unexpected(locks.error());
  const unsigned count = std::clamp(most, 1u, kMostSlots);
  for (unsigned number = 0;; number = (number + 1) % count) {
    Result<std::optional<HeldLock>> lock = (*locks)->try_take({LockKind::kSlot, number});
    if (!lock) return std::unexpected(lock.error());
    if (*lock) {
      if (Result<void> emptied = empty_folder(directory, number); !emptied)
        return std::unexpected(emptied.error());
      return Slot(directory, *std::move(locks), **std::move(lock), number);
    }
    if (number + 1 != count) continue;
    if (platform::interrupt_signal() != 0) return platform::interrupted();
    if (options.deadline.is_over())
      return failure(ExitCode::kBusy, "as many upgrades as are allowed at once are going on",
                     "`max_concurrent_upgrades` in `[upgrade]` of noodle.toml allows more");
    platform::sleep_seconds(kPause);
  }
}

Slot::~Slot() {
  // What stays is removed by the next writer.
  if (locks_ != nullptr) static_cast<void>(remove_tree(directory_.files(), folder()));
}

}  // namespace noodle::state
