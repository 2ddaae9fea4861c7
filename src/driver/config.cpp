// `noodlec config`: what holds here, and who said so.
#include <fmt/format.h>

#include <algorithm>

#include "component_host/component.h"
#include "diagnostics/suggestion.h"
#include "driver/command.h"
#include "driver/json_output.h"
#include "versions/configuration.h"
#include "versions/lock_file.h"

namespace noodle::driver {
namespace {

struct ConfigOptions {
  static constexpr std::string_view kName = "config";
  static constexpr std::string_view kUsage = "[OPTIONS] [KEY...]";
  static constexpr std::string_view kSummary =
      "print the configuration, each value with its origin";

  std::vector<std::string> keys;
  bool json = false;

  void declare(CommandLine& line) {
    line.operands("KEY", "print only this value: upgrade.enabled, components.lexer, source_roots",
                  keys, Complete::kNothing);
    line.flag("--json", "print JSON", json);
  }
  Result<ExitCode> run() const;
};

struct Value {
  std::string section;  // "upgrade"; "" for the keys that stand before all sections
  std::string key;
  std::string text;  // as noodle.toml has it
  Json json;
  std::string origin;
  const char* variable = nullptr;

  std::string name() const { return section.empty() ? key : fmt::format("{}.{}", section, key); }
};

std::vector<Value> all_values(const versions::Configuration& configuration) {
  std::vector<Value> values;
  std::vector<std::string> roots;
  std::string origin = "default";
  if (const auto& project = configuration.project)
    for (const project::SourceRoot& root : project->source_roots) {
      if (roots.empty()) origin = project->place(root.line);
      roots.push_back(root.path);
    }
  values.push_back({"", "source_roots", project::to_toml(roots), roots, std::move(origin)});
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    Value shown{"components", std::string(component_host::phase_name(phase)), "\"*\"", "*",
                "default"};
    if (const auto& project = configuration.project)
      for (const project::ComponentRange& range : project->components)
        if (range.phase == phase)
          shown = {shown.section, shown.key, project::quoted(range.text), range.text,
                   project->place(range.line)};
    values.push_back(std::move(shown));
  }
  for (size_t i = 0; i < project::kSettings; ++i) {
    const versions::Configured& value = configuration.at(static_cast<project::Setting>(i));
    const project::SettingInfo& info = project::settings()[i];
    Value shown{"upgrade", std::string(info.key), project::to_toml(value.value),
                {},        value.origin,          info.variable};
    std::visit([&](const auto& kind) { shown.json = kind; }, value.value);
    values.push_back(std::move(shown));
  }
  return values;
}

// With its section, or without.
Result<std::vector<Value>> chosen(std::vector<Value> values, std::span<const std::string> keys) {
  if (keys.empty()) return values;
  std::vector<Value> found;
  for (const std::string& key : keys) {
    const auto value = std::ranges::find_if(
        values, [&](const Value& one) { return one.name() == key || one.key == key; });
    if (value == values.end()) {
      std::vector<std::string_view> names;
      names.reserve(values.size());
      for (const Value& one : values) names.push_back(one.key);
      const std::string_view nearest = nearest_name(key.substr(key.find('.') + 1), names);
      return failure(ExitCode::kUsage, fmt::format("nothing is configured by the name `{}`", key),
                     nearest.empty() ? "`noodlec config` lists all"
                                     : fmt::format("did you mean `{}`?", nearest));
    }
    found.push_back(*value);
  }
  return found;
}

std::string as_text(const std::vector<Value>& values) {
  size_t width = 0;
  for (const Value& value : values)
    width = std::max(width, value.key.size() + value.text.size() + std::string_view(" = ").size());
  std::string text;
  std::string section;
  for (const Value& value : values) {
    if (value.section != section)
      text += fmt::format("{}[{}]\n", text.empty() ? "" : "\n", value.section);
    section = value.section;
    text += fmt::format("{:<{}}  # {}\n", fmt::format("{} = {}", value.key, value.text), width,
                        value.origin);
  }
  return text;
}

// The lock of the project is no value, but it decides what compiles.
std::string lock_text(const versions::ProjectLock& lock) {
  return fmt::format("\n# {} has compiles take {}\n", lock.path,
                     versions::to_text(versions::vector_of(lock.lock)));
}

std::string as_json(const std::vector<Value>& values, const versions::Configuration& from,
                    const std::optional<versions::ProjectLock>& lock) {
  Json list = Json::array();
  for (const Value& value : values)
    list.push_back({{"key", value.name()},
                    {"value", value.json},
                    {"origin", value.origin},
                    {"variable", value.variable == nullptr ? Json() : Json(value.variable)}});
  return json_line("config", {{"file", from.project ? Json(from.project->file) : Json()},
                              {"lock", lock ? Json(lock->path) : Json()},
                              {"values", std::move(list)}});
}

Result<ExitCode> ConfigOptions::run() const {
  platform::FileSystem& files = platform::system();
  const Result<versions::Configuration> configuration = versions::load_configuration(files);
  if (!configuration) return std::unexpected(configuration.error());
  const Result<std::vector<Value>> values = chosen(all_values(*configuration), keys);
  if (!values) return std::unexpected(values.error());
  if (configuration->project && keys.empty()) {
    const auto missing = project::missing_source_roots(files, *configuration->project);
    if (!missing) return std::unexpected(missing.error());
    for (const std::string& warning : *missing) print_warning(warning);
  }
  const auto lock = versions::applying_lock(files, *configuration);
  if (!lock) print_warning(lock.error().message);
  const auto applying = lock.value_or(std::nullopt);
  if (json) return print_result(as_json(*values, *configuration, applying));
  if (keys.empty())
    return print_result(as_text(*values) + (applying ? lock_text(*applying) : std::string()));
  // For scripts: the value alone, a text without its quotes.
  std::string text;
  for (const Value& value : *values)
    text += (value.json.is_string() ? value.json.get<std::string>() : value.text) + "\n";
  return print_result(text);
}

}  // namespace

constinit const Command kConfigCommand = command_with<ConfigOptions>();

}  // namespace noodle::driver
