#include "platform/interrupt.h"

#include <csignal>

namespace noodle::platform {
namespace {

volatile std::sig_atomic_t caught_signal = 0;

extern "C" void remember(int signal) { caught_signal = signal; }

}  // namespace

void catch_interrupts() {
  struct sigaction action{};
  action.sa_handler = remember;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  for (int signal : {SIGINT, SIGTERM}) {
    // A signal that the parent made us ignore (nohup, background jobs) stays ignored.
    struct sigaction old{};
    ::sigaction(signal, nullptr, &old);
    if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

int interrupt_signal() { return caught_signal; }

std::unexpected<Error> interrupted() {
  return failure(caught_signal == SIGTERM ? ExitCode::kTerminated : ExitCode::kInterrupted,
                 "interrupted");
}

}  // namespace noodle::platform
