#include "run_assembled.h"

namespace noodle::vm {
namespace {

// let x = []; while (true) { x = [x, x] }, or with equal elements of their own
void nest(Assembler& a, uint32_t depth, bool endless) {
  a.load(3, int64_t{depth});
  a.op_x(NOODLE_OP_LoadInteger, 2, 0);
  a.op_x(NOODLE_OP_LoadInteger, 4, 1);
  a.op(NOODLE_OP_NewList, 1);
  const uint32_t top = a.here();
  a.op(NOODLE_OP_Move, 6, 1);
  a.op(NOODLE_OP_Move, 7, 1);
  a.op(NOODLE_OP_NewList, 5);
  a.op(NOODLE_OP_ListAppend, 5, 2);
  a.op(NOODLE_OP_Move, 1, 5);
  a.op(NOODLE_OP_Add, 2, 2, 4);
  a.op(NOODLE_OP_Less, 5, 2, 3);
  if (endless) a.op(NOODLE_OP_LoadTrue, 5);
  a.land(a.jump(NOODLE_OP_JumpIfTrue, 5), top);
}

TEST_CASE("deep structures are compared, printed and collected without recursion", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  // Each level holds the one below twice: comparing all paths would take 2^100 steps.
  nest(a, 100, false);
  a.op(NOODLE_OP_Move, 10, 1);
  nest(a, 100, false);
  a.op(NOODLE_OP_Equal, 11, 10, 1);
  a.print(11);
  a.op(NOODLE_OP_ReturnNull);
  CHECK(run(a).output == "true\n");

  Assembler deep;
  deep.function("", NOODLE_FUNCTION_MODULE);
  nest(deep, 1'000'000, false);
  deep.op(NOODLE_OP_Equal, 11, 1, 1);
  deep.print(11);
  deep.op(NOODLE_OP_ReturnNull);
  Recorder recorder;
  Modules loader;
  Machine machine({}, recorder, loader);
  REQUIRE(machine.run(deep.finish()));
  CHECK(recorder.output == "true\n");

  Assembler cyclic;
  cyclic.function("", NOODLE_FUNCTION_MODULE);
  for (const uint32_t list : {1u, 3u}) {
    cyclic.op(NOODLE_OP_NewList, list);
    cyclic.op(NOODLE_OP_Move, list + 1, list);
    cyclic.op(NOODLE_OP_ListAppend, list, 1);
  }
  cyclic.op(NOODLE_OP_Equal, 5, 1, 3);
  cyclic.print(5);
  cyclic.print(1);
  cyclic.op(NOODLE_OP_ReturnNull);
  CHECK(run(cyclic).output == "true\n[[...]]\n");
}

TEST_CASE("entries of a table are numbered anew when numbers run out", "[vm]") {
  Heap heap;
  Map* map = heap.map();
  for (int64_t key = 0; key < 10; ++key) insert(heap, map, Value::of_int(key));
  map->next_number = UINT32_MAX - 2;
  for (int64_t key = 10; key < 20; ++key) {
    remove(heap, map, Value::of_int(key - 10));
    insert(heap, map, Value::of_int(key));
  }
  TableCursor cursor;
  for (int64_t key = 10; key < 20; ++key) {
    const TableEntry* entry = next_entry(map, cursor);
    REQUIRE(entry != nullptr);
    CHECK(entry->key.integer == key);
    // Entries move, and the cursor finds the next one.
    remove(heap, map, Value::of_int(key));
    reserve(heap, map, uint64_t{map->capacity} + 1);
  }
  CHECK(next_entry(map, cursor) == nullptr);
}

TEST_CASE("limits of memory and steps", "[vm]") {
  Assembler a;
  a.function("", NOODLE_FUNCTION_MODULE);
  const uint32_t begin = a.here();
  nest(a, 0, true);
  const uint32_t end = a.here();
  const uint32_t target = a.here();
  a.op(NOODLE_OP_LoadNull, 1);
  a.print(9);
  a.op(NOODLE_OP_ReturnNull);
  a.handler(begin, end, target, 9);
  Recorder recorder;
  Modules loader;
  Options options;
  options.max_memory = 16u << 20;
  Machine machine(options, recorder, loader);
  CHECK(machine.run(a.finish()) == Outcome::kFinished);
  CHECK(recorder.output == "MemoryError: out of memory\n");

  // Too little for anything: still an error of the program, or a reason.
  for (const uint64_t tiny : {1, 4096, 200'000}) {
    Options starved;
    starved.max_memory = tiny;
    Recorder silent;
    Machine machine_without_memory(starved, silent, loader);
    const Result<Outcome> outcome = machine_without_memory.run(a.finish());
    CHECK((!outcome || *outcome != Outcome::kStepLimit));
  }

  Assembler loop;
  loop.function("", NOODLE_FUNCTION_MODULE);
  loop.land(loop.jump(NOODLE_OP_Jump), 0);
  loop.op(NOODLE_OP_ReturnNull);
  options.max_steps = 1000;
  Recorder limited;
  Machine second(options, limited, loader);
  CHECK(second.run(loop.finish()) == Outcome::kStepLimit);
  CHECK(limited.errors == "the limit of 1000 steps is reached\n");

  // A handler that fails itself, and handles that.
  Assembler handled;
  handled.function("", NOODLE_FUNCTION_MODULE);
  const uint32_t first = handled.here();
  handled.op(NOODLE_OP_LoadNull, 1);
  handled.op(NOODLE_OP_Throw, 1);
  const uint32_t last = handled.here();
  handled.op(NOODLE_OP_ReturnNull);
  handled.handler(first, last, first, 2);
  const Ran ran = run(handled, options);
  CHECK(ran.outcome == Outcome::kStepLimit);
  CHECK(ran.errors == "the limit of 1000 steps is reached\n");
}

}  // namespace
}  // namespace noodle::vm
