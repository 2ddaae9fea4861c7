// Making classes, structs, enums and interfaces, and making instances of them.
#include <fmt/format.h>

#include <algorithm>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

// Replaces an inherited field of the same name.
void set_field(ClassParts& parts, const Field& field) {
  const uint32_t known = parts.field_numbers.find(field.name);
  if (known != NameTable::kAbsent) {
    parts.fields[known] = field;
    return;
  }
  parts.field_numbers.set(field.name, static_cast<uint32_t>(parts.fields.size()));
  parts.fields.push_back(field);
}

void set_method(ClassParts& parts, String* name, const Value& method) {
  const uint32_t known = parts.method_numbers.find(name);
  if (known != NameTable::kAbsent) {
    parts.methods[known] = method;
    return;
  }
  parts.method_numbers.set(name, static_cast<uint32_t>(parts.methods.size()));
  parts.methods.push_back(method);
}

void set_static(ClassParts& parts, const Field& member) {
  const uint32_t known = parts.static_numbers.find(member.name);
  if (known != NameTable::kAbsent) {
    parts.static_members[known] = member;
    return;
  }
  parts.static_numbers.set(member.name, static_cast<uint32_t>(parts.static_members.size()));
  parts.static_members.push_back(member);
}

void inherit(Class& object, Class& superclass) {
  object.superclass = &superclass;
  object.constructor = superclass.constructor;
  object.flags = superclass.is_error() ? Class::kError : 0;
  ClassParts& parts = *object.parts;
  const ClassParts& inherited = *superclass.parts;
  parts.fields = inherited.fields;
  parts.field_numbers = inherited.field_numbers;
  parts.methods = inherited.methods;
  parts.method_numbers = inherited.method_numbers;
  parts.interfaces = inherited.interfaces;
  parts.requirements = inherited.requirements;
}

}  // namespace

bool Execution::new_class(Module& module, uint32_t index, Value& place) {
  const auto& record = module.section<noodle_code_class>(NOODLE_BYTECODE_CLASSES)[index];
  Class* object = heap_.class_object(module.strings[record.name], record.kind);
  if (!place.is_null()) {
    auto* superclass = place.is(Tag::kClass) ? place.as<Class>() : nullptr;
    if (superclass == nullptr || superclass->kind != record.kind || !superclass->is_finished() ||
        record.kind == NOODLE_CLASS_STRUCT || record.kind == NOODLE_CLASS_ENUM) {
      fail(Builtin::k_TypeError,
           fmt::format("{} cannot extend {}", description_of(Value::of(object)),
                       description_of(place)));
      return false;
    }
    inherit(*object, *superclass);
  }
  for (const noodle_code_member& member :
       module.section<noodle_code_member>(NOODLE_BYTECODE_MEMBERS)
           .subspan(record.first_member, record.member_count))
    declare_member(*object, member, module);
  place = Value::of(object);
  return true;
}

void Execution::declare_member(Class& object, const noodle_code_member& member, Module& module) {
  ClassParts& parts = *object.parts;
  Field field;
  field.name = module.strings[member.name];
  field.is_optional = (member.flags & NOODLE_CODE_MEMBER_OPTIONAL) != 0;
  field.has_default = (member.flags & NOODLE_CODE_MEMBER_CONSTANT) != 0;
  if (field.has_default) field.value = module.constants[member.value];
  if (member.type != NOODLE_NONE) field.type = module.types[member.type];
  if (field.is_optional) field.type.is_optional = true;
  switch (member.kind) {
    case NOODLE_MEMBER_FIELD:
      return set_field(parts, field);
    case NOODLE_MEMBER_STATIC_FIELD:
      return set_static(parts, field);
    case NOODLE_MEMBER_CASE:
      field.is_fixed = true;
      field.value = new_case(object, field.name, member.parameter_count);
      return set_static(parts, field);
    case NOODLE_MEMBER_CASE_VALUE:
      parts.case_values.push_back(field);
      return;
    case NOODLE_MEMBER_REQUIREMENT:
      parts.requirements.push_back({field.name, member.parameter_count});
      return;
    default:
      return;  // methods come with SetClassMember
  }
}

bool Execution::unfinished_class(const Value& object, Class*& result) {
  if (object.is(Tag::kClass) && !object.as<Class>()->is_finished()) {
    result = object.as<Class>();
    return true;
  }
  fail(Builtin::k_TypeError,
       fmt::format("{} is not a class that is being made", description_of(object)));
  return false;
}

bool Execution::set_class_member(const Value& object, const Value& value, uint32_t index) {
  Class* target = nullptr;
  if (!unfinished_class(object, target)) return false;
  if (!value.is(Tag::kClosure)) {
    fail(Builtin::k_TypeError, "a member of a class must be a function");
    return false;
  }
  Module& module = *frame_->function->module;
  const auto& member = module.section<noodle_code_member>(NOODLE_BYTECODE_MEMBERS)[index];
  ClassParts& parts = *target->parts;
  String* name = module.strings[member.name];
  value.as<Closure>()->owner = target;
  Field* field = nullptr;
  switch (member.kind) {
    case NOODLE_MEMBER_METHOD:
      set_method(parts, name, value);
      return true;
    case NOODLE_MEMBER_CONSTRUCTOR:
      target->constructor = value;
      return true;
    case NOODLE_MEMBER_STATIC_METHOD: {
      Field method;
      method.name = name;
      method.value = value;
      method.is_fixed = true;
      set_static(parts, method);
      return true;
    }
    case NOODLE_MEMBER_FIELD: {
      const uint32_t number = parts.field_numbers.find(name);
      if (number != NameTable::kAbsent) field = &parts.fields[number];
      break;
    }
    case NOODLE_MEMBER_STATIC_FIELD: {
      const uint32_t number = parts.static_numbers.find(name);
      if (number != NameTable::kAbsent) field = &parts.static_members[number];
      break;
    }
    default:
      break;
  }
  if (field == nullptr) {
    fail(Builtin::k_TypeError, fmt::format("`{}` does not take a function", name->text()));
    return false;
  }
  field->value = value;
  field->is_computed = field->has_default = true;
  return true;
}

// The class may be finished: a field may name a class that is made behind its own.
bool Execution::set_member_class(const Value& object, const Value& type_class, uint32_t index) {
  if (!object.is(Tag::kClass)) {
    fail(Builtin::k_TypeError, fmt::format("{} is not a class", description_of(object)));
    return false;
  }
  Class* target = object.as<Class>();
  Module& module = *frame_->function->module;
  const auto& member = module.section<noodle_code_member>(NOODLE_BYTECODE_MEMBERS)[index];
  String* name = module.strings[member.name];
  ClassParts& parts = *target->parts;
  if (member.kind == NOODLE_MEMBER_CASE_VALUE) {
    Field* value = case_value_of_member(*target, module, index);
    if (value == nullptr) return true;
    const Type declared = value->type;
    return type_with_class(declared, type_class, value->type);
  }
  for (auto [numbers, fields] : {std::pair{&parts.field_numbers, &parts.fields},
                                 std::pair{&parts.static_numbers, &parts.static_members}}) {
    const uint32_t number = numbers->find(name);
    if (number == NameTable::kAbsent) continue;
    Field& field = (*fields)[number];
    const Type declared = field.type;
    return type_with_class(declared, type_class, field.type);
  }
  return true;
}

bool Execution::implement(const Value& object, const Value& interface_object) {
  Class* target = nullptr;
  if (!unfinished_class(object, target)) return false;
  auto* implemented = interface_object.is(Tag::kClass) ? interface_object.as<Class>() : nullptr;
  if (implemented == nullptr || implemented->kind != NOODLE_CLASS_INTERFACE) {
    fail(Builtin::k_TypeError, fmt::format("`{}` cannot implement {}", target->name->text(),
                                           description_of(interface_object)));
    return false;
  }
  for (const Requirement& requirement : implemented->parts->requirements) {
    const uint32_t number = target->parts->method_numbers.find(requirement.name);
    if (number != NameTable::kAbsent) continue;
    fail(Builtin::k_TypeError,
         fmt::format("class `{}` does not implement `{}`: it has no method `{}`",
                     target->name->text(), implemented->name->text(), requirement.name->text()));
    return false;
  }
  for (Class* at = implemented; at != nullptr; at = at->superclass)
    target->parts->interfaces.push_back(at);
  return true;
}

bool Execution::finish_class(const Value& object) {
  Class* target = nullptr;
  if (!unfinished_class(object, target)) return false;
  ClassParts& parts = *target->parts;
  for (Field& field : parts.fields) {
    target->instance_shape = shape_with(heap_, target->instance_shape, field.name);
    if (field.has_default && !field.is_computed && !check_field(field.value, field)) return false;
  }
  target->field_capacity = static_cast<uint32_t>(parts.fields.size());
  target->flags |= Class::kFinished;
  // By number: what is computed may look at the class, but adds no members to it.
  for (size_t i = 0; i < parts.static_members.size(); ++i) {
    if (parts.static_members[i].is_computed) {
      const Value function = parts.static_members[i].value;
      parts.static_members[i].value = Value::null();
      parts.static_members[i].is_computed = false;
      const Root keep(machine_, function);
      const Value computed = call_with_self(object, function, {});
      if (computed.is_failure()) return false;
      parts.static_members[i].value = computed;
    }
    Field& member = parts.static_members[i];
    if (member.has_default && !check_field(member.value, member)) return false;
  }
  return true;
}

// Values of all fields of the new instance in base[0]; a struct takes `given` arguments.
bool Execution::fill_fields(Value* base, uint32_t given) {
  const Value self = base[0];
  auto* instance = self.as<Instance>();
  const ClassParts& parts = *instance->owner()->parts;
  for (uint32_t i = 0; i < parts.fields.size(); ++i) {
    const Field& field = parts.fields[i];
    Value value = field.value;
    if (i < given && !base[1 + i].is(Tag::kUninitialized)) {
      value = base[1 + i];
      if (!check_field(value, field)) return false;
    } else if (field.is_computed) {
      value = call_with_self(self, field.value, {});
      if (value.is_failure() || !check_field(value, field)) return false;
    } else if (self.is(Tag::kStruct) && !field.has_default && !field.is_optional) {
      return missing_argument(fmt::format("`{}`", instance->owner()->name->text()),
                              field.name->text());
    }
    instance->fields[i] = value;
  }
  return true;
}

Execution::Called Execution::instantiate(Value* base, uint32_t count) {
  auto* object = base->as<Class>();
  const bool is_struct = object->kind == NOODLE_CLASS_STRUCT;
  if (!object->is_finished() || (object->kind != NOODLE_CLASS_CLASS && !is_struct)) {
    fail(Builtin::k_TypeError, fmt::format("`{}` cannot be instantiated", object->name->text()));
    return Called::kFailed;
  }
  Instance* instance = heap_.instance(is_struct ? Tag::kStruct : Tag::kInstance,
                                      object->instance_shape, object->field_capacity);
  std::fill_n(instance->fields, instance->capacity, Value::null());
  base[0] = Value::of(instance);
  const auto limit = static_cast<uint32_t>(is_struct ? object->parts->fields.size() : 0);
  if ((is_struct || object->constructor.is_null()) && count > limit) {
    const auto least = static_cast<uint32_t>(std::count_if(
        object->parts->fields.begin(), object->parts->fields.end(),
        [&](const Field& field) { return is_struct && !field.has_default && !field.is_optional; }));
    too_many_arguments(fmt::format("`{}`", object->name->text()), least, limit, count);
    return Called::kFailed;
  }
  native_end_ = std::max(native_end_, base + 1 + count);
  if (!fill_fields(base, is_struct ? count : 0)) return Called::kFailed;
  const Value& constructor = object->constructor;
  if (is_struct || constructor.is_null()) return Called::kDone;
  const Value self = base[0];
  const Called called = begin_method(base, count, constructor);
  if (called == Called::kFrame) frame_->flags |= Frame::kConstructor;
  if (called == Called::kDone) base[0] = self;
  return called;
}

}  // namespace noodle::vm
