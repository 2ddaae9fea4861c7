// Ranges of versions in the grammar of npm's `semver` package, strict mode.
#ifndef SEMVER_RANGE_H
#define SEMVER_RANGE_H

#include <span>

#include "semver/version.h"

namespace semver {

// Longest text of a range, in bytes.
inline constexpr size_t kMaxRangeSize = 4096;

enum class Operator { kEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

struct Comparator {
  Operator relation;
  Version version;
};

// A version is in a range when it meets every comparator of one of its alternatives. A pre-release
// also needs a comparator of that alternative that names a pre-release of the same
// major.minor.patch, so that `^1.2.0` never brings somebody the beta of 1.3.0.
class Range {
 public:
  // x-ranges, `^`, `~`, hyphen ranges, `||`; the empty text is any version.
  static std::expected<Range, Error> parse(std::string_view text);

  bool contains(const Version& version) const;

  // In its simplest form: comparators only, as npm prints it: ">=1.2.0 <2.0.0-0||>=3.0.0".
  std::string to_string() const;

  // Each is a conjunction; an empty one accepts every release. There is at least one.
  std::span<const std::vector<Comparator>> alternatives() const { return alternatives_; }

 private:
  std::vector<std::vector<Comparator>> alternatives_;
};

// The highest of the versions that are in the range, the first of equal ones; null when none is.
const Version* max_satisfying(std::span<const Version> versions, const Range& range);

}  // namespace semver

#endif
