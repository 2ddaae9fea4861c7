// `noodlec log`: what was changed and refused in the state directory.
#include <fmt/format.h>

#include "diagnostics/style.h"
#include "driver/command.h"
#include "driver/failure_report.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "state/audit_repair.h"

namespace noodle::driver {
namespace {

using state::AuditLine;
using state::AuditLog;
using state::DoubtfulLine;

std::string line_text(const AuditLine& line) {
  const state::AuditEvent& event = line.event;
  // Texts of components stand in them, which must not look like lines of the log.
  return fmt::format("{}  {:<10} {:<9} {:<14}{}{}\n", printable(event.time), printable(event.who),
                     printable(event.event),
                     event.generation == 0 ? "" : fmt::format("generation {}", event.generation),
                     event.detail.empty() ? "" : " ", printable(event.detail));
}

std::string doubtful_text(const DoubtfulLine& line) {
  if (line.line) return "? " + line_text(*line.line);
  return fmt::format("? line {} cannot be relied on: {}\n", line.number, printable(line.text));
}

// Where a repair says that lines were lost.
Json lost_lines(const AuditLog& log) {
  Json numbers = Json::array();
  for (size_t i = 0; i < log.lines.size(); ++i)
    if (log.lines[i].event.event == "log-lost") numbers.push_back(i + 1);
  return numbers;
}

std::string lost_text(const AuditLog& log) {
  std::string text;
  for (size_t i = 0; i < log.lines.size(); ++i)
    if (log.lines[i].event.event == "log-lost")
      text += fmt::format("line {}: {}\n", i + 1, printable(log.lines[i].event.detail));
  return text;
}

std::string doubtful_json(const DoubtfulLine& line) {
  return json_line(
      "log-doubtful",
      {{"number", line.number}, {"is_whole", line.line.has_value()}, {"text", line.text}});
}

struct LogOptions {
  static constexpr std::string_view kName = "log";
  static constexpr std::string_view kUsage = "[OPTIONS]";
  static constexpr std::string_view kSummary = "list what was changed in the state directory";

  StateOptions state;
  bool verify = false;

  void declare(CommandLine& line) {
    state.declare(line);
    line.flag("--verify", "only tell whether all lines are there and none was changed", verify);
  }
  Result<ExitCode> run() const;
  Result<ExitCode> print_lines(const AuditLog& log, const std::string& path) const;
  Result<ExitCode> print_verdict(const state::StateDirectory& directory, const AuditLog& log) const;
};

constexpr const char* kBeginAnew =
    "`noodlec doctor --fix` keeps what is there and begins a new log that says so";

std::unexpected<Error> broken(const AuditLog& log, const std::string& path) {
  return failure(ExitCode::kCorrupt,
                 fmt::format("line {} of `{}` was changed, or lines before it are missing",
                             log.broken_line, path),
                 kBeginAnew);
}

Result<ExitCode> LogOptions::print_lines(const AuditLog& log, const std::string& path) const {
  std::string text;
  for (const AuditLine& line : log.lines) text += state.json ? line.text + "\n" : line_text(line);
  for (const DoubtfulLine& line : log.doubtful)
    text += state.json ? doubtful_json(line) : doubtful_text(line);
  const Result<ExitCode> printed = print_result(text);
  if (!printed) return printed;
  answered_in_json();
  if (log.broken_line != 0) return broken(log, path);
  return ExitCode::kDone;
}

Result<ExitCode> LogOptions::print_verdict(const state::StateDirectory& directory,
                                           const AuditLog& log) const {
  const std::string path = directory.layout().audit();
  const auto misses = state::generations_missing_lines(directory, log);
  if (!misses) return std::unexpected(misses.error());
  const Blake2b head = log.lines.empty() ? Blake2b{} : log.lines.back().hash;
  std::string text;
  if (state.json)
    text = json_line("log",
                     {{"file", path},
                      {"lines", log.lines.size()},
                      {"head", to_text(head)},
                      {"broken_line", log.broken_line == 0 ? Json() : Json(log.broken_line)},
                      {"incomplete_bytes", log.torn},
                      {"lines_lost", lost_lines(log)},
                      {"missed_by_generation", misses->empty() ? Json() : Json(misses->front())}});
  else if (log.broken_line == 0 && misses->empty() && !state.quiet)
    text = fmt::format("{}, each follows from the one before\n{}head {}\n",
                       count_text(log.lines.size(), "line"), lost_text(log), to_text(head));
  const Result<ExitCode> printed = print_result(text);
  if (!printed) return printed;
  answered_in_json();
  if (log.broken_line != 0) return broken(log, path);
  if (!misses->empty())
    return failure(ExitCode::kCorrupt,
                   fmt::format("`{}` has not all the lines that were there when generation {} was "
                               "made",
                               path, misses->front()),
                   kBeginAnew);
  return ExitCode::kDone;
}

Result<ExitCode> LogOptions::run() const {
  const auto directory = state::StateDirectory::require(platform::system(), state.directory);
  if (!directory) return std::unexpected(directory.error());
  const Result<AuditLog> log = state::read_audit(*directory);
  if (!log) return std::unexpected(log.error());
  if (log->torn != 0 && !state.quiet)
    print_warning(
        fmt::format("the last line of `{}` is not complete: its writer died, and the "
                    "next one takes it away",
                    directory->layout().audit()));
  return verify ? print_verdict(*directory, *log) : print_lines(*log, directory->layout().audit());
}

}  // namespace

constinit const Command kLogCommand = command_with<LogOptions>();

}  // namespace noodle::driver
