#include "state/audit_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "state/history.h"
#include "state/small_files.h"
#include "state/snapshot.h"

namespace noodle::state {
namespace {

constexpr uint64_t kLargestLog = uint64_t{1} << 32;
// A line has a greatest length; numbers follow each other, so that there are few ranges.
constexpr size_t kMostRanges = 1000;

// `numbers` are some of `all`, both ascending. A number that none has is in a range, too: it is not
// used again.
std::vector<GenerationRange> ranges_of(const std::vector<uint64_t>& numbers,
                                       const std::vector<uint64_t>& all) {
  std::vector<GenerationRange> ranges;
  bool is_open = false;
  for (const uint64_t number : all) {
    const bool is_in = std::ranges::binary_search(numbers, number);
    if (is_in && is_open)
      ranges.back().last = number;
    else if (is_in && ranges.size() < kMostRanges)
      ranges.push_back({number, number});
    is_open = is_in;
  }
  return ranges;
}

class AuditRepair {
 public:
  explicit AuditRepair(Writer& writer)
      : writer_(writer), directory_(writer.directory()), files_(directory_.files()) {}

  Result<std::string> run();

 private:
  Result<void> find_lost();
  Result<void> keep_copy();
  Result<uint64_t> number_of_copy(const std::string& text) const;
  Result<void> begin_anew() const;
  AuditEvent event() const;
  Blake2b head() const { return log_.lines.empty() ? Blake2b{} : log_.lines.back().hash; }

  Writer& writer_;
  const StateDirectory& directory_;
  platform::FileSystem& files_;
  AuditLog log_;
  std::vector<uint64_t> lost_;
  std::vector<GenerationRange> ranges_;
  std::string copy_;
};

Result<void> AuditRepair::find_lost() {
  Result<std::vector<uint64_t>> lost = generations_missing_lines(directory_, log_);
  if (!lost) return std::unexpected(lost.error());
  lost_ = *std::move(lost);
  const Result<std::vector<uint64_t>> all = list_generations(directory_);
  if (!all) return std::unexpected(all.error());
  ranges_ = ranges_of(lost_, *all);
  return {};
}

// One that has these bytes, which a repair made that died, or the next number.
Result<uint64_t> AuditRepair::number_of_copy(const std::string& text) const {
  const auto entries = files_.list(directory_.layout().root());
  if (!entries) return std::unexpected(entries.error());
  uint64_t highest = 0;
  for (const platform::FolderEntry& entry : *entries)
    if (const auto number = broken_audit_number(entry.name)) highest = std::max(highest, *number);
  if (highest == 0) return 1;
  const auto last = read_regular(files_, directory_.layout().broken_audit(highest), kLargestLog);
  return last && *last == text ? highest : highest + 1;
}

Result<void> AuditRepair::keep_copy() {
  const Result<std::string> text = read_regular(files_, directory_.layout().audit(), kLargestLog);
  if (!text) return std::unexpected(text.error());
  const Result<uint64_t> number = number_of_copy(*text);
  if (!number) return std::unexpected(number.error());
  copy_ = directory_.layout().broken_audit(*number);
  const Result<bool> missing = is_missing(files_, copy_);
  if (!missing) return std::unexpected(missing.error());
  Result<void> step;
  if (*missing) {
    step = write_durable(files_, unfinished(copy_), *text, kUnchangingMode);
    if (step) step = files_.rename(unfinished(copy_), copy_);
  }
  // Before the log itself goes.
  if (step) step = files_.sync_folder(directory_.layout().root());
  return step;
}

AuditEvent AuditRepair::event() const {
  std::string detail =
      log_.lines.empty()
          ? std::string("no line of the log is left")
          : fmt::format("lines behind the one with hash {} are lost", to_hex(head()));
  if (!copy_.empty())
    detail += fmt::format("; the log as it was is {}",
                          std::string_view(copy_).substr(directory_.layout().root().size() + 1));
  return {.event = "log-lost", .detail = std::move(detail), .lost = ranges_};
}

Result<void> AuditRepair::begin_anew() const {
  std::string text;
  for (const AuditLine& line : log_.lines) text += line.text + "\n";
  text += audit_text(event(), head());
  const std::string path = directory_.layout().audit();
  Result<void> step = write_durable(files_, unfinished(path), text, kChangingMode);
  if (step) step = files_.rename(unfinished(path), path);
  if (step) step = files_.sync_folder(directory_.layout().root());
  return step;
}

Result<std::string> AuditRepair::run() {
  {
    const Result<HeldLock> lock =
        writer_.locks().wait_for({LockKind::kAudit}, writer_.options().deadline);
    if (!lock) return std::unexpected(lock.error());
    Result<AuditLog> log = read_audit(directory_);
    if (!log) return std::unexpected(log.error());
    log_ = *std::move(log);
    Result<void> step = find_lost();
    if (!step) return std::unexpected(step.error());
    if (log_.broken_line != 0) {
      step = keep_copy();
      if (step) step = begin_anew();
      if (!step) return std::unexpected(step.error());
      return fmt::format(
          "line {} of `{}` did not follow from the one before: the log as it was is "
          "`{}` now, and a new one has the lines before it",
          log_.broken_line, directory_.layout().audit(), copy_);
    }
  }
  if (lost_.empty()) return std::string();
  const Result<void> added =
      append_audit(directory_, writer_.locks(), event(), writer_.options().deadline);
  if (!added) return std::unexpected(added.error());
  return fmt::format(
      "`{}` did not have the lines that were there when generation {} was made; it "
      "says now that they are lost",
      directory_.layout().audit(), lost_.front());
}

}  // namespace

Result<std::vector<uint64_t>> generations_missing_lines(const StateDirectory& directory,
                                                        const AuditLog& log) {
  const Result<std::vector<uint64_t>> numbers = list_generations(directory);
  if (!numbers) return std::unexpected(numbers.error());
  std::set<Blake2b> heads{Blake2b{}};
  for (const AuditLine& line : log.lines) heads.insert(line.hash);
  std::vector<uint64_t> missing;
  for (const uint64_t number : *numbers) {
    const Result<Generation> generation = read_generation(directory, number);
    if (generation && !heads.contains(generation->audit) && !is_excused(log, number))
      missing.push_back(number);
  }
  return missing;
}

Result<std::string> repair_audit(Writer& writer) { return AuditRepair(writer).run(); }

}  // namespace noodle::state
