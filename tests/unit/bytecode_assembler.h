// Builds bytecode by hand for tests of the machine.
#ifndef NOODLE_TESTS_UNIT_BYTECODE_ASSEMBLER_H
#define NOODLE_TESTS_UNIT_BYTECODE_ASSEMBLER_H

#include <bit>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "noodle/contracts.h"
#include "noodle/seam_bytecode.h"
#include "noodle/seam_tree.h"
#include "vm/machine.h"

namespace noodle::vm {

// Functions are written one after the other; 0 is the module.
class Assembler {
 public:
  uint32_t string(std::string_view text) {
    for (uint32_t i = 0; i < strings_.size(); ++i)
      if (texts_[i] == text) return i;
    strings_.push_back({static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(text.size())});
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    texts_.emplace_back(text);
    return static_cast<uint32_t>(texts_.size() - 1);
  }
  uint32_t constant(std::string_view text) {
    return add_constant(NOODLE_CONSTANT_STRING, string(text));
  }
  uint32_t constant(int64_t number) {
    return add_constant(NOODLE_CONSTANT_INTEGER, static_cast<uint64_t>(number));
  }
  uint32_t constant(double number) {
    return add_constant(NOODLE_CONSTANT_FLOAT, std::bit_cast<uint64_t>(number));
  }
  uint32_t site(std::string_view name) { return add(sites_, string(name)); }
  uint32_t variable(std::string_view name) { return add(variables_, string(name)); }
  uint32_t import(std::string_view specifier) { return add(imports_, string(specifier)); }
  uint32_t import_use(uint32_t import, std::string_view name) {
    return add(uses_, {import, string(name)});
  }
  void export_variable(std::string_view name, uint32_t slot) {
    exports_.push_back({string(name), NOODLE_EXPORT_SYMBOL, slot, string("")});
  }
  void export_all(uint32_t import) {
    exports_.push_back({NOODLE_NONE, NOODLE_EXPORT_ALL, import, string("")});
  }
  uint32_t type(uint16_t kind, std::string_view text, uint16_t flags = 0) {
    return add(types_, {kind, flags, NOODLE_NONE, string(text)});
  }
  uint32_t name_list(std::initializer_list<std::string_view> names) {
    const auto first = static_cast<uint32_t>(name_lists_.size());
    name_lists_.push_back(static_cast<uint32_t>(names.size()));
    for (const std::string_view name : names) name_lists_.push_back(string(name));
    return first;
  }
  // Members follow with `member`, before the next class.
  uint32_t class_record(std::string_view name, uint32_t kind) {
    return add(classes_, {string(name), kind, static_cast<uint32_t>(members_.size()), 0});
  }
  uint32_t member(std::string_view name, uint16_t kind, uint16_t flags = 0,
                  uint32_t value = NOODLE_NONE, uint32_t type = NOODLE_NONE) {
    ++classes_.back().member_count;
    return add(members_, {string(name), kind, flags, value, type, 0, 0});
  }

  // Ends the function before and begins the next.
  uint32_t function(std::string_view name, uint16_t kind,
                    std::initializer_list<std::string_view> parameters = {}, uint32_t defaults = 0,
                    bool has_rest = false) {
    noodle_code_function record{};
    record.name = name.empty() ? NOODLE_NONE : string(name);
    record.kind = kind;
    record.flags = has_rest ? NOODLE_CODE_FUNCTION_REST : 0;
    record.code = static_cast<uint32_t>(code_.size());
    record.register_count = 32;
    record.parameter_count = static_cast<uint16_t>(parameters.size());
    record.first_parameter = static_cast<uint32_t>(parameters_.size());
    record.first_capture = static_cast<uint32_t>(captures_.size());
    record.first_handler = static_cast<uint32_t>(handlers_.size());
    record.lines = static_cast<uint32_t>(lines_.size());
    noted_ = {};
    record.class_index = NOODLE_NONE;
    uint32_t number = 0;
    for (const std::string_view parameter : parameters) {
      const bool has_default = number++ + defaults >= parameters.size();
      parameters_.push_back(
          {string(parameter), has_default ? uint32_t{NOODLE_CODE_PARAMETER_DEFAULT} : 0});
    }
    return add(functions_, record);
  }
  // Of the function; 32 otherwise.
  void registers(uint16_t count) { functions_.back().register_count = count; }
  void in_class(uint32_t class_index) { functions_.back().class_index = class_index; }
  void capture(bool from_register, uint16_t index) {
    captures_.push_back({static_cast<uint16_t>(from_register), index});
    ++functions_.back().capture_count;
  }
  void handler(uint32_t begin, uint32_t end, uint32_t target, uint32_t error_register) {
    handlers_.push_back({begin, end, target, error_register});
    ++functions_.back().handler_count;
  }
  // From here on code comes from this place, counted from 1.
  void line(uint32_t line, uint32_t column) {
    while (line_starts_.size() < line)
      line_starts_.push_back(static_cast<uint32_t>(line_starts_.size()) * 100);
    const uint32_t offset = (line - 1) * 100 + column - 1;
    write_number(here() - noted_.code);
    const uint32_t change = offset - noted_.offset;
    write_number((change << 1) ^ -(change >> 31));
    noted_ = {here(), offset};
    functions_.back().lines_size = static_cast<uint32_t>(lines_.size()) - functions_.back().lines;
  }

  uint32_t here() const { return static_cast<uint32_t>(code_.size()) - functions_.back().code; }
  void op(noodle_opcode opcode, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0) {
    code_.push_back(NOODLE_INSTRUCTION(opcode, a, b, c));
    ++functions_.back().code_size;
  }
  void op_x(noodle_opcode opcode, uint32_t a, uint32_t bx) {
    code_.push_back(NOODLE_INSTRUCTION_BX(opcode, a, bx & 0xffff));
    ++functions_.back().code_size;
  }
  void word(uint32_t word) {
    code_.push_back(word);
    ++functions_.back().code_size;
  }
  // A jump whose place is said later, or before.
  uint32_t jump(noodle_opcode opcode, uint32_t a = 0, uint32_t b = 0) {
    op(opcode, a, b);
    word(0);
    return here();
  }
  void land(uint32_t jump) { land(jump, here()); }
  void land(uint32_t jump, uint32_t target) {
    code_[functions_.back().code + jump - 1] = target - jump;
  }

  // Often used sequences.
  void load_builtin(uint32_t a, Builtin builtin) {
    op_x(NOODLE_OP_LoadBuiltin, a, static_cast<uint32_t>(builtin));
  }
  void load(uint32_t a, std::string_view text) { op_x(NOODLE_OP_LoadConstant, a, constant(text)); }
  void load(uint32_t a, int64_t number) { op_x(NOODLE_OP_LoadConstant, a, constant(number)); }
  void load_float(uint32_t a, double number) { op_x(NOODLE_OP_LoadConstant, a, constant(number)); }
  // print(register); uses registers 28 and 29.
  void print(uint32_t a) {
    op(NOODLE_OP_Move, 29, a);
    load_builtin(28, Builtin::k_print);
    op(NOODLE_OP_Call, 28, 1);
  }

  LoadedModule finish(std::string path = "main.nc") {
    noodle_seam_header header{};
    header.magic = NOODLE_BYTECODE_MAGIC;
    header.version = NOODLE_BYTECODE_VERSION;
    header.section_count = NOODLE_BYTECODE_SECTIONS;
    auto bytes = std::make_shared<std::vector<uint64_t>>(sizeof header / 8);
    put(header, *bytes, NOODLE_BYTECODE_CODE, code_);
    put(header, *bytes, NOODLE_BYTECODE_FUNCTIONS, functions_);
    put(header, *bytes, NOODLE_BYTECODE_PARAMETERS, parameters_);
    put(header, *bytes, NOODLE_BYTECODE_CAPTURES, captures_);
    put(header, *bytes, NOODLE_BYTECODE_HANDLERS, handlers_);
    put(header, *bytes, NOODLE_BYTECODE_CONSTANTS, constants_);
    put(header, *bytes, NOODLE_BYTECODE_SITES, sites_);
    put(header, *bytes, NOODLE_BYTECODE_NAME_LISTS, name_lists_);
    put(header, *bytes, NOODLE_BYTECODE_CLASSES, classes_);
    put(header, *bytes, NOODLE_BYTECODE_MEMBERS, members_);
    put(header, *bytes, NOODLE_BYTECODE_TYPES, types_);
    put(header, *bytes, NOODLE_BYTECODE_IMPORTS, imports_);
    put(header, *bytes, NOODLE_BYTECODE_IMPORT_USES, uses_);
    put(header, *bytes, NOODLE_BYTECODE_EXPORTS, exports_);
    put(header, *bytes, NOODLE_BYTECODE_MODULE_VARIABLES, variables_);
    put(header, *bytes, NOODLE_BYTECODE_STRINGS, strings_);
    put(header, *bytes, NOODLE_BYTECODE_BYTES, bytes_);
    put(header, *bytes, NOODLE_BYTECODE_LINES, lines_);
    put(header, *bytes, NOODLE_BYTECODE_LINE_STARTS, line_starts_);
    header.size = bytes->size() * 8;
    std::memcpy(bytes->data(), &header, sizeof header);
    return {std::move(path), std::as_bytes(std::span(*bytes)), bytes};
  }

 private:
  void write_number(uint32_t number) {
    for (; number >= 0x80; number >>= 7) lines_.push_back(static_cast<uint8_t>(number | 0x80));
    lines_.push_back(static_cast<uint8_t>(number));
  }
  template <class T>
  static uint32_t add(std::vector<T>& entries, const T& entry) {
    entries.push_back(entry);
    return static_cast<uint32_t>(entries.size() - 1);
  }
  uint32_t add_constant(uint32_t kind, uint64_t value) { return add(constants_, {kind, 0, value}); }
  template <class T>
  static void put(noodle_seam_header& header, std::vector<uint64_t>& bytes, unsigned index,
                  const std::vector<T>& entries) {
    header.sections[index] = {bytes.size() * 8, static_cast<uint32_t>(entries.size()), sizeof(T)};
    const size_t at = bytes.size();
    bytes.resize(at + (entries.size() * sizeof(T) + 7) / 8);
    if (!entries.empty()) std::memcpy(&bytes[at], entries.data(), entries.size() * sizeof(T));
  }

  std::vector<uint32_t> code_, sites_, name_lists_, imports_, variables_, line_starts_;
  std::vector<noodle_code_function> functions_;
  std::vector<noodle_code_parameter> parameters_;
  std::vector<noodle_code_capture> captures_;
  std::vector<noodle_code_handler> handlers_;
  std::vector<noodle_code_constant> constants_;
  std::vector<noodle_code_class> classes_;
  std::vector<noodle_code_member> members_;
  std::vector<noodle_code_type> types_;
  std::vector<noodle_code_import_use> uses_;
  std::vector<noodle_code_export> exports_;
  std::vector<uint8_t> lines_;
  struct {
    uint32_t code, offset;
  } noted_{};  // of the function, last
  std::vector<noodle_string> strings_;
  std::vector<std::string> texts_;
  std::vector<uint8_t> bytes_;
};

// Keeps what a program writes.
struct Recorder : Console {
  std::string output, errors;
  void write(std::string_view text) override { output += text; }
  void write_error(std::string_view text) override { errors += text; }
  Line read_line(std::string&, uint64_t) override { return Line::kEndOfInput; }
};

// Modules by specifier.
struct Modules : ModuleLoader {
  std::vector<LoadedModule> modules;
  Result<LoadedModule> load(std::string_view specifier, std::string_view) override {
    for (const LoadedModule& module : modules)
      if (module.path == specifier) return module;
    return failure("no such module");
  }
};

}  // namespace noodle::vm

#endif
