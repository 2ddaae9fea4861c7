#include "components/parser/parser.h"

#include <algorithm>

#include "components/sdk/entry.h"

namespace noodle::parser {

Parser::Parser(const noodle_host& host, const noodle_seam_header* input)
    : host_(host),
      input_(input),
      tokens_(sdk::section<noodle_token>(input, NOODLE_TOKENS_TOKENS).data()),
      integers_(sdk::section<uint64_t>(input, NOODLE_TOKENS_INTEGERS).data()),
      floats_(sdk::section<uint64_t>(input, NOODLE_TOKENS_FLOATS).data()),
      frames_(host),
      argument_names_(host),
      members_(host),
      type_frames_(host),
      type_text_(host),
      class_details_(host),
      interfaces_(host),
      catches_(host),
      marks_(host),
      late_exports_(host),
      pending_checks_(host),
      arguments_(host),
      module_uses_(host),
      previous_uses_(host),
      strings_(host, sdk::section<noodle_string>(input, NOODLE_TOKENS_STRINGS),
               sdk::section<uint8_t>(input, NOODLE_TOKENS_BYTES)),
      tree_(host),
      messages_(host, strings_, sdk::section<noodle_token>(input, NOODLE_TOKENS_TOKENS)),
      scopes_(host, tree_, strings_, messages_),
      patterns_(host, *this, tokens_, strings_.size()) {}

uint32_t Parser::partner(uint32_t open) const {
  const Kind at = kind(open);
  return at >= NOODLE_TOKEN_LeftParen && at <= NOODLE_TOKEN_LeftBrace ? open + payload(open) : open;
}

Frame& Parser::push(State state, uint32_t token) {
  const uint16_t nesting = frames_.empty() ? uint16_t{0} : top().nesting;
  frames_.push_back({state, 0, 0, 0, nesting, 0, token, offset(token), 0, 0, 0, 0});
  return top();
}

Frame& Parser::push_nested(State state, uint32_t token) {
  Frame& frame = push(state, token);
  if (++frame.nesting > kMaxNesting) too_deep(token, kMaxNesting);
  return frame;
}

Frame& Parser::push_bracket(State state, uint32_t token, bool newlines_count) {
  Frame& frame = push_nested(state, token);
  if (newlines_count_) frame.flags = kNewlinesCount;
  newlines_count_ = newlines_count;
  return frame;
}

const Frame& Parser::pop_bracket() {
  const Frame& frame = pop();
  newlines_count_ = (frame.flags & kNewlinesCount) != 0;
  return frame;
}

void Parser::too_deep(uint32_t token, uint32_t limit) {
  messages_.error(Diagnostic::NestingTooDeep, offset(token),
                  {limit == kMaxNesting ? "1000" : "100"});
  throw sdk::Abandon{NOODLE_ERRORS};
}

static constexpr uint32_t kTokensForgotten = 64;
static constexpr uint32_t kMostReserved = 1 << 15;
// In usual source it takes more.
static constexpr uint32_t kTokensPerSymbol = 16;
// Some tenths of a millisecond.
static constexpr uint32_t kStepsPerPoll = 16384;

void Parser::run_steps() {
  Step step = Step::kStatement;
  for (uint32_t steps = 0;; ++steps) {
    if (steps % kStepsPerPoll == 0) [[unlikely]]
      sdk::poll(host_);
    // In the order in which they mostly follow one another: a jump by a table is hard to predict.
    if (step == Step::kStatement) step = statement();
    if (step == Step::kOperand) step = operand();
    if (step == Step::kOperators) step = operators();
    if (step == Step::kResume) step = resume();
    if (step <= Step::kStatement) [[likely]]
      continue;
    if (step == Step::kDone) return;
    step = step == Step::kMember ? class_member() : parameters();
  }
}

// Behind a declaration that has a body. Nobody looks further back than to the declaration before
// it, but for what patterns need; so the memory in front of that may be used for the tree.
void Parser::forget_tokens() {
  if (frames_.size() != 1 || messages_.error_count() != 0) return;
  const uint32_t end = std::exchange(declared_, at_);
  if (end < forgotten_ + kTokensForgotten) return;
  patterns_.keep_names(end);
  messages_.forget(end);
  sdk::consumed(host_, tokens_, tokens_ + end);
  forgotten_ = end;
}

// An expression has ended.
Step Parser::resume() {
  switch (top().state) {
    case State::kTernaryThen:
      return end_ternary_part();
    case State::kParen:
      return end_paren();
    case State::kCallArgument:
      return end_argument();
    case State::kIndex:
      return end_index();
    case State::kSliceHigh:
      return end_slice();
    case State::kListElement:
      return end_element();
    case State::kBraceEntry:
      return end_entry();
    case State::kMapKey:
      return end_key();
    case State::kMapValue:
      return end_value();
    case State::kInterpolation:
      return end_interpolation();
    case State::kSpread:
      return end_spread();
    case State::kArgumentList:
      return end_listed_argument();
    case State::kPlainValue:
      return end_plain_value();
    case State::kIfValueCondition:
      return end_value_condition();
    case State::kMatchSubject:
      return end_match_subject();
    case State::kMatchGuard:
      return end_guard();
    case State::kMatchArm:
      return end_arm();
    case State::kDestructuring:
      return end_destructuring();
    case State::kLambdaResult:
      return end_lambda_result();
    case State::kPrefixStep:
      return end_prefix_step();
    case State::kThrow:
      return end_throw();
    case State::kFieldValue:
      return end_field();
    case State::kExpressionStatement:
      return end_expression_statement();
    case State::kDeclaration:
      return end_declaration();
    case State::kAssignment:
      return end_assignment();
    case State::kMemberAssignment:
    case State::kIndexAssignment:
      return end_place_assignment();
    case State::kReturn:
      return end_return();
    case State::kIfCondition:
      return end_condition();
    case State::kWhileCondition:
      return end_while_condition();
    case State::kDoCondition:
      return end_do();
    case State::kForCondition:
      return end_for_condition();
    case State::kForInSource:
      return end_for_in_source();
    case State::kParameterDefault:
      return end_default();
    default:
      return recover();
  }
}

// `}` or the end of the file where a statement could begin.
Step Parser::end_list() {
  switch (top().state) {
    case State::kModule:
      return end_module();
    case State::kFunction:
      return end_body();
    case State::kValueBlock:
      tree_.emit(NOODLE_NODE_Null, offset());
      return end_value_block();
    default:
      return end_block();
  }
}

Step Parser::end_module() {
  if (kind() != NOODLE_TOKEN_EndOfFile) {
    messages_.expected("a statement", at_++);
    return Step::kStatement;
  }
  implicit_return();
  settle_exports();
  scopes_.settle();
  check_catches();
  end_function(NOODLE_NODE_FunctionEnd, offset());
  if (messages_.error_count() != 0) return Step::kDone;
  check_interfaces();
  check_arguments();
  return Step::kDone;
}

noodle_status Parser::run(noodle_block* output) {
  const uint32_t tokens = input_->sections[NOODLE_TOKENS_TOKENS].count;
  tree_.nodes.reserve(std::min(tokens, kMostReserved) + 16);
  scopes_.reserve(std::min(tokens / kTokensPerSymbol, kMostReserved));
  begin_function(NOODLE_FUNCTION_MODULE, NOODLE_NONE, 0, NOODLE_NONE);
  top().state = State::kModule;
  run_steps();
  if (messages_.error_count() != 0) return NOODLE_ERRORS;
  scopes_.finish_symbols();
  messages_.report_warnings();
  scopes_.free();
  sdk::BlockWriter writer(host_, NOODLE_TREE_MAGIC, NOODLE_TREE_VERSION, NOODLE_TREE_SECTIONS,
                          NOODLE_TREE_CONTRACT_ID, tree_.features | input_->features);
  writer.add(NOODLE_TREE_SYMBOLS, tree_.symbols.span());
  writer.add(NOODLE_TREE_FUNCTIONS, tree_.functions.span());
  writer.add(NOODLE_TREE_CLASSES, tree_.classes.span());
  writer.add(NOODLE_TREE_MEMBERS, tree_.members.span());
  writer.add(NOODLE_TREE_TYPES, tree_.types.span());
  writer.add(NOODLE_TREE_IMPORTS, tree_.imports.span());
  writer.add(NOODLE_TREE_IMPORT_USES, tree_.import_uses.span());
  writer.add(NOODLE_TREE_EXPORTS, tree_.exports.span());
  writer.add(NOODLE_TREE_NAME_LISTS, tree_.name_lists.span());
  writer.add(NOODLE_TREE_STRINGS, strings_.entries());
  writer.add(NOODLE_TREE_BYTES, strings_.bytes());
  writer.add(NOODLE_TREE_LINE_STARTS, sdk::section<uint32_t>(input_, NOODLE_TOKENS_LINE_STARTS));
  *output = writer.finish(NOODLE_TREE_NODES, tree_.nodes);
  return NOODLE_OK;
}

namespace {

noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  return sdk::guard([&] {
    Parser parser(*host, static_cast<const noodle_seam_header*>(job->input));
    return parser.run(output);
  });
}

}  // namespace

}  // namespace noodle::parser

NOODLE_DEFINE_COMPONENT(NOODLE_PHASE_PARSER, "parser", NOODLE_TOKENS_CONTRACT, NOODLE_TREE_CONTRACT,
                        noodle::parser::run)
