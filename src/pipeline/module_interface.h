// What one file asks of other files and offers them. Kept when its tree is gone.
#ifndef NOODLE_PIPELINE_MODULE_INTERFACE_H
#define NOODLE_PIPELINE_MODULE_INTERFACE_H

#include <cstdint>
#include <string>
#include <vector>

#include "bytecode/bytecode.h"
#include "tree/tree.h"

namespace noodle::pipeline {

struct ImportedModule {
  std::string specifier;  // "./util", "std.math"
  uint32_t offset;        // of the string in the source
};

// A name that module `import` must export.
struct ImportedName {
  uint32_t import;
  std::string name;
  uint32_t offset;
};

struct ModuleInterface {
  std::vector<ImportedModule> imports;
  std::vector<ImportedName> uses;
  std::vector<std::string> exports;  // sorted
  std::vector<uint32_t> reexported;  // `export * from`: indices of imports
  // False when errors in the file leave open what it exports: then nothing is missing.
  bool is_complete = false;
};

ModuleInterface interface_of(const Tree& tree);
// The same from a compiled file. It has no offsets; they are 0.
ModuleInterface interface_of(const Bytecode& bytecode);

}  // namespace noodle::pipeline

#endif
