// audit.log: a line of JSON for every change and every refusal, each with the hash of the one
// before, so that nobody changes what stands there unseen.
#ifndef NOODLE_STATE_AUDIT_H
#define NOODLE_STATE_AUDIT_H

#include <optional>
#include <string>
#include <vector>

#include "base/blake2b.h"
#include "state/generation.h"
#include "state/locks.h"

namespace noodle::state {

// From the first to the last; both are in it.
struct GenerationRange {
  uint64_t first;
  uint64_t last;
  bool operator==(const GenerationRange&) const = default;
};

struct AuditEvent {
  // "init", "upgrade", "rollback", "point", "trust", "bundle", "gc", "refused", "repaired",
  // "log-lost".
  std::string event;
  std::string detail;
  // The one that was made, or active; 0: none.
  uint64_t generation = 0;
  // Of a commit.
  std::optional<Blake2b> digest = std::nullopt;
  std::optional<uint64_t> pause = std::nullopt;
  // Of "log-lost": the generations whose last line of their time is not in the log any more.
  std::vector<GenerationRange> lost = {};
  // Empty: now, and by whom the process is run.
  std::string time = {};
  std::string who = {};
};

struct AuditLine {
  AuditEvent event;
  Blake2b previous;
  Blake2b hash;
  // As it stands in the file, without the end of the line.
  std::string text;
};

// A line that does not follow from the first one.
struct DoubtfulLine {
  size_t number;
  // There if it is what its own hash says, as it was written once.
  std::optional<AuditLine> line;
  std::string text;
};

// What the lines say of themselves: where the first is that does not follow from the one before.
struct AuditLog {
  std::vector<AuditLine> lines;
  // Bytes of a last line that is not complete, as a crash leaves it.
  size_t torn = 0;
  // Number of the first line (from 1) that is not what its hash says or whose `previous` is not
  // the hash before it; 0: none. Lines from there on are not in `lines`.
  size_t broken_line = 0;
  std::vector<DoubtfulLine> doubtful;
};
Result<AuditLog> read_audit(const StateDirectory& directory);

// Whether a line tells that what a generation says of the log of its time was lost with lines.
bool is_excused(const AuditLog& log, uint64_t generation);

// The line of an event, with its end, behind the line with the hash `previous`.
std::string audit_text(const AuditEvent& event, const Blake2b& previous);

// Adds a line at the end, durable, under the audit lock; a torn last line is cut off before. The
// form for those who hold locks already, and the other one.
Result<void> append_audit(const StateDirectory& directory, StateLocks& locks,
                          const AuditEvent& event, platform::Deadline deadline);
Result<void> append_audit(const StateDirectory& directory, const AuditEvent& event,
                          const WriteOptions& options);

// The hash of the last complete line; zeros when there is none.
Result<Blake2b> audit_head(const StateDirectory& directory);

// Whether it tells that a generation became the active one.
bool is_commit(const AuditEvent& event);

// The generation of the last line that a commit wrote.
Result<std::optional<uint64_t>> last_logged_generation(const StateDirectory& directory);

// The line that a commit gets, the same when recovery writes it.
AuditEvent event_of(const Generation& generation, const Blake2b& digest);

// "2026-01-31T12:00:00Z".
std::string time_text(double seconds_since_1970);

}  // namespace noodle::state

#endif
