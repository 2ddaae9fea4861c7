// The trial of new components, as it runs in the child process: it loads them, so that it may crash
// or never return.
#ifndef NOODLE_UPGRADE_CANARY_RUN_H
#define NOODLE_UPGRADE_CANARY_RUN_H

#include <functional>

#include "upgrade/component_files.h"
#include "upgrade/verdict.h"

namespace noodle::upgrade {

// Called before each step with what comes, so that the parent knows where it ended: "loading parser
// 1.1.0", "compiling `match.nc` at -O1".
using Progress = std::function<void(std::string_view step)>;

struct CanaryOrder {
  VectorFiles before;
  VectorFiles after;
  bool changes_behaviour = false;  // a manifest of a new component says so
};

// Loads the components of `after` and looks whether they are what they should be and connect.
Verdict run_vetting(const VectorFiles& after, const Progress& progress);

// The same, and the corpus: compiled by both vectors at each level, and by the new one twice, with
// all seams verified; what both make of it is run and compared.
Verdict run_canary(const CanaryOrder& order, const Progress& progress);

}  // namespace noodle::upgrade

#endif
