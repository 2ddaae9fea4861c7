// Options of the commands that look at the state directory or change it.
#ifndef NOODLE_DRIVER_STATE_OPTIONS_H
#define NOODLE_DRIVER_STATE_OPTIONS_H

#include <string>
#include <string_view>

#include "driver/command_line.h"
#include "state/state_directory.h"
#include "versions/configuration.h"

namespace noodle::driver {

struct StateOptions {
  std::string directory;
  bool json = false;
  bool quiet = false;

  // --state-dir, --json and --quiet.
  void declare(CommandLine& line);
};

// How long a command waits for others.
struct WaitOptions {
  std::string timeout;
  bool no_wait = false;

  // --timeout and --no-wait.
  void declare(CommandLine& line);
  // What the options say, or else `upgrade_timeout`; 0: not at all.
  Result<double> seconds(const versions::Configuration& configuration) const;
  // The deadline is so far from now on.
  Result<state::WriteOptions> write_options(const versions::Configuration& configuration) const;
};

// SIGINT and SIGTERM make functions fail with kInterrupted where they ask, and nothing else from
// now on: one that comes after a commit must not make it look as if nothing had changed.
void hold_interrupts();

// Refuses (11) where the configuration has the state directory ignored: what was changed there
// would have no effect.
Result<void> check_enabled(const versions::Configuration& configuration);

// Prints what has been changed. That it cannot be printed is only a warning: the exit code is of
// the change, which stands.
ExitCode print_change(std::string_view text);

}  // namespace noodle::driver

#endif
