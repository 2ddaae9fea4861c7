// `noodlec compile`: sources to .nbc files.
#include "driver/command.h"
#include "driver/compile_job.h"
#include "driver/response_file.h"
#include "platform/interrupt.h"
#include "platform/process.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

constexpr std::string_view kSummary = "compile Noodle sources to bytecode";

// What an embedded component made is verified where it is looked at, and where the tests want it.
pipeline::Verification verification(const CompileOptions& options) {
  const bool wanted = !platform::environment("NOODLE_VERIFY_SEAMS").value_or("").empty();
  return wanted || options.emitted_stage() ? pipeline::Verification::kEverySeam
                                           : pipeline::Verification::kUnlessEmbedded;
}

Result<ExitCode> compile(std::span<const std::string> given) {
  platform::FileSystem& files = platform::system();
  Result<ExpandedArguments> expanded = expand_response_files(files, given);
  if (!expanded) return std::unexpected(expanded.error());

  CompileOptions options;
  options.response_files = std::move(expanded->files);
  CommandLine line("compile", "[OPTIONS] FILE...", kSummary);
  options.declare(line);
  const Result<CommandLine::Parsed> parsed = line.parse(expanded->arguments);
  if (!parsed) return std::unexpected(parsed.error());
  if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
  if (Result<void> valid = options.validate(); !valid) return std::unexpected(valid.error());

  const Result<WarningPolicy> policy = options.warnings.policy();
  if (!policy) return std::unexpected(policy.error());
  const Result<component_host::CallOptions> call = options.code.call();
  if (!call) return std::unexpected(call.error());
  const Result<ChosenComponents> chosen = choose_components(files, options.code.components);
  if (!chosen) return std::unexpected(chosen.error());
  if (!options.output.quiet) print_notes(*chosen);
  const pipeline::Settings settings{&chosen->components, *call,
                                    options.emitted_stage().value_or(pipeline::Stage::kBytecode),
                                    verification(options)};

  // Without -o, --emit prints to standard output.
  const bool has_place =
      !options.check_only && (options.emit.empty() || !options.output_file.empty());
  Result<std::vector<Input>> inputs = collect_inputs(
      files, options.operands, {options.output_file, options.output_folder, has_place});
  if (!inputs) return std::unexpected(inputs.error());

  platform::catch_interrupts();
  return CompileJob(files, options, *chosen, settings, *policy).run(*std::move(inputs));
}

void describe(void (*visit)(const CommandLine& line, void* context), void* context) {
  CompileOptions options;
  CommandLine line("compile", "[OPTIONS] FILE...", kSummary);
  options.declare(line);
  visit(line, context);
}

}  // namespace

constinit const Command kCompileCommand{"compile", kSummary, compile, describe};

}  // namespace noodle::driver
