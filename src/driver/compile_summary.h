// What `noodlec compile --json` prints; docs/command-line.md describes it.
#ifndef NOODLE_DRIVER_COMPILE_SUMMARY_H
#define NOODLE_DRIVER_COMPILE_SUMMARY_H

#include <span>
#include <string>

#include "driver/compile_job.h"

namespace noodle::driver {

// One JSON object on a line.
std::string compile_summary(std::span<const CompiledInput> items);

}  // namespace noodle::driver

#endif
