// `noodlec run`: a source or an .nbc file, with all that it imports, in the virtual machine.
#include <fmt/format.h>

#include <unordered_map>

#include "driver/command.h"
#include "driver/common_options.h"
#include "driver/console.h"
#include "driver/size.h"
#include "pipeline/module_graph.h"
#include "platform/pages.h"
#include "platform/stream.h"
#include "vm/machine.h"

namespace noodle::driver {
namespace {

constexpr std::string_view kSummary = "compile and run a program, or run an .nbc file";

struct RunOptions {
  CodeOptions code;
  WarningOptions warnings;
  OutputOptions output;
  std::string max_memory;
  std::string max_steps;
  std::vector<std::string> operands;  // the file, then the arguments of the program

  void declare(CommandLine& line) {
    line.operands("FILE", "a source, an .nbc file, or - for standard input", operands,
                  Complete::kCompiledOrSources, true);
    code.declare(line);
    line.text("--max-memory", "SIZE", "stop a program that needs more for its objects, as in 64M",
              max_memory);
    line.text("--max-steps", "N", "stop a program after N calls and rounds of loops", max_steps);
    warnings.declare(line);
    output.declare(line);
  }
};

Result<vm::Options> machine_options(const RunOptions& options) {
  vm::Options result;
  const auto read = [](const char* name, const std::string& text,
                       uint64_t& target) -> Result<void> {
    if (text.empty()) return {};
    const std::optional<uint64_t> size = parse_size(text);
    if (!size)
      return failure(ExitCode::kUsage, fmt::format("`{}` takes a number, not `{}`", name, text),
                     "K, M, G and T may stand behind it");
    target = *size;
    return {};
  };
  if (Result<void> done = read("--max-memory", options.max_memory, result.max_memory); !done)
    return std::unexpected(done.error());
  if (Result<void> done = read("--max-steps", options.max_steps, result.max_steps); !done)
    return std::unexpected(done.error());
  result.arguments.assign(options.operands.begin() + 1, options.operands.end());
  return result;
}

// Gives the machine the modules of a graph that was checked.
class GraphLoader final : public vm::ModuleLoader {
 public:
  explicit GraphLoader(const pipeline::ModuleGraph& graph) : modules_(graph.modules()) {
    for (uint32_t i = 0; i < modules_.size(); ++i) {
      // A compiled module has the name of its source in traces, if no other module has that.
      std::string name = modules_[i].path;
      const auto& compiled = modules_[i].compiled;
      if (compiled && !by_name_.contains(compiled->provenance.source_name))
        name = compiled->provenance.source_name;
      by_name_.emplace(name, i);
      names_.push_back(std::move(name));
    }
  }

  vm::LoadedModule module(uint32_t index) const {
    const pipeline::Module& module = modules_[index];
    const Block bytecode =
        module.compiled ? module.compiled->content : module.source->block.bytes();
    return {names_[index], bytecode, nullptr};
  }

  Result<vm::LoadedModule> load(std::string_view specifier,
                                std::string_view importing_path) override {
    const uint32_t importer = by_name_.at(std::string(importing_path));
    const auto& imports = modules_[importer].interface().imports;
    for (size_t i = 0; i < imports.size(); ++i)
      if (imports[i].specifier == specifier) return module(modules_[importer].imports[i]);
    return failure(fmt::format("module `{}` was not found", specifier));
  }

 private:
  const std::vector<pipeline::Module>& modules_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, uint32_t> by_name_;
};

Result<uint32_t> load_program(pipeline::ModuleGraph& graph, const std::string& path,
                              const pipeline::Settings& settings) {
  Result<std::string> bytes = path == "-"
                                  ? platform::read_input(pipeline::kLargestSource)
                                  : platform::system().read(path, pipeline::kLargestNbcFile);
  if (!bytes) return std::unexpected(bytes.error());
  if (pipeline::is_nbc(*bytes)) {
    Result<pipeline::NbcFile> file = pipeline::decode_nbc(*std::move(bytes), path);
    if (!file) return std::unexpected(file.error());
    return graph.add(*std::move(file), path);
  }
  auto source = std::make_unique<pipeline::Compilation>(path, *std::move(bytes));
  if (Result<void> done = pipeline::compile(*source, settings); !done)
    return std::unexpected(done.error());
  return graph.add(std::move(source));
}

// Errors of all modules; warnings of the program itself, where they were asked for.
uint32_t report_diagnostics(const pipeline::ModuleGraph& graph, const RunOptions& options,
                            const ChosenComponents& chosen, const WarningPolicy& policy) {
  DiagnosticReport report(options.output.report());
  WarningPolicy errors_only;
  errors_only.disable_all();
  std::string text;
  for (const pipeline::Module& module : graph.modules()) {
    if (module.source == nullptr) continue;
    const bool shows_warnings = module.is_input && !options.warnings.flags.empty();
    FileDiagnostics found =
        finish_diagnostics(module.source->diagnostics, shows_warnings ? policy : errors_only);
    advise(chosen, found);
    text += report.add(report.render_file(module.source->source, found));
  }
  if (options.output.sums_up()) text += report.finish();
  static_cast<void>(platform::write(platform::Stream::kError, text));
  return report.errors();
}

Result<ExitCode> execute(const RunOptions& options) {
  const Result<WarningPolicy> policy = options.warnings.policy();
  if (!policy) return std::unexpected(policy.error());
  const Result<component_host::CallOptions> call = options.code.call();
  if (!call) return std::unexpected(call.error());
  const Result<vm::Options> machine = machine_options(options);
  if (!machine) return std::unexpected(machine.error());
  const Result<ChosenComponents> chosen =
      choose_components(platform::system(), options.code.components);
  if (!chosen) return std::unexpected(chosen.error());
  if (!options.output.quiet) print_notes(*chosen);

  const pipeline::Settings settings{&chosen->components, *call, pipeline::Stage::kBytecode};
  pipeline::ModuleGraph graph(platform::system(), settings);
  const Result<uint32_t> program = load_program(graph, options.operands[0], settings);
  if (!program) return std::unexpected(program.error());
  if (Result<void> loaded = graph.load_imports(); !loaded) return std::unexpected(loaded.error());
  if (Result<void> checked = graph.check_imports(); !checked)
    return std::unexpected(checked.error());
  if (report_diagnostics(graph, options, *chosen, *policy) != 0) return ExitCode::kProgramErrors;

  // The program may run for long.
  platform::return_kept_pages();
  GraphLoader loader(graph);
  Console console;
  const Result<vm::Outcome> outcome =
      vm::Machine(*machine, console, loader).run(loader.module(*program));
  if (!outcome) return std::unexpected(outcome.error());
  if (console.failure()) return std::unexpected(*console.failure());
  return *outcome == vm::Outcome::kFinished ? ExitCode::kDone : ExitCode::kUncaughtError;
}

Result<ExitCode> run(std::span<const std::string> arguments) {
  RunOptions options;
  CommandLine line("run", "[OPTIONS] FILE [ARGUMENT...]", kSummary);
  options.declare(line);
  const Result<CommandLine::Parsed> parsed = line.parse(arguments);
  if (!parsed) return std::unexpected(parsed.error());
  if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
  if (options.operands.empty())
    return failure(ExitCode::kUsage, "no program is named", "noodlec run FILE.nc");
  return execute(options);
}

void describe(void (*visit)(const CommandLine& line, void* context), void* context) {
  RunOptions options;
  CommandLine line("run", "[OPTIONS] FILE [ARGUMENT...]", kSummary);
  options.declare(line);
  visit(line, context);
}

}  // namespace

constinit const Command kRunCommand{"run", kSummary, run, describe};

}  // namespace noodle::driver
