// What `noodlec upgrade` prints.
#ifndef NOODLE_DRIVER_UPGRADE_REPORT_H
#define NOODLE_DRIVER_UPGRADE_REPORT_H

#include <string>

#include "driver/json_output.h"
#include "upgrade/upgrade.h"

namespace noodle::driver {

enum class UpgradeAction { kPlan, kStage, kUpgrade };

// For people.
std::string upgrade_text(const upgrade::Report& report, UpgradeAction action);
// For programs; docs/upgrading.md describes the members.
Json upgrade_facts(const upgrade::Report& report, UpgradeAction action);

}  // namespace noodle::driver

#endif
