#include "driver/compile_summary.h"

#include "base/json.h"

namespace noodle::driver {
namespace {

constexpr int kSchemaVersion = 1;

const char* state_name(FileState state) {
  switch (state) {
    case FileState::kWritten:
      return "written";
    case FileState::kUnchanged:
      return "unchanged";
    case FileState::kChecked:
      return "checked";
    case FileState::kHeldBack:
      return "held back";
    case FileState::kPending:
    case FileState::kFailed:
      break;
  }
  return "failed";
}

}  // namespace

std::string compile_summary(std::span<const CompiledInput> items, const DiagnosticReport& report) {
  Json files = Json::array();
  for (const CompiledInput& item : items) {
    Json file{{"source", item.input.path},
              {"output", nullptr},
              {"state", state_name(item.state)},
              {"errors", item.errors + (item.failure ? 1 : 0)},
              {"warnings", item.warnings}};
    if (!item.input.output.empty()) file["output"] = item.input.output;
    if (item.failure) file["failure"] = item.failure->message;
    files.push_back(std::move(file));
  }
  const Json summary{{"schema", "noodlec-compile"},
                     {"version", kSchemaVersion},
                     {"files", std::move(files)},
                     {"errors", report.errors()},
                     {"warnings", report.warnings()}};
  // Names of files are bytes; those that are no UTF-8 are shown as well as can be.
  return summary.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace noodle::driver
