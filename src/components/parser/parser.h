// Reads tokens once, from the first to the last, and writes the tree with its names bound.
//
// The parser is a machine: a step of it handles a few tokens, leaves on the stack of frames what
// waits for more, and says which step comes next. Statements and expressions so take turns without
// ever calling one another. An expression is read by operator precedence: `operand` reads up to
// and with one operand, `operators` what follows it, and when that does not go on, `resume` hands
// the value to the frame on top.
#ifndef NOODLE_COMPONENTS_PARSER_PARSER_H
#define NOODLE_COMPONENTS_PARSER_PARSER_H

#include "components/parser/frame.h"
#include "components/parser/messages.h"
#include "components/parser/scopes.h"
#include "components/parser/strings.h"
#include "components/parser/tree.h"

namespace noodle::parser {

// Blocks, brackets, functions, unary and right-associative operators around a token. What reads
// the tree needs this many entries on its own stack.
inline constexpr uint32_t kMaxNesting = 1000;
// Arguments of a call; and parameters of a function. The machine counts registers in a byte.
inline constexpr uint32_t kMaxArguments = 200;
inline constexpr uint32_t kMaxParameters = 200;
// Values that are appended to a literal at a time.
inline constexpr uint32_t kGroup = 32;

enum class Step : uint8_t { kOperand, kOperators, kResume, kStatement, kParameters, kDone };

class Parser {
 public:
  Parser(const noodle_host& host, const noodle_seam_header* tokens);
  noodle_status run(noodle_block* output);

 private:
  using Kind = unsigned;  // NOODLE_TOKEN_...

  // Tokens.
  Kind kind(uint32_t token) const { return NOODLE_TOKEN_KIND(tokens_[token]); }
  Kind kind() const { return kind(at_); }
  uint32_t payload(uint32_t token) const { return NOODLE_TOKEN_PAYLOAD(tokens_[token]); }
  uint32_t offset(uint32_t token) const { return tokens_[token].offset; }
  uint32_t offset() const { return offset(at_); }
  bool on_new_line() const { return NOODLE_TOKEN_ON_NEW_LINE(tokens_[at_]) != 0; }
  bool at_line_end() const { return newlines_count_ && on_new_line(); }
  static bool is_name(Kind kind) {
    return kind >= NOODLE_TOKEN_Identifier && kind <= NOODLE_TOKEN_KwWhen;
  }
  bool accept(Kind wanted) {
    if (kind() != wanted) return false;
    ++at_;
    return true;
  }
  // The bracket that closes the one at `open`; `open` itself when there is none.
  uint32_t partner(uint32_t open) const { return open + payload(open); }

  // Frames.
  Frame& top() { return frames_.back(); }
  Frame& push(State state, uint32_t token);
  // One that counts towards kMaxNesting.
  Frame& push_nested(State state, uint32_t token);
  // In it newlines count or do not; `pop_bracket` goes back to what was before.
  Frame& push_bracket(State state, uint32_t token, bool newlines_count);
  Frame pop_bracket();
  [[noreturn]] void too_deep(uint32_t token);

  // parser.cpp: the machine.
  void run_steps();
  Step resume();
  Step end_list();
  Step end_module();

  // expressions.cpp
  Step operand();
  Step operators();
  Step end_expression() {
    reduce(1);
    return Step::kResume;
  }
  void reduce(uint32_t precedence) {
    while (top().precedence >= precedence) reduce_one();
  }
  void reduce_one();
  Step binary(uint8_t precedence, uint8_t node);
  Step short_circuit(State state, noodle_node_kind node, uint8_t precedence);
  Step unary(noodle_node_kind node);
  Step ternary();
  Step end_ternary_part();
  void integer();
  Step begin_paren();
  Step end_paren();
  Step type_test();
  Step later_operator();
  Step operand_error();

  // postfix.cpp
  Step call(noodle_node_kind node, uint32_t method, uint32_t call_offset);
  Step argument();
  Step end_argument();
  Step member();
  Step begin_index();
  Step end_index();
  Step end_slice();
  Step new_instance();
  Step self();
  Step super();

  // literals.cpp
  Step begin_list();
  Step element();
  Step end_element();
  Step begin_brace();
  Step entry();
  Step end_entry();
  Step end_key();
  Step end_value();
  bool is_word(uint32_t token);
  uint32_t word(uint32_t token);
  void add_to_group(noodle_node_kind append);
  Step end_literal(noodle_node_kind append, noodle_node_kind end);

  // functions.cpp
  Step function_declaration();
  uint32_t begin_function(noodle_function_kind kind, uint32_t name, uint32_t token,
                          uint32_t symbol);
  Step begin_parameters();
  Step parameters();
  Step parameter(bool rest);
  Step end_default();
  Step begin_body();
  Step end_body();
  Step begin_lambda();
  Step end_lambda_result();
  void implicit_return();
  void end_function(noodle_node_kind end, uint32_t end_offset);

  // statements.cpp
  Step statement();
  Step rare_statement();
  Step word_statement();
  Step expression_statement();
  Step end_expression_statement();
  Step end_statement();
  Step begin_block();
  Step end_block();
  Step after_block();
  Step begin_if();
  Step end_condition();
  Step after_then();
  Step end_if();
  Step begin_return();
  Step end_return();
  void end_of_flow();
  void note_unreachable();

  // loops.cpp
  Step begin_while();
  Step end_while_condition();
  Step end_while();
  Step begin_do();
  Step after_do();
  Step end_do();
  Step begin_for();
  Step begin_for_in(uint32_t token, uint32_t name, uint16_t count);
  Step end_for_in_source();
  Step end_for_in();
  Step initializer();
  Step begin_for_condition();
  Step end_for_condition();
  Step after_for_body();
  Step end_step();
  Step step_statement();
  Step jump(noodle_node_kind node);

  // exceptions.cpp
  Step after_try_block();
  Step end_try();

  // assignments.cpp
  Step name_statement();
  Step name_assignment();
  Step step_or_operand(Kind token_kind);
  Step end_assignment();
  Step assign_to_place();
  Step end_place_assignment();
  Step begin_prefix_step();
  Step declarator(noodle_symbol_kind symbol_kind);
  Step end_declaration();

  // classes.cpp
  Step class_member();
  bool has_self();
  void check_super(uint32_t token);

  // modules.cpp
  void module_member(uint32_t name);

  // types.cpp
  uint32_t type();

  // checks.cpp: types of evident values.
  void check_value(uint32_t type, uint32_t node);
  void check_result(uint32_t node);

  // later_editions.cpp
  void type_parameters();
  bool is_pattern_start();
  void skip_pattern(noodle_symbol_kind symbol_kind);
  void declare_pattern(uint32_t open, noodle_symbol_kind symbol_kind);
  Step destructuring(noodle_symbol_kind symbol_kind);

  // recovery.cpp
  Step fail(std::string_view expected, std::string_view hint = {});
  Step fail_condition();
  Step fail_behind_statement();
  Step fail_assignment();
  Step recover();
  void give_up_frame();
  bool skip_parameters();
  bool skip_condition();
  void skip_statement();

  const noodle_host& host_;
  const noodle_seam_header* input_;
  const noodle_token* tokens_;
  const uint64_t* integers_;
  const uint64_t* floats_;
  uint32_t at_ = 0;
  bool newlines_count_ = true;
  uint32_t last_recovery_ = NOODLE_NONE;  // where the parser went on behind the last error
  uint32_t unreachable_ = 0;
  uint16_t loops_ = 0;  // of the function, around this token
  sdk::Array<Frame> frames_;
  sdk::Array<uint32_t> argument_names_;  // of the calls that are open
  Strings strings_;
  Tree tree_;
  Messages messages_;
  Scopes scopes_;
};

}  // namespace noodle::parser

#endif
