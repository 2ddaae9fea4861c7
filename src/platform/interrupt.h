// SIGINT and SIGTERM: they end the process at once, except while there is something to tidy up.
#ifndef NOODLE_PLATFORM_INTERRUPT_H
#define NOODLE_PLATFORM_INTERRUPT_H

#include "base/result.h"

namespace noodle::platform {

// Without this call the two signals end the process as they do by default, and nothing is delayed.
// SIGPIPE and SIGXFSZ are ignored from now on: a write says that its reader has gone, or that the
// file would be larger than `ulimit -f` allows.
void catch_interrupts();

// While one exists in any thread, the first signal only sets the flag that interrupt_signal()
// shows; the process ends when the last one goes away. Work under a delay never waits for somebody
// else. The same signal a second time ends it in any case.
class InterruptDelay {
 public:
  InterruptDelay();
  ~InterruptDelay();
  InterruptDelay(const InterruptDelay&) = delete;
  InterruptDelay& operator=(const InterruptDelay&) = delete;
};

// 0, SIGINT or SIGTERM. To be asked after a delay was begun: the process may be ending already.
int interrupt_signal();

// For what was done to its end although it was asked to stop: under a delay, the first signal is as
// if it had not come. The next one ends the process.
void forget_interrupt();

// The error for the signal that came; its exit code is 128 and the number of the signal.
std::unexpected<Error> interrupted();

}  // namespace noodle::platform

#endif
