// noodle.lock, beside noodle.toml: the components that a project is compiled with, exactly.
#ifndef NOODLE_VERSIONS_LOCK_FILE_H
#define NOODLE_VERSIONS_LOCK_FILE_H

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/blake2b.h"
#include "base/result.h"
#include "component_host/component.h"
#include "platform/file_system.h"

namespace noodle::versions {

inline constexpr std::string_view kLockFile = "noodle.lock";

struct LockedComponent {
  std::string version;
  std::string fingerprint;
  // Of the manifest of the package, and of its object on each platform ("linux-x86_64"); the
  // components that are linked in may have none.
  std::optional<Blake2b> manifest = std::nullopt;
  std::map<std::string, Blake2b> objects = {};
};

struct Lock {
  std::array<LockedComponent, NOODLE_PHASES> components;
};

std::string to_toml(const Lock& lock);
// `path` is where the text stands; errors name the line.
Result<Lock> parse_lock(std::string_view text, const std::string& path);
// Nothing when there is no such file.
Result<std::optional<Lock>> read_lock(platform::FileSystem& files, const std::string& path);

// Whether the components in use are the locked ones. A component is the locked one when it has its
// version and its fingerprint and, if both were packages, the digest of its manifest. The error
// has exit code 11 and names the first that differs. `path` is that of the lock.
Result<void> check_lock(const Lock& lock, const Lock& used, const std::string& path);

}  // namespace noodle::versions

#endif
