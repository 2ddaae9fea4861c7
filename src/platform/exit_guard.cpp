#include "platform/exit_guard.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include "base/result.h"
#include "platform/stream.h"

namespace noodle::platform {
namespace {

constexpr std::string_view kHint = "\n  hint: this is a bug of the component, not of the program\n";

thread_local std::string_view running;
// Foreign code may have started threads, in which nothing is running that we know of.
std::atomic<int> running_anywhere;
std::atomic<bool> guarded;
// The first of several threads that end the process at once speaks.
std::atomic_flag is_ending;

// Runs in the thread that called exit().
void on_exit() {
  if (running_anywhere == 0) return;
  while (is_ending.test_and_set()) ::pause();
  static_cast<void>(write(
      Stream::kError, fmt::format("noodlec: error: component {} ended the process with `exit`{}",
                                  running.empty() ? "in another thread" : running, kHint)));
  std::_Exit(static_cast<int>(ExitCode::kInternalError));
}

struct Crash {
  int signal;
  std::string_view what;  // strsignal() is not for handlers
};
constexpr Crash kCrashes[] = {{SIGSEGV, "segmentation fault"},
                              {SIGABRT, "aborted"},
                              {SIGBUS, "bus error"},
                              {SIGFPE, "floating point exception"},
                              {SIGILL, "illegal instruction"}};

// Runs on the stack of its own, in the thread that crashed.
extern "C" void on_crash(int signal) {
  // A crash of ours: the action is the default one by now, and what failed is done again.
  if (running.empty()) {
    std::raise(signal);
    return;
  }
  while (is_ending.test_and_set()) ::pause();
  std::string_view what;
  for (const Crash& crash : kCrashes)
    if (crash.signal == signal) what = crash.what;
  for (const std::string_view part :
       {std::string_view("noodlec: error: component "), running, std::string_view(" crashed ("),
        what, std::string_view(")"), kHint})
    static_cast<void>(write(Stream::kError, part));
  ::_exit(static_cast<int>(ExitCode::kInternalError));
}

void catch_crashes() {
  struct sigaction action{};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER | static_cast<int>(SA_RESETHAND);
  for (const Crash& crash : kCrashes) {
    // A sanitizer looks at them itself.
    struct sigaction old{};
    ::sigaction(crash.signal, nullptr, &old);
    if (old.sa_handler == SIG_DFL) ::sigaction(crash.signal, &action, nullptr);
  }
}

// For the handlers of one thread: what crashes may have used up the stack it runs on.
class HandlerStack {
 public:
  HandlerStack() {
    stack_t old{};
    ::sigaltstack(nullptr, &old);
    if ((old.ss_flags & SS_DISABLE) == 0) return;
    memory_ = std::make_unique_for_overwrite<std::byte[]>(kSize);
    const stack_t stack{memory_.get(), 0, kSize};
    ::sigaltstack(&stack, nullptr);
  }
  ~HandlerStack() {
    if (memory_ == nullptr) return;
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    ::sigaltstack(&none, nullptr);
  }
  HandlerStack(const HandlerStack&) = delete;
  HandlerStack& operator=(const HandlerStack&) = delete;

 private:
  static constexpr size_t kSize = size_t{64} << 10;

  std::unique_ptr<std::byte[]> memory_;
};

}  // namespace

void guard_exit() {
  static const bool kDone = [] {
    catch_crashes();
    guarded = true;
    // exit() takes a function off the list before it calls it: a second thread that calls exit()
    // must find one too, or it ends the process before the first has spoken.
    constexpr int kThreads = 256;
    for (int i = 0; i < kThreads; ++i)
      if (std::atexit(on_exit) != 0 || std::at_quick_exit(on_exit) != 0) return false;
    return true;
  }();
  static_cast<void>(kDone);
}

ForeignCode::ForeignCode(std::string_view name) : outer_(std::exchange(running, name)) {
  if (guarded) {
    static thread_local const HandlerStack kStack;
  }
  ++running_anywhere;
}

ForeignCode::~ForeignCode() {
  --running_anywhere;
  running = outer_;
}

}  // namespace noodle::platform
