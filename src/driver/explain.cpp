// `noodlec explain`: the long text of a diagnostic.
#include "diagnostics/explanations.h"

#include <fmt/format.h>

#include <algorithm>
#include "base/json.h"

#include "diagnostics/diagnostic.h"
#include "driver/command.h"

namespace noodle::driver {
namespace {

constexpr std::string_view kSummary = "explain the code of a diagnostic";

struct ExplainOptions {
  std::vector<std::string> codes;
  bool json = false;

  void declare(CommandLine& line) {
    line.operands("CODE...", "as in NC0301; none: list all codes", codes, Complete::kNothing);
    line.flag("--json", "print a JSON object for each code", json);
  }
};

std::string explain_code(uint32_t code, bool json) {
  if (!json) return std::string(explanation(code));
  const Json object{{"schema", "noodlec-explain"},
                    {"version", 1},
                    {"code", code_text(code)},
                    {"title", explanation_title(code)},
                    {"text", explanation(code)}};
  return object.dump() + "\n";
}

Result<std::string> explain_codes(const ExplainOptions& options) {
  std::string text;
  for (const std::string& name : options.codes) {
    const std::optional<uint32_t> code = parse_code(name);
    if (!code || explanation(*code).empty())
      return failure(ExitCode::kUsage, fmt::format("there is no diagnostic `{}`", name),
                     "`noodlec explain` lists all");
    if (!text.empty() && !options.json) text += '\n';
    text += explain_code(*code, options.json);
  }
  if (!options.codes.empty()) return text;
  std::vector<uint32_t> codes;
  for (const CatalogueEntry& entry : diagnostic_catalogue()) codes.push_back(entry.code);
  std::ranges::sort(codes);
  for (uint32_t code : codes) {
    if (options.json)
      text += explain_code(code, true);
    else
      text += fmt::format("{}  {}\n", code_text(code), explanation_title(code));
  }
  return text;
}

Result<ExitCode> explain(std::span<const std::string> arguments) {
  ExplainOptions options;
  CommandLine line("explain", "[CODE...]", kSummary);
  options.declare(line);
  const Result<CommandLine::Parsed> parsed = line.parse(arguments);
  if (!parsed) return std::unexpected(parsed.error());
  if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
  const Result<std::string> text = explain_codes(options);
  if (!text) return std::unexpected(text.error());
  return print_result(*text);
}

void describe(void (*visit)(const CommandLine& line, void* context), void* context) {
  ExplainOptions options;
  CommandLine line("explain", "[CODE...]", kSummary);
  options.declare(line);
  visit(line, context);
}

}  // namespace

constinit const Command kExplainCommand{"explain", kSummary, explain, describe};

}  // namespace noodle::driver
