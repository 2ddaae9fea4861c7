// The first part of an upgrade: what is to change. Nothing is written.
#ifndef NOODLE_UPGRADE_PLANNING_H
#define NOODLE_UPGRADE_PLANNING_H

#include <memory>

#include "state/snapshot.h"
#include "upgrade/order.h"

namespace noodle::upgrade {

struct Planned {
  // The active generation, pinned.
  state::Snapshot base;
  // Sources refer to it.
  std::unique_ptr<trust::TrustStore> trust;
  std::unique_ptr<Sources> sources;
  versions::Plan plan;
};

// The versions of a generation. kCorrupt when one is no version.
Result<versions::Vector> vector_of(const state::Generation& generation);

// "lexer 1.0.0 -> 1.1.0, parser 1.0.0 -> 1.1.0"
std::string to_text(const std::vector<versions::Change>& changes);

// " (--no-canary, --allow-breaking)": what of the usual care the order leaves out, for the audit
// log; "" for an order that leaves out nothing.
std::string flags_text(const Order& order);

// Finds the releases that there are, and which of them to take. The error of a conflict has exit
// code 11, names the origin of each rule, and the nearest vector that works.
Result<Planned> plan_upgrade(const Order& order);

// The same, with packages that are at hand as well.
Result<Planned> plan_upgrade(const Order& order, std::vector<packages::Package> at_hand);

}  // namespace noodle::upgrade

#endif
