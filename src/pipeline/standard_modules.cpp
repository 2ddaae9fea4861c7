#include "pipeline/standard_modules.h"

#include <algorithm>

#include "vm/library/library.h"

namespace noodle::pipeline {
namespace {

const std::vector<StandardModule>& all_modules() {
  static const std::vector<StandardModule> modules = [] {
    std::vector<StandardModule> result;
    for (const vm::BuiltinModule& module : vm::builtin_modules()) {
      StandardModule& entry = result.emplace_back(StandardModule{module.specifier, {}});
      for (const vm::NativeDefinition& function : module.functions)
        entry.names.emplace_back(function.name);
      for (const vm::ModuleConstant& constant : module.constants)
        entry.names.emplace_back(constant.name);
    }
    return result;
  }();
  return modules;
}

}  // namespace

const StandardModule* standard_module(std::string_view specifier) {
  const auto found = std::ranges::find(all_modules(), specifier, &StandardModule::specifier);
  return found == all_modules().end() ? nullptr : &*found;
}

std::span<const std::string_view> standard_module_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> result;
    for (const StandardModule& module : all_modules()) result.push_back(module.specifier);
    return result;
  }();
  return names;
}

}  // namespace noodle::pipeline
