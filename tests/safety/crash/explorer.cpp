#include "crash/explorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "crash/mutation.h"
#include "crash/recording_files.h"
#include "state/pointer.h"
#include "state/writer.h"

namespace noodle::safety {
namespace {

constexpr size_t kMostPrinted = 5;

std::string current_path() { return fmt::format("{}/CURRENT", kRootName); }

// The generation that CURRENT names; 0: it is not there.
uint64_t active_in(const Disk& disk) {
  const std::optional<std::string> text = disk.content(current_path());
  if (!text) return 0;
  const Result<state::Pointer> pointer =
      state::parse_pointer(state::PointerKind::kCurrent, *text, "CURRENT");
  return pointer ? pointer->generation : 0;
}

bool audit_says(const Disk& disk, const std::string& text) {
  const std::optional<std::string> log = disk.content(fmt::format("{}/audit.log", kRootName));
  return log && log->find(text) != log->npos;
}

}  // namespace

Explorer::Recorded Explorer::record() {
  std::filesystem::create_directory(folder_);
  RealFiles plain;
  const std::string root = fmt::format("{}/{}", folder_, kRootName);
  scenario_.prepare(state::StateDirectory(plain, root));
  Recorded recorded;
  recorded.before = Disk::read(folder_);
  RecordingFiles files(folder_, scenario_.is_full);
  must(scenario_.name, scenario_.run(state::StateDirectory(files, root)));
  recorded.trace = files.trace();
  recorded.after = files.disk();
  recorded.ended_well = true;
  std::filesystem::remove_all(folder_);
  return recorded;
}

// Nullopt: there is nothing to recover, or the same has been tried.
std::optional<Explorer::Recorded> Explorer::record_recovery(const Disk& crashed) {
  if (!crashed.content(current_path())) return std::nullopt;
  crashed.write(folder_);
  Recorded recorded{.before = Disk::read(folder_)};
  RecordingFiles files(folder_);
  const std::string root = fmt::format("{}/{}", folder_, kRootName);
  // A failure is a violation that the oracle finds.
  static_cast<void>(
      state::Writer::begin(state::StateDirectory(files, root), state::WriteOptions{}));
  recorded.trace = files.trace();
  recorded.after = files.disk();
  std::filesystem::remove_all(folder_);
  std::string done;
  for (const Operation& operation : recorded.trace) done += describe(operation) + "\n";
  if (!recoveries_.insert(done).second) return std::nullopt;
  return recorded;
}

const Verdict& Explorer::verdict(const Disk& disk) {
  const auto [found, is_new] = verdicts_.try_emplace(disk.fingerprint());
  if (is_new) found->second = judge(scenario_, disk, folder_);
  return found->second;
}

// What is wrong with the disk after a crash; empty: nothing. `live` is what everybody saw before.
std::string Explorer::check(const Disk& live, const Disk& crashed, bool must_be_done) {
  const std::optional<std::string> current = crashed.content(current_path());
  if (current != expected_.before && current != expected_.after)
    return "CURRENT is neither the old one nor the new one";
  if (must_be_done && current != expected_.after) return "the commit is lost";
  if (must_be_done && !audit_says(crashed, scenario_.recorded))
    return "the line in the audit log is lost";
  const Verdict& found = verdict(crashed);
  if (!found.violation.empty()) return found.violation;
  if (must_be_done && !found.is_done) return "what was done is lost";
  if (found.next_generation <= active_in(live)) return "the number of a generation is used again";
  return "";
}

std::vector<Explorer::Found> Explorer::explore(const Recorded& recorded, const Trace& trace,
                                               size_t most, size_t& outcomes_seen,
                                               std::vector<Disk>* crashed) {
  std::vector<Found> result;
  Disk live = recorded.before;
  for (size_t done = 0; done <= trace.size() && result.size() < most; ++done) {
    if (done > 0) live.apply(trace[done - 1]);
    const bool must_be_done = recorded.ended_well && done == trace.size();
    std::set<std::string> seen;
    for (const Outcome& outcome : outcomes(trace, done, thorough_)) {
      ++outcomes_seen;
      const Disk disk = disk_after(recorded.before, trace, outcome);
      if (!seen.insert(disk.fingerprint()).second) continue;
      if (crashed != nullptr) crashed->push_back(disk);
      std::string what = check(live, disk, must_be_done);
      if (what.empty()) continue;
      result.push_back({done, outcome, std::move(what)});
      if (result.size() == most) break;
    }
  }
  return result;
}

void Explorer::print(const Trace& trace, const Found& found) const {
  fmt::print("violation in {}: {}\n", scenario_.name, found.what);
  fmt::print("  crash after {} of {} operations", found.done, trace.size());
  if (found.done > 0) fmt::print(", the last one: {}", describe(trace[found.done - 1]));
  fmt::print("\n");
  for (size_t i = 0; i < found.outcome.kept.size(); ++i) {
    if (!found.outcome.kept[i]) fmt::print("  lost: {}\n", describe(trace[i]));
    if (found.outcome.torn == static_cast<int>(i)) fmt::print("  torn: {}\n", describe(trace[i]));
  }
}

// Recovery can end in the middle as well. It need not achieve anything then.
void Explorer::explore_recoveries(const std::vector<Disk>& crashed) {
  std::set<std::string> seen;
  for (const Disk& disk : crashed) {
    if (!seen.insert(disk.fingerprint()).second) continue;
    const std::optional<Recorded> recovery = record_recovery(disk);
    if (!recovery) continue;
    counts_.operations += recovery->trace.size();
    for (const Found& found :
         explore(*recovery, recovery->trace, kMostPrinted, counts_.outcomes_of_recovery, nullptr)) {
      ++counts_.violations;
      fmt::print("while recovering: ");
      print(recovery->trace, found);
    }
  }
}

void Explorer::try_mutations(const Recorded& recorded) {
  for (const Mutation& mutation : mutations(recorded.before, recorded.trace)) {
    size_t outcomes_seen = 0;
    const bool is_harmless = std::ranges::any_of(
        scenario_.harmless, [&](const Harmless& known) { return known.mutation == mutation.name; });
    const bool is_caught = !explore(recorded, mutation.trace, 1, outcomes_seen, nullptr).empty();
    ++counts_.mutations;
    counts_.caught += is_caught;
    if (is_caught != is_harmless) continue;
    ++counts_.violations;
    fmt::print("mutation of {}: {}: {}\n", scenario_.name, mutation.name,
               is_caught ? "was said to be harmless, but is caught" : "nothing finds it");
  }
}

Counts Explorer::run() {
  const Recorded recorded = record();
  expected_ = {recorded.before.content(current_path()), recorded.after.content(current_path())};
  counts_.operations = recorded.trace.size();
  std::vector<Disk> crashed;
  for (const Found& found :
       explore(recorded, recorded.trace, kMostPrinted, counts_.outcomes, &crashed)) {
    ++counts_.violations;
    print(recorded.trace, found);
  }
  explore_recoveries(crashed);
  counts_.disks = verdicts_.size();
  try_mutations(recorded);
  return counts_;
}

}  // namespace noodle::safety
