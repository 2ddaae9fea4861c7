// What edition 1.1 adds to the parser: kinds of nodes in their order, bindings, diagnostics.
#include "parsed.h"

using namespace noodle::test;

TEST_CASE("interpolation, pipes and spread") {
  CHECK(nodes_of("print(\"a${1}\")") ==
        "Builtin String Integer Interpolate Call ExpressionStatement");
  CHECK(nodes_of("\"${1}${2}\"") == "Integer Integer Interpolate ExpressionStatement");
  CHECK(nodes_of("1 |> print |> str == 2") ==
        "Integer Builtin Pipe Builtin Pipe Integer Equal ExpressionStatement");
  CHECK(nodes_of("print(1, ...[], 2, end: 3)") ==
        "Builtin ListStart Integer ListAppend ListStart List ListSpread Integer ListAppend List "
        "Integer CallSpread ExpressionStatement");
  CHECK(nodes_of("({...1})") == "MapStart Integer MapSpread Map ExpressionStatement");
  CHECK(nodes_of("({...1, 2})") ==
        "SetStart Integer SetSpread Integer SetAppend Set ExpressionStatement");
  CHECK(nodes_of("({...1, ...2, a: 3})") ==
        "MapStart Integer MapSpread Integer MapSpread String Integer MapAppend Map "
        "ExpressionStatement");
}

TEST_CASE("if as an expression") {
  CHECK(nodes_of("print(if 1 { 2 } else { 3 })") ==
        "Builtin Integer TernaryThen Integer TernaryElse Integer Ternary Call "
        "ExpressionStatement");
  CHECK(nodes_of("let a = if 1 {} elif 2 { print(); 3 } else { let b = 4 }") ==
        "Integer TernaryThen Null TernaryElse Integer TernaryThen ValueStart Builtin Call "
        "ExpressionStatement Integer ValueEnd TernaryElse ValueStart Integer Declare Null "
        "ValueEnd Ternary Ternary Declare");
  CHECK(codes_of("let a = if 1 { 2 }") == "221");
}

TEST_CASE("match") {
  CHECK(nodes_of("match 1 { case 2 | -3 => 4, case n => n }") ==
        "Integer MatchStart MatchCase Name Integer Equal OrTest Name Integer Negate Equal Or "
        "MatchTest Integer MatchResult MatchCase Name Declare Name MatchResult MatchEnd "
        "ExpressionStatement");
  CHECK(nodes_of("match 1 { case [a, ...] when a => {} }") ==
        "Integer MatchStart MatchCase Name Is MatchTest Name Member Integer GreaterEqual "
        "MatchTest Name Integer Index Declare Name MatchTest Null MatchResult MatchCase Name "
        "MatchFail MatchEnd ExpressionStatement");
  CHECK(nodes_of("match 1 { case {k: _, v} => 2, case _ => 3 }") ==
        "Integer MatchStart MatchCase Name Is MatchTest String Name In MatchTest String Name In "
        "MatchTest Name String Index Declare Integer MatchResult MatchCase Integer MatchResult "
        "MatchEnd ExpressionStatement");
  CHECK(nodes_of("enum E { A(x), B }\nmatch 1 { case A(_) | B => 2, case E.A([]) => 3 }") ==
        "Null ClassStart ClassEnd Integer MatchStart MatchCase Name Name IsCase OrTest Name Name "
        "Member Equal Or MatchTest Integer MatchResult MatchCase Name Name IsCase MatchTest Name "
        "CaseValue Declare Name Is MatchTest Name Member Integer Equal MatchTest Integer "
        "MatchResult MatchCase Name MatchFail MatchEnd ExpressionStatement");
}

TEST_CASE("names in patterns: cases and constants are values, whatever stands first") {
  constexpr std::string_view kValue =
      "Integer MatchStart MatchCase Name Name Equal MatchTest Integer MatchResult";
  CHECK(nodes_of("const c = 1\nmatch 1 { case c => 2 }")
            .starts_with(joined({"Integer Declare ", kValue})));
  // In a function, and the constant behind it.
  CHECK(nodes_of("function f(v) { return match v { case c => 2, case d => d } }\n"
                 "const c = 1")
            .find("MatchCase Name Name? Equal MatchTest") != std::string::npos);
  CHECK(nodes_of("function f(v) { return match v { case c => 2, case d => d } }\n"
                 "const [c] = [1]")
            .find("MatchCase Name Name? Equal MatchTest") != std::string::npos);
  CHECK(symbol_of("function f(v) { return match v { case c => 2 } }\nlet c = 1", "c") ==
        symbol_of("function f(v) { return match v { case c => 2 } }\nlet z = 1", "c"));
  // An enum that another block declares does not count.
  CHECK(nodes_of("function f() { enum E { A } }\nmatch 1 { case A => 2 }")
            .find("Declare Integer MatchResult") != std::string::npos);
  CHECK(codes_of("enum E { A }\nenum F { A }\nmatch 1 { case A => 2 }") == "312");
  CHECK(codes_of("enum E { A(x) }\nmatch 1 { case A => 2 }") == "409");
  CHECK(nodes_of("enum E { A(x: Map<int, int>, y) }\nmatch 1 { case A(_p, _q) => 2 }")
            .find("IsCase") != std::string::npos);
  // Not all cases of this enum can be names.
  CHECK(nodes_of("enum E { A, class }\nmatch 1 { case E.class => 2, case E.x => 3 }")
            .find("Member Equal") != std::string::npos);
}

TEST_CASE("destructuring") {
  constexpr std::string_view kFail = "Not IfThen BlockStart Name MatchFail BlockEnd IfEnd ";
  CHECK(nodes_of("let [a, ...b] = 1") ==
        joined({"Integer Declare Name Is ", kFail, "Name Member Integer GreaterEqual ", kFail,
                "Name Integer Index Declare Name Integer Null Slice Declare"}));
  CHECK(nodes_of("let a = 1\n[a] = [a]") ==
        joined({"Integer Declare ListStart Name ListAppend List Declare Name Is ", kFail,
                "Name Member Integer Equal ", kFail, "Name Integer Index Assign"}));
  CHECK(nodes_of("for ([k] in 1) { k }") ==
        joined({"Integer ForInBody BlockStart Name Is ", kFail, "Name Member Integer Equal ", kFail,
                "Name Integer Index Declare BlockStart Name ExpressionStatement BlockEnd BlockEnd "
                "ForInEnd"}));
  CHECK(symbol_of("export let [a] = [1]", "a").find("exported") != std::string::npos);
}
