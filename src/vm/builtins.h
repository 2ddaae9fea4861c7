// The numbers of the built-in functions and error classes.
#ifndef NOODLE_VM_BUILTINS_H
#define NOODLE_VM_BUILTINS_H

#include <cstdint>

namespace noodle::vm {

enum class Builtin : uint16_t {
#define NOODLE_BUILTIN(name, kind) k_##name,
#include "noodle/builtins.def"
};

inline constexpr uint16_t kBuiltins = 0
#define NOODLE_BUILTIN(name, kind) +1
#include "noodle/builtins.def"
    ;

}  // namespace noodle::vm

#endif
