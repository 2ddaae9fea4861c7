#include "vm/machine.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>

#include "vm/execution.h"
#include "vm/library/library.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

// Output is written in pieces of this size.
constexpr size_t kOutputBuffer = 32 * 1024;
// Room behind the stack's limit, for the registers that one instruction may touch before it asks.
constexpr uint32_t kStackMargin = 2 * 256;

}  // namespace

Machine::Machine(Options options, Console& console, ModuleLoader& loader)
    : options_(std::move(options)), console_(console), loader_(loader) {
  execution_ = std::make_unique<Execution>(*this);
  install_library(*this);
}

Machine::~Machine() = default;

Result<Outcome> Machine::run(LoadedModule main) { return execution_->run(std::move(main)); }

Value Machine::fail(Builtin error_class, std::string_view message) {
  return execution_->fail(error_class, message);
}

Value Machine::call(const Value& callee, std::span<const Value> arguments) {
  return execution_->call(callee, arguments);
}

String* Machine::text_of(const Value& value) {
  if (value.is_string()) return value.as<String>();
  std::string text;
  append_text(heap_, text, value);
  return heap_.string(text);
}

void Machine::write(std::string_view text) {
  if (output_.size() + text.size() >= kOutputBuffer) flush();
  if (text.size() >= kOutputBuffer) return console_.write(text);
  output_ += text;
}

void Machine::flush() {
  if (!output_.empty()) console_.write(output_);
  output_.clear();
}

bool Machine::read_line(std::string& line) {
  flush();
  const Console::Line read = console_.read_line(line, heap_.room());
  if (read == Console::Line::kTooLong) throw OutOfMemory{};
  return read == Console::Line::kRead;
}

void Machine::define_builtin(Builtin builtin, const NativeDefinition& definition) {
  execution_->define_builtin(builtin, definition);
}

void Machine::define_methods(Tag tag, std::span<const NativeDefinition> definitions) {
  execution_->define_methods(tag, definitions);
}

void Machine::define_module(std::string_view specifier, std::span<const NativeDefinition> functions,
                            std::span<const ModuleConstant> constants) {
  execution_->define_module(specifier, functions, constants);
}

Execution::Execution(Machine& machine)
    : machine_(machine),
      heap_(machine.heap_),
      steps_left_(machine.options_.max_steps),
      builtins_(kBuiltins) {
  // Pages of both arrays are given by the system when they are first touched.
  frames_ = std::make_unique_for_overwrite<Frame[]>(kMaximumFrames + 1);
  stack_ = static_cast<Value*>(std::calloc(kMaximumStackValues + kStackMargin, sizeof(Value)));
  if (stack_ == nullptr) throw std::bad_alloc();
  frame_ = frames_.get();  // in front of the first frame
  frames_end_ = frame_ + kMaximumFrames + 1;
  stack_end_ = stack_ + kMaximumStackValues;
  native_end_ = used_end_ = stack_;
  constructor_name_ = heap_.interned("constructor");
  message_name_ = heap_.interned("message");
  make_error_classes();
  define_object_members();
  if (machine.options_.collect_always) heap_.collect_always();
}

Execution::~Execution() { std::free(stack_); }

Result<Outcome> Execution::run(LoadedModule main) {
  Outcome outcome = Outcome::kFinished;
  std::string report;
  try {
    // What the machine itself needs is there already, whatever the limit.
    heap_.limit(machine_.options_.max_memory);
    Result<Module*> loaded = load_all(std::move(main));
    if (!loaded) return std::unexpected(loaded.error());
    if (steps_left_ == 0) throw StepLimit{};
    const bool has_begun = begin_module(**loaded);
    frame_->flags |= Frame::kEntry;
    if (!has_begun || !run_frames()) {
      outcome = Outcome::kUncaughtError;
      report = report_of(pending_);
    }
  } catch (const StepLimit&) {
    outcome = Outcome::kStepLimit;
    report = fmt::format("the limit of {} steps is reached\n", machine_.options_.max_steps);
  } catch (const std::bad_alloc&) {
    return failure("there is not enough memory to load the program");
  }
  machine_.flush();
  if (!report.empty()) machine_.console_.write_error(report);
  return outcome;
}

Native* Execution::new_native(const NativeDefinition& definition) {
  natives_.push_back(heap_.native(definition));
  return natives_.back();
}

void Execution::define_builtin(Builtin builtin, const NativeDefinition& definition) {
  builtins_[index_of(builtin)] = Value::of(new_native(definition));
}

void Execution::define_methods(Tag tag, std::span<const NativeDefinition> definitions) {
  for (const NativeDefinition& definition : definitions) {
    method_numbers_[static_cast<uint32_t>(tag)].set(heap_.interned(definition.name),
                                                    static_cast<uint32_t>(natives_.size()));
    new_native(definition);
  }
}

void Execution::collect() {
  heap_.begin_collection();
  Value* const top = frame_ == frames_.get() ? stack_ : frame_end();
  for (Value* value = stack_; value != top; ++value) heap_.mark(*value);
  std::fill(top, used_end_, Value::null());
  // A frame may reach further than the one that it called.
  used_end_ = top;
  for (Frame* frame = frames_.get() + 1; frame <= frame_; ++frame) {
    heap_.mark(frame->closure);
    used_end_ = std::max(used_end_, frame->base + frame->function->register_count);
  }
  for (const Value& value : builtins_) heap_.mark(value);
  for (Native* native : natives_) heap_.mark(native);
  for (const auto& module : modules_) heap_.mark(module.get());
  for (const Value& value : machine_.roots_) heap_.mark(value);
  heap_.mark(pending_);
  heap_.mark(result_);
  heap_.mark(memory_error_);
  heap_.finish_collection();
}

}  // namespace noodle::vm
