// Runs hand-made bytecode in the machine.
#ifndef NOODLE_TESTS_UNIT_RUN_ASSEMBLED_H
#define NOODLE_TESTS_UNIT_RUN_ASSEMBLED_H

#include "bytecode_assembler.h"
#include "catch.h"

namespace noodle::vm {

struct Ran {
  Outcome outcome;
  std::string output, errors;
};

// Runs the program twice: as users do, and with a collection wherever one is possible.
inline Ran run(Assembler& assembler, Options options = {}, std::vector<LoadedModule> modules = {}) {
  Ran runs[2];
  for (int i = 0; i < 2; ++i) {
    Recorder recorder;
    Modules loader;
    loader.modules = modules;
    options.collect_always = i == 1;
    Machine machine(options, recorder, loader);
    const Result<Outcome> outcome = machine.run(assembler.finish());
    REQUIRE(outcome);
    runs[i] = {*outcome, recorder.output, recorder.errors};
  }
  CHECK(runs[0].output == runs[1].output);
  CHECK(runs[0].errors == runs[1].errors);
  return runs[0];
}

}  // namespace noodle::vm

#endif
