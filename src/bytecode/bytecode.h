// Typed views over a bytecode block (noodle/seam_bytecode.h says what it holds), and the shapes of
// its instructions.
#ifndef NOODLE_BYTECODE_BYTECODE_H
#define NOODLE_BYTECODE_BYTECODE_H

#include <array>
#include <cstdint>
#include <span>

#include "base/seam_view.h"
#include "noodle/seam_bytecode.h"
#include "noodle/seam_tree.h"

namespace noodle {

// What opcodes.def calls the operands A, B and C, and the operand word.
enum class Operand : uint8_t {
  Unused,
  Read,
  Write,
  Update,
  Count,
  Imm,
  ImmS,
  ImmX,
  ConstantX,
  BuiltinX,
  SlotX,
  Capture,
  Read3
};
inline constexpr size_t kOperandKinds = static_cast<size_t>(Operand::Read3) + 1;
enum class OperandWord : uint8_t {
  None,
  Jump,
  Constant,
  Site,
  Function,
  NameList,
  Class,
  Member,
  Type,
  Import,
  ImportUse,
  NameListSite
};
inline constexpr size_t kOperandWordKinds = static_cast<size_t>(OperandWord::NameListSite) + 1;

struct OpcodeShape {
  const char* name;
  Operand a, b, c;
  OperandWord word;

  // B and C together are one operand of 16 bits.
  constexpr bool is_wide() const {
    return b == Operand::ImmX || b == Operand::ConstantX || b == Operand::BuiltinX ||
           b == Operand::SlotX;
  }
  constexpr uint32_t words() const {
    return word == OperandWord::None ? 1 : word == OperandWord::NameListSite ? 3 : 2;
  }
};

inline constexpr std::array<OpcodeShape, NOODLE_OPCODES> kOpcodeShapes{{
#define NOODLE_OPCODE(name, a, b, c, word, example) \
  {#name, Operand::a, Operand::b, Operand::c, OperandWord::word},
#include "noodle/opcodes.def"
}};

// Points into the block, which outlives it. Only the header is trusted by the constructor; what the
// entries are worth is for verify_bytecode (verify.h) to say.
struct Bytecode {
  explicit Bytecode(const noodle_seam_header* block)
      : header(block),
        code(section<uint32_t>(block, NOODLE_BYTECODE_CODE)),
        functions(section<noodle_code_function>(block, NOODLE_BYTECODE_FUNCTIONS)),
        parameters(section<noodle_code_parameter>(block, NOODLE_BYTECODE_PARAMETERS)),
        captures(section<noodle_code_capture>(block, NOODLE_BYTECODE_CAPTURES)),
        handlers(section<noodle_code_handler>(block, NOODLE_BYTECODE_HANDLERS)),
        constants(section<noodle_code_constant>(block, NOODLE_BYTECODE_CONSTANTS)),
        sites(section<uint32_t>(block, NOODLE_BYTECODE_SITES)),
        name_lists(section<uint32_t>(block, NOODLE_BYTECODE_NAME_LISTS)),
        classes(section<noodle_code_class>(block, NOODLE_BYTECODE_CLASSES)),
        members(section<noodle_code_member>(block, NOODLE_BYTECODE_MEMBERS)),
        types(section<noodle_code_type>(block, NOODLE_BYTECODE_TYPES)),
        imports(section<uint32_t>(block, NOODLE_BYTECODE_IMPORTS)),
        import_uses(section<noodle_code_import_use>(block, NOODLE_BYTECODE_IMPORT_USES)),
        exports(section<noodle_code_export>(block, NOODLE_BYTECODE_EXPORTS)),
        module_variables(section<uint32_t>(block, NOODLE_BYTECODE_MODULE_VARIABLES)),
        strings{section<noodle_string>(block, NOODLE_BYTECODE_STRINGS),
                section<uint8_t>(block, NOODLE_BYTECODE_BYTES)},
        lines(section<uint8_t>(block, NOODLE_BYTECODE_LINES)),
        line_starts(section<uint32_t>(block, NOODLE_BYTECODE_LINE_STARTS)),
        locals(section<noodle_code_local>(block, NOODLE_BYTECODE_LOCALS)),
        inlined(section<noodle_code_inlined>(block, NOODLE_BYTECODE_INLINED)) {}

  const noodle_seam_header* header;
  std::span<const uint32_t> code;
  std::span<const noodle_code_function> functions;
  std::span<const noodle_code_parameter> parameters;
  std::span<const noodle_code_capture> captures;
  std::span<const noodle_code_handler> handlers;
  std::span<const noodle_code_constant> constants;
  std::span<const uint32_t> sites;
  std::span<const uint32_t> name_lists;
  std::span<const noodle_code_class> classes;
  std::span<const noodle_code_member> members;
  std::span<const noodle_code_type> types;
  std::span<const uint32_t> imports;
  std::span<const noodle_code_import_use> import_uses;
  std::span<const noodle_code_export> exports;
  std::span<const uint32_t> module_variables;
  StringTable strings;
  std::span<const uint8_t> lines;  // for PositionReader (positions.h)
  std::span<const uint32_t> line_starts;
  std::span<const noodle_code_local> locals;
  std::span<const noodle_code_inlined> inlined;

  // Of a verified block.
  std::span<const uint32_t> code_of(const noodle_code_function& function) const {
    return code.subspan(function.code, function.code_size);
  }
};

}  // namespace noodle

#endif
