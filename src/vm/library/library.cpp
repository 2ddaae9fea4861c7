#include "vm/library/library.h"

namespace noodle::vm {

std::span<const BuiltinModule> builtin_modules() {
  static const BuiltinModule kModules[] = {io_module(), math_module(), time_module()};
  return kModules;
}

void install_library(Machine& machine) {
  install_builtins(machine);
  install_strings(machine);
  install_lists(machine);
  install_maps(machine);
  install_sets(machine);
  install_ranges_and_numbers(machine);
  for (const BuiltinModule& module : builtin_modules())
    machine.define_module(module.specifier, module.functions, module.constants);
}

}  // namespace noodle::vm
