#include "bytecode/names.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>

namespace noodle {
namespace {

constexpr const char* kBuiltinNames[] = {
#define NOODLE_BUILTIN(name, kind) #name,
#include "noodle/builtins.def"
};

std::string operand_text(const Bytecode& bytecode, Operand kind, uint32_t value) {
  switch (kind) {
    case Operand::Read:
    case Operand::Write:
    case Operand::Update:
    case Operand::Read3:
      return fmt::format("r{}", value);
    case Operand::Count:
    case Operand::Imm:
      return fmt::format("{}", value);
    case Operand::ImmS:
      return fmt::format("{}", static_cast<int8_t>(value));
    case Operand::ImmX:
      return fmt::format("{}", static_cast<int16_t>(value));
    case Operand::ConstantX:
      return constant_text(bytecode, value);
    case Operand::BuiltinX:
      return kBuiltinNames[value];
    case Operand::SlotX:
      return fmt::format("@{}", bytecode.strings[bytecode.module_variables[value]]);
    case Operand::Capture:
      return fmt::format("c{}", value);
    case Operand::Unused:
      break;
  }
  return {};
}

std::string name_list_text(const Bytecode& bytecode, uint32_t list) {
  if (list == NOODLE_NONE) return "()";
  std::string text = "(";
  for (uint32_t i = 1; i <= bytecode.name_lists[list]; ++i) {
    if (i != 1) text += ", ";
    text.append(bytecode.strings[bytecode.name_lists[list + i]]) += ':';
  }
  return text += ')';
}

std::string use_text(const Bytecode& bytecode, uint32_t use) {
  const noodle_code_import_use& entry = bytecode.import_uses[use];
  return quoted(bytecode.strings[bytecode.imports[entry.import]])
      .append(".")
      .append(bytecode.strings[entry.name]);
}

std::string word_text(const Bytecode& bytecode, std::span<const uint32_t> code, uint32_t at,
                      OperandWord kind) {
  const uint32_t word = kind == OperandWord::None ? 0 : code[at + 1];
  const auto text = [&](uint32_t string) { return std::string(bytecode.strings[string]); };
  switch (kind) {
    case OperandWord::None:
      break;
    case OperandWord::Jump:
      return fmt::format("-> {}", at + 2 + word);
    case OperandWord::Constant:
      return constant_text(bytecode, word);
    case OperandWord::Site:
      return fmt::format(".{}", text(bytecode.sites[word]));
    case OperandWord::Function: {
      const uint32_t name = bytecode.functions[word].name;
      return name == NOODLE_NONE ? fmt::format("function {}", word)
                                 : fmt::format("function {} {}", word, text(name));
    }
    case OperandWord::NameList:
      return name_list_text(bytecode, word);
    case OperandWord::NameListSite:
      return fmt::format("{}, .{}", name_list_text(bytecode, word),
                         text(bytecode.sites[code[at + 2]]));
    case OperandWord::Class:
      return fmt::format("class {}", text(bytecode.classes[word].name));
    case OperandWord::Member:
      return fmt::format(".{}", text(bytecode.members[word].name));
    case OperandWord::Type:
      return fmt::format("type {}", text(bytecode.types[word].text));
    case OperandWord::Import:
      return quoted(bytecode.strings[bytecode.imports[word]]);
    case OperandWord::ImportUse:
      return use_text(bytecode, word);
  }
  return {};
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<uint8_t>(letter);
    if (letter == '"' || letter == '\\')
      (result += '\\') += letter;
    else if (letter == '\n')
      result += "\\n";
    else if (byte < 0x20 || byte == 0x7f)
      result += fmt::format("\\u{{{:x}}}", byte);
    else
      result += letter;
  }
  return result += '"';
}

std::string constant_text(const Bytecode& bytecode, uint32_t constant) {
  const noodle_code_constant& entry = bytecode.constants[constant];
  if (entry.kind == NOODLE_CONSTANT_INTEGER)
    return fmt::format("{}", static_cast<int64_t>(entry.value));
  if (entry.kind == NOODLE_CONSTANT_STRING)
    return quoted(bytecode.strings[static_cast<uint32_t>(entry.value)]);
  const double value = std::bit_cast<double>(entry.value);
  std::string text = fmt::format("{}", value);
  if (std::isfinite(value) && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string operands_text(const Bytecode& bytecode, const noodle_code_function& function,
                          uint32_t at) {
  const std::span<const uint32_t> code = bytecode.code_of(function);
  const uint32_t word = code[at];
  const OpcodeShape& shape = kOpcodeShapes[NOODLE_OPCODE_OF(word)];
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!text.empty() && !part.empty()) text += ", ";
    text += part;
  };
  add(operand_text(bytecode, shape.a, NOODLE_A_OF(word)));
  if (shape.is_wide()) {
    add(operand_text(bytecode, shape.b, NOODLE_BX_OF(word)));
  } else {
    add(operand_text(bytecode, shape.b, NOODLE_B_OF(word)));
    add(operand_text(bytecode, shape.c, NOODLE_C_OF(word)));
  }
  add(word_text(bytecode, code, at, shape.word));
  return text;
}

}  // namespace noodle
