#include "upgrade/corpus_modules.h"

#include <fmt/format.h>

#include "vm/machine.h"

namespace noodle::upgrade {
namespace {

constexpr uint64_t kMostSteps = 2'000'000;
constexpr uint64_t kMostMemory = uint64_t{64} << 20;
// Of what a program prints; what comes behind it is not compared.
constexpr size_t kMostOutput = size_t{1} << 20;

std::string file_name(const CorpusProgram& program) { return fmt::format("{}.nc", program.name); }

class CapturedConsole final : public vm::Console {
 public:
  explicit CapturedConsole(ProgramResult& result) : result_(result) {}

  void write(std::string_view text) override { append(result_.output, text); }
  void write_error(std::string_view text) override { append(result_.errors, text); }
  Line read_line(std::string&, uint64_t) override { return Line::kEndOfInput; }

 private:
  static void append(std::string& target, std::string_view text) {
    target += text.substr(0, kMostOutput - std::min(kMostOutput, target.size()));
  }

  ProgramResult& result_;
};

class CorpusLoader final : public vm::ModuleLoader {
 public:
  explicit CorpusLoader(std::span<const CompiledProgram> programs) : programs_(programs) {}

  vm::LoadedModule module(size_t index) const {
    return {file_name(corpus()[index]), programs_[index].file->block.bytes(), nullptr};
  }

  Result<vm::LoadedModule> load(std::string_view specifier, std::string_view) override {
    for (size_t i = 0; i < programs_.size(); ++i)
      if (specifier == fmt::format("./{}", corpus()[i].name) && programs_[i].compiles())
        return module(i);
    return failure(fmt::format("module `{}` was not found", specifier));
  }

 private:
  std::span<const CompiledProgram> programs_;
};

}  // namespace

CompiledProgram compile_program(const CorpusProgram& program, const pipeline::Settings& settings) {
  CompiledProgram compiled{
      {}, std::make_unique<pipeline::Compilation>(file_name(program), std::string(program.source))};
  compiled.done = pipeline::compile(*compiled.file, settings);
  return compiled;
}

ProgramResult run_program(std::span<const CompiledProgram> programs, size_t index) {
  ProgramResult result{{}, {}, 0};
  CapturedConsole console(result);
  CorpusLoader loader(programs);
  vm::Options options;
  options.max_steps = kMostSteps;
  options.max_memory = kMostMemory;
  const Result<vm::Outcome> outcome =
      vm::Machine(std::move(options), console, loader).run(loader.module(index));
  if (!outcome) {
    result.errors += outcome.error().message;
    result.exit_code = static_cast<int>(outcome.error().code);
  } else if (*outcome != vm::Outcome::kFinished) {
    result.exit_code = static_cast<int>(ExitCode::kUncaughtError);
  }
  return result;
}

}  // namespace noodle::upgrade
