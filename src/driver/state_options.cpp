#include "driver/state_options.h"

#include <fmt/format.h>

#include "driver/command.h"
#include "driver/duration.h"
#include "platform/interrupt.h"

namespace noodle::driver {

void StateOptions::declare(CommandLine& line) {
  line.text("--state-dir", "DIR", "the state directory, instead of the nearest `.noodle`",
            directory, Complete::kFolders);
  line.flag("--json", "print JSON", json);
  line.flag("-q,--quiet", "print only what was asked for, and errors", quiet);
}

void WaitOptions::declare(CommandLine& line) {
  line.text("--timeout", "TIME", "wait so long for others: 30s, 500ms, 2m", timeout);
  line.flag("--no-wait", "do not wait for others: exit 75", no_wait);
}

Result<double> WaitOptions::seconds(const versions::Configuration& configuration) const {
  if (no_wait && !timeout.empty())
    return failure(ExitCode::kUsage, "`--no-wait` and `--timeout` contradict each other");
  if (no_wait) return 0;
  if (timeout.empty()) return configuration.seconds(project::Setting::kUpgradeTimeout);
  const std::optional<double> seconds = parse_duration(timeout);
  if (!seconds)
    return failure(ExitCode::kUsage, fmt::format("`{}` is no value of `--timeout`", timeout),
                   "seconds, or a number with ms, s, m, h, d or w: 30s, 500ms");
  return *seconds;
}

Result<state::WriteOptions> WaitOptions::write_options(
    const versions::Configuration& configuration) const {
  const Result<double> wait = seconds(configuration);
  if (!wait) return std::unexpected(wait.error());
  return state::WriteOptions{platform::Deadline::in_seconds(*wait),
                             configuration.is_on(project::Setting::kAllowNetworkFileSystem)};
}

void hold_interrupts() {
  platform::catch_interrupts();
  // To the end of the process.
  static const auto* const delay = new platform::InterruptDelay;
  static_cast<void>(delay);
}

Result<void> check_enabled(const versions::Configuration& configuration) {
  if (configuration.is_on(project::Setting::kEnabled)) return {};
  return failure(ExitCode::kRefused,
                 fmt::format("state directories are ignored: `enabled` is off by {}",
                             configuration.at(project::Setting::kEnabled).origin));
}

ExitCode print_change(std::string_view text) {
  if (const Result<ExitCode> printed = print_result(text); !printed)
    print_warning(fmt::format("it is done, but {}", printed.error().message));
  return ExitCode::kDone;
}

}  // namespace noodle::driver
