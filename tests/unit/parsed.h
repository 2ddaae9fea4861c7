// The parser behind the real lexer: trees as short texts, for tests.
#ifndef NOODLE_TESTS_UNIT_PARSED_H
#define NOODLE_TESTS_UNIT_PARSED_H

#include <algorithm>

#include "catch.h"
#include "test_host.h"
#include "tree/verify.h"

namespace noodle::test {

inline constexpr std::string_view kKinds[] = {
#define NOODLE_NODE(name, pops, pushes, form, example) #name,
#include "noodle/node_kinds.def"
};

// Adding a string to a literal makes g++ 12 warn of an overlap that there is not.
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string result;
  for (std::string_view part : parts) result += part;
  return result;
}

inline TestBlock parse(TestHost& host, std::string_view source) {
  TestBlock tokens = host.run(noodle_component_lexer, source);
  if (tokens.block.data == nullptr) return tokens;
  return host.run(noodle_component_parser, std::move(tokens));
}

// The nodes between the start of the module and its implicit return; or the messages.
inline std::string nodes_of(std::string_view source) {
  TestHost host;
  const TestBlock tree = parse(host, source);
  if (tree.status != NOODLE_OK) return host.text();
  const auto verified = verify_tree(tree.bytes());
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

// What is known of the first symbol of a name, as words.
inline std::string symbol_of(std::string_view source, std::string_view name) {
  static constexpr std::string_view kFlags[] = {"captured", "reassigned", "uninitialized",
                                                "cell",     "module",     "exported",
                                                "implicit", "rest",       "default"};
  TestHost host;
  const TestBlock block = parse(host, source);
  if (block.status != NOODLE_OK) return host.text();
  const auto tree = verify_tree(block.bytes());
  if (!tree) return tree.error().message;
  for (const noodle_symbol& symbol : tree->symbols) {
    if (tree->strings[symbol.name] != name) continue;
    std::string text;
    for (size_t i = 0; i < std::size(kFlags); ++i)
      if ((symbol.flags >> i & 1) != 0) text += joined({text.empty() ? "" : " ", kFlags[i]});
    return text;
  }
  return "not declared";
}

// Messages as "code code ...", in the order of the source.
inline std::string codes_of(std::string_view source) {
  TestHost host;
  const TestBlock tree = parse(host, source);
  std::stable_sort(host.messages.begin(), host.messages.end(),
                   [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::string text;
  for (const auto& message : host.messages)
    text += joined({text.empty() ? "" : " ", std::to_string(message.code)});
  return text;
}

inline std::string repeated(std::string_view text, size_t count) {
  std::string result;
  for (size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace noodle::test

#endif
