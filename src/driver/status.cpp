// `noodlec status`: which components are active, and how things stand.
#include "driver/command.h"
#include "driver/state_options.h"
#include "driver/status_report.h"

namespace noodle::driver {
namespace {

struct StatusOptions {
  static constexpr std::string_view kName = "status";
  static constexpr std::string_view kUsage = "[OPTIONS]";
  static constexpr std::string_view kSummary = "show which components are active";

  StateOptions state;

  void declare(CommandLine& line) { state.declare(line); }

  Result<ExitCode> run() const {
    const auto configuration = versions::load_configuration(platform::system());
    if (!configuration) return std::unexpected(configuration.error());
    const auto report = read_status(platform::system(), state.directory, *configuration);
    if (!report) return std::unexpected(report.error());
    const ExitCode code = report->is_damaged() ? ExitCode::kCorrupt : ExitCode::kDone;
    if (state.quiet && !state.json) return code;
    const Result<ExitCode> printed = print_result(state.json ? as_json(*report) : as_text(*report));
    return printed ? code : printed;
  }
};

}  // namespace

constinit const Command kStatusCommand = command_with<StatusOptions>();

}  // namespace noodle::driver
