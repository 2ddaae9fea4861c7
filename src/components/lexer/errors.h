// What goes wrong in the text of a file.
#ifndef NOODLE_COMPONENTS_LEXER_ERRORS_H
#define NOODLE_COMPONENTS_LEXER_ERRORS_H

#include "components/lexer/limits.h"
#include "components/sdk/diagnostics.h"

namespace noodle::lexer {

using sdk::Diagnostic;
using sdk::Note;
using sdk::Range;

// Thrown where the file goes beyond a limit that leaves no way to go on; the lexer reports it at
// the lexeme that it is reading.
struct LimitReached {
  Diagnostic diagnostic;
};

// Counts what it reports, and gives up a file that has too many errors: it is hardly a Noodle file.
class Errors {
 public:
  Errors(const noodle_host& host, const Limits& limits) : host_(host), limit_(limits.errors) {}

  bool empty() const { return count_ == 0; }

  void report(Diagnostic diagnostic, Range range,
              std::initializer_list<std::string_view> arguments = {}, Note note = {},
              std::string_view hint = {}) {
    if (count_++ == limit_) {
      sdk::report(host_, Diagnostic::TooManyTextErrors, range);
      throw sdk::Abandon{NOODLE_ERRORS};
    }
    sdk::report(host_, diagnostic, range, arguments, note, hint);
  }

 private:
  const noodle_host& host_;
  uint32_t limit_;
  uint32_t count_ = 0;
};

}  // namespace noodle::lexer

#endif
