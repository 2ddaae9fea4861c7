// Replacing a file so that nobody ever sees half of it.
#ifndef NOODLE_PLATFORM_ATOMIC_WRITE_H
#define NOODLE_PLATFORM_ATOMIC_WRITE_H

#include <string_view>

#include "platform/file_system.h"

namespace noodle::platform {

enum class Replaced { kNew, kUnchanged };

// Makes `path` a file with these bytes. It is written under another name in the same folder and
// renamed over `path`; when anything fails, or the process was asked to end, that other file is
// removed and `path` is as it was. Of two writers at once the last wins, whole.
//
// A file that has these bytes already only gets a new time, which costs a tenth. A file that is
// replaced keeps its mode; a link is followed, also to where no file is yet; a device or a pipe is
// written directly.
Result<Replaced> write_atomically(FileSystem& files, const std::string& path, const Parts& parts);
Result<Replaced> write_atomically(FileSystem& files, const std::string& path,
                                  std::string_view text);

}  // namespace noodle::platform

#endif
