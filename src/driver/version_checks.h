// Questions about versions that `noodlec versions` answers with yes or no.
#ifndef NOODLE_DRIVER_VERSION_CHECKS_H
#define NOODLE_DRIVER_VERSION_CHECKS_H

#include <string>
#include <vector>

#include "driver/version_facts.h"

namespace noodle::driver {

// A result, and the exit code that goes with it.
struct Answer {
  std::string text;
  Json json;
  ExitCode code = ExitCode::kDone;
};

// --check: whether what compiles meets the constraints "lexer=^1.1", and what would. kRefused
// when one is not met.
Result<Answer> check_constraints(const VersionFacts& facts, const std::vector<std::string>& texts);

// --satisfies: those of the versions that are in the range, the oldest first; kRefused when none
// is.
Result<Answer> check_satisfies(const std::string& range, const std::vector<std::string>& texts);

// --path: the way from one version to another, "parser@1.0.0..1.1.0"; kRefused when there is none.
Result<Answer> check_path(const VersionFacts& facts, const std::string& text);

}  // namespace noodle::driver

#endif
