#include "components/parser/patterns.h"

#include "components/parser/parser.h"

namespace noodle::parser {

uint32_t Patterns::kind(uint32_t token) const { return parser_.kind(token); }
uint32_t Patterns::kind() const { return parser_.kind(); }
uint32_t Patterns::payload(uint32_t token) const { return parser_.payload(token); }
uint32_t Patterns::offset(uint32_t token) const { return parser_.offset(token); }
uint32_t Patterns::partner(uint32_t token) const { return parser_.partner(token); }
bool Patterns::accept(uint32_t wanted) { return parser_.accept(wanted); }
uint32_t& Patterns::at() { return parser_.at_; }
bool Patterns::is_name() const { return Parser::is_name(kind()); }

// `_`, which matches everything and binds nothing.
bool Patterns::is_blank(uint32_t token) const {
  return kind(token) == NOODLE_TOKEN_Identifier && parser_.strings_[payload(token)] == "_";
}

bool Patterns::fail(std::string_view expected, std::string_view hint) {
  parser_.messages_.expected(expected, at(), hint);
  return false;
}

bool Patterns::read(const Task& task) {
  task_ = task;
  frames_.clear();
  irrefutable_ = false;
  Source source{Source::kWhole, task.subject, 0, 0};
  for (;;) {
    if (!single(source)) return false;
    After next = After::kEnd;
    while (next == After::kEnd) {
      if (frames_.empty()) return true;
      next = after(source);
    }
    if (next == After::kError) return false;
  }
}

// At a pattern for the value of the source. Of one with parts the opening bracket is read.
bool Patterns::single(const Source& source) {
  const uint32_t token = at();
  const bool alternatives = kind(token + 1) == NOODLE_TOKEN_Pipe;
  if (is_blank(token) && !alternatives) {
    ++at();
    irrefutable_ = frames_.empty();
    return true;
  }
  if (kind() == NOODLE_TOKEN_LeftBracket) return begin_list(source);
  if (kind() == NOODLE_TOKEN_LeftBrace) return begin_map(source);
  if (task_.goal == Goal::kMatch) {
    if (is_name() ? alternatives || begins_value(token) : true) return value(source);
    irrefutable_ = frames_.empty();
  }
  if (!is_name()) return fail("a name, `[` or `{`");
  ++at();
  return bind(source, token);
}

bool Patterns::bind(const Source& source, uint32_t token) {
  const uint32_t name = payload(token);
  const uint32_t start = offset(token);
  if (task_.goal == Goal::kAssign) {
    emit(source, start);
    parser_.scopes_.assign(name, start, false);
    return true;
  }
  const uint32_t symbol = parser_.scopes_.declare(name, start, task_.symbol_kind, NOODLE_NONE);
  if (task_.exported) parser_.export_symbol(symbol);
  emit(source, start);
  parser_.scopes_.bind(symbol);
  if (task_.goal == Goal::kLoop) parser_.scopes_.find(name);
  parser_.tree_.emit(NOODLE_NODE_Declare, start, symbol);
  return true;
}

// Behind the opening bracket of the innermost frame, or behind a part of it. kPart: the source of
// the next one is set.
Patterns::After Patterns::after(Source& source) {
  Frame& frame = frames_.back();
  const bool map = frame.kind == Frame::kMap;
  const std::string_view expected = frame.kind == Frame::kList  ? "`,` or `]`"
                                    : frame.kind == Frame::kMap ? "`,` or `}`"
                                                                : "`,` or `)`";
  if (frame.begun && at() != frame.close && !accept(NOODLE_TOKEN_Comma)) {
    fail(expected);
    return After::kError;
  }
  frame.begun = true;
  if (at() == frame.close) {
    ++at();
    frames_.pop_back();
    return After::kEnd;
  }
  return map ? map_part(source) : list_part(source);
}

// Of a list or a case.
Patterns::After Patterns::list_part(Source& source) {
  Frame& frame = frames_.back();
  const bool is_case = frame.kind == Frame::kCase;
  if (!is_case && kind() == NOODLE_TOKEN_Ellipsis) {
    const uint32_t behind = frame.count - frame.next;
    const After result = rest({Source::kRest, frame.value, frame.next, behind});
    // Elements behind it are counted from the end.
    frame.next -= frame.count;
    return result;
  }
  source = {is_case ? Source::kCaseValue : Source::kElement, frame.value, frame.next++, 0};
  return After::kPart;
}

Patterns::After Patterns::map_part(Source& source) {
  const Frame& frame = frames_.back();
  if (kind() == NOODLE_TOKEN_Ellipsis) {
    const uint32_t start = at();
    const bool named = Parser::is_name(kind(start + 1)) && !is_blank(start + 1);
    const uint32_t copy = named ? others(frame.value, frame.open, start) : NOODLE_NONE;
    const After result = rest({Source::kWhole, copy, 0, 0});
    if (result == After::kError || at() == frame.close) return result;
    accept(NOODLE_TOKEN_Comma);
    if (at() == frame.close) return result;
    fail("`}` behind `...`");
    return After::kError;
  }
  const bool quoted = kind() == NOODLE_TOKEN_String;
  const uint32_t token = at();
  if (!quoted && !parser_.is_word(token)) {
    fail("a key: a name or a string");
    return After::kError;
  }
  const uint32_t key = quoted ? payload(token) : parser_.word(token);
  parser_.tree_.emit(NOODLE_NODE_String, offset(token), key);
  parser_.tree_.emit(NOODLE_NODE_Name, offset(token), frame.value);
  parser_.tree_.emit(NOODLE_NODE_In, offset(token));
  require();
  source = {Source::kEntry, frame.value, key, 0};
  ++at();
  if (accept(NOODLE_TOKEN_Colon)) return After::kPart;
  if (quoted || !Parser::is_name(kind(token))) {
    fail("`:` and a pattern for the value");
    return After::kError;
  }
  return bind(source, token) ? After::kEnd : After::kError;
}

// At `...` of a list or a map; binds the name behind it, if there is one.
Patterns::After Patterns::rest(const Source& source) {
  ++at();
  if (!is_name()) return After::kEnd;
  const uint32_t token = at()++;
  if (is_blank(token)) return After::kEnd;
  return bind(source, token) ? After::kEnd : After::kError;
}

// The entries of a map without those whose keys stand behind `open` and in front of `end`: makes a
// copy and takes them out.
uint32_t Patterns::others(uint32_t map, uint32_t open, uint32_t end) {
  Tree& tree = parser_.tree_;
  const uint32_t start = offset(end);
  const uint32_t node = tree.emit(NOODLE_NODE_MapStart, start);
  tree.emit(NOODLE_NODE_Name, start, map);
  tree.emit(NOODLE_NODE_MapSpread, start);
  tree.close(NOODLE_NODE_Map, start, node, node);
  const uint32_t copy = parser_.scopes_.declare_hidden(start, NOODLE_SYMBOL_VARIABLE);
  tree.emit(NOODLE_NODE_Declare, start, copy);
  const uint32_t remove = parser_.strings_.intern("remove");
  for (uint32_t token = open + 1; token < end;) {
    const bool quoted = kind(token) == NOODLE_TOKEN_String;
    const uint32_t key = quoted ? payload(token) : parser_.word(token);
    tree.emit(NOODLE_NODE_Name, start, copy);
    tree.in_order();
    tree.emit(NOODLE_NODE_String, start, key);
    tree.in_order();
    tree.emit(NOODLE_NODE_CallMethod, start, remove, NOODLE_NONE, 1);
    tree.emit(NOODLE_NODE_ExpressionStatement, start);
    while (token < end && kind(token) != NOODLE_TOKEN_Comma) token = partner(token) + 1;
    ++token;
  }
  return copy;
}

// The parts of the pattern in the brackets, without rests.
uint32_t Patterns::count_parts(uint32_t open, uint32_t& rests) const {
  uint32_t count = 0;
  bool begins = true;
  for (uint32_t token = open + 1; token < partner(open); token = partner(token) + 1) {
    if (begins) ++(kind(token) == NOODLE_TOKEN_Ellipsis ? rests : count);
    begins = kind(token) == NOODLE_TOKEN_Comma;
  }
  return count;
}

// How many elements must be there is known from the commas.
bool Patterns::begin_list(const Source& source) {
  const uint32_t open = at();
  uint32_t rests = 0;
  const uint32_t count = count_parts(open, rests);
  if (rests > 1) {
    parser_.messages_.syntax_error(Diagnostic::RestTwice, open);
    return false;
  }
  const uint32_t start = offset(open);
  const uint32_t held = hold(source);
  emit_type_test(held, start, NOODLE_TYPE_LIST);
  if (rests == 0 || count != 0) {
    parser_.tree_.emit(NOODLE_NODE_Name, start, held);
    parser_.tree_.emit(NOODLE_NODE_Member, start, parser_.strings_.intern("length"));
    parser_.tree_.emit(NOODLE_NODE_Integer, start, count);
    parser_.tree_.emit(rests == 0 ? NOODLE_NODE_Equal : NOODLE_NODE_GreaterEqual, start);
    require();
  }
  return push(Frame::kList, open, held, count);
}

bool Patterns::begin_map(const Source& source) {
  const uint32_t open = at();
  const uint32_t held = hold(source);
  emit_type_test(held, offset(open), NOODLE_TYPE_MAP);
  return push(Frame::kMap, open, held, 0);
}

bool Patterns::push(Frame::Kind frame_kind, uint32_t open, uint32_t held, uint32_t count) {
  const uint32_t close = partner(open);
  at() = open + 1;
  if (close == open) {
    parser_.messages_.expected("a closing bracket", open);
    return false;
  }
  if (parser_.top().nesting + frames_.size() >= kMaxNesting) parser_.too_deep(open, kMaxNesting);
  frames_.push_back({frame_kind, false, open, close, held, 0, count});
  return true;
}

// A symbol with the value of the source.
uint32_t Patterns::hold(const Source& source) {
  if (source.kind == Source::kWhole) return source.symbol;
  const uint32_t start = offset(at());
  emit(source, start);
  const uint32_t symbol = parser_.scopes_.declare_hidden(start, NOODLE_SYMBOL_VARIABLE);
  parser_.tree_.emit(NOODLE_NODE_Declare, start, symbol);
  return symbol;
}

void Patterns::emit(const Source& source, uint32_t start) {
  Tree& tree = parser_.tree_;
  tree.emit(NOODLE_NODE_Name, start, source.symbol);
  switch (source.kind) {
    case Source::kWhole:
      return;
    case Source::kElement:
      emit_int(static_cast<int32_t>(source.index), start);
      tree.emit(NOODLE_NODE_Index, start);
      return;
    case Source::kRest:
      emit_int(static_cast<int32_t>(source.index), start);
      if (source.behind == 0)
        tree.emit(NOODLE_NODE_Null, start);
      else
        emit_int(-static_cast<int32_t>(source.behind), start);
      tree.emit(NOODLE_NODE_Slice, start);
      return;
    case Source::kEntry:
      tree.emit(NOODLE_NODE_String, start, source.index);
      tree.emit(NOODLE_NODE_Index, start);
      return;
    case Source::kCaseValue:
      tree.emit(NOODLE_NODE_CaseValue, start, source.index);
      return;
  }
}

void Patterns::emit_int(int32_t value, uint32_t start) {
  const auto bits = static_cast<uint64_t>(int64_t{value});
  parser_.tree_.emit(NOODLE_NODE_Integer, start, static_cast<uint32_t>(bits),
                     static_cast<uint32_t>(bits >> 32));
}

void Patterns::emit_type_test(uint32_t held, uint32_t start, noodle_type_kind type) {
  uint32_t& index = types_[type == NOODLE_TYPE_MAP];
  if (index == NOODLE_NONE) {
    const uint32_t text = parser_.strings_.intern(type == NOODLE_TYPE_MAP ? "Map" : "List");
    index = parser_.tree_.types.size();
    parser_.tree_.types.push_back(
        {static_cast<uint16_t>(type), 0, NOODLE_NONE, NOODLE_NONE, text, start});
  }
  parser_.tree_.emit(NOODLE_NODE_Name, start, held);
  parser_.tree_.emit(NOODLE_NODE_Is, start, index);
  require();
}

// The condition that was emitted last holds, or the value does not match.
void Patterns::require() {
  Tree& tree = parser_.tree_;
  const uint32_t start = tree.nodes.back().offset;
  if (task_.goal == Goal::kMatch) {
    tree.emit(NOODLE_NODE_MatchTest, start);
    return;
  }
  tree.emit(NOODLE_NODE_Not, start);
  const uint32_t test = tree.emit(NOODLE_NODE_IfThen, start);
  const uint32_t block = tree.emit(NOODLE_NODE_BlockStart, start, NOODLE_NONE);
  tree.emit(NOODLE_NODE_Name, start, task_.subject);
  tree.emit(NOODLE_NODE_MatchFail, start);
  tree.close(NOODLE_NODE_BlockEnd, start, block, block);
  tree.close(NOODLE_NODE_IfEnd, start, test, test);
}

}  // namespace noodle::parser
