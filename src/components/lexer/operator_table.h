// Operators of one and two characters, found by one look into a table.
#ifndef NOODLE_COMPONENTS_LEXER_OPERATOR_TABLE_H
#define NOODLE_COMPONENTS_LEXER_OPERATOR_TABLE_H

#include <array>
#include <cstdint>
#include <string_view>

#include "noodle/seam_tokens.h"

namespace noodle::lexer {

// Row and column of a character. Those of operators come first, then digits, then all others.
inline constexpr std::string_view kOperatorCharacters = "=+-*/%!<>&|?.";
inline constexpr uint8_t kDigitColumn = 13;
inline constexpr uint8_t kOtherColumn = 14;

// For two characters: the kind of the operator that they begin with, with kTwoCharacters set where
// both belong to it. 0: there is more to know.
class OperatorTable {
 public:
  static constexpr uint8_t kTwoCharacters = 0x80;

  consteval OperatorTable() {
    column_.fill(kOtherColumn);
    for (size_t i = 0; i < kOperatorCharacters.size(); ++i)
      column_[static_cast<uint8_t>(kOperatorCharacters[i])] = static_cast<uint8_t>(i);
    for (unsigned c = '0'; c <= '9'; ++c) column_[c] = kDigitColumn;
    // Each kind of one character fills its row before those of two are put in.
#define NOODLE_TOKEN(name, spelling, group, example) put_row(NOODLE_TOKEN_##name, spelling);
#include "noodle/token_kinds.def"
#define NOODLE_TOKEN(name, spelling, group, example) put_pair(NOODLE_TOKEN_##name, spelling);
#include "noodle/token_kinds.def"
    for (std::string_view unusual : {"//", "/*", "**", "..", ".0", "|>", "??", "?."})
      entry(unusual[0], unusual[1]) = 0;
  }

  uint8_t operator()(uint8_t first, uint8_t second) const {
    return entries_[size_t{column_[first]} * 16 + column_[second]];
  }

 private:
  constexpr uint8_t& entry(char first, char second) {
    return entries_[column_[static_cast<uint8_t>(first)] * 16u +
                    column_[static_cast<uint8_t>(second)]];
  }
  constexpr bool is_operator(char c) const {
    return kOperatorCharacters.find(c) != std::string_view::npos;
  }
  constexpr void put_row(uint8_t kind, std::string_view spelling) {
    if (spelling.size() != 1 || !is_operator(spelling[0])) return;
    for (char c : kOperatorCharacters) entry(spelling[0], c) = kind;
    entry(spelling[0], '0') = kind;
    entry(spelling[0], ' ') = kind;
  }
  constexpr void put_pair(uint8_t kind, std::string_view spelling) {
    if (spelling.size() != 2 || !is_operator(spelling[0]) || !is_operator(spelling[1])) return;
    entry(spelling[0], spelling[1]) = kind | kTwoCharacters;
  }

  std::array<uint8_t, 256> column_{};
  std::array<uint8_t, 256> entries_{};
};

inline constexpr OperatorTable kOperators;

}  // namespace noodle::lexer

#endif
