// Numbers of the built-ins that the parser knows by name.
#ifndef NOODLE_COMPONENTS_PARSER_BUILTINS_H
#define NOODLE_COMPONENTS_PARSER_BUILTINS_H

#include <cstdint>
#include <string_view>

namespace noodle::parser {

enum Builtin : uint32_t {
#define NOODLE_BUILTIN(name, kind) kBuiltin_##name,
#include "noodle/builtins.def"
};

enum class BuiltinKind : uint8_t { Function, ErrorClass };

struct BuiltinEntry {
  std::string_view name;
  BuiltinKind kind;
};

inline constexpr BuiltinEntry kBuiltins[] = {
#define NOODLE_BUILTIN(name, kind) {#name, BuiltinKind::kind},
#include "noodle/builtins.def"
};

}  // namespace noodle::parser

#endif
