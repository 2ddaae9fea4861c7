// Making newer components the active ones: plan, stage, try out, commit.
#ifndef NOODLE_UPGRADE_UPGRADE_H
#define NOODLE_UPGRADE_UPGRADE_H

#include <optional>
#include <string>
#include <vector>

#include "state/commit.h"
#include "upgrade/order.h"

namespace noodle::upgrade {

// What was done, or what would be.
struct Report {
  // The generation that it began with.
  uint64_t base = 0;
  versions::Plan plan = {};
  // Channels and installed packages that could not be read.
  std::vector<std::string> warnings = {};
  // Packages that were damaged, and were replaced first: "lexer 1.0.0".
  std::vector<std::string> repaired = {};
  // Of the trial, when there was one.
  std::optional<Verdict> verdict = std::nullopt;
  // The new generation; none: there was nothing to do, or it was not to be done yet.
  std::optional<state::Committed> committed = std::nullopt;
};

// The functions write a line to the audit log when they refuse, if the directory can be written.
// Up to the commit nothing that is active changes, and an error leaves no file behind. With an
// InterruptDelay of the caller this also holds for a signal, which makes them fail with
// kInterrupted; one that comes after the commit does nothing.
//
// All but `preview` begin with putting whole packages in the place of damaged ones that are active.

// Only says what an upgrade would do.
Result<Report> preview(const Order& order);

// Plans anew when somebody else commits in between. kRefused when the rules or the packages forbid
// it, kUnhealthy when the new components fail their trial.
Result<Report> upgrade(const Order& order);

// All of it but the commit; the packages wait in the state directory for apply_staged. What waited
// there before is gone.
Result<Report> stage(const Order& order);
// Commits what was staged. Where something else is active than was when it was staged, it is tried
// out again. `order` has no requests.
Result<Report> apply_staged(const Order& order);

// What was staged is not any more: its titles, "lexer 1.1.0"; none where the plan cannot be read.
// kRefused when nothing was.
Result<std::vector<std::string>> drop_what_is_staged(const Order& order);

// Only says what the next function would do.
Result<Report> preview_generation(const Order& order, uint64_t generation);
// Makes the components of a retained generation the active ones, tried out like new ones.
Result<Report> upgrade_to_generation(const Order& order, uint64_t generation);

}  // namespace noodle::upgrade

#endif
