// Reads versions of which parts may be missing or wildcards, as they stand in ranges.
#ifndef SEMVER_SRC_PARTIAL_H
#define SEMVER_SRC_PARTIAL_H

#include <array>
#include <optional>

#include "semver/version.h"

namespace semver {

// Identifiers longer than these are refused in ranges, as npm does.
inline constexpr size_t kMaxDigits = 257;
inline constexpr size_t kMaxBuildIdentifier = 250;

// "v1.2.x-beta+7". All views lie in the text that was read.
struct Partial {
  // Any of `v`, `=` and white space before the first number.
  std::string_view prefix;
  // major, minor, patch: digits, a wildcard, or empty when missing. More may follow a wildcard.
  std::array<std::string_view, 3> numbers;
  std::string_view prerelease;  // without `-`
  std::string_view build;       // without `+`
  // From `prefix` to the end of `build`.
  std::string_view text;

  // How many numbers stand before the first one that is missing or a wildcard.
  size_t known() const;
};

// The partial version at the beginning of `text`, as far as it goes; nothing when there is none.
std::optional<Partial> read_partial(std::string_view text);

bool is_space(char letter);
std::string_view trimmed(std::string_view text);
std::vector<std::string> split_at_dots(std::string_view text);
// Digits to a number; nothing above kMaxNumber.
std::optional<uint64_t> to_number(std::string_view digits);

}  // namespace semver

#endif
