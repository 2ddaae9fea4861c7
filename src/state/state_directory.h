// The directory `.noodle`, in which the versions of the components are kept.
#ifndef NOODLE_STATE_STATE_DIRECTORY_H
#define NOODLE_STATE_STATE_DIRECTORY_H

#include <optional>
#include <string>

#include "platform/file_lock.h"
#include "platform/file_system.h"
#include "state/layout.h"

namespace noodle::state {

// In FORMAT: the format, and the oldest one that somebody who only reads must know.
inline constexpr std::string_view kFormatText = "noodle-state 1\nreaders 1\n";

// What to do where there is none: in an empty place, and in one that has something else.
inline constexpr const char* kMakeOne = "`noodlec init` makes one";
inline constexpr const char* kMakeOneElsewhere =
    "`noodlec init --state-dir DIR` makes one elsewhere";

struct WriteOptions {
  // For everybody who is waited for.
  platform::Deadline deadline = platform::Deadline::in_seconds(30);
  // A file system over a network is as good as its locks, which are then tried first.
  bool allow_network = false;
};

// Where one is. Cheap to copy; `files` outlives it.
class StateDirectory {
 public:
  StateDirectory(platform::FileSystem& files, std::string root)
      : files_(&files), layout_(std::move(root)) {}

  // `given` (of --state-dir) if it is not empty, or NOODLE_STATE_DIR if that is not empty: it must
  // be one. Otherwise `.noodle` in the current folder or the nearest one above it that has one;
  // nullopt when there is none. One that was found and not named must belong to the user or to
  // root and must not be writable for everybody: components are loaded from it (kRefused).
  static Result<std::optional<StateDirectory>> find(platform::FileSystem& files,
                                                    const std::string& given);
  // The same; that there is none is an error that names `noodlec init`.
  static Result<StateDirectory> require(platform::FileSystem& files, const std::string& given);
  // Where `noodlec init` makes one: `given`, NOODLE_STATE_DIR, or `.noodle` in the current folder.
  static std::string place_for_new(const std::string& given);

  platform::FileSystem& files() const { return *files_; }
  const Layout& layout() const { return layout_; }

  // Whether this user may write here without harm: each folder is one and no link, belongs to the
  // user, is not writable for everybody; FORMAT is known; no network file system, unless it is
  // allowed and its locks work.
  // kRefused otherwise.
  Result<void> check_writable(const WriteOptions& options) const;
  // Whether FORMAT is one that we write: kRefused for that of a newer noodlec, kCorrupt.
  Result<void> check_format() const;

 private:
  platform::FileSystem* files_;
  Layout layout_;
};

}  // namespace noodle::state

#endif
