/* The smallest component: an optimizer that hands its input on. */
#include <noodle/component.h>

static noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  (void)host;
  /* The host lends the input as its own memory, and takes it back as the output. */
  output->data = (void*)(uintptr_t)job->input;
  output->size = job->input_size;
  output->capacity = job->input_size;
  return NOODLE_OK;
}

static const noodle_component_table table = {
    sizeof table,
    NOODLE_ABI_VERSION,
    NOODLE_PHASE_OPTIMIZER,
    0,
    "optimizer",
    "1.0.7",
    NOODLE_TREE_CONTRACT,
    NOODLE_TREE_CONTRACT,
    "00000000000000000000000000000000000000000000000000000000000000c7",
    run,
    ""};

NOODLE_EXPORT const noodle_component_table* noodle_component(uint32_t abi_version);

const noodle_component_table* noodle_component(uint32_t abi_version) {
  return abi_version == NOODLE_ABI_VERSION ? &table : NULL;
}
