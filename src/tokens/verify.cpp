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

// What the tokens of a kind have to keep to.
enum class Rule : uint8_t {
  kPlain,  // no payload
  kName,
  kString,
  kInteger,
  kFloat,
  kOpen,
  kClose,
  kInvalid,
  kEndOfFile,
  kUnknown
};
constexpr size_t kRuleCount = static_cast<size_t>(Rule::kUnknown) + 1;

constexpr Rule rule_of(uint32_t kind) {
  if (kind >= NOODLE_TOKEN_KINDS) return Rule::kUnknown;
  if (kind == NOODLE_TOKEN_Integer) return Rule::kInteger;
  if (kind == NOODLE_TOKEN_Float) return Rule::kFloat;
  if (kind == NOODLE_TOKEN_Invalid) return Rule::kInvalid;
  if (kind == NOODLE_TOKEN_EndOfFile) return Rule::kEndOfFile;
  if (is_string_kind(kind)) return Rule::kString;
  switch (kTokenShapes[kind].group) {
    case TokenGroup::Name:
      return Rule::kName;
    case TokenGroup::Open:
      return Rule::kOpen;
    case TokenGroup::Close:
      return Rule::kClose;
    default:
      return Rule::kPlain;
  }
}

// By what the bits of a token can have as its kind.
constexpr std::array<Rule, 128> kRules = [] {
  std::array<Rule, 128> rules{};
  for (uint32_t kind = 0; kind < rules.size(); ++kind) rules[kind] = rule_of(kind);
  return rules;
}();

const char* problem_of_tables(const Tokens& tokens, uint32_t source_size) {
  if (!strings_are_sound(tokens.strings)) return "the strings do not fill their section in order";
  if (!are_utf8(tokens.strings)) return "a string is not UTF-8";
  for (uint64_t value : tokens.integers)
    if (value > kLargestInteger) return "an integer is too large";
  for (uint64_t bits : tokens.floats)
    if ((bits & kExponent) == kExponent) return "a float is not finite";
  if (!line_starts_are_sound(tokens.line_starts)) return "line starts do not ascend from 0";
  return tokens.line_starts.back() > source_size ? "a line starts behind the source" : nullptr;
}

// Walks the tokens once.
class Walk {
 public:
  Walk(const Tokens& tokens, const TokensOrigin& origin) : tokens_(tokens), origin_(origin) {
    below(Rule::kPlain) = 1;
    below(Rule::kInteger) = NOODLE_TOKEN_INTEGER_INDEXED;
    below(Rule::kFloat) = static_cast<uint32_t>(tokens.floats.size());
  }

  // Null when there is none. `at` says where.
  const char* problem() {
    const std::span<const noodle_token> tokens = tokens_.tokens;
    if (tokens.empty()) return "there is no token";
    uint64_t least_offset = 0;
    for (const noodle_token& token : tokens) {
      if (token.offset < least_offset) return at(token, "offsets do not ascend");
      least_offset = uint64_t{token.offset} + 1;
      const uint32_t kind = NOODLE_TOKEN_KIND(token);
      const Rule rule = kRules[kind];
      // Most tokens are names that have come before, and such without a payload.
      const uint32_t payload = NOODLE_TOKEN_PAYLOAD(token);
      if (payload < below(rule)) continue;
      if (const char* problem = problem_of(token, rule, kind, payload)) return at(token, problem);
    }
    at_ = static_cast<uint32_t>(tokens.size() - 1);
    const noodle_token& last = tokens.back();
    if (NOODLE_TOKEN_KIND(last) != NOODLE_TOKEN_EndOfFile) return "there is no end of file";
    if (!interpolations_.empty() && !origin_.has_errors) return "a string does not end";
    if (last.offset != origin_.source_size)
      return "the end of file does not stand at the end of the source";
    if (!NOODLE_TOKEN_ON_NEW_LINE(tokens[0])) return "the first token is not on a new line";
    if (next_string() != tokens_.strings.size()) return "a string is used by no token";
    return nullptr;
  }
  uint32_t at() const { return at_; }

 private:
  uint32_t& below(Rule rule) { return below_[static_cast<size_t>(rule)]; }
  uint32_t& next_string() { return below(Rule::kName); }
  uint32_t index_of(const noodle_token& token) const {
    return static_cast<uint32_t>(&token - tokens_.tokens.data());
  }
  const char* at(const noodle_token& token, const char* problem) {
    at_ = index_of(token);
    return problem;
  }

  const char* problem_of(const noodle_token& token, Rule rule, uint32_t kind, uint32_t payload) {
    switch (rule) {
      case Rule::kName:
      case Rule::kString:
        if (payload > next_string() || payload >= tokens_.strings.size())
          return "the string is not the next one, nor one before it";
        next_string() += payload == next_string();
        return rule == Rule::kString ? problem_of_piece(kind) : nullptr;
      case Rule::kInteger:
        return (payload & NOODLE_TOKEN_INTEGER_INDEXED) != 0 &&
                       (payload & (NOODLE_TOKEN_INTEGER_INDEXED - 1)) >= tokens_.integers.size()
                   ? "no such integer"
                   : nullptr;
      case Rule::kFloat:
        return payload >= tokens_.floats.size() ? "no such float" : nullptr;
      case Rule::kOpen:
        return problem_of_bracket(token, kind, payload);
      case Rule::kUnknown:
        return "unknown kind";
      default:
        break;
    }
    if (payload != 0) return "a payload where there is none";
    switch (rule) {
      case Rule::kClose:
        return problem_of_closing(token);
      case Rule::kInvalid:
        return origin_.has_errors ? nullptr : "invalid text that was not reported";
      case Rule::kEndOfFile:
        return &token == &tokens_.tokens.back() ? nullptr : "an end of file before the last token";
      default:
        return nullptr;
    }
  }

  const char* problem_of_closing(const noodle_token& token) {
    const bool partner = !open_.empty() && open_.back() == index_of(token);
    if (partner) open_.pop_back();
    if (!partner && !origin_.has_errors) return "a closing bracket without partner";
    if (!interpolations_.empty() && open_.size() < interpolations_.back() && !origin_.has_errors)
      return "a bracket closes behind the start of a string and before its end";
    return nullptr;
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

  const char* problem_of_bracket(const noodle_token& token, uint32_t kind, uint32_t distance) {
    if (distance == 0) return origin_.has_errors ? nullptr : "an opening bracket without partner";
    const uint64_t partner = uint64_t{index_of(token)} + distance;
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
  // By rule: a payload below this is right and changes nothing. That of names is the next string.
  uint32_t below_[kRuleCount] = {};
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
