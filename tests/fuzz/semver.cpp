// Any text as a version and as a range. What is accepted means the same when it is read again.
#include <array>

#include "semver/range.h"
#include "target.h"

namespace noodle::fuzz {

void semver(const uint8_t* data, size_t size) {
  const std::string text = text_of(data, size);
  if (const auto version = ::semver::Version::parse(text)) {
    const auto again = ::semver::Version::parse(version->to_string());
    NOODLE_FUZZ_REQUIRE(again && ::semver::compare(*version, *again) == 0);
    NOODLE_FUZZ_REQUIRE(again->to_string() == version->to_string());
  }
  const auto range = ::semver::Range::parse(text);
  if (!range) return;
  NOODLE_FUZZ_REQUIRE(!range->alternatives().empty());
  const std::string shown = range->to_string();
  if (shown.size() > ::semver::kMaxRangeSize) return;
  const auto again = ::semver::Range::parse(shown);
  NOODLE_FUZZ_REQUIRE(again);
  for (const char* sample :
       std::to_array({"0.0.0", "1.0.0", "1.2.3", "2.0.0-beta.1", "10.20.30"})) {
    const auto version = ::semver::Version::parse(sample);
    NOODLE_FUZZ_REQUIRE(version && range->contains(*version) == again->contains(*version));
  }
}

}  // namespace noodle::fuzz
