// The optimizer: computes at compile time what is certain, and leaves out what has no effect.
//
//   -O1   operators on constants, branches whose condition is a constant, statements that are never
//         reached, statements that compute a value and do nothing with it
//   -O2   and variables that hold a constant and never change; from 1.1 on also calls of small
//         functions (inline.h)
//
// What the program does stays the same, to the order of evaluation, the errors it throws and the
// places in their stack traces. Functions declared in a block stay even when their text is not
// reached, because they are made where the block begins. Symbols, classes and types that only
// dropped code used stay in their tables; functions are renumbered, so that each has its nodes.
#include "components/optimizer/inline.h"
#include "components/optimizer/layout.h"
#include "components/optimizer/values.h"
#include "components/optimizer/walk.h"
#include "components/sdk/entry.h"

namespace noodle::optimizer {
namespace {

// Takes the functions without a new number out of the table and out of what refers to it.
void renumber_functions(const Program& program, std::span<const uint32_t> numbers) {
  const std::span<noodle_function> functions = program.functions;
  for (size_t i = 0; i < functions.size(); ++i) {
    if (numbers[i] == NOODLE_NONE) continue;
    noodle_function function = functions[i];
    if (function.parent != NOODLE_NONE) function.parent = numbers[function.parent];
    functions[numbers[i]] = function;
  }
  for (noodle_symbol& symbol : program.symbols) {
    const uint32_t owner = numbers[symbol.function];
    // The symbol of a dropped function is in no chain: any owner will do.
    symbol.function = owner == NOODLE_NONE ? 0 : owner;
    if (symbol.kind == NOODLE_SYMBOL_FUNCTION && symbol.data != NOODLE_NONE)
      symbol.data = numbers[symbol.data];
  }
  for (noodle_member& member : program.members)
    if (member.function != NOODLE_NONE) member.function = numbers[member.function];
}

#if NOODLE_COMPONENT_MINOR >= 1

// What was inlined is declared at the level of the module and so never dropped.
void renumber_inlined(std::span<noodle_node> nodes, std::span<const uint32_t> numbers) {
  for (noodle_node& node : nodes)
    if (node.kind == NOODLE_NODE_InlineEnd) node.a = numbers[node.a];
}

// -O2: passes that may make the tree longer stand around the walk.
noodle_block optimize_further(const noodle_host& host, noodle_seam_header* tree) {
  Program program(tree);
  sdk::Array<noodle_node> nodes(host, sdk::kBlockFront);
  sdk::Array<noodle_symbol> symbols(host);
  if (Inliner(host, program, nodes, symbols).run()) {
    program.nodes = {nodes.data(), nodes.size()};
    program.symbols = {symbols.data(), symbols.size()};
  } else {
    nodes.append(program.nodes.data(), static_cast<uint32_t>(program.nodes.size()));
    program.nodes = {nodes.data(), nodes.size()};
  }
  Walk walk(host, program, true);
  walk.run();
  nodes.truncate(walk.written());
  program.nodes = program.nodes.first(walk.written());
  const std::span<const uint32_t> numbers = walk.function_numbers();
  if (walk.functions_left() != numbers.size()) {
    renumber_functions(program, numbers);
    renumber_inlined(program.nodes, numbers);
    program.functions = program.functions.first(walk.functions_left());
  }
  walk.texts().settle(host, program.nodes);
  if (symbols.empty())
    symbols.append(program.symbols.data(), static_cast<uint32_t>(program.symbols.size()));
  sdk::Array<noodle_node> result(host, sdk::kBlockFront);
  {
    Values values(host, program);
    values.look_at_all();
    values.write(result, symbols);
  }
  program.symbols = {symbols.data(), symbols.size()};
  return lay_out_anew(host, program, result, walk.functions_left(), walk.texts());
}

#endif

noodle_block optimize(const noodle_host& host, const noodle_job& job, noodle_seam_header* tree) {
#if NOODLE_COMPONENT_MINOR >= 1
  if (job.optimization_level >= 2) return optimize_further(host, tree);
#endif
  const Program program(tree);
  Walk walk(host, program, job.optimization_level >= 2);
  walk.run();
  const std::span<const uint32_t> numbers = walk.function_numbers();
  if (walk.functions_left() != numbers.size()) renumber_functions(program, numbers);
  walk.texts().settle(host, program.nodes.first(walk.written()));
  return lay_out(host, tree, job.input_size, walk.written(), walk.functions_left(), walk.texts());
}

noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  return sdk::guard([&] {
    // The host lends its input to be changed.
    auto* const tree = static_cast<noodle_seam_header*>(const_cast<void*>(job->input));
    if (tree->magic != NOODLE_TREE_MAGIC || tree->contract != NOODLE_TREE_CONTRACT_ID)
      return NOODLE_BAD_INPUT;
    *output = optimize(*host, *job, tree);
    return NOODLE_OK;
  });
}

}  // namespace
}  // namespace noodle::optimizer

NOODLE_DEFINE_COMPONENT(NOODLE_PHASE_OPTIMIZER, "optimizer", NOODLE_TREE_CONTRACT,
                        NOODLE_TREE_CONTRACT, noodle::optimizer::run)
