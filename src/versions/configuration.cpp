#include "versions/configuration.h"

#include <fmt/format.h>

#include "base/check.h"
#include "platform/process.h"

namespace noodle::versions {

using project::Setting;

Configuration::Configuration() {
  for (size_t i = 0; i < project::kSettings; ++i)
    values_[i] = {project::settings()[i].initial, "default"};
}

void Configuration::set(Setting setting, project::SettingValue value, std::string origin) {
  Configured& configured = values_[static_cast<size_t>(setting)];
  CHECK(value.index() == configured.value.index());
  configured = {std::move(value), std::move(origin)};
}

Result<Configuration> load_configuration(platform::FileSystem& files, const std::string& folder,
                                         const Environment& environment) {
  Configuration configuration;
  Result<std::optional<project::Project>> found = project::find_project(files, folder);
  if (!found) return std::unexpected(found.error());
  configuration.project = *std::move(found);
  if (configuration.project)
    for (const project::ProjectSetting& line : configuration.project->settings)
      configuration.set(line.setting, line.value, configuration.project->place(line.line));
  for (size_t i = 0; i < project::kSettings; ++i) {
    const project::SettingInfo& info = project::settings()[i];
    if (info.variable == nullptr) continue;
    const std::optional<std::string> text = environment(info.variable);
    if (!text || text->empty()) continue;
    std::optional<project::SettingValue> value = project::parse_setting(info, *text);
    if (!value)
      return failure(ExitCode::kUsage,
                     fmt::format("`{}` in the environment must be {}, not `{}`", info.variable,
                                 project::expectation(info), *text));
    configuration.set(static_cast<Setting>(i), *std::move(value), info.variable);
  }
  return configuration;
}

Result<Configuration> load_configuration(platform::FileSystem& files) {
  return load_configuration(files, "", platform::environment);
}

}  // namespace noodle::versions
