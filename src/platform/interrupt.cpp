#include "platform/interrupt.h"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace noodle::platform {
namespace {

// A signal sets the first and then reads the second, a delay does it the other way round: one of
// them sees the other.
std::atomic<int> caught_signal;
std::atomic<int> delays;
static_assert(std::atomic<int>::is_always_lock_free);

// The action is the default one by now. A shell sees that it was a signal and ends its own loop.
void end_process() {
  const int signal = caught_signal;
  std::raise(signal);
  // The first process of a container has no default action.
  ::_exit(128 + signal);
}

extern "C" void on_signal(int signal) {
  caught_signal = signal;
  if (delays == 0) end_process();
}

}  // namespace

void catch_interrupts() {
  struct sigaction action{};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART | SA_NODEFER | static_cast<int>(SA_RESETHAND);
  for (int signal : {SIGINT, SIGTERM}) {
    // A signal that the parent made us ignore (nohup, background jobs) stays ignored.
    struct sigaction old{};
    ::sigaction(signal, nullptr, &old);
    if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

InterruptDelay::InterruptDelay() { ++delays; }

InterruptDelay::~InterruptDelay() {
  if (--delays == 0 && caught_signal != 0) end_process();
}

int interrupt_signal() { return caught_signal; }

void forget_interrupt() { caught_signal = 0; }

std::unexpected<Error> interrupted() {
  return failure(caught_signal == SIGTERM ? ExitCode::kTerminated : ExitCode::kInterrupted,
                 "interrupted");
}

}  // namespace noodle::platform
