// From the operands of `compile` to source files and the places of their outputs.
#ifndef NOODLE_DRIVER_INPUTS_H
#define NOODLE_DRIVER_INPUTS_H

#include <span>
#include <string>
#include <vector>

#include "platform/file_system.h"

namespace noodle::driver {

struct Input {
  std::string path;    // "-": standard input
  std::string output;  // empty: nothing is written; "-": standard output
};

struct OutputPlace {
  std::string file;    // -o, or empty
  std::string folder;  // --out-dir, or empty
  bool wanted = true;  // false: --check and the like
};

// Operands in their order; a folder gives every *.nc file in and below it, sorted by path. The same
// path twice is one input; two inputs with one output are a usage error.
//
// The output stands beside its source. Under --out-dir a file that was found in a folder has its
// path from there on, and one that was named has the path by which it was named.
Result<std::vector<Input>> collect_inputs(platform::FileSystem& files,
                                          std::span<const std::string> operands,
                                          const OutputPlace& place);

}  // namespace noodle::driver

#endif
