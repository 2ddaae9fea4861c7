// One run of `noodlec compile`, from its inputs to its outputs.
#ifndef NOODLE_DRIVER_COMPILE_JOB_H
#define NOODLE_DRIVER_COMPILE_JOB_H

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "driver/compile_options.h"
#include "driver/inputs.h"
#include "pipeline/module_graph.h"
#include "platform/file_system.h"

namespace noodle::driver {

// How far a file came, as the JSON summary has it.
enum class FileState : uint8_t { kPending, kWritten, kUnchanged, kChecked, kHeldBack, kFailed };

struct CompiledInput {
  Input input;
  FileState state = FileState::kPending;
  std::optional<Error> failure = std::nullopt;  // of its surroundings; then it may have no module
  std::unique_ptr<pipeline::Compilation> file = nullptr;  // until the graph takes it
  std::optional<uint32_t> module = std::nullopt;
  uint32_t errors = 0;
  uint32_t warnings = 0;
};

class CompileJob {
 public:
  // All of them outlive the job.
  CompileJob(platform::FileSystem& files, const CompileOptions& options,
             const ChosenComponents& chosen, const pipeline::Settings& settings,
             const WarningPolicy& policy)
      : files_(files),
        options_(options),
        chosen_(chosen),
        settings_(settings),
        policy_(policy),
        graph_(files, imported_settings(settings)),
        report_(options.output.report()) {}

  Result<ExitCode> run(std::vector<Input> inputs);

 private:
  static pipeline::Settings imported_settings(pipeline::Settings settings);
  unsigned threads() const;
  bool emits() const { return !options_.emit.empty(); }
  // -MF: the rules of all inputs stand in it.
  bool has_one_dependency_file() const {
    return options_.write_dependencies && !options_.dependency_file.empty();
  }

  void compile_input(CompiledInput& item);
  Result<void> check_imports();
  Result<void> check_overwriting() const;
  void report_diagnostics();
  void write_outputs();
  void write_output(CompiledInput& item);
  Result<void> write_seam(CompiledInput& item);
  Result<void> make_output_folder(const CompiledInput& item);
  std::vector<pipeline::ImportPlace> import_places(const CompiledInput& item) const;
  Result<void> write_file(CompiledInput& item);
  Result<std::string> dependency_rule_of(const CompiledInput& item) const;
  void write_one_dependency_file();
  Result<void> write_dependency_file(const CompiledInput& item);
  void report_failure(const std::string& path, const Error& error);
  void say(const std::string& text);
  ExitCode exit_code() const;

  platform::FileSystem& files_;
  const CompileOptions& options_;
  const ChosenComponents& chosen_;
  const pipeline::Settings& settings_;
  const WarningPolicy& policy_;
  pipeline::ModuleGraph graph_;
  DiagnosticReport report_;
  std::vector<CompiledInput> items_;
  std::vector<std::string> outputs_;  // by module; "": it is no input
  std::vector<bool> has_errors_;      // by module, with -Werror
};

}  // namespace noodle::driver

#endif
