// Errors of the surroundings: files, processes, wrong arguments, components that do not fit. Errors
// in the user's program are diagnostics, and bugs of ours are CHECKs.
#ifndef NOODLE_BASE_RESULT_H
#define NOODLE_BASE_RESULT_H

#include <expected>
#include <string>
#include <utility>

namespace noodle {

// Exit codes of the program; documented in noodlec(1). Values are a promise to scripts.
enum class ExitCode : int {
  kDone = 0,
  kProgramErrors = 1,
  kUsage = 2,
  kNothingToDo = 10,
  kRefused = 11,
  kFailed = 12,
  kUnhealthy = 13,
  kCommittedWithFailures = 14,
  kIndeterminate = 15,
  kCorrupt = 16,
  kUncaughtError = 70,
  kInternalError = 71,
  kBusy = 75,
  kInterrupted = 130,
  kTerminated = 143,
};

// `message` says what happened and where, `hint` what to do; the hint may be empty.
struct Error {
  ExitCode code = ExitCode::kFailed;
  std::string message;
  std::string hint = {};
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ExitCode code, std::string message, std::string hint = {}) {
  return std::unexpected(Error{code, std::move(message), std::move(hint)});
}
inline std::unexpected<Error> failure(std::string message, std::string hint = {}) {
  return failure(ExitCode::kFailed, std::move(message), std::move(hint));
}

}  // namespace noodle

#endif
