// Names of the entries of a tree, for its dumps.
#ifndef NOODLE_TREE_NAMES_H
#define NOODLE_TREE_NAMES_H

#include <string>
#include <string_view>
#include <vector>

#include "tree/tree.h"

namespace noodle {

inline constexpr const char* kSymbolKindNames[NOODLE_SYMBOL_KINDS] = {
    "variable", "constant", "parameter", "loop variable", "catch variable",
    "function", "class",    "module",    "imported"};
inline constexpr const char* kFunctionKindNames[NOODLE_FUNCTION_KINDS] = {
    "module", "declaration", "lambda", "method", "static method", "constructor", "field"};
inline constexpr const char* kClassKindNames[NOODLE_CLASS_KINDS] = {"class", "struct", "enum",
                                                                    "interface"};
inline constexpr const char* kMemberKindNames[NOODLE_MEMBER_KINDS] = {
    "field",       "static field", "method",      "static method",
    "constructor", "case",         "requirement", "case value"};
inline constexpr const char* kTypeKindNames[NOODLE_TYPE_KINDS] = {
    "any", "void", "bool",     "int",    "float",          "string",    "list",
    "map", "set",  "function", "symbol", "built-in class", "import use"};
inline constexpr const char* kExportKindNames[NOODLE_EXPORT_KINDS] = {"symbol", "use", "all"};

// Names of the flags that are set, lowest bit first.
std::vector<std::string_view> node_flag_names(uint32_t flags);
std::vector<std::string_view> symbol_flag_names(uint32_t flags);

// What the node names: `total#3`, `"text"`, `42`, `.length 1`; empty when its kind says all.
std::string node_operand(const Tree& tree, const noodle_node& node);

// `total#3`
std::string symbol_name(const Tree& tree, uint32_t symbol);

struct LineAndColumn {
  uint32_t line;    // from 1
  uint32_t column;  // from 1, in bytes
};
LineAndColumn position_of(const Tree& tree, uint32_t offset);

}  // namespace noodle

#endif
