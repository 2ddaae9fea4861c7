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

// Writes to standard output.
Result<ExitCode> print_result(std::string_view text);
// On standard error: "noodlec: warning: MESSAGE".
void print_warning(std::string_view message);

// The command whose options are a struct: `kName`, `kUsage`, `kSummary`, `declare(CommandLine&)`
// and `Result<ExitCode> run() const`.
template <class Options>
constexpr Command command_with() {
  return {Options::kName, Options::kSummary,
          [](std::span<const std::string> arguments) -> Result<ExitCode> {
            Options options;
            CommandLine line(Options::kName, Options::kUsage, Options::kSummary);
            options.declare(line);
            const Result<CommandLine::Parsed> parsed = line.parse(arguments);
            if (!parsed) return std::unexpected(parsed.error());
            if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
            return options.run();
          },
          [](void (*visit)(const CommandLine& line, void* context), void* context) {
            Options options;
            CommandLine line(Options::kName, Options::kUsage, Options::kSummary);
            options.declare(line);
            visit(line, context);
          }};
}

// In the order in which --help lists them.
std::span<const Command* const> commands();

extern const Command kCompileCommand;
extern const Command kRunCommand;
extern const Command kInspectCommand;
extern const Command kInitCommand;
extern const Command kStatusCommand;
extern const Command kRollbackCommand;
extern const Command kLogCommand;
extern const Command kDoctorCommand;
extern const Command kGcCommand;
extern const Command kVersionsCommand;
extern const Command kConfigCommand;
extern const Command kUpgradeCommand;
extern const Command kTrustCommand;
extern const Command kPackCommand;
extern const Command kBundleCommand;
extern const Command kExplainCommand;
extern const Command kCompletionsCommand;
// Not one of commands().
extern const Command kWorkerCommand;

}  // namespace noodle::driver

#endif
