// The one walk over the nodes: reads them in order, writes what is left of them to the front of the
// same array. What is written is never longer than what was read.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_WALK_H
#define NOODLE_COMPONENTS_OPTIMIZER_WALK_H

#include "components/optimizer/known_values.h"
#include "components/optimizer/program.h"
#include "components/optimizer/texts.h"

namespace noodle::optimizer {

// Operands are leaves exactly when they stand directly before their operator, so folding looks at
// the last nodes written and needs no stack of values.
class Walk {
 public:
  Walk(const noodle_host& host, const Program& program, bool propagate);

  void run();

  uint32_t written() const { return write_; }
  // New number of each function, or NOODLE_NONE for those that were dropped with dead code.
  std::span<const uint32_t> function_numbers() const { return function_numbers_.span(); }
  uint32_t functions_left() const { return functions_left_; }
  Texts& texts() { return texts_; }

 private:
  // An open construct. Positions are of the input unless they say otherwise.
  struct Frame {
    uint8_t kind;     // of its latest Open or Middle node
    bool elided;      // its condition was known: one of its parts stands in its place
    bool dead;        // what follows in the part is not reached
    bool all_dead;    // nor was the end of any part before
    uint32_t part;    // its latest Open or Middle node
    uint32_t end;     // the next one
    uint32_t open;    // in the output
    uint32_t latest;  // in the output
    uint32_t number;  // of a function, in the output
  };

  Frame& top() { return frames_.back(); }
  void write(const noodle_node& node) { nodes_[write_++] = node; }
  noodle_node& last() { return nodes_[write_ - 1]; }
  bool last_is_constant() const;

  void copy_plain(uint32_t end);
  void step(const noodle_node& node);
  void fold_unary(const noodle_node& node);
  void fold_binary(const noodle_node& node);
  bool fold_constants(noodle_node& node, const noodle_node& left, const noodle_node& right);
  void expression_statement(const noodle_node& node);
  uint32_t pure_value_size() const;
  void declare(const noodle_node& node);

  void open(const noodle_node& node);
  void open_function(const noodle_node& node);
  void enter(const noodle_node& node);
  void enter_elided(uint8_t kind, uint32_t part);
  void open_short_circuit(const noodle_node& node);
  void open_ternary(const noodle_node& node);
  void open_if(const noodle_node& node);
  void middle(const noodle_node& node);
  void close(const noodle_node& node);
  bool is_trivial_body(uint32_t open);
  void close_elided(const noodle_node& node);
  void end_function();
  bool ends_dead(const Frame& frame, uint8_t close) const;
  void set_order(const noodle_node& node);

  void skip_dead();
  void drop_to(uint32_t end);
  uint32_t end_of_construct(uint32_t open) const;

  const noodle_host& host_;
  noodle_node* nodes_;
  uint32_t count_;
  std::span<const noodle_function> functions_;
  std::span<const noodle_symbol> symbols_;
  const bool propagate_;
  uint32_t read_ = 0;
  uint32_t write_ = 0;
  sdk::Array<Frame> frames_;
  sdk::Array<uint32_t> function_numbers_;
  uint32_t functions_left_ = 0;
  uint32_t open_functions_ = 0;
  // The module has called nothing so far.
  bool nothing_called_ = true;
  Texts texts_;
  KnownValues known_;
};

}  // namespace noodle::optimizer

#endif
