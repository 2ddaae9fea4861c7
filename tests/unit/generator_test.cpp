#include <fmt/format.h>

#include "catch.h"
#include "compile_source.h"
#include "tree_builder.h"

namespace noodle {
namespace {

using test::compile_source;
using test::disassembled;
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
        "      3 JumpIfNotLessImmediate r2, 10, -> 12\n"
        "      5 AddImmediate r2, r2, 1\n"
        "      6 JumpIfNotEqualImmediate r2, 5, -> 10\n"
        "      8 Jump -> 12\n"
        "     10 Jump -> 3\n"
        "     12 LoadBuiltin r3, print\n"
        "     13 MovePair r4, r1, r2\n"
        "     14 LoadInteger r6, 2\n"
        "     15 Call r4, 2\n"
        "     16 Call r3, 1\n"
        "     17 ReturnNull\n"
        "function 1 add(a, b): 4 registers\n"
        "      0 Add r3, r1, r2\n"
        "      1 Return r3\n"
        "      2 ReturnNull\n");
}

TEST_CASE("an assignment lets the operator write into the variable") {
  CHECK(disassembled("let a = 1; a = a + a; let b = -a") ==
        "module 0: 4 registers\n"
        "      0 LoadInteger r1, 1\n"
        "      1 Add r1, r1, r1\n"
        "      2 Negate r2, r1\n"
        "      3 ReturnNull\n");
}

TEST_CASE("what is called by its own name inside is register 0") {
  const std::string code = disassembled("function f(n) { return f(n) }");
  CHECK(code.find("MovePair r2, r0, r1") != std::string::npos);
}

TEST_CASE("variables that are assigned after they were captured live in cells") {
  CHECK(disassembled("function f(a, b) { let g = () => a + b; b = 2; return g }") ==
        "module 0: 2 registers\n"
        "      0 Closure r1, function 1 f\n"
        "      2 ReturnNull\n"
        "function 1 f(a, b): 5 registers\n"
        "      0 NewCell r2, 1\n"
        "      1 Closure r3, function 2\n"
        "      3 LoadInteger r4, 2\n"
        "      4 SetCell r2, r4\n"
        "      5 Return r3\n"
        "lambda 2(): 3 registers\n"
        "      0 GetCapture r1, c0\n"
        "      1 GetCaptureCell r2, c1\n"
        "      2 Add r1, r1, r2\n"
        "      3 Return r1\n"
        "  c0 from r1\n"
        "  c1 from r2\n");
}

TEST_CASE("the loop variables of a for loop are copied into fresh cells before the step") {
  const std::string code =
      disassembled("function f(list) { for (i = 0; i < 3; i++) { list.push(() => i) } }");
  CHECK(code.find("GetCell r2, r2\n     12 NewCell r2, 1\n") != std::string::npos);
}

TEST_CASE("self is captured from the method around") {
  const std::string code = disassembled("class A { m() { return () => () => self } }\nA()");
  CHECK(code.find("GetCapture r1, c0") != std::string::npos);
  CHECK(code.find("  c0 from c0\n") != std::string::npos);
  CHECK(code.find("  c0 from r0\n") != std::string::npos);
}

TEST_CASE("a return goes through the finally blocks around it") {
  CHECK(disassembled("function f() { try { return 1 } finally { print(2) } }\nf()") ==
        "module 0: 3 registers\n"
        "      0 Closure r1, function 1 f\n"
        "      2 Move r2, r1\n"
        "      3 Call r2, 0\n"
        "      4 ReturnNull\n"
        "function 1 f(): 5 registers\n"
        "      0 LoadInteger r1, 1\n"
        "      1 LoadInteger r2, 1\n"
        "      2 Jump -> 5\n"
        "      4 LoadTrue r2\n"
        "      5 LoadBuiltin r3, print\n"
        "      6 LoadInteger r4, 2\n"
        "      7 Call r3, 1\n"
        "      8 JumpIfFalse r2, -> 16\n"
        "     10 LoadInteger r3, 1\n"
        "     11 Equal r3, r2, r3\n"
        "     12 JumpIfFalse r3, -> 15\n"
        "     14 Return r1\n"
        "     15 Rethrow r1\n"
        "     16 ReturnNull\n"
        "  handler 0..4 -> 4, error in r1\n");
}

TEST_CASE("types are checked where the value is not evidently right") {
  CHECK(disassembled("function f(a: int, b: float = 1): string? { return a }") ==
        "module 0: 2 registers\n"
        "      0 Closure r1, function 1 f\n"
        "      2 ReturnNull\n"
        "function 1 f(a, b = …): 3 registers\n"
        "      0 CheckType r1, r0, 1, type int\n"
        "      2 JumpIfInitialized r2, -> 5\n"
        "      4 LoadInteger r2, 1\n"
        "      5 CheckType r2, r0, 1, type float\n"
        "      7 CheckType r1, r0, 2, type string?\n"
        "      9 Return r1\n");
  CHECK(disassembled("let a: float = 2") ==
        "module 0: 2 registers\n"
        "      0 LoadConstant r1, 2.0\n"
        "      1 ReturnNull\n");
}

TEST_CASE("fields that begin with a number or a string need no closure") {
  const std::string code = disassembled("class A { a = 1; b: float = 2; c = \"x\"; d = [] }\nA()");
  CHECK(
      code.find("    field a = 1\n    field b: float = 2.0\n    field c = \"x\"\n    field d\n") !=
      std::string::npos);
}

TEST_CASE("local names and lines are kept as the job asks") {
  const std::string_view source = "function f(a) {\n  let b = a\n  return b\n}\nf(1)";
  const std::string full = disassembled(source, 0, NOODLE_DEBUG_FULL);
  CHECK(full.find("  2:   let b = a\n") != std::string::npos);
  CHECK(full.find("  r2 is b in 0..2\n") != std::string::npos);
  const std::string lines = disassembled(source, 0, NOODLE_DEBUG_LINES);
  CHECK(lines.find("  3:   return b\n") != std::string::npos);
  CHECK(lines.find(" is b") == std::string::npos);
  CHECK(disassembled(source).find("return b") == std::string::npos);
}

namespace {

// "text0 text1 …"
std::string repeated(uint32_t count, std::string_view pattern) {
  std::string text;
  for (uint32_t i = 0; i < count; ++i) text += fmt::format(fmt::runtime(pattern), i);
  return text;
}

bool is_refused_with(const std::string& source, std::string_view code) {
  const std::string text = disassembled(source);
  INFO(text.substr(0, 300));
  const bool is_bytecode = text.starts_with("module 0");
  // Warnings of the parser may stand in front.
  CHECK((is_bytecode || text.find(code) != std::string::npos));
  return !is_bytecode;
}

}  // namespace

TEST_CASE("a function has 250 registers for its locals") {
  const auto source = [](uint32_t locals) {
    return "function f() {" + repeated(locals, "let v{0} = {0};") + "}";
  };
  CHECK_FALSE(is_refused_with(source(249), "NC0660"));
  CHECK(is_refused_with(source(250), "NC0660"));
}

TEST_CASE("an expression has the registers that locals leave") {
  const auto source = [](uint32_t arguments) {
    return "function f() {" + repeated(150, "let v{0} = {0};") + "print(" +
           repeated(arguments - 1, "{}, ") + "1) }";
  };
  CHECK_FALSE(is_refused_with(source(98), "NC0661"));
  CHECK(is_refused_with(source(99), "NC0661"));
}

TEST_CASE("a module has 65535 slots besides its registers") {
  const auto source = [](uint32_t exported) {
    return repeated(exported, "export let v{0} = {0};");
  };
  CHECK_FALSE(is_refused_with(source(65'535), "NC0662"));
  CHECK(is_refused_with(source(65'536), "NC0662"));
  CHECK_FALSE(is_refused_with(repeated(65'535, "let v{0} = {0};"), "NC0662"));
}

TEST_CASE("a function captures up to 256 variables") {
  // Two functions around it, because one has not registers enough.
  const auto source = [](uint32_t captured) {
    return "function f() {" + repeated(200, "let a{0} = {0};") + "return () => {" +
           repeated(captured - 200, "let b{0} = {0};") + "return () => {" +
           repeated(200, "print(a{0});") + repeated(captured - 200, "print(b{0});") + "} } }";
  };
  CHECK_FALSE(is_refused_with(source(256), "NC0663"));
  CHECK(is_refused_with(source(257), "NC0663"));
}

TEST_CASE("constants have no limit; those above 65535 are loaded by a wider instruction") {
  const std::string code = disassembled("let a = 0\n" + repeated(200'000, "a = {}.5\n"));
  CHECK(code.find("LoadConstant r1, 65535.5\n") != std::string::npos);
  CHECK(code.find("LoadConstantWide r1, 65536.5\n") != std::string::npos);
  CHECK(code.find("LoadConstantWide r1, 199999.5\n") != std::string::npos);
}

TEST_CASE("the generator gives up when there is no memory or when it is told to") {
  TestHost host;
  TestBlock tree = host.run(noodle_component_lexer, "let a = [1, 2]; print(a, () => a)");
  tree = host.run(noodle_component_parser, std::move(tree));
  REQUIRE(tree.status == NOODLE_OK);
  const noodle_host table = host.host();
  const noodle_job job{sizeof(noodle_job), 0, NOODLE_DEBUG_FULL, 0, tree.block.data,
                       tree.block.size};
  const noodle_component_table* generator = noodle_component_bytecode_generator(NOODLE_ABI_VERSION);
  const size_t before = host.memory_used;
  noodle_status status = NOODLE_OUT_OF_MEMORY;
  for (size_t extra = 0; status == NOODLE_OUT_OF_MEMORY; extra += 64) {
    host.memory_limit = before + extra;
    noodle_block output{};
    status = generator->run(&table, &job, &output);
    host.memory_limit = SIZE_MAX;
    table.release(&host, output.data, output.capacity);
    REQUIRE(host.memory_used == before);
  }
  CHECK(status == NOODLE_OK);
  host.stop = true;
  noodle_block output{};
  CHECK(generator->run(&table, &job, &output) == NOODLE_STOPPED);
  CHECK(host.memory_used == before);
  CHECK_FALSE(host.wrong_sizes);
}

}  // namespace noodle
