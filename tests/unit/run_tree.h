// Runs trees written by hand: from the tree verifier to the machine.
#ifndef NOODLE_TESTS_UNIT_RUN_TREE_H
#define NOODLE_TESTS_UNIT_RUN_TREE_H

#include <functional>
#include <memory>
#include <string>

#include "bytecode/verify.h"
#include "bytecode_assembler.h"
#include "catch.h"
#include "tree/verify.h"
#include "tree_builder.h"

namespace noodle::test {

using Build = std::function<void(TreeBuilder&)>;

// What the program prints, and the error that it ends with. The same at every level, and with a
// collection wherever one is possible.
inline std::string ran(const Build& build) {
  std::string result;
  for (const uint32_t level : {0u, 1u, 2u}) {
    TreeBuilder tree;
    build(tree);
    const Result<Tree> accepted = verify_tree(tree.block());
    if (!accepted) return accepted.error().message;
    TestHost host;
    TestBlock block = tree.block_for(host);
    if (level != 0) block = host.run(noodle_component_optimizer, std::move(block), level);
    const Result<Tree> optimized = verify_tree(block.bytes());
    if (!optimized) return "optimized: " + optimized.error().message;
    block =
        host.run(noodle_component_bytecode_generator, std::move(block), level, NOODLE_DEBUG_FULL);
    if (block.status != NOODLE_OK) return "not generated\n" + host.text();
    const Result<Bytecode> verified = verify_bytecode(block.bytes());
    if (!verified) return "bytecode: " + verified.error().message;
    for (const bool collect_always : {false, true}) {
      const auto bytes = std::make_shared<std::vector<uint64_t>>(block.block.size / 8 + 1);
      std::memcpy(bytes->data(), block.block.data, block.block.size);
      vm::Recorder recorder;
      vm::Modules loader;
      vm::Options options;
      options.collect_always = collect_always;
      vm::Machine machine(options, recorder, loader);
      const Result<vm::Outcome> outcome =
          machine.run({"main.nc", std::as_bytes(std::span(*bytes)).first(block.block.size), bytes});
      if (!outcome) return outcome.error().message;
      std::string all = recorder.output + recorder.errors.substr(0, recorder.errors.find('\n'));
      if (level == 0 && !collect_always) result = all;
      CHECK(all == result);
    }
  }
  return result;
}

// In a module with the variables a and b, assigned, and t, the value of matches.
inline std::string ran(const std::string& code) {
  return ran([&](TreeBuilder& tree) {
    tree.variable("a", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
    tree.variable("b", NOODLE_SYMBOL_VARIABLE, NOODLE_SYMBOL_REASSIGNED);
    tree.symbol("t");
    tree.symbol("u");
    tree.code("Integer 1; Declare a; Integer 2; Declare b;" + code);
  });
}

inline const std::string kPrint = "Call! 1; ExpressionStatement;";

// enum Shape { Dot, Circle(r: float), Rect(w, h) } with the symbol Shape, initialized.
inline void declare_shape(TreeBuilder& tree) {
  const uint32_t symbol = tree.variable("Shape", NOODLE_SYMBOL_CLASS);
  tree.symbols[symbol].data = 0;
  tree.classes.push_back({tree.text("Shape"), NOODLE_CLASS_ENUM, symbol, 0, 6});
  const uint32_t number = tree.type(NOODLE_TYPE_FLOAT, "float");
  const auto member = [&](std::string_view name, uint16_t kind, uint32_t values, uint32_t type) {
    tree.members.push_back({tree.text(name), kind, 0, NOODLE_NONE, type, values, 0});
  };
  member("Dot", NOODLE_MEMBER_CASE, 0, NOODLE_NONE);
  member("Circle", NOODLE_MEMBER_CASE, 1, NOODLE_NONE);
  member("r", NOODLE_MEMBER_CASE_VALUE, 0, number);
  member("Rect", NOODLE_MEMBER_CASE, 2, NOODLE_NONE);
  member("w", NOODLE_MEMBER_CASE_VALUE, 0, NOODLE_NONE);
  member("h", NOODLE_MEMBER_CASE_VALUE, 0, NOODLE_NONE);
  tree.name_lists = {2, tree.text("h"), tree.text("w"), 1, tree.text("x")};
  tree.symbol("t");
  tree.code("Null; ClassStart 0; ClassEnd 0;");
}

inline std::string ran_with_shape(const std::string& code) {
  return ran([&](TreeBuilder& tree) {
    declare_shape(tree);
    tree.code(code);
  });
}

}  // namespace noodle::test

#endif
