// The few ways in which files of a state directory are read and written.
#ifndef NOODLE_STATE_SMALL_FILES_H
#define NOODLE_STATE_SMALL_FILES_H

#include <string>
#include <string_view>

#include "platform/file_system.h"

namespace noodle::state {

// Permissions. Nobody but the owner ever writes, whatever the umask is.
inline constexpr uint32_t kFolderMode = 0755;
inline constexpr uint32_t kChangingMode = 0644;
inline constexpr uint32_t kUnchangingMode = 0444;

// A file that has at most `most` bytes; kCorrupt for a longer one.
Result<std::string> read_small(platform::FileSystem& files, const std::string& path, size_t most);

// The same of a file that may be long. kCorrupt for a link, and for what may wait for somebody.
Result<std::string> read_regular(platform::FileSystem& files, const std::string& path,
                                 uint64_t limit);

// Makes a file that is not there yet, with what it holds durable; its name is not. On a failure
// there is no file.
Result<void> write_durable(platform::FileSystem& files, const std::string& path,
                           std::string_view text, uint32_t mode);

// The folder is there afterwards.
Result<void> ensure_folder(platform::FileSystem& files, const std::string& path);

// Removes a folder and the files and folders in it, links as such. None there is no error.
Result<void> remove_tree(platform::FileSystem& files, const std::string& folder);

// Whether nothing has this name, not even a link to nowhere.
Result<bool> is_missing(platform::FileSystem& files, const std::string& path);

}  // namespace noodle::state

#endif
