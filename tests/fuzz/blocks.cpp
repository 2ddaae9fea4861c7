// Damaged blocks through the verifiers. What they accept, the next component and the machine take
// without harm.
#include <utility>

#include "bytecode/dump.h"
#include "bytecode/verify.h"
#include "component_host/call.h"
#include "damage.h"
#include "pipeline/module_interface.h"
#include "pipeline/nbc_file.h"
#include "target.h"
#include "tokens/verify.h"
#include "tree/verify.h"
#include "vm/machine.h"

namespace noodle::fuzz {
namespace {

using component_host::CallOptions;
using component_host::OwnedBlock;

OwnedBlock call(noodle_phase phase, uint32_t level, OwnedBlock input) {
  static const component_host::ComponentSet kComponents = component_host::embedded_components();
  // Its size and lines do not matter here, but diagnostics point into it.
  static const SourceFile kSource("input.nc", std::string(1 << 16, ' '));
  DiagnosticCollector collector(kSource);
  Result<component_host::Output> output = component_host::call_component(
      kComponents[phase], CallOptions{.optimization_level = level}, std::move(input), collector);
  require(output);
  return std::move(output->block);
}

class Nowhere final : public vm::Console {
 public:
  void write(std::string_view) override {}
  void write_error(std::string_view) override {}
  Line read_line(std::string&, uint64_t) override { return Line::kEndOfInput; }
};

class NoModules final : public vm::ModuleLoader {
 public:
  Result<vm::LoadedModule> load(std::string_view, std::string_view) override {
    return failure("there are no modules");
  }
};

// Programs that could change files or wait are not run.
bool is_harmless(const Bytecode& bytecode) {
  for (uint32_t i = 0; i < bytecode.strings.size(); ++i)
    if (bytecode.strings[i] == "std.io" || bytecode.strings[i] == "std.time") return false;
  return true;
}

void run(Block block) {
  Nowhere console;
  NoModules loader;
  vm::Options options;
  options.max_memory = 8 << 20;
  options.max_steps = 2000;
  static_cast<void>(
      vm::Machine(std::move(options), console, loader).run({"input.nc", block, nullptr}));
}

}  // namespace

void tokens(const uint8_t* data, size_t size) {
  std::optional<DamagedBlock> damaged = damaged_block(data, size, pipeline::Stage::kTokens);
  if (!damaged || !verify_tokens(damaged->block.bytes(), {damaged->source_size, false})) return;
  const OwnedBlock made = call(NOODLE_PHASE_PARSER, 0, std::move(damaged->block));
  if (!made.empty()) require(verify_tree(made.bytes()));
}

void tree(const uint8_t* data, size_t size) {
  const std::optional<DamagedBlock> damaged = damaged_block(data, size, pipeline::Stage::kTree);
  if (!damaged) return;
  const Result<Tree> verified = verify_tree(damaged->block.bytes());
  if (!verified) return;
  static_cast<void>(pipeline::interface_of(*verified));
  for (uint32_t level = 0; level <= 2; ++level) {
    OwnedBlock block = copy_of(damaged->block.bytes());
    if (level > 0) {
      block = call(NOODLE_PHASE_OPTIMIZER, level, std::move(block));
      require(verify_tree(block.bytes()));
    }
    const OwnedBlock made = call(NOODLE_PHASE_BYTECODE_GENERATOR, level, std::move(block));
    if (!made.empty()) require(verify_bytecode(made.bytes()));
  }
}

void bytecode(const uint8_t* data, size_t size) {
  const std::optional<DamagedBlock> damaged = damaged_block(data, size, pipeline::Stage::kBytecode);
  if (!damaged) return;
  const Result<Bytecode> verified = verify_bytecode(damaged->block.bytes());
  if (!verified) return;
  static_cast<void>(bytecode_text(*verified, ""));
  if (is_harmless(*verified)) run(damaged->block.bytes());
}

// As a file, and as bytecode that no digest protects.
void nbc(const uint8_t* data, size_t size) {
  const std::string bytes = text_of(data, size);
  static_cast<void>(pipeline::decode_nbc(bytes, "input.nbc"));
  const OwnedBlock block = size == 0 ? OwnedBlock() : copy_of(std::as_bytes(std::span(data, size)));
  static_cast<void>(verify_bytecode(block.bytes()));
}

}  // namespace noodle::fuzz
