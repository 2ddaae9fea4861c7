#include "bytecode_assembler.h"
#include "catch.h"

namespace noodle::vm {
namespace {

struct Ran {
  Outcome outcome;
  std::string output, errors;
};

// Runs the program twice: as users do, and with a collection wherever one is possible.
Ran run(Assembler& assembler, Options options = {}, std::vector<LoadedModule> modules = {}) {
  Ran runs[2];
  for (int i = 0; i < 2; ++i) {
    Recorder recorder;
    Modules loader;
    loader.modules = modules;
    options.collect_always = i == 1;
    Machine machine(options, recorder, loader);
    const Result<Outcome> outcome = machine.run(assembler.finish());
    REQUIRE(outcome);
    runs[i] = {*outcome, recorder.output, recorder.errors};
  }
  CHECK(runs[0].output == runs[1].output);
  CHECK(runs[0].errors == runs[1].errors);
  return runs[0];
}

TEST_CASE("arithmetic, branches and print", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  // sum of i * i for i in 0..10
  a.op_x(NOODLE_OP_LoadInteger, 1, 0);
  a.op_x(NOODLE_OP_LoadInteger, 2, 0);
  a.op_x(NOODLE_OP_LoadInteger, 3, 10);
  const uint32_t top = a.here();
  a.op(NOODLE_OP_Less, 4, 2, 3);
  const uint32_t exit = a.jump(NOODLE_OP_JumpIfFalse, 4);
  a.op(NOODLE_OP_Multiply, 4, 2, 2);
  a.op(NOODLE_OP_Add, 1, 1, 4);
  a.op_x(NOODLE_OP_LoadInteger, 4, 1);
  a.op(NOODLE_OP_Add, 2, 2, 4);
  a.land(a.jump(NOODLE_OP_Jump), top);
  a.land(exit);
  a.print(1);
  a.load_float(5, 0.5);
  a.op(NOODLE_OP_Add, 5, 5, 1);
  a.print(5);
  a.load(6, "text ");
  a.op(NOODLE_OP_Add, 6, 6, 5);
  a.print(6);
  a.op(NOODLE_OP_ReturnNull);
  CHECK(run(a).output == "285\n285.5\ntext 285.5\n");
}

TEST_CASE("calls, defaults and rest parameters", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  a.op(NOODLE_OP_Closure, 1);
  a.word(1);
  a.op(NOODLE_OP_Move, 2, 1);
  a.op_x(NOODLE_OP_LoadInteger, 3, 20);
  a.op(NOODLE_OP_Call, 2, 1);
  a.print(2);
  a.op(NOODLE_OP_Closure, 4);
  a.word(2);
  for (const uint32_t count : {1u, 2u, 4u}) {
    a.op(NOODLE_OP_Move, 5, 4);
    for (uint32_t i = 1; i <= count; ++i) a.op_x(NOODLE_OP_LoadInteger, 5 + i, i);
    a.op(NOODLE_OP_Call, 5, count);
    a.print(5);
  }
  a.op(NOODLE_OP_Move, 5, 4);
  a.op_x(NOODLE_OP_LoadInteger, 6, 8);
  a.op_x(NOODLE_OP_LoadInteger, 7, 9);
  a.op(NOODLE_OP_CallNamed, 5, 2);
  a.word(a.name_list({"second", "first"}));
  a.print(5);
  a.op(NOODLE_OP_ReturnNull);
  a.function("fib", NOODLE_FUNCTION_DECLARATION, {"n"});
  a.op_x(NOODLE_OP_LoadInteger, 2, 2);
  a.op(NOODLE_OP_Less, 3, 1, 2);
  const uint32_t recurse = a.jump(NOODLE_OP_JumpIfFalse, 3);
  a.op(NOODLE_OP_Return, 1);
  a.land(recurse);
  a.op(NOODLE_OP_Move, 3, 0);
  a.op_x(NOODLE_OP_LoadInteger, 5, 1);
  a.op(NOODLE_OP_Subtract, 4, 1, 5);
  a.op(NOODLE_OP_Call, 3, 1);
  a.op(NOODLE_OP_Move, 4, 0);
  a.op(NOODLE_OP_Subtract, 5, 1, 2);
  a.op(NOODLE_OP_Call, 4, 1);
  a.op(NOODLE_OP_Add, 3, 3, 4);
  a.op(NOODLE_OP_Return, 3);
  a.function("join", NOODLE_FUNCTION_LAMBDA, {"first", "second", "others"}, 2, true);
  const uint32_t given = a.jump(NOODLE_OP_JumpIfInitialized, 2);
  a.op_x(NOODLE_OP_LoadInteger, 2, 7);
  a.land(given);
  a.op(NOODLE_OP_NewList, 4);
  for (uint32_t i = 1; i <= 3; ++i) a.op(NOODLE_OP_Move, 4 + i, i);
  a.op(NOODLE_OP_ListAppend, 4, 3);
  a.op(NOODLE_OP_Return, 4);
  const Ran ran = run(a);
  CHECK(ran.output == "6765\n[1, 7, []]\n[1, 2, []]\n[1, 2, [3, 4]]\n[9, 8, []]\n");
  CHECK(ran.errors.empty());
}

TEST_CASE("errors are caught, or reported with where they came from", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  a.line(1, 1);
  const uint32_t begin = a.here();
  a.op_x(NOODLE_OP_LoadInteger, 1, 1);
  a.op_x(NOODLE_OP_LoadInteger, 2, 0);
  a.op(NOODLE_OP_Divide, 3, 1, 2);
  const uint32_t end = a.here();
  a.op(NOODLE_OP_ReturnNull);
  const uint32_t target = a.here();
  a.print(4);
  a.op(NOODLE_OP_Closure, 5);
  a.word(1);
  a.line(7, 3);
  a.op(NOODLE_OP_Call, 5, 0);
  a.op(NOODLE_OP_ReturnNull);
  a.handler(begin, end, target, 4);
  a.function("bad", NOODLE_FUNCTION_DECLARATION);
  a.line(3, 5);
  a.load(1, "x");
  a.op(NOODLE_OP_LoadNull, 2);
  a.op(NOODLE_OP_Subtract, 1, 1, 2);
  a.op(NOODLE_OP_ReturnNull);
  const Ran ran = run(a);
  CHECK(ran.outcome == Outcome::kUncaughtError);
  CHECK(ran.output == "DivisionError: division by zero\n");
  CHECK(ran.errors ==
        "TypeError: `-` between a string and null\n"
        "    at bad (main.nc:3:5)\n"
        "    at module (main.nc:7:3)\n");
}

TEST_CASE("endless recursion can be caught", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  const uint32_t begin = a.here();
  a.op(NOODLE_OP_Closure, 1);
  a.word(1);
  a.op(NOODLE_OP_Call, 1, 0);
  const uint32_t end = a.here();
  a.op(NOODLE_OP_ReturnNull);
  const uint32_t target = a.here();
  a.print(2);
  a.op(NOODLE_OP_ReturnNull);
  a.handler(begin, end, target, 2);
  a.function("f", NOODLE_FUNCTION_DECLARATION);
  a.op(NOODLE_OP_Move, 1, 0);
  a.op(NOODLE_OP_Call, 1, 0);
  a.op(NOODLE_OP_Return, 1);
  CHECK(run(a).output == "StackOverflowError: too many calls within calls\n");
}

}  // namespace
}  // namespace noodle::vm
