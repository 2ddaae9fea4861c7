#include "project/setting.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace noodle::project {
namespace {

const std::array<SettingInfo, kSettings>& table() {
  using Places = std::vector<std::string>;
  static const std::array<SettingInfo, kSettings> kTable{{
      {"enabled", "NOODLE_COMPILER_UPGRADE_INTEGRATION", true, 0, 0,
       "compile with the components of the state directory"},
      {"hot_swap_enabled", "NOODLE_COMPILER_HOT_SWAP_ENABLED", true, 0, 0,
       "has no effect in this release: a process keeps the components that it began with"},
      {"version_aware_compilation", "NOODLE_COMPILER_VERSION_AWARE", true, 0, 0,
       "apply the constraints of the project"},
      {"auto_recompile_on_upgrade", "NOODLE_COMPILER_AUTO_RECOMPILE", true, 0, 0,
       "has no effect in this release: nothing is compiled again by itself"},
      {"upgrade_timeout", "NOODLE_COMPILER_UPGRADE_TIMEOUT", 30.0, 0, 86400,
       "seconds that an upgrade waits for others"},
      {"pause_compilation_during_upgrade", nullptr, true, 0, 0,
       "has no effect in this release: a compile keeps the components that it began with"},
      {"validate_compiler_compatibility", nullptr, true, 0, 0,
       "apply the rules about versions that components have of one another"},
      {"max_concurrent_upgrades", nullptr, uint32_t{2}, 1, 64,
       "upgrades that are prepared side by side"},
      {"allow_network_file_system", nullptr, false, 0, 0,
       "write a state directory on a network file system"},
      {"channels", nullptr, Places{}, 0, 0, "where packages come from"},
  }};
  return kTable;
}

std::optional<double> number(const SettingInfo& info, std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!(value >= info.least && value <= info.most)) return std::nullopt;
  return value;
}

}  // namespace

std::span<const SettingInfo, kSettings> settings() { return table(); }

const SettingInfo& info(Setting setting) { return table()[static_cast<size_t>(setting)]; }

std::optional<Setting> setting_named(std::string_view key) {
  for (size_t i = 0; i < kSettings; ++i)
    if (table()[i].key == key) return static_cast<Setting>(i);
  return std::nullopt;
}

std::string expectation(const SettingInfo& info) {
  if (std::holds_alternative<bool>(info.initial)) return "true or false";
  if (std::holds_alternative<uint32_t>(info.initial))
    return fmt::format("a whole number from {} to {}", info.least, info.most);
  if (std::holds_alternative<double>(info.initial))
    return fmt::format("a number of seconds from {} to {}", info.least, info.most);
  return "a list of folders and addresses";
}

std::optional<SettingValue> parse_setting(const SettingInfo& info, std::string_view text) {
  if (std::holds_alternative<bool>(info.initial)) {
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    return std::nullopt;
  }
  const std::optional<double> value = number(info, text);
  if (!value) return std::nullopt;
  if (std::holds_alternative<double>(info.initial)) return *value;
  const auto whole = static_cast<uint32_t>(*value);
  if (!std::holds_alternative<uint32_t>(info.initial) || static_cast<double>(whole) != *value)
    return std::nullopt;
  return whole;
}

std::string to_toml(const SettingValue& value) {
  if (const bool* on = std::get_if<bool>(&value)) return *on ? "true" : "false";
  if (const uint32_t* count = std::get_if<uint32_t>(&value)) return std::to_string(*count);
  if (const double* seconds = std::get_if<double>(&value)) {
    std::string text = fmt::format("{}", *seconds);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
  }
  std::string text;
  for (const std::string& place : std::get<std::vector<std::string>>(value))
    text += (text.empty() ? "" : ", ") + quoted(place);
  return "[" + text + "]";
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    // Other control characters than the tab have no other form.
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t')
      result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      result += c;
  }
  return result + '"';
}

}  // namespace noodle::project
