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
#include "versions/configuration.h"
#include "versions/constraints.h"

namespace noodle::versions {

inline constexpr std::string_view kLockFile = "noodle.lock";

struct LockedComponent {
  std::string version;
  std::string fingerprint;
  // Of the manifest of the package, and of its object on each platform ("linux-x86_64"); the
  // components that are linked in may have none.
  std::optional<Blake2b> manifest = std::nullopt;
  std::map<std::string, Blake2b> objects = {};
  // Of the file; 0: of none.
  uint32_t line = 0;
};

struct Lock {
  std::array<LockedComponent, NOODLE_PHASES> components;
};

// The lock of a project.
struct ProjectLock {
  std::string path;
  Lock lock;

  // "noodle.lock:4", where the component stands.
  std::string place(noodle_phase phase) const;
};

std::string to_toml(const Lock& lock);
// `path` is where the text stands; errors name the line.
Result<Lock> parse_lock(std::string_view text, const std::string& path);
// Nothing when there is no such file.
Result<std::optional<Lock>> read_lock(platform::FileSystem& files, const std::string& path);
// Where the lock of a project stands, or would stand.
std::string lock_path(const project::Project& project);
// The lock that compiles keep to: none without a project, and with version_aware_compilation off.
Result<std::optional<ProjectLock>> applying_lock(platform::FileSystem& files,
                                                 const Configuration& configuration);
// The versions of the lock. It was read, so that they are versions.
Vector vector_of(const Lock& lock);

// Whether the components in use are the locked ones. A component is the locked one when it has its
// version and its fingerprint and, if both were packages, the digest of its manifest. The error
// has exit code 11 and names the first that differs.
Result<void> check_lock(const ProjectLock& lock, const Lock& used);

}  // namespace noodle::versions

#endif
