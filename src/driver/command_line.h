// The options of one subcommand: declared once, they are parsed, listed by --help and turned into
// completions for shells.
#ifndef NOODLE_DRIVER_COMMAND_LINE_H
#define NOODLE_DRIVER_COMMAND_LINE_H

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace noodle::driver {

inline std::unexpected<Error> usage_error(std::string message, std::string hint = {}) {
  return failure(ExitCode::kUsage, std::move(message), std::move(hint));
}

// What a shell offers for the value of an option.
enum class Complete : uint8_t {
  kNothing,
  kFiles,
  kFolders,
  kSources,
  kCompiled,
  kCompiledOrSources
};

struct OptionInfo {
  std::vector<std::string> names;  // "-o", "--output"
  std::string value;               // "FILE"; empty: a flag
  std::string help;
  Complete complete = Complete::kNothing;
  std::vector<std::string> choices = {};
};

class CommandLine {
 public:
  // `usage` is what stands behind the name of the command: "[OPTIONS] FILE...".
  CommandLine(std::string_view command, std::string_view usage, std::string_view summary);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  // Options. `names` is "-o,--output". The targets outlive the command line; an option that is not
  // given leaves its target alone, one given twice takes the last.
  void flag(const char* names, std::string_view help, bool& target);
  void text(const char* names, std::string_view value, std::string_view help, std::string& target,
            Complete complete = Complete::kNothing);
  // One value each time, all are kept.
  void list(const char* names, std::string_view value, std::string_view help,
            std::vector<std::string>& target, Complete complete = Complete::kNothing,
            std::vector<std::string> choices = {});
  void choice(const char* names, std::vector<std::string> choices, std::string_view help,
              std::string& target);
  void number(const char* names, std::string_view help, uint32_t least, uint32_t most,
              uint32_t& target);
  // Another spelling of the option declared last, with one dash and several letters: "-MF".
  void spelled(const char* name);
  // What is no option. With `stops` everything behind the first of them belongs to it, options too.
  void operands(std::string_view value, std::string_view help, std::vector<std::string>& target,
                Complete complete, bool stops = false);

  enum class Parsed : uint8_t { kRun, kHelp };
  // A usage error names the option and, where it is likely, the right one.
  Result<Parsed> parse(std::span<const std::string> arguments);
  std::string help() const;

  const std::vector<OptionInfo>& options() const;
  Complete operand_completion() const;
  bool stops_at_operand() const;

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace noodle::driver

#endif
