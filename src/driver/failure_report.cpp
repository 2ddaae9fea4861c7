#include "driver/failure_report.h"

#include "driver/command.h"
#include "driver/common_options.h"
#include "driver/json_output.h"
#include "driver/named_commands.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

// The command whose failures are printed as JSON, or "".
std::string& remembered() {
  static std::string command;
  return command;
}

}  // namespace

void print_failures_as_json(std::string command) { remembered() = std::move(command); }

void answered_in_json() { remembered().clear(); }

void report_failure(const Error& error) {
  const bool is_known = error.code != ExitCode::kIndeterminate;
  if (!remembered().empty())
    static_cast<void>(
        print_result(json_line("failure", {{"command", remembered()},
                                           {"outcome", is_known ? "failed" : "indeterminate"},
                                           {"exit_code", static_cast<int>(error.code)},
                                           {"message", error.message},
                                           {"hint", with_state_directory(error.hint)}})));
  const DiagnosticReport report(OutputOptions{}.report());
  const std::string text = report.render_failure("", error).text;
  static_cast<void>(platform::write(platform::Stream::kError, text));
}

}  // namespace noodle::driver
