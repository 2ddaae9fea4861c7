// Programs that run in a process of their own because they are not trusted: with limits, a deadline
// and captured output.
#ifndef NOODLE_PLATFORM_CHILD_H
#define NOODLE_PLATFORM_CHILD_H

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::platform {

// This very program, also when its file was replaced or removed since it started.
inline constexpr const char* kOwnProgram = "/proc/self/exe";

// Where the child finds the pipe for its result.
inline constexpr int kResultDescriptor = 3;

// What the system enforces. A build with a sanitizer needs more address space than any limit, and
// has none there.
struct ChildLimits {
  uint64_t address_space = uint64_t{1} << 30;  // bytes
  uint64_t processor_seconds = 10;
  uint64_t file_size = 0;  // bytes of each file that it writes; pipes are not meant
  uint64_t open_files = 64;
  uint64_t captured = uint64_t{1} << 16;  // bytes of each stream; more of it ends the child
};

struct ChildCommand {
  std::string program = kOwnProgram;
  std::vector<std::string> arguments = {};  // behind the name of the program
  // All that it has to read; a pipe takes it at once.
  std::string input = {};
  ChildLimits limits = {};
  double seconds = 10;  // from now on; then it is killed
  // Called with each piece of the result as it comes.
  std::function<void(std::string_view piece)> on_result = nullptr;
};

struct ChildResult {
  int exit_code = 0;  // when `signal` is 0
  int signal = 0;     // that ended it
  bool timed_out = false;
  bool wrote_too_much = false;
  // What it wrote to the three pipes.
  std::string output = {};
  std::string errors = {};
  std::string result = {};

  bool succeeded() const { return exit_code == 0 && signal == 0 && !timed_out && !wrote_too_much; }
};

// Runs the program to its end, and returns when it is gone and what is left of its group was
// killed. It has no terminal, no descriptor of ours but its pipes, and it dies with the thread that
// called. A failure means that it was never started, that we could not listen to it, or that we
// were interrupted, which kills it.
Result<ChildResult> run_child(const ChildCommand& command);

// "segmentation fault".
std::string signal_text(int signal);

// In the child: writes to the pipe for the result.
bool write_result(std::string_view text);

}  // namespace noodle::platform

#endif
