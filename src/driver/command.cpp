#include "driver/command.h"

#include <fmt/format.h>

#include "driver/named_commands.h"
#include "platform/stream.h"

namespace noodle::driver {

std::span<const Command* const> commands() {
  static constexpr const Command* kCommands[] = {
      &kCompileCommand,  &kRunCommand,        &kInspectCommand, &kVersionsCommand, &kUpgradeCommand,
      &kRollbackCommand, &kInitCommand,       &kStatusCommand,  &kLogCommand,      &kDoctorCommand,
      &kGcCommand,       &kTrustCommand,      &kPackCommand,    &kBundleCommand,   &kConfigCommand,
      &kExplainCommand,  &kCompletionsCommand};
  return kCommands;
}

Result<ExitCode> print_result(std::string_view text) {
  if (platform::write(platform::Stream::kOutput, text) == platform::Written::kFailed)
    return failure(platform::system_error("write", "standard output"));
  return ExitCode::kDone;
}

void print_warning(std::string_view message) {
  static_cast<void>(
      platform::write(platform::Stream::kError,
                      fmt::format("noodlec: warning: {}\n", with_state_directory(message))));
}

}  // namespace noodle::driver
