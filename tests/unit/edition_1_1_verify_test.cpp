// What edition 1.1 adds to the seams: what their verifiers refuse, and how it is printed.
#include <random>

#include "run_tree.h"
#include "tree/dump.h"

namespace noodle {

using test::declare_shape;
using test::TestBlock;
using test::TestHost;
using test::TreeBuilder;
using vm::Machine;

TEST_CASE("the verifier names the node of edition 1.1 that breaks a rule") {
  const auto wrong = [](const std::string& code) {
    TreeBuilder tree;
    tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
    tree.symbol("t");
    tree.symbol("u");
    tree.name_lists = {1, tree.text("n")};
    tree.code(code);
    const Result<Tree> result = verify_tree(tree.block());
    return result ? std::string() : result.error().message;
  };
  for (const char* code :
       {"ValueStart; ValueEnd; Assign a",
        "ValueStart; Integer 1; Integer 2; ValueEnd; Assign a",
        "ValueStart; Break; Null; ValueEnd; Assign a",
        "WhileStart; ValueStart; Break; Null; ValueEnd; WhileBody; WhileEnd",
        "ValueStart t; Null; Declare t; Null; ValueEnd; Name t; Add; Assign a",
        "Integer 1; MatchStart; MatchCase; MatchEnd; Assign a",
        "Integer 1; MatchStart t u; MatchCase; MatchEnd; Assign a",
        "Integer 1; MatchStart t; MatchEnd; Assign a",
        "Integer 1; MatchStart t; Null; ExpressionStatement; MatchCase; MatchEnd; Assign a",
        "Integer 1; MatchStart t; MatchCase; BlockStart; True; MatchTest; BlockEnd; MatchEnd;"
        "Assign a",
        "Integer 1; MatchStart t; MatchCase; Null; MatchResult; Null; ExpressionStatement;"
        "MatchEnd; Assign a",
        "Integer 1; MatchStart t; MatchCase; Null; MatchEnd; Assign a",
        "Integer 1; MatchStart t; MatchCase u; MatchCase; Name u; MatchResult; MatchEnd; Assign a",
        "Integer 1; MatchStart t; MatchCase; MatchEnd; Name t; Add; Assign a",
        "True; MatchTest",
        "Null; MatchResult",
        "Interpolate 0; Assign a",
        "Integer 1; Interpolate 1; Assign a",
        "Integer 1; ListSpread",
        "Integer 1; Pipe; Assign a",
        "ListStart 0; Integer 1; SetSpread; List 0; Assign a",
        "ListStart 1; Integer 1; ListSpread; List 1; Assign a",
        "Name! a; CallSpread 0; Assign a",
        "Name! a; Null!; CallSpread 1 0; Assign a",
        "Name! a; Null!; Null!; CallSpread 2; Assign a",
        "Null; IsCase X 1; Assign a",
        "Null; Null; IsCase X 101; Assign a",
        "Null; CaseValue 100; Assign a",
        "Null; MatchFail 1; Break"}) {
    INFO(code);
    CHECK(wrong(code) != "");
  }
  CHECK(wrong("Name! a; Null!; Null!; CallSpread 2 0; Assign a") == "");
  CHECK(wrong("Null; Null; IsCase X 100; Assign a") == "");
  CHECK(wrong("Null; CaseValue 99; Assign a") == "");
}

TEST_CASE("cases of enums stand in front of as many values as they say") {
  const auto message = [](const std::function<void(TreeBuilder&)>& change) {
    TreeBuilder tree;
    declare_shape(tree);
    change(tree);
    const Result<Tree> result = verify_tree(tree.block());
    return result ? std::string() : result.error().message;
  };
  CHECK(message([](TreeBuilder&) {}) == "");
  CHECK(message([](TreeBuilder& t) { t.members[0].parameter_count = 1; }) != "");
  CHECK(message([](TreeBuilder& t) { t.members[1].parameter_count = 0; }) != "");
  CHECK(message([](TreeBuilder& t) { t.members[3].parameter_count = 3; }) != "");
  CHECK(message([](TreeBuilder& t) { t.members[3].parameter_count = 101; }) != "");
  CHECK(message([](TreeBuilder& t) { t.classes[0].kind = NOODLE_CLASS_STRUCT; }) != "");
}

TEST_CASE("the dumps show what edition 1.1 adds") {
  TreeBuilder tree;
  declare_shape(tree);
  tree.code(
      "Name! Shape; Null!; CallMethodSpread Rect 1; MatchStart t; MatchCase; Name t; Name Shape;"
      "IsCase Rect 2; MatchTest; Name t; CaseValue 1; MatchResult; MatchEnd; ExpressionStatement;"
      "String! x; Interpolate 1; ExpressionStatement");
  const Result<Tree> result = verify_tree(tree.block());
  REQUIRE(result);
  const std::string text = tree_text(*result);
  for (const char* part :
       {"CallMethodSpread .Rect 1", "MatchStart [t#1]", "IsCase .Rect 2", "CaseValue 1",
        "Interpolate 1", "case Rect of 2 values", "case value r: float"})
    CHECK(text.find(part) != std::string::npos);
  CHECK(tree_json(*result).find("\"case value\"") != std::string::npos);
}

TEST_CASE("damaged bytecode with the opcodes of edition 1.1 is refused or runs to some end") {
  TreeBuilder tree;
  declare_shape(tree);
  tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
  tree.function("");
  tree.symbol("xs", NOODLE_SYMBOL_PARAMETER, NOODLE_SYMBOL_REST, 1);
  tree.functions[1].parameter_count = 1;
  tree.code(
      "Name! Shape; ListStart 2; Integer! 3; String! x; ListAppend 2; List! 2;"
      "CallMethodSpread Rect 1; Declare a; Name a; MatchStart t; MatchCase; Name t; Name Shape;"
      "IsCase Rect 2; MatchTest; Name t; CaseValue 1; MatchResult; MatchCase; Name t; MatchFail;"
      "MatchEnd; ExpressionStatement; String! x; Name! a; Interpolate 2; Builtin 0; Pipe;"
      "ExpressionStatement; FunctionStart 1 xs; Name xs; Return; LambdaEnd! 1; ListStart 1;"
      "Integer 0; Integer 4; Range; ListSpread; Name! a; ListAppend 1; List! 1; CallSpread 1;"
      "ExpressionStatement; MapStart 0; MapStart 1; Name! a; Null!; MapAppend 2; Map 1; MapSpread;"
      "Map 0; ExpressionStatement; SetStart 0; String ab; SetSpread; Set 0; ExpressionStatement;"
      "Name! Shape; ListStart 0; List! 0; Null!; Null!; CallMethodSpread Rect 3 0; Declare a");
  TestHost host;
  const TestBlock block =
      host.run(noodle_component_bytecode_generator, tree.block_for(host), 1, NOODLE_DEBUG_NONE);
  REQUIRE(block.status == NOODLE_OK);
  std::mt19937 random(11);
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    const auto bytes = std::make_shared<std::vector<uint64_t>>(block.block.size / 8 + 1);
    std::memcpy(bytes->data(), block.block.data, block.block.size);
    auto* const base = reinterpret_cast<unsigned char*>(bytes->data());
    const auto* header = reinterpret_cast<const noodle_seam_header*>(base);
    const unsigned sections[] = {NOODLE_BYTECODE_CODE, NOODLE_BYTECODE_CODE,
                                 NOODLE_BYTECODE_MEMBERS, NOODLE_BYTECODE_NAME_LISTS};
    const noodle_section& section = header->sections[sections[random() % 4]];
    unsigned char& byte = base[section.offset + random() % (section.count * section.stride)];
    byte = static_cast<unsigned char>(random() % 2 != 0 ? random() : byte + 1);
    const Block view = std::as_bytes(std::span(*bytes)).first(block.block.size);
    if (!verify_bytecode(view)) continue;
    ++accepted;
    vm::Recorder recorder;
    vm::Modules loader;
    vm::Options options;
    options.max_steps = 10'000;
    options.max_memory = 16u << 20;
    options.collect_always = round % 4 == 0;
    Machine machine(options, recorder, loader);
    CHECK(machine.run({"main.nc", view, bytes}));
  }
  CHECK(accepted > 1000);
}

}  // namespace noodle
