// Bodies of small functions in the place of calls.
//
// A call is replaced when it is certain which function it calls and that the number of arguments is
// right, so what is left of the call are its arguments, from left to right, the checks of their
// types, the body and the check of the result: what happens and where errors arise stays the same,
// and stack traces show the function as if it were called. Not counted as calls any more, such
// functions do not fill the stack: StackOverflowError comes later.
//
// An argument that is a constant, or a variable that cannot change before it is read, stands where
// the parameter stood, if the type of the parameter leaves it as it is.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_INLINE_H
#define NOODLE_COMPONENTS_OPTIMIZER_INLINE_H

#include "components/optimizer/bodies.h"
#include "components/optimizer/heights.h"

namespace noodle::optimizer {

class Inliner {
 public:
  // The arrays get nodes and symbols that are longer than those of the program.
  Inliner(const noodle_host& host, const Program& program, sdk::Array<noodle_node>& nodes,
          sdk::Array<noodle_symbol>& symbols);

  // False: there is nothing to inline and the arrays are empty.
  bool run();

 private:
  static constexpr uint32_t kParameters = Bodies::kMostParameters;

  // A call that is replaced.
  struct Site {
    uint32_t callee;  // node
    uint32_t call;    // node
    uint32_t function;
    uint32_t caller;
    uint32_t
        direct[kParameters];  // node of an argument that stands for its parameter, or NOODLE_NONE
  };
  struct Construct {
    uint32_t open;
    uint32_t latest;
  };

  void find_bodies();
  void find_sites();
  void look_at_call(uint32_t call);
  bool stands_for(const noodle_symbol& parameter, const noodle_node& argument,
                  bool behind_statements) const;
  bool choose_sites();
  void write_all();
  void write(const noodle_node& node);
  void end_function(uint32_t function, uint32_t begin);
  void write_site(const noodle_node& call, const Site& site);
  uint32_t bind_arguments(const Site& site, uint16_t& count);
  void write_body(const Bodies::Body& body);
  uint32_t copy_symbol(uint32_t symbol, uint32_t number, uint32_t previous);
  void stand_in(uint32_t symbol, const noodle_node& node);

  const Program& program_;
  sdk::Array<noodle_node>& output_;
  sdk::Array<noodle_symbol>& symbols_;
  Bodies bodies_;
  Heights heights_;
  sdk::Array<Site> sites_;
  // By node: what becomes of it.
  sdk::Array<uint32_t> marks_;
  // Where the values begin that are computed and not used yet, and the open constructs.
  sdk::Array<uint32_t> values_;
  sdk::Array<uint32_t> begins_;
  uint32_t last_statement_ = 0;
  // By symbol: what it is replaced with in the body that is being written. NOODLE_NODE_KINDS:
  // nothing.
  sdk::Array<noodle_node> stand_ins_;
  sdk::Array<uint32_t> replaced_;
  sdk::Array<Construct> constructs_;
  sdk::Array<uint32_t> callers_;
};

}  // namespace noodle::optimizer

#endif
