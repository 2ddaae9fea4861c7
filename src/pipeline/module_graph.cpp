#include "pipeline/module_graph.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/paths.h"
#include "diagnostics/suggestion.h"
#include "pipeline/standard_modules.h"
#include "source/lexeme.h"

namespace noodle::pipeline {
namespace {

constexpr std::string_view kStandardInput = "-";

// A source imports sources. A compiled file takes its neighbours as they are, if they are there.
constexpr std::string_view kSourceOnly[] = {kSourceSuffix};
constexpr std::string_view kCompiledFirst[] = {kCompiledSuffix, kSourceSuffix};

std::string nearest_hint(std::string_view name, std::span<const std::string_view> candidates) {
  const std::string_view nearest = nearest_name(name, candidates);
  return nearest.empty() ? std::string() : fmt::format("did you mean `{}`?", nearest);
}

bool imports_files(const Module& module) {
  return std::ranges::any_of(module.interface().imports, [](const ImportedModule& import) {
    return !is_standard(import.specifier);
  });
}

}  // namespace

uint32_t ModuleGraph::add(std::unique_ptr<Compilation> file) {
  Module module{.path = file->source.path(), .is_input = true};
  module.source = std::move(file);
  modules_.push_back(std::move(module));
  return static_cast<uint32_t>(modules_.size() - 1);
}

uint32_t ModuleGraph::add(NbcFile file, std::string path) {
  Module module{.path = std::move(path), .is_input = true};
  module.compiled_interface = interface_of(file.bytecode());
  module.compiled = std::move(file);
  modules_.push_back(std::move(module));
  return static_cast<uint32_t>(modules_.size() - 1);
}

Result<void> ModuleGraph::load_imports() {
  // Most runs over many small files import nothing: then no path has to be resolved.
  if (std::ranges::any_of(modules_, imports_files))
    if (Result<void> identified = identify_inputs(); !identified) return identified;
  for (uint32_t importer = 0; importer < modules_.size(); ++importer) {
    const size_t count = modules_[importer].interface().imports.size();
    for (uint32_t import = 0; import < count; ++import) {
      const Result<uint32_t> target = load_import(importer, import);
      if (!target) return std::unexpected(target.error());
      modules_[importer].imports.push_back(*target);
    }
  }
  return {};
}

Result<std::string> ModuleGraph::identity_of(const std::string& path) {
  const auto [folder, is_new] = canonical_folders_.try_emplace(std::string(folder_of(path)));
  if (is_new) {
    Result<std::string> canonical = files_.canonical(folder->first.empty() ? "." : folder->first);
    if (!canonical) return canonical;
    folder->second = *std::move(canonical);
  }
  return join_path(folder->second, name_of(path));
}

Result<void> ModuleGraph::identify_inputs() {
  for (uint32_t index = 0; index < modules_.size(); ++index) {
    if (modules_[index].path == kStandardInput) continue;
    Result<std::string> identity = identity_of(modules_[index].path);
    if (!identity) return std::unexpected(identity.error());
    by_identity_.emplace(*std::move(identity), index);
  }
  return {};
}

Result<uint32_t> ModuleGraph::load_import(uint32_t importer, uint32_t import) {
  const Module& module = modules_[importer];
  const auto& [specifier, offset] = module.interface().imports[import];
  const auto missing = [&](std::string_view hint) -> Result<uint32_t> {
    const Result<void> reported =
        report(module, DiagnosticCode::ModuleNotFound, offset, {specifier}, hint);
    if (!reported) return std::unexpected(reported.error());
    return kMissingModule;
  };
  if (is_standard(specifier)) {
    if (standard_module(specifier) != nullptr) return kStandardModule;
    return missing(nearest_hint(specifier, standard_module_names()));
  }
  const std::string folder(folder_of(module.path == kStandardInput ? "" : module.path));
  const auto found = module.source != nullptr
                         ? resolver_.find(specifier, folder, kSourceOnly)
                         : resolver_.find(specifier, folder, kCompiledFirst,
                                          module.compiled->provenance.place_of(specifier));
  if (!found) return std::unexpected(found.error());
  if (!*found) return missing(found->error().hint);
  const std::string& path = **found;
  Result<std::string> identity = identity_of(path);
  if (!identity) return std::unexpected(identity.error());
  const auto known = by_identity_.find(*identity);
  if (known != by_identity_.end()) return known->second;
  return load_file(path, *std::move(identity));
}

Result<uint32_t> ModuleGraph::load_file(const std::string& path, std::string identity) {
  Module module{.path = path};
  Result<std::string> bytes = files_.read(path, kLargestNbcFile);
  if (!bytes) return std::unexpected(bytes.error());
  if (path.ends_with(kCompiledSuffix)) {
    Result<NbcFile> file = decode_nbc(*std::move(bytes), path);
    if (!file) return std::unexpected(file.error());
    module.compiled_interface = interface_of(file->bytecode());
    module.compiled = *std::move(file);
  } else {
    module.source = std::make_unique<Compilation>(path, *std::move(bytes));
    const Result<void> done = compile(*module.source, imported_);
    if (!done) return std::unexpected(done.error());
  }
  const auto index = static_cast<uint32_t>(modules_.size());
  by_identity_.emplace(std::move(identity), index);
  modules_.push_back(std::move(module));
  return index;
}

Result<void> ModuleGraph::check_imports() {
  for (uint32_t module = 0; module < modules_.size(); ++module)
    if (Result<void> checked = check_uses(module); !checked) return checked;
  std::vector<WalkState> states(modules_.size(), WalkState::kNew);
  for (uint32_t start = 0; start < modules_.size(); ++start)
    if (states[start] == WalkState::kNew)
      if (Result<void> found = report_cycles(start, states); !found) return found;
  return {};
}

// A walk in depth from `start`: a module on the walk that is met again closes a cycle.
Result<void> ModuleGraph::report_cycles(uint32_t start, std::vector<WalkState>& states) {
  struct Step {
    uint32_t module;
    uint32_t next_import;
  };
  std::vector<Step> walk{{start, 0}};
  states[start] = WalkState::kOnWalk;
  while (!walk.empty()) {
    Step& step = walk.back();
    const std::vector<uint32_t>& imports = modules_[step.module].imports;
    if (step.next_import == imports.size()) {
      states[step.module] = WalkState::kDone;
      walk.pop_back();
      continue;
    }
    const uint32_t import = step.next_import++;
    const uint32_t target = imports[import];
    if (target >= kMissingModule || states[target] == WalkState::kDone) continue;
    if (states[target] == WalkState::kNew) {
      states[target] = WalkState::kOnWalk;
      walk.push_back({target, 0});
      continue;
    }
    std::vector<uint32_t> cycle;
    for (auto it = std::ranges::find(walk, target, &Step::module); it != walk.end(); ++it)
      cycle.push_back(it->module);
    cycle.push_back(target);
    if (Result<void> reported = report_cycle(cycle, import); !reported) return reported;
  }
  return {};
}

Result<void> ModuleGraph::report_cycle(const std::vector<uint32_t>& walk, uint32_t import) {
  std::string text = modules_[walk.front()].path;
  for (size_t i = 1; i < walk.size(); ++i) text += " -> " + modules_[walk[i]].path;
  const Module& closing = modules_[walk[walk.size() - 2]];
  return report(closing, DiagnosticCode::ImportCycle, closing.interface().imports[import].offset,
                {text}, "");
}

Result<void> ModuleGraph::check_uses(uint32_t index) {
  const Module& module = modules_[index];
  for (const ImportedName& use : module.interface().uses) {
    const uint32_t target = module.imports[use.import];
    if (target == kMissingModule) continue;
    std::vector<std::string_view> candidates;
    if (target == kStandardModule) {
      const StandardModule& standard =
          *standard_module(module.interface().imports[use.import].specifier);
      candidates.assign(standard.names.begin(), standard.names.end());
      if (std::ranges::find(candidates, use.name) != candidates.end()) continue;
    } else {
      if (exports(target, use.name)) continue;
      const std::vector<std::string>& names = modules_[target].interface().exports;
      candidates.assign(names.begin(), names.end());
    }
    const std::string& specifier = module.interface().imports[use.import].specifier;
    Result<void> reported = report(module, DiagnosticCode::NameNotExported, use.offset,
                                   {use.name, specifier}, nearest_hint(use.name, candidates));
    if (!reported) return reported;
  }
  return {};
}

bool ModuleGraph::exports(uint32_t first, const std::string& name) const {
  std::vector<bool> seen(modules_.size());
  std::vector<uint32_t> open{first};
  seen[first] = true;
  while (!open.empty()) {
    const Module& module = modules_[open.back()];
    open.pop_back();
    const ModuleInterface& interface = module.interface();
    if (!interface.is_complete) return true;
    if (std::ranges::binary_search(interface.exports, name)) return true;
    for (uint32_t import : interface.reexported) {
      const uint32_t target = module.imports[import];
      if (target == kMissingModule) return true;
      if (target == kStandardModule) {
        const auto& names = standard_module(interface.imports[import].specifier)->names;
        if (std::ranges::find(names, name) != names.end()) return true;
      } else if (!seen[target]) {
        seen[target] = true;
        open.push_back(target);
      }
    }
  }
  return false;
}

Result<void> ModuleGraph::report(const Module& module, DiagnosticCode code, uint32_t offset,
                                 std::initializer_list<std::string_view> arguments,
                                 std::string_view hint) {
  if (module.source != nullptr) {
    const Span range{offset, lexeme_end(module.source->source.text(), offset)};
    module.source->diagnostics.add(make_diagnostic(code, range, arguments, hint));
    return {};
  }
  const Diagnostic diagnostic = make_diagnostic(code, {}, arguments, hint);
  return failure(fmt::format("{}: {}", module.path, diagnostic.message), diagnostic.hint);
}

std::vector<uint32_t> ModuleGraph::reachable(uint32_t first) const {
  std::vector<bool> seen(modules_.size());
  std::vector<uint32_t> result{first};
  seen[first] = true;
  for (size_t i = 0; i < result.size(); ++i)
    for (uint32_t target : modules_[result[i]].imports)
      if (target < kMissingModule && !seen[target]) {
        seen[target] = true;
        result.push_back(target);
      }
  return result;
}

std::vector<std::string> ModuleGraph::dependencies(uint32_t module) const {
  std::vector<std::string> paths;
  for (uint32_t index : reachable(module))
    if (index != module) paths.push_back(modules_[index].path);
  std::ranges::sort(paths);
  return paths;
}

}  // namespace noodle::pipeline
