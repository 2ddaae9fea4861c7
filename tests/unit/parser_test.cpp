// The parser, run behind the real lexer: kinds of nodes in their order, bindings, diagnostics.
#include "parsed.h"

using namespace noodle::test;

TEST_CASE("a function and a call") {
  CHECK(nodes_of("function add(a, b) { return a + b }\nprint(add(1, 2))") ==
        "FunctionStart Name Name Add Return Null Return FunctionEnd "
        "Builtin Name Integer Integer Call Call ExpressionStatement");
}

TEST_CASE("operators bind by precedence") {
  CHECK(nodes_of("let a = 1 + 2 * 3 ** -2") ==
        "Integer Integer Integer Integer Negate Power Multiply Add Declare");
  CHECK(nodes_of("let a = -2 ** 2") == "Integer Integer Power Negate Declare");
  CHECK(nodes_of("let a = 2 ** 3 ** 4") == "Integer Integer Integer Power Power Declare");
  CHECK(nodes_of("let a = 1 - 2 - 3") == "Integer Integer Subtract Integer Subtract Declare");
  CHECK(nodes_of("let a = 1 == 2 && !3 || 4 in 5..6") ==
        "Integer Integer Equal AndTest Integer Not And OrTest Integer Integer Integer Range In Or "
        "Declare");
  CHECK(nodes_of("let a = 1 ? 2 : 3 ? 4 : 5") ==
        "Integer TernaryThen Integer TernaryElse Integer TernaryThen Integer TernaryElse Integer "
        "Ternary Ternary Declare");
  CHECK(nodes_of("let a = -9223372036854775808") == "Integer Declare");
  CHECK(codes_of("let a = 9223372036854775808") == "112");
  CHECK(codes_of("let a = -9223372036854775808 ** 2") == "112");
  CHECK(codes_of("print(1 < 2 < 3)") == "202");
  CHECK(codes_of("print(1..2..3)") == "202");
}

TEST_CASE("newlines end statements in statement context only") {
  CHECK(nodes_of("let a = 1\n+ 2\n(3)") ==
        "Integer Integer Add Declare Integer ExpressionStatement");
  CHECK(nodes_of("let a = [1\n[0]]") == nodes_of("let a = [1[0]]"));
  CHECK(nodes_of("print\n[1]") ==
        "Builtin ExpressionStatement ListStart Integer ListAppend List ExpressionStatement");
  CHECK(
      nodes_of("let a = [() => {\nprint\n(1) }]") ==
      "ListStart FunctionStart Builtin ExpressionStatement Integer ExpressionStatement Null Return "
      "LambdaEnd ListAppend List Declare");
  CHECK(nodes_of("function f() { return\n1 }") ==
        "FunctionStart Null Return Integer ExpressionStatement Null Return FunctionEnd");
  CHECK(nodes_of("let a = 1\na\n++a") ==
        "Integer Declare Name ExpressionStatement Name Integer Add Assign");
  CHECK(nodes_of("if true\n{\n}\nelse\n{\n}") ==
        "True IfThen BlockStart BlockEnd IfElse BlockStart BlockEnd IfEnd");
}

TEST_CASE("calls, members, elements") {
  CHECK(nodes_of("print.a.b(1)[2](3)") ==
        "Builtin Member Integer CallMethod Integer Index Integer Call ExpressionStatement");
  CHECK(nodes_of("let x = 1; x[1:2]; x[:2]; x[1:]; x[:]") ==
        "Integer Declare Name Integer Integer Slice ExpressionStatement Name Null Integer Slice "
        "ExpressionStatement Name Integer Null Slice ExpressionStatement Name Null Null Slice "
        "ExpressionStatement");
  CHECK(nodes_of("let x = 1; x.a = 2; x.a += 3; x[0] = 4; x[0]--; ++x.a") ==
        "Integer Declare Name Integer SetMember Name MemberKeep Integer Add SetMember "
        "Name Integer Integer SetIndex Name Integer IndexKeep Integer Subtract SetIndex "
        "Name MemberKeep Integer Add SetMember");
  CHECK(nodes_of("print(a: 1)") == "Builtin Integer Call ExpressionStatement");
  CHECK(codes_of("print(a: 1, 2)") == "205");
  CHECK(codes_of("print(a = 1)") == "204");
}

TEST_CASE("literals are appended in groups") {
  CHECK(nodes_of("let a = {}") == "MapStart Map Declare");
  CHECK(nodes_of("let a = {1, 2}") == "SetStart Integer Integer SetAppend Set Declare");
  CHECK(nodes_of("let a = {b: 1, \"c\": 2, (3): 4, -5: 6, if: 7}") ==
        "MapStart String Integer String Integer Integer Integer Integer Negate Integer String "
        "Integer MapAppend Map Declare");
  CHECK(codes_of("let a = {1 + 2: 3}") == "206");
  const std::string list = nodes_of(joined({"let a = [", repeated("1,", 65), "]"}));
  CHECK(list == joined({"ListStart", repeated(" Integer", 32), " ListAppend",
                        repeated(" Integer", 32), " ListAppend Integer ListAppend List Declare"}));
}

TEST_CASE("loops") {
  CHECK(
      nodes_of("for (i = 0, j = 1; i < 9; i++, j--) { break }") ==
      "ForStart Integer Declare Integer Declare ForTest Name Integer Less ForBody BlockStart Break "
      "BlockEnd ForStep Name Integer Add Assign Name Integer Subtract Assign ForEnd");
  CHECK(nodes_of("for (;;) { continue }") ==
        "ForStart ForTest True ForBody BlockStart Continue BlockEnd ForStep ForEnd");
  CHECK(nodes_of("for (k, v in {}) { }") == "MapStart Map ForInBody BlockStart BlockEnd ForInEnd");
  CHECK(nodes_of("do { } while false") == "DoStart BlockStart BlockEnd DoTest False DoEnd");
  CHECK(codes_of("while true { let f = () => { break } }") == "211");
}

TEST_CASE("exceptions") {
  CHECK(nodes_of("try { throw 1 } catch (TypeError e) { } catch { } finally { }") ==
        "TryStart BlockStart Integer Throw BlockEnd Catch Builtin CatchTest BlockStart BlockEnd "
        "Catch BlockStart BlockEnd Finally BlockStart BlockEnd TryEnd");
  CHECK(codes_of("try { }") == "201");
}

TEST_CASE("classes") {
  CHECK(
      nodes_of(
          "interface I { m(a) }\n"
          "class A extends Error implements I { x: int = 1\n m(a) { super.m(a); self.x = 2 } }") ==
      "Null ClassStart ClassEnd Builtin ClassStart FunctionStart Integer Return FunctionEnd "
      "FunctionStart Self Name CallSuper ExpressionStatement Self Integer SetMember Null Return "
      "FunctionEnd Name Implements ClassEnd");
  CHECK(nodes_of("error E { }; struct P { x: int; y?: int }; enum C { Red, Green }") ==
        "Builtin ClassStart ClassEnd Null ClassStart ClassEnd Null ClassStart ClassEnd");
  CHECK(nodes_of("class A { b() { class C { d() { } } } e() { } }") ==
        "Null ClassStart FunctionStart Null ClassStart FunctionStart Null Return FunctionEnd "
        "ClassEnd Null Return FunctionEnd FunctionStart Null Return FunctionEnd ClassEnd");
}

TEST_CASE("modules") {
  CHECK(nodes_of("import \"./a\"; import { b as c } from \"./d\"; a.e(c); export { c }; export let "
                 "f = a") == "ModuleMember Name Call ExpressionStatement Module Declare");
  CHECK(codes_of("{ import \"./a\" }") == "216");
  CHECK(codes_of("import \"./a-b\"") == "217");
}

TEST_CASE("a use is bound to a declaration that comes later in its block") {
  CHECK(nodes_of("print(f()); function f() { }") ==
        "Builtin Name Call Call ExpressionStatement FunctionStart Null Return FunctionEnd");
  CHECK(nodes_of("let x = 1; { { print(x) } let x = 2 }") ==
        "Integer Declare BlockStart BlockStart Builtin Name? Call ExpressionStatement BlockEnd "
        "Integer "
        "Declare BlockEnd");
  CHECK(codes_of("{ let x = x }") == "314");
  CHECK(nodes_of("{ let f = () => x; let x = 2 }") ==
        "BlockStart FunctionStart Name? Return LambdaEnd Declare Integer Declare BlockEnd");
  CHECK(nodes_of("{ let x = 2; let f = () => x }") ==
        "BlockStart Integer Declare FunctionStart Name Return LambdaEnd Declare BlockEnd");
}

TEST_CASE("a function declaration may run before the variables of its block are there") {
  CHECK(nodes_of("{ let x = 2; function f() { return x } }") ==
        "BlockStart Integer Declare FunctionStart Name? Return Null Return FunctionEnd BlockEnd");
  // At the level of the module it can run only behind its first mention.
  CHECK(nodes_of("let x = 2; function f() { return x }") ==
        "Integer Declare FunctionStart Name Return Null Return FunctionEnd");
  CHECK(nodes_of("f(); let x = 2; function g() { return x }; function f() { g() }") ==
        "Name Call ExpressionStatement Integer Declare FunctionStart Name? Return Null Return "
        "FunctionEnd FunctionStart Name Call ExpressionStatement Null Return FunctionEnd");
}

TEST_CASE("implicit declarations belong to the outermost function that assigns") {
  CHECK(symbol_of("x = 1; print(x)", "x") == "module implicit");
  CHECK(nodes_of("x = 1; print(x); x = 2") ==
        "Integer Declare Builtin Name Call ExpressionStatement Integer Assign");
  CHECK(nodes_of("function f() { x = 1 }; x = 2") ==
        "FunctionStart Integer Assign Null Return FunctionEnd Integer Declare");
  CHECK(
      nodes_of("if true { x = 1; print(x) }; print(x); x = 2; print(x)") ==
      "True IfThen BlockStart Integer Assign Builtin Name Call ExpressionStatement BlockEnd IfEnd "
      "Builtin Name? Call ExpressionStatement Integer Assign Builtin Name Call "
      "ExpressionStatement");
  CHECK(codes_of("function f() { x = 1; let x = 2; print(x) }\nf()") == "311");
  CHECK(
      nodes_of("{ function f() { x = 1 }; let x = 2 }") ==
      "BlockStart FunctionStart Integer Assign? Null Return FunctionEnd Integer Declare BlockEnd");
  CHECK(codes_of("x += 1") == "301");
  CHECK(nodes_of("print = 1; print(print)") ==
        "Integer Declare Name Name Call ExpressionStatement");
}

TEST_CASE("what is known of symbols") {
  CHECK(symbol_of("{ let x = 1; let f = () => x }", "x") == "captured");
  CHECK(symbol_of("{ let x = 1; let f = () => x; x = 2 }", "x") == "captured reassigned cell");
  CHECK(symbol_of("{ let f = () => x; let x = 1 }", "x") == "captured uninitialized cell");
  CHECK(symbol_of("function f() { function g() { g() } }", "g") == "captured cell");
  CHECK(symbol_of("function f(a) { function g() { return a } }", "a") == "captured");
  CHECK(symbol_of("let x = 1; let f = () => { x = 2 }", "x") == "captured reassigned module");
  CHECK(symbol_of("export const x = 1", "x") == "module exported");
  CHECK(symbol_of("function f(a = 1, ...b) { }", "a") == "default");
  CHECK(symbol_of("function f(a = 1, ...b) { }", "b") == "rest");
}

TEST_CASE("several errors are found, without consequences of one another") {
  CHECK(codes_of("let x = 1 +\nlet y = foo(1\n 2)\nprint(y z)\nif a b { print(w) }") ==
        "201 301 201 201 301 201 301");
  CHECK(codes_of("function f(a a) { return a }\nf(1)") == "201");
  CHECK(codes_of("let x = )\nprint(x)") == "118");
  CHECK(codes_of("func f() { }\nf()") == "215");
  CHECK(codes_of("while x = 1 { }\nlet a = b = 2") == "301 213 301 213");
  CHECK(codes_of("1 = 2; f() = 3; print(1) += 4; break; return; else { }") ==
        "214 301 214 214 211 210 212");
}

TEST_CASE("limits") {
  const auto nested = [](size_t depth) {
    return codes_of(joined({"let a = ", repeated("(", depth), "1", repeated(")", depth)}));
  };
  CHECK(nested(999) == "701");
  CHECK(nested(1000) == "620");
  CHECK(nested(100000) == "620");
  CHECK(codes_of(joined({"print(", repeated("1,", 200), ")"})).empty());
  CHECK(codes_of(joined({"print(", repeated("1,", 201), ")"})) == "621");
  const auto parameters = [](int count) {
    std::string text = "export function f(";
    for (int i = 0; i < count; ++i) text += joined({"p", std::to_string(i), ","});
    return codes_of(text + ") { }");
  };
  CHECK(parameters(200).empty());
  CHECK(parameters(201) == "622");
}

TEST_CASE("long chains take no depth, or are refused") {
  CHECK(codes_of(joined({"export let a = 1", repeated(" + 1", 100000)})).empty());
  CHECK(codes_of(joined({"export let a = 1", repeated(" && 1", 100000)})).empty());
  CHECK(codes_of(joined({"if 0 { }", repeated(" elif 1 { }", 100000)})).empty());
  CHECK(codes_of(joined({"let a = 1", repeated(" ** 1", 100000)})) == "620");
  CHECK(codes_of(joined({"let a = ", repeated("x => ", 100000), "1"})) == "620");
  CHECK(codes_of(joined({"let a = 1", repeated(" ? 1 : 1", 100000)})) == "620");
  CHECK(codes_of(joined({"let a = ", repeated("!", 100000), "1"})) == "620");
  CHECK(codes_of(joined({"let a: ", repeated("List<", 100000), "int"})) == "620");
}

TEST_CASE("the parser gives up when it is told to, and when there is no memory") {
  const std::string source = repeated("let a = [1, 2]; { print(a); let b = a }\n", 1);
  TestHost host;
  TestBlock tokens = host.run(noodle_component_lexer, source);
  REQUIRE(tokens.status == NOODLE_OK);
  host.stop = true;
  CHECK(host.run(noodle_component_parser, std::move(tokens)).status == NOODLE_STOPPED);
  host.stop = false;
  for (size_t limit = 1000; limit < 4000; limit += 500) {
    tokens = host.run(noodle_component_lexer, source);
    host.memory_limit = host.memory_used + limit;
    const TestBlock tree = host.run(noodle_component_parser, std::move(tokens));
    CHECK((tree.status == NOODLE_OK || tree.status == NOODLE_OUT_OF_MEMORY));
    host.memory_limit = SIZE_MAX;
  }
  CHECK(!host.wrong_sizes);
}

TEST_CASE("types in one another") {
  const auto nested = [](size_t depth) {
    return codes_of(
        joined({"export let a: ", repeated("List<", depth), "int", repeated(">", depth), " = []"}));
  };
  CHECK(nested(100).empty());
  CHECK(nested(101) == "620");
}

TEST_CASE("evident types") {
  CHECK(codes_of("export let a: int = \"x\"") == "401");
  CHECK(codes_of("export let a: float = 1").empty());
  CHECK(codes_of("export let a: int? = null").empty());
  CHECK(codes_of("export let a: List<Map<string, int>> = [{b: 1}, {c: 1.5}]") == "401");
  CHECK(codes_of("function f(a: int, b: string) { }\nf(\"x\", b: 1)\nf(1, \"x\")") == "401 401");
  CHECK(codes_of("export function f(): bool { return 1 }") == "401");
  CHECK(codes_of("export let f = () -> int => \"x\"") == "401");
  CHECK(codes_of("let a: int = 1\na = true\nprint(a)") == "401");
  CHECK(codes_of("interface I { m() }\nclass A { m() { } }\nclass B extends A implements I { }\n"
                 "class C implements I { }\nprint(B, C)") == "408");
}

TEST_CASE("warnings") {
  CHECK(codes_of("let a = 1\nconst _b = 2\nfunction f(c) { let d = 3 }\nimport \"./m\"") ==
        "701 701 701 701");
  CHECK(codes_of("export function f() { return 1; print(2) }") == "702");
  CHECK(codes_of("export function f(a) { if a { return 1 } else { throw 2 }; print(2) }") == "702");
  CHECK(codes_of("export function f(a) { if a { return 1 }; print(2) }").empty());
  CHECK(codes_of("export let a = 1\nexport function f() { let a = 2; return a }") == "703");
  CHECK(codes_of("a = 1\nprint(a)") == "704");
}

TEST_CASE("features of later editions") {
  for (const std::string_view source :
       {"async function f() { }", "let f = async x => x", "function f() { yield 1 }", "print?.a",
        "print(1 ?? 2)", "function f<T>(a: T) { }", "with (print) { }", "@inline\nfunction f() { }",
        "class A { async m() { } }"})
    CHECK(codes_of(source).starts_with("502"));
}
