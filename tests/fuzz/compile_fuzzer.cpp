// libFuzzer: any bytes through all four components, at every level of optimization.
#include <array>
#include <cstdlib>
#include <string>

#include "pipeline/compilation.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const noodle::component_host::ComponentSet kComponents =
      noodle::component_host::embedded_components();
  for (uint32_t level = 0; level <= 2; ++level) {
    noodle::pipeline::Compilation file("input.nc",
                                       std::string(reinterpret_cast<const char*>(data), size));
    noodle::pipeline::Settings settings{.components = &kComponents};
    settings.call.optimization_level = level;
    // A component whose output does not pass the verifier of its seam is a bug.
    if (!noodle::pipeline::compile(file, settings)) std::abort();
  }
  return 0;
}
