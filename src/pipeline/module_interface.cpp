#include "pipeline/module_interface.h"

#include <algorithm>

namespace noodle::pipeline {

ModuleInterface interface_of(const Tree& tree) {
  ModuleInterface result;
  result.is_complete = true;
  for (const noodle_import& import : tree.imports)
    result.imports.push_back({std::string(tree.strings[import.specifier]), import.offset});
  for (const noodle_import_use& use : tree.import_uses)
    result.uses.push_back({use.import, std::string(tree.strings[use.name]), use.offset});
  for (const noodle_export& entry : tree.exports) {
    if (entry.kind == NOODLE_EXPORT_ALL)
      result.reexported.push_back(entry.target);
    else
      result.exports.emplace_back(tree.strings[entry.name]);
  }
  std::ranges::sort(result.exports);
  return result;
}

ModuleInterface interface_of(const Bytecode& bytecode) {
  const StringTable& strings = bytecode.strings;
  ModuleInterface result;
  result.is_complete = true;
  for (uint32_t specifier : bytecode.imports)
    result.imports.push_back({std::string(strings[specifier]), 0});
  for (const noodle_code_import_use& use : bytecode.import_uses)
    result.uses.push_back({use.import, std::string(strings[use.name]), 0});
  for (const noodle_code_export& entry : bytecode.exports) {
    if (entry.kind == NOODLE_EXPORT_ALL)
      result.reexported.push_back(entry.target);
    else
      result.exports.emplace_back(strings[entry.name]);
  }
  std::ranges::sort(result.exports);
  return result;
}

}  // namespace noodle::pipeline
