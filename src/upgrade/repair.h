// Packages that are active and damaged: another copy of them is put in their place.
#ifndef NOODLE_UPGRADE_REPAIR_H
#define NOODLE_UPGRADE_REPAIR_H

#include <span>
#include <string>
#include <vector>

#include "state/snapshot.h"
#include "upgrade/order.h"

namespace noodle::upgrade {

struct Repair {
  // What was replaced, also when others could not be: "lexer 1.0.0".
  std::vector<std::string> replaced = {};
  // kCorrupt: one that this program would load is damaged, and no channel has it.
  Result<void> done = {};
};

// Hashes the packages that the generations name, and replaces those that are damaged or missing
// by the very same ones from the channels of the order, with a line in the audit log. Nothing
// becomes active: a replaced file has another identity than the generation recorded, so that every
// compile hashes it until the next commit.
Repair repair_packages(const Order& order, std::span<const state::Generation> generations);

// The same, without doing it.
std::vector<std::string> damaged_packages(const Order& order, const state::Generation& generation);

// After code of others has run: what was active when it began is as it was, and so is what is
// active now, which somebody else may have committed. kCorrupt otherwise.
Result<void> check_unharmed(const Order& order, const state::Snapshot& base);

}  // namespace noodle::upgrade

#endif
