// The keys of [upgrade] in noodle.toml, and the variables of the environment that go before them.
#ifndef NOODLE_PROJECT_SETTING_H
#define NOODLE_PROJECT_SETTING_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace noodle::project {

enum class Setting : uint8_t {
  // Off: the state directory is ignored, the embedded components compile.
  kEnabled,
  // Off: a running process keeps the generation that it began with.
  kHotSwapEnabled,
  // Off: the constraints of the project are not applied.
  kVersionAwareCompilation,
  // Off: what is to be compiled again is noted, and nothing is done about it.
  kAutoRecompileOnUpgrade,
  // How long an upgrade waits for those that compile and for other upgrades; 0: not at all.
  kUpgradeTimeout,
  kPauseCompilationDuringUpgrade,
  // Off: no rule about versions holds. Contracts, signatures and the verifiers always do.
  kValidateCompilerCompatibility,
  kMaxConcurrentUpgrades,
  // On: a state directory on a network file system may be written.
  kAllowNetworkFileSystem,
  // Folders and addresses that packages come from, besides those built with this noodlec.
  kChannels,
};
inline constexpr size_t kSettings = 10;

// A switch, a count, seconds, or places.
using SettingValue = std::variant<bool, uint32_t, double, std::vector<std::string>>;

struct SettingInfo {
  std::string_view key;  // in [upgrade]
  const char* variable;  // of the environment; null: there is none
  SettingValue initial;  // which also tells its kind
  double least = 0;      // of counts and seconds
  double most = 0;
  std::string_view what;  // in one line
};

// By enum Setting.
std::span<const SettingInfo, kSettings> settings();
const SettingInfo& info(Setting setting);
std::optional<Setting> setting_named(std::string_view key);

// "a number from 0 to 86400": what a setting can be, for messages.
std::string expectation(const SettingInfo& info);
// The value that a variable of the environment stands for: switches are 1, 0, true or false.
// Nothing when it is none; places cannot be given so.
std::optional<SettingValue> parse_setting(const SettingInfo& info, std::string_view text);
// As noodle.toml has it.
std::string to_toml(const SettingValue& value);
std::string quoted(std::string_view text);

}  // namespace noodle::project

#endif
