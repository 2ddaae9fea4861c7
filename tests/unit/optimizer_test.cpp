#include <random>

#include "catch.h"
#include "tree/verify.h"
#include "tree_builder.h"

namespace noodle {
namespace {

using test::TestBlock;
using test::TestHost;
using test::TreeBuilder;

// The code of the tree behind the optimizer. What it makes must be sound, and so must its use of
// memory.
std::string optimized(TreeBuilder& tree, uint32_t level = 1) {
  TestHost host;
  std::string code;
  {
    const Result<Tree> input = verify_tree(tree.block());
    INFO((input ? "" : input.error().message));
    REQUIRE(input);
    TestBlock output = host.run(noodle_component_optimizer, tree.block_for(host), level);
    REQUIRE(output.status == NOODLE_OK);
    const Result<Tree> result = verify_tree(output.bytes());
    INFO((result ? "" : result.error().message));
    REQUIRE(result);
    code = test::code_of(*result);
  }
  CHECK(host.memory_used == 0);
  CHECK_FALSE(host.wrong_sizes);
  return code;
}

// In a module with the variables a and b, which are assigned somewhere.
std::string optimized(std::string_view code, uint32_t level = 1) {
  TreeBuilder tree;
  tree.variable("a", NOODLE_SYMBOL_VARIABLE,
                NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_UNINITIALIZED);
  tree.variable("b", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code(code);
  return optimized(tree, level);
}

// What an operator on two constants becomes.
std::string folded(const std::string& left, const std::string& right, const std::string& kind) {
  const std::string code = optimized(left + ";" + right + ";" + kind + ";Assign a");
  return code.substr(0, code.rfind("; Assign"));
}

bool is_unchanged(const std::string& left, const std::string& right, const std::string& kind) {
  return folded(left, right, kind) == left + "; " + right + "; " + kind;
}

}  // namespace

TEST_CASE("ints are folded unless the operator would throw") {
  CHECK(folded("Integer 2", "Integer 3", "Add") == "Integer 5");
  CHECK(folded("Integer 2", "Integer 3", "Subtract") == "Integer -1");
  CHECK(folded("Integer -7", "Integer 2", "Divide") == "Integer -3");
  CHECK(folded("Integer -7", "Integer 2", "Modulo") == "Integer -1");
  CHECK(folded("Integer 2", "Integer 62", "Power") == "Integer 4611686018427387904");
  CHECK(folded("Integer -2", "Integer 63", "Power") == "Integer -9223372036854775808");
  CHECK(folded("Integer 0", "Integer 0", "Power") == "Integer 1");
  CHECK(folded("Integer -1", "Integer 9223372036854775807", "Power") == "Integer -1");
  CHECK(is_unchanged("Integer 2", "Integer 63", "Power"));
  CHECK(is_unchanged("Integer 2", "Integer -1", "Power"));
  CHECK(is_unchanged("Integer 9223372036854775807", "Integer 1", "Add"));
  CHECK(is_unchanged("Integer -9223372036854775808", "Integer 1", "Subtract"));
  CHECK(is_unchanged("Integer 4611686018427387904", "Integer 2", "Multiply"));
  CHECK(is_unchanged("Integer -9223372036854775808", "Integer -1", "Divide"));
  CHECK(is_unchanged("Integer 1", "Integer 0", "Divide"));
  CHECK(is_unchanged("Integer 1", "Integer 0", "Modulo"));
  CHECK(optimized("Integer -9223372036854775808; Negate; Assign a") ==
        "Integer -9223372036854775808; Negate; Assign a#0");
  CHECK(optimized("Integer 5; Negate; Assign a") == "Integer -5; Assign a#0");
}

TEST_CASE("floats are folded as IEEE 754 has them") {
  CHECK(folded("Float 0.1", "Float 0.2", "Add") == "Float 0.30000000000000004");
  CHECK(folded("Integer 1", "Float 2", "Divide") == "Float 0.5");
  CHECK(folded("Float 1", "Integer 0", "Divide") == "Float inf");
  CHECK(is_unchanged("Float 0.0", "Float 0.0", "Divide"));
  CHECK(is_unchanged("Float 2.5", "Float 2.5", "Power"));
  CHECK(optimized("Float 0; Negate; Assign a") == "Float -0.0; Assign a#0");
}

TEST_CASE("comparisons are exact") {
  CHECK(folded("Integer 1", "Float 1", "Equal") == "True");
  CHECK(folded("Integer 9007199254740993", "Float 9007199254740992", "Equal") == "False");
  CHECK(folded("Integer 9007199254740993", "Float 9007199254740992", "Greater") == "True");
  CHECK(folded("Integer 9223372036854775807", "Float 9223372036854775808", "Less") == "True");
  CHECK(folded("Float -9223372036854775808", "Integer -9223372036854775808", "GreaterEqual") ==
        "True");
  CHECK(folded("Float 1.5", "Integer 1", "Less") == "False");
  CHECK(folded("Float -1.5", "Integer -1", "Less") == "True");
  CHECK(folded("Float 0.0", "Integer 0", "LessEqual") == "True");
  CHECK(folded("Null", "False", "Equal") == "False");
  CHECK(folded("True", "Integer 1", "NotEqual") == "True");
  CHECK(folded("Null", "Null", "Equal") == "True");
  CHECK(folded("String abc", "String abd", "Less") == "True");
  CHECK(folded("String b", "String b", "Equal") == "True");
  CHECK(is_unchanged("Null", "Integer 1", "Less"));
  CHECK(folded("String 1", "Integer 1", "Multiply") == "String \"1\"; Integer 1; Multiply");
  CHECK(is_unchanged("True", "Integer 1", "Add"));
}

TEST_CASE("text is joined, each text once, without what was only an operand") {
  TreeBuilder tree;
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code("String x; String y; Add; String z; Add; Assign a");
  tree.code("String x; String y; String z; Add; Add; Assign a");
  tree.code("String n; Integer -12; Add; Assign a");
  tree.code("Integer 1; String x; Add; Assign a");
  tree.code("String yz; Assign a; String y; String z; Add; Assign a");
  TestHost host;
  TestBlock output = host.run(noodle_component_optimizer, tree.block_for(host));
  const Result<Tree> result = verify_tree(output.bytes());
  REQUIRE(result);
  CHECK(test::code_of(*result) ==
        "String \"xyz\"; Assign a#0; String \"xyz\"; Assign a#0; String \"n-12\"; Assign a#0; "
        "String \"1x\"; Assign a#0; String \"yz\"; Assign a#0; String \"yz\"; Assign a#0");
  CHECK(result->nodes[1].a == result->nodes[3].a);
  CHECK(result->nodes[9].a == result->nodes[11].a);
  std::vector<std::string_view> texts;
  for (uint32_t i = 0; i < result->strings.size(); ++i) texts.push_back(result->strings[i]);
  CHECK(texts == std::vector<std::string_view>{"a", "x", "y", "z", "n", "yz", "xyz", "n-12", "1x"});
}

TEST_CASE("long texts are left to the machine") {
  const std::string half(512, 'x');
  CHECK(folded("String " + half, "String " + half, "Add") == "String \"" + half + half + "\"");
  CHECK(folded("String " + half, "String y" + half, "Add") ==
        "String \"" + half + "\"; String \"y" + half + "\"; Add");
}

TEST_CASE("logic on constants leaves one operand") {
  CHECK(optimized("True; Not; Assign a") == "False; Assign a#0");
  CHECK(optimized("Integer 0; Not; Assign a") == "False; Assign a#0");
  CHECK(optimized("Name b; Not; Assign a") == "Name b#1; Not; Assign a#0");
  CHECK(optimized("True; AndTest; Name b; And; Assign a") == "Name b#1; Assign a#0");
  CHECK(optimized("Null; AndTest; Name b; And; Assign a") == "Null; Assign a#0");
  CHECK(optimized("String s; OrTest; Name b; Or; Assign a") == "String \"s\"; Assign a#0");
  CHECK(optimized("False; OrTest; Integer 1; Integer 2; Add; Or; Assign a") ==
        "Integer 3; Assign a#0");
  CHECK(optimized("True; TernaryThen; Name a; TernaryElse; Name b; Ternary; Assign a") ==
        "Name a#0; Assign a#0");
  CHECK(optimized("False; TernaryThen; Name a; TernaryElse; Name b; Ternary; Assign a") ==
        "Name b#1; Assign a#0");
  CHECK(optimized("Builtin! print; False; TernaryThen; Null; TernaryElse; Name b; Ternary!; Call 1;"
                  "ExpressionStatement") ==
        "Builtin! print; Name! b#1; Call 1; ExpressionStatement");
  CHECK(optimized("Builtin! print; Null; AndTest; Name b; And!; Call 1; ExpressionStatement") ==
        "Builtin! print; Null!; Call 1; ExpressionStatement");
  CHECK(optimized("Builtin! print; Integer 1; Integer 2; Add!; Call 1; ExpressionStatement") ==
        "Builtin! print; Integer! 3; Call 1; ExpressionStatement");
}

TEST_CASE("of a branch with a constant condition one side is left") {
  CHECK(optimized("True; IfThen; Null; Assign a; IfEnd") == "Null; Assign a#0");
  CHECK(optimized("False; IfThen; Null; Assign a; IfEnd") == "");
  CHECK(optimized("False; IfThen; Null; Assign a; IfElse; Name a; Throw; IfEnd") ==
        "Name a#0; Throw");
  CHECK(optimized("True; IfThen; Null; Assign a; IfElse; Name a; Throw; IfEnd; Null; Assign b") ==
        "Null; Assign a#0; Null; Assign b#1");
  CHECK(optimized("False; IfThen; IfElse; Name a; IfThen; IfElse; False; IfThen; Null; Assign a;"
                  "IfEnd; IfEnd; IfEnd") == "Name a#0; IfThen; IfElse; IfEnd");
  CHECK(optimized("WhileStart; False; WhileBody; Null; Assign a; WhileEnd; Null; Assign b") ==
        "Null; Assign b#1");
  CHECK(optimized("WhileStart; True; WhileBody; Break; WhileEnd") ==
        "WhileStart; True; WhileBody; Break; WhileEnd");
}

TEST_CASE("what is not reached is left out") {
  CHECK(optimized("Name a; Throw; Null; Assign a; Name b; IfThen; IfEnd") == "Name a#0; Throw");
  CHECK(optimized("WhileStart; Name a; WhileBody; BlockStart; Continue; BlockEnd; Null; Assign a;"
                  "WhileEnd; Null; Assign b") ==
        "WhileStart; Name a#0; WhileBody; BlockStart; Continue; BlockEnd; WhileEnd; Null; "
        "Assign b#1");
  CHECK(optimized("Name a; IfThen; Null; Throw; IfElse; Null; Throw; IfEnd; Null; Assign b") ==
        "Name a#0; IfThen; Null; Throw; IfElse; Null; Throw; IfEnd");
  CHECK(optimized("Name a; IfThen; Null; Throw; IfEnd; Null; Assign b") ==
        "Name a#0; IfThen; Null; Throw; IfEnd; Null; Assign b#1");
  CHECK(optimized("TryStart; Null; Throw; Catch; Null; Throw; TryEnd; Null; Assign b") ==
        "TryStart; Null; Throw; Catch; Null; Throw; TryEnd");
  CHECK(optimized("TryStart; Null; Throw; Catch; TryEnd; Null; Assign b") ==
        "TryStart; Null; Throw; Catch; TryEnd; Null; Assign b#1");
  CHECK(optimized("TryStart; Finally; Null; Throw; TryEnd; Null; Assign b") ==
        "TryStart; Finally; Null; Throw; TryEnd");
  CHECK(optimized("True; IfThen; Null; Throw; IfEnd; Null; Assign b") == "Null; Throw");
}

TEST_CASE("a function whose end is not reached still ends with a Return") {
  TreeBuilder tree;
  tree.function("");
  tree.code(
      "FunctionStart 1; True; IfThen; BlockStart; Null; Throw; BlockEnd; IfEnd; Integer 1;"
      "Integer 2; Add; Return; LambdaEnd 1; ExpressionStatement");
  CHECK(optimized(tree) ==
        "FunctionStart 1 lambda; BlockStart; Null; Throw; BlockEnd; Null; Return; LambdaEnd 1; "
        "ExpressionStatement");
}

TEST_CASE("declared functions outlive dead code around them, others are renumbered") {
  TreeBuilder tree;
  tree.declaration("dropped");                   // 1, in a block that is left out
  tree.function("", NOODLE_FUNCTION_LAMBDA, 1);  // 2
  tree.declaration("kept");                      // 3
  tree.function("", NOODLE_FUNCTION_LAMBDA, 0);  // 4, not reached
  tree.declaration("later");                     // 5
  tree.function("", NOODLE_FUNCTION_LAMBDA, 5);  // 6
  tree.code(
      "BlockStart kept later; Null; Throw; BlockStart dropped; FunctionStart 1;"
      "FunctionStart 2; Null; Return; LambdaEnd 2; Return; FunctionEnd 1; BlockEnd;"
      "FunctionStart 3; Integer 1; Integer 1; Add; Return; FunctionEnd 3;"
      "FunctionStart 4; Null; Return; LambdaEnd 4; ExpressionStatement;"
      "FunctionStart 5; FunctionStart 6; Null; Return; LambdaEnd 6; Return; FunctionEnd 5;"
      "BlockEnd");
  CHECK(optimized(tree) ==
        "BlockStart [kept#1 later#2]; Null; Throw; FunctionStart 1 kept declaration; Integer 2; "
        "Return; FunctionEnd 1; FunctionStart 2 later declaration; FunctionStart 3 lambda; Null; "
        "Return; LambdaEnd 3; Return; FunctionEnd 2; BlockEnd");
}

TEST_CASE("statements without effect are left out") {
  CHECK(optimized("Integer 1; ExpressionStatement; Name b; Name b; Not; Equal; ExpressionStatement;"
                  "Null; Assign a") == "Null; Assign a#0");
  CHECK(optimized("Name? a; ExpressionStatement; Name b; Negate; ExpressionStatement") ==
        "Name? a#0; ExpressionStatement; Name b#1; Negate; ExpressionStatement");
}

TEST_CASE("constants are carried to where variables are used at -O2") {
  TreeBuilder tree;
  const uint32_t size = tree.variable("size", NOODLE_SYMBOL_CONSTANT, NOODLE_SYMBOL_UNINITIALIZED);
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code(
      "Integer 4; Declare size; Name size; Integer 2; Modulo; Assign a;"
      "Name? size; Assign a");
  TreeBuilder first = tree;
  CHECK(optimized(first, 1) ==
        "Integer 4; Declare size#0; Name size#0; Integer 2; Modulo; Assign a#1; Name? size#0; "
        "Assign a#1");
  CHECK(optimized(tree, 2) ==
        "Integer 4; Declare size#0; Integer 0; Assign a#1; Integer 4; Assign a#1");
  TreeBuilder typed = tree;
  typed.symbols[size].type = typed.type(NOODLE_TYPE_FLOAT, "float");
  CHECK(optimized(typed, 2) ==
        "Integer 4; Declare size#0; Name size#0; Integer 2; Modulo; Assign a#1; Name? size#0; "
        "Assign a#1");
}

TEST_CASE("a constant is not carried where something may be called before it is declared") {
  TreeBuilder tree;
  tree.variable("size", NOODLE_SYMBOL_CONSTANT, NOODLE_SYMBOL_UNINITIALIZED);
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code(
      "Builtin! print; Call 0; ExpressionStatement; Integer 4; Declare size;"
      "Name? size; Assign a; Name size; Assign a");
  CHECK(optimized(tree, 2) ==
        "Builtin! print; Call 0; ExpressionStatement; Integer 4; Declare size#0; Name? size#0; "
        "Assign a#1; Integer 4; Assign a#1");
}

TEST_CASE("a variable declared in a branch is not known behind it") {
  TreeBuilder tree;
  tree.variable("x");
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code("Name a; IfThen; BlockStart; Integer 1; Declare x; BlockEnd; IfEnd; Name x; Assign a");
  CHECK_THAT(optimized(tree, 2), Catch::EndsWith("Name x#0; Assign a#1"));
}

TEST_CASE("text known from a variable is not changed by joining it") {
  TreeBuilder tree;
  tree.variable("x", NOODLE_SYMBOL_CONSTANT);
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.code(
      "String p; String q; Add; Declare x; Name x; String r; Add; Assign a; Name x; Name x;"
      "Add; Assign a; Name x; Assign a");
  CHECK(optimized(tree, 2) ==
        "String \"pq\"; Declare x#0; String \"pqr\"; Assign a#1; String \"pqpq\"; Assign a#1; "
        "String \"pq\"; Assign a#1");
}

TEST_CASE("the optimizer stops when asked and survives a lack of memory") {
  TreeBuilder tree;
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  for (int i = 0; i < 100; ++i)
    tree.code("String a" + std::to_string(i) + "; String b; Add; Assign a");
  TestHost stopping;
  stopping.stop = true;
  CHECK(stopping.run(noodle_component_optimizer, tree.block_for(stopping)).status ==
        NOODLE_STOPPED);
  CHECK(stopping.memory_used == 0);
  size_t failures = 0;
  for (size_t extra = 0; extra < 40000; extra += 500) {
    TestHost host;
    TestBlock input = tree.block_for(host);
    host.memory_limit = host.memory_used + extra;
    if (host.run(noodle_component_optimizer, std::move(input)).status == NOODLE_OUT_OF_MEMORY)
      ++failures;
    CHECK(host.memory_used == 0);
  }
  CHECK(failures > 1);
}

}  // namespace noodle
