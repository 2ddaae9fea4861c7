#include "components/lexer/lexer.h"
#include "components/lexer/utf8.h"

namespace noodle::lexer {
namespace {

constexpr uint32_t kReplacementCharacter = 0xfffd;

std::string_view view(const uint8_t* begin, const uint8_t* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<size_t>(end - begin)};
}

std::string_view spelling(uint8_t quote) {
  return quote == '"' ? "`\"`" : quote == '\'' ? "`'`" : "a backquote";
}

// The value of a hexadecimal digit, or 16.
uint32_t hexadecimal(uint8_t byte) {
  if (is_digit(byte)) return byte - uint32_t{'0'};
  const uint32_t letter = (byte | 0x20u) - 'a';
  return letter < 6 ? letter + 10 : 16;
}

}  // namespace

// A string on one line; most have nothing in them that needs a closer look.
Lexeme Lexer::string(Place p, uint32_t index) {
  const Place text = p + 1;
  for (Place q = text; !text_.near_end(q); q += Chunk::kSize) {
    const uint32_t stops = Chunk(q).string_stops(*p);
    if (stops == 0) continue;
    q += std::countr_zero(stops);
    if (*q != *p) break;
    const auto size = static_cast<uint32_t>(q - text);
    const uint32_t bits = names_.token(text, size);
    return {q + 1, NOODLE_TOKEN_BITS(NOODLE_TOKEN_String, 0, names_.number_of(bits, text, size))};
  }
  return unusual_string(p, index);
}

Lexeme Lexer::unusual_string(Place p, uint32_t index) {
  return rest_of_string(p + 1, {*p, false, text_.offset(p), index});
}

// Any piece of a string. Its text is built in `scratch_`; what is passed over is kept later, at the
// next place where something has to be changed.
Lexeme Lexer::rest_of_string(Place p, const StringPiece& piece) {
  const uint8_t quote = piece.quote;
  const bool one_line = quote != '`';
  bool interpolated = false;
  scratch_.clear();
  Place kept = p;
  for (;;) {
    if (text_.near_end(p)) {
      keep(kept, p);
      kept = p = text_.move(p);
    }
    const uint32_t stops = Chunk(p).string_stops(quote);
    p += stops == 0 ? Chunk::kSize : static_cast<uint32_t>(std::countr_zero(stops));
    if (stops == 0) continue;
    if (*p == quote) {
      keep(kept, p);
      return string_token(p + 1, piece.continued ? NOODLE_TOKEN_StringEnd : NOODLE_TOKEN_String);
    }
    const bool line_ends = *p == '\n' || (*p == '\r' && p[1] == '\n');
    if (text_.at_end(p) || (one_line && line_ends)) {
      keep(kept, p);
      return unterminated_string(p, piece);
    }
    if (*p == '\n') {
      lines_.push_back(text_.offset(++p));
    } else if (*p == '\\') {
      keep(kept, p);
      kept = p = escape(p, one_line);
    } else if (*p == '$' && p[1] == '{' && quote != '\'') {
      keep(kept, p);
      if constexpr (kEdition >= 1) return begin_interpolation(p, piece);
      const Place end = skip_interpolation(p, interpolated);
      interpolated = true;
      kept = p;
      p = end;
    } else if (line_ends) {
      // A line ends with LF alone in the text of a string.
      keep(kept, p);
      kept = ++p;
    } else if (*p == 0) {
      keep(kept, p);
      kept = p = nuls(p);
    } else if (*p >= 0x80 && decode(p).size == 0) {
      keep(kept, p);
      keep_character(kReplacementCharacter);
      kept = p = invalid_utf8(p);
    } else {
      p = character(p);
    }
  }
}

// At the end of the line or file that the string should have ended before. Its text has been kept.
Lexeme Lexer::unterminated_string(Place p, const StringPiece& piece) {
  const bool one_line = piece.quote != '`';
  swallowed_rest_ |= !one_line;
  uint32_t kind = piece.continued ? NOODLE_TOKEN_StringEnd : NOODLE_TOKEN_String;
  if (kEdition >= 1 && one_line && !piece.continued &&
      brackets_.lost_interpolation(piece.quote, lines_.back())) {
    kind = NOODLE_TOKEN_StringEnd;
  } else {
    errors_.report(Diagnostic::UnterminatedString,
                   {piece.begin, one_line ? text_.offset(p) : piece.begin + 1},
                   {spelling(piece.quote), one_line ? "line" : "file"});
  }
  if (one_line) brackets_.swallow({lines_.back(), piece.begin});
  return string_token(p, kind);
}

// At `${`, which ends the piece.
Lexeme Lexer::begin_interpolation(Place p, const StringPiece& piece) {
  needs(Feature::interpolation, {}, {});
  brackets_.open_interpolation(piece.index, piece.quote, text_.offset(p));
  return string_token(p + 2,
                      piece.continued ? NOODLE_TOKEN_StringMiddle : NOODLE_TOKEN_StringStart);
}

// At a backslash; keeps what the escape stands for.
Lexer::Place Lexer::escape(Place p, bool one_line) {
  switch (p[1]) {
    case 'n':
      keep_character('\n');
      return p + 2;
    case 't':
      keep_character('\t');
      return p + 2;
    case 'r':
      keep_character('\r');
      return p + 2;
    case '0':
      keep_character(0);
      return p + 2;
    case '\\':
    case '"':
    case '\'':
    case '`':
    case '$':
      keep_character(p[1]);
      return p + 2;
    case 'u':
      return unicode_escape(p);
    default:
      break;
  }
  // Bytes that the loop around this must see are left to it: the end of the file, and what is not
  // UTF-8.
  if (text_.at_end(p + 1)) return p + 1;
  if (const uint32_t size = p[1] == '\n'                   ? 1
                            : p[1] == '\r' && p[2] == '\n' ? 2
                                                           : 0;
      one_line && size != 0) {
    // Other languages go on in the next line.
    errors_.report(Diagnostic::UnknownEscape, range(p, p + 1), {"\\"}, {},
                   "text over several lines stands between backquotes");
    lines_.push_back(text_.offset(p + 1 + size));
    return p + 1 + size;
  }
  const bool plain = p[1] >= ' ' && p[1] < 0x7f;
  const uint32_t size = p[1] >= 0x80 ? decode(p + 1).size : plain ? 1u : 0u;
  errors_.report(Diagnostic::UnknownEscape, range(p, p + 1 + size), {view(p, p + 1 + size)}, {},
                 p[1] == 'x' ? "write `\\u{...}` with the number of the character" : "");
  keep(p + 1, p + 1 + size);
  return p + 1 + size;
}

// At `\u`, which takes one to six digits in braces.
Lexer::Place Lexer::unicode_escape(Place p) {
  constexpr int kMostDigits = 6;
  uint32_t value = 0;
  Place q = p + 2;
  const bool braced = *q == '{';
  if (braced) ++q;
  int count = 0;
  for (; count < kMostDigits && hexadecimal(*q) < 16; ++q, ++count)
    value = value * 16 + hexadecimal(*q);
  if (!braced || count == 0 || *q != '}') {
    errors_.report(Diagnostic::MalformedUnicodeEscape, range(p, q));
    keep_character(kReplacementCharacter);
    return q;
  }
  ++q;
  if (!is_scalar_value(value)) {
    errors_.report(Diagnostic::NotACharacter, range(p, q), {view(p, q)});
    value = kReplacementCharacter;
  }
  keep_character(value);
  return q;
}

// At `${`, before edition 1.1. It is reported once for each string. Passes the expression up to its
// `}` on the same line, so that quotes inside it do not end the string.
Lexer::Place Lexer::skip_interpolation(Place& p, bool reported) {
  if (reported) return p + 2;
  needs(Feature::interpolation, "`${...}` in strings", range(p, p + 2));
  p = text_.secure(p, [](uint8_t byte) { return byte != '\n' && byte != 0; });
  uint32_t depth = 0;
  uint8_t inner = 0;
  for (Place q = p + 1; *q != '\n' && *q != 0; ++q) {
    if (*q >= 0x80 && decode(q).size == 0) break;
    if (*q == '\\') {
      if (q[1] == '\\' || (inner != 0 && q[1] == inner)) ++q;
    } else if (inner != 0) {
      if (*q == inner) inner = 0;
    } else if (*q == '"' || *q == '\'' || *q == '`') {
      inner = *q;
    } else if (*q == '{') {
      ++depth;
    } else if (*q == '}' && --depth == 0) {
      return q + 1;
    }
  }
  return p + 2;
}

void Lexer::keep(Place begin, Place end) {
  scratch_.append(begin, static_cast<uint32_t>(end - begin));
}

void Lexer::keep_character(uint32_t value) {
  uint8_t bytes[4];
  scratch_.append(bytes, encode(value, bytes));
}

Lexeme Lexer::string_token(Place end, uint32_t kind) {
  return {end, NOODLE_TOKEN_BITS(kind, 0, names_.number(scratch_.data(), scratch_.size()))};
}

}  // namespace noodle::lexer
