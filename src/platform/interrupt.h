// SIGINT and SIGTERM as a flag that long work polls, so that it ends in order: temporary files are
// removed and outputs are as they were.
#ifndef NOODLE_PLATFORM_INTERRUPT_H
#define NOODLE_PLATFORM_INTERRUPT_H

#include "base/result.h"

namespace noodle::platform {

// From now on the two signals only set the flag; a second one ends the process at once. SIGPIPE is
// ignored: a write says that its reader has gone.
void catch_interrupts();

// 0, SIGINT or SIGTERM.
int interrupt_signal();

// The error for the signal that came; its exit code is 128 and the number of the signal.
std::unexpected<Error> interrupted();

}  // namespace noodle::platform

#endif
