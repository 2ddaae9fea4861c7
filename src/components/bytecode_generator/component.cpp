// The bytecode generator: tree -> bytecode.
#include "components/bytecode_generator/generator.h"
#include "components/sdk/entry.h"

namespace {

noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  return noodle::sdk::guard([&] {
    noodle::bytecode_generator::Generator generator(*host, *job);
    return generator.run(output);
  });
}

}  // namespace

NOODLE_DEFINE_COMPONENT(NOODLE_PHASE_BYTECODE_GENERATOR, "bytecode_generator", NOODLE_TREE_CONTRACT,
                        NOODLE_BYTECODE_CONTRACT, run)
