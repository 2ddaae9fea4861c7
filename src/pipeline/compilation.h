// One source file on its way through the components.
#ifndef NOODLE_PIPELINE_COMPILATION_H
#define NOODLE_PIPELINE_COMPILATION_H

#include <string>

#include "component_host/call.h"
#include "pipeline/module_interface.h"

namespace noodle::pipeline {

enum class Stage { kTokens, kTree, kOptimizedTree, kBytecode };

enum class Verification {
  kEverySeam,
  // None where all components are embedded: they are as much a part of this program as the verifier
  // is. Only for bytecode that is verified before it runs, as that of a file is.
  kUnlessEmbedded
};

struct Settings {
  const component_host::ComponentSet* components;  // outlives the compilations
  component_host::CallOptions call = {};
  Stage last = Stage::kBytecode;
  Verification verification = Verification::kEverySeam;
};

// Sources that are larger are not even read; components have lower limits.
inline constexpr uint64_t kLargestSource = uint64_t{1} << 30;

// Neither copied nor moved: the collector points to the source.
class Compilation {
 public:
  Compilation(std::string path, std::string text)
      : source(std::move(path), std::move(text)), diagnostics(source) {}
  Compilation(const Compilation&) = delete;
  Compilation& operator=(const Compilation&) = delete;

  SourceFile source;
  DiagnosticCollector diagnostics;
  ModuleInterface interface = {};
  // The seam of the last stage, verified as the settings say; empty when the program has errors.
  component_host::OwnedBlock block = {};
};

// Takes the file through the components up to `settings.last`. Errors of the program are in its
// diagnostics and are no failure; a component that misbehaves is one.
Result<void> compile(Compilation& file, const Settings& settings);

}  // namespace noodle::pipeline

#endif
