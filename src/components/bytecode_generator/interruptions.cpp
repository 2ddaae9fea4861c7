// Finds the names whose variable may be assigned between the place where they stand and the place
// where their value is used: `a + if c { a = 2; 1 } else { 0 }` adds what `a` was. A variable in a
// register is an operand by itself; such a name must be copied, and where it stands, because what
// follows may be skipped.
#include <algorithm>
#include <array>

#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {
namespace {

struct Shape {
  int8_t pops;  // -1: `count`, -2: one more
  int8_t pushes;
};

constexpr std::array<Shape, NOODLE_NODE_KINDS> kShapes{{
#define NOODLE_NODE(name, pops, pushes, form, example) {pops, pushes},
#include "noodle/node_kinds.def"
}};

bool interrupts(uint8_t kind) {
  return kind == NOODLE_NODE_ValueStart || kind == NOODLE_NODE_MatchStart;
}

bool ends_function(uint8_t kind) {
  return kind == NOODLE_NODE_FunctionEnd || kind == NOODLE_NODE_LambdaEnd;
}

// The values that wait for their operators, by the name that they are, or NOODLE_NONE.
class Waiting {
 public:
  explicit Waiting(const noodle_host& host) : names_(host), outer_(host) {}

  void pop(uint32_t count) {
    names_.truncate(names_.size() - count);
    if (settled_ > names_.size()) settled_ = names_.size();
  }
  void push(uint32_t name) { names_.push_back(name); }

  // What waits in a function is nothing to those within it.
  void enter_function() {
    outer_.push_back(settled_);
    settled_ = names_.size();
  }
  void leave_function() { settled_ = outer_.pop_back(); }

  // Hands over the names that wait in the innermost function, each once.
  template <class Take>
  void settle(Take take) {
    for (; settled_ < names_.size(); ++settled_)
      if (names_[settled_] != NOODLE_NONE) take(names_[settled_]);
  }

 private:
  sdk::Array<uint32_t> names_;
  sdk::Array<uint32_t> outer_;
  uint32_t settled_ = 0;  // of names_: so many were handed over, or belong to functions around
};

}  // namespace

void Generator::find_interrupted() {
  const std::span<const noodle_node> nodes = tree_.nodes;
  if (std::none_of(nodes.begin(), nodes.end(),
                   [](const noodle_node& node) { return interrupts(node.kind); }))
    return;
  Waiting waiting(host_);
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const noodle_node& node = nodes[i];
    const Shape shape = kShapes[node.kind];
    const bool keeps = node.kind == NOODLE_NODE_IndexKeep || node.kind == NOODLE_NODE_MemberKeep;
    if (!keeps)
      waiting.pop(shape.pops >= 0 ? static_cast<uint32_t>(shape.pops)
                                  : node.count + static_cast<uint32_t>(-1 - shape.pops));
    if (node.kind == NOODLE_NODE_FunctionStart) waiting.enter_function();
    if (ends_function(node.kind)) waiting.leave_function();
    if (interrupts(node.kind))
      waiting.settle([this](uint32_t name) { interrupted_.push_back(name); });
    const bool assigned = node.kind == NOODLE_NODE_Name &&
                          (tree_.symbols[node.a].flags & NOODLE_SYMBOL_REASSIGNED) != 0;
    if (shape.pushes != 0) waiting.push(assigned ? i : NOODLE_NONE);
  }
  // Those of a function stand in order, but a function may stand between two of the one around it.
  std::sort(interrupted_.begin(), interrupted_.end());
}

// Asked of each name once, in order.
bool Generator::is_interrupted(const noodle_node& node) {
  if (interruptions_met_ == interrupted_.size()) return false;
  if (interrupted_[interruptions_met_] != static_cast<uint32_t>(&node - tree_.nodes.data()))
    return false;
  ++interruptions_met_;
  return true;
}

}  // namespace noodle::bytecode_generator
