#include "driver/named_commands.h"

#include <algorithm>

#include "driver/command.h"

namespace noodle::driver {
namespace {

constexpr std::string_view kFlag = "--state-dir";
constexpr std::string_view kBegin = "`noodlec ";

std::string& remembered() {
  static std::string directory;
  return directory;
}

bool takes_state_directory(std::string_view name) {
  const auto list = commands();
  const auto command = std::ranges::find(list, name, &Command::name);
  if (command == list.end()) return false;
  bool takes = false;
  const auto visit = [](const CommandLine& line, void* context) {
    *static_cast<bool*>(context) =
        std::ranges::any_of(line.options(), [](const OptionInfo& option) {
          return std::ranges::find(option.names, kFlag) != option.names.end();
        });
  };
  (*command)->describe(visit, &takes);
  return takes;
}

}  // namespace

std::string shell_word(std::string_view text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
  };
  if (std::ranges::all_of(text, is_plain)) return std::string(text);
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

void remember_state_directory(std::string directory) { remembered() = std::move(directory); }

std::string with_state_directory(std::string_view text) {
  if (remembered().empty()) return std::string(text);
  std::string result;
  for (size_t at = 0;;) {
    const size_t begin = text.find(kBegin, at);
    const size_t end = begin == text.npos ? text.npos : text.find('`', begin + kBegin.size());
    if (end == text.npos) return result.append(text.substr(at));
    result += text.substr(at, end - at);
    const std::string_view words = text.substr(begin + kBegin.size(), end - begin - kBegin.size());
    if (words.find(kFlag) == words.npos && takes_state_directory(words.substr(0, words.find(' '))))
      result.append(" ").append(kFlag).append(" ").append(shell_word(remembered()));
    result += '`';
    at = end + 1;
  }
}

}  // namespace noodle::driver
