#include "pipeline/compilation.h"

#include <fmt/format.h>

#include "bytecode/verify.h"
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

// One file between two phases. Each step takes the block of the one before it and leaves its own;
// the block is empty once errors make going on useless.
class Run {
 public:
  Run(Compilation& file, const Settings& settings) : file_(file), settings_(settings) {}

  // The block is then of verified tokens, also of a text with errors.
  Result<void> lex() {
    Result<Output> output = component_host::call_component(
        component(NOODLE_PHASE_LEXER), settings_.call, file_.source.text(), file_.diagnostics);
    const TokensOrigin origin{file_.source.size(), file_.diagnostics.has_errors()};
    return keep(
        NOODLE_PHASE_LEXER, output, [&](Block block) { return verify_tokens(block, origin); },
        [](const auto&) {});
  }

  // The block is then a verified tree, and the interface of the file is known.
  Result<void> parse() {
    return step(NOODLE_PHASE_PARSER, verify_tree,
                [this](const Tree& tree) { file_.interface = interface_of(tree); });
  }

  Result<void> optimize() {
    return step(NOODLE_PHASE_OPTIMIZER, verify_tree, [](const auto&) {});
  }

  Result<void> generate() {
    return step(NOODLE_PHASE_BYTECODE_GENERATOR, verify_bytecode, [](const auto&) {});
  }

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

  template <class Verify, class Visit>
  Result<void> step(noodle_phase phase, const Verify& verify, const Visit& visit) {
    Result<Output> output = component_host::call_component(component(phase), settings_.call,
                                                           std::move(block_), file_.diagnostics);
    return keep(phase, output, verify, visit);
  }

  template <class Verify, class Visit>
  Result<void> keep(noodle_phase phase, Result<Output>& output, const Verify& verify,
                    const Visit& visit) {
    block_ = {};
    if (!output) return std::unexpected(output.error());
    if (output->block.empty()) return {};
    const auto verified = verify(output->block.bytes());
    if (!verified) return garbage(component(phase), verified.error());
    visit(*verified);
    block_ = std::move(output->block);
    return {};
  }

  Compilation& file_;
  const Settings& settings_;
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
