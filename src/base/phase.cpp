#include "base/phase.h"

#include <algorithm>
#include <iterator>

namespace noodle {
namespace {

constexpr std::string_view kNames[NOODLE_PHASES] = {"lexer", "parser", "optimizer",
                                                    "bytecode_generator"};

}  // namespace

std::string_view phase_name(noodle_phase phase) { return kNames[phase]; }

std::optional<noodle_phase> phase_named(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<noodle_phase>(found - kNames);
}

}  // namespace noodle
