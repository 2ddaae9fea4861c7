// The sections of the tree that is translated.
#ifndef NOODLE_COMPONENTS_BYTECODE_GENERATOR_TREE_VIEW_H
#define NOODLE_COMPONENTS_BYTECODE_GENERATOR_TREE_VIEW_H

#include <span>
#include <string_view>

#include "components/sdk/block.h"

namespace noodle::bytecode_generator {

// Points into the block of the host, which has verified it.
struct TreeView {
  explicit TreeView(const noodle_seam_header* block)
      : features(block->features),
        nodes(sdk::section<noodle_node>(block, NOODLE_TREE_NODES)),
        symbols(sdk::section<noodle_symbol>(block, NOODLE_TREE_SYMBOLS)),
        functions(sdk::section<noodle_function>(block, NOODLE_TREE_FUNCTIONS)),
        classes(sdk::section<noodle_class>(block, NOODLE_TREE_CLASSES)),
        members(sdk::section<noodle_member>(block, NOODLE_TREE_MEMBERS)),
        types(sdk::section<noodle_type>(block, NOODLE_TREE_TYPES)),
        imports(sdk::section<noodle_import>(block, NOODLE_TREE_IMPORTS)),
        import_uses(sdk::section<noodle_import_use>(block, NOODLE_TREE_IMPORT_USES)),
        exports(sdk::section<noodle_export>(block, NOODLE_TREE_EXPORTS)),
        name_lists(sdk::section<uint32_t>(block, NOODLE_TREE_NAME_LISTS)),
        strings(sdk::section<noodle_string>(block, NOODLE_TREE_STRINGS)),
        bytes(sdk::section<uint8_t>(block, NOODLE_TREE_BYTES)),
        line_starts(sdk::section<uint32_t>(block, NOODLE_TREE_LINE_STARTS)) {}

  std::string_view text(uint32_t string) const {
    return {reinterpret_cast<const char*>(bytes.data()) + strings[string].offset,
            strings[string].size};
  }

  uint64_t features;
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
  std::span<const noodle_string> strings;
  std::span<const uint8_t> bytes;
  std::span<const uint32_t> line_starts;
};

}  // namespace noodle::bytecode_generator

#endif
