#include "state/recovery.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/fault_point.h"
#include "state/audit.h"
#include "state/small_files.h"
#include "state/snapshot.h"

namespace noodle::state {
namespace {

// Files that their writer did not live to give their names.
Result<void> remove_unfinished(const StateDirectory& directory, const std::string& folder,
                               Recovered& recovered) {
  const auto entries = directory.files().list(folder);
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    if (!is_unfinished(entry.name)) continue;
    const std::string path = fmt::format("{}/{}", folder, entry.name);
    if (Result<void> removed = directory.files().remove(path); !removed) return removed;
    recovered.push_back(fmt::format("removed the unfinished file `{}`", path));
  }
  return {};
}

// Of upgrades that died while they were being staged; whoever lives holds the lock.
Result<void> remove_slots(const StateDirectory& directory, StateLocks& locks,
                          Recovered& recovered) {
  const auto entries = directory.files().list(directory.layout().temporary());
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    const std::optional<unsigned> number = slot_number(entry.name);
    if (!number) continue;
    const Result<std::optional<HeldLock>> lock = locks.try_take({LockKind::kSlot, *number});
    if (!lock) return std::unexpected(lock.error());
    if (!*lock) continue;
    const std::string folder = directory.layout().slot(*number);
    if (Result<void> removed = remove_tree(directory.files(), folder); !removed) return removed;
    recovered.push_back(fmt::format("removed `{}`, which nobody uses any more", folder));
  }
  return {};
}

// Lines that the writers of the last generations did not live to write: those of the active one
// and of all before it, back to the last one that has a line.
Result<void> complete_audit(const StateDirectory& directory, StateLocks& locks,
                            const WriteOptions& options, Recovered& recovered) {
  const Result<std::optional<uint64_t>> logged = last_logged_generation(directory);
  if (!logged) return std::unexpected(logged.error());
  const Result<Pointer> current =
      read_pointer(directory, PointerKind::kCurrent, directory.layout().current());
  // What is damaged is for the doctor.
  if (!current || *logged == current->generation) return {};
  std::vector<AuditEvent> missing;
  // Numbers only grow, also where the doctor has made an older one active again.
  for (uint64_t number = current->generation; number > logged->value_or(0);) {
    const Result<std::string> text =
        read_small(directory.files(), directory.layout().generation(number), kLongestGeneration);
    if (!text) break;
    const Result<Generation> generation =
        parse_generation(*text, directory.layout().generation(number));
    if (!generation || generation->parent >= number) break;
    missing.push_back(event_of(*generation, blake2b_of(*text)));
    number = generation->parent;
  }
  std::ranges::reverse(missing);
  for (const AuditEvent& event : missing) {
    if (Result<void> added = append_audit(directory, locks, event, options.deadline); !added)
      return added;
    recovered.push_back(
        fmt::format("added the missing line of generation {} to the audit log", event.generation));
  }
  return {};
}

}  // namespace

Result<Recovered> recover(const StateDirectory& directory, StateLocks& locks,
                          const WriteOptions& options) {
  const Layout& layout = directory.layout();
  Recovered recovered;
  Result<void> step;
  for (const std::string& folder :
       {layout.root(), layout.generations(), layout.points(), layout.trust()}) {
    if (step) step = remove_unfinished(directory, folder, recovered);
    if (step) step = platform::fault_point("recovery.files");
  }
  if (step) step = remove_slots(directory, locks, recovered);
  if (step) step = platform::fault_point("recovery.slots");
  // A full disk must not stand in the way of a rollback; the lines are missing then still.
  if (step) static_cast<void>(complete_audit(directory, locks, options, recovered));
  if (step) step = platform::fault_point("recovery.audit");
  if (!step) return std::unexpected(step.error());
  return recovered;
}

}  // namespace noodle::state
