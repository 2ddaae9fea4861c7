// Options of the commands that look at the state directory or change it.
#ifndef NOODLE_DRIVER_STATE_OPTIONS_H
#define NOODLE_DRIVER_STATE_OPTIONS_H

#include <string>

#include "driver/command_line.h"
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
};

}  // namespace noodle::driver

#endif
