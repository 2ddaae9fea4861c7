#include <cstring>
#include <random>
#include <vector>

#include "bytecode/interface.h"
#include "catch.h"
#include "compile_source.h"

namespace noodle {
namespace {

using test::TestBlock;
using test::TestHost;

// Something of everything that a block can hold.
constexpr std::string_view kProgram = R"(
import "std.math"
import { sqrt as root } from "std.math"
export { floor } from "std.math"
export * from "std.math"
export const limit: int = 70000
error Failure extends Error { code: int }
struct Point { x: float = 1.5; note?: string }
interface Named { name() }
export class Base { label = "base"; static count = 0; name() { return self.label } }
class Derived extends Base implements Named {
  next: Derived?
  constructor(label) { super(); self.label = label }
  name() { return super.name() + "!" }
  static make(label = "x", ...rest) { return Derived(label) }
}
export function work(list, start: int = 2): float {
  let sum = 0.0
  for (i = start; i < limit; i++) { let f = () => sum + i; sum = f(); if (i > 9) { break } }
  for (k, v in {"a": 1, "b": 2}) { sum += v }
  try { list[0] = list[1:2]; list.push({1, 2}) } catch (Failure e) { throw e }
  finally { sum -= root(math.floor(2.5)) }
  return sum
}
let point = Point(x: 2)
point.x = work([1], start: 3) && -work([2]) ** 2
print(point is Point ? "é" : null, Derived.make("n", 1).name(), 1 in [1], 0..3)
)";

// A copy of the block of kProgram that a test damages.
class Damaged {
 public:
  Damaged() {
    const TestBlock block = test::compile_source(host_, kProgram, 0, NOODLE_DEBUG_FULL);
    INFO(host_.text());
    REQUIRE(block.status == NOODLE_OK);
    words_.resize(block.block.size / 8);
    std::memcpy(words_.data(), block.block.data, block.block.size);
  }

  std::span<std::byte> bytes() { return std::as_writable_bytes(std::span(words_)); }
  noodle_seam_header& header() { return *reinterpret_cast<noodle_seam_header*>(words_.data()); }
  Bytecode view() { return Bytecode(&header()); }
  template <class T>
  T& entry(unsigned section, uint32_t index = 0) {
    auto* first = reinterpret_cast<T*>(bytes().data() + header().sections[section].offset);
    return first[index];
  }
  noodle_code_function& function(uint32_t index) {
    return entry<noodle_code_function>(NOODLE_BYTECODE_FUNCTIONS, index);
  }
  // The first instruction with that opcode, and its function.
  uint32_t& instruction(uint32_t opcode, uint32_t operand_word = 0) {
    const Bytecode bytecode = view();
    for (const noodle_code_function& one : bytecode.functions)
      for (uint32_t at = 0; at < one.code_size;) {
        const uint32_t word = bytecode.code[one.code + at];
        if (NOODLE_OPCODE_OF(word) == opcode)
          return entry<uint32_t>(NOODLE_BYTECODE_CODE, one.code + at + operand_word);
        at += kOpcodeShapes[NOODLE_OPCODE_OF(word)].words();
      }
    FAIL("the program has no such instruction");
    return words32_;
  }

  std::string error() {
    const Result<Bytecode> verified = verify_bytecode(bytes());
    return verified ? "" : verified.error().message;
  }

 private:
  TestHost host_;
  std::vector<uint64_t> words_;
  uint32_t words32_ = 0;
};

template <class Change>
std::string error_after(Change&& change) {
  Damaged damaged;
  change(damaged);
  return damaged.error();
}

#define CHECK_REFUSED(statement) CHECK(error_after([](Damaged& d) { statement; }) != "")

}  // namespace

TEST_CASE("bytecode of every kind of construct is accepted, with any debug information") {
  CHECK(Damaged().error() == "");
  for (const uint32_t debug : {NOODLE_DEBUG_NONE, NOODLE_DEBUG_LINES, NOODLE_DEBUG_FULL})
    for (const uint32_t level : {0u, 1u, 2u})
      CHECK(test::disassembled(kProgram, level, debug).substr(0, 8) == "module 0");
}

TEST_CASE("tables of bytecode that refer to what does not exist are refused") {
  CHECK_REFUSED(d.header().contract ^= 1);
  CHECK_REFUSED(d.entry<noodle_string>(NOODLE_BYTECODE_STRINGS, 1).offset ^= 1);
  CHECK_REFUSED(d.entry<uint8_t>(NOODLE_BYTECODE_BYTES) = 0xff);
  CHECK_REFUSED(d.entry<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS).flags = 2);
  CHECK_REFUSED(d.entry<noodle_code_capture>(NOODLE_BYTECODE_CAPTURES).from_register = 2);
  CHECK_REFUSED(d.entry<noodle_code_constant>(NOODLE_BYTECODE_CONSTANTS).kind = 3);
  CHECK_REFUSED(d.entry<noodle_code_constant>(NOODLE_BYTECODE_CONSTANTS).reserved = 1);
  CHECK_REFUSED(d.entry<uint32_t>(NOODLE_BYTECODE_SITES) = NOODLE_NONE);
  CHECK_REFUSED(d.entry<noodle_code_class>(NOODLE_BYTECODE_CLASSES).member_count = 1000);
  CHECK_REFUSED(d.entry<noodle_code_class>(NOODLE_BYTECODE_CLASSES).kind = 9);
  CHECK_REFUSED(d.entry<noodle_code_member>(NOODLE_BYTECODE_MEMBERS).value = 0);
  CHECK_REFUSED(d.entry<noodle_code_member>(NOODLE_BYTECODE_MEMBERS).type = 1000);
  CHECK_REFUSED(d.entry<noodle_code_type>(NOODLE_BYTECODE_TYPES).kind = NOODLE_TYPE_KINDS);
  CHECK_REFUSED(d.entry<noodle_code_type>(NOODLE_BYTECODE_TYPES).data = 0);
  CHECK_REFUSED(d.entry<uint32_t>(NOODLE_BYTECODE_IMPORTS) = 100000);
  CHECK_REFUSED(d.entry<noodle_code_import_use>(NOODLE_BYTECODE_IMPORT_USES).import = 9);
  CHECK_REFUSED(d.entry<noodle_code_export>(NOODLE_BYTECODE_EXPORTS).target = 1000);
  CHECK_REFUSED(d.entry<noodle_code_export>(NOODLE_BYTECODE_EXPORTS).signature = NOODLE_NONE);
  CHECK_REFUSED(d.entry<noodle_code_export>(NOODLE_BYTECODE_EXPORTS).kind = NOODLE_EXPORT_ALL);
  CHECK_REFUSED(std::swap(d.entry<noodle_code_export>(NOODLE_BYTECODE_EXPORTS, 0),
                          d.entry<noodle_code_export>(NOODLE_BYTECODE_EXPORTS, 1)));
  CHECK_REFUSED(d.entry<uint32_t>(NOODLE_BYTECODE_MODULE_VARIABLES) = 100000);
  CHECK_REFUSED(d.entry<uint32_t>(NOODLE_BYTECODE_LINE_STARTS) = 1);
  CHECK_REFUSED(d.entry<uint32_t>(NOODLE_BYTECODE_LINE_STARTS, 2) = 0);
}

TEST_CASE("functions of bytecode that do not keep to their share are refused") {
  CHECK_REFUSED(d.function(0).kind = NOODLE_FUNCTION_LAMBDA);
  CHECK_REFUSED(d.function(1).kind = NOODLE_FUNCTION_MODULE);
  CHECK_REFUSED(d.function(1).name = 100000);
  CHECK_REFUSED(d.function(0).code_size = 0);
  CHECK_REFUSED(d.function(0).code_size -= 1);
  CHECK_REFUSED(d.function(0).code_size += 1);
  CHECK_REFUSED(d.function(0).code = NOODLE_NONE);
  CHECK_REFUSED(d.function(0).register_count = 0);
  CHECK_REFUSED(d.function(0).register_count = NOODLE_REGISTERS + 1);
  CHECK_REFUSED(d.function(0).register_count -= 1);
  CHECK_REFUSED(d.function(0).parameter_count = 1);
  CHECK_REFUSED(d.function(1).parameter_count += 200);
  CHECK_REFUSED(d.function(1).flags = 2);
  CHECK_REFUSED(d.function(1).class_index = 1000);
  CHECK_REFUSED(d.function(1).first_capture = 1000);
  CHECK_REFUSED(d.function(0).lines = NOODLE_NONE);
  CHECK_REFUSED(d.function(0).lines_size -= 1);
  // Two positions of one word, and a number that is too long.
  CHECK_REFUSED(std::fill_n(&d.entry<uint8_t>(NOODLE_BYTECODE_LINES), 4, uint8_t{0}));
  CHECK_REFUSED(std::fill_n(&d.entry<uint8_t>(NOODLE_BYTECODE_LINES), 6, uint8_t{0xff}));
  CHECK_REFUSED(d.entry<noodle_code_local>(NOODLE_BYTECODE_LOCALS).register_index = 255);
  CHECK_REFUSED(d.entry<noodle_code_local>(NOODLE_BYTECODE_LOCALS).end = NOODLE_NONE);
  CHECK_REFUSED(d.entry<noodle_code_handler>(NOODLE_BYTECODE_HANDLERS).target += 100000);
  CHECK_REFUSED(d.entry<noodle_code_handler>(NOODLE_BYTECODE_HANDLERS).error_register = 250);
  CHECK_REFUSED(d.entry<noodle_code_handler>(NOODLE_BYTECODE_HANDLERS).begin = NOODLE_NONE);
  CHECK_REFUSED(d.entry<noodle_code_handler>(NOODLE_BYTECODE_HANDLERS).end = NOODLE_NONE);
  // Captures of what the function around does not have.
  CHECK_REFUSED(d.entry<noodle_code_capture>(NOODLE_BYTECODE_CAPTURES).index = 249);
}

TEST_CASE("instructions whose operands do not exist are refused") {
  CHECK_REFUSED(d.instruction(NOODLE_OP_ReturnNull) = NOODLE_OPCODES);
  CHECK_REFUSED(d.instruction(NOODLE_OP_ReturnNull) |= 1u << 8);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Add) |= 255u << 8);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Add) |= 255u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Add) |= 255u << 24);
  CHECK_REFUSED(d.instruction(NOODLE_OP_LoadConstant) |= 0xffffu << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_LoadBuiltin) |= 0xffu << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_GetModule) |= 0xffffu << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_SetModule) |= 0xffffu << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_NewCell) |= 2u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_GetCaptureCell) |= 255u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Slice) |= 255u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Call) |= 255u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_ListAppend) |= 255u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_MapAppend) ^= 1u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_IterateNext) |= 7u << 16);
  CHECK_REFUSED(d.instruction(NOODLE_OP_CheckType) |= 255u << 24);
  CHECK_REFUSED(d.instruction(NOODLE_OP_CheckType, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_IsType, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Closure, 1) = 0);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Closure, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_GetMember, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_CallMethod, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_CallNamed, 1) += 1);
  CHECK_REFUSED(d.instruction(NOODLE_OP_NewClass, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_SetClassMember, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Import, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_GetImported, 1) = 1000);
  CHECK_REFUSED(d.instruction(NOODLE_OP_Jump, 1) += 1000);
  // Into the operand word of the jump itself.
  CHECK_REFUSED(d.instruction(NOODLE_OP_Jump, 1) = NOODLE_NONE);
}

TEST_CASE("functions may share words but not the beginnings of instructions") {
  // The jump of one function must not land where only another one has an instruction.
  CHECK(error_after([](Damaged& d) {
          const noodle_code_function other = d.function(1);
          d.function(0).code = other.code;
          d.function(0).code_size = other.code_size;
        }) != "");
}

TEST_CASE("randomly damaged bytecode is refused or can be printed") {
  std::mt19937 random(1);
  Damaged original;
  const size_t size = original.bytes().size();
  const std::vector<std::byte> good(original.bytes().begin(), original.bytes().end());
  for (int i = 0; i < 3000; ++i) {
    std::ranges::copy(good, original.bytes().begin());
    for (unsigned n = 1 + random() % 4; n != 0; --n)
      original.bytes()[random() % size] ^= static_cast<std::byte>(1u << random() % 8);
    const Result<Bytecode> verified = verify_bytecode(original.bytes());
    if (!verified) continue;
    CHECK_FALSE(bytecode_text(*verified, kProgram).empty());
    CHECK_FALSE(interface_record(*verified).empty());
  }
}

TEST_CASE("the interface record does not depend on the order of declarations") {
  const auto record = [](std::string_view source) {
    TestHost host;
    const TestBlock block = test::compile_source(host, source);
    INFO(host.text());
    REQUIRE(block.status == NOODLE_OK);
    return interface_record(Bytecode(block.header()));
  };
  const std::string expected =
      "A: class A\n"
      "a: const\n"
      "f: function f(x: int, y = …, ...z): int\n"
      "floor: \"std.math\".floor\n"
      "*: \"std.math\"\n";
  CHECK(record("export const a = 1\nexport class A {}\n"
               "export function f(x: int, y = 2, ...z): int { return x }\n"
               "export { floor } from \"std.math\"\nexport * from \"std.math\"") == expected);
  CHECK(record("export * from \"std.math\"\nexport { floor } from \"std.math\"\nlet hidden = 3\n"
               "export function f(x: int, y = 3, ...z): int { return hidden }\n"
               "export class A { m() {} }\nexport const a = 2") == expected);
}

}  // namespace noodle
