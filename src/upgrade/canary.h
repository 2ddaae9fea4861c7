// The trial of new components in a child process with limits, in a sandbox. The parent never runs
// their code. It finds mistakes; against bad intent there are signatures, because code that runs
// could search the memory of the child for the key with which a verdict is written.
#ifndef NOODLE_UPGRADE_CANARY_H
#define NOODLE_UPGRADE_CANARY_H

#include <span>

#include "upgrade/canary_run.h"

namespace noodle::upgrade {

struct TrialLimits {
  double seconds = 30;
  Progress progress = nullptr;
};

// Failures are those of the surroundings: no process can be started, or we were interrupted.
Result<Verdict> try_vetting(const VectorFiles& after, const TrialLimits& limits);
Result<Verdict> try_canary(const CanaryOrder& order, const TrialLimits& limits);

// What the child does: `noodlec worker ARGUMENTS`, the arguments being those that the two functions
// give it, with the key as its input. Returns when the verdict is written.
Result<void> run_worker(std::span<const std::string> arguments);

}  // namespace noodle::upgrade

#endif
