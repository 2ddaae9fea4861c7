// Code of others, running in this process, that calls exit() or crashes: the exit code that it
// chose would say that our work is done, and a signal would not say whose fault it is.
#ifndef NOODLE_PLATFORM_EXIT_GUARD_H
#define NOODLE_PLATFORM_EXIT_GUARD_H

#include <string_view>

namespace noodle::platform {

// From now on exit(), quick_exit() and a crash within a ForeignCode end the process with
// ExitCode::kInternalError and a message. Nothing can be done about _exit().
void guard_exit();

// While it lives, code of others runs in this thread.
class ForeignCode {
 public:
  // "parser 1.1.0" or a path; the text outlives it.
  explicit ForeignCode(std::string_view name);
  ~ForeignCode();
  ForeignCode(const ForeignCode&) = delete;
  ForeignCode& operator=(const ForeignCode&) = delete;

 private:
  std::string_view outer_;
};

}  // namespace noodle::platform

#endif
