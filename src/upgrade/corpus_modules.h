// The programs of the corpus, compiled by one vector at one level, and what they do.
#ifndef NOODLE_UPGRADE_CORPUS_MODULES_H
#define NOODLE_UPGRADE_CORPUS_MODULES_H

#include <memory>
#include <vector>

#include "pipeline/compilation.h"
#include "upgrade/corpus.h"

namespace noodle::upgrade {

struct CompiledProgram {
  // A failure: a component broke the rules, and no block is there.
  Result<void> done;
  std::unique_ptr<pipeline::Compilation> file;

  bool compiles() const { return done && !file->diagnostics.has_errors(); }
};

// Up to settings.last; each seam is verified.
CompiledProgram compile_program(const CorpusProgram& program, const pipeline::Settings& settings);

// What a person sees of a program.
struct ProgramResult {
  std::string output;
  std::string errors;
  int exit_code;

  bool operator==(const ProgramResult&) const = default;
};

// Runs one of the programs in the virtual machine, with limits for steps and memory. `programs` is
// the whole corpus in its order: it may import others of it.
ProgramResult run_program(std::span<const CompiledProgram> programs, size_t index);

}  // namespace noodle::upgrade

#endif
