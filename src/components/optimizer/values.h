// Values that are computed more often than needed: common subexpressions and what does not change
// in a loop. They are kept in a hidden variable.
//
// An expression counts when it reads only constants and variables, each of them certainly
// initialized and assigned by nobody but the function itself, and when its operators have no
// effect. Computed again while none of its variables was assigned, it gives the same value and
// cannot throw, because it would have thrown before. Then the first occurrence is kept (Tee) and
// the second reads it. Some remarks on what that takes:
//   - the first occurrence must have been computed on every way to the second one. Each part of a
//     construct that may be passed over is a region; what is known in it is forgotten at its end;
//   - in a loop, an assignment that stands behind the second occurrence comes before it in the next
//     iteration. So what was computed before the loop counts only if nothing in all of the loop
//     assigns its variables;
//   - what compares or looks into values that may change (`==` of lists, `xs[i]`, `in`, text of a
//     list) counts until the next call or assignment to an element or member;
//   - an operator whose result can be changed (a joined list) never counts: there would be one
//     list where there were two. The same goes for members, whose methods are bound anew each time.
//
// In a loop, what has the same value in all iterations is computed before the loop,
//   - if it cannot throw, by the types that are inferred (types.h): then nobody sees that it is
//     computed, even if the loop runs for no iteration;
//   - or if it is what the condition of the loop begins with: then it is the first thing that
//     happens there anyway, and throws in the same place.
// A variable of the module or of an enclosing function is such a value, too: reading it takes an
// instruction.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_VALUES_H
#define NOODLE_COMPONENTS_OPTIMIZER_VALUES_H

#include "components/optimizer/heights.h"
#include "components/optimizer/types.h"
#include "components/optimizer/writes.h"

namespace noodle::optimizer {

class Values {
 public:
  Values(const noodle_host& host, const Program& program);

  // Finds what to keep. Where an operator can be a cheaper one (strength.cpp), its node is changed,
  // and nothing else.
  void look_at_all();
  // Writes the nodes with what was found. `symbols` holds those of the program and gets more;
  // chains of nodes and functions of the program get longer.
  void write(sdk::Array<noodle_node>& output, sdk::Array<noodle_symbol>& symbols);

 private:
  // A value on the stack.
  struct Item {
    uint32_t begin;       // its first node
    uint32_t expression;  // or NOODLE_NONE
    uint32_t until;       // the node that may change what it reads
    // The outermost loop, as an index of loops_, in which it does not change; loops_.size(): none.
    uint32_t steady_from;
    TypeSet type;
    bool cannot_throw;
    uint16_t weight;  // instructions, about
  };
  // Operator and operands, or a leaf; each is there once.
  struct Expression {
    uint32_t kind;
    uint32_t left;
    uint32_t right;
    uint32_t definition;  // that holds its value now, or NOODLE_NONE
  };
  enum class Keeping : uint8_t {
    kTee,       // where it is computed first
    kVariable,  // a variable of the program has it
    kHoisted,   // computed before a loop
  };
  struct Definition {
    Keeping keeping;
    uint32_t expression;
    uint32_t begin;  // nodes that compute it
    uint32_t end;    // the last of them
    uint32_t until;
    uint32_t loops;     // open around it
    uint32_t function;  // that it stands in
    uint32_t place;     // node whose chain declares the symbol
    uint32_t before;    // kHoisted: node
    uint32_t symbol;
    uint32_t next;  // of the same region
    uint32_t hits;
    int32_t gain;  // instructions
  };
  // An occurrence that reads what is kept. Those that are found later never stand in earlier ones.
  struct Hit {
    uint32_t begin;
    uint32_t end;
    uint32_t definition;
    int32_t gain;
  };
  struct Loop {
    uint32_t before;  // node in front of which hoisted values go
    uint32_t end;
    uint32_t place;
    uint32_t region;
  };
  struct Construct {
    uint32_t begin;
    uint32_t regions;  // open around it
    uint32_t places;
    uint32_t loops;
    TypeSet type;  // of its parts so far
  };
  struct Function {
    uint32_t index;
    uint32_t first_loop;
    uint32_t kept;
  };

  // values.cpp
  void look_at(uint32_t i);
  void leaf(uint32_t i);
  void operation(uint32_t i);
  void statement(uint32_t i);
  void open(uint32_t i);
  void middle(uint32_t i);
  void close(uint32_t i);
  bool is_steady_name(const noodle_node& name) const;
  bool takes_instruction(const noodle_symbol& symbol) const;
  uint32_t expression_of(uint32_t kind, uint32_t left, uint32_t right);
  uint32_t current_function() const { return functions_.back().index; }
  const noodle_node& node(uint32_t i) const { return program_.nodes[i]; }

  // strength.cpp
  void cheapen(uint32_t i, Item& left, Item& right);
  void use_float(const noodle_node& operation, Item& operand);

  // kept.cpp
  void consider(uint32_t i, Item& item);
  bool is_known(const Definition& definition, uint32_t i) const;
  bool read(uint32_t definition, uint32_t i, Item& item);
  bool hoist(uint32_t i, Item& item);
  uint32_t steady_loop(uint32_t symbol) const;
  uint32_t loop_to_leave(const Item& item) const;
  void define(const Definition& definition, uint32_t region);
  void forget_inner(uint32_t begin);
  void name_value(uint32_t i);
  void open_region() { regions_.push_back(NOODLE_NONE); }
  void close_regions(uint32_t left);
  void open_loop(uint32_t before, uint32_t end, uint32_t place);
  uint32_t end_of_construct(uint32_t node) const;

  // rewrite.cpp
  void choose(sdk::Array<noodle_symbol>& symbols);
  uint32_t new_symbol(const Definition& definition, sdk::Array<noodle_symbol>& symbols);
  void emit(noodle_node node);
  bool turn_comparison(const noodle_node& negation);
  void emit_hoisted(const Definition& definition);

  const Program& program_;
  Types types_;
  Writes writes_;
  Heights heights_;
  sdk::Array<Item> items_;
  sdk::Array<Construct> constructs_;
  sdk::Array<Function> functions_;
  sdk::Array<Loop> loops_;
  sdk::Array<uint32_t> regions_;  // first definition of each that is open
  sdk::Array<uint32_t> places_;
  sdk::Array<Expression> expressions_;
  sdk::Array<uint32_t> index_;  // of the expressions: open addressing
  sdk::Array<Definition> definitions_;
  sdk::Array<Hit> hits_;
  // The loop whose condition has done nothing yet but what was hoisted from it, or NOODLE_NONE.
  uint32_t clean_loop_ = NOODLE_NONE;

  // While writing: definitions, by the node that they change.
  sdk::Array<uint32_t> tees_;
  sdk::Array<uint32_t> hoisted_;
  struct Part {
    uint32_t open;
    uint32_t latest;
  };
  sdk::Array<Part> parts_;
  sdk::Array<noodle_node>* output_ = nullptr;
};

}  // namespace noodle::optimizer

#endif
