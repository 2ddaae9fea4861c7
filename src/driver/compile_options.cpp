#include "driver/compile_options.h"

namespace noodle::driver {
namespace {

constexpr uint32_t kMostJobs = 4096;

}  // namespace

void CompileOptions::declare(CommandLine& line) {
  line.operands("FILE...", "sources, folders (all *.nc in and below them), or - for standard input",
                operands, Complete::kSources);
  line.text("-o,--output", "FILE", "where the output of one source goes; -: standard output",
            output_file, Complete::kFiles);
  line.text("--out-dir", "DIR", "put outputs there, in the same folders as the sources",
            output_folder, Complete::kFolders);
  code.declare(line);
  line.flag("--check", "report errors and warnings, write nothing", check_only);
  line.number("-j,--jobs", "compile N files at once; the default is one for each processor", 1,
              kMostJobs, jobs);
  line.flag("-k,--keep-going", "write the outputs of good files although others have errors",
            keep_going);
  line.choice("--emit", {"tokens", "tree", "bytecode"},
              "print what a component made instead of an .nbc file", emit);
  line.choice("--emit-format", {"text", "json"}, "how --emit prints it", emit_format);
  line.flag("--write-dependencies", "write a dependency file for make or ninja (-MD)",
            write_dependencies);
  line.spelled("-MD");
  line.text("--dependency-file", "FILE", "its name; the default is the output with .d (-MF)",
            dependency_file, Complete::kFiles);
  line.spelled("-MF");
  line.list("--dependency-target", "TARGET", "the target of its rule, not the output (-MT)",
            dependency_targets);
  line.spelled("-MT");
  line.flag("--phony-dependencies", "add an empty rule for each imported file (-MP)",
            phony_dependencies);
  line.spelled("-MP");
  warnings.declare(line);
  line.flag("--json", "print a summary as JSON", json);
  output.declare(line);
}

Result<void> CompileOptions::validate() const {
  if (operands.empty()) return usage_error("no source file is named", "noodlec compile FILE.nc");
  if (!output_file.empty() && !output_folder.empty())
    return usage_error("`--output` and `--out-dir` contradict each other");
  if (check_only && (!output_file.empty() || !output_folder.empty()))
    return usage_error("with `--check` nothing is written, so there is no place for it");
  if (check_only && !emit.empty())
    return usage_error("`--check` and `--emit` contradict each other");
  if (!emit.empty() && !output_folder.empty())
    return usage_error("`--emit` prints to one place", "use `--output FILE`");
  if (emit.empty() && !emit_format.empty())
    return usage_error("`--emit-format` says how `--emit` prints", "add `--emit`");
  if (json && output_file == "-")
    return usage_error("standard output cannot take both the output and the summary");
  const bool says_dependencies =
      !dependency_file.empty() || !dependency_targets.empty() || phony_dependencies;
  if (says_dependencies && !write_dependencies)
    return usage_error("-MF, -MT and -MP say how a dependency file is written",
                       "add `-MD` to write one");
  if (write_dependencies && (check_only || !emit.empty()))
    return usage_error("a dependency file is only written beside an output");
  if (write_dependencies && output_file == "-" &&
      (dependency_file.empty() || dependency_targets.empty()))
    return usage_error("with standard output, `-MD` needs `-MF FILE` and `-MT TARGET`");
  return {};
}

std::optional<pipeline::Stage> CompileOptions::emitted_stage() const {
  if (emit == "tokens") return pipeline::Stage::kTokens;
  if (emit == "tree") return pipeline::Stage::kOptimizedTree;
  if (emit == "bytecode") return pipeline::Stage::kBytecode;
  return std::nullopt;
}

}  // namespace noodle::driver
