#include "driver/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "diagnostics/suggestion.h"
#include "driver/failure_report.h"
#include "driver/named_commands.h"

namespace noodle::driver {

// What the parser below keeps of options of a kind.
struct ChoiceOption {
  std::string name;
  std::vector<std::string> choices;
  const std::string* target;
};

struct NumberOption {
  std::string name;
  std::string text;
  uint32_t least;
  uint32_t most;
  uint32_t* target;
};

// -MF FILE and -MFFILE for --dependency-file FILE.
struct SpelledOption {
  std::string given;
  std::string meant;
  bool has_value;
};

namespace {

// How to tell CLI11 of an option.
using Declare = std::function<void(CLI::App& app, const OptionInfo& option)>;

// Whether the argument may be one of the names, or hold them as letters behind one `-`.
bool may_name(const std::string& argument, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    if (argument.starts_with("--")) return argument.starts_with(name);
    return argument.starts_with('-') && argument.find(name.back()) != std::string::npos;
  });
}

std::vector<std::string> split_names(const char* names) {
  std::vector<std::string> result(1);
  for (const char* c = names; *c != '\0'; ++c) {
    if (*c == ',')
      result.emplace_back();
    else
      result.back() += *c;
  }
  return result;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  const std::string_view nearest = nearest_name(name, views);
  return nearest.empty() ? std::string() : fmt::format("did you mean `{}`?", nearest);
}

// Stands behind `--output=`, for which CLI11 would take the next argument. No argument has a NUL.
constexpr char kEmptyValue = '\0';

std::string respell(const std::string& argument, std::span<const SpelledOption> spellings) {
  if (argument.starts_with("--") && argument.find('=') == argument.size() - 1)
    return argument + kEmptyValue;
  for (const SpelledOption& spelling : spellings) {
    if (argument == spelling.given) return spelling.meant;
    if (spelling.has_value && argument.starts_with(spelling.given))
      return fmt::format("{}={}", spelling.meant, argument.substr(spelling.given.size()));
  }
  return argument;
}

Result<void> check_choice(const ChoiceOption& choice) {
  if (choice.target->empty() ||
      std::ranges::find(choice.choices, *choice.target) != choice.choices.end())
    return {};
  // Every letter is near to every other.
  std::string hint;
  if (choice.target->size() > 1) hint = did_you_mean(*choice.target, choice.choices);
  if (hint.empty()) hint = fmt::format("one of {}", fmt::join(choice.choices, ", "));
  return usage_error(fmt::format("`{}` is no value of {}", *choice.target, choice.name),
                     std::move(hint));
}

Result<void> convert(const NumberOption& number) {
  if (number.text.empty()) return {};
  uint32_t value = 0;
  const char* end = number.text.data() + number.text.size();
  const auto [stop, error] = std::from_chars(number.text.data(), end, value);
  if (error != std::errc() || stop != end || value < number.least || value > number.most)
    return usage_error(fmt::format("{} takes a number from {} to {}, not `{}`", number.name,
                                   number.least, number.most, number.text));
  *number.target = value;
  return {};
}

}  // namespace

struct CommandLine::Parser {
  explicit Parser(std::string summary) : app(std::move(summary)) {}

  CLI::App app;
  std::string command = {};
  std::string usage = {};
  std::vector<OptionInfo> options = {};
  std::vector<Declare> declarations = {};  // by option; empty once it was called
  std::vector<ChoiceOption> choices = {};
  // Their addresses are given away.
  std::vector<std::unique_ptr<NumberOption>> numbers = {};
  std::vector<std::string>* operands = nullptr;
  Complete operand_completion = Complete::kNothing;
  bool stops_at_operand = false;
  std::vector<SpelledOption> spellings = {};

  // CLI11 compares each option with all before it: so it is told only of those that may be named,
  // and of all for the help.
  void declare_options(const std::vector<std::string>& arguments) {
    const auto is_named = [&](const OptionInfo& option) {
      return std::ranges::any_of(
          arguments, [&](const std::string& argument) { return may_name(argument, option.names); });
    };
    const bool all = is_named(options.front());
    for (size_t i = 1; i < options.size(); ++i)
      if (declarations[i] && (all || is_named(options[i])))
        std::exchange(declarations[i], nullptr)(app, options[i]);
  }

  // No option has a use for an empty value: most likely a variable of a script has none.
  Result<void> check_values() const {
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional()) continue;
      const auto is_empty = [](const std::string& value) {
        return value.empty() || value[0] == kEmptyValue;
      };
      if (std::ranges::any_of(option->results(), is_empty))
        return usage_error(
            fmt::format("`{}` needs a value, and this one is empty", option->get_name()));
    }
    return {};
  }

  std::unexpected<Error> unknown(const std::string& argument) const {
    if (argument.size() < 2 || argument[0] != '-')
      return usage_error(fmt::format("unexpected argument `{}`", argument));
    const std::string name = argument.substr(0, argument.find('='));
    std::vector<std::string> names;
    for (const OptionInfo& option : options)
      names.insert(names.end(), option.names.begin(), option.names.end());
    return usage_error(fmt::format("unknown option `{}`", name), did_you_mean(name, names));
  }
};

CommandLine::CommandLine(std::string_view command, std::string_view usage, std::string_view summary)
    : parser_(std::make_unique<Parser>(std::string(summary))) {
  parser_->command = command;
  parser_->app.name(fmt::format("noodlec {}", command));
  parser_->usage = fmt::format("usage: noodlec {} {}\n", command, usage);
  parser_->app.set_help_flag("-h,--help", "print this text");
  parser_->options.push_back({{"-h", "--help"}, "", "print this text"});
  parser_->declarations.emplace_back();
}

CommandLine::~CommandLine() = default;

void CommandLine::flag(const char* names, std::string_view help, bool& target) {
  parser_->options.push_back({split_names(names), "", std::string(help)});
  parser_->declarations.emplace_back([names, &target](CLI::App& app, const OptionInfo& option) {
    app.add_flag(names, target, option.help)->disable_flag_override();
  });
}

void CommandLine::text(const char* names, std::string_view value, std::string_view help,
                       std::string& target, Complete complete) {
  parser_->options.push_back({split_names(names), std::string(value), std::string(help), complete});
  parser_->declarations.emplace_back([names, &target](CLI::App& app, const OptionInfo& option) {
    app.add_option(names, target, option.help)->type_name(option.value)->take_last();
  });
}

void CommandLine::list(const char* names, std::string_view value, std::string_view help,
                       std::vector<std::string>& target, Complete complete,
                       std::vector<std::string> choices) {
  parser_->options.push_back({split_names(names), std::string(value),
                              fmt::format("{}; may be repeated", help), complete,
                              std::move(choices)});
  parser_->declarations.emplace_back([names, &target](CLI::App& app, const OptionInfo& option) {
    app.add_option(names, target, option.help)
        ->type_name(option.value)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  });
}

void CommandLine::choice(const char* names, std::vector<std::string> choices, std::string_view help,
                         std::string& target) {
  text(names, fmt::format("{}", fmt::join(choices, "|")), help, target);
  parser_->options.back().choices = choices;
  parser_->choices.push_back(
      {"`" + parser_->options.back().names.back() + "`", std::move(choices), &target});
}

void CommandLine::number(const char* names, std::string_view help, uint32_t least, uint32_t most,
                         uint32_t& target) {
  parser_->numbers.push_back(
      std::make_unique<NumberOption>(NumberOption{{}, {}, least, most, &target}));
  NumberOption& number = *parser_->numbers.back();
  text(names, "N", help, number.text);
  number.name = "`" + parser_->options.back().names.back() + "`";
}

void CommandLine::spelled(const char* name) {
  OptionInfo& option = parser_->options.back();
  parser_->spellings.push_back({name, option.names.back(), !option.value.empty()});
  option.names.insert(option.names.begin(), name);
}

void CommandLine::operands(std::string_view value, std::string_view help,
                           std::vector<std::string>& target, Complete complete, bool stops) {
  parser_->operand_completion = complete;
  parser_->stops_at_operand = stops;
  parser_->operands = &target;
  if (stops)
    parser_->app.prefix_command();
  else
    parser_->app.add_option(std::string(value), target, std::string(help));
}

Result<CommandLine::Parsed> CommandLine::parse(std::span<const std::string> arguments) {
  const auto end = std::ranges::find(arguments, "--");
  // A usage error, too, is one of a command that was to print JSON.
  constexpr std::string_view kJson = "--json";
  const auto prints_json = [&](const OptionInfo& option) {
    return std::ranges::find(option.names, kJson) != option.names.end();
  };
  if (std::ranges::any_of(parser_->options, prints_json) &&
      std::find(arguments.begin(), end, kJson) != end)
    print_failures_as_json(parser_->command);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), std::make_reverse_iterator(end));
    for (auto it = end; it != arguments.begin();)
      reversed.push_back(respell(*--it, parser_->spellings));
    parser_->declare_options(reversed);
    parser_->app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return Parsed::kHelp;
  } catch (const CLI::ExtrasError&) {
    return parser_->unknown(parser_->app.remaining().front());
  } catch (const CLI::ArgumentMismatch& error) {
    // "--output: 1 required FILE missing", "check was given a disallowed flag override"
    const std::string_view text = error.what();
    const std::string_view name = text.substr(0, text.find_first_of(": "));
    return usage_error(name.starts_with('-') ? fmt::format("`{}` needs a value", name)
                                             : fmt::format("`--{}` takes no value", name));
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }
  if (parser_->stops_at_operand) {
    // As they were given.
    const auto given = arguments.last(parser_->app.remaining().size());
    std::vector<std::string>& operands = *parser_->operands;
    operands.assign(given.begin(), given.end());
    if (!operands.empty() && operands[0] == "--")
      operands.erase(operands.begin());
    else if (!operands.empty() && operands[0].size() > 1 && operands[0][0] == '-')
      return parser_->unknown(operands[0]);
  }
  if (Result<void> checked = parser_->check_values(); !checked)
    return std::unexpected(checked.error());
  for (const ChoiceOption& choice : parser_->choices)
    if (const Result<void> checked = check_choice(choice); !checked)
      return std::unexpected(checked.error());
  for (const std::unique_ptr<NumberOption>& number : parser_->numbers)
    if (const Result<void> converted = convert(*number); !converted)
      return std::unexpected(converted.error());
  if (const CLI::Option* option = parser_->app.get_option_no_throw("--state-dir");
      option != nullptr && option->count() != 0)
    remember_state_directory(option->as<std::string>());
  return Parsed::kRun;
}

std::string CommandLine::help() const {
  // The usage line of CLI11 does not know what stands behind options that stop the parsing.
  const std::string text = parser_->app.help();
  const size_t options = text.find("Options:");
  return fmt::format("{}{}\n\n{}", parser_->usage, parser_->app.get_description(),
                     options == std::string::npos ? "" : text.substr(options));
}

const std::vector<OptionInfo>& CommandLine::options() const { return parser_->options; }

Complete CommandLine::operand_completion() const { return parser_->operand_completion; }

bool CommandLine::stops_at_operand() const { return parser_->stops_at_operand; }

}  // namespace noodle::driver
