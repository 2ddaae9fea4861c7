// Calls: what is called, and how its arguments reach its parameters.
#include <fmt/format.h>

#include <algorithm>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

std::string in_quotes(std::string_view name) { return fmt::format("`{}`", name); }

// A constructor goes by the name of its class.
std::string name_of(const Function& function) {
  const noodle_code_function& record = *function.record;
  if (record.kind == NOODLE_FUNCTION_CONSTRUCTOR && record.class_index != NOODLE_NONE) {
    const auto classes = function.module->section<noodle_code_class>(NOODLE_BYTECODE_CLASSES);
    return in_quotes(function.module->strings[classes[record.class_index].name]->text());
  }
  return function.name == nullptr ? std::string("the function") : in_quotes(function.name->text());
}

std::string name_of_callee(const Value& callee) {
  if (callee.is(Tag::kClass)) return in_quotes(callee.as<Class>()->name->text());
  if (callee.is(Tag::kBoundMethod)) return name_of_callee(callee.as<BoundMethod>()->method);
  if (callee.is(Tag::kNative)) return in_quotes(callee.as<Native>()->definition->name);
  if (callee.is(Tag::kEnumCase)) return in_quotes(callee.as<EnumCase>()->name->text());
  return name_of(*callee.as<Closure>()->function);
}

void add_parameters(const NativeDefinition& definition, std::vector<Parameter>& parameters) {
  const std::string_view all = definition.parameters;
  for (size_t at = 0; at < all.size();) {
    const size_t end = std::min(all.find(',', at), all.size());
    std::string_view name = all.substr(at, end - at);
    while (name.starts_with(' ')) name.remove_prefix(1);
    const bool is_optional = name.ends_with('?');
    if (is_optional) name.remove_suffix(1);
    parameters.push_back({name, is_optional});
    at = end + 1;
  }
}

}  // namespace

bool Execution::too_many_arguments(const std::string& callee, uint32_t least, uint32_t most,
                                   uint32_t count) {
  fail(Builtin::k_TypeError,
       fmt::format("{} takes {}{} argument{}, not {}", callee, least == most ? "" : "at most ",
                   most == 0 ? "no" : std::to_string(most), most == 1 ? "" : "s", count));
  return false;
}

bool Execution::missing_argument(const std::string& callee, std::string_view parameter) {
  fail(Builtin::k_TypeError, fmt::format("{} is missing the argument `{}`", callee, parameter));
  return false;
}

// Stack and frames for one more call whose registers end at `end`.
bool Execution::make_room(Value* end) {
  if (frame_ + 1 == frames_end_ || end > stack_end_) {
    fail(Builtin::k_StackOverflowError, "too many calls within calls");
    return false;
  }
  used_end_ = std::max(used_end_, std::min(end + kStackStep, stack_end_));
  return true;
}

bool Execution::bind_arguments(const Function& function, Value* base, uint32_t count) {
  const uint32_t fixed = function.parameter_count - (function.has_rest ? 1 : 0);
  if (!make_room(base + std::max(function.register_count, count + 1))) return false;
  if (count > fixed) {
    if (!function.has_rest)
      return too_many_arguments(name_of(function), function.required_count, fixed, count);
    List* rest = heap_.list(count - fixed);
    for (uint32_t i = fixed; i < count; ++i) heap_.append(rest, base[1 + i]);
    base[1 + fixed] = Value::of(rest);
  } else if (function.has_rest) {
    base[1 + fixed] = Value::of(heap_.list());
  }
  const noodle_code_parameter* parameters =
      function.module->section<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS).data() +
      function.record->first_parameter;
  for (uint32_t i = 0; i < fixed; ++i) {
    if (i < count && !base[1 + i].is(Tag::kUninitialized)) continue;
    if ((parameters[i].flags & NOODLE_CODE_PARAMETER_DEFAULT) == 0)
      return missing_argument(name_of(function),
                              function.module->strings[parameters[i].name]->text());
    base[1 + i] = Value::uninitialized();
  }
  return true;
}

bool Execution::call_native(Native* native, Value* base, uint32_t count) {
  if (count > native->maximum)
    return too_many_arguments(in_quotes(native->definition->name), native->minimum, native->maximum,
                              count);
  if (count < native->minimum) {
    std::vector<Parameter> parameters;
    add_parameters(*native->definition, parameters);
    return missing_argument(in_quotes(native->definition->name), parameters[count].name);
  }
  const Value result = native->definition->function(machine_, {base, count});
  if (result.is_failure()) return false;
  base[0] = result;
  return true;
}

// base[0] is self already where the method wants it.
Execution::Called Execution::begin_method(Value* base, uint32_t count, const Value& method) {
  if (method.is(Tag::kNative))
    return call_native(method.as<Native>(), base, count) ? Called::kDone : Called::kFailed;
  auto* closure = method.as<Closure>();
  if (closure->function->exact_count != count && !bind_arguments(*closure->function, base, count))
    return Called::kFailed;
  return push_frame(closure, base) ? Called::kFrame : Called::kFailed;
}

Execution::Called Execution::begin_call(Value* base, uint32_t count) {
  switch (base->tag) {
    case Tag::kClosure:
    case Tag::kNative: {
      const Value callee = *base;
      return begin_method(base, count, callee);
    }
    case Tag::kClass:
      return instantiate(base, count);
    case Tag::kEnumCase:
      return make_enum_value(base, count) ? Called::kDone : Called::kFailed;
    case Tag::kBoundMethod: {
      const auto* bound = base->as<BoundMethod>();
      *base = bound->receiver;
      return begin_method(base, count, bound->method);
    }
    default:
      fail(Builtin::k_TypeError, fmt::format("{} cannot be called", description_of(*base)));
      return Called::kFailed;
  }
}

// Puts arguments with names into the places of their parameters, and uninitialized into gaps.
bool Execution::bind_named(const Value& target, Value* base, uint32_t& count, uint32_t name_list) {
  const Module& caller = *frame_->function->module;
  const auto lists = caller.section<uint32_t>(NOODLE_BYTECODE_NAME_LISTS);
  const std::span<const uint32_t> names = lists.subspan(name_list + 1, lists[name_list]);
  std::vector<Parameter> parameters;
  bool has_rest = false;
  if (!parameters_of(target, parameters, has_rest)) return false;
  if (has_rest) parameters.pop_back();
  const auto named = static_cast<uint32_t>(std::min<size_t>(names.size(), count));
  const uint32_t positional = count - named;
  std::vector<Value> values(parameters.size(), Value::uninitialized());
  if (positional > values.size())
    return too_many_arguments(name_of_callee(target), 0, static_cast<uint32_t>(values.size()),
                              count);
  std::copy_n(base + 1, positional, values.begin());
  for (uint32_t i = 0; i < named; ++i) {
    const std::string_view name = caller.strings[names[i]]->text();
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter& other) { return other.name == name; });
    const auto at = static_cast<size_t>(found - parameters.begin());
    if (found == parameters.end()) {
      fail(Builtin::k_TypeError,
           fmt::format("{} has no parameter `{}`", name_of_callee(target), name));
      return false;
    }
    if (!values[at].is(Tag::kUninitialized)) {
      fail(Builtin::k_TypeError,
           fmt::format("{} got the argument `{}` twice", name_of_callee(target), name));
      return false;
    }
    values[at] = base[1 + positional + i];
  }
  // Trailing gaps are arguments that were not given.
  while (!values.empty() && values.back().is(Tag::kUninitialized)) values.pop_back();
  count = static_cast<uint32_t>(values.size());
  for (uint32_t i = 0; i < count; ++i) {
    if (values[i].is(Tag::kUninitialized) && !parameters[i].is_optional)
      return missing_argument(name_of_callee(target), parameters[i].name);
  }
  if (!make_room(base + count + 1)) return false;
  std::copy(values.begin(), values.end(), base + 1);
  native_end_ = std::max(native_end_, base + count + 1);
  return true;
}

bool Execution::parameters_of(const Value& target, std::vector<Parameter>& parameters,
                              bool& has_rest) {
  Value callee = target;
  if (callee.is(Tag::kBoundMethod)) callee = callee.as<BoundMethod>()->method;
  if (callee.is(Tag::kClass)) {
    const auto* object = callee.as<Class>();
    if (object->kind == NOODLE_CLASS_STRUCT) {
      for (const Field& field : object->parts->fields)
        parameters.push_back({field.name->text(), field.is_optional || field.has_default});
      return true;
    }
    callee = object->constructor;
    if (callee.is_null()) return true;
  }
  if (callee.is(Tag::kEnumCase)) {
    for (const Field& value : values_of(*callee.as<EnumCase>()))
      parameters.push_back({value.name->text(), value.is_optional});
    return true;
  }
  if (callee.is(Tag::kNative)) {
    add_parameters(*callee.as<Native>()->definition, parameters);
    has_rest = callee.as<Native>()->maximum == UINT32_MAX;
    return true;
  }
  if (!callee.is(Tag::kClosure)) {
    fail(Builtin::k_TypeError, fmt::format("{} cannot be called", description_of(target)));
    return false;
  }
  const Function& function = *callee.as<Closure>()->function;
  const auto records = function.module->section<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS)
                           .subspan(function.record->first_parameter, function.parameter_count);
  for (const noodle_code_parameter& record : records)
    parameters.push_back({function.module->strings[record.name]->text(),
                          (record.flags & NOODLE_CODE_PARAMETER_DEFAULT) != 0});
  has_rest = function.has_rest;
  return true;
}

Execution::Called Execution::begin_named(Value* base, uint32_t count, uint32_t name_list) {
  if (!bind_named(*base, base, count, name_list)) return Called::kFailed;
  return begin_call(base, count);
}

Execution::Called Execution::begin_method_call(Value* base, uint32_t count, Site& site) {
  Value method;
  if (base->tag == site.call_tag) {
    method = site.call_method;
  } else if (!find_method(base, site, method)) {
    return Called::kFailed;
  }
  return method.is_null() ? begin_call(base, count) : begin_method(base, count, method);
}

Execution::Called Execution::begin_named_method_call(Value* base, uint32_t count,
                                                     uint32_t name_list, Site& site) {
  Value method;
  if (!find_method(base, site, method)) return Called::kFailed;
  if (!bind_named(method.is_null() ? *base : method, base, count, name_list))
    return Called::kFailed;
  return method.is_null() ? begin_call(base, count) : begin_method(base, count, method);
}

Execution::Called Execution::begin_super_call(Value* base, uint32_t count, uint32_t name_list,
                                              const Site& site) {
  Value method;
  if (!find_super(*base, site.name, method)) return Called::kFailed;
  if (method.is_null()) {
    if (count == 0) return Called::kDone;
    fail(Builtin::k_TypeError, "the constructor of the superclass takes no arguments");
    return Called::kFailed;
  }
  if (name_list != NOODLE_NONE && !bind_named(method, base, count, name_list))
    return Called::kFailed;
  if (!method.is(Tag::kClosure) && !method.is(Tag::kNative)) {
    *base = method;
    return begin_call(base, count);
  }
  return begin_method(base, count, method);
}

// Puts the elements of the list in base[1] in its place, in front of the arguments with names.
bool Execution::expand(Value* base, uint32_t& count) {
  if (!base[1].is(Tag::kList)) {
    fail(Builtin::k_TypeError, fmt::format("{} cannot be spread", description_of(base[1])));
    return false;
  }
  const auto* list = base[1].as<List>();
  const uint32_t named = count - 1;
  if (list->size + uint64_t{count} > static_cast<uint64_t>(stack_end_ - base)) {
    fail(Builtin::k_StackOverflowError,
         fmt::format("{} arguments do not fit on the stack", list->size + uint64_t{named}));
    return false;
  }
  if (!make_room(base + list->size + count)) return false;
  if (list->size == 0)
    std::copy_n(base + 2, named, base + 1);
  else
    std::copy_backward(base + 2, base + 2 + named, base + 1 + list->size + named);
  std::copy_n(list->items, list->size, base + 1);
  count = list->size + named;
  native_end_ = std::max(native_end_, base + count + 1);
  return true;
}

Execution::Called Execution::begin_spread(Value* base, uint32_t count, uint32_t name_list) {
  if (!expand(base, count)) return Called::kFailed;
  return name_list == NOODLE_NONE ? begin_call(base, count) : begin_named(base, count, name_list);
}

Execution::Called Execution::begin_spread_method_call(Value* base, uint32_t count,
                                                      uint32_t name_list, Site& site) {
  if (!expand(base, count)) return Called::kFailed;
  return name_list == NOODLE_NONE ? begin_method_call(base, count, site)
                                  : begin_named_method_call(base, count, name_list, site);
}

Execution::Called Execution::begin_spread_super_call(Value* base, uint32_t count,
                                                     uint32_t name_list, const Site& site) {
  if (!expand(base, count)) return Called::kFailed;
  return begin_super_call(base, count, name_list, site);
}

Closure* Execution::make_closure(uint32_t index) {
  Module& module = *frame_->function->module;
  const Function& function = module.functions[index];
  const auto captures =
      module.section<noodle_code_capture>(NOODLE_BYTECODE_CAPTURES)
          .subspan(function.record->first_capture, function.record->capture_count);
  // A function inside of a method means the same superclass.
  Class* owner = frame_->closure == nullptr ? nullptr : frame_->closure->owner;
  Closure* closure =
      heap_.closure(&function, &module, owner, static_cast<uint32_t>(captures.size()));
  const auto captured = [this](uint32_t number) {
    Closure* running = frame_->closure;
    return running != nullptr && number < running->capture_count ? running->captures()[number]
                                                                 : Value::null();
  };
  for (size_t i = 0; i < captures.size(); ++i) {
    const noodle_code_capture& capture = captures[i];
    closure->captures()[i] =
        capture.from_register != 0 ? frame_->base[capture.index] : captured(capture.index);
  }
  return closure;
}

// From native code: runs to the end.
Value Execution::call(const Value& callee, std::span<const Value> arguments) {
  return call_with_self(Value::failure(), callee, arguments);
}

// A self that is a failure: there is none.
Value Execution::call_with_self(const Value& self, const Value& callee,
                                std::span<const Value> arguments) {
  if (--steps_left_ == 0) throw StepLimit{};
  Value* const base = native_end_;
  const auto count = static_cast<uint32_t>(arguments.size());
  if (native_depth_ == kMaximumNativeDepth)
    return fail(Builtin::k_StackOverflowError, "too many native functions within each other");
  if (!make_room(base + count + 1)) return Value::failure();
  struct Restore {
    Execution& execution;
    Value* native_end;
    ~Restore() {
      execution.native_end_ = native_end;
      --execution.native_depth_;
    }
  } restore{*this, base};
  ++native_depth_;
  base[0] = self.is_failure() ? callee : self;
  std::copy(arguments.begin(), arguments.end(), base + 1);
  native_end_ = base + count + 1;
  switch (self.is_failure() ? begin_call(base, count) : begin_method(base, count, callee)) {
    case Called::kFailed:
      return Value::failure();
    case Called::kDone:
      return base[0];
    case Called::kFrame:
      break;
  }
  frame_->flags |= Frame::kEntry;
  return run_frames() ? result_ : Value::failure();
}

uint32_t Machine::arity(const Value& callee) const {
  Value target = callee;
  if (target.is(Tag::kBoundMethod)) target = target.as<BoundMethod>()->method;
  if (target.is(Tag::kClass)) target = target.as<Class>()->constructor;
  if (target.is(Tag::kClosure)) {
    const Function& function = *target.as<Closure>()->function;
    return function.has_rest ? UINT32_MAX : function.parameter_count;
  }
  if (target.is(Tag::kEnumCase)) return target.as<EnumCase>()->count;
  return target.is(Tag::kNative) ? target.as<Native>()->maximum : 0;
}

}  // namespace noodle::vm
