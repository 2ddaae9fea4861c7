// Options that several subcommands have.
#ifndef NOODLE_DRIVER_COMMON_OPTIONS_H
#define NOODLE_DRIVER_COMMON_OPTIONS_H

#include <string>
#include <vector>

#include "component_host/call.h"
#include "diagnostics/report.h"
#include "diagnostics/warnings.h"
#include "driver/command_line.h"
#include "driver/component_choice.h"

namespace noodle::driver {

// How results and messages look.
struct OutputOptions {
  std::string color = "auto";
  std::string format = "text";
  uint32_t max_errors = ReportOptions{}.max_errors;
  bool quiet = false;
  bool verbose = false;

  void declare(CommandLine& line);
  // Colour: as asked for; otherwise on a terminal, if NO_COLOR is unset or empty.
  ReportOptions report() const;
  // Not with --quiet; but a SARIF document has no other end.
  bool sums_up() const { return !quiet || format == "sarif"; }
};

// -W and its kin.
struct WarningOptions {
  std::vector<std::string> flags;
  bool none = false;

  void declare(CommandLine& line);
  Result<WarningPolicy> policy() const;
};

// How source becomes bytecode.
struct CodeOptions {
  std::string level = "1";
  bool full_debug = false;
  bool strip = false;
  ComponentOptions components;

  void declare(CommandLine& line);
  Result<component_host::CallOptions> call() const;
};

}  // namespace noodle::driver

#endif
