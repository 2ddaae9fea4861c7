// The operations on a state directory that are tried, each with what stands before it.
#ifndef NOODLE_TESTS_SAFETY_CRASH_SCENARIO_H
#define NOODLE_TESTS_SAFETY_CRASH_SCENARIO_H

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "state/state_directory.h"

namespace noodle::safety {

struct Harmless {
  std::string mutation;
  std::string reason;
};

struct Scenario {
  std::string name;
  // The functions get a state directory that need not be there yet.
  std::function<void(const state::StateDirectory&)> prepare;
  std::function<Result<void>(const state::StateDirectory&)> run;
  // Whether what it is for has been achieved. When it ended well that must be so after every loss
  // of power.
  std::function<bool(const state::StateDirectory&)> is_done;
  // What the audit log then says as well.
  std::string recorded = {};
  // Those that no crash may touch, with their packages.
  std::vector<uint64_t> keeps = {};
  // There is no state directory before.
  bool makes_root = false;
  // There is damage before, so nothing is promised until it has been run again.
  bool repairs = false;
  // No file can be made or grow while it runs.
  bool is_full = false;
  // Mutations that nothing finds because they do no harm.
  std::vector<Harmless> harmless = {};
};

std::vector<Scenario> scenarios();

// Where a state directory stands below the top of a disk.
inline constexpr const char* kRootName = ".noodle";

// Ends the program with the error, where a test cannot go on.
[[noreturn]] void give_up(const std::string& what, const Error& error);
template <class T>
T must(const std::string& what, Result<T> result) {
  if (!result) give_up(what, result.error());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

}  // namespace noodle::safety

#endif
