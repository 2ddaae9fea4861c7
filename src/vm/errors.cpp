// Errors of the program: making, throwing, catching and reporting them.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bytecode/positions.h"
#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

// What fields of an error that was overwritten with something else still print.
std::string message_of(const Heap& heap, const Instance& error) {
  const Value& message = error.fields[kMessageField];
  if (message.is_string()) return std::string(message.as<String>()->text());
  std::string text;
  try {
    append_text(heap, text, message);
  } catch (const std::bad_alloc&) {
    text = "the message does not fit in memory";
  }
  return text;
}

Value construct_error(Machine& machine, Arguments arguments) {
  const Value& self = arguments.self();
  if (!self.is(Tag::kInstance) || !self.as<Instance>()->owner()->is_error())
    return machine.fail(Builtin::k_TypeError, "this is not an error");
  if (arguments.has(0))
    self.as<Instance>()->fields[kMessageField] = Value::of(machine.text_of(arguments[0]));
  return Value::null();
}
uint32_t word_of(const Frame& frame) {
  return static_cast<uint32_t>(frame.pc - frame.function->code) - 1;
}

constexpr NativeDefinition kErrorConstructor{"constructor", "message?", construct_error};

}  // namespace

void Execution::make_error_classes() {
  Field message;
  message.name = heap_.interned("message");
  message.value = Value::of(heap_.interned(""));
  message.has_default = true;
  Field trace;
  trace.name = heap_.interned("stack trace");
  static_assert(kMessageField == 0 && kTraceField == 1);
  Native* constructor = heap_.native(kErrorConstructor);
  Class* root = nullptr;
#define NOODLE_BUILTIN(name, kind) {#name, #kind},
  constexpr std::string_view kNames[][2] = {
#include "noodle/builtins.def"
  };
  for (uint32_t i = 0; i < kBuiltins; ++i) {
    if (kNames[i][1] != "ErrorClass") continue;
    Class* object = heap_.class_object(heap_.interned(kNames[i][0]), NOODLE_CLASS_CLASS);
    builtins_[i] = Value::of(object);
    object->superclass = root;
    object->constructor = Value::of(constructor);
    object->parts->fields = {message, trace};
    for (uint32_t field = 0; field < 2; ++field) {
      String* name = object->parts->fields[field].name;
      object->parts->field_numbers.set(name, field);
      object->instance_shape = shape_with(heap_, object->instance_shape, name);
    }
    object->field_capacity = 2;
    object->flags = Class::kError | Class::kFinished;
    if (root == nullptr) root = object;
  }
  memory_error_ = make_error(Builtin::k_MemoryError, heap_.interned("out of memory"));
}

Instance* Execution::make_error(Builtin builtin, String* message) {
  const auto* object = builtins_[index_of(builtin)].as<Class>();
  Instance* error = heap_.instance(Tag::kInstance, object->instance_shape, object->field_capacity);
  std::fill_n(error->fields, error->capacity, Value::null());
  error->fields[kMessageField] = Value::of(message);
  return error;
}

Value Execution::fail(Builtin error_class, std::string_view message) {
  Instance* error = make_error(error_class, heap_.string(message));
  attach_trace(error);
  pending_ = Value::of(error);
  return Value::failure();
}

// Calls of functions within the frame of another one count like frames of their own.
uint32_t Execution::levels_of(const Frame& frame) const {
  return has_inlined_ ? 1 + inlined_levels(*frame.function, word_of(frame)) : 1;
}

// From the innermost frame to the one of a module, where calls begin.
void Execution::attach_trace(Instance* error) {
  if (!error->fields[kTraceField].is_null()) return;
  const Frame* last = frame_;
  while (last > frames_.get() + 1 && (last->flags & Frame::kModule) == 0) --last;
  uint32_t depth = 0;
  if (frame_ != frames_.get()) {
    depth = static_cast<uint32_t>(frame_ - last) + 1;
    for (const Frame* frame = frame_; has_inlined_ && frame >= last; --frame)
      depth += levels_of(*frame) - 1;
  }
  const uint32_t kept = std::min(depth, kInnerTraceFrames + 1);
  Trace* trace = heap_.trace(kept);
  trace->omitted = depth - kept;
  const Frame* frame = frame_;
  uint32_t level = 0;
  for (uint32_t i = 0; i + 1 < kept; ++i) {
    trace->frames()[i] = {frame->function, word_of(*frame), level};
    if (++level < levels_of(*frame)) continue;
    level = 0;
    --frame;
  }
  if (kept != 0) trace->frames()[kept - 1] = {last->function, word_of(*last), levels_of(*last) - 1};
  error->fields[kTraceField] = Value::of(trace);
}

bool Execution::throw_value(const Value& value) {
  if (value.is(Tag::kInstance) && value.as<Instance>()->owner()->is_error()) {
    attach_trace(value.as<Instance>());
    pending_ = value;
  } else {
    Instance* error = make_error(Builtin::k_Error, machine_.text_of(value));
    attach_trace(error);
    pending_ = Value::of(error);
  }
  return false;
}

// Finds the handler of the pending error and makes its frame the running one. False: native code
// that waits for a result gets the error.
bool Execution::unwind() {
  for (;; --frame_) {
    const Function& function = *frame_->function;
    const auto word = static_cast<uint32_t>(frame_->pc - function.code) - 1;
    const auto handlers =
        function.module->section<noodle_code_handler>(NOODLE_BYTECODE_HANDLERS)
            .subspan(function.record->first_handler, function.record->handler_count);
    for (const noodle_code_handler& handler : handlers) {
      if (word < handler.begin || word >= handler.end) continue;
      // A handler that stands before what failed makes a loop.
      if (handler.target <= word && --steps_left_ == 0) throw StepLimit{};
      frame_->base[handler.error_register] = pending_;
      frame_->pc = function.code + handler.target;
      pending_ = Value::null();
      return true;
    }
    if ((frame_->flags & Frame::kEntry) != 0) {
      --frame_;
      return false;
    }
  }
}

// The instruction that ran out of memory fails; what it had made so far is garbage.
bool Execution::recover_from_exhaustion() {
  native_end_ = frame_end();
  collect();
  memory_error_->fields[kTraceField] = Value::null();
  pending_ = Value::of(memory_error_);
  try {
    attach_trace(memory_error_);
  } catch (const std::bad_alloc&) {
    // Nothing is left even for the trace: the error goes without.
  }
  return unwind();
}

bool Execution::not_initialized(const String* name) {
  fail(Builtin::k_ReferenceError,
       fmt::format("`{}` is used before its declaration ran", name->text()));
  return false;
}

bool Execution::local_not_initialized(const Value& name) {
  return not_initialized(name.is_string() ? name.as<String>() : message_name_);
}

bool Execution::variable_not_initialized(const Module& module, uint32_t slot) {
  const auto names = module.section<uint32_t>(NOODLE_BYTECODE_MODULE_VARIABLES);
  return not_initialized(module.strings[names[slot]]);
}

bool Execution::no_cell() {
  fail(Builtin::k_TypeError, "a captured variable has no place");
  return false;
}

std::string Execution::position_of(const TraceFrame& frame) {
  const Function& function = *frame.function;
  const Module& module = *function.module;
  const auto starts = module.section<uint32_t>(NOODLE_BYTECODE_LINE_STARTS);
  const auto place = [&](uint32_t line, uint32_t offset) {
    if (line >= starts.size()) return module.path;
    return fmt::format("{}:{}:{}", module.path, line + 1, offset - starts[line] + 1);
  };
  if (frame.level != 0) {
    const noodle_code_inlined* inner = inlined_call(function, frame.word, frame.level - 1);
    return place(inner->line, inner->offset);
  }
  PositionReader positions(module.section<uint8_t>(NOODLE_BYTECODE_LINES)
                               .subspan(function.record->lines, function.record->lines_size));
  std::optional<uint32_t> offset;
  while (positions.next() && positions.code() <= frame.word) offset = positions.offset();
  if (!offset) return module.path;
  return place(line_of(starts, *offset), *offset);
}

// Empty: the module.
std::string Execution::traced_name_of(const TraceFrame& frame) {
  const Function& function = *frame.function;
  if (const noodle_code_inlined* call = inlined_call(function, frame.word, frame.level))
    return std::string(function.module->functions[call->callee].name->text());
  if (function.record->kind == NOODLE_FUNCTION_MODULE) return {};
  std::string name(function.name == nullptr ? "<lambda>" : function.name->text());
  const uint32_t class_index = function.record->class_index;
  if (class_index != NOODLE_NONE && function.has_self) {
    const auto classes = function.module->section<noodle_code_class>(NOODLE_BYTECODE_CLASSES);
    name = fmt::format("{}.{}", function.module->strings[classes[class_index].name]->text(), name);
  }
  return name;
}

std::vector<std::string> Execution::trace_lines(const Instance& error) {
  std::vector<std::string> lines;
  const Value& value = error.fields[kTraceField];
  if (!value.is(Tag::kTrace)) return lines;
  auto* trace = value.as<Trace>();
  for (uint32_t i = 0; i < trace->count; ++i) {
    const TraceFrame& frame = trace->frames()[i];
    if (i + 1 == trace->count && trace->omitted != 0)
      lines.push_back(fmt::format("... {} more", trace->omitted));
    const std::string name = traced_name_of(frame);
    lines.push_back(name.empty() ? position_of(frame)
                                 : fmt::format("{} ({})", name, position_of(frame)));
  }
  return lines;
}

std::string Execution::report_of(const Value& error) const {
  const auto* instance = error.as<Instance>();
  std::string report(instance->owner()->name->text());
  const std::string message = message_of(heap_, *instance);
  if (!message.empty()) report += ": " + message;
  report += '\n';
  for (const std::string& line : trace_lines(*instance))
    report += fmt::format("    {}{}\n", line.starts_with("...") ? "" : "at ", line);
  return report;
}

}  // namespace noodle::vm
