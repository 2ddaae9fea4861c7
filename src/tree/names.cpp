#include "tree/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace noodle {
namespace {

template <size_t N>
std::vector<std::string_view> flag_names(uint32_t flags, const char* const (&names)[N]) {
  std::vector<std::string_view> result;
  for (size_t i = 0; i < N; ++i)
    if ((flags >> i & 1) != 0) result.emplace_back(names[i]);
  return result;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (result += '\\') += c;
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (byte < 0x20 || byte == 0x7f)
      result += fmt::format("\\u{{{:x}}}", byte);
    else
      result += c;
  }
  return result += '"';
}

uint64_t bits(const noodle_node& node) { return node.a | uint64_t{node.b} << 32; }

std::string float_text(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

// " 2", or " 2 (width, height)" with the names of the last arguments.
std::string arguments(const Tree& tree, const noodle_node& node) {
  std::string text = fmt::format("{}", node.count);
  if (node.b == NOODLE_NONE) return text;
  const uint32_t names = tree.name_lists[node.b];
  for (uint32_t i = 1; i <= names; ++i) {
    text += i == 1 ? " (" : ", ";
    text += tree.strings[tree.name_lists[node.b + i]];
  }
  return text + ")";
}

std::string chain(const Tree& tree, uint32_t symbol) {
  std::string text;
  for (; symbol != NOODLE_NONE; symbol = tree.symbols[symbol].next) {
    text += text.empty() ? "[" : " ";
    text += symbol_name(tree, symbol);
  }
  return text.empty() ? text : text + "]";
}

std::string function_operand(const Tree& tree, uint32_t index) {
  const noodle_function& function = tree.functions[index];
  std::string text = fmt::format("{} ", index);
  if (function.name != NOODLE_NONE) (text += tree.strings[function.name]) += ' ';
  text += kFunctionKindNames[function.kind];
  const std::string symbols = chain(tree, function.first_symbol);
  return symbols.empty() ? text : text + ' ' + symbols;
}

}  // namespace

std::vector<std::string_view> node_flag_names(uint32_t flags) {
  return flag_names(flags, {"in-order", "checked", "implicit"});
}

std::vector<std::string_view> symbol_flag_names(uint32_t flags) {
  return flag_names(flags, {"captured", "reassigned", "uninitialized", "cell", "module-level",
                            "exported", "implicit", "rest", "default", "hidden"});
}

std::string symbol_name(const Tree& tree, uint32_t symbol) {
  return fmt::format("{}#{}", tree.strings[tree.symbols[symbol].name], symbol);
}

LineAndColumn position_of(const Tree& tree, uint32_t offset) {
  const auto behind = std::upper_bound(tree.line_starts.begin(), tree.line_starts.end(), offset);
  const auto line = static_cast<uint32_t>(behind - tree.line_starts.begin());
  return {line, offset - behind[-1] + 1};
}

std::string node_operand(const Tree& tree, const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_Integer:
      return fmt::format("{}", static_cast<int64_t>(bits(node)));
    case NOODLE_NODE_Float:
      return float_text(std::bit_cast<double>(bits(node)));
    case NOODLE_NODE_String:
      return quoted(tree.strings[node.a]);
    case NOODLE_NODE_Name:
    case NOODLE_NODE_DefaultStart:
    case NOODLE_NODE_DefaultEnd:
    case NOODLE_NODE_Declare:
    case NOODLE_NODE_Assign:
    case NOODLE_NODE_Tee:
      return symbol_name(tree, node.a);
    case NOODLE_NODE_Builtin:
      return kBuiltinNames[node.a];
    case NOODLE_NODE_Module:
      return quoted(tree.strings[tree.imports[node.a].specifier]);
    case NOODLE_NODE_ModuleMember: {
      const noodle_import_use& use = tree.import_uses[node.a];
      return fmt::format("{}.{}", quoted(tree.strings[tree.imports[use.import].specifier]),
                         tree.strings[use.name]);
    }
    case NOODLE_NODE_Is:
    case NOODLE_NODE_CheckResult:
      return std::string(tree.strings[tree.types[node.a].text]);
    case NOODLE_NODE_Member:
    case NOODLE_NODE_SuperMember:
    case NOODLE_NODE_MemberKeep:
    case NOODLE_NODE_SetMember:
      return fmt::format(".{}", tree.strings[node.a]);
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallSpread:
      return arguments(tree, node);
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
      return fmt::format(".{} {}", tree.strings[node.a], arguments(tree, node));
    case NOODLE_NODE_ListAppend:
    case NOODLE_NODE_SetAppend:
    case NOODLE_NODE_MapAppend:
    case NOODLE_NODE_Interpolate:
      return fmt::format("{}", node.count);
    case NOODLE_NODE_IsCase:
      return fmt::format(".{} {}", tree.strings[node.a], node.count);
    case NOODLE_NODE_CaseValue:
      return fmt::format("{}", node.a);
    case NOODLE_NODE_ListStart:
    case NOODLE_NODE_SetStart:
    case NOODLE_NODE_MapStart:
      return fmt::format("{}", node.a);
    case NOODLE_NODE_FunctionStart:
      return function_operand(tree, node.a);
    case NOODLE_NODE_FunctionEnd:
    case NOODLE_NODE_LambdaEnd:
      return fmt::format("{}", node.a);
    case NOODLE_NODE_ClassStart:
      return fmt::format("{} {} {}", node.a, kClassKindNames[tree.classes[node.a].kind],
                         tree.strings[tree.classes[node.a].name]);
    case NOODLE_NODE_ClassEnd:
      return fmt::format("{}", node.a);
    case NOODLE_NODE_BlockStart:
    case NOODLE_NODE_ForStart:
    case NOODLE_NODE_Catch:
    case NOODLE_NODE_ValueStart:
    case NOODLE_NODE_MatchStart:
    case NOODLE_NODE_MatchCase:
      return chain(tree, node.a);
    case NOODLE_NODE_InlineEnd:
      return fmt::format("{} {}", node.a, tree.strings[tree.functions[node.a].name]);
    case NOODLE_NODE_InlineStart:
    case NOODLE_NODE_ForInBody:
      return fmt::format("{} {}", node.count, chain(tree, node.a));
    default:
      return {};
  }
}

}  // namespace noodle
