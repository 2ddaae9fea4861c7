// What the trial of new components found.
#ifndef NOODLE_UPGRADE_VERDICT_H
#define NOODLE_UPGRADE_VERDICT_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "noodle/component.h"

namespace noodle::upgrade {

// The word is the one in reports and in the audit log.
enum class Finding {
  kPassed,
  kMismatch,          // "mismatch": it is not what its manifest says, or does not connect
  kCrash,             // "crash": a signal ended it
  kHang,              // "hang": it did not end in time
  kForbidden,         // "forbidden": it asked the system for what no component may do
  kEnded,             // "ended": it ended the process
  kOutput,            // "output": it wrote to standard output or standard error
  kFault,             // "fault": the host noticed that it breaks the rules, or it ran out of memory
  kNewError,          // "new-error": a program that compiled has errors now
  kLostError,         // "lost-error": a program that is wrong compiles now
  kNotDeterministic,  // "not-deterministic": the same source gave different results
  kWrongResult,       // "wrong-result": a program of a new edition does not do what it should
  kBehaviour,         // "behaviour": a program does something else than before
};

std::string_view finding_name(Finding finding);

struct Verdict {
  Finding finding = Finding::kPassed;
  // For a person: which component or program, and what it did. Empty when it passed.
  std::string detail = {};
  // Known where one component alone is to blame.
  std::optional<noodle_phase> component = std::nullopt;
  uint32_t programs = 0;
  uint32_t compilations = 0;
  // Programs that do something else than before, which the manifest announced.
  std::vector<std::string> changed = {};
  // Why the trial had no sandbox; empty when it had one.
  std::string unconfined = {};

  bool passed() const { return finding == Finding::kPassed; }
};

// One line of JSON, without its end.
std::string to_json(const Verdict& verdict);
// Nothing when it is no such line.
std::optional<Verdict> parse_verdict(std::string_view line);

}  // namespace noodle::upgrade

#endif
