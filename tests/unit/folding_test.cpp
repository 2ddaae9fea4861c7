// What is computed when compiling must be what the machine computes: random expressions over
// constants run at every level, from source.
#include <fmt/format.h>

#include <random>

#include "bytecode/verify.h"
#include "bytecode_assembler.h"
#include "catch.h"
#include "test_host.h"
#include "tree/verify.h"

namespace noodle {
namespace {

using test::TestBlock;
using test::TestHost;

const std::vector<std::string> kConstants = {"0",
                                             "1",
                                             "2",
                                             "3",
                                             "7",
                                             "63",
                                             "64",
                                             "9223372036854775807",
                                             "-9223372036854775808",
                                             "4611686018427387904",
                                             "9007199254740993",
                                             "3037000500",
                                             "0.0",
                                             "1.0",
                                             "0.5",
                                             "2.5",
                                             "1e308",
                                             "1e-308",
                                             "9007199254740992.0",
                                             "9223372036854775808.0",
                                             "\"\"",
                                             "\"a\"",
                                             "\"ab\"",
                                             "\"é\"",
                                             "\"10\"",
                                             "null",
                                             "true",
                                             "false"};
const std::vector<std::string> kOperators = {
    "+", "-", "*", "/", "%", "**", "==", "!=", "<", "<=", ">", ">=", "&&", "||"};

class Expressions {
 public:
  explicit Expressions(uint32_t seed) : random_(seed) {}

  std::string next(int depth) {
    const uint32_t choice = random_() % 10;
    if (depth == 0 || choice == 0) return fmt::format("({})", any(kConstants));
    if (choice == 1) return fmt::format("(-{})", next(depth - 1));
    if (choice == 2) return fmt::format("(!{})", next(depth - 1));
    const std::string first = next(depth - 1);
    const std::string second = next(depth - 1);
    if (choice == 3) return fmt::format("({} ? {} : {})", first, second, next(depth - 1));
    return fmt::format("({} {} {})", first, any(kOperators), second);
  }

 private:
  const std::string& any(const std::vector<std::string>& texts) {
    return texts[random_() % texts.size()];
  }

  std::mt19937 random_;
};

std::string output_of(const std::string& source, uint32_t level) {
  TestHost host;
  TestBlock block = host.run(noodle_component_lexer, source);
  block = host.run(noodle_component_parser, std::move(block));
  REQUIRE(host.text() == "");
  REQUIRE(verify_tree(block.bytes()));
  if (level != 0) block = host.run(noodle_component_optimizer, std::move(block), level);
  REQUIRE(verify_tree(block.bytes()));
  block = host.run(noodle_component_bytecode_generator, std::move(block), level);
  REQUIRE(verify_bytecode(block.bytes()));
  vm::Recorder recorder;
  vm::Modules loader;
  vm::Machine machine({}, recorder, loader);
  REQUIRE(machine.run({"main.nc", block.bytes(), nullptr}));
  return recorder.output + recorder.errors;
}

}  // namespace

TEST_CASE("constants mean the same at every level") {
  constexpr uint32_t kPrograms = 20;
  for (uint32_t seed = 0; seed < kPrograms; ++seed) {
    Expressions expressions(seed);
    std::string source =
        "function show(f) { try { print(f()) } catch (e) { print(e.type, e.message) } }\n";
    for (int i = 0; i < 200; ++i) {
      const std::string value = expressions.next(2);
      const std::string other = expressions.next(3);
      source += fmt::format("show(() => {{ const x = {}; return x == {} ? x : {} }})\n", value,
                            other, expressions.next(3));
    }
    INFO(source);
    const std::string expected = output_of(source, 0);
    CHECK(output_of(source, 1) == expected);
    CHECK(output_of(source, 2) == expected);
  }
}

}  // namespace noodle
