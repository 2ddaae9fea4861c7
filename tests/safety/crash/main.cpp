// crash_states FOLDER [--long] [SCENARIO...]: tries every crash of the operations on a state
// directory. Prints a line of counts for each; exits 1 when there was a violation, or a mutation
// that nothing finds. With --list the names of the scenarios.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <span>

#include "crash/explorer.h"

int main(int count, char** arguments) {
  using namespace noodle::safety;
  std::vector<std::string> words(arguments + 1, arguments + count);
  const auto take = [&](const char* option) { return std::erase(words, option) != 0; };
  const bool list = take("--list");
  const bool thorough = take("--long");
  if (words.empty() && !list) {
    std::fputs("usage: crash_states FOLDER [--long] [SCENARIO...] | --list\n", stderr);
    return 2;
  }
  size_t violations = 0;
  for (const Scenario& scenario : scenarios()) {
    const bool is_wanted =
        words.size() < 2 || std::ranges::find(words, scenario.name) != words.end();
    if (list) {
      fmt::print("{}\n", scenario.name);
    } else if (is_wanted) {
      const Counts counts = Explorer(scenario, words[0] + "/disk", thorough).run();
      fmt::print(
          "{}: {} operations, {} crashes, {} of them during recovery, {} different disks, "
          "{} violations, {} of {} mutations caught, {} harmless\n",
          scenario.name, counts.operations, counts.outcomes + counts.outcomes_of_recovery,
          counts.outcomes_of_recovery, counts.disks, counts.violations, counts.caught,
          counts.mutations, scenario.harmless.size());
      std::fflush(stdout);
      violations += counts.violations;
    }
  }
  return violations == 0 ? 0 : 1;
}
