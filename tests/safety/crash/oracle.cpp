#include "crash/oracle.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "crash/operations.h"
#include "crash/recording_files.h"
#include "state/audit.h"
#include "state/collector.h"
#include "state/doctor.h"
#include "state/history.h"
#include "state/object_store.h"
#include "state/rollback.h"
#include "state/snapshot.h"
#include "state/writer.h"

namespace noodle::safety {
namespace {

// The first thing that is wrong ends the examination.
struct Broken {
  std::string what;
};

template <class T>
T sound(const std::string& what, Result<T> result) {
  if (!result) throw Broken{fmt::format("{}: {}", what, result.error().message)};
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

void check(bool condition, const std::string& what) {
  if (!condition) throw Broken{what};
}

class Examination {
 public:
  Examination(const Scenario& scenario, const Disk& disk, const std::string& folder)
      : scenario_(scenario),
        disk_(disk),
        folder_(folder),
        directory_(files_, fmt::format("{}/{}", folder, kRootName)) {}

  void run(Verdict& verdict);

 private:
  void look_before(Verdict& verdict) const;
  // What a reader needs, before anybody has repaired anything.
  void look() const;
  void check_generation(uint64_t number) const;
  void check_leftovers() const;
  void check_audit(bool may_be_torn) const;
  void check_all(const std::string& when, bool may_be_torn) const;
  void recover_twice() const;
  void roll_back(Verdict& verdict) const;

  const Scenario& scenario_;
  const Disk& disk_;
  const std::string& folder_;
  RealFiles files_;
  state::StateDirectory directory_;
};

void Examination::check_generation(uint64_t number) const {
  const state::Generation generation =
      sound(fmt::format("generation {}", number), state::read_generation(directory_, number));
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const state::ComponentVersion& component = generation.components[phase];
    if (!component.manifest) continue;
    sound(fmt::format("generation {}", number),
          state::verify_component(directory_, phase, component));
    check(package_is_whole(directory_, *component.manifest),
          fmt::format("generation {}: a signature is damaged", number));
  }
}

void Examination::look() const {
  const state::Snapshot snapshot = sound("a reader", state::Snapshot::read(directory_));
  check_generation(snapshot.generation().number);
  for (const uint64_t number : scenario_.keeps) check_generation(number);
}

void Examination::check_leftovers() const {
  for (const std::string& path : Disk::read(folder_).files()) {
    check(!state::is_unfinished(path) && path.find("/tmp/") == path.npos &&
              path.find(".init/") == path.npos,
          fmt::format("`{}` is left over", path));
  }
  check(sound("tmp", directory_.files().list(directory_.layout().temporary())).empty(),
        "a slot is left over");
}

// A line that is not complete is cut off by the next one.
void Examination::check_audit(bool may_be_torn) const {
  const state::AuditLog log = sound("audit", state::read_audit(directory_));
  check(log.broken_line == 0, fmt::format("line {} of the audit log is broken", log.broken_line));
  check(log.torn == 0 || may_be_torn, "the audit log is torn");
  // Each generation of the history has just one line.
  for (const state::HistoryEntry& entry : sound("history", state::history(directory_))) {
    const auto lines = std::ranges::count_if(log.lines, [&](const state::AuditLine& line) {
      return state::is_commit(line.event) && line.event.generation == entry.generation.number;
    });
    check(lines == 1, fmt::format("generation {} has {} lines in the audit log",
                                  entry.generation.number, lines));
  }
}

// The numbers of files and their times are no part of it.
void Examination::recover_twice() const {
  sound("recovery", state::Writer::begin(directory_, kOptions));
  const std::string once = Disk::read(folder_).fingerprint();
  size_t more = 0;
  {
    const state::Writer writer =
        sound("second recovery", state::Writer::begin(directory_, kOptions));
    more = writer.recovered().size();
  }
  check(more == 0 && Disk::read(folder_).fingerprint() == once, "a second recovery changes more");
}

void Examination::check_all(const std::string& when, bool may_be_torn) const {
  look();
  check_leftovers();
  check_audit(may_be_torn);
  const state::Diagnosis diagnosis = sound("doctor", state::examine(directory_, false, kOptions));
  for (const state::Finding& finding : diagnosis.findings)
    check(finding.severity != state::Severity::kError,
          fmt::format("{} the doctor finds: {}", when, finding.message));
}

// To the oldest generation that is there.
void Examination::roll_back(Verdict& verdict) const {
  const state::Generation current = sound("current", state::read_current(directory_));
  const std::vector<uint64_t> numbers = sound("generations", state::list_generations(directory_));
  const state::Generation oldest =
      sound("oldest generation", state::read_generation(directory_, numbers.front()));
  const auto committed =
      sound("rollback",
            state::rollback(
                directory_, current.number,
                {.restores = oldest.number, .detail = "back", .components = oldest.components},
                kOptions));
  check(committed.has_value(), "rollback: the base has changed");
  check(committed->warnings.empty(), "rollback: it has warnings");
  verdict.next_generation = committed->generation.number;
}

void Examination::look_before(Verdict& verdict) const {
  if (!disk_.content(fmt::format("{}/CURRENT", kRootName))) {
    // `noodlec init` has not come so far that anybody sees it.
    check(!disk_.find(kRootName) && scenario_.makes_root, "CURRENT is missing");
    return;
  }
  look();
  verdict.is_done = scenario_.is_done(directory_);
  recover_twice();
  check_all("after recovery", true);
}

void Examination::run(Verdict& verdict) {
  if (scenario_.repairs)
    verdict.is_done = scenario_.is_done(directory_);
  else
    look_before(verdict);
  const Result<void> again = scenario_.run(directory_);
  if (!again && !verdict.is_done)
    throw Broken{fmt::format("the same once more: {}", again.error().message)};
  check(scenario_.is_done(directory_), "the same once more has no effect");
  check_all("after the same once more", true);
  roll_back(verdict);
  check_all("after a rollback", false);
  sound("gc", state::collect(directory_, {.keep = 1}, kOptions));
  check_audit(false);
}

}  // namespace

Verdict judge(const Scenario& scenario, const Disk& disk, const std::string& folder) {
  Verdict verdict;
  disk.write(folder);
  try {
    Examination(scenario, disk, folder).run(verdict);
  } catch (const Broken& broken) {
    verdict.violation = broken.what;
  }
  std::filesystem::remove_all(folder);
  return verdict;
}

}  // namespace noodle::safety
