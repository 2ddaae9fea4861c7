// Characters that no lexeme begins with, and what was probably meant by them.
#include <algorithm>

#include "components/lexer/lexer.h"
#include "components/lexer/utf8.h"

namespace noodle::lexer {
namespace {

constexpr Lexeme nothing(const uint8_t* end) { return {end, kNoToken}; }

std::string_view view(const uint8_t* begin, const uint8_t* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<size_t>(end - begin)};
}

// A character that looks like something of Noodle. kind: what it is read as, kNoToken for white
// space, String for quotation marks.
struct Lookalike {
  uint32_t character;
  uint32_t kind;
  std::string_view hint;
};

constexpr std::string_view kSpaceHint = "it looks like a space: write a space";
constexpr std::string_view kInvisibleHint = "it cannot be seen: delete it";
constexpr std::string_view kQuoteHint = "strings stand in straight quotes: `\"` or `'`";

// Ascending.
constexpr Lookalike kLookalikes[] = {
    {0x00a0, kNoToken, kSpaceHint},
    {0x00ad, kNoToken, kInvisibleHint},
    {0x00b4, NOODLE_TOKEN_String, kQuoteHint},
    {0x00d7, NOODLE_TOKEN_Star, "write `*`"},
    {0x00f7, NOODLE_TOKEN_Slash, "write `/`"},
    {0x037e, NOODLE_TOKEN_Semicolon, "it looks like `;`: write `;`"},
    {0x2010, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2011, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2012, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2013, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2014, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2015, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2018, NOODLE_TOKEN_String, kQuoteHint},
    {0x2019, NOODLE_TOKEN_String, kQuoteHint},
    {0x201a, NOODLE_TOKEN_String, kQuoteHint},
    {0x201c, NOODLE_TOKEN_String, kQuoteHint},
    {0x201d, NOODLE_TOKEN_String, kQuoteHint},
    {0x201e, NOODLE_TOKEN_String, kQuoteHint},
    {0x2026, NOODLE_TOKEN_Ellipsis, "write `...`"},
    {0x2028, kNoToken, kInvisibleHint},
    {0x2029, kNoToken, kInvisibleHint},
    {0x202f, kNoToken, kSpaceHint},
    {0x205f, kNoToken, kSpaceHint},
    {0x2060, kNoToken, kInvisibleHint},
    {0x2190, NOODLE_TOKEN_Assign, "write `=`"},
    {0x2192, NOODLE_TOKEN_Arrow, "write `->` or `=>`"},
    {0x21d2, NOODLE_TOKEN_FatArrow, "write `=>`"},
    {0x2212, NOODLE_TOKEN_Minus, "write `-`"},
    {0x2260, NOODLE_TOKEN_BangEqual, "write `!=`"},
    {0x2264, NOODLE_TOKEN_LessEqual, "write `<=`"},
    {0x2265, NOODLE_TOKEN_GreaterEqual, "write `>=`"},
    {0x22c5, NOODLE_TOKEN_Star, "write `*`"},
    {0x3000, kNoToken, kSpaceHint},
    {0xfeff, kNoToken, kInvisibleHint},
    {0xff08, NOODLE_TOKEN_Invalid, "write `(`"},
    {0xff09, NOODLE_TOKEN_Invalid, "write `)`"},
    {0xff0c, NOODLE_TOKEN_Comma, "write `,`"},
    {0xff1a, NOODLE_TOKEN_Colon, "write `:`"},
    {0xff1b, NOODLE_TOKEN_Semicolon, "write `;`"},
    {0xff1d, NOODLE_TOKEN_Assign, "write `=`"},
};

// Null when there is none.
const Lookalike* lookalike(uint32_t character) {
  if (character >= 0x2000 && character <= 0x200a) character = 0x00a0;
  if (character >= 0x200b && character <= 0x200f) character = 0x2060;
  const auto* found = std::ranges::lower_bound(kLookalikes, character, {}, &Lookalike::character);
  return found != std::end(kLookalikes) && found->character == character ? found : nullptr;
}

struct CharacterRange {
  uint32_t first;
  uint32_t last;
};

// Most of the letters of Unicode, and marks that stand on letters: enough to tell a word in another
// script from a symbol.
constexpr CharacterRange kLetters[] = {
    {0x00aa, 0x00aa},   {0x00b5, 0x00b5},   {0x00ba, 0x00ba},   {0x00c0, 0x00d6},
    {0x00d8, 0x00f6},   {0x00f8, 0x02ff},   {0x0300, 0x037d},   {0x037f, 0x0589},
    {0x0591, 0x167f},   {0x1681, 0x169a},   {0x16a0, 0x1fff},   {0x2070, 0x209c},
    {0x20d0, 0x20f0},   {0x2100, 0x218b},   {0x2c00, 0x2dff},   {0x3005, 0x3007},
    {0x3021, 0x319f},   {0x31a0, 0x31bf},   {0x31f0, 0x31ff},   {0x3400, 0x4dbf},
    {0x4e00, 0xd7ff},   {0xf900, 0xfdff},   {0xfe70, 0xfefc},   {0xff10, 0xff19},
    {0xff21, 0xff3a},   {0xff41, 0xff5a},   {0xff66, 0xffdc},   {0x10000, 0x1cfff},
    {0x1d400, 0x1d7ff}, {0x1e000, 0x1eeff}, {0x20000, 0x3ffff},
};

bool is_letter(uint32_t character) {
  return std::ranges::any_of(kLetters, [character](const CharacterRange& range) {
    return character >= range.first && character <= range.last;
  });
}

// Bytes of what may stand in a word that was meant as a name; 0: it ends.
uint32_t word_character(const uint8_t* p) {
  if (is_name_byte(*p) || *p == '$') return 1;
  if (*p < 0x80) return 0;
  const Character character = decode(p);
  return is_letter(character.value) ? character.size : 0;
}

// The first characters of a text: messages need not repeat all of it.
std::string_view excerpt(const uint8_t* begin, const uint8_t* end) {
  constexpr std::ptrdiff_t kMostBytes = 60;
  if (end - begin > kMostBytes) {
    end = begin + kMostBytes;
    while ((*end & 0xc0) == 0x80) --end;
  }
  return view(begin, end);
}

// "`§` (U+00A7)", or the number alone.
class Description {
 public:
  Description(uint32_t character, std::string_view text) {
    if (!text.empty()) {
      add("`");
      add(text);
      add("` (");
    }
    add("U+");
    for (int shift = character > 0xffff ? 20 : 12; shift >= 0; shift -= 4)
      if (shift < 20 || character >> 20 != 0)
        add(std::string_view("0123456789ABCDEF").substr((character >> shift) & 15, 1));
    if (!text.empty()) add(")");
  }
  operator std::string_view() const { return {buffer_, size_}; }

 private:
  void add(std::string_view text) {
    std::memcpy(buffer_ + size_, text.data(), text.size());
    size_ += text.size();
  }

  char buffer_[24];
  size_t size_ = 0;
};

// `"` or `'` for a quotation mark, 0 for everything else.
uint8_t straight_quote(uint32_t character) {
  if (character == '"' || (character >= 0x201c && character <= 0x201e)) return '"';
  if (character == '\'' || character == 0xb4) return '\'';
  return character >= 0x2018 && character <= 0x201a ? '\'' : 0;
}

}  // namespace

// At `$` or a byte outside ASCII.
Lexeme Lexer::stray(Place p) {
  p = text_.secure(p, is_word_byte);
  if (word_character(p) != 0) return word(p, NOODLE_TOKEN_EndOfFile);
  const Character first = decode(p);
  if (first.size == 0) return nothing(invalid_utf8(p));
  const Lookalike* meant = lookalike(first.value);
  if (meant == nullptr) return symbols(p);
  const bool visible = meant->kind != kNoToken;
  const std::string_view text = visible ? view(p, p + first.size) : std::string_view();
  errors_.report(Diagnostic::UnexpectedCharacter, range(p, p + first.size),
                 {Description(first.value, text)}, {}, meant->hint);
  Place end = p + first.size;
  if (meant->kind == NOODLE_TOKEN_String) return quoted(p, end, straight_quote(first.value));
  // One report for a run of the same character.
  while (!visible && std::memcmp(end, p, first.size) == 0) end += first.size;
  return {end, meant->kind};
}

// A word, which may have characters in it that names do not have. It is read as a name all the
// same.
Lexeme Lexer::word(Place p, uint32_t previous_kind) {
  Place end = p;
  bool is_name = true;
  while (const uint32_t size = word_character(end)) {
    is_name &= is_name_byte(*end);
    end += size;
  }
  const auto size = static_cast<uint32_t>(end - p);
  if (is_name) return {end, name_bits(names_.token(p, size), p, size, previous_kind)};
  errors_.report(Diagnostic::NotAName, range(p, end), {excerpt(p, end)});
  return {end, NOODLE_TOKEN_BITS(NOODLE_TOKEN_Identifier, 0, names_.number(p, size))};
}

// A run of characters that mean nothing.
Lexeme Lexer::symbols(Place p) {
  const Character first = decode(p);
  Place end = p;
  for (Character next = first; next.size != 0 && !is_letter(next.value);) {
    end += next.size;
    next = *end >= 0x80 ? decode(end) : Character{0, 0};
    if (next.size != 0 && lookalike(next.value) != nullptr) break;
  }
  errors_.report(Diagnostic::UnexpectedCharacter, range(p, end),
                 {Description(first.value, view(p, p + first.size))});
  return {end, NOODLE_TOKEN_Invalid};
}

// Behind a typographic quotation mark: a string, if another one follows on the line.
Lexeme Lexer::quoted(Place p, Place text, uint8_t quote) {
  const auto before = text - p;
  text = text_.secure(p, [](uint8_t byte) { return byte != '\n' && byte != 0; }) + before;
  for (Place end = text; *end >= ' ' || *end == '\t';) {
    const Character character = *end < 0x80 ? Character{*end, 1} : decode(end);
    if (character.size == 0) break;
    if (straight_quote(character.value) == quote) {
      const uint32_t number = names_.number(text, static_cast<uint32_t>(end - text));
      return {end + character.size, NOODLE_TOKEN_BITS(NOODLE_TOKEN_String, 0, number)};
    }
    end += character.size;
  }
  return {text, NOODLE_TOKEN_Invalid};
}

// At a character of ASCII that begins nothing.
Lexeme Lexer::other(Place p) {
  std::string_view hint;
  uint32_t kind = NOODLE_TOKEN_Invalid;
  if (*p == '^') {
    kind = NOODLE_TOKEN_StarStar;
    hint = "a power is written `**`";
  } else if (*p == '~') {
    kind = NOODLE_TOKEN_Bang;
    hint = "\"not\" is `!`; there are no operators on bits";
  } else if (*p == '\\') {
    kind = kNoToken;
    if (p[1] == '\n' || p[1] == '\r')
      hint = "a line that ends with an operator or inside brackets goes on by itself";
  } else if (*p < ' ' || *p == 0x7f) {
    kind = kNoToken;
    hint = kInvisibleHint;
  }
  const bool visible = *p >= ' ' && *p != 0x7f;
  errors_.report(Diagnostic::UnexpectedCharacter, range(p, p + 1),
                 {Description(*p, visible ? view(p, p + 1) : std::string_view())}, {}, hint);
  return {p + 1, kind};
}

}  // namespace noodle::lexer
