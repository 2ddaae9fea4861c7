// Matching brackets.
#ifndef NOODLE_COMPONENTS_LEXER_BRACKETS_H
#define NOODLE_COMPONENTS_LEXER_BRACKETS_H

#include <span>

#include "components/lexer/errors.h"
#include "components/sdk/array.h"
#include "noodle/seam_tokens.h"

namespace noodle::lexer {

// The `${` of a string whose `}` has not come.
struct Interpolation {
  uint8_t quote;    // of the string
  uint32_t offset;  // of the `${`
  uint32_t height;  // brackets that are open around it
};

// A stack of the open brackets. What does not fit together is reported here, so that the parser can
// be silent about it.
class Brackets {
 public:
  Brackets(const noodle_host& host, const Limits& limits, Errors& errors)
      : limits_(limits), errors_(errors), open_(host), interpolations_(host), swallowed_(host) {}

  void open(uint32_t index) { open_.push_back(index); }

  // Token `index` ends with the `${` at `offset`. Brackets behind it belong to its expression.
  void open_interpolation(uint32_t index, uint8_t quote, uint32_t offset);
  // The `}` at `offset` is that of a `${`: ends its expression. The string, with `quote`, goes on.
  bool close_interpolation(const noodle_token* tokens, uint32_t offset, uint8_t* quote) {
    return !interpolations_.empty() && end_interpolation(tokens, offset, quote);
  }
  // A string with `quote` began where none ends on its line: when this is the expression of a `${`
  // in such a string, begun at `line` or behind, then its `}` is what is missing. Reports it.
  bool lost_interpolation(uint8_t quote, uint32_t line);

  // Token `index`, of a closing kind, comes next; its offset is given. `tokens` are those before
  // it: the payload of its partner is set. `after` is the text behind it.
  void close(noodle_token* tokens, uint32_t index, uint32_t kind, uint32_t offset,
             const uint8_t* after) {
    if (!open_.empty()) [[likely]] {
      noodle_token& partner = tokens[open_.back()];
      const uint32_t distance = index - open_.back();
      if ((partner.bits & 127) + kToClosing == kind && distance < limits_.bracket_distance)
          [[likely]] {
        partner.bits |= distance << 8;
        open_.pop_back();
        return;
      }
    }
    close_unusual(tokens, index, kind, offset, after);
  }

  // A string that does not end took the rest of its line, and with it perhaps the partners of
  // brackets that were opened before it, in `range`: these are not reported.
  void swallow(Range range) { swallowed_.push_back(range); }

  // The file has ended. `tokens` are all, `lines` where lines start.
  void finish(std::span<const noodle_token> tokens, std::span<const uint32_t> lines);

 private:
  static constexpr uint32_t kToClosing = NOODLE_TOKEN_RightParen - NOODLE_TOKEN_LeftParen;

  void close_unusual(noodle_token* tokens, uint32_t index, uint32_t kind, uint32_t offset,
                     const uint8_t* after);
  bool end_interpolation(const noodle_token* tokens, uint32_t offset, uint8_t* quote);
  // The innermost open bracket is a `${`.
  bool at_interpolation() const {
    return !interpolations_.empty() && interpolations_.back().height + 1 == open_.size();
  }
  // Brackets that a closing one may be the partner of stand above this.
  uint32_t base() const { return interpolations_.empty() ? 0 : interpolations_.back().height + 1; }
  void report_unclosed(const noodle_token& token, Note note = {});
  void report_unclosed_interpolation();

  const Limits& limits_;
  Errors& errors_;
  sdk::Array<uint32_t> open_;  // tokens
  sdk::Array<Interpolation> interpolations_;
  sdk::Array<Range> swallowed_;
};

}  // namespace noodle::lexer

#endif
