#include "run_assembled.h"

namespace noodle::vm {
namespace {

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
        "TypeError: `-` takes numbers, not a string and null\n"
        "    at bad (main.nc:3:5)\n"
        "    at main.nc:7:3\n");
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

TEST_CASE("loops over every kind of value", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  a.op(NOODLE_OP_NewList, 1);
  for (uint32_t i = 0; i < 3; ++i) a.op_x(NOODLE_OP_LoadInteger, 2 + i, 5 * i);
  a.op(NOODLE_OP_ListAppend, 1, 3);
  a.load(2, "aé");
  a.op_x(NOODLE_OP_LoadInteger, 5, 4);
  a.op_x(NOODLE_OP_LoadInteger, 6, 6);
  a.op(NOODLE_OP_Range, 3, 5, 6);
  a.op(NOODLE_OP_NewMap, 4);
  a.load(5, "k");
  a.op_x(NOODLE_OP_LoadInteger, 6, 1);
  a.load(7, int64_t{2});
  a.load(8, "v");
  a.op(NOODLE_OP_MapAppend, 4, 4);
  for (const uint32_t variables : {1u, 2u})
    for (const uint32_t iterated : {1u, 2u, 3u, 4u}) {
      a.op(NOODLE_OP_Move, 10, iterated);
      a.op(NOODLE_OP_IterateStart, 10);
      const uint32_t top = a.here();
      const uint32_t exit = a.jump(NOODLE_OP_IterateNext, 10, variables);
      a.print(13);
      if (variables == 2) a.print(14);
      a.land(a.jump(NOODLE_OP_Jump), top);
      a.land(exit);
    }
  a.op(NOODLE_OP_ReturnNull);
  CHECK(run(a).output ==
        "0\n5\n10\na\né\n4\n5\nk\n2\n"
        "0\n0\n1\n5\n2\n10\n0\na\n1\né\n0\n4\n1\n5\nk\n1\n2\nv\n");
}

TEST_CASE("a collection in a function that needs fewer registers than its caller", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  for (int i = 0; i < 2; ++i) {
    a.op(NOODLE_OP_NewList, 27);
    a.op(NOODLE_OP_Closure, 1);
    a.word(1);
    a.op(NOODLE_OP_Call, 1, 0);
    a.op(NOODLE_OP_NewList, 26);
    a.print(1);
  }
  a.op(NOODLE_OP_ReturnNull);
  a.function("", NOODLE_FUNCTION_LAMBDA);
  a.registers(2);
  a.op(NOODLE_OP_NewList, 1);
  a.op(NOODLE_OP_Return, 1);
  CHECK(run(a).output == "[]\n[]\n");
}

TEST_CASE("closures share cells", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  a.op_x(NOODLE_OP_LoadInteger, 1, 40);
  a.op(NOODLE_OP_NewCell, 1, 1);
  a.op(NOODLE_OP_Closure, 2);
  a.word(1);
  for (int i = 0; i < 2; ++i) {
    a.op(NOODLE_OP_Move, 3, 2);
    a.op(NOODLE_OP_Call, 3, 0);
  }
  a.op(NOODLE_OP_GetCell, 4, 1);
  a.print(4);
  // What is no cell is an error, not a crash.
  const uint32_t begin = a.here();
  a.op(NOODLE_OP_GetCell, 4, 2);
  const uint32_t end = a.here();
  const uint32_t target = a.here();
  a.print(5);
  a.op(NOODLE_OP_ReturnNull);
  a.handler(begin, end, target, 5);
  a.function("", NOODLE_FUNCTION_LAMBDA);
  a.capture(true, 1);
  a.op(NOODLE_OP_GetCaptureCell, 1, 0);
  a.op_x(NOODLE_OP_LoadInteger, 2, 1);
  a.op(NOODLE_OP_Add, 1, 1, 2);
  a.op(NOODLE_OP_SetCaptureCell, 1, 0);
  a.op(NOODLE_OP_Return, 1);
  CHECK(run(a).output == "42\nTypeError: a captured variable has no place\n");
}

// class Animal { name = "?"; constructor(name) { self.name = name } speak() { return self.name } }
// class Dog extends Animal { sound = []; speak() { return super.speak() + "!" } }
void make_classes(Assembler& a) {
  const uint32_t unknown = a.constant("?");
  const uint32_t animal = a.class_record("Animal", NOODLE_CLASS_CLASS);
  a.member("name", NOODLE_MEMBER_FIELD, NOODLE_CODE_MEMBER_CONSTANT, unknown,
           a.type(NOODLE_TYPE_STRING, "string"));
  const uint32_t constructor = a.member("constructor", NOODLE_MEMBER_CONSTRUCTOR);
  const uint32_t speak = a.member("speak", NOODLE_MEMBER_METHOD);
  const uint32_t dog = a.class_record("Dog", NOODLE_CLASS_CLASS);
  const uint32_t sound = a.member("sound", NOODLE_MEMBER_FIELD);
  const uint32_t dog_speak = a.member("speak", NOODLE_MEMBER_METHOD);
  const auto set = [&](uint32_t function, uint32_t member) {
    a.op(NOODLE_OP_Closure, 3);
    a.word(function);
    a.op(NOODLE_OP_SetClassMember, 1, 3);
    a.word(member);
  };
  a.function("", NOODLE_FUNCTION_MODULE);
  a.op(NOODLE_OP_LoadNull, 1);
  a.op(NOODLE_OP_NewClass, 1);
  a.word(animal);
  set(1, constructor);
  set(2, speak);
  a.op(NOODLE_OP_FinishClass, 1);
  a.op(NOODLE_OP_Move, 2, 1);
  a.op(NOODLE_OP_NewClass, 1);
  a.word(dog);
  set(3, sound);
  set(4, dog_speak);
  a.op(NOODLE_OP_FinishClass, 1);
}

void make_methods(Assembler& a) {
  a.function("constructor", NOODLE_FUNCTION_CONSTRUCTOR, {"name"});
  a.op(NOODLE_OP_SetMember, 0, 1);
  a.word(a.site("name"));
  a.op(NOODLE_OP_ReturnNull);
  a.function("speak", NOODLE_FUNCTION_METHOD);
  a.op(NOODLE_OP_GetMember, 1, 0);
  a.word(a.site("name"));
  a.op(NOODLE_OP_Return, 1);
  a.function("sound", NOODLE_FUNCTION_FIELD);
  a.op(NOODLE_OP_NewList, 1);
  a.op(NOODLE_OP_Return, 1);
  a.function("speak", NOODLE_FUNCTION_METHOD);
  a.in_class(1);
  a.op(NOODLE_OP_Move, 1, 0);
  a.op(NOODLE_OP_CallSuper, 1, 0);
  a.word(a.site("speak"));
  a.load(2, "!");
  a.op(NOODLE_OP_Add, 1, 1, 2);
  a.op(NOODLE_OP_Return, 1);
}

TEST_CASE("classes, fields, methods and super", "[vm]") {
  Assembler a;
  make_classes(a);
  const uint32_t speak = a.site("speak");
  for (int round = 0; round < 3; ++round) {
    a.op(NOODLE_OP_Move, 5, 1);
    a.load(6, "Rex");
    a.op(NOODLE_OP_Call, 5, 1);
    a.op(NOODLE_OP_Move, 6, 5);
    a.op(NOODLE_OP_CallMethod, 6, 0);
    a.word(speak);
    a.print(6);
  }
  // A new field, a bound method, a type that does not fit.
  a.op(NOODLE_OP_SetMember, 5, 6);
  a.word(a.site("extra"));
  a.op(NOODLE_OP_GetMember, 7, 5);
  a.word(a.site("extra"));
  a.print(7);
  a.op(NOODLE_OP_GetMember, 8, 5);
  a.word(speak);
  a.op(NOODLE_OP_Call, 8, 0);
  a.print(8);
  a.op(NOODLE_OP_GetMember, 8, 5);
  a.word(a.site("sound"));
  a.print(8);
  a.op(NOODLE_OP_SetMember, 5, 8);
  a.word(a.site("name"));
  a.op(NOODLE_OP_ReturnNull);
  make_methods(a);
  const Ran ran = run(a);
  CHECK(ran.output == "Rex!\nRex!\nRex!\nRex!\nRex!\n[]\n");
  CHECK(ran.errors == "TypeError: field `name` takes string, not a list\n    at main.nc\n");
}

TEST_CASE("modules run once and share live variables", "[vm]") {
  Assembler counter;
  const uint32_t count = counter.variable("count");
  counter.export_variable("count", count);
  const uint32_t increment = counter.variable("increment");
  counter.export_variable("increment", increment);
  counter.function("", NOODLE_FUNCTION_MODULE);
  counter.load(1, "loaded");
  counter.print(1);
  counter.op_x(NOODLE_OP_LoadInteger, 1, 1);
  counter.op_x(NOODLE_OP_SetModule, 1, count);
  counter.op(NOODLE_OP_Closure, 1);
  counter.word(1);
  counter.op_x(NOODLE_OP_SetModule, 1, increment);
  counter.op(NOODLE_OP_ReturnNull);
  counter.function("increment", NOODLE_FUNCTION_DECLARATION);
  counter.op_x(NOODLE_OP_GetModule, 1, count);
  counter.op(NOODLE_OP_Add, 1, 1, 1);
  counter.op_x(NOODLE_OP_SetModule, 1, count);
  counter.op(NOODLE_OP_ReturnNull);
  Assembler passing;
  passing.export_all(passing.import("counter"));
  passing.function("", NOODLE_FUNCTION_MODULE);
  passing.op(NOODLE_OP_Import, 1);
  passing.word(0);
  passing.op(NOODLE_OP_ReturnNull);
  Assembler a;
  const uint32_t through = a.import("passing");
  const uint32_t direct = a.import("counter");
  const uint32_t use = a.import_use(through, "count");
  const uint32_t function = a.import_use(direct, "increment");
  a.function("", NOODLE_FUNCTION_MODULE);
  a.op(NOODLE_OP_Import, 1);
  a.word(through);
  a.op(NOODLE_OP_Import, 2);
  a.word(direct);
  a.op(NOODLE_OP_GetImported, 3);
  a.word(function);
  a.op(NOODLE_OP_Call, 3, 0);
  a.op(NOODLE_OP_GetImported, 3);
  a.word(use);
  a.print(3);
  a.op(NOODLE_OP_GetMember, 3, 2);
  a.word(a.site("count"));
  a.print(3);
  a.op(NOODLE_OP_ReturnNull);
  const Ran ran = run(a, {}, {counter.finish("counter"), passing.finish("passing")});
  CHECK(ran.output == "loaded\n2\n2\n");

  Recorder recorder;
  Modules loader;
  Machine machine({}, recorder, loader);
  const Result<Outcome> missing = machine.run(a.finish());
  REQUIRE(!missing);
  CHECK(missing.error().message == "no such module");
}

}  // namespace
}  // namespace noodle::vm
