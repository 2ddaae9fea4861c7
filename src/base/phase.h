// The four phases of compiling, by the names of the components that do them.
#ifndef NOODLE_BASE_PHASE_H
#define NOODLE_BASE_PHASE_H

#include <optional>
#include <string_view>

#include "noodle/component.h"

namespace noodle {

// "lexer", "parser", "optimizer", "bytecode_generator".
std::string_view phase_name(noodle_phase phase);
std::optional<noodle_phase> phase_named(std::string_view name);

}  // namespace noodle

#endif
