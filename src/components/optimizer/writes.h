// Where variables get values and where mutable values may change.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_WRITES_H
#define NOODLE_COMPONENTS_OPTIMIZER_WRITES_H

#include "components/optimizer/program.h"

namespace noodle::optimizer {

// Positions are nodes. Whatever makes a variable hold another value is a write, its initialization
// too: that happens once in each iteration of a loop around it.
class Writes {
 public:
  Writes(const noodle_host& host, const Program& program);

  // The first at or behind `from`, or NOODLE_NONE.
  uint32_t next_write(uint32_t symbol, uint32_t from) const {
    return next(positions_.data() + first_[symbol], positions_.data() + first_[symbol + 1], from);
  }
  // A node that may run code which is not in sight, or change what a value holds.
  uint32_t next_change(uint32_t from) const { return next(changes_.begin(), changes_.end(), from); }

 private:
  template <class Visit>
  void for_each_write(const Program& program, Visit visit) const;
  static uint32_t next(const uint32_t* begin, const uint32_t* end, uint32_t from);

  sdk::Array<uint32_t> first_;  // by symbol: its first entry of positions_
  sdk::Array<uint32_t> positions_;
  sdk::Array<uint32_t> changes_;
};

}  // namespace noodle::optimizer

#endif
