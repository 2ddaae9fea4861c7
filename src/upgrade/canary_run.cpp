#include "upgrade/canary_run.h"

#include <fmt/format.h>

#include <semver/version.h>
#include <algorithm>
#include <cstring>

#include "component_host/dependencies.h"
#include "upgrade/corpus_modules.h"

namespace noodle::upgrade {
namespace {

using component_host::ComponentSet;
using pipeline::Settings;
using pipeline::Stage;
using Programs = std::vector<CompiledProgram>;

constexpr uint32_t kHighestLevel = 2;

Verdict refusal(Finding finding, std::string detail) {
  Verdict verdict;
  verdict.finding = finding;
  verdict.detail = std::move(detail);
  return verdict;
}

// Also finds which of the components does not fit.
Verdict load_vector(const VectorFiles& files, const Progress& progress, ComponentSet& set) {
  for (size_t i = 0; i < files.size(); ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    progress(fmt::format("loading {} {}", component_host::phase_name(phase), files[i].version));
    Result<component_host::Component> component = load(phase, files[i]);
    if (!component) {
      Verdict verdict = refusal(Finding::kMismatch, component.error().message);
      verdict.component = phase;
      return verdict;
    }
    set[i] = *std::move(component);
  }
  if (const Result<void> fits = component_host::check_dependencies(set); !fits)
    return refusal(Finding::kMismatch, fits.error().message);
  return {};
}

bool same_bytes(Block one, Block other) {
  return one.size() == other.size() &&
         (one.empty() || std::memcmp(one.data(), other.data(), one.size()) == 0);
}

bool same(const CompiledProgram& one, const CompiledProgram& other) {
  return same_bytes(one.file->block.bytes(), other.file->block.bytes()) &&
         one.file->diagnostics.collected() == other.file->diagnostics.collected();
}

std::string first_message(const CompiledProgram& program) {
  for (const Diagnostic& diagnostic : program.file->diagnostics.collected())
    if (diagnostic.severity == Severity::kError)
      return fmt::format("{}: {} [{}]", program.file->source.path(), diagnostic.message,
                         code_text(diagnostic.code));
  return {};
}

std::string_view line_of(std::string_view text, size_t number) {
  for (; number > 0; --number) {
    const size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text.substr(0, text.find('\n'));
}

// "prints `3` where `4` is expected, on line 2".
std::string difference(const ProgramResult& found, const ProgramResult& expected) {
  if (found.exit_code != expected.exit_code)
    return fmt::format("exits {} instead of {}: {}", found.exit_code, expected.exit_code,
                       line_of(found.errors, 0));
  const bool in_output = found.output != expected.output;
  const std::string& one = in_output ? found.output : found.errors;
  const std::string& other = in_output ? expected.output : expected.errors;
  size_t line = 0;
  while (line_of(one, line) == line_of(other, line) && line < one.size()) ++line;
  return fmt::format("prints `{}` where it was `{}`, on line {}{}", line_of(one, line),
                     line_of(other, line), line + 1, in_output ? "" : " of its errors");
}

// Lexer and parser together decide what language it is.
uint64_t edition_of(const VectorFiles& files) {
  uint64_t edition = UINT64_MAX;
  for (const noodle_phase phase : {NOODLE_PHASE_LEXER, NOODLE_PHASE_PARSER})
    if (const auto version = semver::Version::parse(files[phase].version);
        version && version->major == 1)
      edition = std::min(edition, version->minor);
  return edition;
}

ProgramResult expected_result(const CorpusProgram& program) {
  return {std::string(program.output), std::string(program.errors), program.exit_code};
}

// Compiles and compares; the first thing that is wrong ends it.
class Trial {
 public:
  Trial(const ComponentSet& before, const ComponentSet& after, const CanaryOrder& order,
        const Progress& progress)
      : before_(before),
        after_(after),
        edition_(edition_of(order.after)),
        changes_behaviour_(order.changes_behaviour),
        progress_(progress) {}

  Verdict run() {
    for (uint32_t level = 0; level <= kHighestLevel && verdict_.passed(); ++level) {
      const Programs before = compile_all(before_, level);
      const Programs after = compile_all(after_, level);
      for (size_t i = 0; i < corpus().size() && verdict_.passed(); ++i) {
        compare(corpus()[i], before[i], after[i]);
        if (verdict_.passed()) compare_stages(corpus()[i], level);
      }
      // The same bytecode does the same.
      if (std::ranges::equal(before, after, same)) continue;
      for (size_t i = 0; i < corpus().size() && verdict_.passed(); ++i)
        compare_results(i, before, after, level);
    }
    verdict_.programs = static_cast<uint32_t>(corpus().size());
    return verdict_;
  }

 private:
  void refuse(Finding finding, std::string detail) {
    verdict_.finding = finding;
    verdict_.detail = std::move(detail);
  }

  static Settings settings(const ComponentSet& set, uint32_t level, Stage last) {
    return {&set, {.optimization_level = level, .debug_information = NOODLE_DEBUG_FULL}, last};
  }

  CompiledProgram compile(const CorpusProgram& program, const Settings& how) {
    ++verdict_.compilations;
    return compile_program(program, how);
  }

  Programs compile_all(const ComponentSet& set, uint32_t level) {
    Programs programs;
    for (const CorpusProgram& program : corpus()) {
      progress_(fmt::format("compiling `{}.nc` at -O{}{}", program.name, level,
                            &set == &before_ ? " with the old components" : ""));
      programs.push_back(compile(program, settings(set, level, Stage::kBytecode)));
    }
    return programs;
  }

  void compare(const CorpusProgram& program, const CompiledProgram& before,
               const CompiledProgram& after) {
    if (!after.done)
      refuse(Finding::kFault, fmt::format("`{}.nc`: {}", program.name, after.done.error().message));
    // Who goes back to an older edition gives up what it did not have.
    else if (before.compiles() && !after.compiles() && program.edition <= edition_)
      refuse(Finding::kNewError, first_message(after));
    else if (!program.compiles && after.compiles())
      refuse(Finding::kLostError,
             fmt::format("`{}.nc` has errors, and they are not found", program.name));
  }

  // Every seam of every program is the same each time.
  void compare_stages(const CorpusProgram& program, uint32_t level) {
    for (const Stage last :
         {Stage::kTokens, Stage::kTree, Stage::kOptimizedTree, Stage::kBytecode}) {
      const Settings how = settings(after_, level, last);
      const CompiledProgram first = compile(program, how);
      const CompiledProgram second = compile(program, how);
      if (first.done && second.done && same(first, second)) continue;
      refuse(Finding::kNotDeterministic,
             fmt::format("`{}.nc` at -O{} gives another result each time", program.name, level));
      return;
    }
  }

  void compare_results(size_t index, const Programs& before, const Programs& after,
                       uint32_t level) {
    const CorpusProgram& program = corpus()[index];
    if (!after[index].compiles()) return;
    progress_(fmt::format("running `{}.nc` at -O{}", program.name, level));
    const ProgramResult found = run_program(after, index);
    if (!before[index].compiles()) {
      // Only its expectation says what a program of a newer edition does.
      if (found == expected_result(program)) return;
      refuse(Finding::kWrongResult, fmt::format("`{}.nc` at -O{} {}", program.name, level,
                                                difference(found, expected_result(program))));
      return;
    }
    const ProgramResult old = run_program(before, index);
    if (found == old) return;
    if (changes_behaviour_) {
      verdict_.changed.push_back(fmt::format("{}.nc at -O{}", program.name, level));
      return;
    }
    refuse(Finding::kBehaviour,
           fmt::format("`{}.nc` at -O{} {}", program.name, level, difference(found, old)));
  }

  const ComponentSet& before_;
  const ComponentSet& after_;
  const uint64_t edition_;  // of the new components
  const bool changes_behaviour_;
  const Progress& progress_;
  Verdict verdict_;
};

}  // namespace

Verdict run_vetting(const VectorFiles& after, const Progress& progress) {
  ComponentSet set;
  return load_vector(after, progress, set);
}

Verdict run_canary(const CanaryOrder& order, const Progress& progress) {
  ComponentSet before;
  ComponentSet after;
  // What is in use now is not on trial: what does not load is replaced by what is linked in.
  if (!load_vector(order.before, progress, before).passed())
    before = component_host::embedded_components();
  if (Verdict loaded = load_vector(order.after, progress, after); !loaded.passed()) return loaded;
  return Trial(before, after, order, progress).run();
}

}  // namespace noodle::upgrade
