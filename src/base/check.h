// CHECK states what only a bug of ours can make false, in every build. It prints the place and the
// condition and ends the process with exit code 71.
#ifndef NOODLE_BASE_CHECK_H
#define NOODLE_BASE_CHECK_H

namespace noodle {

[[noreturn, gnu::cold]] void check_failed(const char* file, int line, const char* condition);

}  // namespace noodle

#define CHECK(condition)                               \
  (static_cast<bool>(condition) ? static_cast<void>(0) \
                                : ::noodle::check_failed(__FILE__, __LINE__, #condition))

#endif
