// The files of a run and what they import: loading, and checking the imports of each.
#ifndef NOODLE_PIPELINE_MODULE_GRAPH_H
#define NOODLE_PIPELINE_MODULE_GRAPH_H

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/compilation.h"
#include "pipeline/nbc_file.h"
#include "pipeline/resolver.h"

namespace noodle::pipeline {

// One file, as source or compiled.
struct Module {
  std::string path;  // as messages and traces show it; no two modules of a graph share it
  bool is_input = false;
  std::unique_ptr<Compilation> source = nullptr;
  std::optional<NbcFile> compiled = std::nullopt;
  ModuleInterface compiled_interface = {};
  std::vector<uint32_t> imports = {};  // index of a module, kStandardModule or kMissingModule

  const ModuleInterface& interface() const {
    return source != nullptr ? source->interface : compiled_interface;
  }
};

inline constexpr uint32_t kStandardModule = UINT32_MAX;
inline constexpr uint32_t kMissingModule = UINT32_MAX - 1;

// A module is a name in a folder. Links to folders are followed, so a folder that is reached in
// several ways has its modules once; a link to a file is a module of its own, as it would be when
// both are compiled: its output stands beside it, and its imports are seen from there.
class ModuleGraph {
 public:
  // `imported` says how far files that are imported, and were not added, are compiled.
  ModuleGraph(platform::FileSystem& files, const Settings& imported)
      : files_(files), imported_(imported), resolver_(files) {}

  // What the run is about; all of it is added before the imports are loaded. No path twice.
  uint32_t add(std::unique_ptr<Compilation> file);
  uint32_t add(NbcFile file, std::string path);

  // Finds the modules that are imported, and those that these import, and loads them. What is
  // wrong in a source becomes a diagnostic of the importing file; a compiled file has none, so
  // there it is a failure.
  Result<void> load_imports();

  // Names that are imported and not exported, and cycles; reported like missing modules.
  Result<void> check_imports();

  const std::vector<Module>& modules() const { return modules_; }
  // The module and all that it imports, directly or not.
  std::vector<uint32_t> reachable(uint32_t module) const;
  // Paths of the source files that were read to check a module, without its own; sorted.
  std::vector<std::string> dependencies(uint32_t module) const;
  // The noodle.toml files that were looked into.
  std::vector<std::string> project_files() const { return resolver_.project_files(); }

 private:
  Result<std::string> identity_of(const std::string& path);
  Result<void> identify_inputs();
  Result<uint32_t> load_import(uint32_t importer, uint32_t import);
  Result<uint32_t> load_file(const std::string& path, std::string identity);
  Result<void> check_uses(uint32_t module);
  bool exports(uint32_t module, const std::string& name) const;
  enum class WalkState : uint8_t { kNew, kOnWalk, kDone };
  Result<void> report_cycles(uint32_t start, std::vector<WalkState>& states);
  // The closed walk, beginning and ending with the same module.
  Result<void> report_cycle(const std::vector<uint32_t>& walk, uint32_t import);
  Result<void> report(const Module& module, DiagnosticCode code, uint32_t offset,
                      std::initializer_list<std::string_view> arguments, std::string_view hint);

  platform::FileSystem& files_;
  Settings imported_;
  Resolver resolver_;
  std::vector<Module> modules_;
  std::unordered_map<std::string, uint32_t> by_identity_;  // canonical folder, and name in it
  std::unordered_map<std::string, std::string> canonical_folders_;
};

}  // namespace noodle::pipeline

#endif
