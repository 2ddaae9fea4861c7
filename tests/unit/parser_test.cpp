// The parser, run behind the real lexer: kinds of nodes in their order, bindings, diagnostics.
#include "catch.h"
#include "test_host.h"
#include "tree/verify.h"

namespace {

using noodle::test::TestBlock;
using noodle::test::TestHost;

constexpr std::string_view kKinds[] = {
#define NOODLE_NODE(name, pops, pushes, form, example) #name,
#include "noodle/node_kinds.def"
};

TestBlock parse(TestHost& host, std::string_view source) {
  TestBlock tokens = host.run(noodle_component_lexer, source);
  if (tokens.block.data == nullptr) return tokens;
  return host.run(noodle_component_parser, std::move(tokens));
}

// The nodes between the start of the module and its implicit return; or the messages.
std::string nodes_of(std::string_view source) {
  TestHost host;
  const TestBlock tree = parse(host, source);
  if (tree.status != NOODLE_OK) return host.text();
  const auto verified = noodle::verify_tree(tree.bytes());
  if (!verified) return verified.error().message;
  const auto nodes = tree.section<noodle_node>(NOODLE_TREE_NODES);
  std::string text;
  for (size_t i = 1; i + 3 < nodes.size(); ++i) {
    const noodle_node& node = nodes[i];
    if (!text.empty()) text += ' ';
    text += kKinds[node.kind];
    if ((node.flags & NOODLE_NODE_CHECKED) != 0) text += '?';
  }
  return text;
}

}  // namespace

TEST_CASE("a function and a call") {
  CHECK(nodes_of("function add(a, b) { return a + b }\nprint(add(1, 2))") ==
        "FunctionStart Name Name Add Return Null Return FunctionEnd "
        "Builtin Name Integer Integer Call Call ExpressionStatement");
}
