#include "tree/verify.h"

#include <functional>
#include <random>

#include "catch.h"
#include "tree/dump.h"
#include "tree_builder.h"

namespace noodle {
namespace {

using test::TreeBuilder;

// Empty when the tree is accepted.
std::string message_of(TreeBuilder& tree) {
  const Result<Tree> result = verify_tree(tree.block());
  return result ? "" : result.error().message;
}

// What the verifier says of the code, in a module with the variables a and b (assigned) and c
// (captured, assigned, without a cell and not of the module level).
std::string message_of(std::string_view code) {
  TreeBuilder tree;
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.variable("b", NOODLE_SYMBOL_VARIABLE,
                NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_UNINITIALIZED);
  tree.symbol("c", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_REASSIGNED);
  tree.code(code);
  return message_of(tree);
}

// A tree with one of everything.
TreeBuilder rich_tree() {
  TreeBuilder tree;
  tree.variable("total", NOODLE_SYMBOL_VARIABLE,
                NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_UNINITIALIZED);
  const uint32_t f = tree.declaration("f", 0, NOODLE_SYMBOL_MODULE_LEVEL);
  tree.append_to_chain(tree.functions[0].first_symbol, tree.functions[f].symbol);
  const uint32_t x = tree.symbol("x", NOODLE_SYMBOL_PARAMETER, NOODLE_SYMBOL_CAPTURED, f);
  tree.symbols[x].type = tree.type(NOODLE_TYPE_INT, "int");
  tree.symbol("y", NOODLE_SYMBOL_PARAMETER, NOODLE_SYMBOL_DEFAULT, f);
  tree.symbol("local", NOODLE_SYMBOL_CONSTANT, 0, f);
  tree.functions[f].parameter_count = 2;
  tree.function("", NOODLE_FUNCTION_LAMBDA, f);
  const uint32_t method = tree.function("area", NOODLE_FUNCTION_METHOD, 0);
  const uint32_t field = tree.function("size", NOODLE_FUNCTION_FIELD, 0);
  const uint32_t shape = tree.variable("Shape", NOODLE_SYMBOL_CLASS, NOODLE_SYMBOL_EXPORTED);
  tree.symbols[shape].data = 0;
  tree.classes.push_back({tree.text("Shape"), NOODLE_CLASS_CLASS, shape, 0, 3});
  tree.members.push_back({tree.text("size"), NOODLE_MEMBER_FIELD, 0, field, NOODLE_NONE, 0, 0});
  tree.members.push_back({tree.text("area"), NOODLE_MEMBER_METHOD, 0, method, NOODLE_NONE, 0, 0});
  tree.members.push_back(
      {tree.text("plain"), NOODLE_MEMBER_FIELD, 0, NOODLE_NONE, NOODLE_NONE, 0, 0});
  tree.functions[field].class_index = tree.functions[method].class_index = 0;
  tree.functions[field].member = 0;
  tree.functions[method].member = 1;
  tree.type(NOODLE_TYPE_SYMBOL, "Shape", shape);
  tree.imports.push_back({tree.text("./util"), 0, NOODLE_NONE});
  tree.import_uses.push_back({0, tree.text("help"), 0});
  tree.symbols[tree.variable("help", NOODLE_SYMBOL_IMPORTED)].data = 0;
  tree.exports.push_back({tree.text("Shape"), NOODLE_EXPORT_SYMBOL, shape, 0});
  tree.exports.push_back({tree.text("h"), NOODLE_EXPORT_USE, 0, 0});
  tree.exports.push_back({NOODLE_NONE, NOODLE_EXPORT_ALL, 0, 0});
  tree.name_lists = {1, tree.text("y")};
  for (const char* name : {"i", "k", "v"}) tree.symbol(name, NOODLE_SYMBOL_LOOP_VARIABLE);
  tree.symbols[tree.symbols.size() - 3].flags = NOODLE_SYMBOL_REASSIGNED;
  tree.symbol("e", NOODLE_SYMBOL_CATCH_VARIABLE);
  tree.symbol("inner");
  tree.code(
      "FunctionStart 1 x y local; DefaultStart y; Integer 7; DefaultEnd y;"
      "FunctionStart 2; Name x; Return; LambdaEnd 2; Declare local;"
      "Name local; Return; FunctionEnd 1");
  tree.code(
      "Null; ClassStart 0; FunctionStart 3; Self; Member size; Return; FunctionEnd 3;"
      "FunctionStart 4; Float 1.5; Return; FunctionEnd 4; ClassEnd 0");
  tree.code(
      "Name? total; ExpressionStatement; Integer 1; Declare total;"
      "Name! f; Integer! 1; Integer! 2; Call 2 0; Assign total");
  tree.code(
      "Name total; TernaryThen; String text; TernaryElse; Name help; Ternary; Is 1;"
      "AndTest; True; And; OrTest; False; Or; IfThen; BlockStart inner; Null;"
      "Declare inner; BlockEnd; IfElse; ModuleMember 0; Throw; IfEnd");
  tree.code(
      "ForStart i; Integer 0; Declare i; ForTest; Name i; Integer 9; Less; ForBody;"
      "Continue; ForStep; Name i; Integer 1; Add; Assign i; ForEnd");
  tree.code(
      "MapStart 1; String! key; Integer! 1; MapAppend 2; Map 1; ForInBody 2 k v;"
      "Name k; Name v; IndexKeep; Integer 1; Add; SetIndex; Break; ForInEnd");
  tree.code(
      "ListStart 2; Integer! 1; Null!; ListAppend 2; List 2; SetStart 0; Set 0; In;"
      "ExpressionStatement; DoStart; DoTest; Builtin print; DoEnd;"
      "WhileStart; Name total; Null; Null; Slice; Not; WhileBody; WhileEnd");
  tree.code(
      "TryStart; Module 0; Throw; Catch e; Builtin 17; CatchTest; Name e; Throw;"
      "Catch; Finally; Name total; Integer 2; SetMember size; TryEnd");
  return tree;
}

}  // namespace

TEST_CASE("the verifier accepts sound trees") {
  TreeBuilder empty;
  CHECK(message_of(empty) == "");
  TreeBuilder rich = rich_tree();
  CHECK(message_of(rich) == "");
}

TEST_CASE("the verifier names the node that breaks a rule") {
  const auto says = [](std::string_view code, std::string_view part) {
    INFO(code);
    CHECK_THAT(message_of(code), Catch::Contains(std::string(part)));
  };
  says("Add", "node 1 of the tree (Add) takes more values than there are");
  says("Integer 1; Integer 2; ExpressionStatement", "does not take all values of its statement");
  says("Integer 1", "(Return) does not take all values");
  says("String x; ExpressionStatement; BlockStart c; BlockEnd; Name c; Return",
       "outside the block that declares it");
  says("Name c; ExpressionStatement", "outside the block that declares it");
  says("BlockStart c; BlockEnd; BlockStart c; BlockEnd", "in a chain already");
  says("Name? a; ExpressionStatement", "not UNINITIALIZED");
  says("Break", "stands outside any loop");
  says("WhileStart; True; WhileBody; IfThen; WhileEnd", "takes more values than there are");
  says("True; IfThen; WhileEnd", "does not follow the construct that is open");
  says("True; IfThen; IfElse; IfElse; IfEnd", "does not follow the construct that is open");
  says("TryStart; TryEnd", "does not follow the construct that is open");
  says("ForStart; Break; ForTest; True; ForBody; ForStep; ForEnd", "outside any loop");
  says("ForStart; ForTest; ForBody; ForStep; ForEnd", "does not take all values of its part");
  says(
      "WhileStart; True; WhileBody; ForStart; ForTest; True; ForBody; ForStep; Break; ForEnd;"
      "WhileEnd",
      "outside any loop");
  says("Self; ExpressionStatement", "stands outside any method");
  says("Builtin! print; Integer 1; Call 1; ExpressionStatement", "not IN_ORDER");
  says("ListStart 1; Integer 1; ListAppend 1; List 1; ExpressionStatement", "not IN_ORDER");
  says("ListStart 2; Integer! 1; ListAppend 1; List 2; ExpressionStatement", "number of elements");
  says("ListStart 1; Integer! 1; SetAppend 1; List 1; ExpressionStatement", "in its literal");
  says("MapStart 1; Integer! 1; MapAppend 1; Map 1; ExpressionStatement", "a value to a key");
  says("True; AndTest; BlockStart; BlockEnd; True; And; ExpressionStatement",
       "does not stand between statements");
  says("True; AndTest; Integer 1; ExpressionStatement; True; And; ExpressionStatement",
       "does not stand where its statement may");
  says("TryStart; Catch; Integer 1; ExpressionStatement; Builtin 17; CatchTest; TryEnd",
       "does not begin a Catch");
  says("Integer 1; CatchTest", "does not begin a Catch");
  says("Integer 1; Implements", "does not stand where its statement may");
  says("FunctionStart 1; FunctionEnd 1", "does not follow the order of the functions");
  says("True; DefaultStart a; Null; DefaultEnd a; ExpressionStatement", "beginning of a function");
  says("Null; Return; FunctionEnd 0; Null", "stands behind the end of the module");
}

TEST_CASE("the verifier checks functions") {
  TreeBuilder tree;
  const uint32_t lambda = tree.function("");
  const auto says = [&](std::string_view code, const std::string& part) {
    TreeBuilder copy = tree;
    copy.code(code);
    CHECK_THAT(message_of(copy), Catch::Contains(part));
  };
  says("FunctionStart 1; Null; Return; FunctionEnd 1", "is not the end of its kind");
  says("FunctionStart 1; LambdaEnd 1; ExpressionStatement", "does not follow a Return");
  says("FunctionStart 1; Null; Return; LambdaEnd 0; ExpressionStatement", "of another function");
  says("", "functions without nodes");

  tree.symbol("local", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  says(
      "BlockStart local; FunctionStart 1; Name local; Return; LambdaEnd 1; ExpressionStatement;"
      "BlockEnd",
      "of another function that is not CAPTURED");
  tree.symbols.back().flags |= NOODLE_SYMBOL_CAPTURED;
  says(
      "BlockStart local; FunctionStart 1; Null; Assign local; Null; Return; LambdaEnd 1;"
      "ExpressionStatement; BlockEnd",
      "without a cell");
  tree.symbols.back().flags = NOODLE_SYMBOL_CAPTURED;
  says("BlockStart local; Null; Assign local; BlockEnd", "not REASSIGNED");

  tree.symbol("p", NOODLE_SYMBOL_PARAMETER, NOODLE_SYMBOL_DEFAULT, lambda);
  tree.functions[lambda].parameter_count = 1;
  says("FunctionStart 1; Null; Return; LambdaEnd 1; ExpressionStatement", "fewer symbols");
  says("FunctionStart 1 p; Null; Return; LambdaEnd 1; ExpressionStatement",
       "lacks a default value");
  tree.functions[lambda].parameter_count = 0;
  says("FunctionStart 1 p; Null; Return; LambdaEnd 1; ExpressionStatement",
       "have its parameters at the beginning");
}

TEST_CASE("a declared function stands directly in the block of its symbol") {
  TreeBuilder tree;
  tree.declaration("f");
  TreeBuilder deeper = tree;
  deeper.code(
      "BlockStart f; BlockStart; FunctionStart 1; Null; Return; FunctionEnd 1; BlockEnd;"
      "BlockEnd");
  CHECK_THAT(message_of(deeper), Catch::Contains("in the block that declares it"));
  TreeBuilder missing = tree;
  missing.code("BlockStart f; BlockEnd");
  CHECK_THAT(message_of(missing), Catch::Contains("lacks a function it declares"));
  tree.code("BlockStart f; FunctionStart 1; Null; Return; FunctionEnd 1; BlockEnd");
  CHECK(message_of(tree) == "");
}

TEST_CASE("the verifier checks every distance") {
  TreeBuilder tree = rich_tree();
  const Block sound = tree.block();
  const auto header = reinterpret_cast<const noodle_seam_header*>(sound.data());
  const uint64_t nodes = header->sections[NOODLE_TREE_NODES].offset;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const NodeForm form = kNodeShapes[tree.nodes[i].kind].form;
    if (form != NodeForm::Open && form != NodeForm::Middle && form != NodeForm::Close) continue;
    for (const uint32_t change : {1u, ~0u}) {
      std::vector<uint64_t> copy(sound.size() / 8);
      std::memcpy(copy.data(), sound.data(), sound.size());
      auto* node = reinterpret_cast<noodle_node*>(reinterpret_cast<char*>(copy.data()) + nodes) + i;
      node->b += change;
      CHECK_FALSE(verify_tree(std::as_bytes(std::span(copy))));
    }
  }
}

// Optimizes a copy of a tree that was accepted; the result must be accepted too.
void check_optimized(Block tree, uint32_t level) {
  test::TestHost host;
  const noodle_host table = host.host();
  noodle_block copy{table.allocate(&host, tree.size()), tree.size(), tree.size()};
  std::memcpy(copy.data, tree.data(), tree.size());
  const test::TestBlock output =
      host.run(noodle_component_optimizer, test::TestBlock(NOODLE_OK, copy, &host), level);
  REQUIRE(output.status == NOODLE_OK);
  const Result<Tree> result = verify_tree(output.bytes());
  INFO((result ? "" : result.error().message));
  CHECK(result);
}

// Whatever the verifier accepts can be printed and optimized; the sanitizers look on.
TEST_CASE("mutated trees are refused or sound") {
  TreeBuilder tree = rich_tree();
  const Block sound = tree.block();
  std::mt19937 random(1);
  size_t refused = 0;
  constexpr size_t kRounds = 6000;
  for (size_t round = 0; round < kRounds; ++round) {
    std::vector<uint64_t> copy(sound.size() / 8);
    std::memcpy(copy.data(), sound.data(), sound.size());
    auto* bytes = reinterpret_cast<uint8_t*>(copy.data());
    for (size_t n = 1 + random() % 3; n != 0; --n) {
      const size_t at = random() % sound.size();
      bytes[at] = random() % 2 == 0 ? uint8_t(random()) : uint8_t(bytes[at] + (random() % 7) - 3);
    }
    if (const Result<Tree> result = verify_tree(std::as_bytes(std::span(copy)))) {
      CHECK_FALSE(tree_text(*result).empty());
      CHECK_FALSE(tree_json(*result).empty());
      check_optimized(std::as_bytes(std::span(copy)), 1 + round % 2);
    } else {
      ++refused;
    }
  }
  CHECK(refused > kRounds / 2);
}

// With constants in the place of other values, conditions among them, there is much to leave out.
TEST_CASE("trees of constants are optimized into sound trees") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    TreeBuilder tree = rich_tree();
    for (noodle_node& node : tree.nodes)
      if (kNodeShapes[node.kind].form == NodeForm::Leaf && random() % 3 == 0)
        node.kind = uint8_t(random() % (NOODLE_NODE_Float + 1));
    const Block block = tree.block();
    REQUIRE(verify_tree(block));
    check_optimized(block, 1 + round % 2);
  }
}

TEST_CASE("blocks cut short are refused") {
  TreeBuilder tree = rich_tree();
  const Block sound = tree.block();
  for (size_t size = 0; size < sound.size(); size += 8) CHECK_FALSE(verify_tree(sound.first(size)));
}

TEST_CASE("a tree prints as indented text") {
  TreeBuilder tree;
  tree.variable("a");
  tree.code("Integer 1; Integer 2; Add; Declare a; Name a; IfThen; BlockStart; BlockEnd; IfEnd");
  CHECK(tree_text(*verify_tree(tree.block())) == R"(FunctionStart 0 module [a#0] @1:1
  Declare a#0 @1:5
    Add @1:4
      Integer 1 @1:2
      Integer 2 @1:3
  IfThen @1:7
    Name a#0 @1:6
    BlockStart @1:8
    BlockEnd @1:9
  IfEnd @1:10
  Return @1:12
    Null @1:11
FunctionEnd 0 @1:13
symbols
  a#0 variable module-level @1:1
)");
}

}  // namespace noodle
