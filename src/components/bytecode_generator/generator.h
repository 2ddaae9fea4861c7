// Translates a tree into bytecode in one walk over its nodes.
//
// Values that are not computed yet are operands on a stack: a constant or a local variable takes no
// instruction until something needs it in a register. Registers are given out as a stack, too: the
// locals of the open blocks, and above them the intermediate values in the order in which they came
// to be. `top_` is the first free one. Around them the open constructs of the tree form a third
// stack, with the jumps that wait for their ends.
#ifndef NOODLE_COMPONENTS_BYTECODE_GENERATOR_GENERATOR_H
#define NOODLE_COMPONENTS_BYTECODE_GENERATOR_GENERATOR_H

#include "components/bytecode_generator/emitter.h"
#include "components/bytecode_generator/limits.h"
#include "components/bytecode_generator/pools.h"
#include "components/sdk/diagnostics.h"

namespace noodle::bytecode_generator {

enum class OperandKind : uint8_t {
  kConstant,   // `node` is the leaf
  kVariable,   // a register that is read only: a local variable, self
  kTemporary,  // a register that is given back when the operand is popped
  kCondition,  // what `condition_` says, from register `reg` on; the next node jumps on it
};

struct Operand {
  OperandKind kind;
  uint8_t reg;
  bool as_float;  // the integer constant `node` is bound to a float
  uint32_t node;
};

// A condition on which nothing has jumped yet: a comparison, or whether `left` is truthy. The last
// part of an `&&` or `||` whose other parts have jumped already.
struct Condition {
  bool is_comparison = false;
  bool negated = false;
  noodle_opcode comparison = NOODLE_OP_Equal;
  Operand left{};
  Operand right{};
  uint32_t offset = 0;  // of the comparison
  // The jumps of the other parts, when the whole is false, and when it is true.
  JumpList falses;
  JumpList trues;
};

// Where the value of a symbol is for the function that is being written.
enum class PlaceKind : uint8_t {
  kNone,
  kRegister,
  kCell,         // a register holds the cell
  kSlot,         // of the module
  kCapture,      // a copy
  kCaptureCell,  // a capture holds the cell
};
struct Place {
  PlaceKind kind = PlaceKind::kNone;
  uint16_t index = 0;
};

// What the generator knows about a symbol, in the function that owns it.
struct SymbolState {
  Place place;
  // The last function that asked for the symbol from outside, and its capture.
  uint32_t capturing_function = NOODLE_NONE;
  uint32_t capture_index = 0;
};

// One entry of the captures of an open function. Outer functions gain captures while an inner one
// is written, so they form lists.
struct CaptureEntry {
  uint32_t symbol;
  uint32_t next;
  noodle_code_capture record;
};

struct Frame {
  uint32_t function = 0;
  uint32_t start_node = 0;
  // The symbol that holds just this function for good: register 0.
  uint32_t own_symbol = NOODLE_NONE;
  uint32_t first_capture = NOODLE_NONE;
  uint32_t last_capture = NOODLE_NONE;
  uint32_t capture_count = 0;
  // Level of the innermost function around that has self in register 0, and its class.
  uint32_t self_level = NOODLE_NONE;
  uint32_t class_index = NOODLE_NONE;
  // Innermost constructs that a break or continue, and a return, must get past; NOODLE_NONE: none.
  uint32_t exit_construct = NOODLE_NONE;
  uint32_t finally_construct = NOODLE_NONE;
  uint8_t top = 0;  // `top_` and `registers_` while a nested function is written
  uint16_t registers = 0;
  bool limit_reported = false;
  Emitter::State emitter;
};

// Ways to leave the protected part of a try with a finally block; bits of Construct::exits, and the
// values that say so in its completion register.
enum Exit : uint8_t { kExitReturn = 1, kExitBreak = 2, kExitContinue = 4 };

struct Construct {
  uint8_t kind = 0;  // of its Open node
  uint8_t base = 0;  // `top_` when it ends
  // Where the value is made; ForIn: the iterator; Try: the error, and behind it how the protected
  // part was left; Class: the class, and behind it `count` interfaces; Match: the value.
  uint8_t reg = 0;
  uint8_t exits = 0;
  uint32_t count = 0;
  bool has_finally = false;
  bool tested = false;     // the last Catch may pass the error on
  bool has_value = false;  // the case of a match that is open has given its value
  uint32_t first_symbol = NOODLE_NONE;
  uint32_t start = 0;          // position
  uint32_t handler_start = 0;  // Try: of the last Catch
  uint32_t call_offset = 0;    // Inline: source offset of the call
  uint32_t outer_exit = NOODLE_NONE;
  uint32_t outer_finally = NOODLE_NONE;
  // Loops: the nodes of the condition, or where that of a ForIn stands in the source, and the
  // position behind its test. && and ||: whether something jumps on the value.
  uint32_t first_node = 0;
  uint32_t last_node = 0;
  uint32_t body = 0;
  bool in_condition = false;
  JumpList ends;
  // The else part; where continue goes to; Try: the next Catch; Match: the next case.
  JumpList next;
  JumpList finally;
};

class Generator {
 public:
  Generator(const noodle_host& host, const noodle_job& job);
  noodle_status run(noodle_block* output);

 private:
  // generator.cpp
  void translate(uint32_t begin, uint32_t end);
  void leaf(const noodle_node& node);
  void construct(const noodle_node& node);
  void loop(const noodle_node& node);
  void statement(const noodle_node& node);
  noodle_block finish();
  void require(bool condition) {
    if (!condition) [[unlikely]]
      throw sdk::Abandon{NOODLE_BAD_INPUT};
  }
  void report_limit(sdk::Diagnostic limit, uint32_t offset);

  // operands.cpp
  uint8_t allocate(sdk::Diagnostic limit) {
    if (top_ == kMaximumRegisters) [[unlikely]]
      return report_registers(limit);
    const uint8_t reg = top_++;
    if (top_ > registers_) registers_ = top_;
    return reg;
  }
  uint8_t report_registers(sdk::Diagnostic limit);
  uint8_t local() { return allocate(sdk::Diagnostic::TooManyLocals); }
  uint8_t temporary() { return allocate(sdk::Diagnostic::ExpressionTooComplex); }
  void push_temporary(uint8_t reg) {
    operands_.push_back({OperandKind::kTemporary, reg, false, 0});
  }
  void push_variable(const noodle_node& node, uint8_t reg);
  void push_constant(const noodle_node& node);
  // Good until something is pushed.
  const Operand& pop() {
    operands_.truncate(operands_.size() - 1);
    return *operands_.end();
  }
  // The lowest register that popped operands give back.
  uint8_t base_of(const Operand& a) const {
    return a.kind >= OperandKind::kTemporary && a.reg < top_ ? a.reg : top_;
  }
  uint8_t base_of(const Operand& a, const Operand& b) const {
    const uint8_t x = base_of(a), y = base_of(b);
    return x < y ? x : y;
  }
  uint8_t in_register(const Operand& operand);
  void move_into(uint8_t reg, const Operand& operand);
  void load_constant(uint8_t reg, const Operand& operand);
  uint8_t arrange(uint32_t count);
  uint8_t arrange_pair(const Operand& first, const Operand& second);
  // The register for a result that takes the place of operands down to `base`, and the result.
  uint8_t result_register(uint8_t base) {
    top_ = base;
    return temporary();
  }
  void push_result(uint8_t reg, uint32_t words = 1) {
    emitter_.leave_open(words);
    push_temporary(reg);
  }

  // variables.cpp
  void declare_symbols(uint32_t first);
  void declare_symbol(uint32_t symbol);
  bool needs_slot(const noodle_symbol& symbol) const;
  bool new_slot(uint32_t symbol);
  void create_functions(uint32_t first);
  void name_locals(uint32_t first, uint32_t begin);
  Place place_of(uint32_t symbol);
  // A variable that can be read where it is.
  bool in_own_register(uint32_t symbol) const {
    return symbols_[symbol].place.kind == PlaceKind::kRegister &&
           tree_.symbols[symbol].function == frame_.function && symbol != frame_.own_symbol;
  }
  uint32_t capture(uint32_t symbol, uint32_t owner_level, uint16_t owner_register);
  uint32_t find_capture(uint32_t level, uint32_t symbol);
  uint32_t add_capture(uint32_t level, uint32_t symbol, noodle_code_capture record);
  Frame& frame_at(uint32_t level) { return level == frames_.size() ? frame_ : frames_[level]; }
  uint8_t load(uint32_t symbol, bool checked);
  void store(uint32_t symbol, const Operand& value, bool checked);
  void check_initialized(uint8_t reg, uint32_t symbol);
  Operand check_type(const Operand& value, uint32_t type, uint32_t context);
  uint8_t class_of_type(const noodle_type& type);
  void name(const noodle_node& node);
  void self(const noodle_node& node);
  void declare(const noodle_node& node);

  // interruptions.cpp
  void find_interrupted();
  bool is_interrupted(const noodle_node& node);

  // blocks_in_expressions.cpp
  void node_of_edition_1_1(const noodle_node& node);
  void close_value();
  void open_match(const noodle_node& node);
  void open_case(const noodle_node& node);
  void end_case();
  void test_case();
  void case_result();
  void close_match();
  void match_fails();

  // expressions.cpp
  void operate(const noodle_node& node);
  void arithmetic(uint8_t kind);
  void unary(noodle_opcode opcode);
  void binary(noodle_opcode opcode);
  void is_type(const noodle_node& node);
  void slice();
  void member(const noodle_node& node);
  void keep_index();
  void keep_member(const noodle_node& node);
  void call(const noodle_node& node);
  void call_spread(const noodle_node& node);
  void pipe();
  void interpolate(const noodle_node& node);
  void is_case(const noodle_node& node);
  void case_value(const noodle_node& node);
  void append(const noodle_node& node, noodle_opcode opcode);
  void spread(noodle_opcode opcode);
  void open_literal(const noodle_node& node, noodle_opcode opcode);
  void open_test(const noodle_node& node, noodle_opcode opcode);
  void close_test();
  void open_ternary(const noodle_node& node);
  void ternary_value();

  // inlined.cpp
  void node_of_optimizer(const noodle_node& node);
  void open_inline(const noodle_node& node);
  void close_inline(const noodle_node& node);
  void check_result(const noodle_node& node);
  void tee(const noodle_node& node);

  // control.cpp
  Construct& open(const noodle_node& node);
  void open_loop(const noodle_node& node);
  void close_loop();
  void open_block(const noodle_node& node);
  void close_block();
  void jump_if_false(const Operand& condition, JumpList& list);
  void open_for_in(const noodle_node& node);
  void renew_cells(uint32_t first);
  void leave(Exit exit);
  void return_value(const Operand& value);
  void return_statement(const noodle_node& node);

  // fusion.cpp
  bool in_condition(const noodle_node& node) const;
  bool fuse(const noodle_node& node);
  bool fuse_arithmetic(noodle_opcode opcode);
  bool fuse_set_index();
  void compare_later(const noodle_node& node, noodle_opcode comparison);
  void negate_condition();
  void open_condition(const noodle_node& node);
  void close_condition(const noodle_node& node);
  void push_condition(const Condition& condition, uint8_t base);
  bool small_integer(const Operand& operand, int64_t least, int64_t most, int64_t& value) const;
  void branch(const Operand& operand, bool when, JumpList& list);
  void jump_on(const Operand& value, bool when, JumpList& list);
  void compare_and_jump(const Condition& condition, bool when, JumpList& list);
  bool compare_with_constant(uint8_t left, const Condition& condition, bool when, JumpList& list);
  void begin_test(const noodle_node& node);
  void end_test(const noodle_node& node);
  void fuse_step(const noodle_node& node);
  bool test_again();
  void iterate_again();

  // exceptions.cpp
  bool has_finally(uint32_t node) const;
  void open_try(uint32_t node);
  void leave_protected(Construct& construct);
  void end_protected(Construct& construct);
  void open_catch(const noodle_node& node);
  void test_catch();
  void end_catches(Construct& construct);
  void open_finally();
  void close_try();

  // functions.cpp
  void open_function(uint32_t node);
  void bind_parameters(const noodle_function& function);
  void run_imports();
  void body_starts(uint32_t node);
  void open_default(const noodle_node& node);
  void close_default(uint32_t node);
  void close_function(const noodle_node& node);
  void emit_closure(uint8_t reg, uint32_t function);

  // classes.cpp
  void describe_classes();
  void open_class(const noodle_node& node);
  void implement();
  bool set_constant_field(const noodle_function& function, const Frame& frame);
  void set_class_member(const noodle_function& function);
  void set_member_classes(const noodle_node& node, uint8_t class_register);
  void resolve_member_classes(uint32_t class_index, uint8_t class_register);
  void close_class(const noodle_node& node);

  // exports.cpp
  void demand_slots();
  void describe_modules();
  void describe_exports();
  uint32_t signature(const noodle_symbol& symbol, uint32_t name);
  uint32_t function_signature(const noodle_function& function, uint32_t name);

  const noodle_host& host_;
  TreeView tree_;
  Pools pools_;
  Emitter emitter_;
  sdk::Array<Operand> operands_;
  Condition condition_;
  sdk::Array<Construct> constructs_;
  sdk::Array<Frame> frames_;  // of the functions around `frame_`, outermost first
  Frame frame_;
  uint8_t top_ = 0;
  uint16_t registers_ = 0;  // that the function has needed so far
  bool failed_ = false;     // a limit was reported: what is written is thrown away

  sdk::Array<SymbolState> symbols_;  // and one behind the last, for self
  sdk::Array<uint8_t> demanded_;     // by symbol: the symbol needs a slot whatever its flags say
  sdk::Array<uint32_t> level_of_;    // by function: its level while it is open, or NOODLE_NONE
  sdk::Array<CaptureEntry> capture_entries_;

  // A declared field whose class stands later in the same block: told when that class is made.
  struct PendingMember {
    uint32_t class_index;
    uint32_t member;
    uint32_t block;  // index of the construct in which both stand
    uint32_t next;
  };
  sdk::Array<PendingMember> pending_members_;
  sdk::Array<uint32_t> pending_of_;  // by class: first entry, or NOODLE_NONE
  sdk::Array<uint8_t> class_made_;   // by class: its ClassEnd is behind us

  // Names whose variable may be assigned before their value is used, in order, and how many are
  // behind the walk.
  sdk::Array<uint32_t> interrupted_;
  uint32_t interruptions_met_ = 0;

  sdk::Array<noodle_code_function> functions_;
  sdk::Array<noodle_code_parameter> parameters_;
  sdk::Array<noodle_code_capture> captures_;
  sdk::Array<noodle_code_class> classes_;
  sdk::Array<noodle_code_member> members_;
  sdk::Array<uint32_t> imports_;
  sdk::Array<noodle_code_import_use> import_uses_;
  sdk::Array<noodle_code_export> exports_;
  sdk::Array<uint32_t> slots_;
};

}  // namespace noodle::bytecode_generator

#endif
