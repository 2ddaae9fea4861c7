// The vocabulary of the interpreter's loop: what instruction bodies are made of. For
// interpreter.cpp and the files of bodies that it includes; everything here is a macro because it
// uses the locals of the loop (frame, pc, registers, constants, word) and its labels.
#ifndef NOODLE_VM_DISPATCH_H
#define NOODLE_VM_DISPATCH_H

// Operands of the running instruction.
#define A NOODLE_A_OF(word)
#define B NOODLE_B_OF(word)
#define C NOODLE_C_OF(word)
#define RA registers[A]
#define RB registers[B]
#define RC registers[C]

#define NEXT                              \
  do {                                    \
    word = *pc++;                         \
    goto* labels[NOODLE_OPCODE_OF(word)]; \
  } while (false)
// What follows may throw, call or collect: it needs to know where the program stands.
#define SAVE() (frame->pc = pc)
// Runs a slow operation, which says whether all went well.
#define DO(operation)              \
  do {                             \
    SAVE();                        \
    if (!(operation)) [[unlikely]] \
      goto failed;                 \
  } while (false)
// Behind every instruction that may allocate. All it needs is in registers.
#define COLLECT()                              \
  do {                                         \
    if (heap_.should_collect()) [[unlikely]] { \
      SAVE();                                  \
      collect();                               \
    }                                          \
  } while (false)
#define COUNT_STEP()                       \
  do {                                     \
    if (--steps_left_ == 0) [[unlikely]] { \
      SAVE();                              \
      throw StepLimit{};                   \
    }                                      \
  } while (false)
#define JUMP(offset)                                    \
  do {                                                  \
    const auto distance = static_cast<int32_t>(offset); \
    pc += distance;                                     \
    if (distance < 0) COUNT_STEP();                     \
  } while (false)
// After a call was begun: in a new frame, or with its result in place.
#define CONTINUE_CALL(begun)                                   \
  do {                                                         \
    SAVE();                                                    \
    native_end_ = registers + frame->function->register_count; \
    switch (begun) {                                           \
      case Called::kFailed:                                    \
        goto failed;                                           \
      case Called::kFrame:                                     \
        goto enter;                                            \
      case Called::kDone:                                      \
        COLLECT();                                             \
        NEXT;                                                  \
    }                                                          \
  } while (false)

#define ARITHMETIC(name, overflows, symbol)                       \
  L_##name : {                                                    \
    const Value &b = RB, &c = RC;                                 \
    if (b.is_int() && c.is_int()) {                               \
      int64_t number;                                             \
      if (!overflows(b.integer, c.integer, &number)) [[likely]] { \
        RA = Value::of_int(number);                               \
        NEXT;                                                     \
      }                                                           \
    } else if (b.is_float() && c.is_float()) {                    \
      RA = Value::of_float(b.number symbol c.number);             \
      NEXT;                                                       \
    }                                                             \
    DO(arithmetic(NOODLE_OP_##name, b, c, RA));                   \
    COLLECT();                                                    \
    NEXT;                                                         \
  }

// A comparison is mostly followed by a jump on its result: take it at once.
#define FINISH_COMPARISON(truth)                                                     \
  do {                                                                               \
    const bool is_true = (truth);                                                    \
    RA = Value::boolean(is_true);                                                    \
    const uint32_t next = *pc;                                                       \
    if (NOODLE_OPCODE_OF(next) == NOODLE_OP_JumpIfFalse && NOODLE_A_OF(next) == A) { \
      pc += 2;                                                                       \
      if (!is_true) JUMP(pc[-1]);                                                    \
    }                                                                                \
    NEXT;                                                                            \
  } while (false)

#define COMPARISON(name, symbol)                  \
  L_##name : {                                    \
    const Value &b = RB, &c = RC;                 \
    bool truth;                                   \
    if (b.is_int() && c.is_int()) {               \
      truth = b.integer symbol c.integer;         \
    } else if (b.is_float() && c.is_float()) {    \
      truth = b.number symbol c.number;           \
    } else {                                      \
      DO(compare(NOODLE_OP_##name, b, c, truth)); \
    }                                             \
    FINISH_COMPARISON(truth);                     \
  }

// The end of a jump on a condition; its operand word is the next one.
#define BRANCH(truth)         \
  do {                        \
    const bool jumps = truth; \
    ++pc;                     \
    if (jumps) JUMP(pc[-1]);  \
    NEXT;                     \
  } while (false)

#define EQUALITY(name, symbol)                                                   \
  L_##name : {                                                                   \
    const Value &b = RB, &c = RC;                                                \
    if (b.is_int() && c.is_int()) FINISH_COMPARISON(b.integer symbol c.integer); \
    SAVE();                                                                      \
    FINISH_COMPARISON(equal_at_once(b, c) symbol true);                          \
  }

#endif
