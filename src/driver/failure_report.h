// How the failure of a command is told.
#ifndef NOODLE_DRIVER_FAILURE_REPORT_H
#define NOODLE_DRIVER_FAILURE_REPORT_H

#include <string>

#include "base/result.h"

namespace noodle::driver {

// The command of this run was given --json: report_failure prints an object, too.
void print_failures_as_json(std::string command);

// The JSON that was printed is the answer, and tells what is wrong: report_failure prints no other.
void answered_in_json();

// On standard error for people; on standard output, where --json was given, an object of the same
// members for every command: `noodlec.failure/1`.
void report_failure(const Error& error);

}  // namespace noodle::driver

#endif
