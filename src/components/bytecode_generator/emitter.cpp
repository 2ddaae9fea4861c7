#include "components/bytecode_generator/emitter.h"

#include <algorithm>
#include <array>

namespace noodle::bytecode_generator {
namespace {

// Instructions at which no error can arise: only the line of their source is noted, which keeps the
// table of lines small.
constexpr auto kQuiet = [] {
  std::array<bool, NOODLE_OPCODES> quiet{};
  for (const noodle_opcode opcode : {NOODLE_OP_Move,
                                     NOODLE_OP_LoadNull,
                                     NOODLE_OP_LoadTrue,
                                     NOODLE_OP_LoadFalse,
                                     NOODLE_OP_LoadUninitialized,
                                     NOODLE_OP_LoadInteger,
                                     NOODLE_OP_LoadConstant,
                                     NOODLE_OP_LoadConstantWide,
                                     NOODLE_OP_LoadBuiltin,
                                     NOODLE_OP_GetModule,
                                     NOODLE_OP_SetModule,
                                     NOODLE_OP_GetCell,
                                     NOODLE_OP_SetCell,
                                     NOODLE_OP_GetCapture,
                                     NOODLE_OP_GetCaptureCell,
                                     NOODLE_OP_SetCaptureCell,
                                     NOODLE_OP_Not,
                                     NOODLE_OP_Jump,
                                     NOODLE_OP_JumpIfFalse,
                                     NOODLE_OP_JumpIfTrue,
                                     NOODLE_OP_JumpIfInitialized,
                                     NOODLE_OP_Return,
                                     NOODLE_OP_ReturnNull,
                                     NOODLE_OP_MovePair,
                                     NOODLE_OP_JumpIfNull,
                                     NOODLE_OP_JumpIfNotNull,
                                     NOODLE_OP_LoopIfLess,
                                     NOODLE_OP_LoopIfLessEqual,
                                     NOODLE_OP_LoopIfLessImmediate})
    quiet[opcode] = true;
  return quiet;
}();

template <class T>
uint32_t move_up(sdk::Array<T>& finished, sdk::Array<T>& open, uint32_t base) {
  const uint32_t first = finished.size();
  finished.append(open.data() + base, open.size() - base);
  open.truncate(base);
  return first;
}

}  // namespace

Emitter::Emitter(const noodle_host& host, const TreeView& tree, uint32_t debug_information)
    : finished_code(host, sdk::kBlockFront),
      finished_handlers(host),
      finished_lines(host),
      finished_locals(host),
      line_starts_(tree.line_starts),
      debug_information_(debug_information),
      code_(host),
      handlers_(host),
      lines_(host),
      locals_(host),
      inlined_(host),
      sorted_inlined_(host) {}

Emitter::State Emitter::begin_function(uint32_t function) {
  State outer = state_;
  outer.terminated = terminated_;
  state_ = {};
  state_.code_base = code_.size();
  state_.lines_base = lines_.size();
  state_.handlers_base = handlers_.size();
  state_.locals_base = locals_.size();
  state_.function = function;
  open_end_ = moved_end_ = NOODLE_NONE;
  terminated_ = false;
  return outer;
}

void Emitter::end_function(noodle_code_function& function, const State& outer) {
  if (state_.has_noted) write_noted();
  function.code_size = code_.size() - state_.code_base;
  function.lines_size = lines_.size() - state_.lines_base;
  function.handler_count = handlers_.size() - state_.handlers_base;
  function.local_count = locals_.size() - state_.locals_base;
  function.code = move_up(finished_code, code_, state_.code_base);
  function.lines = move_up(finished_lines, lines_, state_.lines_base);
  function.first_handler = move_up(finished_handlers, handlers_, state_.handlers_base);
  function.first_local = move_up(finished_locals, locals_, state_.locals_base);
  state_ = outer;
  // The code of the function that goes on stands elsewhere than what was written last.
  state_.last_offset = NOODLE_NONE;
  terminated_ = outer.terminated;
  open_end_ = moved_end_ = NOODLE_NONE;
}

void Emitter::jump(JumpList& list, noodle_opcode opcode, uint32_t a, uint32_t b, uint32_t c) {
  emit(opcode, a, b, c);
  const uint32_t operand = position();
  word(list.last);
  list.last = operand;
  terminated_ = opcode == NOODLE_OP_Jump;
}

void Emitter::jump_back(uint32_t target, noodle_opcode opcode, uint32_t a) {
  emit(opcode, a);
  word(target - (position() + 1));
  terminated_ = opcode == NOODLE_OP_Jump;
}

void Emitter::jump_wide(JumpList& list, noodle_opcode opcode, uint32_t a, uint32_t bx) {
  emit_wide(opcode, a, bx);
  const uint32_t operand = position();
  word(list.last);
  list.last = operand;
}

void Emitter::bind_back(JumpList& list, uint32_t target) {
  for (uint32_t operand = list.last; operand != NOODLE_NONE;) {
    uint32_t& place = code_[state_.code_base + operand];
    const uint32_t previous = place;
    place = target - (operand + 1);
    operand = previous;
  }
  list.last = NOODLE_NONE;
}

void Emitter::bind(JumpList& list) {
  if (list.empty()) return;
  bind_back(list, position());
  open_end_ = moved_end_ = NOODLE_NONE;
  terminated_ = false;
}

void Emitter::append(JumpList& list, JumpList& more) {
  if (more.empty()) return;
  uint32_t first = more.last;
  while (code_[state_.code_base + first] != NOODLE_NONE) first = code_[state_.code_base + first];
  code_[state_.code_base + first] = list.last;
  list.last = more.last;
  more.last = NOODLE_NONE;
}

void Emitter::handle(uint32_t begin, uint32_t end, uint32_t error_register) {
  if (begin != end) handlers_.push_back({begin, end, position(), error_register});
  label();
}

void Emitter::inlined(uint32_t callee, uint32_t begin, uint32_t offset) {
  if (begin == position()) return;
  inlined_.push_back({state_.function, begin, position(), callee, offset, 0});
}

// Counting sort, which keeps the order of those of one function.
std::span<const noodle_code_inlined> Emitter::sort_inlined() {
  if (inlined_.empty()) return {};
  uint32_t functions = 0;
  for (const noodle_code_inlined& entry : inlined_) functions = std::max(functions, entry.function);
  sdk::Array<uint32_t> next(inlined_.host());
  next.resize(functions + 2, 0);
  for (const noodle_code_inlined& entry : inlined_) ++next[entry.function + 1];
  for (uint32_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
  sorted_inlined_.resize(inlined_.size(), {});
  for (noodle_code_inlined entry : inlined_) {
    if (has_lines()) {
      find_line(entry.offset);
      entry.line = line_;
    }
    sorted_inlined_[next[entry.function]++] = entry;
  }
  return sorted_inlined_.span();
}

// It is mostly one of the next few, and otherwise near: steps are doubled until it lies between
// two.
void Emitter::find_line(uint32_t offset) {
  constexpr int kNext = 4;
  const auto after_line = [this] {
    return line_ + 1 < line_starts_.size() ? line_starts_[line_ + 1] : NOODLE_NONE;
  };
  for (int i = 0; i < kNext && offset >= after_line() && line_ + 1 < line_starts_.size(); ++i)
    ++line_;
  line_begin_ = line_starts_[line_];
  line_end_ = after_line();
  if (offset >= line_begin_ && offset < line_end_) return;
  auto low = line_starts_.begin() + line_;
  auto high = low + 1;
  for (std::ptrdiff_t step = 1; high != line_starts_.end() && *high <= offset; step *= 2) {
    low = high;
    high += std::min(step, line_starts_.end() - high);
  }
  for (std::ptrdiff_t step = 1; *low > offset; step *= 2) {
    high = low;
    low -= std::min(step, low - line_starts_.begin());
  }
  const auto after = std::upper_bound(low, high, offset);
  line_ = static_cast<uint32_t>(after - line_starts_.begin()) - 1;
  line_begin_ = line_starts_[line_];
  line_end_ = after == line_starts_.end() ? NOODLE_NONE : *after;
}

void Emitter::note_new_source(noodle_opcode opcode) {
  if (kQuiet[opcode] && state_.last_offset != NOODLE_NONE) {
    const uint32_t noted = state_.noted.offset;
    if (noted < line_begin_ || noted >= line_end_) find_line(noted);
    if (offset_ >= line_begin_ && offset_ < line_end_) return;
  }
  if (state_.has_noted && state_.noted.code != position()) write_noted();
  state_.noted = {position(), offset_};
  state_.has_noted = true;
  state_.last_offset = offset_;
}

void Emitter::write_noted() {
  constexpr uint32_t kLongestPair = 10;
  const uint32_t difference = state_.noted.offset - state_.written.offset;
  const uint32_t words = state_.noted.code - state_.written.code;
  const uint32_t change = (difference << 1) ^ -(difference >> 31);
  state_.written = state_.noted;
  lines_.reserve(lines_.size() + kLongestPair);
  uint8_t* next = lines_.end();
  if ((words | change) < 0x80) [[likely]] {
    next[0] = static_cast<uint8_t>(words);
    next[1] = static_cast<uint8_t>(change);
    lines_.set_size(lines_.size() + 2);
    return;
  }
  for (uint32_t number : {words, change}) {
    for (; number >= 0x80; number >>= 7) *next++ = static_cast<uint8_t>(number | 0x80);
    *next++ = static_cast<uint8_t>(number);
  }
  lines_.set_size(static_cast<uint32_t>(next - lines_.data()));
}

}  // namespace noodle::bytecode_generator
