// Completion scripts for bash, zsh and fish. They need nothing but the shell.
#ifndef NOODLE_DRIVER_COMPLETION_SCRIPT_H
#define NOODLE_DRIVER_COMPLETION_SCRIPT_H

#include <span>
#include <string>
#include <vector>

#include "driver/command.h"

namespace noodle::driver {

struct CompletedCommand {
  std::string name;
  std::string summary;
  std::vector<OptionInfo> options;
  Complete operands;
  // What follows the first operand belongs to it, options too.
  bool stops_at_operand;
};

std::vector<CompletedCommand> describe_commands();

std::string bash_script(std::span<const CompletedCommand> commands);
std::string zsh_script(std::span<const CompletedCommand> commands);
std::string fish_script(std::span<const CompletedCommand> commands);

// Options of one letter with choices are written with their value in one word: -O2, -Wall. These
// words for an option; empty for others.
std::vector<std::string> joined_words(const OptionInfo& option);

}  // namespace noodle::driver

#endif
