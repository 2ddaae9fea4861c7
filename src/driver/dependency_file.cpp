#include "driver/dependency_file.h"

#include <fmt/format.h>

namespace noodle::driver {

Result<std::string> escape_for_make(std::string_view path) {
  std::string result;
  for (size_t i = 0; i < path.size(); ++i) {
    switch (path[i]) {
      case '\n':
      case '\r':
      case '\0':
      // For these make has no escape: one begins a recipe.
      case ';':
      case '|':
        return failure(fmt::format("`{}` cannot stand in a dependency file", path));
      case ' ':
      case '\t':
        // In front of white space, and only there, make takes a backslash as an escape.
        for (size_t k = i; k > 0 && path[k - 1] == '\\'; --k) result += '\\';
        result += '\\';
        break;
      case '#':
      case ':':
        result += '\\';
        break;
      case '$':
        result += '$';
        break;
      default:
        break;
    }
    result += path[i];
  }
  return result;
}

Result<std::string> dependency_rule(std::string_view target, bool escape_target,
                                    std::span<const std::string> files, bool phony) {
  Result<std::string> rule =
      escape_target ? escape_for_make(target) : Result<std::string>(std::string(target));
  if (!rule) return rule;
  *rule += ':';
  std::string phony_rules;
  bool is_first = true;
  for (const std::string& file : files) {
    const Result<std::string> escaped = escape_for_make(file);
    if (!escaped) return escaped;
    *rule += is_first ? " " : " \\\n  ";
    *rule += *escaped;
    if (!is_first) phony_rules += *escaped + ":\n";
    is_first = false;
  }
  *rule += '\n';
  if (phony) *rule += phony_rules;
  return rule;
}

}  // namespace noodle::driver
