// Seam blocks of real programs with some bytes changed, for the fuzzers of verifiers.
//
// An input is the number of changes (a byte), the changes (6 bytes each) and the source of a
// program. What a change does depends on how many sections and entries the block has, so that
// inputs stay useful when a seam gets another shape.
#ifndef NOODLE_TESTS_FUZZ_DAMAGE_H
#define NOODLE_TESTS_FUZZ_DAMAGE_H

#include <optional>

#include "component_host/memory.h"
#include "pipeline/compilation.h"

namespace noodle::fuzz {

struct DamagedBlock {
  // A block of its own, which may be changed and given to a component.
  component_host::OwnedBlock block;
  uint32_t source_size;
};

// The block that the embedded components make of the source up to `last`, damaged; nothing where
// the source has errors.
std::optional<DamagedBlock> damaged_block(const uint8_t* data, size_t size, pipeline::Stage last);

// A copy in memory of its own.
component_host::OwnedBlock copy_of(Block block);

}  // namespace noodle::fuzz

#endif
