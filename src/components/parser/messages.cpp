#include "components/parser/messages.h"

#include <algorithm>

#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

struct FeatureEntry {
  std::string_view since;
  std::string_view description;
};

constexpr FeatureEntry kFeatures[] = {
#define NOODLE_FEATURE(name, since, description) {since, description},
#include "noodle/language_features.def"
};

// A short text put together in place.
class Text {
 public:
  Text& operator+=(std::string_view text) {
    const size_t size = std::min(text.size(), sizeof text_ - size_);
    std::copy_n(text.begin(), size, text_ + size_);
    size_ += size;
    return *this;
  }
  std::string_view view() const { return {text_, size_}; }

 private:
  char text_[160];
  size_t size_ = 0;
};

}  // namespace

void Messages::error(Diagnostic diagnostic, uint32_t offset,
                     std::initializer_list<std::string_view> arguments, sdk::Note note,
                     std::string_view hint) {
  sdk::report(host_, diagnostic, sdk::Range::up_to_lexeme(offset, offset), arguments, note, hint);
  count_error(offset);
}

void Messages::count_error(uint32_t offset) {
  offsets_[error_count_++] = offset;
  if (error_count_ == kMaxErrors) throw sdk::Abandon{NOODLE_ERRORS};
}

bool Messages::reported_at(uint32_t offset) const {
  return std::find(offsets_, offsets_ + error_count_, offset) != offsets_ + error_count_;
}

// Invariant of the lexer: each closing bracket is the partner of at most one opening one.
bool Messages::brackets_match() {
  int64_t open = 0;
  for (const noodle_token token : tokens_.subspan(first_token_)) {
    switch (NOODLE_TOKEN_KIND(token)) {
      case NOODLE_TOKEN_LeftParen:
      case NOODLE_TOKEN_LeftBracket:
      case NOODLE_TOKEN_LeftBrace:
        if (NOODLE_TOKEN_PAYLOAD(token) == 0) return false;
        ++open;
        break;
      case NOODLE_TOKEN_StringStart:
        ++open;
        break;
      case NOODLE_TOKEN_RightParen:
      case NOODLE_TOKEN_RightBracket:
      case NOODLE_TOKEN_RightBrace:
      case NOODLE_TOKEN_StringEnd:
        --open;
        break;
      default:
        break;
    }
  }
  return open == 0;
}

void Messages::syntax_error(Diagnostic diagnostic, uint32_t token,
                            std::initializer_list<std::string_view> arguments, sdk::Note note,
                            std::string_view hint) {
  if (!checked_) silent_ = !brackets_match();
  checked_ = true;
  const bool again = token == last_token_;
  last_token_ = token;
  if (silent_ || again || NOODLE_TOKEN_KIND(tokens_[token]) == NOODLE_TOKEN_Invalid) {
    count_error(tokens_[token].offset);
    return;
  }
  error(diagnostic, tokens_[token].offset, arguments, note, hint);
}

void Messages::expected(std::string_view expected, uint32_t token, std::string_view hint,
                        std::pair<std::string_view, std::string_view> names) {
  const noodle_token at = tokens_[token];
  const unsigned kind = NOODLE_TOKEN_KIND(at);
  Text found;
  if (kind >= NOODLE_TOKEN_Identifier && kind <= NOODLE_TOKEN_KwWhen) {
    found += "name `";
    found += strings_[NOODLE_TOKEN_PAYLOAD(at)].substr(0, 60);
    found += "`";
  } else if (kind == NOODLE_TOKEN_StringStart) {
    found += "string with `${`";
  } else if (kind <= NOODLE_TOKEN_String) {
    found += spelling(kind);
  } else {
    found += "`";
    found += spelling(kind);
    found += "`";
  }
  syntax_error(Diagnostic::UnexpectedToken, token,
               {expected, found.view(), names.first, names.second}, {}, hint);
}

void Messages::feature(Feature feature, uint32_t offset, std::string_view what) {
  const uint64_t bit = uint64_t{1} << static_cast<unsigned>(feature);
  if ((features_ & bit) != 0) {
    count_error(offset);
    return;
  }
  features_ |= bit;
  const FeatureEntry& entry = kFeatures[static_cast<unsigned>(feature)];
  error(entry.since == "1.1" ? Diagnostic::NeedsEdition11 : Diagnostic::NeedsEdition12, offset,
        {what.empty() ? entry.description : what});
}

void Messages::warn(Diagnostic diagnostic, uint32_t offset, std::string_view first, uint32_t name,
                    uint32_t note) {
  warnings_.push_back({diagnostic, offset, first, name, note});
}

void Messages::report_warnings() {
  std::sort(warnings_.begin(), warnings_.end(), [](const Warning& a, const Warning& b) {
    return a.offset != b.offset ? a.offset < b.offset : a.diagnostic < b.diagnostic;
  });
  for (const Warning& warning : warnings_) {
    const std::string_view name =
        warning.name == NOODLE_NONE ? std::string_view{} : strings_[warning.name];
    sdk::report(host_, warning.diagnostic, sdk::Range::up_to_lexeme(warning.offset, warning.offset),
                {warning.first, name}, {warning.note, "declared here"});
  }
}

}  // namespace noodle::parser
