// The loop that executes instructions. Each opcode has its common case here; everything longer is a
// function of Execution, called with the frame up to date.

// GCC would fold the ends of all instructions into one, and with them the indirect jumps.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-crossjumping", "no-gcse")
#endif

#include <new>

#include "vm/dispatch.h"
#include "vm/execution.h"
#include "vm/operations.h"

// Labels as values give every opcode its own indirect jump, which branch predictors reward.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace noodle::vm {

bool Execution::interpret() {
  static const void* const labels[] = {
#define NOODLE_OPCODE(name, a, b, c, operand, example) &&L_##name,
#include "noodle/opcodes.def"
  };
  Frame* frame;
  const uint32_t* pc;
  Value* registers;
  const Value* constants;
  uint32_t word;

enter:
  frame = frame_;
  pc = frame->pc;
  registers = frame->base;
  constants = frame->function->constants;
  NEXT;

failed:
  if (!unwind()) return false;
  goto enter;

#include "vm/instructions_calls.inc"
#include "vm/instructions_fused.inc"
#include "vm/instructions_objects.inc"
#include "vm/instructions_values.inc"
}

// Of a frame with flags. True: native code waits for the result.
bool Execution::finish_frame(Value result) {
  const Frame& frame = *frame_--;
  if ((frame.flags & Frame::kConstructor) != 0) result = frame.base[0];
  if ((frame.flags & Frame::kModule) != 0) {
    frame.function->module->state = Module::State::kDone;
    // Import has put the module into its register already; nothing else of the caller changes.
    if ((frame.flags & Frame::kEntry) == 0) return false;
  }
  if ((frame.flags & Frame::kEntry) != 0) {
    result_ = result;
    return true;
  }
  frame.base[0] = result;
  return false;
}

// Runs the frames down to the one flagged kEntry.
bool Execution::run_frames() {
  for (;;) {
    try {
      return interpret();
    } catch (const std::bad_alloc&) {
    }
    if (!recover_from_exhaustion()) return false;
  }
}

}  // namespace noodle::vm
