// What the parser says about a program. Errors go to the host at once; warnings wait for the end,
// because they mean little in a file with errors.
#ifndef NOODLE_COMPONENTS_PARSER_MESSAGES_H
#define NOODLE_COMPONENTS_PARSER_MESSAGES_H

#include <span>
#include <utility>

#include "components/parser/strings.h"
#include "components/parser/tree.h"
#include "components/sdk/diagnostics.h"

namespace noodle::parser {

using sdk::Diagnostic;

// Behind so many errors the parser gives up: nobody reads them, and a file of garbage has one at
// every token.
inline constexpr uint32_t kMaxErrors = 100;

class Messages {
 public:
  Messages(const noodle_host& host, const Strings& strings, std::span<const noodle_token> tokens)
      : host_(host), strings_(strings), tokens_(tokens), warnings_(host) {}

  // The tokens in front of `token` are lost. No error has been found in them.
  void forget(uint32_t token) { first_token_ = token; }
  uint32_t error_count() const { return error_count_; }
  // An error has been reported at this place, so that another one would be a consequence of it.
  bool reported_at(uint32_t offset) const;
  // Then names may be declared that were meant as something else.
  bool had_syntax_error() const { return last_token_ != NOODLE_NONE; }
  // Brackets that do not match were reported by the lexer; what follows from them is not news.
  bool silent() const { return silent_; }

  void error(Diagnostic diagnostic, uint32_t offset,
             std::initializer_list<std::string_view> arguments = {}, sdk::Note note = {},
             std::string_view hint = {});
  // An error that something else has said already.
  void count(uint32_t offset) { count_error(offset); }
  // About the syntax: not said where brackets do not match.
  void syntax_error(Diagnostic diagnostic, uint32_t token,
                    std::initializer_list<std::string_view> arguments = {}, sdk::Note note = {},
                    std::string_view hint = {});
  // `expected`, and what stands at `token` instead. `{2}` and `{3}` in the hint are `names`.
  void expected(std::string_view expected, uint32_t token, std::string_view hint = {},
                std::pair<std::string_view, std::string_view> names = {});
  // A construct of a later edition; said once for each feature. `what`: its name where the feature
  // has several, in the words of the lexer, so that a message of both is shown once.
  void feature(Feature feature, uint32_t offset, std::string_view what = {});
  bool was_reported(Feature feature) const {
    return (features_ >> static_cast<unsigned>(feature) & 1) != 0;
  }

  void warn(Diagnostic diagnostic, uint32_t offset, std::string_view first, uint32_t name,
            uint32_t note = NOODLE_NONE);
  void report_warnings();

 private:
  struct Warning {
    Diagnostic diagnostic;
    uint32_t offset;
    std::string_view first;  // constant text
    uint32_t name;           // string, or NOODLE_NONE
    uint32_t note;
  };

  bool brackets_match();
  void count_error(uint32_t offset);

  const noodle_host& host_;
  const Strings& strings_;
  std::span<const noodle_token> tokens_;
  uint32_t first_token_ = 0;  // that is not lost
  sdk::Array<Warning> warnings_;
  uint32_t offsets_[kMaxErrors];  // of the errors
  uint64_t features_ = 0;         // those reported
  uint32_t error_count_ = 0;
  uint32_t last_token_ = NOODLE_NONE;  // of a syntax error
  bool checked_ = false;
  bool silent_ = false;
};

}  // namespace noodle::parser

#endif
