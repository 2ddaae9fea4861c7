#include "driver/completion_script.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace noodle::driver {
namespace {

// Words of bash: the spellings of all options, but for letters that only stand in joined words.
std::vector<std::string> option_words(const CompletedCommand& command) {
  std::vector<std::string> words;
  for (const OptionInfo& option : command.options) {
    const std::vector<std::string> joined = joined_words(option);
    for (const std::string& name : option.names)
      if (name.size() != 2 || joined.empty()) words.push_back(name);
    words.insert(words.end(), joined.begin(), joined.end());
  }
  return words;
}

// The spellings of the options that take a value.
std::vector<std::string> valued_names(const CompletedCommand& command) {
  std::vector<std::string> names;
  for (const OptionInfo& option : command.options)
    if (!option.value.empty()) names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

const char* bash_files(Complete complete) {
  switch (complete) {
    case Complete::kFiles:
      return "_noodlec_files ''";
    case Complete::kFolders:
      return "_noodlec_folders";
    case Complete::kSources:
      return "_noodlec_files 'nc'";
    case Complete::kCompiled:
      return "_noodlec_files 'nbc'";
    case Complete::kCompiledOrSources:
      return "_noodlec_files 'nc' 'nbc'";
    case Complete::kNothing:
      break;
  }
  return ":";
}

std::string bash_values(const OptionInfo& option) {
  if (option.choices.empty()) return bash_files(option.complete);
  return fmt::format("_noodlec_words '{}'", fmt::join(option.choices, " "));
}

std::string bash_command(const CompletedCommand& command) {
  std::string text = fmt::format("    {})\n", command.name);
  if (command.stops_at_operand)
    text += fmt::format(
        "      if _noodlec_has_operand '{}'; then\n"
        "        _noodlec_files ''\n"
        "        return\n"
        "      fi\n",
        fmt::join(valued_names(command), " "));
  const char* operands = command.name == "completions" ? "_noodlec_words 'bash zsh fish'"
                                                       : bash_files(command.operands);
  text += fmt::format(
      "      if _noodlec_options_end; then\n"
      "        {}\n"
      "        return\n"
      "      fi\n"
      "      case $previous in\n",
      operands);
  for (const OptionInfo& option : command.options)
    if (!option.value.empty())
      text += fmt::format("        {}) {}; return ;;\n", fmt::join(option.names, "|"),
                          bash_values(option));
  text += fmt::format(
      "      esac\n"
      "      if [[ $current == -* ]]; then\n"
      "        _noodlec_words '{}'\n"
      "      else\n"
      "        {}\n"
      "      fi\n"
      "      ;;\n",
      fmt::join(option_words(command), " "), operands);
  return text;
}

constexpr std::string_view kBashHead =
    R"(# Completions of noodlec for bash; made by `noodlec completions bash`.
_noodlec_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
  # A word that ends with = waits for its value.
  if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace; fi
}
_noodlec_folders() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -d -- "$current")
}
# Folders, and files with one of these suffixes; '' is any.
_noodlec_files() {
  local suffix
  _noodlec_folders
  for suffix; do
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
      compgen -f -- "$current" | while IFS= read -r file; do
        if [[ ! -d $file && $file == *"${suffix:+.$suffix}" ]]; then printf '%s\n' "$file"; fi
      done)
  done
}
# Whether -- stands before the cursor: behind it nothing is an option.
_noodlec_options_end() {
  local word
  for word in "${COMP_WORDS[@]:2:COMP_CWORD-2}"; do
    if [[ $word == -- ]]; then return 0; fi
  done
  return 1
}
# Whether an operand stands before the cursor; $1: the options that take a value.
_noodlec_has_operand() {
  local at word
  for ((at = 2; at < COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    if [[ " $1 " == *" $word "* ]]; then
      if [[ ${COMP_WORDS[at + 1]-} != '=' ]]; then ((at++)); fi
    elif [[ $word != -?* ]]; then
      return 0
    fi
    while [[ ${COMP_WORDS[at + 1]-} == '=' ]]; do ((at += 2)); done
  done
  return 1
}
_noodlec() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # bash takes `--emit=tree` for three words.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD == 1)); then
    _noodlec_words '@COMMANDS@ --help --version'
    return
  fi
  case ${COMP_WORDS[1]} in
)";

std::string command_names(std::span<const CompletedCommand> commands) {
  std::vector<std::string> names;
  for (const CompletedCommand& command : commands) names.push_back(command.name);
  return fmt::format("{}", fmt::join(names, " "));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

// In '…' of zsh and fish.
std::string shell_quoted(std::string_view text) {
  std::string result(1, '\'');
  for (char c : text) {
    if (c == '\'')
      result += "'\\''";
    else
      result += c;
  }
  result += '\'';
  return result;
}

// A description within [...] of _arguments.
std::string zsh_escaped(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

const char* zsh_files(Complete complete) {
  switch (complete) {
    case Complete::kFiles:
      return "_files";
    case Complete::kFolders:
      return "_files -/";
    case Complete::kSources:
      return "_files -g \"*.nc\"";
    case Complete::kCompiled:
      return "_files -g \"*.nbc\"";
    case Complete::kCompiledOrSources:
      return "_files -g \"*.(nc|nbc)\"";
    case Complete::kNothing:
      break;
  }
  return " ";
}

std::string zsh_action(const OptionInfo& option) {
  if (option.choices.empty()) return zsh_files(option.complete);
  std::vector<std::string> words;
  words.reserve(option.choices.size());
  for (const std::string& choice : option.choices) words.push_back(zsh_escaped(choice));
  return fmt::format("({})", fmt::join(words, " "));
}

std::string zsh_option(const OptionInfo& option) {
  std::string lines;
  for (const std::string& name : option.names) {
    std::string spec = fmt::format("*{}[{}]", name, zsh_escaped(option.help));
    if (!option.value.empty()) {
      const char* joint = name.starts_with("--") ? "=" : joined_words(option).empty() ? "+" : "-";
      spec = fmt::format("*{}{}[{}]:{}:{}", name, joint, zsh_escaped(option.help),
                         zsh_escaped(option.value), zsh_action(option));
    }
    lines += fmt::format("        {} \\\n", shell_quoted(spec));
  }
  return lines;
}

std::string zsh_command(const CompletedCommand& command) {
  std::string text = fmt::format("    {})\n      _arguments -S{} : \\\n", command.name,
                                 command.stops_at_operand ? " -A '-*'" : "");
  for (const OptionInfo& option : command.options) text += zsh_option(option);
  const std::string operands =
      command.name == "completions" ? "(bash zsh fish)" : zsh_files(command.operands);
  if (!command.stops_at_operand)
    return text + fmt::format("        {}\n      ;;\n", shell_quoted("*:operand:" + operands));
  return text + fmt::format("        {} \\\n        '*:argument:_files'\n      ;;\n",
                            shell_quoted("1:operand:" + operands));
}

std::string fish_arguments(const OptionInfo& option) {
  if (option.value.empty()) return "";
  if (!option.choices.empty()) return fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
  switch (option.complete) {
    case Complete::kFolders:
      return " -x -a '(__fish_complete_directories)'";
    case Complete::kNothing:
      return " -x";
    default:
      return " -r -F";
  }
}

std::string fish_option(const std::string& condition, const OptionInfo& option) {
  const std::vector<std::string> joined = joined_words(option);
  std::string names;
  for (const std::string& name : option.names) {
    if (name.starts_with("--"))
      names += " -l " + name.substr(2);
    else if (name.size() > 2)
      names += " -o " + name.substr(1);
    else if (joined.empty())
      names += " -s " + name.substr(1);
  }
  std::string text;
  if (!names.empty())
    text = fmt::format("{}{}{} -d {}\n", condition, names, fish_arguments(option),
                       shell_quoted(option.help));
  for (const std::string& word : joined)
    text += fmt::format("{} -o {}\n", condition, shell_quoted(word.substr(1)));
  return text;
}

std::string fish_operands(const std::string& condition, const CompletedCommand& command) {
  if (command.name == "completions") return condition + " -a 'bash zsh fish'\n";
  switch (command.operands) {
    case Complete::kSources:
      return condition + " -k -a '(__fish_complete_suffix .nc)'\n";
    case Complete::kCompiled:
      return condition + " -k -a '(__fish_complete_suffix .nbc)'\n";
    case Complete::kCompiledOrSources:
      return condition + " -k -a '(__fish_complete_suffix .nc; __fish_complete_suffix .nbc)'\n";
    case Complete::kFiles:
      return condition + " -F\n";
    default:
      return "";
  }
}

}  // namespace

std::vector<std::string> joined_words(const OptionInfo& option) {
  std::vector<std::string> words;
  if (option.choices.empty()) return words;
  for (const std::string& name : option.names)
    if (name.size() == 2)
      for (const std::string& choice : option.choices) words.push_back(name + choice);
  return words;
}

std::vector<CompletedCommand> describe_commands() {
  std::vector<CompletedCommand> result;
  for (const Command* command : commands()) {
    CompletedCommand described{
        std::string(command->name), std::string(command->summary), {}, {}, false};
    command->describe(
        [](const CommandLine& line, void* context) {
          auto* target = static_cast<CompletedCommand*>(context);
          target->options = line.options();
          target->operands = line.operand_completion();
          target->stops_at_operand = line.stops_at_operand();
        },
        &described);
    result.push_back(std::move(described));
  }
  return result;
}

std::string bash_script(std::span<const CompletedCommand> commands) {
  std::string text = replaced(std::string(kBashHead), "@COMMANDS@", command_names(commands));
  for (const CompletedCommand& command : commands) text += bash_command(command);
  return text + "  esac\n}\ncomplete -F _noodlec noodlec\n";
}

std::string zsh_script(std::span<const CompletedCommand> commands) {
  std::string text =
      "#compdef noodlec\n"
      "# Completions of noodlec for zsh; made by `noodlec completions zsh`.\n"
      "_noodlec() {\n"
      "  local -a commands=(\n";
  for (const CompletedCommand& command : commands)
    text +=
        fmt::format("    {}\n", shell_quoted(command.name + ":" + zsh_escaped(command.summary)));
  text +=
      "  )\n"
      "  if ((CURRENT == 2)); then\n"
      "    _describe -t commands command commands\n"
      "    [[ $PREFIX == -* ]] && compadd -- --help --version\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  ((CURRENT--))\n"
      "  case $command in\n";
  for (const CompletedCommand& command : commands) text += zsh_command(command);
  return text + "  esac\n}\n_noodlec \"$@\"\n";
}

std::string fish_script(std::span<const CompletedCommand> commands) {
  std::string text =
      "# Completions of noodlec for fish; made by `noodlec completions fish`.\n"
      "# Whether an operand stands before the cursor; $argv: the options that take a value.\n"
      "function __noodlec_has_operand\n"
      "  set -l words (commandline -opc)\n"
      "  set -e words[1..2]\n"
      "  set -l is_value 0\n"
      "  for word in $words\n"
      "    if test $is_value = 1\n"
      "      set is_value 0\n"
      "    else if contains -- $word $argv\n"
      "      set is_value 1\n"
      "    else if not string match -qr -- '^-.' $word\n"
      "      return 0\n"
      "    end\n"
      "  end\n"
      "  return 1\n"
      "end\n"
      "complete -c noodlec -f\n"
      "complete -c noodlec -n __fish_use_subcommand -l help -d 'list the commands'\n"
      "complete -c noodlec -n __fish_use_subcommand -l version -d 'print the version'\n";
  for (const CompletedCommand& command : commands) {
    text += fmt::format("complete -c noodlec -n __fish_use_subcommand -a {} -d {}\n", command.name,
                        shell_quoted(command.summary));
    std::string condition =
        fmt::format("complete -c noodlec -n '__fish_seen_subcommand_from {}", command.name);
    if (command.stops_at_operand) {
      const std::string has_operand =
          fmt::format("__noodlec_has_operand {}", fmt::join(valued_names(command), " "));
      text += fmt::format("{}; and {}' -F\n", condition, has_operand);
      condition += "; and not " + has_operand;
    }
    condition += "'";
    for (const OptionInfo& option : command.options) text += fish_option(condition, option);
    text += fish_operands(condition, command);
  }
  return text;
}

}  // namespace noodle::driver
