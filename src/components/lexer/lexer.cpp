#include "components/lexer/lexer.h"

#include <algorithm>

#include "components/lexer/operator_table.h"
#include "components/sdk/block.h"
#include "components/sdk/entry.h"

namespace noodle::lexer {
namespace {

// Tokens between two polls of the host.
constexpr uint32_t kTokensPerPoll = 1 << 16;
// Usual source has a token for each four to six bytes.
constexpr uint32_t kBytesPerToken = 4;
constexpr uint32_t kBytesPerLine = 32;

consteval std::array<uint8_t, 256> kinds_of_single_characters() {
  std::array<uint8_t, 256> table{};
  const auto put = [&table](uint8_t kind, std::string_view spelling) {
    // The `}` of an interpolation shares its spelling with an earlier kind.
    if (spelling.size() != 1 || table[static_cast<uint8_t>(spelling[0])] != 0) return;
    table[static_cast<uint8_t>(spelling[0])] = kind;
  };
#define NOODLE_TOKEN(name, spelling, group, example) put(NOODLE_TOKEN_##name, spelling);
#include "noodle/token_kinds.def"
  return table;
}

constexpr std::array<uint8_t, 256> kSingleKinds = kinds_of_single_characters();

Lexeme single(const uint8_t* p) { return {p + 1 + (p[1] == ' '), kSingleKinds[*p]}; }

}  // namespace

Lexer::Lexer(const noodle_host& host, const void* source, uint64_t size, const Limits& limits)
    : host_(host),
      limits_(limits),
      source_size_(size),
      text_(host, source, size <= limits.source_size ? size : 0),
      errors_(host, limits),
      names_(host, limits, size),
      tokens_(host, sdk::kBlockFront),
      brackets_(host, limits, errors_),
      integers_(host),
      floats_(host),
      lines_(host),
      scratch_(host) {}

noodle_status Lexer::run(noodle_block* output) {
  if (source_size_ > limits_.source_size) {
    sdk::report(host_, Diagnostic::SourceTooLarge, {0, 0});
    return NOODLE_ERRORS;
  }
  try {
    scan();
  } catch (const LimitReached& limit) {
    sdk::report(host_, limit.diagnostic, {0, 0});
    return NOODLE_ERRORS;
  }
  if (!swallowed_rest_) brackets_.finish(tokens_.span(), lines_.span());
  sdk::BlockWriter writer(host_, NOODLE_TOKENS_MAGIC, NOODLE_TOKENS_VERSION, NOODLE_TOKENS_SECTIONS,
                          NOODLE_TOKENS_CONTRACT_ID, features_);
  writer.add(NOODLE_TOKENS_STRINGS, names_.strings());
  writer.add(NOODLE_TOKENS_BYTES, names_.bytes());
  writer.add(NOODLE_TOKENS_INTEGERS, std::span<const uint64_t>(integers_.span()));
  writer.add(NOODLE_TOKENS_FLOATS, std::span<const uint64_t>(floats_.span()));
  writer.add(NOODLE_TOKENS_LINE_STARTS, std::span<const uint32_t>(lines_.span()));
  *output = writer.finish(NOODLE_TOKENS_TOKENS, tokens_);
  return errors_.empty() ? NOODLE_OK : NOODLE_ERRORS;
}

// One turn reads a lexeme, or white space. What the loop changes most stands in local variables, so
// that it stays in registers.
void Lexer::scan() {
  tokens_.reserve(static_cast<uint32_t>(source_size_ / kBytesPerToken) + 64);
  lines_.reserve(static_cast<uint32_t>(source_size_ / kBytesPerLine) + 1);
  lines_.push_back(0);
  noodle_token* next = tokens_.data();
  uint32_t on_new_line = kOnNewLine;
  uint32_t previous_kind = NOODLE_TOKEN_EndOfFile;
  Place p = text_.begin();
  if (text_.near_end(p)) p = text_.move(p);
  p = byte_order_mark(p);
  for (;;) {
    if (!text_.ready(p)) [[unlikely]] {
      if (text_.near_end(p)) p = text_.move(p);
      const std::span<noodle_token> room = more_room(next);
      next = room.data();
      // Each token takes a byte at least.
      text_.set_ready(p, room.size());
    }
    const uint32_t offset = text_.offset(p);
    Lexeme lexeme;
    switch (class_of(*p)) {
      case Class::kName:
        lexeme = name(p, previous_kind);
        break;
      case Class::kDigit:
        lexeme = number(p);
        break;
      case Class::kSingle:
        lexeme = single(p);
        break;
      case Class::kOperator:
        lexeme = operator_or_comment(p);
        break;
      case Class::kQuote:
        lexeme = string(p, static_cast<uint32_t>(next - tokens_.data()));
        break;
      case Class::kOpen:
        lexeme = single(p);
        brackets_.open(static_cast<uint32_t>(next - tokens_.data()));
        break;
      case Class::kClose:
        if constexpr (kEdition >= 1) {
          uint8_t quote = 0;
          if (*p == '}' && brackets_.close_interpolation(tokens_.data(), offset, &quote))
              [[unlikely]] {
            lexeme = rest_of_string(
                p + 1, {quote, true, offset, static_cast<uint32_t>(next - tokens_.data())});
            break;
          }
        }
        lexeme = single(p);
        brackets_.close(tokens_.data(), static_cast<uint32_t>(next - tokens_.data()), lexeme.bits,
                        offset, p + 1);
        break;
      case Class::kNewline:
        on_new_line = kOnNewLine;
        p = newline(p);
        continue;
      case Class::kSpace:
        ++p;
        continue;
      case Class::kHash:
        p = line_comment(p + 1);
        continue;
      case Class::kBacktick:
        lexeme = unusual_string(p, static_cast<uint32_t>(next - tokens_.data()));
        break;
      case Class::kAt:
        lexeme = unusual_operator(p);
        break;
      case Class::kStray:
        lexeme = stray(p);
        break;
      case Class::kOther:
        lexeme = other(p);
        break;
      case Class::kNul:
        if (!text_.at_end(p)) {
          p = nuls(p);
          continue;
        }
        *next++ = {offset, NOODLE_TOKEN_BITS(NOODLE_TOKEN_EndOfFile, 0, 0) | on_new_line};
        tokens_.set_size(static_cast<uint32_t>(next - tokens_.data()));
        return;
    }
    p = lexeme.end;
    if (kind_in(lexeme.bits) == kNoToken) {
      on_new_line |= lexeme.bits & kOnNewLine;
      continue;
    }
    *next++ = {offset, lexeme.bits | on_new_line};
    on_new_line = 0;
    previous_kind = kind_in(lexeme.bits);
  }
}

// Skips that of UTF-8. A file in UTF-16 would have an error at every other byte.
Lexer::Place Lexer::byte_order_mark(Place p) {
  if (p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf) return p + 3;
  if ((p[0] == 0xff && p[1] == 0xfe) || (p[0] == 0xfe && p[1] == 0xff)) {
    errors_.report(Diagnostic::InvalidUtf8, range(p, p + 2), {"0"}, {},
                   "the file is UTF-16: save it as UTF-8");
    throw sdk::Abandon{NOODLE_ERRORS};
  }
  return p;
}

std::span<noodle_token> Lexer::more_room(noodle_token* next) {
  tokens_.set_size(static_cast<uint32_t>(next - tokens_.data()));
  sdk::poll(host_);
  tokens_.reserve(tokens_.size() + 1);
  return {tokens_.end(), std::min(tokens_.capacity() - tokens_.size(), kTokensPerPoll)};
}

// Takes the newline at `p` and the indentation after it.
Lexer::Place Lexer::newline(Place p) {
  ++p;
  lines_.push_back(text_.offset(p));
  for (;;) {
    const auto indentation = static_cast<uint32_t>(std::countr_one(Chunk(p).spaces()));
    p += indentation;
    if (indentation < Chunk::kSize) return p;
    if (text_.near_end(p)) p = text_.move(p);
  }
}

// Two characters before `=` are usual nowhere: it may be `**=`, `===` or `&&=`.
inline Lexeme Lexer::operator_or_comment(Place p) {
  const uint8_t entry = kOperators(p[0], p[1]);
  const uint32_t size = 1 + (entry >> 7);
  if (entry == 0 || (size == 2 && p[2] == '=')) [[unlikely]]
    return unusual_operator(p);
  return {p + size + (p[size] == ' '), entry & 127u};
}

inline Lexeme Lexer::name(Place p, uint32_t previous_kind) {
  const Chunk chunk(p);
  const auto size = static_cast<uint32_t>(std::countr_one(chunk.names()));
  if (size == Chunk::kSize || class_of(p[size]) == Class::kStray) [[unlikely]]
    return long_name(p, previous_kind);
  const uint32_t bits = names_.token(chunk, p, size);
  const uint32_t space = (chunk.spaces() >> size) & 1;
  return {p + size + space, name_bits(bits, p, size, previous_kind)};
}

Lexeme Lexer::long_name(Place p, uint32_t previous_kind) {
  return word(text_.secure(p, is_word_byte), previous_kind);
}

// Words after a dot are no keywords.
uint32_t Lexer::name_bits(uint32_t bits, Place p, uint32_t size, uint32_t previous_kind) {
  const bool member =
      (previous_kind == NOODLE_TOKEN_Dot) | (previous_kind == NOODLE_TOKEN_QuestionDot);
  if (!(member & (kind_in(bits) != NOODLE_TOKEN_Identifier))) [[likely]]
    return bits;
  return NOODLE_TOKEN_BITS(NOODLE_TOKEN_Identifier, 0, names_.number_of(bits, p, size));
}

void Lexer::needs(Feature feature, std::string_view what, Range range) {
  features_ |= bit_of(feature);
  if (edition_of(feature) <= kEdition) return;
  errors_.report(edition_of(feature) == 1 ? Diagnostic::NeedsEdition11 : Diagnostic::NeedsEdition12,
                 range, {what});
}

}  // namespace noodle::lexer

namespace {

noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  return noodle::sdk::guard([&] {
    return noodle::lexer::Lexer(*host, job->input, job->input_size, noodle::lexer::Limits())
        .run(output);
  });
}

}  // namespace

NOODLE_DEFINE_COMPONENT(NOODLE_PHASE_LEXER, "lexer", "", NOODLE_TOKENS_CONTRACT, run)
