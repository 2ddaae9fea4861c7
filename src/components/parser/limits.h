// How much of something a program may have.
#ifndef NOODLE_COMPONENTS_PARSER_LIMITS_H
#define NOODLE_COMPONENTS_PARSER_LIMITS_H

#include <cstdint>

namespace noodle::parser {

// Blocks, brackets, functions, unary and right-associative operators around a token. What reads
// the tree needs this many entries on its own stack.
inline constexpr uint32_t kMaxNesting = 1000;
// Types in one another: each has a text of its own that holds the texts of those within it.
inline constexpr uint32_t kMaxTypeNesting = 100;
// Arguments of a call; and parameters of a function. The machine counts registers in a byte.
inline constexpr uint32_t kMaxArguments = 200;
inline constexpr uint32_t kMaxParameters = 200;
// Members that checks of `implements` may look at in all; what goes beyond is left to the machine.
inline constexpr uint32_t kMemberBudget = 20000000;
// Values that are appended to a literal at a time.
inline constexpr uint32_t kGroup = 32;

}  // namespace noodle::parser

#endif
