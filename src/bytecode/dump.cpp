#include "bytecode/dump.h"

#include <fmt/format.h>

#include "bytecode/interface.h"
#include "bytecode/names.h"
#include "bytecode/positions.h"

namespace noodle {
namespace {

constexpr uint32_t kNoLine = NOODLE_NONE;

class Printer {
 public:
  Printer(const Bytecode& bytecode, std::string_view source)
      : bytecode_(bytecode), source_(source) {}

  std::string run() {
    for (uint32_t i = 0; i < bytecode_.functions.size(); ++i) print_function(i);
    print_module_variables();
    print_classes();
    print_imports();
    if (!bytecode_.exports.empty()) out_ += "exports\n";
    print_indented(interface_record(bytecode_));
    return std::move(out_);
  }

 private:
  std::string_view text(uint32_t string) const { return bytecode_.strings[string]; }

  void print_function(uint32_t index) {
    const noodle_code_function& function = bytecode_.functions[index];
    out_ += fmt::format("{} {}", kCodeFunctionKindNames[function.kind], index);
    if (function.class_index != NOODLE_NONE)
      out_ += fmt::format(" of {}", text(bytecode_.classes[function.class_index].name));
    if (function.name != NOODLE_NONE) (out_ += ' ') += text(function.name);
    if (function.kind != NOODLE_FUNCTION_MODULE) print_parameters(function);
    out_ += fmt::format(": {} registers\n", function.register_count);
    print_code(function);
    print_tables(function);
    print_inlined(index);
  }

  void print_parameters(const noodle_code_function& function) {
    out_ += '(';
    for (uint32_t i = 0; i < function.parameter_count; ++i) {
      const noodle_code_parameter& parameter = bytecode_.parameters[function.first_parameter + i];
      if (i != 0) out_ += ", ";
      if (i + 1u == function.parameter_count && function.flags == NOODLE_CODE_FUNCTION_REST)
        out_ += "...";
      out_ += text(parameter.name);
      if (parameter.flags != 0) out_ += " = …";
    }
    out_ += ')';
  }

  void print_code(const noodle_code_function& function) {
    const std::span<const uint32_t> code = bytecode_.code_of(function);
    PositionReader positions(bytecode_.lines.subspan(function.lines, function.lines_size));
    bool more = positions.next();
    uint32_t line = kNoLine;
    for (uint32_t at = 0; at < code.size();) {
      const uint32_t before = line;
      for (; more && positions.code() <= at; more = positions.next())
        line = line_of(bytecode_.line_starts, positions.offset());
      if (line != before) print_source_line(line);
      const OpcodeShape& shape = kOpcodeShapes[NOODLE_OPCODE_OF(code[at])];
      out_ += fmt::format("    {:>3} {}", at, shape.name);
      const std::string operands = operands_text(bytecode_, function, at);
      if (!operands.empty()) (out_ += ' ') += operands;
      out_ += '\n';
      at += shape.words();
    }
  }

  void print_source_line(uint32_t line) {
    out_ += fmt::format("  {}:", line + 1);
    const uint32_t begin = bytecode_.line_starts[line];
    if (begin < source_.size()) {
      std::string_view rest = source_.substr(begin);
      rest = rest.substr(0, rest.find_first_of("\r\n"));
      if (!rest.empty()) (out_ += ' ') += rest;
    }
    out_ += '\n';
  }

  void print_tables(const noodle_code_function& function) {
    for (uint32_t i = 0; i < function.handler_count; ++i) {
      const noodle_code_handler& handler = bytecode_.handlers[function.first_handler + i];
      out_ += fmt::format("  handler {}..{} -> {}, error in r{}\n", handler.begin, handler.end,
                          handler.target, handler.error_register);
    }
    for (uint32_t i = 0; i < function.capture_count; ++i) {
      const noodle_code_capture& capture = bytecode_.captures[function.first_capture + i];
      out_ += fmt::format("  c{} from {}{}\n", i, capture.from_register != 0 ? 'r' : 'c',
                          capture.index);
    }
    for (uint32_t i = 0; i < function.local_count; ++i) {
      const noodle_code_local& local = bytecode_.locals[function.first_local + i];
      out_ += fmt::format("  r{} is {} in {}..{}\n", local.register_index, text(local.name),
                          local.begin, local.end);
    }
  }

  // Those of each function stand together, in the order of the functions.
  void print_inlined(uint32_t function) {
    for (; next_inlined_ < bytecode_.inlined.size(); ++next_inlined_) {
      const noodle_code_inlined& entry = bytecode_.inlined[next_inlined_];
      if (entry.function != function) return;
      out_ += fmt::format("  {}..{} is {}", entry.begin, entry.end,
                          text(bytecode_.functions[entry.callee].name));
      if (!bytecode_.line_starts.empty())
        out_ += fmt::format(", called at {}:{}", entry.line + 1,
                            entry.offset - bytecode_.line_starts[entry.line] + 1);
      out_ += '\n';
    }
  }

  void print_module_variables() {
    if (bytecode_.module_variables.empty()) return;
    out_ += "module variables\n";
    for (const uint32_t name : bytecode_.module_variables)
      out_ += fmt::format("  @{}\n", text(name));
  }

  void print_classes() {
    if (!bytecode_.classes.empty()) out_ += "classes\n";
    for (const noodle_code_class& entry : bytecode_.classes) {
      out_ += fmt::format("  {} {}\n", kCodeClassKindNames[entry.kind], text(entry.name));
      for (const noodle_code_member& member :
           bytecode_.members.subspan(entry.first_member, entry.member_count))
        print_member(member);
    }
  }

  void print_member(const noodle_code_member& member) {
    out_ += fmt::format("    {} {}", kCodeMemberKindNames[member.kind], text(member.name));
    if ((member.flags & NOODLE_CODE_MEMBER_OPTIONAL) != 0) out_ += '?';
    if (member.kind == NOODLE_MEMBER_REQUIREMENT)
      out_ += fmt::format(" of {} parameters", member.parameter_count);
    if (member.kind == NOODLE_MEMBER_CASE && member.parameter_count != 0)
      out_ += fmt::format(" of {} value{}", member.parameter_count,
                          member.parameter_count == 1 ? "" : "s");
    if (member.type != NOODLE_NONE) (out_ += ": ") += text(bytecode_.types[member.type].text);
    if (member.value != NOODLE_NONE) (out_ += " = ") += constant_text(bytecode_, member.value);
    out_ += '\n';
  }

  void print_imports() {
    if (!bytecode_.imports.empty()) out_ += "imports\n";
    for (const uint32_t specifier : bytecode_.imports)
      out_ += fmt::format("  {}\n", quoted(text(specifier)));
  }

  void print_indented(std::string_view lines) {
    while (!lines.empty()) {
      const size_t size = lines.find('\n') + 1;
      (out_ += "  ") += lines.substr(0, size);
      lines.remove_prefix(size);
    }
  }

  const Bytecode& bytecode_;
  std::string_view source_;
  size_t next_inlined_ = 0;
  std::string out_;
};

}  // namespace

std::string bytecode_text(const Bytecode& bytecode, std::string_view source) {
  return Printer(bytecode, source).run();
}

}  // namespace noodle
