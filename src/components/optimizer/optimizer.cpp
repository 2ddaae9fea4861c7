// The optimizer: computes at compile time what is certain, and leaves out what has no effect.
//
//   -O1   operators on constants, branches whose condition is a constant, statements that are never
//         reached, statements that compute a value and do nothing with it
//   -O2   and variables that hold a constant and never change
//
// What the program does stays the same, to the order of evaluation, the errors it throws and the
// places in their stack traces. Functions declared in a block stay even when their text is not
// reached, because they are made where the block begins. Symbols, classes and types that only
// dropped code used stay in their tables; functions are renumbered, so that each has its nodes.
#include "components/optimizer/layout.h"
#include "components/optimizer/walk.h"
#include "components/sdk/entry.h"

namespace noodle::optimizer {
namespace {

template <class T>
std::span<T> writable(noodle_seam_header* tree, unsigned index) {
  const std::span<const T> entries = sdk::section<T>(tree, index);
  return {const_cast<T*>(entries.data()), entries.size()};
}

// Takes the functions without a new number out of the table and out of what refers to it.
void renumber_functions(noodle_seam_header* tree, std::span<const uint32_t> numbers) {
  const std::span<noodle_function> functions =
      writable<noodle_function>(tree, NOODLE_TREE_FUNCTIONS);
  for (size_t i = 0; i < functions.size(); ++i) {
    if (numbers[i] == NOODLE_NONE) continue;
    noodle_function function = functions[i];
    if (function.parent != NOODLE_NONE) function.parent = numbers[function.parent];
    functions[numbers[i]] = function;
  }
  for (noodle_symbol& symbol : writable<noodle_symbol>(tree, NOODLE_TREE_SYMBOLS)) {
    const uint32_t owner = numbers[symbol.function];
    // The symbol of a dropped function is in no chain: any owner will do.
    symbol.function = owner == NOODLE_NONE ? 0 : owner;
    if (symbol.kind == NOODLE_SYMBOL_FUNCTION && symbol.data != NOODLE_NONE)
      symbol.data = numbers[symbol.data];
  }
  for (noodle_member& member : writable<noodle_member>(tree, NOODLE_TREE_MEMBERS))
    if (member.function != NOODLE_NONE) member.function = numbers[member.function];
}

noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  return sdk::guard([&] {
    // The host lends its input to be changed.
    auto* const tree = static_cast<noodle_seam_header*>(const_cast<void*>(job->input));
    if (tree->magic != NOODLE_TREE_MAGIC || tree->contract != NOODLE_TREE_CONTRACT_ID)
      return NOODLE_BAD_INPUT;
    Walk walk(*host, tree, job->optimization_level >= 2);
    walk.run();
    const std::span<const uint32_t> numbers = walk.function_numbers();
    if (walk.functions_left() != numbers.size()) renumber_functions(tree, numbers);
    const std::span<noodle_node> nodes = writable<noodle_node>(tree, NOODLE_TREE_NODES);
    walk.texts().settle(*host, nodes.first(walk.written()));
    *output =
        lay_out(*host, tree, job->input_size, walk.written(), walk.functions_left(), walk.texts());
    return NOODLE_OK;
  });
}

}  // namespace
}  // namespace noodle::optimizer

NOODLE_DEFINE_COMPONENT(NOODLE_PHASE_OPTIMIZER, "optimizer", NOODLE_TREE_CONTRACT,
                        NOODLE_TREE_CONTRACT, noodle::optimizer::run)
