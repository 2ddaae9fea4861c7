// noodlec: the Noodle compiler and virtual machine.
#include <fmt/format.h>

#include <algorithm>

#include "base/paths.h"
#include "diagnostics/suggestion.h"
#include "driver/command.h"
#include "driver/failure_report.h"

namespace noodle::driver {
namespace {

std::string general_help() {
  std::string text =
      "usage: noodlec COMMAND [OPTIONS] ...\n"
      "       noodlec --help | --version\n\n"
      "Commands:\n";
  for (const Command* command : commands())
    text += fmt::format("  {:<12} {}\n", command->name, command->summary);
  text +=
      "\n`noodlec COMMAND --help`, or `noodlec help COMMAND`, lists the options of a command.\n";
  return text;
}

Result<ExitCode> dispatch(std::span<const std::string> arguments) {
  if (arguments.empty())
    return failure(ExitCode::kUsage, "no command is given", "`noodlec --help` lists the commands");
  const std::string& name = arguments[0];
  if (name == "help" && arguments.size() > 1) {
    const std::string help[] = {arguments[1], "--help"};
    return dispatch(help);
  }
  if (name == "--help" || name == "-h" || name == "help") return print_result(general_help());
  if (name == "--version" || name == "-V") return print_result("noodlec " NOODLEC_VERSION "\n");
  for (const Command* command : commands())
    if (command->name == name) return command->run(arguments.subspan(1));
  if (name == kWorkerCommand.name) return kWorkerCommand.run(arguments.subspan(1));
  if (name.ends_with(kSourceSuffix) || name.ends_with(kCompiledSuffix))
    return failure(ExitCode::kUsage, fmt::format("there is no command `{}`", name),
                   fmt::format("to run the program: `noodlec run {}`", name));
  std::vector<std::string_view> names{"--help", "--version"};
  for (const Command* command : commands()) names.push_back(command->name);
  const std::string_view nearest = nearest_name(name, names);
  return failure(
      ExitCode::kUsage,
      fmt::format("there is no {} `{}`", name.starts_with('-') ? "option" : "command", name),
      nearest.empty() ? "`noodlec --help` lists the commands"
                      : fmt::format("did you mean `{}`?", nearest));
}

int run(int count, char** values) {
  const std::vector<std::string> arguments(values + std::min(count, 1), values + count);
  const Result<ExitCode> done = dispatch(arguments);
  if (done) return static_cast<int>(*done);
  report_failure(done.error());
  return static_cast<int>(done.error().code);
}

}  // namespace
}  // namespace noodle::driver

int main(int count, char** values) { return noodle::driver::run(count, values); }
