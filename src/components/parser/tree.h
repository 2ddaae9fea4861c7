// The tree in the making: the sections of the seam, and the ways to add to them.
#ifndef NOODLE_COMPONENTS_PARSER_TREE_H
#define NOODLE_COMPONENTS_PARSER_TREE_H

#include "components/sdk/block.h"

namespace noodle::parser {

enum class Feature : uint8_t {
#define NOODLE_FEATURE(name, since, description) name,
#include "noodle/language_features.def"
};

class Tree {
 public:
  explicit Tree(const noodle_host& host)
      : nodes(host, sdk::kBlockFront),
        symbols(host),
        functions(host),
        classes(host),
        members(host),
        types(host),
        imports(host),
        import_uses(host),
        exports(host),
        name_lists(host) {}

  uint32_t emit(noodle_node_kind kind, uint32_t offset, uint32_t a = 0, uint32_t b = 0,
                uint32_t count = 0) {
    nodes.push_back({static_cast<uint8_t>(kind), 0, static_cast<uint16_t>(count), offset, a, b});
    return nodes.size() - 1;
  }
  // A node between the parts of a construct. `part`: the Open or Middle node before it.
  uint32_t middle(noodle_node_kind kind, uint32_t offset, uint32_t part, uint32_t a = 0) {
    const uint32_t index = emit(kind, offset, a);
    nodes[part].b = index - part;
    return index;
  }
  void close(noodle_node_kind kind, uint32_t offset, uint32_t open, uint32_t part, uint32_t a = 0) {
    const uint32_t index = middle(kind, offset, part, a);
    nodes[index].b = index - open;
  }
  // The root of the expression that ended just now goes into the next register.
  void in_order() { nodes.back().flags |= NOODLE_NODE_IN_ORDER; }
  // Behind the Open or Middle node `part` stands nothing but the literal `true`.
  bool holds_true(uint32_t part) const {
    return part + 2 == nodes.size() && nodes.back().kind == NOODLE_NODE_True;
  }
  bool ends_with(noodle_node_kind kind) const { return nodes.back().kind == kind; }

  void use(Feature feature) { features |= uint64_t{1} << static_cast<unsigned>(feature); }

  sdk::Array<noodle_node> nodes;
  sdk::Array<noodle_symbol> symbols;
  sdk::Array<noodle_function> functions;
  sdk::Array<noodle_class> classes;
  sdk::Array<noodle_member> members;
  sdk::Array<noodle_type> types;
  sdk::Array<noodle_import> imports;
  sdk::Array<noodle_import_use> import_uses;
  sdk::Array<noodle_export> exports;
  sdk::Array<uint32_t> name_lists;
  uint64_t features = 0;
};

}  // namespace noodle::parser

#endif
