// Puts a changed tree back into a block without gaps.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_LAYOUT_H
#define NOODLE_COMPONENTS_OPTIMIZER_LAYOUT_H

#include "components/optimizer/program.h"
#include "components/optimizer/texts.h"

namespace noodle::optimizer {

// The tree lies in the block that was given as input, with `nodes` nodes and `functions` functions
// left at the beginning of their sections. Returns that block, or a new one when strings were
// added.
noodle_block lay_out(const noodle_host& host, noodle_seam_header* tree, uint64_t capacity,
                     uint32_t nodes, uint32_t functions, const Texts& texts);

// Makes a new block of a program that has outgrown the block of the input, around its nodes, which
// have room in front for the header.
noodle_block lay_out_anew(const noodle_host& host, const Program& program,
                          sdk::Array<noodle_node>& nodes, uint32_t functions, const Texts& texts);

}  // namespace noodle::optimizer

#endif
