// What a process gives up, for good, before it runs code that nobody has tried yet.
#ifndef NOODLE_PLATFORM_SANDBOX_H
#define NOODLE_PLATFORM_SANDBOX_H

#include "base/result.h"

namespace noodle::platform {

// Gets the name of a system call that was asked for and not made. Called in a handler of a signal.
using OnDenied = void (*)(const char* call);

// From here on this process can start no process and no thread, signal nobody but itself, change
// nothing in a file system, use no network, and raise none of its limits. A call that would do one
// of these is not made: `on_denied` learns its name, and the signal SIGSYS ends the process. Files
// can still be read, and what is open can be written. Only for a process with a single thread.
//
// A failure says why the system does not do this; then nothing is given up.
Result<void> enter_sandbox(OnDenied on_denied);

}  // namespace noodle::platform

#endif
