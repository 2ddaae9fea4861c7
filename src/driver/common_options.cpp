#include "driver/common_options.h"

#include <fmt/format.h>

#include "component_host/dependencies.h"
#include "driver/named_commands.h"
#include "platform/process.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

std::vector<std::string> warning_choices() {
  std::vector<std::string> choices{"all", "extra", "error"};
  for (const WarningName& warning : warning_names()) {
    choices.emplace_back(warning.name);
    choices.push_back(fmt::format("no-{}", warning.name));
    choices.push_back(fmt::format("error={}", warning.name));
  }
  return choices;
}

}  // namespace

void OutputOptions::declare(CommandLine& line) {
  line.choice("--color", {"auto", "always", "never"}, "colour messages", color);
  line.choice("--diagnostics-format", {"text", "json", "sarif"},
              "write diagnostics as text, as JSON lines or as SARIF 2.1.0", format);
  line.number("--max-errors", "show at most N errors of a file; 0: all", 0, UINT32_MAX, max_errors);
  line.flag("-q,--quiet", "do not sum up", quiet);
  line.flag("-v,--verbose", "name each file that is written", verbose);
}

ReportOptions OutputOptions::report() const {
  const std::string no_color = platform::environment("NO_COLOR").value_or("");
  ReportOptions options;
  options.format = format == "json"    ? DiagnosticFormat::kJson
                   : format == "sarif" ? DiagnosticFormat::kSarif
                                       : DiagnosticFormat::kText;
  options.colour = color == "always" || (color == "auto" && no_color.empty() &&
                                         platform::is_terminal(platform::Stream::kError));
  options.max_errors = max_errors;
  options.hint = with_state_directory;
  return options;
}

void WarningOptions::declare(CommandLine& line) {
  line.list(
      "-W", "WARNING",
      "all, extra, NAME, no-NAME, error or error=NAME: choose warnings, or make errors of them",
      flags, Complete::kNothing, warning_choices());
  line.flag("-w,--no-warnings", "no warnings at all", none);
}

Result<WarningPolicy> WarningOptions::policy() const {
  WarningPolicy policy;
  for (const std::string& flag : flags)
    if (const Result<void> applied = policy.apply(flag); !applied)
      return std::unexpected(applied.error());
  if (none) policy.disable_all();
  return policy;
}

void CodeOptions::declare(CommandLine& line) {
  line.choice("-O,--optimize", {"0", "1", "2"},
              "0: do not optimize, 1: quickly (the default), 2: more", level);
  line.flag("-g,--debug", "keep the names of local variables", full_debug);
  line.flag("--strip", "leave out all debug information, source positions too", strip);
  components.declare(line);
}

Result<component_host::CallOptions> CodeOptions::call() const {
  if (full_debug && strip) return usage_error("`--debug` and `--strip` contradict each other");
  component_host::CallOptions options;
  options.optimization_level = static_cast<uint32_t>(level[0] - '0');
  if (full_debug) options.debug_information = NOODLE_DEBUG_FULL;
  if (strip) options.debug_information = NOODLE_DEBUG_NONE;
  return options;
}

}  // namespace noodle::driver
