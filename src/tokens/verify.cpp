#include "tokens/verify.h"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

#include "noodle/contracts.h"
#include "source/utf8.h"

namespace noodle {
namespace {

static_assert(sizeof(noodle_token) == 8 && sizeof(noodle_string) == 8);

constexpr SectionShape kSections[NOODLE_TOKENS_SECTIONS] = {
    {"tokens", sizeof(noodle_token)},
    {"strings", sizeof(noodle_string)},
    {"bytes", 1},
    {"integers", sizeof(uint64_t)},
    {"floats", sizeof(uint64_t)},
    {"line starts", sizeof(uint32_t)},
};

constexpr uint32_t kFeatureCount = 0
#define NOODLE_FEATURE(name, since, description) +1
#include "noodle/language_features.def"
    ;
static_assert(kFeatureCount < 64);

constexpr uint64_t kLargestInteger = UINT64_C(1) << 63;
constexpr uint64_t kExponent = UINT64_C(0x7ff) << 52;
constexpr uint32_t kToClosing = NOODLE_TOKEN_RightParen - NOODLE_TOKEN_LeftParen;

// What the payload of a kind is.
enum class Payload : uint8_t { kZero, kText, kInteger, kFloat, kPartner };

constexpr Payload payload_of(uint32_t kind) {
  if (kind == NOODLE_TOKEN_Integer) return Payload::kInteger;
  if (kind == NOODLE_TOKEN_Float) return Payload::kFloat;
  if (is_string_kind(kind) || kTokenShapes[kind].group == TokenGroup::Name) return Payload::kText;
  return kTokenShapes[kind].group == TokenGroup::Open ? Payload::kPartner : Payload::kZero;
}

constexpr std::array<Payload, NOODLE_TOKEN_KINDS> kPayloads = [] {
  std::array<Payload, NOODLE_TOKEN_KINDS> payloads{};
  for (uint32_t kind = 0; kind < NOODLE_TOKEN_KINDS; ++kind) payloads[kind] = payload_of(kind);
  return payloads;
}();

const char* problem_of_tables(const Tokens& tokens, uint32_t source_size) {
  if (!strings_are_sound(tokens.strings)) return "the strings do not fill their section in order";
  for (uint32_t i = 0; i < tokens.strings.size(); ++i)
    if (!is_utf8(tokens.strings[i])) return "a string is not UTF-8";
  for (uint64_t value : tokens.integers)
    if (value > kLargestInteger) return "an integer is too large";
  for (uint64_t bits : tokens.floats)
    if ((bits & kExponent) == kExponent) return "a float is not finite";
  if (tokens.line_starts.empty() || tokens.line_starts[0] != 0) return "line 1 does not start at 0";
  for (size_t i = 1; i < tokens.line_starts.size(); ++i)
    if (tokens.line_starts[i] <= tokens.line_starts[i - 1]) return "line starts do not ascend";
  return tokens.line_starts.back() > source_size ? "a line starts behind the source" : nullptr;
}

// Walks the tokens once.
class Walk {
 public:
  Walk(const Tokens& tokens, const TokensOrigin& origin) : tokens_(tokens), origin_(origin) {}

  // Null when there is none. `at` says where.
  const char* problem() {
    if (tokens_.tokens.empty()) return "there is no token";
    const auto last = static_cast<uint32_t>(tokens_.tokens.size() - 1);
    uint64_t least_offset = 0;
    for (at_ = 0; at_ <= last; ++at_) {
      const noodle_token& token = tokens_.tokens[at_];
      const uint32_t kind = NOODLE_TOKEN_KIND(token);
      if (kind >= NOODLE_TOKEN_KINDS) return "unknown kind";
      if ((kind == NOODLE_TOKEN_EndOfFile) != (at_ == last))
        return "not one end of file at the end";
      if (token.offset < least_offset) return "offsets do not ascend";
      least_offset = uint64_t{token.offset} + 1;
      if (const char* problem = problem_of(kind, NOODLE_TOKEN_PAYLOAD(token))) return problem;
    }
    at_ = last;
    if (!interpolations_.empty() && !origin_.has_errors) return "a string does not end";
    if (tokens_.tokens[last].offset != origin_.source_size)
      return "the end of file does not stand at the end of the source";
    if (!NOODLE_TOKEN_ON_NEW_LINE(tokens_.tokens[0])) return "the first token is not on a new line";
    if (next_string_ != tokens_.strings.size()) return "a string is used by no token";
    return nullptr;
  }
  uint32_t at() const { return at_; }

 private:
  const char* problem_of(uint32_t kind, uint32_t payload) {
    switch (kPayloads[kind]) {
      case Payload::kText:
        if (payload > next_string_ || payload >= tokens_.strings.size())
          return "the string is not the next one, nor one before it";
        next_string_ += payload == next_string_;
        return problem_of_piece(kind);
      case Payload::kInteger:
        return (payload & NOODLE_TOKEN_INTEGER_INDEXED) != 0 &&
                       (payload & (NOODLE_TOKEN_INTEGER_INDEXED - 1)) >= tokens_.integers.size()
                   ? "no such integer"
                   : nullptr;
      case Payload::kFloat:
        return payload >= tokens_.floats.size() ? "no such float" : nullptr;
      case Payload::kPartner:
        return problem_of_bracket(kind, payload);
      case Payload::kZero:
        break;
    }
    if (payload != 0) return "a payload where there is none";
    if (kTokenShapes[kind].group == TokenGroup::Close) {
      const bool partner = !open_.empty() && open_.back() == at_;
      if (partner) open_.pop_back();
      if (!partner && !origin_.has_errors) return "a closing bracket without partner";
      if (!interpolations_.empty() && open_.size() < interpolations_.back() && !origin_.has_errors)
        return "a bracket closes behind the start of a string and before its end";
    }
    return kind == NOODLE_TOKEN_Invalid && !origin_.has_errors
               ? "invalid text that was not reported"
               : nullptr;
  }

  // Brackets in the expression of a string close before the string goes on.
  const char* problem_of_piece(uint32_t kind) {
    if (kind == NOODLE_TOKEN_StringMiddle || kind == NOODLE_TOKEN_StringEnd) {
      const size_t brackets = interpolations_.empty() ? SIZE_MAX : interpolations_.back();
      if (brackets != open_.size() && !origin_.has_errors)
        return "a piece of a string goes on from none";
      if (!interpolations_.empty()) interpolations_.pop_back();
    }
    if (kind == NOODLE_TOKEN_StringStart || kind == NOODLE_TOKEN_StringMiddle)
      interpolations_.push_back(open_.size());
    return nullptr;
  }

  const char* problem_of_bracket(uint32_t kind, uint32_t distance) {
    if (distance == 0) return origin_.has_errors ? nullptr : "an opening bracket without partner";
    const uint64_t partner = uint64_t{at_} + distance;
    if (partner >= tokens_.tokens.size() ||
        NOODLE_TOKEN_KIND(tokens_.tokens[partner]) != kind + kToClosing)
      return "the partner of a bracket does not close it";
    if (!open_.empty() && partner >= open_.back()) return "brackets do not nest";
    open_.push_back(static_cast<uint32_t>(partner));
    return nullptr;
  }

  const Tokens& tokens_;
  const TokensOrigin& origin_;
  uint32_t at_ = 0;
  uint32_t next_string_ = 0;
  // Where the brackets around the current token close, innermost last.
  std::vector<uint32_t> open_;
  // How many brackets are open around each string that has begun and not ended.
  std::vector<size_t> interpolations_;
};

}  // namespace

Result<Tokens> verify_tokens(Block block, const TokensOrigin& origin) {
  auto header = verify_header(block, NOODLE_TOKENS_MAGIC, NOODLE_TOKENS_VERSION,
                              NOODLE_TOKENS_CONTRACT_ID, kSections);
  if (!header) return std::unexpected(std::move(header).error());
  if ((*header)->features >> kFeatureCount != 0)
    return failure("tokens: unknown language features");
  const Tokens tokens(*header);
  if (const char* problem = problem_of_tables(tokens, origin.source_size))
    return failure(fmt::format("tokens: {}", problem));
  Walk walk(tokens, origin);
  if (const char* problem = walk.problem())
    return failure(fmt::format("tokens: {}, at token {}", problem, walk.at()));
  return tokens;
}

}  // namespace noodle
