// What the modules of the virtual machine export, for checking imports.
#ifndef NOODLE_PIPELINE_STANDARD_MODULES_H
#define NOODLE_PIPELINE_STANDARD_MODULES_H

#include <span>
#include <string_view>
#include <vector>

namespace noodle::pipeline {

struct StandardModule {
  std::string_view specifier;  // "std.math"
  std::vector<std::string_view> names;
};

// Null when there is none of that name.
const StandardModule* standard_module(std::string_view specifier);
std::span<const std::string_view> standard_module_names();

}  // namespace noodle::pipeline

#endif
