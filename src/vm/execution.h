// The running program inside a Machine: stack, frames, calls, errors.
//
// Registers of all frames lie in one array that never moves. A frame begins where its caller put
// callee and arguments, so a call copies nothing. Values above the last frame are leftovers; a
// collection clears them, so that every value in the array is always safe to look at.
//
// Functions that return bool say whether all went well; if not, `pending_` is the error.
#ifndef NOODLE_VM_EXECUTION_H
#define NOODLE_VM_EXECUTION_H

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vm/machine.h"

namespace noodle::vm {

inline constexpr uint32_t kMaximumFrames = 200'000;        // calls within calls
inline constexpr uint32_t kMaximumStackValues = 4u << 20;  // registers of all frames
inline constexpr uint32_t kStackStep = 4096;               // values that get into use at once
// Of a stack trace; then the outermost frame follows.
inline constexpr uint32_t kInnerTraceFrames = 48;

// Ends the run; thrown through native functions.
struct StepLimit {};

struct Frame {
  enum Flag : uint32_t {
    kEntry = 1,        // returns to native code
    kConstructor = 2,  // its result is register 0
    kModule = 4,       // its result is the module
  };

  const uint32_t* pc;  // of the next instruction; of the running frame only around slow operations
  Value* base;         // register 0
  const Function* function;
  Closure* closure;  // null: a module
  uint32_t flags;
};

// A parameter, for arguments with names.
struct Parameter {
  std::string_view name;
  bool is_optional;
};

// The type check of values whose tag says it all; false: look closer.
inline bool fits_at_once(const Value& value, uint16_t type_kind) {
  switch (type_kind) {
    case NOODLE_TYPE_INT:
      return value.is_int();
    case NOODLE_TYPE_FLOAT:
      return value.is_float();
    case NOODLE_TYPE_STRING:
      return value.is_string();
    case NOODLE_TYPE_BOOL:
      return value.is_bool();
    case NOODLE_TYPE_LIST:
      return value.is(Tag::kList);
    case NOODLE_TYPE_MAP:
      return value.is(Tag::kMap);
    case NOODLE_TYPE_SET:
      return value.is(Tag::kSet);
    default:
      return type_kind == NOODLE_TYPE_ANY;
  }
}

class Execution {
 public:
  explicit Execution(Machine& machine);
  ~Execution();
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

  Result<Outcome> run(LoadedModule main);
  Value call(const Value& callee, std::span<const Value> arguments);
  Value fail(Builtin error_class, std::string_view message);

  void define_builtin(Builtin builtin, const NativeDefinition& definition);
  void define_methods(Tag tag, std::span<const NativeDefinition> definitions);
  void define_module(std::string_view specifier, std::span<const NativeDefinition> functions,
                     std::span<const ModuleConstant> constants);

  // "TypeError: message" and the stack trace, as an uncaught error is reported.
  std::string report_of(const Value& error) const;
  // "f (sums.nc:2:12)" for each call, from the innermost on.
  static std::vector<std::string> trace_lines(const Instance& error);

 private:
  enum class Called { kFailed, kDone /* the result is in base[0] */, kFrame /* pushed */ };

  // interpreter.cpp. Runs until the frame flagged kEntry returns; false: with an error.
  bool interpret();
  bool run_frames();
  bool finish_frame(Value result);

  // calls.cpp. `base` holds callee or receiver, then the arguments.
  Called begin_call(Value* base, uint32_t count);
  Called begin_method(Value* base, uint32_t count, const Value& method);
  Called begin_named(Value* base, uint32_t count, uint32_t name_list);
  Called begin_method_call(Value* base, uint32_t count, Site& site);
  Called begin_named_method_call(Value* base, uint32_t count, uint32_t name_list, Site& site);
  Called begin_super_call(Value* base, uint32_t count, uint32_t name_list, const Site& site);
  bool expand(Value* base, uint32_t& count);
  Called begin_spread(Value* base, uint32_t count, uint32_t name_list);
  Called begin_spread_method_call(Value* base, uint32_t count, uint32_t name_list, Site& site);
  Called begin_spread_super_call(Value* base, uint32_t count, uint32_t name_list, const Site& site);
  bool call_native(Native* native, Value* base, uint32_t count);
  bool push_frame(Closure* closure, Value* base) {
    const Function* function = closure->function;
    Value* const end = base + function->register_count;
    if ((end > used_end_ || frame_ + 1 == frames_end_) && !make_room(end)) [[unlikely]]
      return false;
    *++frame_ = {function->code, base, function, closure, 0};
    return true;
  }
  bool make_room(Value* end);
  bool too_many_arguments(const std::string& callee, uint32_t least, uint32_t most, uint32_t count);
  bool missing_argument(const std::string& callee, std::string_view parameter);
  bool bind_arguments(const Function& function, Value* base, uint32_t count);
  bool bind_named(const Value& target, Value* base, uint32_t& count, uint32_t name_list);
  bool parameters_of(const Value& target, std::vector<Parameter>& parameters, bool& has_rest);
  Closure* make_closure(uint32_t index);
  Value call_with_self(const Value& self, const Value& callee, std::span<const Value> arguments);

  // members.cpp
  bool get_member(const Value& object, Site& site, Value& result);
  bool set_member(const Value& object, Site& site, const Value& value);
  // Finds what `object.name(...)` calls. A method: the object stays in base[0]. Otherwise what is
  // called goes there, and null into `method`.
  bool find_method(Value* base, Site& site, Value& method);
  bool find_super(const Value& self, const String* name, Value& result);
  bool get_super_member(const Value& self, const String* name, Value& result);
  Native* built_in_method(const Value& object, const String* name) const;
  bool get_built_in_member(const Value& object, const String* name, Value& result);
  bool get_export(Module& module, const String* name, Value& result);
  bool no_member(const Value& object, const String* name);

  // suggestions.cpp. Empty: none is near.
  std::string similar_member(const Value& object, std::string_view name) const;

  // object_members.cpp
  void define_object_members();

  // classes.cpp. Members by their index in the running module.
  bool new_class(Module& module, uint32_t index, Value& place);
  void declare_member(Class& object, const noodle_code_member& member, Module& module);
  bool unfinished_class(const Value& object, Class*& result);
  bool set_class_member(const Value& object, const Value& value, uint32_t member);
  bool set_member_class(const Value& object, const Value& type_class, uint32_t member);
  bool implement(const Value& object, const Value& interface_object);
  bool finish_class(const Value& object);
  bool fill_fields(Value* base, uint32_t given);
  Called instantiate(Value* base, uint32_t count);

  // enums.cpp
  Value new_case(Class& object, String* name, uint32_t values);
  static Field* case_value_of_member(const Class& object, const Module& module, uint32_t member);
  bool make_enum_value(Value* base, uint32_t count);
  bool is_case(Value* value, uint32_t count, const String* name);
  bool get_case_value(const Value& value, uint32_t number, Value& result);
  bool match_failed(const Value& value);

  // types.cpp
  bool type_with_class(const Type& declared, const Value& object, Type& type);
  bool is_type(const Value& value, const Type& declared, const Value& object, Value& result);
  bool check_declared(Value* registers, uint32_t number, const Type& declared, const Value& object,
                      uint32_t context);
  std::string checked_name(uint32_t register_number, uint32_t context) const;
  bool check_field(Value& value, const Field& field, std::string_view what = "field");

  // operators.cpp
  bool arithmetic(uint32_t opcode, const Value& a, const Value& b, Value& result);
  bool integer_operation(uint32_t opcode, int64_t a, int64_t b, Value& result);
  bool negate(const Value& a, Value& result);
  bool compare(uint32_t opcode, const Value& a, const Value& b, bool& result);
  bool contains(const Value& element, const Value& container, bool& result);
  void concatenate(Value* values, uint32_t count);
  bool make_range(const Value& start, const Value& end, Value& result);

  // elements.cpp
  bool get_index(const Value& object, const Value& index, Value& result);
  bool set_index(const Value& object, const Value& index, const Value& value);
  bool slice(const Value& object, const Value& from, const Value& to, Value& result);
  bool append(uint32_t opcode, const Value* container, uint32_t count);
  bool spread(uint32_t opcode, const Value& container, const Value& values);
  bool iterate_start(Value* registers);
  bool iterate_next(Value* registers, uint32_t variables, bool& more);
  bool iterate_table(Value* registers, uint32_t variables, bool& more);
  bool bad_index(const Value& object, const Value& index, uint64_t size);
  bool bad_key(const Value& key);

  // errors.cpp
  void make_error_classes();
  Instance* make_error(Builtin error_class, String* message);
  bool throw_value(const Value& value);
  bool unwind();
  bool recover_from_exhaustion();
  void attach_trace(Instance* error);
  uint32_t levels_of(const Frame& frame) const;
  static std::string traced_name_of(const TraceFrame& frame);
  static std::string position_of(const TraceFrame& frame);
  bool not_initialized(const String* name);
  bool local_not_initialized(const Value& name);
  bool variable_not_initialized(const Module& module, uint32_t slot);
  bool no_cell();

  // modules.cpp
  Result<Module*> load_all(LoadedModule main);
  Result<Module*> find_import(std::string_view specifier, std::string_view importing_path);
  Result<void> link(Module& module);
  Module& new_module(std::string path);
  Module& prepare(LoadedModule loaded);
  void prepare_constants(Module& module);
  void prepare_types(Module& module);
  void prepare_functions(Module& module);
  bool begin_module(Module& module);
  bool get_imported(uint32_t use, Value& result);

  // machine.cpp
  void collect();
  Native* new_native(const NativeDefinition& definition);
  Value* frame_end() const { return frame_->base + frame_->function->register_count; }
  static uint32_t index_of(Builtin builtin) { return static_cast<uint32_t>(builtin); }

  Machine& machine_;
  Heap& heap_;
  uint64_t steps_left_;
  Frame* frame_ = nullptr;  // the running one; frames_[0] is none
  Frame* frames_end_ = nullptr;
  Value* stack_ = nullptr;
  Value* stack_end_ = nullptr;
  Value* used_end_ = nullptr;    // from here on nothing was written since the last collection
  Value* native_end_ = nullptr;  // of what native code that runs now has on the stack
  uint32_t native_depth_ = 0;
  bool has_inlined_ = false;  // some module has inlined calls
  Value pending_;
  Value result_;  // of the frame flagged kEntry that returned last

  std::unique_ptr<Frame[]> frames_;
  std::vector<Value> builtins_;
  NameTable method_numbers_[kTags];  // names of members of built-in values -> index of natives_
  std::vector<Native*> natives_;
  std::vector<std::unique_ptr<Module>> modules_;
  std::unordered_map<std::string, Module*> modules_by_path_;
  Instance* memory_error_ = nullptr;  // made in time
  const String* constructor_name_ = nullptr;
  const String* message_name_ = nullptr;
};

}  // namespace noodle::vm

#endif
