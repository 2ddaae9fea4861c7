#include <charconv>

#include "components/lexer/lexer.h"
#include "components/lexer/utf8.h"

namespace noodle::lexer {

// Leaves the newline: it is white space like any other.
Lexer::Place Lexer::line_comment(Place p) {
  for (;;) {
    if (text_.near_end(p)) p = text_.move(p);
    const uint32_t stops = Chunk(p).line_comment_stops();
    if (stops == 0) {
      p += Chunk::kSize;
      continue;
    }
    p += std::countr_zero(stops);
    if (*p == '\n' || text_.at_end(p)) return p;
    p = character(p);
  }
}

// `p` stands behind the first `/*`.
Lexeme Lexer::block_comment(Place p) {
  const Range opening{text_.offset(p) - 2, text_.offset(p)};
  uint32_t on_new_line = 0;
  uint32_t depth = 1;
  for (;;) {
    if (text_.near_end(p)) p = text_.move(p);
    const uint32_t stops = Chunk(p).block_comment_stops();
    if (stops == 0) {
      p += Chunk::kSize;
      continue;
    }
    p += std::countr_zero(stops);
    if (p[0] == '*' && p[1] == '/') {
      p += 2;
      if (--depth == 0) return {p, kNoToken | on_new_line};
    } else if (p[0] == '/' && p[1] == '*') {
      p += 2;
      ++depth;
    } else if (*p == '\n') {
      lines_.push_back(text_.offset(++p));
      on_new_line = kOnNewLine;
    } else if (text_.at_end(p)) {
      errors_.report(Diagnostic::UnterminatedComment, opening);
      swallowed_rest_ = true;
      return {p, kNoToken | on_new_line};
    } else {
      p = character(p);
    }
  }
}

// Passes a byte that a comment or a string need not look at, a character outside ASCII, or what is
// wrong.
Lexer::Place Lexer::character(Place p) {
  if (*p == 0) return nuls(p);
  if (*p < 0x80) return p + 1;
  const Character character = decode(p);
  return character.size == 0 ? invalid_utf8(p) : p + character.size;
}

// Reports a run of bytes that are wrong in the same way once.
template <class Predicate>
Lexer::Place Lexer::bad_run(Place p, Diagnostic diagnostic, Predicate is_bad) {
  const uint32_t begin = text_.offset(p);
  do {
    ++p;
    if (text_.near_end(p)) p = text_.move(p);
  } while (is_bad(p));
  char digits[10];
  const char* end = std::to_chars(digits, digits + sizeof digits, begin).ptr;
  errors_.report(diagnostic, {begin, text_.offset(p)}, {std::string_view(digits, end)});
  return p;
}

Lexer::Place Lexer::invalid_utf8(Place p) {
  return bad_run(p, Diagnostic::InvalidUtf8,
                 [](Place q) { return *q >= 0x80 && decode(q).size == 0; });
}

Lexer::Place Lexer::nuls(Place p) {
  return bad_run(p, Diagnostic::NulByte, [this](Place q) { return *q == 0 && !text_.at_end(q); });
}

}  // namespace noodle::lexer
