// Paths as text, the way a user writes them. Nothing here looks at the file system.
#ifndef NOODLE_BASE_PATHS_H
#define NOODLE_BASE_PATHS_H

#include <optional>
#include <string>
#include <string_view>

namespace noodle {

// What stands before the last slash; "" when there is none, "/" for the root.
std::string_view folder_of(std::string_view path);
// What stands behind the last slash.
std::string_view name_of(std::string_view path);

// `relative` as seen from `folder` ("": the working folder), without `.` and, where it can be done,
// without `..`. An absolute one stays what it is.
std::string join_path(std::string_view folder, std::string_view relative);

// `target` as seen from `folder`, so that join_path leads back to it. Nothing when one is absolute
// and the other is not, or `folder` leads further up.
std::optional<std::string> path_between(std::string_view folder, std::string_view target);

// The path with its suffix `from`, if it has that, replaced by `to`; otherwise with `to` added.
std::string with_suffix(std::string_view path, std::string_view from, std::string_view to);

inline constexpr std::string_view kSourceSuffix = ".nc";
inline constexpr std::string_view kCompiledSuffix = ".nbc";

}  // namespace noodle

#endif
