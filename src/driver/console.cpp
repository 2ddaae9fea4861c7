#include "driver/console.h"

#include "platform/stream.h"

namespace noodle::driver {

// A reader of the output that went away ends the process by SIGPIPE. What else can go wrong (a full
// disk) cannot be told to the program, whose `print` has no result: `run` tells it at the end.
void Console::write(std::string_view text) {
  if (failure_) return;
  if (platform::write(platform::Stream::kOutput, text) == platform::Written::kFailed)
    failure_ = Error{.message = platform::system_error("write", "standard output")};
}

void Console::write_error(std::string_view text) {
  static_cast<void>(platform::write(platform::Stream::kError, text));
}

Console::Line Console::read_line(std::string& line, uint64_t limit) {
  size_t searched = begin_;
  for (;;) {
    const size_t end = input_.find('\n', searched);
    if (end != std::string::npos) {
      line = input_.substr(begin_, end - begin_);
      begin_ = end + 1;
      if (line.ends_with('\r')) line.pop_back();
      return Line::kRead;
    }
    input_.erase(0, begin_);
    begin_ = 0;
    searched = input_.size();
    if (searched > limit) return Line::kTooLong;
    if (!at_end_ && platform::read_some(platform::Stream::kInput, input_)) continue;
    at_end_ = true;
    line = std::move(input_);
    input_.clear();
    return line.empty() ? Line::kEndOfInput : Line::kRead;
  }
}

}  // namespace noodle::driver
