// Functions that are small and simple enough to stand in the place of a call.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_BODIES_H
#define NOODLE_COMPONENTS_OPTIMIZER_BODIES_H

#include "components/optimizer/program.h"
#include "components/optimizer/shapes.h"

namespace noodle::optimizer {

// A function qualifies when it is declared at the level of the module and never assigned, its
// parameters are plain (no default, no rest), it declares no other symbols, and its
// body is expressions that are returned, with `if`s around them: then the body is one expression,
//
//     if a < b { return a }           TernaryThen a TernaryElse b Ternary
//     return b
//
// whose parts are computed in the same order and at the same places of the source. A result type is
// checked by a CheckResult where the Return stood. It may not name its own function (recursion),
// and nothing in it may make a function or need self.
class Bodies {
 public:
  static constexpr uint32_t kMostParameters = 8;

  // A range of `nodes()`, empty when there is none.
  struct Body {
    uint32_t begin = 0;
    uint32_t end = 0;
    bool empty() const { return begin == end; }
    uint32_t size() const { return end - begin; }
  };

  Bodies(const noodle_host& host, const Program& program);

  // Whether calls of the function may be inlined as far as its declaration goes.
  bool qualifies(uint32_t function) const;
  // Looks at the nodes of a function that qualifies, FunctionStart first. Another look at the same
  // function replaces the body.
  void look_at(std::span<const noodle_node> nodes);

  const Body& of(uint32_t function) const { return bodies_[function]; }
  std::span<const noodle_node> nodes() const { return nodes_.span(); }

 private:
  // An `if` that has become a Ternary.
  struct Branch {
    uint32_t open;
    uint32_t latest;
    enum : uint8_t { kThen, kElse, kRest /* of the body: there is no `else` */ } state;
  };

  bool translate(std::span<const noodle_node> nodes);
  bool construct(const noodle_node& node);
  bool close_branch(const noodle_node& node);
  void end_rests(const noodle_node& node);
  void write_part(Branch& branch, noodle_node node, uint8_t kind);

  const Program& program_;
  sdk::Array<Body> bodies_;
  sdk::Array<noodle_node> nodes_;
  sdk::Array<Branch> branches_;
  // The value of the part that is being read is written: what follows in it is not reached.
  bool has_value_ = false;
  uint32_t function_ = 0;
};

}  // namespace noodle::optimizer

#endif
