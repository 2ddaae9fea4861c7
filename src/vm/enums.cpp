// Enums: their cases, the values of cases, and what patterns ask of them.
#include <fmt/format.h>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

// Bytes of the text of a value that a MatchError shows.
constexpr size_t kLongestUnmatched = 200;

const Value* find_case_value(const EnumValue& value, const String* name) {
  const std::span<const Field> fields = values_of(value);
  for (size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == name) return value.values() + i;
  return nullptr;
}

// The values of the case are declared behind it.
Value Execution::new_case(Class& object, String* name, uint32_t values) {
  ClassParts& parts = *object.parts;
  const auto ordinal = static_cast<uint32_t>(parts.cases.size());
  Value result;
  if (values == 0) {
    result = Value::of(heap_.enum_value(name, &object, ordinal));
  } else {
    EnumCase* declared = heap_.enum_case(name, &object, ordinal);
    declared->count = values;
    declared->first = static_cast<uint32_t>(parts.case_values.size());
    result = Value::of(declared);
  }
  parts.cases.push_back(result);
  return result;
}

// What the class, which the record of the member may not be of, has for it; or null.
Field* Execution::case_value_of_member(const Class& object, const Module& module, uint32_t member) {
  const auto members = module.section<noodle_code_member>(NOODLE_BYTECODE_MEMBERS);
  uint32_t declared = member;
  while (declared != 0 && members[declared].kind == NOODLE_MEMBER_CASE_VALUE) --declared;
  const uint32_t number = object.parts->static_numbers.find(module.strings[members[declared].name]);
  if (number == NameTable::kAbsent) return nullptr;
  const Value& found = object.parts->static_members[number].value;
  if (!found.is(Tag::kEnumCase)) return nullptr;
  const std::span<Field> values = values_of(*found.as<EnumCase>());
  const uint32_t position = member - declared - 1;
  return position < values.size() ? &values[position] : nullptr;
}

bool Execution::make_enum_value(Value* base, uint32_t count) {
  const auto* declared = base->as<EnumCase>();
  const std::span<const Field> fields = values_of(*declared);
  const std::string name = fmt::format("`{}`", declared->name->text());
  if (count > fields.size())
    return too_many_arguments(name, declared->count, declared->count, count);
  EnumValue* value =
      heap_.enum_value(declared->name, declared->owner, declared->ordinal, declared->count);
  for (uint32_t i = 0; i < fields.size(); ++i) {
    Value given = Value::null();
    if (i < count && !base[1 + i].is(Tag::kUninitialized)) {
      given = base[1 + i];
      if (!check_field(given, fields[i], "argument")) return false;
    } else if (!fields[i].is_optional) {
      return missing_argument(name, fields[i].name->text());
    }
    value->values()[i] = given;
  }
  *base = Value::of(value);
  return true;
}

// value[1] is the enum; the answer goes to value[0].
bool Execution::is_case(Value* value, uint32_t count, const String* name) {
  if (!value[1].is(Tag::kClass) || value[1].as<Class>()->kind != NOODLE_CLASS_ENUM) {
    fail(Builtin::k_TypeError, fmt::format("{} is not an enum", description_of(value[1])));
    return false;
  }
  const Class& owner = *value[1].as<Class>();
  const uint32_t number = owner.parts->static_numbers.find(name);
  const Value declared =
      number == NameTable::kAbsent ? Value::null() : owner.parts->static_members[number].value;
  uint32_t values = 0;
  uint32_t ordinal = 0;
  if (declared.is(Tag::kEnumCase)) {
    values = declared.as<EnumCase>()->count;
    ordinal = declared.as<EnumCase>()->ordinal;
  } else if (declared.is(Tag::kEnumValue)) {
    ordinal = declared.as<EnumValue>()->ordinal;
  } else {
    return no_member(value[1], name);
  }
  if (values != count) {
    fail(Builtin::k_TypeError, fmt::format("`{}` has {} value{}, not {}", name->text(), values,
                                           values == 1 ? "" : "s", count));
    return false;
  }
  value[0] =
      Value::boolean(value[0].is(Tag::kEnumValue) && value[0].as<EnumValue>()->owner == &owner &&
                     value[0].as<EnumValue>()->ordinal == ordinal);
  return true;
}

bool Execution::get_case_value(const Value& value, uint32_t number, Value& result) {
  if (!value.is(Tag::kEnumValue) || number >= value.as<EnumValue>()->count) {
    fail(Builtin::k_TypeError,
         fmt::format("{} has no value number {}", description_of(value), number));
    return false;
  }
  result = value.as<EnumValue>()->values()[number];
  return true;
}

bool Execution::match_failed(const Value& value) {
  std::string text;
  append_text(heap_, text, value, true);
  if (text.size() > kLongestUnmatched) {
    size_t end = kLongestUnmatched;
    while ((text[end] & 0xc0) == 0x80) --end;
    text.replace(end, text.size(), "...");
  }
  fail(Builtin::k_MatchError, fmt::format("nothing matches {}", text));
  return false;
}

}  // namespace noodle::vm
