// `noodlec completions`: completion scripts for shells, made from the options of every command.
#include <fmt/format.h>

#include "driver/command.h"
#include "driver/completion_script.h"

namespace noodle::driver {
namespace {

constexpr std::string_view kSummary = "print the completion script for a shell";

struct CompletionsOptions {
  std::vector<std::string> shells;

  void declare(CommandLine& line) {
    line.operands("SHELL", "bash, zsh or fish", shells, Complete::kNothing);
  }
};

Result<ExitCode> completions(std::span<const std::string> arguments) {
  CompletionsOptions options;
  CommandLine line("completions", "bash|zsh|fish", kSummary);
  options.declare(line);
  const Result<CommandLine::Parsed> parsed = line.parse(arguments);
  if (!parsed) return std::unexpected(parsed.error());
  if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
  if (options.shells.size() != 1)
    return failure(ExitCode::kUsage, "one shell is to be named", "bash, zsh or fish");
  const std::string& shell = options.shells[0];
  const std::vector<CompletedCommand> described = describe_commands();
  if (shell == "bash") return print_result(bash_script(described));
  if (shell == "zsh") return print_result(zsh_script(described));
  if (shell == "fish") return print_result(fish_script(described));
  return failure(ExitCode::kUsage, fmt::format("unknown shell `{}`", shell), "bash, zsh or fish");
}

void describe(void (*visit)(const CommandLine& line, void* context), void* context) {
  CompletionsOptions options;
  CommandLine line("completions", "bash|zsh|fish", kSummary);
  options.declare(line);
  visit(line, context);
}

}  // namespace

constinit const Command kCompletionsCommand{"completions", kSummary, completions, describe};

}  // namespace noodle::driver
