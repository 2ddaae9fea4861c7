// Names of what bytecode refers to, for its dumps.
#ifndef NOODLE_BYTECODE_NAMES_H
#define NOODLE_BYTECODE_NAMES_H

#include <string>
#include <string_view>

#include "bytecode/bytecode.h"

namespace noodle {

inline constexpr const char* kCodeFunctionKindNames[NOODLE_FUNCTION_KINDS] = {
    "module", "function", "lambda", "method", "static method", "constructor", "field"};
inline constexpr const char* kCodeClassKindNames[NOODLE_CLASS_KINDS] = {"class", "struct", "enum",
                                                                        "interface"};
inline constexpr const char* kCodeMemberKindNames[NOODLE_MEMBER_KINDS] = {
    "field",       "static field", "method",      "static method",
    "constructor", "case",         "requirement", "case value"};

// A text as a literal on one line.
std::string quoted(std::string_view text);

// "42", "1.5", "\"text\"".
std::string constant_text(const Bytecode& bytecode, uint32_t constant);

// The operands of the instruction, separated by commas: `r3, r1, .length`. `at` counts words from
// the start of the function; jumps show the word that they lead to.
std::string operands_text(const Bytecode& bytecode, const noodle_code_function& function,
                          uint32_t at);

}  // namespace noodle

#endif
