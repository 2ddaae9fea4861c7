#include "base/check.h"

#include <cstdio>
#include <cstdlib>

#include "base/result.h"

namespace noodle {

void check_failed(const char* file, int line, const char* condition) {
  std::fprintf(stderr, "noodlec: internal error: %s:%d: `%s` does not hold\n", file, line,
               condition);
  std::fprintf(stderr,
               "  this is a bug in noodlec; please report it with the input that shows it\n");
  std::fflush(nullptr);
  std::_Exit(static_cast<int>(ExitCode::kInternalError));
}

}  // namespace noodle
