// noodle.toml, the file that marks the top folder of a project.
#ifndef NOODLE_PIPELINE_PROJECT_H
#define NOODLE_PIPELINE_PROJECT_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/file_system.h"

namespace noodle::pipeline {

inline constexpr std::string_view kProjectFile = "noodle.toml";

struct Project {
  std::string file;  // path of the noodle.toml
  // `source_roots`: folders in which imports without `./` are looked up, in this order; paths as
  // seen from the working folder.
  std::vector<std::string> source_roots;
};

// The noodle.toml of `folder` or of the nearest folder above it; nothing when there is none. One
// that cannot be read or is not as it should be is a failure that names the place.
Result<std::optional<Project>> find_project(platform::FileSystem& files, const std::string& folder);

}  // namespace noodle::pipeline

#endif
