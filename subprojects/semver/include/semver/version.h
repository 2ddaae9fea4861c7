// Versions after Semantic Versioning 2.0.0.
#ifndef SEMVER_VERSION_H
#define SEMVER_VERSION_H

#include <compare>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace semver {

// What is wrong with a text, and at which byte.
struct Error {
  size_t position;
  std::string message;
};

// Longest text of a version, in bytes.
inline constexpr size_t kMaxVersionSize = 256;
// Largest major, minor and patch number: 2^53 - 1, the largest that every JSON reader keeps.
inline constexpr uint64_t kMaxNumber = 9007199254740991;

struct Version {
  uint64_t major = 0;
  uint64_t minor = 0;
  uint64_t patch = 0;
  // "1.0.0-beta.2+linux": {"beta", "2"} and {"linux"}.
  std::vector<std::string> prerelease = {};
  std::vector<std::string> build = {};

  // White space around the version and one `v` before it are allowed.
  static std::expected<Version, Error> parse(std::string_view text);

  std::string to_string() const;
};

// Precedence: build metadata does not count, and a release comes after its pre-releases.
std::weak_ordering compare(const Version& left, const Version& right);

}  // namespace semver

#endif
