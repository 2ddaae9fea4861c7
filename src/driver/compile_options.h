// What `noodlec compile` was asked to do.
#ifndef NOODLE_DRIVER_COMPILE_OPTIONS_H
#define NOODLE_DRIVER_COMPILE_OPTIONS_H

#include <optional>
#include <string>
#include <vector>

#include "driver/common_options.h"
#include "pipeline/compilation.h"

namespace noodle::driver {

struct CompileOptions {
  std::vector<std::string> operands;
  std::vector<std::string> response_files;  // in which some of the rest stood
  std::string output_file;
  std::string output_folder;
  uint32_t jobs = 0;  // 0: one for each processor
  bool keep_going = false;
  bool check_only = false;
  std::string emit;
  std::string emit_format;  // empty: text
  bool write_dependencies = false;
  std::string dependency_file;
  std::vector<std::string> dependency_targets;
  bool phony_dependencies = false;
  bool json = false;
  CodeOptions code;
  WarningOptions warnings;
  OutputOptions output;

  void declare(CommandLine& line);
  // What the parser of the command line cannot know: which options go together.
  Result<void> validate() const;

  // The seam that --emit names; nothing without --emit.
  std::optional<pipeline::Stage> emitted_stage() const;
};

}  // namespace noodle::driver

#endif
