#include "platform/exit_guard.h"

#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <utility>

#include "base/result.h"
#include "platform/stream.h"

namespace noodle::platform {
namespace {

thread_local std::string_view running;
// Foreign code may have started threads, in which nothing is running that we know of.
std::atomic<int> running_anywhere;

// Runs in the thread that called exit().
void on_exit() {
  if (running_anywhere == 0) return;
  static_cast<void>(write(
      Stream::kError, fmt::format("noodlec: error: component {} ended the process with `exit`\n"
                                  "  hint: this is a bug of the component, not of the program\n",
                                  running.empty() ? "in another thread" : running)));
  std::_Exit(static_cast<int>(ExitCode::kInternalError));
}

}  // namespace

void guard_exit() {
  static const bool kDone = std::atexit(on_exit) == 0 && std::at_quick_exit(on_exit) == 0;
  static_cast<void>(kDone);
}

ForeignCode::ForeignCode(std::string_view name) : outer_(std::exchange(running, name)) {
  ++running_anywhere;
}

ForeignCode::~ForeignCode() {
  --running_anywhere;
  running = outer_;
}

}  // namespace noodle::platform
