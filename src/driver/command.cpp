#include "driver/command.h"

#include "platform/stream.h"

namespace noodle::driver {

std::span<const Command* const> commands() {
  static constexpr const Command* kCommands[] = {&kCompileCommand, &kRunCommand, &kInspectCommand,
                                                 &kExplainCommand, &kCompletionsCommand};
  return kCommands;
}

Result<ExitCode> print_result(std::string_view text) {
  if (platform::write(platform::Stream::kOutput, text) == platform::Written::kFailed)
    return failure(platform::system_error("write", "standard output"));
  return ExitCode::kDone;
}

}  // namespace noodle::driver
