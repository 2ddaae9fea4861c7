// `@list` on the command line: a file with more arguments.
#ifndef NOODLE_DRIVER_RESPONSE_FILE_H
#define NOODLE_DRIVER_RESPONSE_FILE_H

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/file_system.h"

namespace noodle::driver {

// Deeper nesting of files in files is a usage error: most likely a file names itself.
inline constexpr int kResponseFileDepth = 20;

struct ExpandedArguments {
  std::vector<std::string> arguments;
  std::vector<std::string> files;  // that were read
};

// Puts the arguments in FILE in the place of each `@FILE`, as gcc does: a name of no file is an
// argument like any other.
Result<ExpandedArguments> expand_response_files(platform::FileSystem& files,
                                                std::span<const std::string> arguments);

// Arguments are parted by white space. In '…' and "…" white space is kept; a backslash takes the
// next character as it is, in quotes too.
std::vector<std::string> split_arguments(std::string_view text);

}  // namespace noodle::driver

#endif
