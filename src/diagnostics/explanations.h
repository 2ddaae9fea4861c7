// The long texts of `noodlec explain`, embedded from src/diagnostics/explanations/NCxxxx.md.
#ifndef NOODLE_DIAGNOSTICS_EXPLANATIONS_H
#define NOODLE_DIAGNOSTICS_EXPLANATIONS_H

#include <cstdint>
#include <string_view>

namespace noodle {

// Markdown, ends with a newline; empty for a code without one.
std::string_view explanation(uint32_t code);

// Its first line without the code: "unknown name".
std::string_view explanation_title(uint32_t code);

}  // namespace noodle

#endif
