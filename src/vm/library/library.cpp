#include "vm/library/library.h"

namespace noodle::vm {

void install_library(Machine& machine) {
  install_builtins(machine);
  install_strings(machine);
  install_lists(machine);
  install_maps(machine);
  install_sets(machine);
  install_ranges_and_numbers(machine);
  install_math(machine);
  install_io(machine);
  install_time(machine);
}

}  // namespace noodle::vm
