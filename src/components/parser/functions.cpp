// Functions and lambdas: their parameters, bodies and ends.
#include "components/parser/parser.h"

namespace noodle::parser {

// In kFunction and kLambdaResult frames: `kind` is the noodle_function_kind, `count` the loops
// around the function, `a` the function, `b` the number of parameters.

uint32_t Parser::begin_function(noodle_function_kind function_kind, uint32_t name, uint32_t token,
                                uint32_t symbol) {
  const uint32_t index = tree_.functions.size();
  const uint32_t parent = frames_.empty() ? NOODLE_NONE : scopes_.function();
  tree_.functions.push_back({name, offset(token), static_cast<uint16_t>(function_kind), 0, parent,
                             NOODLE_NONE, NOODLE_NONE, symbol, NOODLE_NONE, NOODLE_NONE});
  const uint32_t node = tree_.emit(NOODLE_NODE_FunctionStart, offset(token), index);
  Frame& frame = push_bracket(State::kFunction, token, true);
  frame.kind = static_cast<uint8_t>(function_kind);
  frame.count = loops_;
  frame.open = frame.part = node;
  frame.a = index;
  loops_ = 0;
  if (has_self_) frame.flags |= kHadSelf;
  if (function_kind >= NOODLE_FUNCTION_METHOD) has_self_ = true;
  scopes_.enter_function(index, function_kind == NOODLE_FUNCTION_DECLARATION);
  if (function_kind == NOODLE_FUNCTION_MODULE || function_kind == NOODLE_FUNCTION_FIELD)
    scopes_.begin_body();
  return index;
}

Step Parser::function_declaration() {
  const uint32_t name = ++at_;
  if (!is_name(kind())) return fail("the name of the function");
  ++at_;
  const uint32_t symbol =
      scopes_.declare(payload(name), offset(name), NOODLE_SYMBOL_FUNCTION, tree_.functions.size());
  if (exporting_) export_symbol(symbol);
  scopes_.bind(symbol);
  begin_function(NOODLE_FUNCTION_DECLARATION, payload(name), name, symbol);
  return begin_parameters();
}

Step Parser::begin_parameters() {
  if (kind() == NOODLE_TOKEN_Less) type_parameters();
  if (kind() != NOODLE_TOKEN_LeftParen) return fail("`(`");
  top().token = at_++;
  newlines_count_ = false;
  return parameters();
}

// At a parameter, or at the `)` behind the last one.
Step Parser::parameters() {
  while (kind() != NOODLE_TOKEN_RightParen) {
    const bool rest = accept(NOODLE_TOKEN_Ellipsis);
    if (is_pattern_start()) {
      skip_pattern(NOODLE_SYMBOL_PARAMETER);
    } else {
      if (!is_name(kind())) return fail("the name of a parameter");
      if (parameter(rest) == Step::kOperand) return Step::kOperand;
    }
    if (!accept(NOODLE_TOKEN_Comma)) break;
  }
  if (!accept(NOODLE_TOKEN_RightParen))
    return fail("`,` or `)`", is_type_word(at_) || is_type_word(at_ - 1)
                                  ? "a parameter is written `name: type`"
                                  : "");
  return begin_body();
}

// Returns kOperand where a default value has to be read, otherwise kParameters.
Step Parser::parameter(bool rest) {
  const uint32_t name = at_++;
  const uint32_t symbol =
      scopes_.declare(payload(name), offset(name), NOODLE_SYMBOL_PARAMETER, NOODLE_NONE);
  Frame& frame = top();
  if (++frame.b == kMaxParameters + 1)
    messages_.error(Diagnostic::TooManyParameters, offset(name), {"200"});
  if ((frame.flags & kAfterRest) != 0) messages_.syntax_error(Diagnostic::RestNotLast, name);
  if (rest) {
    frame.flags |= kAfterRest;
    scopes_.symbol(symbol).flags |= NOODLE_SYMBOL_REST;
  }
  if (accept(NOODLE_TOKEN_Colon)) scopes_.symbol(symbol).type = type();
  const bool has_default = kind() == NOODLE_TOKEN_Assign;
  if ((frame.flags & kAfterDefault) != 0 && !has_default && !rest)
    messages_.syntax_error(Diagnostic::RequiredAfterDefault, name, {strings_[payload(name)]});
  if (has_default) {
    frame.flags |= kAfterDefault;
    if (rest) messages_.syntax_error(Diagnostic::RestDefault, at_);
    scopes_.symbol(symbol).flags |= NOODLE_SYMBOL_DEFAULT;
    tree_.use(Feature::default_arguments);
    Frame& value = push(State::kParameterDefault, name);
    value.open = tree_.emit(NOODLE_NODE_DefaultStart, offset(name), symbol);
    value.a = symbol;
    ++at_;
    return Step::kOperand;
  }
  scopes_.bind(symbol);
  return Step::kParameters;
}

Step Parser::end_default() {
  const Frame frame = frames_.pop_back();
  check_value(scopes_.symbol(frame.a).type, tree_.nodes.size() - 1);
  tree_.close(NOODLE_NODE_DefaultEnd, frame.offset, frame.open, frame.open, frame.a);
  scopes_.bind(frame.a);
  if (accept(NOODLE_TOKEN_Comma)) return parameters();
  if (!accept(NOODLE_TOKEN_RightParen)) return fail("`,` or `)`");
  return begin_body();
}

// Behind the parameters: the result type and the body.
Step Parser::begin_body() {
  Frame& frame = top();
  noodle_function& function = tree_.functions[frame.a];
  function.parameter_count = static_cast<uint16_t>(frame.b);
  const bool lambda = frame.kind == NOODLE_FUNCTION_LAMBDA;
  if (kind() == NOODLE_TOKEN_Arrow || (!lambda && kind() == NOODLE_TOKEN_Colon)) {
    ++at_;
    function.result_type = type();
  }
  scopes_.begin_body();
  newlines_count_ = true;
  if (lambda) {
    if (!accept(NOODLE_TOKEN_FatArrow)) return fail("`=>`", "a lambda is written `(a) => ...`");
    const bool map = is_map_body();
    if (map)
      messages_.expected("a statement", at_ + 2,
                         "a lambda that gives a map is written `=> ({ ... })`");
    if (kind() != NOODLE_TOKEN_LeftBrace || map) {
      // The result goes on as far as the expression that the lambda stands in.
      newlines_count_ = (frame.flags & kNewlinesCount) != 0;
      frame.state = State::kLambdaResult;
      return Step::kOperand;
    }
  }
  if (kind() == NOODLE_TOKEN_Assign || kind() == NOODLE_TOKEN_FatArrow) {
    messages_.expected("`{`", at_, "a function with a name has a block: `{ return ... }`");
    return recover();
  }
  if (kind() != NOODLE_TOKEN_LeftBrace) return fail_block();
  frame.token = at_++;
  frame.flags |= kInBody;
  return Step::kStatement;
}

// At the body of a lambda: `{ name: x }` or `{ name: 1, ... }`, which as a block would declare a
// variable without a value and do nothing else.
bool Parser::is_map_body() const {
  const uint32_t key = at_ + 1;
  if (kind() != NOODLE_TOKEN_LeftBrace || kind(key + 1) != NOODLE_TOKEN_Colon) return false;
  if (kind(key) == NOODLE_TOKEN_String) return true;
  if (!is_name(kind(key))) return false;
  const Kind value = kind(key + 2);
  const Kind behind = kind(key + 3);
  return (!is_name(value) && value != NOODLE_TOKEN_LeftParen) ||
         behind == NOODLE_TOKEN_RightBrace || behind == NOODLE_TOKEN_Comma;
}

void Parser::implicit_return() {
  const uint32_t end = offset();
  tree_.emit(NOODLE_NODE_Null, end);
  tree_.emit(NOODLE_NODE_Return, end);
  tree_.nodes.back().flags |= NOODLE_NODE_IMPLICIT;
}

void Parser::end_function(noodle_node_kind end, uint32_t end_offset) {
  const Frame frame = pop_bracket();
  tree_.close(end, end_offset, frame.open, frame.open, frame.a);
  tree_.functions[frame.a].first_symbol = scopes_.leave_function();
  loops_ = frame.count;
  has_self_ = (frame.flags & kHadSelf) != 0;
  unreachable_ = 0;
}

// At the `}` of a body, or at the end of the file.
Step Parser::end_body() {
  implicit_return();
  const uint32_t end = offset();
  if (!accept(NOODLE_TOKEN_RightBrace)) messages_.expected("`}`", at_);
  const unsigned function_kind = top().kind;
  const bool lambda = function_kind == NOODLE_FUNCTION_LAMBDA;
  end_function(lambda ? NOODLE_NODE_LambdaEnd : NOODLE_NODE_FunctionEnd, end);
  if (lambda) return end_expression();
  if (function_kind != NOODLE_FUNCTION_DECLARATION) return class_member();
  forget_tokens();
  return Step::kStatement;
}

Step Parser::begin_lambda() {
  if (top().precedence != 0 && top().state != State::kTernaryElse)
    messages_.syntax_error(Diagnostic::LambdaNeedsBrackets, at_);
  begin_function(NOODLE_FUNCTION_LAMBDA, NOODLE_NONE, at_, NOODLE_NONE);
  if (kind() == NOODLE_TOKEN_LeftParen) return begin_parameters();
  parameter(false);
  return begin_body();
}

Step Parser::end_lambda_result() {
  const uint32_t at = tree_.nodes.back().offset;
  check_result(tree_.nodes.size() - 1);
  tree_.emit(NOODLE_NODE_Return, at);
  tree_.nodes.back().flags |= NOODLE_NODE_IMPLICIT;
  end_function(NOODLE_NODE_LambdaEnd, at);
  return end_expression();
}

}  // namespace noodle::parser
