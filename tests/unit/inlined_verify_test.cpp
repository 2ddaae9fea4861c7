// What the verifiers say of what an optimizer adds: inlined calls and values that are kept.
#include "catch.h"
#include "tree/verify.h"
#include "tree_builder.h"

namespace noodle {
namespace {

using test::TreeBuilder;

// A module with the function f (number 1), parameters x and y for an inlined call of it, a hidden
// variable h and one of the program, a.
std::string message_of(std::string_view code) {
  TreeBuilder tree;
  const uint32_t f = tree.declaration("f", 0, NOODLE_SYMBOL_MODULE_LEVEL);
  tree.append_to_chain(tree.functions[0].first_symbol, tree.functions[f].symbol);
  tree.variable("h", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_HIDDEN);
  tree.variable("a");
  tree.symbol("x", NOODLE_SYMBOL_PARAMETER);
  tree.symbol("y", NOODLE_SYMBOL_PARAMETER);
  tree.symbol("v");
  tree.type(NOODLE_TYPE_INT, "int");
  tree.code("FunctionStart 1; Null; Return; FunctionEnd 1");
  tree.code(code);
  const Result<Tree> result = verify_tree(tree.block());
  return result ? "" : result.error().message;
}

bool refused(std::string_view code, std::string_view reason) {
  const std::string message = message_of(code);
  INFO(message);
  CHECK(message.find(reason) != std::string::npos);
  return message.find(reason) != std::string::npos;
}

}  // namespace

TEST_CASE("sound inlined calls and kept values are accepted") {
  CHECK(message_of("Integer! 1; Integer! 2; InlineStart 2 x y; Name x; Name y; Add; CheckResult 0;"
                   "InlineEnd 1; ExpressionStatement") == "");
  CHECK(message_of("InlineStart 0; Integer 1; InlineEnd 1; ExpressionStatement") == "");
  CHECK(message_of("Integer 1; Tee h; Name h; Add; Declare a") == "");
}

TEST_CASE("inlined calls that are not sound are refused") {
  CHECK(refused("InlineStart 1 x; Name x; InlineEnd 1; ExpressionStatement", "more values"));
  CHECK(refused("Integer 1; InlineStart 1 x; Name x; InlineEnd 1; ExpressionStatement",
                "not IN_ORDER"));
  CHECK(refused("Integer! 1; InlineStart 1 x y; Name x; InlineEnd 1; ExpressionStatement",
                "parameters"));
  CHECK(refused("Integer! 1; InlineStart 1; Null; InlineEnd 1; ExpressionStatement",
                "fewer symbols than parameters"));
  CHECK(refused("Integer! 1; InlineStart 1 v; Name v; InlineEnd 1; ExpressionStatement",
                "does not have its parameters"));
  CHECK(refused("Integer! 1; InlineStart 1 x; Name x; InlineEnd 0; ExpressionStatement",
                "not of a declared function"));
  CHECK(refused("Integer! 1; InlineStart 1 x; Name x; InlineEnd 7; ExpressionStatement",
                "not of a declared function"));
  CHECK(refused("Integer! 1; InlineStart 1 x; InlineEnd 1; ExpressionStatement", "all values"));
  CHECK(
      refused("Integer! 1; InlineStart 1 x; Name x; InlineEnd 1; ExpressionStatement; Name x;"
              "ExpressionStatement",
              "outside the block"));
  CHECK(refused("Integer 1; CheckResult 9; ExpressionStatement", "a type that does not exist"));
}

TEST_CASE("values are kept in hidden variables only") {
  CHECK(refused("Integer 1; Tee a; ExpressionStatement", "not hidden"));
  CHECK(refused("Integer 1; Tee v; ExpressionStatement", "outside the block"));
}

}  // namespace noodle
