// Tries every crash of an operation.
#ifndef NOODLE_TESTS_SAFETY_CRASH_EXPLORER_H
#define NOODLE_TESTS_SAFETY_CRASH_EXPLORER_H

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "crash/disk.h"
#include "crash/oracle.h"
#include "crash/scenario.h"

namespace noodle::safety {

struct Counts {
  // Operations on the disk, and so points at which it can end.
  size_t operations = 0;
  // Choices of what a crash keeps.
  size_t outcomes = 0;
  // Of them, with recovery interrupted as well.
  size_t outcomes_of_recovery = 0;
  // Different disks that were looked at.
  size_t disks = 0;
  size_t violations = 0;
  size_t mutations = 0;
  size_t caught = 0;
};

class Explorer {
 public:
  // `folder` does not exist; it is used for the disks. `thorough`: see outcomes().
  Explorer(const Scenario& scenario, std::string folder, bool thorough)
      : scenario_(scenario), folder_(std::move(folder)), thorough_(thorough) {}

  // Prints each violation, and each mutation that nothing finds.
  Counts run();

 private:
  struct Recorded {
    Trace trace = {};
    Disk before = {};
    Disk after = {};
    bool ended_well = false;
  };
  // What a crash may leave in CURRENT.
  struct Expected {
    std::optional<std::string> before;
    std::optional<std::string> after;
  };
  struct Found {
    size_t done = 0;
    Outcome outcome = {};
    std::string what = {};
  };

  Recorded record();
  std::optional<Recorded> record_recovery(const Disk& crashed);
  std::string check(const Disk& live, const Disk& crashed, bool must_be_done);
  const Verdict& verdict(const Disk& disk);
  // Up to `most` violations. `crashed`, if given, gets the disks.
  std::vector<Found> explore(const Recorded& recorded, const Trace& trace, size_t most,
                             size_t& outcomes_seen, std::vector<Disk>* crashed);
  void explore_recoveries(const std::vector<Disk>& crashed);
  void try_mutations(const Recorded& recorded);
  void print(const Trace& trace, const Found& found) const;

  const Scenario& scenario_;
  std::string folder_;
  bool thorough_;
  Expected expected_;
  Counts counts_;
  // By the fingerprint of the disk.
  std::map<std::string, Verdict> verdicts_;
  // Of recoveries that have been tried: what they did.
  std::set<std::string> recoveries_;
};

}  // namespace noodle::safety

#endif
