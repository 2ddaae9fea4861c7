#include "pipeline/compilation.h"

#include <fmt/format.h>

#include <algorithm>

#include "bytecode/verify.h"
#include "platform/fault_point.h"
#include "tokens/verify.h"
#include "tree/verify.h"

namespace noodle::pipeline {
namespace {

using component_host::Component;
using component_host::Output;
using component_host::OwnedBlock;

std::unexpected<Error> garbage(const Component& component, const Error& found) {
  return failure(
      fmt::format("component {} made a malformed block: {}", component.title(), found.message),
      "this is a bug of the component, not of the program");
}

bool verifies(const Settings& settings) {
  return settings.verification == Verification::kEverySeam ||
         !std::ranges::all_of(*settings.components, &Component::is_embedded);
}

// One file between two phases. Each step takes the block of the one before it and leaves its own;
// the block is empty once errors make going on useless.
class Run {
 public:
  Run(Compilation& file, const Settings& settings)
      : file_(file), settings_(settings), verifies_(verifies(settings)) {}

  // The block is then of sound tokens, also of a text with errors.
  Result<void> lex() {
    Result<Output> output = component_host::call_component(
        component(NOODLE_PHASE_LEXER), settings_.call, file_.source.text(), file_.diagnostics);
    const TokensOrigin origin{file_.source.size(), file_.diagnostics.has_errors()};
    return keep(NOODLE_PHASE_LEXER, output,
                [&](Block block) { return verify_tokens(block, origin); });
  }

  // The block is then a sound tree, and the interface of the file is known.
  Result<void> parse() {
    Result<void> done = step(NOODLE_PHASE_PARSER, verify_tree);
    if (has_block())
      file_.interface =
          interface_of(Tree(reinterpret_cast<const noodle_seam_header*>(block_.bytes().data())));
    return done;
  }

  Result<void> optimize() { return step(NOODLE_PHASE_OPTIMIZER, verify_tree); }

  Result<void> generate() { return step(NOODLE_PHASE_BYTECODE_GENERATOR, verify_bytecode); }

  bool has_block() const { return !block_.empty(); }
  bool has_errors() const { return file_.diagnostics.has_errors(); }
  void finish() {
    if (has_errors()) {
      file_.interface.is_complete = false;
      return;
    }
    file_.block = std::move(block_);
  }

 private:
  const Component& component(noodle_phase phase) const { return (*settings_.components)[phase]; }

  template <class Verify>
  Result<void> step(noodle_phase phase, const Verify& verify) {
    Result<Output> output = component_host::call_component(component(phase), settings_.call,
                                                           std::move(block_), file_.diagnostics);
    return keep(phase, output, verify);
  }

  template <class Verify>
  Result<void> keep(noodle_phase phase, Result<Output>& output, const Verify& verify) {
    block_ = {};
    if (!output) return std::unexpected(output.error());
    if (output->block.empty()) return {};
    if (verifies_) {
      if (Result<void> fault = platform::fault_point("seam.verified"); !fault) return fault;
      const auto verified = verify(output->block.bytes());
      if (!verified) return garbage(component(phase), verified.error());
    }
    block_ = std::move(output->block);
    return {};
  }

  Compilation& file_;
  const Settings& settings_;
  const bool verifies_;
  OwnedBlock block_;
};

}  // namespace

Result<void> compile(Compilation& file, const Settings& settings) {
  Run run(file, settings);
  const auto stops_after = [&](Stage stage) { return settings.last == stage || !run.has_block(); };

  if (Result<void> done = run.lex(); !done) return done;
  if (stops_after(Stage::kTokens)) return run.finish(), Result<void>();

  // A text with wrong tokens is parsed as well: the parser may find more.
  if (Result<void> done = run.parse(); !done) return done;
  if (stops_after(Stage::kTree) || run.has_errors()) return run.finish(), Result<void>();

  if (settings.call.optimization_level > 0)
    if (Result<void> done = run.optimize(); !done) return done;
  if (stops_after(Stage::kOptimizedTree) || run.has_errors()) return run.finish(), Result<void>();

  if (Result<void> done = run.generate(); !done) return done;
  return run.finish(), Result<void>();
}

}  // namespace noodle::pipeline
