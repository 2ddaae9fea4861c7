#include "base/toml_text.h"

namespace noodle {

std::string toml_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    if (c == '\'' && result.ends_with("''"))
      result += "\\u0027";
    else
      result += is_control ? ' ' : c;
  }
  return result + '"';
}

}  // namespace noodle
