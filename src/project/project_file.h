// noodle.toml, the file that marks the top folder of a project. This is its only reader.
#ifndef NOODLE_PROJECT_PROJECT_FILE_H
#define NOODLE_PROJECT_PROJECT_FILE_H

#include <semver/range.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "noodle/component.h"
#include "platform/file_system.h"
#include "project/setting.h"

namespace noodle::project {

inline constexpr std::string_view kProjectFile = "noodle.toml";

// `source_roots`: a folder in which imports without `./` are looked up.
struct SourceRoot {
  std::string path;  // as seen from the working folder
  uint32_t line;
};

// [components]: the versions of a component that the project may be compiled with.
struct ComponentRange {
  noodle_phase phase;
  std::string text;
  semver::Range range;
  uint32_t line;
};

// A key of [upgrade] that is there. Folders of channels are as seen from the working folder.
struct ProjectSetting {
  Setting setting;
  SettingValue value;
  uint32_t line;
};

struct Project {
  std::string file;  // path of the noodle.toml, as seen from the working folder
  std::vector<SourceRoot> source_roots = {};  // in the order in which they are looked into
  std::vector<ComponentRange> components = {};
  std::vector<ProjectSetting> settings = {};

  // "noodle.toml:4", as messages name the place.
  std::string place(uint32_t line) const;
};

// The noodle.toml of `folder` ("": the working folder) or of the nearest folder above it; nothing
// when there is none. One that cannot be read, or says what it should not, is a failure that names
// the line: a misspelt key would otherwise be a rule that nobody applies.
Result<std::optional<Project>> find_project(platform::FileSystem& files, const std::string& folder);

// For tests, and for find_project. `path` is where the text stands.
Result<Project> parse_project(std::string_view text, const std::string& path);

// What to say about source roots that are no folders: one line for each; empty when all are there.
Result<std::vector<std::string>> missing_source_roots(platform::FileSystem& files,
                                                      const Project& project);

}  // namespace noodle::project

#endif
