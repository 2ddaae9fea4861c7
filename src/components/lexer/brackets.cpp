#include "components/lexer/brackets.h"

#include <algorithm>

namespace noodle::lexer {
namespace {

// Of the unclosed brackets at the end of a file the innermost ones are reported.
constexpr uint32_t kUnclosedReported = 3;
// Spaces after a bracket of the wrong kind that are passed to see what follows.
constexpr uint32_t kLookAhead = 16;

uint32_t kind_of(const noodle_token& token) { return NOODLE_TOKEN_KIND(token); }

std::string_view spelling(uint32_t kind) {
  return std::string_view("([{)]}").substr(kind - NOODLE_TOKEN_LeftParen, 1);
}

Range range_of(uint32_t offset) { return {offset, offset + 1}; }

struct Pair {
  uint32_t open;
  uint32_t close;
};

std::string_view closes_outer(uint32_t kind) {
  if (kind == NOODLE_TOKEN_RightParen) return "this `)` closes a bracket around it";
  if (kind == NOODLE_TOKEN_RightBracket) return "this `]` closes a bracket around it";
  return "this `}` closes a bracket around it";
}

// Of the blocks in an unclosed one the first to end at a `}` that stands further left than the line
// of its `{`. Its own `}` was probably lost; what closes it was meant for a block around it.
Pair misfit(std::span<const noodle_token> tokens, std::span<const uint32_t> lines,
            uint32_t unclosed) {
  Pair found{NOODLE_NONE, NOODLE_NONE};
  if (kind_of(tokens[unclosed]) != NOODLE_TOKEN_LeftBrace) return found;
  const auto column = [lines](const noodle_token& token) {
    return token.offset - *(std::upper_bound(lines.begin(), lines.end(), token.offset) - 1);
  };
  const noodle_token* first_on_line = nullptr;
  for (uint32_t i = unclosed + 1; i < tokens.size(); ++i) {
    if (NOODLE_TOKEN_ON_NEW_LINE(tokens[i])) first_on_line = &tokens[i];
    if (kind_of(tokens[i]) != NOODLE_TOKEN_LeftBrace || first_on_line == nullptr) continue;
    const uint32_t close = i + NOODLE_TOKEN_PAYLOAD(tokens[i]);
    if (close != i && close < found.close && NOODLE_TOKEN_ON_NEW_LINE(tokens[close]) &&
        column(tokens[close]) < column(*first_on_line))
      found = {i, close};
  }
  return found;
}

}  // namespace

// The top of the stack is not the partner, or too far away.
void Brackets::close_unusual(noodle_token* tokens, uint32_t index, uint32_t kind, uint32_t offset,
                             const uint8_t* after) {
  const auto is_partner = [&](uint32_t open) { return kind_of(tokens[open]) + kToClosing == kind; };
  if (at_interpolation()) {
    errors_.report(Diagnostic::MismatchedBracket, range_of(offset), {spelling(kind), "}"},
                   {interpolations_.back().offset, "the bracket to close"});
    return;
  }
  if (open_.empty()) {
    errors_.report(Diagnostic::StrayBracket, range_of(offset), {spelling(kind)});
    return;
  }
  const noodle_token& top = tokens[open_.back()];
  if (is_partner(open_.back())) {
    errors_.report(Diagnostic::BracketTooFar, range_of(top.offset), {spelling(kind_of(top))});
    open_.pop_back();
    return;
  }
  uint32_t depth = open_.size();
  while (depth != base() && !is_partner(open_[depth - 1])) --depth;
  if (depth != base()) {
    // Those above the partner were never closed.
    report_unclosed(top, {offset, closes_outer(kind)});
    open_.truncate(depth);
    close(tokens, index, kind, offset, after);
    return;
  }
  // A bracket of the wrong kind, unless the right one follows.
  const uint32_t wanted = kind_of(top) + kToClosing;
  errors_.report(Diagnostic::MismatchedBracket, range_of(offset),
                 {spelling(kind), spelling(wanted)}, {top.offset, "the bracket to close"});
  for (uint32_t i = 0; i < kLookAhead && *after == ' '; ++i) ++after;
  if (*after != static_cast<uint8_t>(spelling(wanted)[0])) open_.pop_back();
}

void Brackets::open_interpolation(uint32_t index, uint8_t quote, uint32_t offset) {
  interpolations_.push_back({quote, offset, open_.size()});
  open_.push_back(index);
  if (interpolations_.size() <= limits_.interpolations) return;
  errors_.report(Diagnostic::InterpolationTooDeep, {offset, offset + 2}, {"256"});
  throw sdk::Abandon{NOODLE_ERRORS};
}

bool Brackets::end_interpolation(const noodle_token* tokens, uint32_t offset, uint8_t* quote) {
  // A `{` in the expression takes the `}`. What stands above the `${` was never closed.
  for (uint32_t i = open_.size(); i != base(); --i)
    if (kind_of(tokens[open_[i - 1]]) == NOODLE_TOKEN_LeftBrace) return false;
  if (!at_interpolation())
    report_unclosed(tokens[open_.back()], {offset, closes_outer(NOODLE_TOKEN_RightBrace)});
  const Interpolation ended = interpolations_.pop_back();
  open_.truncate(ended.height);
  *quote = ended.quote;
  return true;
}

bool Brackets::lost_interpolation(uint8_t quote, uint32_t line) {
  if (interpolations_.empty()) return false;
  const Interpolation& innermost = interpolations_.back();
  if (innermost.quote != quote || innermost.offset < line) return false;
  report_unclosed_interpolation();
  return true;
}

// Also forgets it, and the brackets in it.
void Brackets::report_unclosed_interpolation() {
  const Interpolation lost = interpolations_.pop_back();
  open_.truncate(lost.height);
  errors_.report(Diagnostic::UnclosedBracket, {lost.offset, lost.offset + 2}, {"${"});
}

void Brackets::report_unclosed(const noodle_token& token, Note note) {
  for (const Range& range : swallowed_.span())
    if (token.offset >= range.begin && token.offset < range.end) return;
  errors_.report(Diagnostic::UnclosedBracket, range_of(token.offset), {spelling(kind_of(token))},
                 note);
}

void Brackets::finish(std::span<const noodle_token> tokens, std::span<const uint32_t> lines) {
  if (open_.empty()) return;
  const Pair pair = misfit(tokens, lines, open_.back());
  if (pair.open != NOODLE_NONE) {
    open_.pop_back();
    errors_.report(Diagnostic::UnclosedBracket, range_of(tokens[pair.open].offset), {"{"},
                   {tokens[pair.close].offset, "this `}` closes it, but stands further left"});
  }
  for (uint32_t i = 0; i < kUnclosedReported && !open_.empty(); ++i) {
    if (at_interpolation())
      report_unclosed_interpolation();
    else
      report_unclosed(tokens[open_.pop_back()]);
  }
}

}  // namespace noodle::lexer
