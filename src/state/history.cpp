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

bool have_same(const Components& left, const Components& right, std::optional<noodle_phase> phase) {
  if (phase) return left[*phase].is_same(right[*phase]);
  return std::ranges::equal(left, right, [](const auto& a, const auto& b) { return a.is_same(b); });
}

uint64_t number_before(const Generation& at, const Generation* restored,
                       std::optional<noodle_phase> phase) {
  // Where only some components were restored, the others are those of the parent.
  const bool stands_there =
      restored != nullptr && have_same(at.components, restored->components, phase);
  return stands_there ? restored->number : at.parent;
}

std::vector<uint64_t> way_back(const StateDirectory& directory, const Generation& active) {
  std::vector<uint64_t> way;
  // Numbers only get less, so this ends.
  for (Generation at = active;;) {
    Result<Generation> restored = failure("");
    if (at.restores) restored = read_generation(directory, *at.restores);
    const uint64_t next = number_before(at, restored ? &*restored : nullptr, std::nullopt);
    if (next == 0 || next >= at.number) return way;
    Result<Generation> before = read_generation(directory, next);
    if (!before) return way;
    way.push_back(next);
    if (!have_same(active.components, before->components, std::nullopt)) return way;
    at = *std::move(before);
  }
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
