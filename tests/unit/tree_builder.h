// Trees written by hand, for tests of what reads trees.
//
//   TreeBuilder tree;
//   tree.variable("a");
//   tree.code("Integer 1; Integer 2; Add; Declare a");
//   Result<Tree> accepted = verify_tree(tree.block());
//
// Nodes are written as `Kind operand…`, separated by `;`, with `!` behind the kind for IN_ORDER and
// `?` for CHECKED. Operands are names of symbols, numbers or texts without spaces; the module's
// FunctionStart, implicit Return and FunctionEnd and all distances are added.
#ifndef NOODLE_TESTS_UNIT_TREE_BUILDER_H
#define NOODLE_TESTS_UNIT_TREE_BUILDER_H

#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "noodle/contracts.h"
#include "test_host.h"
#include "tree/names.h"
#include "tree/tree.h"

namespace noodle::test {

class TreeBuilder {
 public:
  std::vector<noodle_node> nodes;
  std::vector<noodle_symbol> symbols;
  std::vector<noodle_function> functions;
  std::vector<noodle_class> classes;
  std::vector<noodle_member> members;
  std::vector<noodle_type> types;
  std::vector<noodle_import> imports;
  std::vector<noodle_import_use> import_uses;
  std::vector<noodle_export> exports;
  std::vector<uint32_t> name_lists;
  std::vector<std::string> strings;
  std::vector<uint32_t> line_starts{0};

  TreeBuilder() {
    function("", NOODLE_FUNCTION_MODULE, NOODLE_NONE);
    add(NOODLE_NODE_FunctionStart, 0);
  }

  uint32_t text(std::string_view value) {
    for (uint32_t i = 0; i < strings.size(); ++i)
      if (strings[i] == value) return i;
    strings.emplace_back(value);
    return static_cast<uint32_t>(strings.size() - 1);
  }

  // A symbol that a BlockStart, FunctionStart, ... puts into its chain by name.
  uint32_t symbol(std::string_view name, uint16_t kind = NOODLE_SYMBOL_VARIABLE, uint16_t flags = 0,
                  uint32_t function = 0) {
    symbols.push_back(
        {text(name), 0, kind, flags, NOODLE_NONE, NOODLE_NONE, function, NOODLE_NONE});
    return static_cast<uint32_t>(symbols.size() - 1);
  }

  // A symbol of the module level, already in its chain.
  uint32_t variable(std::string_view name, uint16_t kind = NOODLE_SYMBOL_VARIABLE,
                    uint16_t flags = 0) {
    const uint32_t index = symbol(name, kind, flags | NOODLE_SYMBOL_MODULE_LEVEL);
    append_to_chain(functions[0].first_symbol, index);
    return index;
  }

  uint32_t function(std::string_view name, uint16_t kind = NOODLE_FUNCTION_LAMBDA,
                    uint32_t parent = 0) {
    functions.push_back({name.empty() ? NOODLE_NONE : text(name), 0, kind, 0, parent, NOODLE_NONE,
                         NOODLE_NONE, NOODLE_NONE, NOODLE_NONE, NOODLE_NONE});
    return static_cast<uint32_t>(functions.size() - 1);
  }

  // A function with a symbol of its own, which is not yet in a chain.
  uint32_t declaration(std::string_view name, uint32_t parent = 0, uint16_t flags = 0) {
    const uint32_t index = function(name, NOODLE_FUNCTION_DECLARATION, parent);
    functions[index].symbol = symbol(name, NOODLE_SYMBOL_FUNCTION, flags, parent);
    symbols[functions[index].symbol].data = index;
    return index;
  }

  uint32_t type(uint16_t kind, std::string_view name, uint32_t a = NOODLE_NONE) {
    types.push_back({kind, 0, a, NOODLE_NONE, text(name), 0});
    return static_cast<uint32_t>(types.size() - 1);
  }

  void append_to_chain(uint32_t& first, uint32_t index) {
    uint32_t* link = &first;
    while (*link != NOODLE_NONE) link = &symbols[*link].next;
    *link = index;
  }

  // Throws std::invalid_argument for what it cannot read.
  TreeBuilder& code(std::string_view assembly) {
    std::istringstream statements{std::string(assembly)};
    for (std::string one; std::getline(statements, one, ';');) {
      std::istringstream words(one);
      if (std::string word; words >> word) line(word, words);
    }
    return *this;
  }

  // The block; valid until the builder changes. Ends the module once.
  Block block() {
    if (!ended_) code("Null; Return; FunctionEnd 0");
    ended_ = true;
    set_distances();
    lay_out();
    return std::as_bytes(std::span(storage_)).first(size_);
  }

  // A copy that a component may take over.
  TestBlock block_for(TestHost& host) {
    const Block source = block();
    const noodle_host table = host.host();
    noodle_block copy{table.allocate(&host, source.size()), source.size(), source.size()};
    std::memcpy(copy.data, source.data(), source.size());
    return {NOODLE_OK, copy, &host};
  }

 private:
  noodle_node& add(uint8_t kind, uint32_t a = 0, uint32_t b = 0) {
    nodes.push_back({kind, 0, 0, static_cast<uint32_t>(nodes.size()), a, b});
    return nodes.back();
  }

  uint32_t symbol_of(const std::string& name) const {
    for (size_t i = symbols.size(); i-- != 0;)
      if (strings[symbols[i].name] == name) return static_cast<uint32_t>(i);
    throw std::invalid_argument("no symbol " + name);
  }

  uint32_t chain_of(std::istringstream& words) {
    uint32_t first = NOODLE_NONE;
    for (std::string name; words >> name;) append_to_chain(first, symbol_of(name));
    return first;
  }

  static uint32_t number(std::istringstream& words, uint32_t missing = 0) {
    uint32_t value = missing;
    words >> value;
    return value;
  }

  static std::string word(std::istringstream& words) {
    std::string result;
    words >> result;
    return result;
  }

  void line(std::string name, std::istringstream& words) {
    uint8_t flags = 0;
    for (; name.back() == '!' || name.back() == '?'; name.pop_back())
      flags |= name.back() == '!' ? NOODLE_NODE_IN_ORDER : NOODLE_NODE_CHECKED;
    uint8_t kind = 0;
    while (kind < NOODLE_NODE_KINDS && kNodeShapes[kind].name != name) ++kind;
    if (kind == NOODLE_NODE_KINDS) throw std::invalid_argument("no node " + name);
    noodle_node& node = add(kind);
    node.flags = flags;
    operands(node, words);
  }

  void operands(noodle_node& node, std::istringstream& words) {
    switch (node.kind) {
      case NOODLE_NODE_Integer:
        set_bits(node, static_cast<uint64_t>(std::stoll(word(words))));
        break;
      case NOODLE_NODE_Float:
        set_bits(node, std::bit_cast<uint64_t>(std::stod(word(words))));
        break;
      case NOODLE_NODE_String:
      case NOODLE_NODE_Member:
      case NOODLE_NODE_SuperMember:
      case NOODLE_NODE_MemberKeep:
      case NOODLE_NODE_SetMember:
        node.a = text(word(words));
        break;
      case NOODLE_NODE_Name:
      case NOODLE_NODE_Declare:
      case NOODLE_NODE_Assign:
      case NOODLE_NODE_Tee:
      case NOODLE_NODE_DefaultStart:
      case NOODLE_NODE_DefaultEnd:
        node.a = symbol_of(word(words));
        break;
      case NOODLE_NODE_CallMethod:
      case NOODLE_NODE_CallSuper:
      case NOODLE_NODE_CallMethodSpread:
      case NOODLE_NODE_CallSuperSpread:
        node.a = text(word(words));
        [[fallthrough]];
      case NOODLE_NODE_Call:
      case NOODLE_NODE_CallSpread:
        node.count = static_cast<uint16_t>(number(words));
        node.b = number(words, NOODLE_NONE);
        break;
      case NOODLE_NODE_ListAppend:
      case NOODLE_NODE_SetAppend:
      case NOODLE_NODE_MapAppend:
      case NOODLE_NODE_Interpolate:
        node.count = static_cast<uint16_t>(number(words));
        break;
      case NOODLE_NODE_IsCase:
        node.a = text(word(words));
        node.count = static_cast<uint16_t>(number(words));
        break;
      case NOODLE_NODE_FunctionStart: {
        node.a = number(words);
        const uint32_t chain = chain_of(words);
        if (chain != NOODLE_NONE) functions.at(node.a).first_symbol = chain;
        break;
      }
      case NOODLE_NODE_ForInBody:
      case NOODLE_NODE_InlineStart:
        node.count = static_cast<uint16_t>(number(words));
        [[fallthrough]];
      case NOODLE_NODE_BlockStart:
      case NOODLE_NODE_ForStart:
      case NOODLE_NODE_Catch:
      case NOODLE_NODE_ValueStart:
      case NOODLE_NODE_MatchStart:
      case NOODLE_NODE_MatchCase:
        node.a = chain_of(words);
        break;
      default:
        node.a = number(words);
        break;
    }
  }

  static void set_bits(noodle_node& node, uint64_t bits) {
    node.a = static_cast<uint32_t>(bits);
    node.b = static_cast<uint32_t>(bits >> 32);
  }

  void set_distances() {
    std::vector<std::pair<uint32_t, uint32_t>> open;
    for (uint32_t i = 0; i < nodes.size(); ++i) {
      const NodeForm form = kNodeShapes[nodes[i].kind].form;
      if ((form == NodeForm::Middle || form == NodeForm::Close) && !open.empty()) {
        nodes[open.back().second].b = i - open.back().second;
        open.back().second = i;
        if (form == NodeForm::Close) {
          nodes[i].b = i - open.back().first;
          open.pop_back();
        }
      }
      if (form == NodeForm::Open) open.emplace_back(i, i);
    }
  }

  template <class T>
  void put(noodle_seam_header& header, unsigned index, const std::vector<T>& entries) {
    header.sections[index] = {size_, static_cast<uint32_t>(entries.size()), sizeof(T)};
    const uint64_t end = size_ + entries.size() * sizeof(T);
    storage_.resize((end + 7) / 8);
    if (!entries.empty())
      std::memcpy(reinterpret_cast<char*>(storage_.data()) + size_, entries.data(), end - size_);
    size_ = storage_.size() * 8;
  }

  void lay_out() {
    noodle_seam_header header{};
    header.magic = NOODLE_TREE_MAGIC;
    header.version = NOODLE_TREE_VERSION;
    header.section_count = NOODLE_TREE_SECTIONS;
    header.contract = NOODLE_TREE_CONTRACT_ID;
    storage_.assign(sizeof header / 8, 0);
    size_ = sizeof header;
    std::vector<noodle_string> places;
    std::vector<uint8_t> bytes;
    for (const std::string& one : strings) {
      places.push_back({static_cast<uint32_t>(bytes.size()), static_cast<uint32_t>(one.size())});
      bytes.insert(bytes.end(), one.begin(), one.end());
    }
    put(header, NOODLE_TREE_NODES, nodes);
    put(header, NOODLE_TREE_SYMBOLS, symbols);
    put(header, NOODLE_TREE_FUNCTIONS, functions);
    put(header, NOODLE_TREE_CLASSES, classes);
    put(header, NOODLE_TREE_MEMBERS, members);
    put(header, NOODLE_TREE_TYPES, types);
    put(header, NOODLE_TREE_IMPORTS, imports);
    put(header, NOODLE_TREE_IMPORT_USES, import_uses);
    put(header, NOODLE_TREE_EXPORTS, exports);
    put(header, NOODLE_TREE_NAME_LISTS, name_lists);
    put(header, NOODLE_TREE_STRINGS, places);
    put(header, NOODLE_TREE_BYTES, bytes);
    put(header, NOODLE_TREE_LINE_STARTS, line_starts);
    header.size = size_;
    std::memcpy(storage_.data(), &header, sizeof header);
  }

  bool ended_ = false;
  std::vector<uint64_t> storage_;
  uint64_t size_ = 0;
};

// The nodes of a verified tree without the first and the last three, which every module has, in the
// notation of TreeBuilder::code, except that `name#index` stands for symbols.
inline std::string code_of(const Tree& tree) {
  std::string code;
  for (const noodle_node& node : tree.nodes.subspan(1, tree.nodes.size() - 4)) {
    if (!code.empty()) code += "; ";
    code += kNodeShapes[node.kind].name;
    if ((node.flags & NOODLE_NODE_IN_ORDER) != 0) code += '!';
    if ((node.flags & NOODLE_NODE_CHECKED) != 0) code += '?';
    const std::string operand = node_operand(tree, node);
    if (!operand.empty()) code += ' ' + operand;
  }
  return code;
}

}  // namespace noodle::test

#endif
