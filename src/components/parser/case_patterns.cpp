// Patterns that are values, and cases of enums with the values in them.
#include <algorithm>

#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

constexpr uint64_t kSmallestInteger = UINT64_C(1) << 63;

constexpr std::string_view kRangeHint = "write `case n when n in low..high`";

std::string_view values_text(uint32_t count, char (&buffer)[16]) {
  if (count == 0) return "no values";
  size_t size = 0;
  for (uint32_t scale = 100; scale != 0; scale /= 10)
    if (count >= scale) buffer[size++] = static_cast<char>('0' + count / scale % 10);
  const std::string_view word = count == 1 ? " value" : " values";
  word.copy(buffer + size, word.size());
  return {buffer, size + word.size()};
}

}  // namespace

// A name that does not bind: it has a `.` or `(` behind it, or is a case or a constant.
bool Patterns::begins_value(uint32_t token) {
  const uint32_t next = kind(token + 1);
  return next == NOODLE_TOKEN_Dot || next == NOODLE_TOKEN_LeftParen ||
         visible_case(token, NOODLE_NONE) != NOODLE_NONE || is_constant(token);
}

// At a value, a case, or several of them with `|` between them.
bool Patterns::value(const Source& source) {
  if (is_name() && kind(at() + 1) != NOODLE_TOKEN_Pipe) {
    Path path{};
    const uint32_t start = at();
    if (!read_path(path)) return false;
    if (path.has_parts && kind(partner(at()) + 1) != NOODLE_TOKEN_Pipe)
      return begin_case(source, path);
    at() = start;
  }
  if (!alternative(source)) return false;
  while (kind() == NOODLE_TOKEN_Pipe) {
    const uint32_t start = offset(at()++);
    const uint32_t test = parser_.tree_.emit(NOODLE_NODE_OrTest, start);
    if (!alternative(source)) return false;
    parser_.tree_.close(NOODLE_NODE_Or, start, test, test);
  }
  require();
  return true;
}

// Emits whether the source has this value.
bool Patterns::alternative(const Source& source) {
  const uint32_t start = at();
  if (is_name()) {
    const bool binds = is_blank(start) || !begins_value(start);
    Path path{};
    if (!binds && !read_path(path)) return false;
    if (!binds && path.has_parts && blank_parts(at())) return case_test(source, path);
    if (binds || path.has_parts) {
      parser_.messages_.syntax_error(Diagnostic::AlternativeBinds, start);
      return false;
    }
    if (!check_values(path, 0)) return false;
    emit(source, offset(start));
    emit_path(path, true);
  } else if (kind() == NOODLE_TOKEN_LeftBracket || kind() == NOODLE_TOKEN_LeftBrace) {
    parser_.messages_.syntax_error(Diagnostic::AlternativeBinds, start);
    return false;
  } else {
    emit(source, offset(start));
    if (!literal()) return false;
  }
  parser_.tree_.emit(NOODLE_NODE_Equal, offset(start));
  return kind() != NOODLE_TOKEN_DotDot || fail("`=>`", kRangeHint);
}

bool Patterns::literal() {
  const uint32_t start = offset(at());
  switch (kind()) {
    case NOODLE_TOKEN_Minus:
      ++at();
      return number(start, true);
    case NOODLE_TOKEN_Integer:
    case NOODLE_TOKEN_Float:
      return number(start, false);
    case NOODLE_TOKEN_String:
      parser_.tree_.emit(NOODLE_NODE_String, start, payload(at()++));
      return true;
    case NOODLE_TOKEN_KwTrue:
    case NOODLE_TOKEN_KwFalse:
    case NOODLE_TOKEN_KwNull:
      parser_.tree_.emit(kind() == NOODLE_TOKEN_KwTrue    ? NOODLE_NODE_True
                         : kind() == NOODLE_TOKEN_KwFalse ? NOODLE_NODE_False
                                                          : NOODLE_NODE_Null,
                         start);
      ++at();
      return true;
    case NOODLE_TOKEN_StringStart:
      return fail("a pattern", "a text with `${` is compared in a guard: `case s when s == ...`");
    case NOODLE_TOKEN_Ellipsis:
      return fail("a pattern", "`...` stands in the pattern of a list or a map");
    default:
      return fail("a pattern");
  }
}

bool Patterns::number(uint32_t start, bool negative) {
  if (kind() == NOODLE_TOKEN_Float) {
    parser_.floating();
  } else if (kind() != NOODLE_TOKEN_Integer) {
    return fail("a number");
  } else {
    const uint64_t value = parser_.integer_value(at());
    if (negative && value == kSmallestInteger) {
      parser_.tree_.emit(NOODLE_NODE_Integer, start, 0, 1u << 31);
      ++at();
      return true;
    }
    parser_.integer();
  }
  if (negative) parser_.tree_.emit(NOODLE_NODE_Negate, start);
  return true;
}

// At a name; reads it, and finds the case that it means.
bool Patterns::read_path(Path& path) {
  path = {at(), at(), NOODLE_NONE, true, false};
  ++at();
  while (kind() == NOODLE_TOKEN_Dot && kind(at() + 1) == NOODLE_TOKEN_Identifier) {
    path.last = at() + 1;
    at() += 2;
  }
  path.has_parts = kind() == NOODLE_TOKEN_LeftParen;
  path.bare = path.first == path.last;
  if (path.bare) return bare_case(path);
  if (path.last != path.first + 2) return true;
  return qualified_case(path);
}

// A name without that of its enum.
bool Patterns::bare_case(Path& path) {
  path.entry = visible_case(path.first, NOODLE_NONE);
  if (path.entry == NOODLE_NONE) {
    path.bare = false;
    return !path.has_parts || unknown_case(path.first, NOODLE_NONE);
  }
  const FileNames::Entry& entry = names_.entry(path.entry);
  const uint32_t other = visible_case(path.first, entry.enum_index);
  if (other == NOODLE_NONE) return true;
  const FileNames::Enum& one = names_.enum_at(names_.entry(other).enum_index);
  parser_.messages_.error(Diagnostic::AmbiguousCase, offset(path.first),
                          {parser_.strings_[entry.name], parser_.strings_[one.name],
                           parser_.strings_[names_.enum_at(entry.enum_index).name]});
  return false;
}

// `Color.Red` of an enum of the file.
bool Patterns::qualified_case(Path& path) {
  uint32_t found = NOODLE_NONE;
  for (uint32_t i = names_.find_enum(payload(path.first)); i != NOODLE_NONE;
       i = names_.enum_at(i).previous)
    if (found == NOODLE_NONE && is_visible(names_.enum_at(i).block, i, path.first)) found = i;
  if (found == NOODLE_NONE) return true;
  for (uint32_t i = names_.find(payload(path.last)); i != NOODLE_NONE; i = names_.entry(i).previous)
    if (names_.entry(i).enum_index == found) path.entry = i;
  if (path.entry != NOODLE_NONE || !names_.enum_at(found).complete) return true;
  return unknown_case(path.last, found);
}

// `of`: the enum that has no such case, or NOODLE_NONE.
bool Patterns::unknown_case(uint32_t token, uint32_t of) {
  const std::string_view name = parser_.strings_[payload(token)];
  std::string_view nearest;
  unsigned best = tolerance(name) + 1;
  for (const FileNames::Entry& entry : names_.entries()) {
    if (entry.enum_index == NOODLE_NONE || (of != NOODLE_NONE && entry.enum_index != of)) continue;
    if (!is_visible(entry.block, entry.enum_index, token)) continue;
    const std::string_view text = parser_.strings_[entry.name];
    const unsigned distance = edit_distance(name, text, best - 1);
    if (distance >= best) continue;
    best = distance;
    nearest = text;
    if (best == 0) break;
  }
  std::string_view hint = "the case of an enum of another file is written `Enum.{0}`";
  if (of != NOODLE_NONE) hint = {};
  if (!nearest.empty()) hint = "did you mean `{1}`?";
  parser_.messages_.error(Diagnostic::UnknownCase, offset(token), {name, nearest}, {}, hint);
  return false;
}

// The pattern has so many parts for the values of the case.
bool Patterns::check_values(const Path& path, uint32_t values) {
  if (path.entry == NOODLE_NONE) return true;
  const FileNames::Entry& entry = names_.entry(path.entry);
  if (entry.values == values) return true;
  char wanted[16];
  char found[16];
  parser_.messages_.error(
      Diagnostic::CaseValueCount, offset(path.last),
      {parser_.strings_[entry.name], values_text(entry.values, wanted), values_text(values, found)},
      {}, values == 0 ? "a `_` takes a value that does not matter" : "");
  return false;
}

// At the `(`.
bool Patterns::begin_case(const Source& source, const Path& path) {
  const uint32_t open = at();
  if (kind(open + 1) == NOODLE_TOKEN_RightParen) {
    ++at();
    return fail("a pattern", "a case without values is written without brackets");
  }
  uint32_t rests = 0;
  const uint32_t count = count_parts(open, rests);
  if (!check_values(path, count)) return false;
  const uint32_t held = hold(source);
  emit({Source::kWhole, held, 0, 0}, offset(path.first));
  emit_path(path, false);
  parser_.tree_.emit(NOODLE_NODE_IsCase, offset(path.last), payload(path.last), 0,
                     std::min<uint32_t>(count, NOODLE_CASE_VALUES));
  if (count > NOODLE_CASE_VALUES)
    parser_.messages_.error(Diagnostic::TooManyCaseValues, offset(open), {"100"});
  require();
  return push(Frame::kCase, open, held, count);
}

// Whether all patterns in the brackets are `_`.
bool Patterns::blank_parts(uint32_t open) const {
  for (uint32_t token = open + 1; token < partner(open); ++token)
    if (kind(token) != NOODLE_TOKEN_Comma && !is_blank(token)) return false;
  return true;
}

// At the `(` of a case whose values do not matter.
bool Patterns::case_test(const Source& source, const Path& path) {
  uint32_t rests = 0;
  const uint32_t count = count_parts(at(), rests);
  if (!check_values(path, count)) return false;
  emit(source, offset(path.first));
  emit_path(path, false);
  parser_.tree_.emit(NOODLE_NODE_IsCase, offset(path.last), payload(path.last), 0,
                     std::min<uint32_t>(count, NOODLE_CASE_VALUES));
  at() = partner(at()) + 1;
  return true;
}

// Emits the value of a path, or, without the case at its end, its enum.
void Patterns::emit_path(const Path& path, bool with_case) {
  Tree& tree = parser_.tree_;
  const uint32_t start = offset(path.first);
  if (path.bare) {
    const FileNames::Entry& entry = names_.entry(path.entry);
    parser_.scopes_.read(names_.enum_at(entry.enum_index).name, start);
    if (with_case) tree.emit(NOODLE_NODE_Member, start, entry.name);
    return;
  }
  parser_.scopes_.read(payload(path.first), start);
  for (uint32_t token = path.first + 2; token <= path.last; token += 2) {
    if (token == path.last && !with_case) return;
    if (tree.ends_with(NOODLE_NODE_Module))
      parser_.module_member(token);
    else
      tree.emit(NOODLE_NODE_Member, offset(token), payload(token));
  }
}

// A case that the name may mean at the token, but none of the enum `except`; or NOODLE_NONE.
uint32_t Patterns::visible_case(uint32_t token, uint32_t except) {
  for (uint32_t i = names_.find(payload(token)); i != NOODLE_NONE; i = names_.entry(i).previous) {
    const FileNames::Entry& entry = names_.entry(i);
    if (entry.enum_index != NOODLE_NONE && entry.enum_index != except &&
        is_visible(entry.block, entry.enum_index, token))
      return i;
  }
  return NOODLE_NONE;
}

// In the block of the declaration, where nothing else has the name of the enum.
bool Patterns::is_visible(const FileNames::Block& block, uint32_t enum_index,
                          uint32_t token) const {
  if (token < block.begin || token > block.end) return false;
  if (enum_index == NOODLE_NONE) return true;
  const uint32_t symbol = parser_.scopes_.visible(names_.enum_at(enum_index).name);
  return symbol == NOODLE_NONE || parser_.scopes_.symbol(symbol).kind == NOODLE_SYMBOL_CLASS;
}

// Also one that is declared further down.
bool Patterns::is_constant(uint32_t token) {
  const uint32_t symbol = parser_.scopes_.visible(payload(token));
  if (symbol != NOODLE_NONE) return parser_.scopes_.symbol(symbol).kind == NOODLE_SYMBOL_CONSTANT;
  for (uint32_t i = names_.find(payload(token)); i != NOODLE_NONE; i = names_.entry(i).previous)
    if (names_.entry(i).enum_index == NOODLE_NONE &&
        is_visible(names_.entry(i).block, NOODLE_NONE, token))
      return true;
  return false;
}

}  // namespace noodle::parser
