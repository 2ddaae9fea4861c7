#include "tree/verify.h"

#include <fmt/format.h>

#include "noodle/contracts.h"
#include "source/utf8.h"
#include "tree/verify_nodes.h"

namespace noodle {
namespace {

static_assert(sizeof(noodle_node) == 16 && sizeof(noodle_symbol) == 28);
static_assert(sizeof(noodle_function) == 36 && sizeof(noodle_class) == 20);
static_assert(sizeof(noodle_member) == 24 && sizeof(noodle_type) == 20);
static_assert(sizeof(noodle_import) == 12 && sizeof(noodle_import_use) == 12);
static_assert(sizeof(noodle_export) == 16 && sizeof(noodle_string) == 8);

constexpr SectionShape kSections[NOODLE_TREE_SECTIONS] = {
    {"nodes", sizeof(noodle_node)},         {"symbols", sizeof(noodle_symbol)},
    {"functions", sizeof(noodle_function)}, {"classes", sizeof(noodle_class)},
    {"members", sizeof(noodle_member)},     {"types", sizeof(noodle_type)},
    {"imports", sizeof(noodle_import)},     {"import uses", sizeof(noodle_import_use)},
    {"exports", sizeof(noodle_export)},     {"name lists", sizeof(uint32_t)},
    {"strings", sizeof(noodle_string)},     {"bytes", 1},
    {"line starts", sizeof(uint32_t)},
};

constexpr uint32_t kSymbolFlags = 2 * NOODLE_SYMBOL_HIDDEN - 1;

// Each says whether one entry refers only to what exists. How entries fit the nodes that use them
// is checked where the nodes are walked.
class Tables {
 public:
  explicit Tables(const Tree& tree) : tree_(tree) {}

  bool accepts(const noodle_symbol& symbol) const {
    return text(symbol.name) && symbol.kind < NOODLE_SYMBOL_KINDS && symbol.flags <= kSymbolFlags &&
           in(symbol.type, tree_.types, true) && in(symbol.next, tree_.symbols, true) &&
           in(symbol.function, tree_.functions) && data_is_sound(symbol);
  }
  bool accepts(const noodle_function& function) const {
    const bool module = &function == tree_.functions.data();
    if ((function.kind == NOODLE_FUNCTION_MODULE) != module ||
        (function.parent == NOODLE_NONE) != module)
      return false;
    const auto index = static_cast<uint32_t>(&function - tree_.functions.data());
    return function.kind < NOODLE_FUNCTION_KINDS && text(function.name, true) &&
           (module || function.parent < index) && in(function.first_symbol, tree_.symbols, true) &&
           in(function.result_type, tree_.types, true);
  }
  bool accepts(const noodle_class& entry) const {
    return text(entry.name) && entry.kind < NOODLE_CLASS_KINDS && in(entry.symbol, tree_.symbols) &&
           entry.first_member <= tree_.members.size() &&
           entry.member_count <= tree_.members.size() - entry.first_member;
  }
  bool accepts(const noodle_member& member) const {
    return text(member.name) && member.kind < NOODLE_MEMBER_KINDS &&
           member.flags <= NOODLE_MEMBER_OPTIONAL && in(member.function, tree_.functions, true) &&
           in(member.type, tree_.types, true);
  }
  bool accepts(const noodle_type& type) const {
    if (type.kind >= NOODLE_TYPE_KINDS || type.flags > NOODLE_TYPE_OPTIONAL || !text(type.text))
      return false;
    switch (type.kind) {
      case NOODLE_TYPE_LIST:
      case NOODLE_TYPE_SET:
        return in(type.a, tree_.types, true);
      case NOODLE_TYPE_MAP:
        return in(type.a, tree_.types, true) && in(type.b, tree_.types, true);
      case NOODLE_TYPE_SYMBOL:
        return in(type.a, tree_.symbols) && tree_.symbols[type.a].kind != NOODLE_SYMBOL_MODULE;
      case NOODLE_TYPE_BUILTIN_CLASS:
        return type.a < kBuiltinCount;
      case NOODLE_TYPE_IMPORT_USE:
        return in(type.a, tree_.import_uses);
      default:
        return true;
    }
  }
  bool accepts(const noodle_import& import) const {
    if (!text(import.specifier) || !in(import.symbol, tree_.symbols, true)) return false;
    if (import.symbol == NOODLE_NONE) return true;
    const noodle_symbol& symbol = tree_.symbols[import.symbol];
    return symbol.kind == NOODLE_SYMBOL_MODULE &&
           symbol.data == static_cast<uint32_t>(&import - tree_.imports.data());
  }
  bool accepts(const noodle_import_use& use) const {
    return in(use.import, tree_.imports) && text(use.name);
  }
  bool accepts(const noodle_export& entry) const {
    switch (entry.kind) {
      case NOODLE_EXPORT_SYMBOL:
        return text(entry.name) && in(entry.target, tree_.symbols) &&
               (tree_.symbols[entry.target].flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0;
      case NOODLE_EXPORT_USE:
        return text(entry.name) && in(entry.target, tree_.import_uses);
      case NOODLE_EXPORT_ALL:
        return entry.name == NOODLE_NONE && in(entry.target, tree_.imports);
      default:
        return false;
    }
  }

 private:
  template <class T>
  static bool in(uint32_t index, std::span<const T> table, bool or_none = false) {
    return index < table.size() || (or_none && index == NOODLE_NONE);
  }
  // A symbol that stands in a chain must have data, see Scopes; an unused one may have lost it.
  bool data_is_sound(const noodle_symbol& symbol) const {
    switch (symbol.kind) {
      case NOODLE_SYMBOL_FUNCTION:
        return in(symbol.data, tree_.functions, true);
      case NOODLE_SYMBOL_CLASS:
        return in(symbol.data, tree_.classes, true);
      case NOODLE_SYMBOL_MODULE:
        return in(symbol.data, tree_.imports, true);
      case NOODLE_SYMBOL_IMPORTED:
        return in(symbol.data, tree_.import_uses, true);
      default:
        return true;
    }
  }
  bool text(uint32_t index, bool or_none = false) const {
    return in(index, tree_.strings.strings, or_none);
  }

  const Tree& tree_;
};

template <class T>
Result<void> verify_table(const Tables& tables, std::span<const T> entries, const char* what) {
  for (size_t i = 0; i < entries.size(); ++i)
    if (!tables.accepts(entries[i]))
      return failure(fmt::format("{} {} of the tree is not sound", what, i));
  return {};
}

Result<void> verify_texts(const Tree& tree) {
  if (!strings_are_sound(tree.strings)) return failure("the strings of the tree are not sound");
  if (!are_utf8(tree.strings)) return failure("a string of the tree is not valid UTF-8");
  if (!line_starts_are_sound(tree.line_starts))
    return failure("the line starts of the tree do not ascend from 0");
  return {};
}

}  // namespace

Result<Tree> verify_tree(Block block) {
  const auto header = verify_header(block, NOODLE_TREE_MAGIC, NOODLE_TREE_VERSION,
                                    NOODLE_TREE_CONTRACT_ID, kSections);
  if (!header) return std::unexpected(header.error());
  const Tree tree(*header);
  const Tables tables(tree);
  Result<void> checked = verify_texts(tree);
  if (checked) checked = verify_table(tables, tree.symbols, "symbol");
  if (checked) checked = verify_table(tables, tree.functions, "function");
  if (checked) checked = verify_table(tables, tree.classes, "class");
  if (checked) checked = verify_table(tables, tree.members, "member");
  if (checked) checked = verify_table(tables, tree.types, "type");
  if (checked) checked = verify_table(tables, tree.imports, "import");
  if (checked) checked = verify_table(tables, tree.import_uses, "import use");
  if (checked) checked = verify_table(tables, tree.exports, "export");
  if (checked) checked = verify_nodes(tree);
  if (!checked) return std::unexpected(checked.error());
  return tree;
}

}  // namespace noodle
