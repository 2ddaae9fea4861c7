#include "bytecode/interface.h"

namespace noodle {

std::string interface_record(const Bytecode& bytecode) {
  const StringTable& strings = bytecode.strings;
  std::string record;
  const auto append_module = [&](uint32_t import) {
    (record += '"').append(strings[bytecode.imports[import]]) += '"';
  };
  for (const noodle_code_export& entry : bytecode.exports) {
    record += entry.kind == NOODLE_EXPORT_ALL ? std::string_view("*") : strings[entry.name];
    record += ": ";
    if (entry.kind == NOODLE_EXPORT_SYMBOL) {
      record += strings[entry.signature];
    } else if (entry.kind == NOODLE_EXPORT_USE) {
      const noodle_code_import_use& use = bytecode.import_uses[entry.target];
      append_module(use.import);
      (record += '.') += strings[use.name];
    } else {
      append_module(entry.target);
    }
    record += '\n';
  }
  return record;
}

Digest interface_digest(const Bytecode& bytecode) {
  const std::string record = interface_record(bytecode);
  return digest_of(std::as_bytes(std::span(record)));
}

}  // namespace noodle
