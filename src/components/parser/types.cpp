// Types in annotations and behind `is`. They nest as deep as the input says, so types that wait
// for their arguments stand on a stack too.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

constexpr uint16_t kNotBuiltIn = NOODLE_TYPE_KINDS;

uint16_t built_in_type(std::string_view name) {
  struct Entry {
    std::string_view name;
    noodle_type_kind kind;
  };
  static constexpr Entry kEntries[] = {
      {"any", NOODLE_TYPE_ANY},   {"void", NOODLE_TYPE_VOID},   {"bool", NOODLE_TYPE_BOOL},
      {"int", NOODLE_TYPE_INT},   {"float", NOODLE_TYPE_FLOAT}, {"string", NOODLE_TYPE_STRING},
      {"List", NOODLE_TYPE_LIST}, {"Map", NOODLE_TYPE_MAP},     {"Set", NOODLE_TYPE_SET},
  };
  for (const Entry& entry : kEntries)
    if (entry.name == name) return entry.kind;
  return kNotBuiltIn;
}

uint32_t arguments_of(uint16_t type_kind) {
  if (type_kind == NOODLE_TYPE_MAP) return 2;
  return type_kind == NOODLE_TYPE_LIST || type_kind == NOODLE_TYPE_SET ? 1 : 0;
}

}  // namespace

// Returns the index of the type, or NOODLE_NONE behind an error. `in_test`: behind `is`.
uint32_t Parser::type(bool in_test) {
  tree_.use(Feature::type_annotations);
  type_text_.clear();
  type_frames_.clear();
  for (;;) {
    uint32_t done = begin_type();
    if (done == NOODLE_NONE) continue;
    if (done == kTypeError) return NOODLE_NONE;
    for (;;) {
      done = optional_type(done, in_test && type_frames_.empty());
      if (type_frames_.empty()) return done;
      done = add_to_type(done);
      if (done == kTypeError) return NOODLE_NONE;
      if (done == NOODLE_NONE) break;
    }
  }
}

void Parser::type_text(std::string_view text) {
  type_text_.append(text.data(), static_cast<uint32_t>(text.size()));
}

// It names a type here or elsewhere.
bool Parser::is_type_word(uint32_t token) const {
  if (!is_name(kind(token))) return false;
  const std::string_view word = strings_[payload(token)];
  return built_in_type(word) != kNotBuiltIn || !type_hint(word).empty();
}

uint32_t Parser::type_error(std::string_view expected, std::string_view hint) {
  messages_.expected(expected, at_, hint);
  return kTypeError;
}

// Returns a type that is complete but for a `?`, or NOODLE_NONE when one within it comes first.
uint32_t Parser::begin_type() {
  TypeFrame frame{TypeFrame::kArguments, 0, 0, at_, type_text_.size(), NOODLE_NONE};
  if (kind() == NOODLE_TOKEN_LeftParen) {
    ++at_;
    type_text("(");
    frame.part = TypeFrame::kParameters;
    if (type_frames_.size() >= kMaxTypeNesting) too_deep(at_, kMaxTypeNesting);
    if (kind() != NOODLE_TOKEN_RightParen) {
      type_frames_.push_back(frame);
      return NOODLE_NONE;
    }
    return end_type_parameters(frame);
  }
  if (!is_name(kind())) {
    // `x := 1`
    const bool assigns = kind() == NOODLE_TOKEN_Assign && kind(at_ - 1) == NOODLE_TOKEN_Colon;
    return type_error("a type", assigns ? "a type or no `:` stands in front of `=`" : "");
  }
  const uint32_t name = at_++;
  const std::string_view text = strings_[payload(name)];
  type_text(text);
  const uint16_t type_kind = built_in_type(text);
  const auto index = tree_.types.size();
  tree_.types.push_back({type_kind, 0, NOODLE_NONE, NOODLE_NONE, payload(name), offset(name)});
  if (type_kind == kNotBuiltIn) bind_type(name, index);
  if (kind() != NOODLE_TOKEN_Less) return index;
  frame.count = arguments_of(type_kind);
  frame.type = index;
  if (frame.count == 0) {
    messages_.syntax_error(Diagnostic::NoTypeArguments, at_, {text});
    skip_type_arguments();
    return index;
  }
  if (type_frames_.size() >= kMaxTypeNesting) too_deep(at_, kMaxTypeNesting);
  ++at_;
  type_text("<");
  type_frames_.push_back(frame);
  return NOODLE_NONE;
}

// At `<`: up to its partner, if only types stand in between.
void Parser::skip_type_arguments() {
  uint32_t depth = 0;
  do {
    if (kind() == NOODLE_TOKEN_Less) ++depth;
    if (kind() == NOODLE_TOKEN_Greater) --depth;
    ++at_;
  } while (depth != 0 && (is_name(kind()) || kind() == NOODLE_TOKEN_Comma ||
                          kind() == NOODLE_TOKEN_Less || kind() == NOODLE_TOKEN_Greater));
}

// A class, or a class of a module.
void Parser::bind_type(uint32_t name, uint32_t index) {
  noodle_type& entry = tree_.types[index];
  if (scopes_.module_symbol(payload(name)) == NOODLE_NONE) {
    scopes_.read_type(payload(name), index);
    return;
  }
  const uint32_t module = scopes_.find(payload(name));
  entry.kind = NOODLE_TYPE_IMPORT_USE;
  if (kind() != NOODLE_TOKEN_Dot || kind(at_ + 1) != NOODLE_TOKEN_Identifier) {
    type_error("`.` and the name of a class");
    return;
  }
  entry.a = module_use(scopes_.symbol(module).data, at_ + 1);
  type_text(".");
  type_text(strings_[payload(at_ + 1)]);
  at_ += 2;
  entry.text = NOODLE_NONE;
  finish_type_text(index,
                   type_text_.size() - text_size(payload(name)) - 1 - text_size(payload(at_ - 1)));
}

uint32_t Parser::text_size(uint32_t string) const {
  return static_cast<uint32_t>(strings_[string].size());
}

// The text of the type is what has been written from `start` on.
void Parser::finish_type_text(uint32_t index, uint32_t start) {
  tree_.types[index].text = strings_.intern({type_text_.data() + start, type_text_.size() - start});
}

uint32_t Parser::optional_type(uint32_t index, bool in_test) {
  no_such_suffix(index);
  if (kind() != NOODLE_TOKEN_Question || (in_test && is_choice())) return index;
  ++at_;
  type_text("?");
  tree_.types[index].flags |= NOODLE_TYPE_OPTIONAL;
  const uint32_t start = type_text_.size() - 1 - text_size(tree_.types[index].text);
  finish_type_text(index, start);
  return index;
}

// The `?` behind the type of an `is` is that of `a ? b : c` when an operand follows on its line. Of
// the header of a statement a `{` begins the block.
bool Parser::is_choice() const {
  if (next_on_new_line() || !begins_operand(kind(at_ + 1))) return false;
  if (kind(at_ + 1) != NOODLE_TOKEN_LeftBrace) return true;
  const Frame* frame = &frames_.back();
  while (frame->precedence != 0) --frame;
  switch (frame->state) {
    case State::kIfCondition:
    case State::kWhileCondition:
    case State::kIfValueCondition:
    case State::kMatchSubject:
      return false;
    case State::kForInSource:
      return kind(frame->token) == NOODLE_TOKEN_LeftParen;
    default:
      return true;
  }
}

// `int[]`, and a `.` behind what is no module. The type is then any, so that nothing else is said.
void Parser::no_such_suffix(uint32_t index) {
  if (on_new_line()) return;
  const std::string_view text = strings_[tree_.types[index].text];
  if (kind() == NOODLE_TOKEN_LeftBracket && kind(at_ + 1) == NOODLE_TOKEN_RightBracket) {
    messages_.expected("the end of the type", at_, "write `List<{2}>`", {text, {}});
    while (kind() == NOODLE_TOKEN_LeftBracket && kind(at_ + 1) == NOODLE_TOKEN_RightBracket)
      at_ += 2;
  } else if (kind() == NOODLE_TOKEN_Dot && is_name(kind(at_ + 1))) {
    messages_.expected("the end of the type", at_,
                       "a `.` stands behind the name of a module, and `{2}` is none", {text, {}});
    while (kind() == NOODLE_TOKEN_Dot && is_name(kind(at_ + 1))) at_ += 2;
  } else {
    return;
  }
  tree_.types[index].kind = NOODLE_TYPE_ANY;
}

// A type within the type on top is complete. Returns what begin_type does.
uint32_t Parser::add_to_type(uint32_t inner) {
  TypeFrame& frame = type_frames_.back();
  switch (frame.part) {
    case TypeFrame::kArguments: {
      noodle_type& entry = tree_.types[frame.type];
      (frame.given == 0 ? entry.a : entry.b) = inner;
      ++frame.given;
      if (frame.given < frame.count) {
        if (!accept(NOODLE_TOKEN_Comma)) return type_error("`,` and another type");
        type_text(", ");
        return NOODLE_NONE;
      }
      if (!accept(NOODLE_TOKEN_Greater)) return type_error("`>`");
      type_text(">");
      const TypeFrame done = type_frames_.pop_back();
      finish_type_text(done.type, done.text);
      return done.type;
    }
    case TypeFrame::kParameters: {
      ++frame.given;
      frame.type = inner;
      if (accept(NOODLE_TOKEN_Comma)) {
        type_text(", ");
        return NOODLE_NONE;
      }
      if (kind() != NOODLE_TOKEN_RightParen) return type_error("`,` or `)`");
      return end_type_parameters(type_frames_.pop_back());
    }
    default: {
      const TypeFrame done = type_frames_.pop_back();
      return function_type(done);
    }
  }
}

// At the `)`. Without `->` the brackets stand round one type.
uint32_t Parser::end_type_parameters(TypeFrame frame) {
  ++at_;
  type_text(")");
  if (!accept(NOODLE_TOKEN_Arrow)) {
    if (frame.given != 1) return type_error("`->` and the type of the result");
    finish_type_text(frame.type, frame.text);
    return frame.type;
  }
  type_text(" -> ");
  frame.part = TypeFrame::kResult;
  type_frames_.push_back(frame);
  return NOODLE_NONE;
}

uint32_t Parser::function_type(const TypeFrame& frame) {
  tree_.types.push_back(
      {NOODLE_TYPE_FUNCTION, 0, NOODLE_NONE, NOODLE_NONE, NOODLE_NONE, offset(frame.token)});
  finish_type_text(tree_.types.size() - 1, frame.text);
  return tree_.types.size() - 1;
}

// At `is`.
Step Parser::type_test() {
  const uint32_t token = at_++;
  const uint32_t index = type(true);
  if (index == NOODLE_NONE) return recover();
  tree_.emit(NOODLE_NODE_Is, offset(token), index);
  return Step::kOperators;
}

}  // namespace noodle::parser
