#include "state/history.h"

#include <algorithm>
#include <map>

#include "state/audit.h"
#include "state/small_files.h"
#include "state/snapshot.h"

namespace noodle::state {

Result<std::vector<HistoryEntry>> history(const StateDirectory& directory, size_t most) {
  const Result<AuditLog> log = read_audit(directory);
  if (!log) return std::unexpected(log.error());
  std::map<uint64_t, std::optional<uint64_t>> pauses;
  for (const AuditLine& line : log->lines)
    if (is_commit(line.event)) pauses[line.event.generation] = line.event.pause;
  Result<Generation> generation = read_current(directory);
  std::vector<HistoryEntry> entries;
  while (entries.size() < most) {
    if (!generation) return std::unexpected(generation.error());
    const uint64_t parent = generation->parent;
    const uint64_t number = generation->number;
    entries.push_back({*std::move(generation), pauses[number]});
    // Numbers only grow, so this ends.
    if (parent == 0 || parent >= number) break;
    const Result<bool> collected =
        is_missing(directory.files(), directory.layout().generation(parent));
    if (!collected) return std::unexpected(collected.error());
    if (*collected) break;
    generation = read_generation(directory, parent);
  }
  return entries;
}

Result<std::vector<uint64_t>> list_generations(const StateDirectory& directory) {
  const auto entries = directory.files().list(directory.layout().generations());
  if (!entries) return std::unexpected(entries.error());
  std::vector<uint64_t> numbers;
  for (const platform::FolderEntry& entry : *entries)
    if (const std::optional<uint64_t> number = generation_number(entry.name))
      numbers.push_back(*number);
  std::ranges::sort(numbers);
  return numbers;
}

}  // namespace noodle::state
