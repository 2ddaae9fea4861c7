// `noodlec worker`: what runs in child processes. It is not in the help, because it is only for
// noodlec itself.
#include "driver/command.h"
#include "upgrade/canary.h"

namespace noodle::driver {
namespace {

Result<ExitCode> run(std::span<const std::string> arguments) {
  if (Result<void> done = upgrade::run_worker(arguments); !done)
    return std::unexpected(done.error());
  return ExitCode::kDone;
}

}  // namespace

constinit const Command kWorkerCommand{"worker", "", run, nullptr};

}  // namespace noodle::driver
