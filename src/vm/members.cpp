// `object.name`: fields, methods, static members, exports, and members of built-in values.
#include <fmt/format.h>

#include <algorithm>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

// The static member of the class or of one it is derived from.
Field* find_static(Class* object, const String* name) {
  for (; object != nullptr; object = object->superclass) {
    const uint32_t number = object->parts->static_numbers.find(name);
    if (number != NameTable::kAbsent) return &object->parts->static_members[number];
  }
  return nullptr;
}

const Value* find_class_method(const Class* object, const String* name) {
  const uint32_t number = object->parts->method_numbers.find(name);
  return number == NameTable::kAbsent ? nullptr : &object->parts->methods[number];
}

bool wants_self(const Value& method) {
  return method.is(Tag::kNative) ||
         (method.is(Tag::kClosure) && method.as<Closure>()->function->has_self);
}

bool is_instance(const Value& value) { return value.is(Tag::kInstance) || value.is(Tag::kStruct); }

}  // namespace

Native* Execution::built_in_method(const Value& object, const String* name) const {
  const Tag tag = object.is(Tag::kFalse) ? Tag::kTrue : object.tag;
  // Of instances only errors have built-in members.
  if (tag == Tag::kInstance && !object.as<Instance>()->owner()->is_error()) return nullptr;
  const uint32_t number = method_numbers_[static_cast<uint32_t>(tag)].find(name);
  return number == NameTable::kAbsent ? nullptr : natives_[number];
}

bool Execution::no_member(const Value& object, const String* name) {
  std::string owner = description_of(object);
  if (object.is(Tag::kClass)) {
    const Class& of = *object.as<Class>();
    owner = fmt::format("{} `{}`", kind_of(of), of.name->text());
  }
  std::string message = fmt::format("{} has no member `{}`", owner, name->text());
  const std::string near = similar_member(object, name->text());
  if (!near.empty())
    message += fmt::format("; did you mean `{}`?", near);
  else if (object.is(Tag::kMap))
    message += fmt::format("; its values are reached with `[\"{}\"]`", name->text());
  fail(Builtin::k_TypeError, message);
  return false;
}

bool Execution::get_export(Module& module, const String* name, Value& result) {
  const uint32_t number = module.export_names.find(name);
  if (number == NameTable::kAbsent) {
    fail(Builtin::k_TypeError,
         fmt::format("module `{}` does not export `{}`", module.path, name->text()));
    return false;
  }
  const Binding& binding = module.exports[number];
  const Value& value = binding.module->variables[binding.variable];
  if (value.is(Tag::kUninitialized)) return not_initialized(name);
  result = value;
  return true;
}

bool Execution::get_built_in_member(const Value& object, const String* name, Value& result) {
  Native* native = built_in_method(object, name);
  if (native == nullptr) return no_member(object, name);
  if (!native->definition->is_property) {
    result = Value::of(heap_.bound_method(object, Value::of(native)));
    return true;
  }
  Value* base = native_end_;
  if (!make_room(base + 1)) return false;
  base[0] = object;
  if (!call_native(native, base, 0)) return false;
  result = base[0];
  return true;
}

bool Execution::get_member(const Value& object, Site& site, Value& result) {
  if (is_instance(object)) {
    auto* instance = object.as<Instance>();
    const uint32_t field = field_index(instance->shape, site.name);
    if (field != kNoField) {
      site.get_shape = instance->shape;
      site.get_field = field;
      result = instance->fields[field];
      return true;
    }
    if (const Value* method = find_class_method(instance->owner(), site.name)) {
      result = Value::of(heap_.bound_method(object, *method));
      return true;
    }
  } else if (object.is(Tag::kClass)) {
    if (const Field* member = find_static(object.as<Class>(), site.name)) {
      result = wants_self(member->value) ? Value::of(heap_.bound_method(object, member->value))
                                         : member->value;
      return true;
    }
  } else if (object.is(Tag::kModule)) {
    return get_export(*object.as<Module>(), site.name, result);
  } else if (object.is(Tag::kEnumValue)) {
    if (const Value* value = find_case_value(*object.as<EnumValue>(), site.name)) {
      result = *value;
      return true;
    }
  }
  return get_built_in_member(object, site.name, result);
}

bool Execution::set_member(const Value& object, Site& site, const Value& value) {
  Value checked = value;
  if (object.is(Tag::kClass)) {
    Field* member = find_static(object.as<Class>(), site.name);
    if (member == nullptr) return no_member(object, site.name);
    if (member->is_fixed) {
      fail(Builtin::k_TypeError, fmt::format("`{}` cannot be assigned", site.name->text()));
      return false;
    }
    if (!check_field(checked, *member)) return false;
    member->value = checked;
    return true;
  }
  if (object.is(Tag::kModule)) {
    fail(Builtin::k_TypeError, "names of another module cannot be assigned");
    return false;
  }
  if (object.is(Tag::kEnumValue)) {
    fail(Builtin::k_TypeError, "the values of an enum cannot be assigned");
    return false;
  }
  if (!is_instance(object)) return no_member(object, site.name);
  auto* instance = object.as<Instance>();
  Shape* const shape = instance->shape;
  uint32_t field = field_index(shape, site.name);
  Shape* next = shape;
  const Field* declared = nullptr;
  if (field == kNoField) {
    if (object.is(Tag::kStruct)) return no_member(object, site.name);
    field = shape->count;
    if (field == kMaximumFields) {
      fail(Builtin::k_MemoryError, fmt::format("more than {} fields in an object", kMaximumFields));
      return false;
    }
    next = shape_with(heap_, shape, site.name);
    heap_.grow_fields(instance);
    // The next objects of the class get room for this field from the start.
    shape->owner->field_capacity =
        std::max(shape->owner->field_capacity, std::min(next->count, kMaximumReservedFields));
  } else if (field < shape->owner->parts->fields.size()) {
    declared = &shape->owner->parts->fields[field];
    if (!check_field(checked, *declared)) return false;
  }
  instance->fields[field] = checked;
  instance->shape = next;
  site.set_shape = shape;
  site.set_next = next;
  site.set_field = field;
  site.set_type =
      declared == nullptr || declared->type.kind == NOODLE_TYPE_ANY ? nullptr : &declared->type;
  return true;
}

bool Execution::find_method(Value* base, Site& site, Value& method) {
  const Value object = *base;
  method = Value::null();
  if (is_instance(object)) {
    auto* instance = object.as<Instance>();
    const uint32_t field = field_index(instance->shape, site.name);
    if (field != kNoField) {
      *base = instance->fields[field];
      return true;
    }
    if (const Value* found = find_class_method(instance->owner(), site.name)) {
      method = *found;
      if (object.is(Tag::kInstance) && found->is(Tag::kClosure)) {
        site.call_shape = instance->shape;
        site.call_method = *found;
        site.call_tag = Tag::kFree;
      }
      return true;
    }
  } else if (object.is(Tag::kClass)) {
    if (const Field* member = find_static(object.as<Class>(), site.name)) {
      if (wants_self(member->value))
        method = member->value;
      else
        *base = member->value;
      return true;
    }
  } else if (object.is(Tag::kModule)) {
    return get_export(*object.as<Module>(), site.name, *base);
  } else if (object.is(Tag::kEnumValue)) {
    if (const Value* value = find_case_value(*object.as<EnumValue>(), site.name)) {
      *base = *value;
      return true;
    }
  }
  Native* native = built_in_method(object, site.name);
  if (native == nullptr) return no_member(object, site.name);
  method = Value::of(native);
  if (!is_instance(object) && !object.is(Tag::kClass) && !object.is(Tag::kEnumValue)) {
    site.call_shape = nullptr;
    site.call_tag = object.tag;
    site.call_method = method;
  }
  return true;
}

// `super.name` or `super(...)`, in a method of frame_. A constructor that is not there: null.
bool Execution::find_super(const Value& self, const String* name, Value& result) {
  const Class* owner = frame_->closure == nullptr ? nullptr : frame_->closure->owner;
  Class* superclass = owner == nullptr ? nullptr : owner->superclass;
  if (superclass == nullptr) {
    fail(Builtin::k_TypeError, "`super` in a class without superclass");
    return false;
  }
  if (name == constructor_name_) {
    result = superclass->constructor;
    return true;
  }
  if (self.is(Tag::kClass)) {
    if (const Field* member = find_static(superclass, name)) {
      result = member->value;
      return true;
    }
  } else if (const Value* method = find_class_method(superclass, name)) {
    result = *method;
    return true;
  }
  return no_member(Value::of(superclass), name);
}

bool Execution::get_super_member(const Value& self, const String* name, Value& result) {
  Value member;
  if (!find_super(self, name, member)) return false;
  result = wants_self(member) ? Value::of(heap_.bound_method(self, member)) : member;
  return true;
}

}  // namespace noodle::vm
