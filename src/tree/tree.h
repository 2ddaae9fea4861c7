// Typed views over a tree block (noodle/seam_tree.h says what it holds).
#ifndef NOODLE_TREE_TREE_H
#define NOODLE_TREE_TREE_H

#include <array>
#include <cstdint>
#include <span>

#include "base/seam_view.h"
#include "noodle/seam_tree.h"

namespace noodle {

enum class NodeForm : uint8_t { Leaf, Operator, Statement, Open, Middle, Close };

// pops of a kind that takes `count` values, or `count` and one more.
inline constexpr int16_t kPopsCount = -1;
inline constexpr int16_t kPopsCountAndOne = -2;

struct NodeShape {
  const char* name;
  NodeForm form;
  int16_t pops;
  int16_t pushes;
};

// node_kinds.def calls the two values above COUNT and COUNT1.
inline constexpr std::array<NodeShape, NOODLE_NODE_KINDS> kNodeShapes{{
#define NOODLE_NODE(name, pops, pushes, form, example) {#name, NodeForm::form, pops, pushes},
#include "noodle/node_kinds.def"
}};

inline constexpr const char* kBuiltinNames[] = {
#define NOODLE_BUILTIN(name, kind) #name,
#include "noodle/builtins.def"
};
inline constexpr uint32_t kBuiltinCount = std::size(kBuiltinNames);

// Points into the block, which outlives it. Only the header is trusted by the constructor; what the
// indices of the entries are worth is for verify_tree (verify.h) to say.
struct Tree {
  explicit Tree(const noodle_seam_header* block)
      : header(block),
        nodes(section<noodle_node>(block, NOODLE_TREE_NODES)),
        symbols(section<noodle_symbol>(block, NOODLE_TREE_SYMBOLS)),
        functions(section<noodle_function>(block, NOODLE_TREE_FUNCTIONS)),
        classes(section<noodle_class>(block, NOODLE_TREE_CLASSES)),
        members(section<noodle_member>(block, NOODLE_TREE_MEMBERS)),
        types(section<noodle_type>(block, NOODLE_TREE_TYPES)),
        imports(section<noodle_import>(block, NOODLE_TREE_IMPORTS)),
        import_uses(section<noodle_import_use>(block, NOODLE_TREE_IMPORT_USES)),
        exports(section<noodle_export>(block, NOODLE_TREE_EXPORTS)),
        name_lists(section<uint32_t>(block, NOODLE_TREE_NAME_LISTS)),
        strings{section<noodle_string>(block, NOODLE_TREE_STRINGS),
                section<uint8_t>(block, NOODLE_TREE_BYTES)},
        line_starts(section<uint32_t>(block, NOODLE_TREE_LINE_STARTS)) {}

  const noodle_seam_header* header;
  std::span<const noodle_node> nodes;
  std::span<const noodle_symbol> symbols;
  std::span<const noodle_function> functions;
  std::span<const noodle_class> classes;
  std::span<const noodle_member> members;
  std::span<const noodle_type> types;
  std::span<const noodle_import> imports;
  std::span<const noodle_import_use> import_uses;
  std::span<const noodle_export> exports;
  std::span<const uint32_t> name_lists;
  StringTable strings;
  std::span<const uint32_t> line_starts;
};

}  // namespace noodle

#endif
