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
#include "components/parser/limits.h"
#include "components/parser/messages.h"
#include "components/parser/patterns.h"
#include "components/parser/records.h"
#include "components/parser/scopes.h"
#include "components/parser/strings.h"
#include "components/parser/tree.h"
#include "components/sdk/edition.h"

namespace noodle::parser {

using sdk::kEdition;
class Parser {
 public:
  Parser(const noodle_host& host, const noodle_seam_header* tokens);
  noodle_status run(noodle_block* output);

 private:
  using Kind = unsigned;  // NOODLE_TOKEN_...
  Kind kind(uint32_t token) const { return NOODLE_TOKEN_KIND(tokens_[token]); }
  Kind kind() const { return kind(at_); }
  uint32_t payload(uint32_t token) const { return NOODLE_TOKEN_PAYLOAD(tokens_[token]); }
  uint32_t offset(uint32_t token) const { return tokens_[token].offset; }
  uint32_t offset() const { return offset(at_); }
  bool on_new_line() const { return NOODLE_TOKEN_ON_NEW_LINE(tokens_[at_]) != 0; }
  bool next_on_new_line() const { return NOODLE_TOKEN_ON_NEW_LINE(tokens_[at_ + 1]) != 0; }
  bool at_line_end() const { return newlines_count_ && on_new_line(); }
  static bool begins_operand(Kind kind);
  static bool is_name(Kind kind) {
    return kind >= NOODLE_TOKEN_Identifier && kind <= NOODLE_TOKEN_KwWhen;
  }
  bool accept(Kind wanted) {
    if (kind() != wanted) return false;
    ++at_;
    return true;
  }
  // The bracket that closes the one at `open`; `open` itself when there is none.
  uint32_t partner(uint32_t open) const;

  // Frames.
  Frame& top() { return frames_.back(); }
  Frame& push(State state, uint32_t token);
  // One that counts towards kMaxNesting.
  Frame& push_nested(State state, uint32_t token);
  // Good until the next push.
  const Frame& pop() {
    frames_.truncate(frames_.size() - 1);
    return *frames_.end();
  }
  // In it newlines count or do not; `pop_bracket` goes back to what was before.
  Frame& push_bracket(State state, uint32_t token, bool newlines_count);
  const Frame& pop_bracket();
  [[noreturn]] void too_deep(uint32_t token, uint32_t limit);

  // parser.cpp: the machine.
  void run_steps();
  void forget_tokens();
  Step resume();
  Step end_list();
  Step end_module();

  // expressions.cpp
  Step operand();
  Step one_operand();
  Step operators();
  Step end_expression();
  void reduce(uint32_t precedence);
  void reduce_construct();
  void check_chain(uint8_t precedence);
  Step binary(uint8_t precedence, uint8_t node);
  Step short_circuit(State state, noodle_node_kind node, uint8_t precedence);
  Step unary(noodle_node_kind node);
  Step ternary();
  Step end_ternary_part();
  void integer();
  void floating();
  uint64_t integer_value(uint32_t token) const;
  Step begin_paren();
  Step end_paren();
  Step type_test();
  Step later_operator();
  Step operand_error();

  // postfix.cpp
  Step call(noodle_node_kind node, uint32_t method, uint32_t call_offset);
  Step argument();
  Step end_argument();
  Step end_call();
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
  Step behind_element();
  Step begin_brace();
  Step entry();
  Step end_entry();
  Step behind_set_element();
  Step end_key();
  Step end_value();
  Step behind_value();
  bool is_word(uint32_t token) const;
  uint32_t word(uint32_t token);
  void add_to_group(noodle_node_kind append);
  Step end_literal(noodle_node_kind append, noodle_node_kind end);

  // spread.cpp
  Step begin_spread(noodle_node_kind append);
  Step end_spread();
  void decide_map();
  void settle_spreads(noodle_node_kind spread);
  bool spreads_arguments(uint32_t open) const;
  Step begin_argument_list();
  Step listed_argument();
  Step end_listed_argument();
  Step behind_listed_argument();
  void end_argument_list();

  // values.cpp
  Step begin_value_block();
  bool is_plain_value() const;
  Step end_plain_value();
  bool ends_value_block();
  Step end_value_block();
  Step after_value_block();
  Step begin_if_value();
  Step end_value_condition();
  Step after_then_value();
  Step end_if_value();

  // match.cpp
  Step begin_match();
  Step end_match_subject();
  Step match_case();
  std::string_view case_hint() const;
  Step begin_guard();
  Step end_guard();
  Step begin_arm();
  Step end_arm();
  Step end_match();
  bool skip_to_case();

  // interpolation.cpp
  Step begin_interpolation();
  Step end_interpolation();
  void text_piece();
  void join_full_group();
  uint32_t string_end(uint32_t token) const;

  // functions.cpp
  Step function_declaration();
  uint32_t begin_function(noodle_function_kind kind, uint32_t name, uint32_t token,
                          uint32_t symbol);
  Step begin_parameters();
  Step parameters();
  Step parameter(bool rest);
  Step end_default();
  bool is_map_body() const;
  Step begin_body();
  Step end_body();
  Step begin_lambda();
  Step end_lambda_result();
  void implicit_return();
  void end_function(noodle_node_kind end, uint32_t end_offset);

  // statements.cpp
  Step statement();
  Step rare_statement();
  Step without_opening(std::string_view opening);
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
  void begin_head();
  void leave_head(const Frame& frame) { in_head_ = (frame.flags & kInHead) != 0; }
  void enter_loop();
  uint8_t leave_loop();
  Step begin_while();
  Step end_while_condition();
  Step end_while();
  Step begin_do();
  Step after_do();
  Step end_do();
  Step begin_for();
  Step begin_for_in(uint32_t token, uint32_t name);
  uint32_t loop_names(uint32_t name) const;
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
  Step begin_try();
  Step after_try_block();
  Step begin_catch();
  Step end_try();
  Step begin_throw();
  Step end_throw();
  void check_catches();
  void check_caught(const noodle_symbol& symbol, uint32_t at_offset);
  bool extends_nothing(uint32_t owner);

  // assignments.cpp
  Step name_statement();
  Step name_assignment();
  Step step_or_operand(Kind token_kind);
  Step end_assignment();
  Step assign_to_place();
  Step end_place_assignment();
  Step begin_prefix_step();
  Step end_prefix_step();
  Step declarator(noodle_symbol_kind symbol_kind);
  Step end_declaration();

  // destructuring.cpp
  Step destructuring(noodle_symbol_kind symbol_kind);
  Frame& begin_destructuring(Patterns::Goal goal);
  bool is_destructuring_assignment() const;
  Step destructuring_assignment();
  Step end_destructuring();
  void begin_for_pattern();
  void end_for_pattern(const Frame& frame);

  // classes.cpp
  Step class_declaration(noodle_class_kind class_kind);
  void use_kind_of_class(uint32_t keyword);
  void superclass(uint32_t keyword, uint32_t name, bool is_class);
  bool class_reference();
  Step class_member();
  bool begins_member() const;
  void skip_member_keyword();
  Step member_of_class();
  Step method(bool is_static);
  void add_member(uint32_t name, noodle_member_kind member_kind, uint32_t function,
                  uint32_t type_index);
  Step field(bool is_static);
  Step end_field();
  Step end_member();
  Step requirement();
  Step end_class();
  void leave_class();
  void move_members(const Frame& frame);
  void implements(uint32_t owner);
  void check_super(uint32_t token);

  // enums.cpp
  Step enum_case();
  Step case_values();
  void check_case_value(uint32_t owner, uint32_t name);

  // modules.cpp
  uint32_t add_import(uint32_t symbol);
  uint32_t add_import_use(uint32_t import, uint32_t name_token);
  void bind_module(uint32_t name, uint32_t at_offset);
  Step begin_import();
  Step import_module();
  Step import_all();
  Step import_names();
  bool accept_from();
  uint32_t module_use(uint32_t import, uint32_t name_token);
  void module_member(uint32_t name);
  Step begin_export();
  Step export_names();
  void export_symbol(uint32_t index);
  void settle_exports();

  // types.cpp
  static constexpr uint32_t kTypeError = NOODLE_NONE - 1;
  uint32_t type(bool in_test = false);
  uint32_t begin_type();
  void skip_type_arguments();
  void bind_type(uint32_t name, uint32_t index);
  uint32_t optional_type(uint32_t index, bool in_test);
  bool is_choice() const;
  void no_such_suffix(uint32_t index);
  uint32_t add_to_type(uint32_t inner);
  uint32_t end_type_parameters(TypeFrame frame);
  uint32_t function_type(const TypeFrame& frame);
  bool is_type_word(uint32_t token) const;
  uint32_t type_error(std::string_view expected, std::string_view hint = {});
  void type_text(std::string_view text);
  uint32_t text_size(uint32_t string) const;
  void finish_type_text(uint32_t index, uint32_t start);

  // checks.cpp: types of evident values.
  bool is_known(const noodle_type& type) const;
  void check_value(uint32_t type, uint32_t node);
  void check_result(uint32_t node);
  void check_elements(const noodle_type& type, uint32_t close);
  void note_argument(const Frame& call);
  void check_arguments();
  uint32_t class_of(uint32_t node) const;
  bool mark_methods(uint32_t owner, uint32_t mark);
  void check_methods(uint32_t owner, const noodle_class& wanted, uint32_t mark);
  void check_interfaces();

  // later_editions.cpp
  Step later_operand();
  void skip_to_block();
  bool skip_later_modifier();
  bool is_with_statement() const;
  Step with_statement();
  void type_parameters();
  bool is_pattern_start() const;
  void skip_pattern(noodle_symbol_kind symbol_kind);
  void declare_pattern(uint32_t open, noodle_symbol_kind symbol_kind);
  Step later_destructuring(noodle_symbol_kind symbol_kind);

  // recovery.cpp
  Step fail(std::string_view expected, std::string_view hint = {});
  Step fail_block(std::string_view expected = "`{`");
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
  uint32_t declared_ = 0;   // behind the last declaration of the module that has a body
  uint32_t forgotten_ = 0;  // tokens in front of this one are lost
  bool newlines_count_ = true;
  uint32_t last_recovery_ = NOODLE_NONE;  // where the parser went on behind the last error
  uint32_t unreachable_ = 0;
  uint32_t member_budget_ = kMemberBudget;
  bool block_ended_ = false;  // the end of the last block is not reached
  bool has_self_ = false;
  bool lost_if_ = false;                // an `if` was given up, whose `else` may follow
  bool exporting_ = false;              // the declaration that begins here
  uint16_t loops_ = 0;                  // of the function, around this token
  bool in_head_ = false;                // of the innermost loop: its condition or its step
  uint8_t exits_ = 0;                   // enum Exit: of the innermost loop so far
  uint32_t guard_arrow_ = NOODLE_NONE;  // `=>` behind a guard: no lambda
  sdk::Array<Frame> frames_;
  sdk::Array<uint32_t> argument_names_;  // of the calls that are open
  sdk::Array<noodle_member> members_;    // of the classes that are open
  sdk::Array<TypeFrame> type_frames_;
  sdk::Array<char> type_text_;
  sdk::Array<ClassDetails> class_details_;  // by class
  sdk::Array<Interface> interfaces_;
  sdk::Array<uint32_t> catches_;  // nodes of the classes behind `catch`
  sdk::Array<Mark> marks_;        // by string
  sdk::Array<LateExport> late_exports_;
  sdk::Array<Check> pending_checks_;
  sdk::Array<Argument> arguments_;
  sdk::Array<uint32_t> module_uses_;    // by string: the last import use of the name
  sdk::Array<uint32_t> previous_uses_;  // by import use: the one before of the same name
  Strings strings_;
  Tree tree_;
  Messages messages_;
  Scopes scopes_;
  Patterns patterns_;
  friend class Patterns;
};

}  // namespace noodle::parser

#endif
