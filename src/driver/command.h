// The subcommands of noodlec.
#ifndef NOODLE_DRIVER_COMMAND_H
#define NOODLE_DRIVER_COMMAND_H

#include <span>
#include <string>
#include <string_view>

#include "driver/command_line.h"

namespace noodle::driver {

struct Command {
  std::string_view name;
  std::string_view summary;
  // The arguments stand behind the name. Errors that are no diagnostics are returned and printed
  // by main.
  Result<ExitCode> (*run)(std::span<const std::string> arguments);
  // Makes a command line with the options of the command and hands it to `visit`.
  void (*describe)(void (*visit)(const CommandLine& line, void* context), void* context);
};

// In the order in which --help lists them.
std::span<const Command* const> commands();

// Writes to standard output.
Result<ExitCode> print_result(std::string_view text);

extern const Command kCompileCommand;
extern const Command kRunCommand;
extern const Command kInspectCommand;
extern const Command kExplainCommand;
extern const Command kCompletionsCommand;
// Not one of commands().
extern const Command kWorkerCommand;

}  // namespace noodle::driver

#endif
