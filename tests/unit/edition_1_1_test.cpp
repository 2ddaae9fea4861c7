// What edition 1.1 adds to the language, on trees written by hand: so also what no parser writes.
#include "run_tree.h"

namespace noodle {

using test::kPrint;
using test::ran;
using test::ran_with_shape;
using test::TreeBuilder;

TEST_CASE("a name keeps the value that it had, whatever statements behind it assign") {
  const std::string assigns = "ValueStart; Integer 5; Assign a; Integer 10; ValueEnd;";
  CHECK(ran("Builtin! 0; Name a;" + assigns + "Add!;" + kPrint) == "11\n");
  // In between a value that is computed, and a jump around the assignment.
  CHECK(ran("Builtin! 0; Name a; Name b; Negate;" + assigns + "Add; Add!;" + kPrint) == "9\n");
  CHECK(ran("Builtin! 0; Name a; Name b; AndTest;" + assigns + "And; Add!;" + kPrint) == "11\n");
  CHECK(ran("Builtin! 0; Name a; Name b; OrTest;" + assigns + "Or; Add!;" + kPrint) == "3\n");
  // Behind it the new value counts.
  CHECK(ran("Builtin! 0; Name a;" + assigns + "Add; Name a; Multiply!;" + kPrint) == "55\n");
  CHECK(ran("Builtin! 0; Name a; Name b; MatchStart t; MatchCase; Integer 7; Assign a; Name t;"
            "MatchResult; MatchEnd; Add!;" +
            kPrint) == "3\n");
}

TEST_CASE("statements in expressions have locals above the values that wait") {
  CHECK(ran("Builtin! 0; ListStart 3; Name! a; ValueStart t u; Name b; Declare t; Name t; Name t;"
            "Multiply; Declare u; Name u; Name a; Add; ValueEnd!; Name! b; ListAppend 3; List! 3;" +
            kPrint) == "[1, 5, 2]\n");
  CHECK(ran("Builtin! 0; Name a; ValueStart t; Integer 3; Declare t; ValueStart u; Name t;"
            "Declare u; Name u; Name b; Multiply; ValueEnd; Name t; Add; ValueEnd; Add!;" +
            kPrint) == "10\n");
}

TEST_CASE("captured variables of statements in expressions live in cells") {
  CHECK(ran([](TreeBuilder& tree) {
          tree.symbol("n", NOODLE_SYMBOL_VARIABLE,
                      NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_CELL);
          const uint32_t f = tree.declaration("f", 0);
          tree.code(
              "Builtin! 0; Integer 100; ValueStart n f; FunctionStart 1; Name n; Integer 1; Add;"
              "Assign n; Name n; Return; FunctionEnd 1; Integer 4; Declare n; Name! f; Call 0;"
              "Name n; Multiply; ValueEnd; Add!; Call! 1; ExpressionStatement");
          CHECK(tree.functions[f].symbol != NOODLE_NONE);
        }) == "125\n");
}

TEST_CASE("a loop is left and continued out of an expression") {
  // for a in 1..10: print(0 + if a < 3 continue, else if a == 6 break, else a)
  CHECK(ran([](TreeBuilder& tree) {
          tree.symbol("i", NOODLE_SYMBOL_LOOP_VARIABLE);
          tree.code(
              "Integer 1; Integer 10; Range; ForInBody 1 i; BlockStart;"
              "Builtin! 0; Integer! 0; Name i; Integer 3; Less; TernaryThen; ValueStart; Continue;"
              "Null; ValueEnd; TernaryElse; Name i; Integer 6; Equal; TernaryThen; ValueStart;"
              "Break; Null; ValueEnd; TernaryElse; Name i; Ternary; Ternary!; Call 2;"
              "ExpressionStatement; BlockEnd; ForInEnd");
        }) == "0 3\n0 4\n0 5\n");
}

TEST_CASE("a function is left out of an expression, through finally blocks") {
  CHECK(ran([](TreeBuilder& tree) {
          const uint32_t f = tree.declaration("f", 0, NOODLE_SYMBOL_MODULE_LEVEL);
          tree.append_to_chain(tree.functions[0].first_symbol, tree.functions[f].symbol);
          tree.code(
              "FunctionStart 1; TryStart; BlockStart; Integer 1; ValueStart; Integer 42; Return;"
              "Null; ValueEnd; Add; Return; BlockEnd; Finally; BlockStart; Builtin! 0; String! out;"
              "Call 1; ExpressionStatement; BlockEnd; TryEnd; Null; Return; FunctionEnd 1;"
              "Builtin! 0; Name! f; Call! 0; Call 1; ExpressionStatement");
        }) == "out\n42\n");
}

TEST_CASE("an error is caught within an expression, and beyond it") {
  const std::string failing =
      "ValueStart; TryStart; BlockStart; String bad; Throw; BlockEnd; Catch; BlockStart; Integer 8;"
      "Assign b; BlockEnd; TryEnd; Name b; ValueEnd;";
  CHECK(ran("Builtin! 0; Name a;" + failing + "Add!;" + kPrint) == "9\n");
  CHECK(ran("TryStart; BlockStart; Builtin! 0; Name a; ValueStart; Integer 9; Assign a; String bad;"
            "Throw; Null; ValueEnd; Add!; Call 1; ExpressionStatement; BlockEnd; Catch; BlockStart;"
            "BlockEnd; TryEnd; Builtin! 0; Name! a;" +
            kPrint) == "9\n");
}

TEST_CASE("a match goes to the first case whose tests hold") {
  const auto matched = [](const std::string& value) {
    return ran("Builtin! 0; Integer! 7;" + value +
               "; MatchStart t;"
               "MatchCase; Name t; Integer 1; Equal; MatchTest; String one; MatchResult;"
               "MatchCase u; Name t; Integer 2; Multiply; Declare u; Name u; Integer 10; Greater;"
               "MatchTest; Name u; Integer 20; Less; MatchTest; Name u; MatchResult;"
               "MatchCase; Name t; Integer 0; Less; MatchTest; ValueStart; Integer 3; Assign a;"
               "Name a; ValueEnd; MatchResult;"
               "MatchCase; Name t; MatchFail; MatchEnd!; Call 2; ExpressionStatement");
  };
  CHECK(matched("Integer 1") == "7 one\n");
  CHECK(matched("Integer 6") == "7 12\n");
  CHECK(matched("Integer -6") == "7 3\n");
  CHECK(matched("Integer 10") == "MatchError: nothing matches 10");
  CHECK(matched("Name b; Name a; Subtract") == "7 one\n");
}

TEST_CASE("a match without a case that holds, or a case without a result, is null") {
  const auto matched = [](const std::string& cases) {
    return ran("Builtin! 0; Name a; MatchStart t;" + cases +
               "MatchEnd!; Call 1;"
               "ExpressionStatement");
  };
  CHECK(matched("MatchCase; False; MatchTest; Integer 1; MatchResult;") == "null\n");
  CHECK(matched("MatchCase; Name t; Integer 2; Equal; MatchTest; Integer 1; MatchResult;") ==
        "null\n");
  CHECK(matched("MatchCase; Name t; Assign b;") == "null\n");
  CHECK(matched("MatchCase; True; MatchTest; Name t; Assign b; MatchCase; Name b; MatchResult;") ==
        "null\n");
}

TEST_CASE("|> computes the value first and passes it to what it finds then") {
  CHECK(ran("Name a; Builtin 0; Pipe; ExpressionStatement;") == "1\n");
  CHECK(ran("Name a; Name b; Add; Builtin 0; Pipe; ExpressionStatement;") == "3\n");
  CHECK(ran("Builtin! 0; String! x; Name a; Builtin 2; Pipe; Builtin 1; Pipe!; Call 2;"
            "ExpressionStatement") == "x 1\n");
  CHECK(ran("ValueStart; Builtin 0; Assign b; Integer 4; ValueEnd; Name b; Pipe;"
            "ExpressionStatement") == "4\n");
  CHECK(ran("Name a; Name b; Pipe; ExpressionStatement") == "TypeError: an int cannot be called");
}

TEST_CASE("an interpolation joins texts as + does") {
  CHECK(ran("Builtin! 0; Integer! 1; String! x; Float! 2; ListStart 1; String! y; ListAppend 1;"
            "List! 1; Null!; Interpolate! 4; Call 2; ExpressionStatement") ==
        "1 x2.0[\"y\"]null\n");
  CHECK(ran("Builtin! 0; Builtin! 6; Name! a; Interpolate! 1; Call! 1; Call 1;"
            "ExpressionStatement") == "string\n");
}

TEST_CASE("literals take the elements of what is spread, in order") {
  const auto literal = [](const std::string& code) {
    return ran("Builtin! 0;" + code + "Call 1; ExpressionStatement");
  };
  const std::string two = "ListStart 2; Integer! 1; Integer! 2; ListAppend 2; List 2;";
  CHECK(literal("ListStart 2; Integer! 0; ListAppend 1;" + two + "ListSpread; String xy;" +
                "ListSpread; Integer! 9; ListAppend 1; List! 2;") ==
        "[0, 1, 2, \"x\", \"y\", 9]\n");
  CHECK(literal("SetStart 1;" + two +
                "SetSpread; Integer! 2; SetAppend 1; Integer 2; Integer 4;"
                "Range; SetSpread; Set! 1;") == "{1, 2, 3}\n");
  const std::string map = "MapStart 1; String! k; Integer! 1; MapAppend 2; Map 1;";
  CHECK(literal("MapStart 2; String! k; Integer! 0; MapAppend 2;" + map + "MapSpread; String! m;" +
                "Null!; MapAppend 2; Map! 2;") == "{\"k\": 1, \"m\": null}\n");
  CHECK(literal("ListStart 0;" + map + "ListSpread; List! 0;") == "[\"k\"]\n");
  CHECK(literal("ListStart 0; Name a; ListSpread; List! 0;") ==
        "TypeError: an int cannot be spread");
  CHECK(literal("MapStart 0;" + two + "MapSpread; Map! 0;") ==
        "TypeError: a list cannot be spread in a map");
  CHECK(literal("SetStart 0; ListStart 1; ListStart 0; List! 0; ListAppend 1; List 1; SetSpread;"
                "Set! 0;") == "TypeError: a list cannot be a key of a map or an element of a set");
  CHECK(literal("ListStart 0; Integer 0; Integer 9000000000000000000; Range; ListSpread; List! 0;")
            .starts_with("MemoryError"));
}

TEST_CASE("calls take the elements of a list as arguments") {
  const auto list = [](uint32_t count) {
    return "ListStart 0; Integer 0; Integer " + std::to_string(count) + "; Range; ListSpread;" +
           "List! 0;";
  };
  CHECK(ran("Builtin! 0;" + list(3) + "CallSpread 1; ExpressionStatement") == "0 1 2\n");
  CHECK(ran("Builtin! 0;" + list(0) + "CallSpread 1; ExpressionStatement") == "\n");
  CHECK(ran("String! abcabc;" + list(2) +
            "CallMethodSpread slice 1; Declare a; Builtin! 0;"
            "Name! a;" +
            kPrint) == "a\n");
  CHECK(ran("Builtin! 1;" + list(3) + "CallSpread 1; ExpressionStatement") ==
        "TypeError: `len` takes 1 argument, not 3");
  CHECK(ran("Builtin! 1; Integer! 3; CallSpread 1; ExpressionStatement") ==
        "TypeError: an int cannot be spread");
  // A function with a rest parameter takes as many as the stack holds.
  const auto counted = [&](uint32_t count) {
    return ran([&](TreeBuilder& tree) {
      tree.function("");
      tree.symbol("xs", NOODLE_SYMBOL_PARAMETER, NOODLE_SYMBOL_REST, 1);
      tree.functions[1].parameter_count = 1;
      tree.code("Builtin! 0; FunctionStart 1 xs; Name xs; Member length; Return; LambdaEnd! 1;" +
                list(count) + "CallSpread! 1; Call 1; ExpressionStatement");
    });
  };
  CHECK(counted(2) == "2\n");
  CHECK(counted(1'000'000) == "1000000\n");
  CHECK(counted(5'000'000) == "StackOverflowError: 5000000 arguments do not fit on the stack");
}

TEST_CASE("arguments with names stand behind those that are spread") {
  const auto called = [](uint32_t count, bool wrong = false) {
    return ran([&](TreeBuilder& tree) {
      tree.function("");
      for (const char* name : {"x", "y", "z"}) tree.symbol(name, NOODLE_SYMBOL_PARAMETER, 0, 1);
      tree.functions[1].parameter_count = 3;
      tree.name_lists = {1, tree.text(wrong ? "q" : "z")};
      tree.code(
          "Builtin! 0; FunctionStart 1 x y z; Name x; Name y; Add; Name z; Multiply; Return;"
          "LambdaEnd! 1; ListStart 0; Integer 1; Integer " +
          std::to_string(count + 1) +
          "; Range; ListSpread; List! 0; Integer! 10; CallSpread! 2 0; Call 1;"
          "ExpressionStatement");
    });
  };
  CHECK(called(2) == "30\n");
  CHECK(called(1) == "TypeError: the function is missing the argument `y`");
  CHECK(called(0) == "TypeError: the function is missing the argument `x`");
  CHECK(called(3) == "TypeError: the function got the argument `z` twice");
  CHECK(called(2, true) == "TypeError: the function has no parameter `q`");
}

TEST_CASE("enum values are made by position and by name, and checked") {
  const auto printed = [](const std::string& value) {
    return ran_with_shape("Builtin! 0;" + value + "; Call 1; ExpressionStatement");
  };
  CHECK(printed("Name! Shape; Integer! 2; CallMethod! Circle 1") == "Shape.Circle(2.0)\n");
  CHECK(printed("Name! Shape; String! a; String! b; CallMethod! Rect 2 0") ==
        "Shape.Rect(\"b\", \"a\")\n");
  CHECK(printed("Name Shape; Member! Dot") == "Shape.Dot\n");
  CHECK(printed("Name Shape; Member! Circle") == "function Circle\n");
  CHECK(printed("Builtin! 6; Name Shape; Member! Circle; Call! 1") == "function\n");
  CHECK(printed("Name! Shape; CallMethod! values 0") == "[Shape.Dot]\n");
  CHECK(printed("Name! Shape; String! a; CallMethod! Circle 1") ==
        "TypeError: argument `r` takes float, not a string");
  CHECK(printed("Name! Shape; CallMethod! Circle 0") ==
        "TypeError: `Circle` is missing the argument `r`");
  CHECK(printed("Name! Shape; Null!; Null!; CallMethod! Circle 2") ==
        "TypeError: `Circle` takes 1 argument, not 2");
  CHECK(printed("Name! Shape; Null!; Null!; CallMethod! Rect 2 3") ==
        "TypeError: `Rect` has no parameter `x`");
  CHECK(printed("Name! Shape; CallMethod! Dot 0") == "TypeError: a `Shape` cannot be called");
}

TEST_CASE("enum values have members, are equal by structure, and can be keys") {
  const std::string rect = "Name! Shape; Integer! 3; Float! 4; CallMethod Rect 2;";
  const std::string same = "Name! Shape; Float! 3; Integer! 4; CallMethod Rect 2;";
  const auto printed = [](const std::string& value) {
    return ran_with_shape("Builtin! 0;" + value + "; Call 1; ExpressionStatement");
  };
  CHECK(printed(rect + "Member! h") == "4.0\n");
  CHECK(printed(rect + "Member! name") == "Rect\n");
  CHECK(printed(rect + "Member! ordinal") == "2\n");
  CHECK(printed(rect + "Member! r") == "TypeError: a `Shape` has no member `r`");
  CHECK(printed(rect + same + "Equal!") == "true\n");
  CHECK(printed(rect + "Name! Shape; Integer! 3; Integer! 5; CallMethod Rect 2; Equal!") ==
        "false\n");
  CHECK(printed("MapStart 1; Name! Shape; Integer! 3; Float! 4; CallMethod! Rect 2; String! yes;"
                "MapAppend 2; Map 1;" +
                same + "Index!") == "yes\n");
  CHECK(printed("SetStart 1; Name! Shape; Null!; ListStart 0; List! 0; CallMethod! Rect 2;"
                "SetAppend 1; Set! 1") ==
        "TypeError: a `Shape` cannot be a key of a map or an element of a set");
  CHECK(ran_with_shape(rect + "Null; SetMember h") ==
        "TypeError: the values of an enum cannot be assigned");
}

TEST_CASE("patterns ask for the case of an enum value and take its values") {
  const auto asked = [](const std::string& value, const std::string& test) {
    return ran_with_shape("Builtin! 0;" + value + "; Name Shape; " + test +
                          "; Call 1; ExpressionStatement");
  };
  const std::string rect = "Name! Shape; Integer! 3; Float! 4; CallMethod Rect 2";
  CHECK(asked(rect, "IsCase! Rect 2") == "true\n");
  CHECK(asked(rect, "IsCase! Circle 1") == "false\n");
  CHECK(asked(rect, "IsCase! Dot 0") == "false\n");
  CHECK(asked("Name Shape; Member Dot", "IsCase! Dot 0") == "true\n");
  CHECK(asked("Integer 1", "IsCase! Rect 2") == "false\n");
  CHECK(asked(rect, "IsCase! Rect 1") == "TypeError: `Rect` has 2 values, not 1");
  CHECK(asked(rect, "IsCase! Reckt 2") ==
        "TypeError: enum `Shape` has no member `Reckt`; did you mean `Rect`?");
  CHECK(ran("Builtin! 0; Integer 1; Integer 2; IsCase! Rect 2; Call 1; ExpressionStatement") ==
        "TypeError: an int is not an enum");
  CHECK(ran_with_shape("Builtin! 0;" + rect + "; CaseValue! 1; Call 1; ExpressionStatement") ==
        "4.0\n");
  CHECK(ran_with_shape("Builtin! 0;" + rect + "; CaseValue! 2; Call 1; ExpressionStatement") ==
        "TypeError: a `Shape` has no value number 2");
}

TEST_CASE("dead code in expressions leaves them a value") {
  // All levels print the same, and what the optimizer makes is verified.
  const auto in_function = [](const std::string& body) {
    return ran([&](TreeBuilder& tree) {
      const uint32_t f = tree.declaration("f", 0, NOODLE_SYMBOL_MODULE_LEVEL);
      tree.append_to_chain(tree.functions[0].first_symbol, tree.functions[f].symbol);
      const uint32_t g = tree.declaration("g", f);
      tree.symbol("t", NOODLE_SYMBOL_VARIABLE, 0, f);
      tree.symbol("k", NOODLE_SYMBOL_CONSTANT, 0, f);
      tree.code("FunctionStart 1;" + body +
                "Null; Return; FunctionEnd 1; Builtin! 0; Name! f; Call! 0; Call 1;"
                "ExpressionStatement");
      CHECK(g == 2);
    });
  };
  const std::string inner = "FunctionStart 2; Integer 6; Return; FunctionEnd 2;";
  CHECK(in_function("Integer 1; ValueStart g; Name! g; Call 0; Return; " + inner +
                    "Integer 3; Integer 4; Add; ValueEnd; Add; Return;") == "6\n");
  CHECK(in_function("ValueStart g; " + inner +
                    "True; IfThen; BlockStart; Integer 4; Return; BlockEnd; IfEnd; String x;"
                    "ExpressionStatement; Name! g; Call 0; ValueEnd; Return;") == "4\n");
  CHECK(in_function("ValueStart g k; " + inner +
                    "Integer 4; Declare k; Name k; Integer 2; Multiply; ValueEnd; Integer 1; Add;"
                    "Return;") == "9\n");
  CHECK(in_function("ValueStart g; " + inner +
                    "Null; ValueEnd; ExpressionStatement; Integer 2; MatchStart t;"
                    "MatchCase; Integer 1; Return; Integer 2; MatchResult;"
                    "MatchCase; Integer 3; MatchResult; MatchEnd; Return;") == "1\n");
  CHECK(in_function("Integer 2; MatchStart t; MatchCase k; Integer 5; Declare k; Name t; Name k;"
                    "Equal; MatchTest; Integer 1; MatchResult; MatchCase g; " +
                    inner + "Name t; MatchFail; Null; MatchResult; MatchEnd; Return;") ==
        "MatchError: nothing matches 2");
}

}  // namespace noodle
