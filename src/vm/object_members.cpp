// Members of the objects that a program declares: errors, enums, classes and functions.
#include <fmt/format.h>

#include <algorithm>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

Value error_type(Machine&, Arguments arguments) {
  return Value::of(arguments.self().as<Instance>()->owner()->name);
}

Value error_stack(Machine& machine, Arguments arguments) {
  List* list = machine.heap().list();
  for (const std::string& line : Execution::trace_lines(*arguments.self().as<Instance>()))
    machine.heap().append(list, Value::of(machine.heap().string(line)));
  return Value::of(list);
}

Value class_name(Machine&, Arguments arguments) {
  return Value::of(arguments.self().as<Class>()->name);
}

Value enum_values(Machine& machine, Arguments arguments) {
  const auto* object = arguments.self().as<Class>();
  if (object->kind != NOODLE_CLASS_ENUM)
    return machine.fail(Builtin::k_TypeError,
                        fmt::format("`{}` is not an enum", object->name->text()));
  List* list = machine.heap().list(object->parts->cases.size());
  for (const Value& value : object->parts->cases)
    if (value.is(Tag::kEnumValue)) machine.heap().append(list, value);
  return Value::of(list);
}

Value case_name(Machine&, Arguments arguments) {
  return Value::of(arguments.self().as<EnumValue>()->name);
}

Value case_ordinal(Machine&, Arguments arguments) {
  return Value::of_int(arguments.self().as<EnumValue>()->ordinal);
}

Value function_name(Machine& machine, Arguments arguments) {
  Value function = arguments.self();
  if (function.is(Tag::kBoundMethod)) function = function.as<BoundMethod>()->method;
  if (function.is(Tag::kEnumCase)) return Value::of(function.as<EnumCase>()->name);
  if (function.is(Tag::kNative))
    return Value::of(machine.heap().string(function.as<Native>()->definition->name));
  String* name = function.as<Closure>()->function->name;
  return Value::of(name == nullptr ? machine.heap().string("") : name);
}

Value function_arity(Machine& machine, Arguments arguments) {
  // With a rest parameter: those in front of it.
  const uint32_t most = machine.arity(arguments.self());
  Value function = arguments.self();
  if (function.is(Tag::kBoundMethod)) function = function.as<BoundMethod>()->method;
  if (most != UINT32_MAX || !function.is(Tag::kClosure)) return Value::of_int(most);
  return Value::of_int(function.as<Closure>()->function->parameter_count - 1);
}

constexpr NativeDefinition kErrorMembers[] = {{"type", "", error_type, true},
                                              {"stack", "", error_stack, true}};
constexpr NativeDefinition kClassMembers[] = {{"name", "", class_name, true},
                                              {"values", "", enum_values}};
constexpr NativeDefinition kEnumMembers[] = {{"name", "", case_name, true},
                                             {"ordinal", "", case_ordinal, true}};
constexpr NativeDefinition kFunctionMembers[] = {{"name", "", function_name, true},
                                                 {"arity", "", function_arity, true}};

}  // namespace

void Execution::define_object_members() {
  define_methods(Tag::kInstance, kErrorMembers);
  define_methods(Tag::kClass, kClassMembers);
  define_methods(Tag::kEnumValue, kEnumMembers);
  for (const Tag tag : {Tag::kClosure, Tag::kNative, Tag::kBoundMethod, Tag::kEnumCase})
    define_methods(tag, kFunctionMembers);
}

}  // namespace noodle::vm
