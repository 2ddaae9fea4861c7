// The loop that executes instructions. Each opcode has its common case here; everything longer is a
// function of Execution, called with the frame up to date.
#include <new>

#include "vm/execution.h"
#include "vm/operations.h"

// Labels as values give every opcode its own indirect jump, which branch predictors reward.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace noodle::vm {

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

#define EQUALITY(name, symbol)                                                   \
  L_##name : {                                                                   \
    const Value &b = RB, &c = RC;                                                \
    if (b.is_int() && c.is_int()) FINISH_COMPARISON(b.integer symbol c.integer); \
    SAVE();                                                                      \
    FINISH_COMPARISON(equal(b, c) symbol true);                                  \
  }

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

L_Move:
  RA = RB;
  NEXT;
L_LoadNull:
  RA = Value::null();
  NEXT;
L_LoadTrue:
  RA = Value::boolean(true);
  NEXT;
L_LoadFalse:
  RA = Value::boolean(false);
  NEXT;
L_LoadUninitialized:
  RA = Value::uninitialized();
  NEXT;
L_LoadInteger:
  RA = Value::of_int(static_cast<int16_t>(NOODLE_BX_OF(word)));
  NEXT;
L_LoadConstant:
  RA = constants[NOODLE_BX_OF(word)];
  NEXT;
L_LoadConstantWide:
  RA = constants[*pc++];
  NEXT;
L_LoadBuiltin:
  RA = builtins_[NOODLE_BX_OF(word)];
  NEXT;

L_CheckInitialized:
  ++pc;
  if (RA.is(Tag::kUninitialized)) [[unlikely]]
    DO(local_not_initialized(constants[pc[-1]]));
  NEXT;
L_GetModule:
  RA = frame->function->module->variables[NOODLE_BX_OF(word)];
  NEXT;
L_GetModuleChecked : {
  const Value& value = frame->function->module->variables[NOODLE_BX_OF(word)];
  if (value.is(Tag::kUninitialized)) [[unlikely]]
    DO(variable_not_initialized(*frame->function->module, NOODLE_BX_OF(word)));
  RA = value;
  NEXT;
}
L_SetModule:
  frame->function->module->variables[NOODLE_BX_OF(word)] = RA;
  NEXT;
L_SetModuleChecked : {
  Value& value = frame->function->module->variables[NOODLE_BX_OF(word)];
  if (value.is(Tag::kUninitialized)) [[unlikely]]
    DO(variable_not_initialized(*frame->function->module, NOODLE_BX_OF(word)));
  value = RA;
  NEXT;
}
L_NewCell:
  SAVE();
  RA = Value::of(heap_.cell(B == 0 ? Value::uninitialized() : RA));
  COLLECT();
  NEXT;
L_GetCell:
  if (!RB.is(Tag::kCell)) [[unlikely]]
    DO(no_cell());
  RA = RB.as<Cell>()->value;
  NEXT;
L_SetCell:
  if (!RA.is(Tag::kCell)) [[unlikely]]
    DO(no_cell());
  RA.as<Cell>()->value = RB;
  NEXT;
L_GetCapture:
  RA = frame->closure->captures()[B];
  NEXT;
L_GetCaptureCell : {
  const Value& cell = frame->closure->captures()[B];
  if (!cell.is(Tag::kCell)) [[unlikely]]
    DO(no_cell());
  RA = cell.as<Cell>()->value;
  NEXT;
}
L_SetCaptureCell : {
  const Value& cell = frame->closure->captures()[B];
  if (!cell.is(Tag::kCell)) [[unlikely]]
    DO(no_cell());
  cell.as<Cell>()->value = RA;
  NEXT;
}

  ARITHMETIC(Add, __builtin_add_overflow, +)
  ARITHMETIC(Subtract, __builtin_sub_overflow, -)
  ARITHMETIC(Multiply, __builtin_mul_overflow, *)
L_Divide : {
  const Value &b = RB, &c = RC;
  // Division by -1 overflows for one value, so it goes the long way.
  if (b.is_int() && c.is_int() && static_cast<uint64_t>(c.integer) + 1 > 1) [[likely]] {
    RA = Value::of_int(b.integer / c.integer);
    NEXT;
  }
  if (b.is_float() && c.is_float()) {
    RA = Value::of_float(b.number / c.number);
    NEXT;
  }
  DO(arithmetic(NOODLE_OP_Divide, b, c, RA));
  NEXT;
}
L_Modulo : {
  const Value &b = RB, &c = RC;
  if (b.is_int() && c.is_int() && static_cast<uint64_t>(c.integer) + 1 > 1) [[likely]] {
    RA = Value::of_int(b.integer % c.integer);
    NEXT;
  }
  DO(arithmetic(NOODLE_OP_Modulo, b, c, RA));
  NEXT;
}
L_Power:
  DO(arithmetic(NOODLE_OP_Power, RB, RC, RA));
  NEXT;
L_Negate:
  DO(negate(RB, RA));
  NEXT;
L_Not:
  RA = Value::boolean(!RB.is_truthy());
  NEXT;
  EQUALITY(Equal, ==)
  EQUALITY(NotEqual, !=)
  COMPARISON(Less, <)
  COMPARISON(LessEqual, <=)
  COMPARISON(Greater, >)
  COMPARISON(GreaterEqual, >=)
L_In : {
  bool truth;
  DO(contains(RB, RC, truth));
  FINISH_COMPARISON(truth);
}
L_Range:
  DO(make_range(RB, RC, RA));
  COLLECT();
  NEXT;
L_IsType:
  ++pc;
  DO(is_type(RB, frame->function->module->types[pc[-1]], RC, RA));
  NEXT;
L_CheckType : {
  const Type& declared = frame->function->module->types[*pc++];
  if (fits_at_once(RA, declared.kind)) [[likely]]
    NEXT;
  DO(check_declared(RA, declared, RB, C));
  NEXT;
}

L_Jump:
  ++pc;
  JUMP(pc[-1]);
  NEXT;
L_JumpIfFalse:
  ++pc;
  if (!RA.is_truthy()) JUMP(pc[-1]);
  NEXT;
L_JumpIfTrue:
  ++pc;
  if (RA.is_truthy()) JUMP(pc[-1]);
  NEXT;
L_JumpIfInitialized:
  ++pc;
  if (!RA.is(Tag::kUninitialized)) JUMP(pc[-1]);
  NEXT;
L_IterateStart:
  DO(iterate_start(&RA));
  COLLECT();
  NEXT;
L_IterateNext : {
  Value* state = &RA;
  ++pc;
  if (state[0].is(Tag::kRange) && state[1].is_int() && state[2].is_int() && B == 1) {
    // The state of a range: the next number, and how many are left.
    if (state[2].integer == 0) {
      JUMP(pc[-1]);
    } else {
      state[3] = state[1];
      state[1].integer = wrapping_add(state[1].integer, state[0].as<Range>()->step);
      state[2].integer = wrapping_add(state[2].integer, -1);
    }
    NEXT;
  }
  bool more;
  DO(iterate_next(state, B, more));
  if (!more) JUMP(pc[-1]);
  COLLECT();
  NEXT;
}

L_Return : {
  const Value result = RA;
  if (frame->flags != 0) [[unlikely]] {
    if (finish_frame(result)) return true;
    goto enter;
  }
  registers[0] = result;
  frame_ = --frame;
  pc = frame->pc;
  registers = frame->base;
  constants = frame->function->constants;
  NEXT;
}
L_ReturnNull:
  if (frame->flags != 0) [[unlikely]] {
    if (finish_frame(Value::null())) return true;
    goto enter;
  }
  registers[0] = Value::null();
  --frame_;
  goto enter;
L_Throw:
L_Rethrow:
  // An error keeps the stack trace that it got when it was first thrown.
  SAVE();
  throw_value(RA);
  goto failed;

L_Call : {
  COUNT_STEP();
  Value* base = &RA;
  if (base->is(Tag::kClosure)) [[likely]] {
    auto* closure = base->as<Closure>();
    const Function* function = closure->function;
    if (function->exact_count == B) [[likely]] {
      SAVE();
      if (!push_frame(closure, base)) [[unlikely]]
        goto failed;
      frame = frame_;
      pc = function->code;
      registers = base;
      constants = function->constants;
      NEXT;
    }
  }
  CONTINUE_CALL(begin_call(base, B));
}
L_CallNamed : {
  COUNT_STEP();
  Value* base = &RA;
  uint32_t count = B;
  ++pc;
  CONTINUE_CALL(begin_named(base, count, pc[-1]));
}
L_CallMethod : {
  COUNT_STEP();
  Value* base = &RA;
  Site& site = frame->function->module->sites[*pc++];
  if (base->is(Tag::kInstance) && base->as<Instance>()->shape == site.call_shape) [[likely]] {
    auto* closure = site.call_method.as<Closure>();
    const Function* function = closure->function;
    if (function->exact_count == B) [[likely]] {
      SAVE();
      if (!push_frame(closure, base)) [[unlikely]]
        goto failed;
      frame = frame_;
      pc = function->code;
      registers = base;
      constants = function->constants;
      NEXT;
    }
  }
  CONTINUE_CALL(begin_method_call(base, B, site));
}
L_CallMethodNamed : {
  COUNT_STEP();
  Value* base = &RA;
  pc += 2;
  CONTINUE_CALL(begin_named_method_call(base, B, pc[-2], frame->function->module->sites[pc[-1]]));
}
L_CallSuper : {
  COUNT_STEP();
  Value* base = &RA;
  Site& site = frame->function->module->sites[*pc++];
  CONTINUE_CALL(begin_super_call(base, B, NOODLE_NONE, site));
}
L_CallSuperNamed : {
  COUNT_STEP();
  Value* base = &RA;
  pc += 2;
  CONTINUE_CALL(begin_super_call(base, B, pc[-2], frame->function->module->sites[pc[-1]]));
}
L_Closure:
  SAVE();
  RA = Value::of(make_closure(*pc++));
  COLLECT();
  NEXT;

L_GetIndex : {
  const Value &b = RB, &c = RC;
  if (b.is(Tag::kList) && c.is_int()) [[likely]] {
    const auto* list = b.as<List>();
    if (static_cast<uint64_t>(c.integer) < list->size) [[likely]] {
      RA = list->items[c.integer];
      NEXT;
    }
  }
  DO(get_index(b, c, RA));
  COLLECT();
  NEXT;
}
L_SetIndex : {
  const Value &a = RA, &b = RB;
  if (a.is(Tag::kList) && b.is_int()) [[likely]] {
    const auto* list = a.as<List>();
    if (static_cast<uint64_t>(b.integer) < list->size) [[likely]] {
      list->items[b.integer] = RC;
      NEXT;
    }
  }
  DO(set_index(a, b, RC));
  COLLECT();
  NEXT;
}
L_Slice : {
  const Value* b = &RB;
  DO(slice(b[0], b[1], b[2], RA));
  COLLECT();
  NEXT;
}
L_GetMember : {
  const Value& b = RB;
  Site& site = frame->function->module->sites[*pc++];
  if ((b.is(Tag::kInstance) || b.is(Tag::kStruct)) && b.as<Instance>()->shape == site.get_shape)
      [[likely]] {
    RA = b.as<Instance>()->fields[site.get_field];
    NEXT;
  }
  native_end_ = registers + frame->function->register_count;
  DO(get_member(b, site, RA));
  COLLECT();
  NEXT;
}
L_SetMember : {
  const Value& a = RA;
  Site& site = frame->function->module->sites[*pc++];
  if (a.is(Tag::kInstance) && a.as<Instance>()->shape == site.set_shape &&
      site.set_field < a.as<Instance>()->capacity &&
      (site.set_type == nullptr || fits_at_once(RB, site.set_type->kind))) [[likely]] {
    auto* instance = a.as<Instance>();
    instance->fields[site.set_field] = RB;
    instance->shape = site.set_next;
    NEXT;
  }
  DO(set_member(a, site, RB));
  COLLECT();
  NEXT;
}
L_GetSuperMember : {
  const Site& site = frame->function->module->sites[*pc++];
  DO(get_super_member(RB, site.name, RA));
  COLLECT();
  NEXT;
}
L_NewList:
  SAVE();
  RA = Value::of(heap_.list());
  COLLECT();
  NEXT;
L_NewSet:
  SAVE();
  RA = Value::of(heap_.set());
  COLLECT();
  NEXT;
L_NewMap:
  SAVE();
  RA = Value::of(heap_.map());
  COLLECT();
  NEXT;
L_ListAppend:
L_SetAppend:
L_MapAppend:
  DO(append(NOODLE_OPCODE_OF(word), &RA, B));
  COLLECT();
  NEXT;

L_NewClass:
  ++pc;
  DO(new_class(*frame->function->module, pc[-1], RA));
  COLLECT();
  NEXT;
L_SetClassMember:
  ++pc;
  DO(set_class_member(RA, RB, pc[-1]));
  NEXT;
L_Implement:
  DO(implement(RA, RB));
  NEXT;
L_FinishClass:
  native_end_ = registers + frame->function->register_count;
  DO(finish_class(RA));
  COLLECT();
  NEXT;
L_SetMemberClass:
  ++pc;
  DO(set_member_class(RA, RB, pc[-1]));
  NEXT;

L_Import : {
  Module* module = frame->function->module->imports[*pc++];
  SAVE();
  RA = Value::of(static_cast<Object*>(module));
  if (module->state != Module::State::kLoaded) NEXT;
  if (!begin_module(*module)) [[unlikely]]
    goto failed;
  goto enter;
}
L_GetImported:
  ++pc;
  DO(get_imported(pc[-1], RA));
  NEXT;
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
    } catch (const OutOfMemory&) {
    } catch (const std::bad_alloc&) {
    }
    if (!recover_from_exhaustion()) return false;
  }
}

}  // namespace noodle::vm
