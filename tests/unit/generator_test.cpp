#include <fmt/format.h>

#include "bytecode/dump.h"
#include "bytecode/verify.h"
#include "catch.h"
#include "test_host.h"
#include "tree/verify.h"
#include "tree_builder.h"

namespace noodle {
namespace {

using test::TestBlock;
using test::TestHost;
using test::TreeBuilder;

// What the generator makes of the tree, as text; or why it did not.
std::string generated(TreeBuilder& tree, uint32_t debug_information = NOODLE_DEBUG_NONE) {
  const Result<Tree> accepted = verify_tree(tree.block());
  if (!accepted) return "tree: " + accepted.error().message;
  TestHost host;
  const TestBlock bytecode =
      host.run(noodle_component_bytecode_generator, tree.block_for(host), 1, debug_information);
  CHECK_FALSE(host.wrong_sizes);
  if (bytecode.status != NOODLE_OK)
    return fmt::format("status {}\n", int{bytecode.status}) + host.text();
  const Result<Bytecode> verified = verify_bytecode(bytecode.bytes());
  if (!verified) return "bytecode: " + verified.error().message;
  return bytecode_text(*verified, "");
}

}  // namespace

TEST_CASE("a function, arithmetic, a call, print, if and while") {
  TreeBuilder tree;
  tree.declaration("add");
  tree.append_to_chain(tree.functions[0].first_symbol, tree.functions[1].symbol);
  tree.symbols[0].flags |= NOODLE_SYMBOL_MODULE_LEVEL;
  tree.symbol("a", NOODLE_SYMBOL_PARAMETER, 0, 1);
  tree.symbol("b", NOODLE_SYMBOL_PARAMETER, 0, 1);
  tree.variable("i");
  tree.functions[1].parameter_count = 2;
  tree.symbols[3].flags |= NOODLE_SYMBOL_REASSIGNED;
  tree.code(
      "FunctionStart 1 a b; Name a; Name b; Add; Return; Null; Return; FunctionEnd 1;"
      "Integer 0; Declare i;"
      "WhileStart; Name i; Integer 10; Less; WhileBody; BlockStart;"
      "Name i; Integer 1; Add; Assign i;"
      "Name i; Integer 5; Equal; IfThen; BlockStart; Break; BlockEnd; IfElse; BlockStart; "
      "Continue; "
      "BlockEnd; IfEnd;"
      "BlockEnd; WhileEnd;"
      "Builtin! 0; Name! add; Name! i; Integer! 2; Call! 2; Call 1; ExpressionStatement");
  CHECK(generated(tree) ==
        "module 0: 7 registers\n"
        "      0 Closure r1, function 1 add\n"
        "      2 LoadInteger r2, 0\n"
        "      3 LoadInteger r3, 10\n"
        "      4 Less r3, r2, r3\n"
        "      5 JumpIfFalse r3, -> 17\n"
        "      7 LoadInteger r3, 1\n"
        "      8 Add r2, r2, r3\n"
        "      9 LoadInteger r3, 5\n"
        "     10 Equal r3, r2, r3\n"
        "     11 JumpIfFalse r3, -> 15\n"
        "     13 Jump -> 17\n"
        "     15 Jump -> 3\n"
        "     17 LoadBuiltin r3, print\n"
        "     18 Move r4, r1\n"
        "     19 Move r5, r2\n"
        "     20 LoadInteger r6, 2\n"
        "     21 Call r4, 2\n"
        "     22 Call r3, 1\n"
        "     23 ReturnNull\n"
        "function 1 add(a, b): 4 registers\n"
        "      0 Add r3, r1, r2\n"
        "      1 Return r3\n"
        "      2 ReturnNull\n");
}

}  // namespace noodle
