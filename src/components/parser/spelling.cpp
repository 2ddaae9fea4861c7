#include "components/parser/spelling.h"

#include <algorithm>
#include <iterator>

#include "components/sdk/edition.h"
#include "noodle/seam_tokens.h"

namespace noodle::parser {
namespace {

constexpr std::string_view kSpellings[] = {
#define NOODLE_TOKEN(name, spelling, group, example) spelling,
#include "noodle/token_kinds.def"
};

constexpr size_t kLongest = 32;

struct Foreign {
  std::string_view word;
  std::string_view noodle;
};

constexpr std::string_view kSwitch = sdk::kEdition >= 1 ? "match" : "if";

constexpr Foreign kForeign[] = {
    {"Array", "list"},      {"False", "false"},    {"Map", "{}"},          {"NULL", "null"},
    {"None", "null"},       {"True", "true"},      {"and", "&&"},          {"auto", "let"},
    {"console", "print"},   {"def", "function"},   {"delete", "remove"},   {"dict", "{}"},
    {"echo", "print"},      {"elseif", "elif"},    {"elsif", "elif"},      {"except", "catch"},
    {"fn", "function"},     {"foreach", "for"},    {"from", "import"},     {"fun", "function"},
    {"func", "function"},   {"instanceof", "is"},  {"lambda", "x => ..."}, {"local", "let"},
    {"loop", "while true"}, {"my", "let"},         {"nil", "null"},        {"none", "null"},
    {"not", "!"},           {"or", "||"},          {"printf", "print"},    {"println", "print"},
    {"puts", "print"},      {"raise", "throw"},    {"switch", kSwitch},    {"this", "self"},
    {"typeof", "typeOf"},   {"undefined", "null"}, {"unless", "if"},       {"until", "while"},
    {"val", "const"},
};

// Where something else was expected: an operator, the end of a statement, a block.
constexpr Foreign kMisplaced[] = {
    {"++", "`++` is a statement of its own and gives no value"},
    {"--", "`--` is a statement of its own and gives no value"},
    {"==", "a value is assigned with `=`"},
    {"and", "did you mean `&&`?"},
    {"div", "did you mean `/`?"},
    {"except", "did you mean `catch`?"},
    {"for", "a list is made of another by `xs.map(x => ...)`"},
    {"if", "a choice between two values is written `condition ? a : b`"},
    {"instanceof", "did you mean `is`?"},
    {"mod", "did you mean `%`?"},
    {"of", "did you mean `in`?"},
    {"or", "did you mean `||`?"},
};

constexpr Foreign kForeignTypes[] = {
    {"Any", "any"},      {"Array", "List"}, {"Boolean", "bool"}, {"Double", "float"},
    {"Float", "float"},  {"Int", "int"},    {"Integer", "int"},  {"None", "void"},
    {"Number", "float"}, {"Object", "any"}, {"array", "List"},   {"boolean", "bool"},
    {"char", "string"},  {"dict", "Map"},   {"double", "float"}, {"i64", "int"},
    {"integer", "int"},  {"list", "List"},  {"long", "int"},     {"map", "Map"},
    {"number", "float"}, {"object", "any"}, {"set", "Set"},      {"str", "string"},
};

}  // namespace

std::string_view type_hint(std::string_view word) {
  for (const Foreign& foreign : kForeignTypes)
    if (foreign.word == word) return foreign.noodle;
  return {};
}

std::string_view misplaced_hint(std::string_view text) {
  for (const Foreign& foreign : kMisplaced)
    if (foreign.word == text) return foreign.noodle;
  return {};
}

std::string_view foreign_word(std::string_view word) {
  for (const Foreign& foreign : kForeign)
    if (foreign.word == word) return foreign.noodle;
  return {};
}

std::string_view spelling(unsigned token_kind) { return kSpellings[token_kind]; }

bool is_reserved(std::string_view text) {
  for (unsigned kind = NOODLE_TOKEN_KwAsync; kind <= NOODLE_TOKEN_KwYield; ++kind)
    if (kSpellings[kind] == text) return true;
  return false;
}

// Optimal string alignment: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance
unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit) {
  const size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit || a.size() > kLongest || b.size() > kLongest) return limit + 1;
  unsigned rows[3][kLongest + 1];
  for (unsigned j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    unsigned* row = rows[i % 3];
    const unsigned* above = rows[(i + 2) % 3];
    const unsigned* two_above = rows[(i + 1) % 3];
    row[0] = static_cast<unsigned>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const unsigned changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({changed, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

std::string_view keyword_hint(std::string_view word) {
  if (const std::string_view meant = foreign_word(word); !meant.empty()) return meant;
  std::string_view nearest;
  unsigned best = word.size() < 4 ? 1 : tolerance(word) + 1;
  for (unsigned kind = NOODLE_TOKEN_KwAsync; kind <= NOODLE_TOKEN_KwYield; ++kind) {
    const unsigned distance = edit_distance(word, kSpellings[kind], best - 1);
    if (distance >= best) continue;
    best = distance;
    nearest = kSpellings[kind];
  }
  return nearest;
}

}  // namespace noodle::parser
