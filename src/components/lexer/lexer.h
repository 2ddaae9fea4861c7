// Source text to tokens, in one pass.
#ifndef NOODLE_COMPONENTS_LEXER_LEXER_H
#define NOODLE_COMPONENTS_LEXER_LEXER_H

#include "components/lexer/brackets.h"
#include "components/lexer/errors.h"
#include "components/lexer/features.h"
#include "components/lexer/names.h"
#include "components/lexer/text.h"
#include "components/sdk/edition.h"

namespace noodle::lexer {

using sdk::kEdition;

// Where a lexeme ends (or the white space after it does) and the bits of its token, without "first
// on its line".
struct Lexeme {
  const uint8_t* end;
  uint32_t bits;
};

inline constexpr uint32_t kOnNewLine = NOODLE_TOKEN_BITS(0, 1, 0);
// Kind in the bits of what gives no token: comments and what could not be read. kOnNewLine is set
// in them when there was a newline inside.
inline constexpr uint32_t kNoToken = 127;
static_assert(NOODLE_TOKEN_KINDS <= kNoToken);

// A piece of a string, from its quote or from the `}` of an interpolation on.
struct StringPiece {
  uint8_t quote;
  bool continued;  // begins with a `}`
  uint32_t begin;  // offset
  uint32_t index;  // of its token
};

inline constexpr uint32_t kind_in(uint32_t bits) { return bits & 127; }

// Reads one file. Functions that take a place in the text return places that are good after it: it
// may have moved (see text.h).
class Lexer {
 public:
  Lexer(const noodle_host& host, const void* source, uint64_t size, const Limits& limits);

  // Throws sdk::Abandon, also when a limit of the file is reached.
  noodle_status run(noodle_block* output);

 private:
  using Place = const uint8_t*;

  // lexer.cpp
  void scan();
  Place byte_order_mark(Place p);
  std::span<noodle_token> more_room(noodle_token* next);
  Place newline(Place p);
  Lexeme name(Place p, uint32_t previous_kind);
  Lexeme long_name(Place p, uint32_t previous_kind);
  uint32_t name_bits(uint32_t bits, Place p, uint32_t size, uint32_t previous_kind);

  // operators.cpp
  Lexeme operator_or_comment(Place p);
  Lexeme unusual_operator(Place p);
  Lexeme dots(Place p);
  Lexeme later_operator(Place p, uint32_t size, uint32_t kind, Feature feature);
  Lexeme unknown_operator(Place p, uint32_t size, uint32_t kind, std::string_view hint);

  // comments.cpp
  Place line_comment(Place p);
  Lexeme block_comment(Place p);
  // At a byte outside ASCII, in comments and strings.
  Place character(Place p);
  Place invalid_utf8(Place p);
  Place nuls(Place p);
  template <class Predicate>
  Place bad_run(Place p, Diagnostic diagnostic, Predicate is_bad);

  // strings.cpp
  Lexeme string(Place p, uint32_t index);
  Lexeme unusual_string(Place p, uint32_t index);
  Lexeme rest_of_string(Place p, const StringPiece& piece);
  Lexeme unterminated_string(Place p, const StringPiece& piece);
  Lexeme begin_interpolation(Place p, const StringPiece& piece);
  Place escape(Place p, bool one_line);
  Place unicode_escape(Place p);
  Place skip_interpolation(Place& p, bool reported);
  void keep(Place begin, Place end);
  void keep_character(uint32_t value);
  Lexeme string_token(Place end, uint32_t kind);

  // numbers.cpp
  Lexeme number(Place p);
  Lexeme unusual_number(Place p);
  Place digits(Place p, uint32_t base);
  Lexeme integer(Place p, Place end, uint32_t base);
  Lexeme float_number(Place p, Place end);
  uint32_t float_bits(Place p, Place end);
  Place number_suffix(Place p, uint32_t base);

  // stray.cpp
  Lexeme stray(Place p);
  Lexeme word(Place p, uint32_t previous_kind);
  Lexeme symbols(Place p);
  Lexeme quoted(Place p, Place text, uint8_t quote);
  Lexeme other(Place p);

  Range range(Place begin, Place end) const { return {text_.offset(begin), text_.offset(end)}; }
  void needs(Feature feature, std::string_view what, Range range);

  const noodle_host& host_;
  const Limits& limits_;
  uint64_t source_size_;
  Text text_;
  Errors errors_;
  Names names_;
  sdk::Array<noodle_token> tokens_;
  Brackets brackets_;
  sdk::Array<uint64_t> integers_;
  sdk::Array<uint64_t> floats_;
  sdk::Array<uint32_t> lines_;
  // The text of a string with escapes, or the digits of a number with separators.
  sdk::Array<uint8_t> scratch_;
  uint64_t features_ = 0;
  // A string or a comment ran to the end of the file: brackets that it swallowed are not reported.
  bool swallowed_rest_ = false;
};

}  // namespace noodle::lexer

#endif
