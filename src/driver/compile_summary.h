// What `noodlec compile --json` prints; docs/command-line.md describes it.
#ifndef NOODLE_DRIVER_COMPILE_SUMMARY_H
#define NOODLE_DRIVER_COMPILE_SUMMARY_H

#include <span>
#include <string>

#include "driver/compile_job.h"

namespace noodle::driver {

// One JSON object on a line. The sums are those of the report: those of files that are only
// imported count too.
std::string compile_summary(std::span<const CompiledInput> items, const DiagnosticReport& report);

}  // namespace noodle::driver

#endif
