// Writes instructions: jumps and their patch lists, exception handlers, source lines, local names.
#ifndef NOODLE_COMPONENTS_BYTECODE_GENERATOR_EMITTER_H
#define NOODLE_COMPONENTS_BYTECODE_GENERATOR_EMITTER_H

#include "components/bytecode_generator/tree_view.h"
#include "components/sdk/edition.h"

namespace noodle::bytecode_generator {

// From release 1.1 on, frequent sequences of instructions are one.
inline constexpr bool kFused = sdk::kEdition >= 1;

// Forward jumps to one place that is not known yet. The operand word of each holds the previous one
// until the list is bound, so a list takes no memory.
struct JumpList {
  uint32_t last = NOODLE_NONE;
  bool empty() const { return last == NOODLE_NONE; }
};

// Functions nest in the tree, and stand one after the other in the bytecode: the code of the open
// functions is a stack, and a function that ends is moved to the result. Positions are words from
// the start of the innermost open function.
class Emitter {
 public:
  // From word `code` on, code comes from source offset `offset`.
  struct Position {
    uint32_t code = 0;
    uint32_t offset = 0;
  };

  // What is put aside while a nested function is written.
  struct State {
    uint32_t code_base = 0;
    uint32_t lines_base = 0;
    uint32_t handlers_base = 0;
    uint32_t locals_base = 0;
    uint32_t last_offset = NOODLE_NONE;
    // The position noted last, which is not written yet, and the one before it.
    Position noted = {};
    Position written = {};
    bool has_noted = false;
    bool terminated = false;
    uint32_t function = 0;
  };

  Emitter(const noodle_host& host, const TreeView& tree, uint32_t debug_information);

  // For the code of a tree of so many nodes: mostly there are more nodes than words, and than bytes
  // that tell lines.
  void reserve(uint32_t nodes) {
    finished_code.reserve(nodes);
    if (has_lines()) finished_lines.reserve(nodes);
  }
  State begin_function(uint32_t function);
  // Moves what belongs to the innermost function to the result and notes where in `function`.
  void end_function(noodle_code_function& function, const State& outer);

  // Instructions from here on come from this source offset.
  void at(uint32_t offset) { offset_ = offset; }
  uint32_t offset() const { return offset_; }

  void emit(noodle_opcode opcode, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0) {
    note_source(opcode);
    code_.push_back(NOODLE_INSTRUCTION(opcode, a, b, c));
    open_end_ = NOODLE_NONE;
    terminated_ = false;
  }
  void emit_wide(noodle_opcode opcode, uint32_t a, uint32_t bx) {
    note_source(opcode);
    code_.push_back(NOODLE_INSTRUCTION_BX(opcode, a, bx));
    open_end_ = NOODLE_NONE;
    terminated_ = false;
  }
  // The operand word of the instruction before.
  void word(uint32_t word) { code_.push_back(word); }

  // Says that the instruction just written, `words` long, only writes register A: until something
  // else follows, another register can be given to it.
  void leave_open(uint32_t words = 1) {
    open_ = code_.size() - words;
    open_end_ = code_.size();
  }
  // Makes the last instruction write `to` in the place of `from`, if it is open and writes that.
  bool redirect(uint32_t from, uint32_t to) {
    if (open_end_ != code_.size() || NOODLE_A_OF(code_[open_]) != from) return false;
    code_[open_] = (code_[open_] & ~(UINT32_C(255) << 8)) | to << 8;
    open_end_ = NOODLE_NONE;
    return true;
  }

  // A register takes the value of another. From 1.1 on two in a row are one instruction.
  void move(uint32_t to, uint32_t from) {
    if (kFused && moved_end_ == code_.size() && NOODLE_A_OF(code_.back()) + 1 == to) {
      const uint32_t before = code_.back();
      code_.back() =
          NOODLE_INSTRUCTION(NOODLE_OP_MovePair, to - 1, NOODLE_B_OF(before), from & 255u);
      moved_end_ = NOODLE_NONE;
      return;
    }
    emit(NOODLE_OP_Move, to, from);
    moved_end_ = code_.size();
  }

  // The next instruction cannot be reached from the one before it.
  void terminate() { terminated_ = true; }
  bool terminated() const { return terminated_; }

  uint32_t position() const { return code_.size() - state_.code_base; }
  // The position as a place that is jumped to.
  uint32_t label() {
    open_end_ = moved_end_ = NOODLE_NONE;
    terminated_ = false;
    return position();
  }
  void jump(JumpList& list, noodle_opcode opcode = NOODLE_OP_Jump, uint32_t a = 0, uint32_t b = 0,
            uint32_t c = 0);
  // With an operand of 16 bits.
  void jump_wide(JumpList& list, noodle_opcode opcode, uint32_t a, uint32_t bx);
  void jump_back(uint32_t target, noodle_opcode opcode = NOODLE_OP_Jump, uint32_t a = 0);
  // Lets the jumps of the list go to the next instruction, and empties the list.
  void bind(JumpList& list);
  // Lets them go to a label behind us.
  void bind_back(JumpList& list, uint32_t target);
  // Adds the jumps of `more`, which is empty then.
  void append(JumpList& list, JumpList& more);

  // Errors in [begin, end) go to the next instruction. Inner handlers are added before outer ones.
  void handle(uint32_t begin, uint32_t end, uint32_t error_register);
  // The variable was in the register from `begin` up to here. Only with full debug information.
  void name_local(uint32_t name, uint32_t register_index, uint32_t begin) {
    locals_.push_back({name, register_index, begin, position()});
  }
  // The code from `begin` up to here is that of a call of `callee` at source offset `offset`. Inner
  // ones are added before outer ones.
  void inlined(uint32_t callee, uint32_t begin, uint32_t offset);
  // To be called once all functions have ended. By function.
  std::span<const noodle_code_inlined> sort_inlined();
  bool names_locals() const { return debug_information_ == NOODLE_DEBUG_FULL; }
  bool has_lines() const { return debug_information_ != NOODLE_DEBUG_NONE; }

  // The result. `code` has room in front for the header of a block.
  sdk::Array<uint32_t> finished_code;
  sdk::Array<noodle_code_handler> finished_handlers;
  sdk::Array<uint8_t> finished_lines;
  sdk::Array<noodle_code_local> finished_locals;

 private:
  void note_source(noodle_opcode opcode) {
    if (offset_ == state_.last_offset || !has_lines()) return;
    note_new_source(opcode);
  }
  void note_new_source(noodle_opcode opcode);
  void write_noted();
  void find_line(uint32_t offset);

  std::span<const uint32_t> line_starts_;
  uint32_t debug_information_;
  sdk::Array<uint32_t> code_;
  sdk::Array<noodle_code_handler> handlers_;
  sdk::Array<uint8_t> lines_;
  sdk::Array<noodle_code_local> locals_;
  sdk::Array<noodle_code_inlined> inlined_;  // of all functions
  sdk::Array<noodle_code_inlined> sorted_inlined_;
  State state_;
  uint32_t offset_ = 0;
  // The line that was looked up last, and its bytes.
  uint32_t line_ = 0;
  uint32_t line_begin_ = 0;
  uint32_t line_end_ = 0;
  // The last instruction, while it is open.
  uint32_t open_ = 0;
  uint32_t open_end_ = NOODLE_NONE;
  // The end of the code, when its last instruction is a Move and nothing can jump behind it.
  uint32_t moved_end_ = NOODLE_NONE;
  bool terminated_ = false;
};

}  // namespace noodle::bytecode_generator

#endif
