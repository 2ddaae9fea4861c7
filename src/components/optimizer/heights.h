// How many registers a function takes, for passes that add variables to it.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_HEIGHTS_H
#define NOODLE_COMPONENTS_OPTIMIZER_HEIGHTS_H

#include "components/optimizer/program.h"
#include "components/optimizer/shapes.h"

namespace noodle::optimizer {

// Functions that take more get nothing added: a generator has 250 registers, and what compiles
// without the optimizer has to compile with it. Half of them are left for what is added.
inline constexpr uint32_t kMostRegisters = 125;

// Measured in the walk of a pass, node by node; an estimate that is never too low.
class Heights {
 public:
  Heights(const noodle_host& host, const Program& program);

  // The node stands next. `values` that are computed and not yet used, in all functions around it.
  void meet(const noodle_node& node, uint32_t values);

  // Once the whole function was met.
  bool has_room(uint32_t function) const { return highest_[function] <= kMostRegisters; }
  // The variables of the module do not all have registers, so one more would not have one.
  bool module_is_full() const { return module_is_full_; }
  // The function that the walk is in.
  uint32_t function() const { return functions_.empty() ? 0 : functions_.back().index; }

 private:
  struct Function {
    uint32_t index;
    uint32_t values;  // outside of it
    uint32_t locals;  // of its open constructs
  };

  uint32_t length_of(uint32_t symbol) const;

  const Program& program_;
  bool module_is_full_ = false;
  sdk::Array<uint32_t> highest_;
  sdk::Array<Function> functions_;
  sdk::Array<uint32_t> constructs_;  // registers that each open one takes
};

}  // namespace noodle::optimizer

#endif
