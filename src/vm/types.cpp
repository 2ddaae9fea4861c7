// Declared types of variables, parameters, results and fields.
#include <fmt/format.h>

#include "vm/execution.h"
#include "vm/operations.h"

namespace noodle::vm {

namespace {

bool is_function(const Value& value) {
  return value.is(Tag::kClosure) || value.is(Tag::kNative) || value.is(Tag::kBoundMethod) ||
         value.is(Tag::kClass) || value.is(Tag::kEnumCase);
}

bool is_of_class(const Value& value, const Class* expected) {
  if (expected == nullptr) return true;
  if (value.is(Tag::kEnumValue)) return value.as<EnumValue>()->owner == expected;
  return (value.is(Tag::kInstance) || value.is(Tag::kStruct)) &&
         is_subclass(value.as<Instance>()->owner(), expected);
}

bool is_of_type(const Value& value, const Type& type) {
  if (value.is_null() && type.is_optional) return true;
  switch (type.kind) {
    case NOODLE_TYPE_ANY:
      return true;
    case NOODLE_TYPE_VOID:
      return value.is_null();
    case NOODLE_TYPE_BOOL:
      return value.is_bool();
    case NOODLE_TYPE_FUNCTION:
      return is_function(value);
    case NOODLE_TYPE_SYMBOL:
    case NOODLE_TYPE_IMPORT_USE:
    case NOODLE_TYPE_BUILTIN_CLASS:
      return is_of_class(value, type.class_object);
    default:
      return fits_at_once(value, type.kind);
  }
}

bool has_class_in_register(const Type& type) {
  return type.kind == NOODLE_TYPE_SYMBOL || type.kind == NOODLE_TYPE_IMPORT_USE;
}

// Converts where the type asks for it.
bool convert(Value& value, const Type& type) {
  if (is_of_type(value, type)) return true;
  if (type.kind != NOODLE_TYPE_FLOAT || !value.is_int()) return false;
  value = Value::of_float(static_cast<double>(value.integer));
  return true;
}

}  // namespace

bool Execution::type_with_class(const Type& declared, const Value& object, Type& type) {
  type = declared;
  if (!has_class_in_register(declared)) return true;
  if (!object.is(Tag::kClass)) {
    fail(Builtin::k_TypeError, fmt::format("`{}` is used as a type and is {}",
                                           declared.text->text(), description_of(object)));
    return false;
  }
  type.class_object = object.as<Class>();
  return true;
}

bool Execution::is_type(const Value& value, const Type& declared, const Value& object,
                        Value& result) {
  Type type;
  if (!type_with_class(declared, object, type)) return false;
  result = Value::boolean(is_of_type(value, type));
  return true;
}

// "argument `a`", "variable `n`" or "the result", for a check that failed.
std::string Execution::checked_name(uint32_t register_number, uint32_t context) const {
  const Function& function = *frame_->function;
  const Module& module = *function.module;
  if (context == NOODLE_CHECK_RESULT) return "the result";
  if (context == NOODLE_CHECK_PARAMETER && register_number - 1 < function.parameter_count) {
    const auto parameters = module.section<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS);
    const uint32_t number = function.record->first_parameter + register_number - 1;
    return fmt::format("argument `{}`", module.strings[parameters[number].name]->text());
  }
  const auto word = static_cast<uint32_t>(frame_->pc - function.code);
  if (context >= NOODLE_CHECK_INLINED) {
    const noodle_code_inlined* call = inlined_call(function, word - 1, 0);
    const uint32_t number = context - NOODLE_CHECK_INLINED;
    if (call == nullptr || number >= module.functions[call->callee].parameter_count)
      return "the argument";
    const auto parameters = module.section<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS);
    const uint32_t first = module.functions[call->callee].record->first_parameter;
    return fmt::format("argument `{}`", module.strings[parameters[first + number].name]->text());
  }
  // What comes next says which variable it is: one of the module, or a local with a name for
  // debuggers that begins about here.
  const uint32_t next = *frame_->pc;
  if (NOODLE_A_OF(next) == register_number &&
      (NOODLE_OPCODE_OF(next) == NOODLE_OP_SetModule ||
       NOODLE_OPCODE_OF(next) == NOODLE_OP_SetModuleChecked)) {
    const auto names = module.section<uint32_t>(NOODLE_BYTECODE_MODULE_VARIABLES);
    return fmt::format("variable `{}`", module.strings[names[NOODLE_BX_OF(next)]]->text());
  }
  for (const noodle_code_local& local :
       module.section<noodle_code_local>(NOODLE_BYTECODE_LOCALS)
           .subspan(function.record->first_local, function.record->local_count))
    if (local.register_index == register_number && local.begin <= word + 2 && word < local.end)
      return fmt::format("variable `{}`", module.strings[local.name]->text());
  return "the variable";
}

bool Execution::check_declared(Value* registers, uint32_t number, const Type& declared,
                               const Value& object, uint32_t context) {
  Value& value = registers[number];
  if (value.is_null() && declared.is_optional) return true;
  Type type;
  if (!type_with_class(declared, object, type)) return false;
  if (convert(value, type)) return true;
  fail(Builtin::k_TypeError, fmt::format("{} takes {}, not {}", checked_name(number, context),
                                         type.text->text(), description_of(value)));
  return false;
}

bool Execution::check_field(Value& value, const Field& field, std::string_view what) {
  if (convert(value, field.type)) return true;
  fail(Builtin::k_TypeError, fmt::format("{} `{}` takes {}, not {}", what, field.name->text(),
                                         field.type.text->text(), description_of(value)));
  return false;
}

}  // namespace noodle::vm
