// What holds for this run, and who said so: defaults, noodle.toml, environment, flags, the later
// ones over the earlier ones.
#ifndef NOODLE_VERSIONS_CONFIGURATION_H
#define NOODLE_VERSIONS_CONFIGURATION_H

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "project/project_file.h"

namespace noodle::versions {

// A value and its origin: "default", "noodle.toml:7", the name of a variable, or a flag.
struct Configured {
  project::SettingValue value;
  std::string origin;
};

// Reads a variable of the environment; absent is not empty.
using Environment = std::function<std::optional<std::string>(const char* name)>;

class Configuration {
 public:
  // The defaults.
  Configuration();

  bool is_on(project::Setting setting) const { return std::get<bool>(at(setting).value); }
  uint32_t count(project::Setting setting) const { return std::get<uint32_t>(at(setting).value); }
  double seconds(project::Setting setting) const { return std::get<double>(at(setting).value); }
  const std::vector<std::string>& places(project::Setting setting) const {
    return std::get<std::vector<std::string>>(at(setting).value);
  }
  const Configured& at(project::Setting setting) const {
    return values_[static_cast<size_t>(setting)];
  }
  // `value` is of the kind of the setting and within its limits.
  void set(project::Setting setting, project::SettingValue value, std::string origin);

  // The noodle.toml of the working folder or above it.
  std::optional<project::Project> project = std::nullopt;

 private:
  std::array<Configured, project::kSettings> values_;
};

// Defaults, the noodle.toml of `folder` ("": the working folder) or of the nearest folder above it,
// and the environment, in which an empty variable is not set. A value that is none is a failure
// that names the line or the variable. Without a noodle.toml it costs a look into each folder.
Result<Configuration> load_configuration(platform::FileSystem& files, const std::string& folder,
                                         const Environment& environment);
// With the environment of this process.
Result<Configuration> load_configuration(platform::FileSystem& files);

}  // namespace noodle::versions

#endif
