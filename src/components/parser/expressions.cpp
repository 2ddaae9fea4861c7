// Expressions by operator precedence. Operators that wait for their last operand are frames; what
// follows an operand first ends those that bind tighter.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

enum Precedence : uint8_t {
  kNoOperator = 0,
  kTernary = 2,
  kDisjunction,
  kConjunction,
  kEquality,
  kComparison,  // not chained
  kPipe,
  kRange,  // not chained
  kSum,
  kProduct,
  kPrefix,
  kPower,  // right-associative
};

enum class Follow : uint8_t {
  kNothing,
  kBinary,
  kAnd,
  kOr,
  kTernary,
  kCall,
  kIndex,
  kMember,
  kIs,
  kLater,  // an operator of a later edition
};

// What a token means behind an operand.
struct Operator {
  Follow follow = Follow::kNothing;
  uint8_t precedence = kNoOperator;
  uint8_t node = 0;
};

constexpr auto kOperators = [] {
  struct Table {
    Operator entries[128];
  } table{};
  auto& t = table.entries;
  t[NOODLE_TOKEN_EqualEqual] = {Follow::kBinary, kEquality, NOODLE_NODE_Equal};
  t[NOODLE_TOKEN_BangEqual] = {Follow::kBinary, kEquality, NOODLE_NODE_NotEqual};
  t[NOODLE_TOKEN_Less] = {Follow::kBinary, kComparison, NOODLE_NODE_Less};
  t[NOODLE_TOKEN_LessEqual] = {Follow::kBinary, kComparison, NOODLE_NODE_LessEqual};
  t[NOODLE_TOKEN_Greater] = {Follow::kBinary, kComparison, NOODLE_NODE_Greater};
  t[NOODLE_TOKEN_GreaterEqual] = {Follow::kBinary, kComparison, NOODLE_NODE_GreaterEqual};
  t[NOODLE_TOKEN_KwIn] = {Follow::kBinary, kComparison, NOODLE_NODE_In};
  t[NOODLE_TOKEN_KwIs] = {Follow::kIs, kComparison, NOODLE_NODE_Is};
  t[NOODLE_TOKEN_DotDot] = {Follow::kBinary, kRange, NOODLE_NODE_Range};
  t[NOODLE_TOKEN_Plus] = {Follow::kBinary, kSum, NOODLE_NODE_Add};
  t[NOODLE_TOKEN_Minus] = {Follow::kBinary, kSum, NOODLE_NODE_Subtract};
  t[NOODLE_TOKEN_Star] = {Follow::kBinary, kProduct, NOODLE_NODE_Multiply};
  t[NOODLE_TOKEN_Slash] = {Follow::kBinary, kProduct, NOODLE_NODE_Divide};
  t[NOODLE_TOKEN_Percent] = {Follow::kBinary, kProduct, NOODLE_NODE_Modulo};
  t[NOODLE_TOKEN_StarStar] = {Follow::kBinary, kPower, NOODLE_NODE_Power};
  t[NOODLE_TOKEN_AmpersandAmpersand] = {Follow::kAnd, kConjunction, NOODLE_NODE_AndTest};
  t[NOODLE_TOKEN_PipePipe] = {Follow::kOr, kDisjunction, NOODLE_NODE_OrTest};
  t[NOODLE_TOKEN_Question] = {Follow::kTernary, kTernary, NOODLE_NODE_TernaryThen};
  t[NOODLE_TOKEN_LeftParen] = {Follow::kCall};
  t[NOODLE_TOKEN_LeftBracket] = {Follow::kIndex};
  t[NOODLE_TOKEN_Dot] = {Follow::kMember};
  t[NOODLE_TOKEN_QuestionDot] = {Follow::kLater};
  t[NOODLE_TOKEN_QuestionQuestion] = {Follow::kLater};
  t[NOODLE_TOKEN_PipeGreater] = {Follow::kLater};
  if (kEdition >= 1) t[NOODLE_TOKEN_PipeGreater] = {Follow::kBinary, kPipe, NOODLE_NODE_Pipe};
  return table;
}();

constexpr uint64_t kSmallestInteger = UINT64_C(1) << 63;

}  // namespace

inline void Parser::reduce(uint32_t precedence) {
  while (top().precedence >= precedence) {
    if (top().state > State::kBinary) [[unlikely]] {
      reduce_construct();
      continue;
    }
    const Frame& frame = pop();
    tree_.emit(static_cast<noodle_node_kind>(frame.kind), frame.offset);
  }
}

Step Parser::end_expression() {
  reduce(1);
  return Step::kResume;
}

// At an operator of a kind that is not chained: its left operand must not be of the same kind.
void Parser::check_chain(uint8_t precedence) {
  const bool behind_test = precedence == kComparison && tree_.ends_with(NOODLE_NODE_Is) &&
                           kind(at_ - 1) != NOODLE_TOKEN_RightParen;
  if (top().precedence == precedence || behind_test)
    messages_.syntax_error(Diagnostic::NotChained, at_);
}

inline Step Parser::binary(uint8_t precedence, uint8_t node) {
  if (precedence == kComparison || precedence == kRange) {
    reduce(precedence + 1u);
    check_chain(precedence);
  }
  const bool right_associative = precedence == kPower;
  reduce(precedence + (right_associative ? 1u : 0u));
  if (right_associative) [[unlikely]]
    push_nested(State::kBinary, at_);
  else
    frames_.push_back({State::kBinary, 0, 0, 0, top().nesting, 0, at_, offset(), 0, 0, 0, 0});
  Frame& frame = top();
  ++at_;
  frame.precedence = precedence;
  frame.kind = node;
  return Step::kOperand;
}

// Up to the end of the expression, or to what is not an operand and an operator between two.
Step Parser::operand() {
  for (;;) {
    const Step step = one_operand();
    if (step != Step::kOperators) return step;
    const Operator& follow = kOperators.entries[kind()];
    if (follow.follow == Follow::kNothing) return end_expression();
    if (follow.follow != Follow::kBinary) return Step::kOperators;
    binary(follow.precedence, follow.node);
  }
}

inline Step Parser::one_operand() {
  const uint32_t start = at_;
  switch (kind()) {
    case NOODLE_TOKEN_Identifier:
    case NOODLE_TOKEN_KwAs:
    case NOODLE_TOKEN_KwCase:
    case NOODLE_TOKEN_KwConstructor:
    case NOODLE_TOKEN_KwEnum:
    case NOODLE_TOKEN_KwError:
    case NOODLE_TOKEN_KwExtends:
    case NOODLE_TOKEN_KwFrom:
    case NOODLE_TOKEN_KwImplements:
    case NOODLE_TOKEN_KwInterface:
    case NOODLE_TOKEN_KwIs:
    case NOODLE_TOKEN_KwStatic:
    case NOODLE_TOKEN_KwStruct:
    case NOODLE_TOKEN_KwWith:
    case NOODLE_TOKEN_KwWhen:
      if (kind(at_ + 1) == NOODLE_TOKEN_FatArrow && at_ + 1 != guard_arrow_) return begin_lambda();
      ++at_;
      scopes_.read(payload(start), offset(start));
      return Step::kOperators;
    case NOODLE_TOKEN_Integer:
      integer();
      return Step::kOperators;
    case NOODLE_TOKEN_Float:
      floating();
      return Step::kOperators;
    case NOODLE_TOKEN_String:
      ++at_;
      tree_.emit(NOODLE_NODE_String, offset(start), payload(start));
      return Step::kOperators;
    case NOODLE_TOKEN_StringStart:
      return begin_interpolation();
    case NOODLE_TOKEN_KwTrue:
      tree_.emit(NOODLE_NODE_True, offset(at_++));
      return Step::kOperators;
    case NOODLE_TOKEN_KwFalse:
      tree_.emit(NOODLE_NODE_False, offset(at_++));
      return Step::kOperators;
    case NOODLE_TOKEN_KwNull:
      tree_.emit(NOODLE_NODE_Null, offset(at_++));
      return Step::kOperators;
    case NOODLE_TOKEN_Minus:
      return unary(NOODLE_NODE_Negate);
    case NOODLE_TOKEN_Bang:
      return unary(NOODLE_NODE_Not);
    case NOODLE_TOKEN_LeftParen:
      return begin_paren();
    case NOODLE_TOKEN_LeftBracket:
      return begin_list();
    case NOODLE_TOKEN_LeftBrace:
      return begin_brace();
    case NOODLE_TOKEN_KwNew:
      return new_instance();
    case NOODLE_TOKEN_KwSelf:
      return self();
    case NOODLE_TOKEN_KwSuper:
      return super();
    case NOODLE_TOKEN_KwMatch:
      return kEdition >= 1 ? begin_match() : later_operand();
    case NOODLE_TOKEN_KwIf:
      return kEdition >= 1 ? begin_if_value() : later_operand();
    case NOODLE_TOKEN_Ellipsis:
      return kEdition >= 1 ? operand_error() : later_operand();
    case NOODLE_TOKEN_KwAsync:
    case NOODLE_TOKEN_KwAwait:
    case NOODLE_TOKEN_KwYield:
      return later_operand();
    default:
      return operand_error();
  }
}

bool Parser::begins_operand(Kind token_kind) {
  switch (token_kind) {
    case NOODLE_TOKEN_KwTrue:
    case NOODLE_TOKEN_KwFalse:
    case NOODLE_TOKEN_KwNull:
    case NOODLE_TOKEN_KwNew:
    case NOODLE_TOKEN_KwSelf:
    case NOODLE_TOKEN_KwSuper:
    case NOODLE_TOKEN_Minus:
    case NOODLE_TOKEN_Bang:
    case NOODLE_TOKEN_LeftParen:
    case NOODLE_TOKEN_LeftBracket:
    case NOODLE_TOKEN_LeftBrace:
    case NOODLE_TOKEN_StringStart:
      return true;
    case NOODLE_TOKEN_KwIf:
    case NOODLE_TOKEN_KwMatch:
      return kEdition >= 1;
    default:
      return token_kind >= NOODLE_TOKEN_Identifier && token_kind <= NOODLE_TOKEN_String;
  }
}

Step Parser::operand_error() {
  if (kind() == NOODLE_TOKEN_KwFunction)
    return fail("an expression", "a function without a name is a lambda: `(a) => { ... }`");
  if (kind() == NOODLE_TOKEN_Ellipsis)
    return fail("an expression", "`...` stands in calls and in literals of lists, sets and maps");
  const bool leaves = kind() == NOODLE_TOKEN_KwReturn || kind() == NOODLE_TOKEN_KwThrow ||
                      kind() == NOODLE_TOKEN_KwBreak || kind() == NOODLE_TOKEN_KwContinue;
  if (leaves && top().state == State::kMatchArm)
    return fail("an expression", "statements in a case need braces: `=> { ... }`");
  return fail("an expression");
}

void Parser::floating() {
  const uint64_t bits = floats_[payload(at_)];
  tree_.use(Feature::floats);
  tree_.emit(NOODLE_NODE_Float, offset(at_++), static_cast<uint32_t>(bits),
             static_cast<uint32_t>(bits >> 32));
}

uint64_t Parser::integer_value(uint32_t token) const {
  const uint32_t literal = payload(token);
  if ((literal & NOODLE_TOKEN_INTEGER_INDEXED) == 0) return literal;
  return integers_[literal & ~NOODLE_TOKEN_INTEGER_INDEXED];
}

void Parser::integer() {
  const uint64_t value = integer_value(at_);
  const uint32_t start = offset(at_++);
  if (value == kSmallestInteger) {
    // Only as -2^63; `**` would bind tighter than the sign.
    if (top().state == State::kUnary && top().kind == NOODLE_NODE_Negate &&
        kOperators.entries[kind()].precedence != kPower)
      frames_.pop_back();
    else
      messages_.error(Diagnostic::IntegerTooLarge, start, {"9223372036854775808"});
  }
  tree_.emit(NOODLE_NODE_Integer, start, static_cast<uint32_t>(value),
             static_cast<uint32_t>(value >> 32));
}

Step Parser::unary(noodle_node_kind node) {
  Frame& frame = push_nested(State::kUnary, at_++);
  frame.precedence = kPrefix;
  frame.kind = static_cast<uint8_t>(node);
  return Step::kOperand;
}

Step Parser::operators() {
  for (;;) {
    const Operator& follow = kOperators.entries[kind()];
    switch (follow.follow) {
      case Follow::kNothing:
        return end_expression();
      case Follow::kBinary:
        return binary(follow.precedence, follow.node);
      case Follow::kAnd:
        reduce(kConjunction);
        return short_circuit(State::kAnd, NOODLE_NODE_AndTest, kConjunction);
      case Follow::kOr:
        reduce(kDisjunction);
        return short_circuit(State::kOr, NOODLE_NODE_OrTest, kDisjunction);
      case Follow::kTernary:
        reduce(kTernary + 1);
        return ternary();
      case Follow::kCall: {
        if (at_line_end()) return end_expression();
        const Step step = call(NOODLE_NODE_Call, 0, tree_.nodes.back().offset);
        if (step != Step::kOperators) return step;
        break;
      }
      case Follow::kIndex:
        if (at_line_end()) return end_expression();
        return begin_index();
      case Follow::kMember: {
        const Step step = member();
        if (step != Step::kOperators) return step;
        break;
      }
      case Follow::kIs:
        if (at_line_end()) return end_expression();
        reduce(kComparison + 1);
        check_chain(kComparison);
        return type_test();
      case Follow::kLater:
        return later_operator();
    }
  }
}

Step Parser::short_circuit(State state, noodle_node_kind node, uint8_t precedence) {
  Frame& frame = push(state, at_);
  frame.precedence = precedence;
  frame.open = tree_.emit(node, offset(at_++));
  return Step::kOperand;
}

void Parser::reduce_construct() {
  const Frame& frame = pop();
  if (frame.state == State::kTernaryElse)
    tree_.close(NOODLE_NODE_Ternary, frame.offset, frame.open, frame.part);
  else
    tree_.close(frame.state == State::kAnd ? NOODLE_NODE_And : NOODLE_NODE_Or, frame.offset,
                frame.open, frame.open);
}

// Of a later edition: read as the nearest one of this.
Step Parser::later_operator() {
  const bool pipe = kind() == NOODLE_TOKEN_PipeGreater;
  char what[] = "`  `";
  spelling(kind()).copy(what + 1, 2);
  messages_.feature(pipe ? Feature::pipe : Feature::optional_chaining, offset(), what);
  if (kind() != NOODLE_TOKEN_QuestionDot) {
    return binary(kDisjunction, NOODLE_NODE_Add);
  }
  if (kind(at_ + 1) == NOODLE_TOKEN_Identifier) return member();
  ++at_;
  return Step::kOperators;
}

Step Parser::ternary() {
  Frame& frame = push_nested(State::kTernaryThen, at_);
  frame.open = frame.part = tree_.emit(NOODLE_NODE_TernaryThen, offset(at_++));
  return Step::kOperand;
}

Step Parser::end_ternary_part() {
  Frame& frame = top();
  if (kind() != NOODLE_TOKEN_Colon) {
    const bool behind_type = tree_.nodes[frame.open - 1].kind == NOODLE_NODE_Is &&
                             kind(frame.token - 1) != NOODLE_TOKEN_RightParen;
    return fail("`:` of the `?`",
                behind_type ? "where the `?` belongs to the type write `(x is T?)`" : "");
  }
  frame.part = tree_.middle(NOODLE_NODE_TernaryElse, offset(at_++), frame.part);
  frame.state = State::kTernaryElse;
  frame.precedence = kTernary;
  return Step::kOperand;
}

Step Parser::begin_paren() {
  const uint32_t behind = partner(at_) + 1;
  if (payload(at_) != 0 && behind != guard_arrow_ &&
      (kind(behind) == NOODLE_TOKEN_FatArrow || kind(behind) == NOODLE_TOKEN_Arrow))
    return begin_lambda();
  push_bracket(State::kParen, at_++, false);
  return Step::kOperand;
}

Step Parser::end_paren() {
  if (!accept(NOODLE_TOKEN_RightParen)) return fail("`)`");
  pop_bracket();
  return Step::kOperators;
}

}  // namespace noodle::parser
