// What the parser has begun and not finished. The input decides how deep constructs nest, so they
// stand on a stack of frames in memory and never on the stack of the machine.
#ifndef NOODLE_COMPONENTS_PARSER_FRAME_H
#define NOODLE_COMPONENTS_PARSER_FRAME_H

#include <cstdint>

namespace noodle::parser {

// What the parser does next.
enum class Step : uint8_t {
  kOperand,
  kOperators,
  kResume,
  kStatement,
  kParameters,
  kMember,
  kDone
};

enum class State : uint8_t {
  // Operators that wait for their last operand. They alone have a precedence.
  kUnary,
  kBinary,
  kAnd,
  kOr,
  kTernaryElse,
  // Expressions with parts. A name says which expression has to end next.
  kTernaryThen,
  kParen,
  kCallArgument,
  kIndex,
  kSliceHigh,
  kListElement,
  kBraceEntry,  // of a set, or of a map whose first `:` has not come
  kMapKey,
  kMapValue,
  kInterpolation,
  kSpread,
  kArgumentList,  // by position, of a call that has a spread
  kPlainValue,    // a block that is one expression
  kIfValueCondition,
  kMatchSubject,
  kMatchGuard,
  kMatchArm,
  kLambdaResult,
  // Statements that wait for an expression.
  kExpressionStatement,
  kPrefixStep,
  kDeclaration,
  kDestructuring,
  kAssignment,
  kMemberAssignment,
  kIndexAssignment,
  kReturn,
  kThrow,
  kIfCondition,
  kWhileCondition,
  kDoCondition,
  kForCondition,
  kForInSource,
  kParameterDefault,
  kFieldValue,
  // Values that wait for a block with one.
  kIfValueThen,
  kIfValueElif,
  kIfValueElse,
  // Statements that wait for a block, or for a statement of their header.
  kIfThen,
  kElif,
  kElse,
  kWhileBody,
  kDoBody,
  kForInitializer,
  kForBody,
  kForStep,
  kForInBody,
  kTryBody,
  kCatchBody,
  kFinallyBody,
  // Lists of statements, cases or members.
  kModule,
  kFunction,
  kBlock,
  kValueBlock,
  kMatch,
  kClass,
};

// What a frame remembers; each state says in the file that handles it what `a` and `b` hold.
struct Frame {
  State state;
  uint8_t precedence;  // of an operator, otherwise 0
  uint8_t flags;       // enum FrameFlag
  uint8_t kind;        // node kind of an operator, and whatever else a state keeps
  uint16_t nesting;    // constructs around this one
  uint16_t count;
  uint32_t token;   // that began it
  uint32_t offset;  // source position of its node
  uint32_t open;    // its first node
  uint32_t part;    // its last Open or Middle node
  uint32_t a;
  uint32_t b;
};
static_assert(sizeof(Frame) == 32);

enum FrameFlag : uint8_t {
  kNewlinesCount = 1,  // as they did around this construct
  kInBody = 2,         // of a function: the parameters are complete
  kAfterRest = 4,      // of a function: its rest parameter has come
  kHadSelf = 8,        // of a function: `self` has a meaning around it
  kAfterDefault = 64,  // of a function: a parameter with a default value has come
  kExported = 16,      // of a declaration
  kCatchAll = 2,       // of a `match`: the last case takes every value
  kEndless = 2,        // of a loop: its condition is `true`
  kInHead = 4,         // of a loop: it stands in the head of another one
  kThenEnded = 32,     // nothing behind the first block of an `if` or `do` is reached from there,
                       // or from the blocks of a `try` so far
};

// What leads out of the body of a loop, or to its condition.
enum Exit : uint8_t { kBreaks = 1, kContinues = 2 };

}  // namespace noodle::parser

#endif
