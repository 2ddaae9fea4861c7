// The standard streams, as a running program sees them.
#ifndef NOODLE_DRIVER_CONSOLE_H
#define NOODLE_DRIVER_CONSOLE_H

#include <optional>

#include "vm/machine.h"

namespace noodle::driver {

class Console final : public vm::Console {
 public:
  void write(std::string_view text) override;
  void write_error(std::string_view text) override;
  Line read_line(std::string& line, uint64_t limit) override;

  // Of the first write to standard output that failed; what came behind it was dropped.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  std::optional<Error> failure_;
  // From begin_ on it was read and not yet asked for.
  std::string input_;
  size_t begin_ = 0;
  bool at_end_ = false;
};

}  // namespace noodle::driver

#endif
