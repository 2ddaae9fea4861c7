#include "semver/range.h"

#include "catch.h"

using semver::Range;
using semver::Version;

namespace {

std::string normalized(std::string_view text) {
  const auto range = Range::parse(text);
  return range ? range->to_string() : "error at " + std::to_string(range.error().position);
}

bool contains(std::string_view range, std::string_view version) {
  return Range::parse(range)->contains(*Version::parse(version));
}

}  // namespace

TEST_CASE("ranges become comparators") {
  CHECK(normalized("").empty());
  CHECK(normalized("*").empty());
  CHECK(normalized("1.2.3") == "1.2.3");
  CHECK(normalized("1.2") == ">=1.2.0 <1.3.0-0");
  CHECK(normalized("^1.2.3") == ">=1.2.3 <2.0.0-0");
  CHECK(normalized("^0.2.3") == ">=0.2.3 <0.3.0-0");
  CHECK(normalized("^0.0.3") == ">=0.0.3 <0.0.4-0");
  CHECK(normalized("^0.x") == "<1.0.0-0");
  CHECK(normalized("~1.2.3-beta") == ">=1.2.3-beta <1.3.0-0");
  CHECK(normalized("~> 1") == ">=1.0.0 <2.0.0-0");
  CHECK(normalized(">1.2") == ">=1.3.0");
  CHECK(normalized("<=1") == "<2.0.0-0");
  CHECK(normalized("<*") == "<0.0.0-0");
  CHECK(normalized("1.2 - 2.3.4") == ">=1.2.0 <=2.3.4");
  CHECK(normalized(" >= 1.2.3   < 2 ||  3.x ") == ">=1.2.3 <2.0.0-0||>=3.0.0 <4.0.0-0");
  CHECK(normalized("1 || *").empty());
  CHECK(normalized("<0.0.0-0 || 1.0.0") == "1.0.0");
}

TEST_CASE("errors in ranges point at what is wrong") {
  CHECK(normalized("blue") == "error at 0");
  CHECK(normalized(">= 1.2.3  <  blue") == "error at 10");
  CHECK(normalized("1.2.3 || ^x.y") == "error at 9");
  CHECK(normalized("1 - 9007199254740991") == "error at 4");
  CHECK(normalized("1.2.3 ||| 2") == "error at 8");
  CHECK(normalized(std::string(semver::kMaxRangeSize + 1, ' ')) == "error at 4096");
  CHECK(normalized(std::string(semver::kMaxRangeSize, ' ')).empty());
}

TEST_CASE("a pre-release is in a range only when the range names one of the same version") {
  CHECK(contains(">=1.2.3-beta.1", "1.2.3-beta.2"));
  CHECK(!contains(">=1.2.3-beta.1", "1.2.4-beta.2"));
  CHECK(contains(">=1.2.3-beta.1", "1.2.4"));
  CHECK(!contains("*", "1.0.0-beta"));
  CHECK(!contains("<2.0.0 >=1.0.0", "2.0.0-alpha"));
}

TEST_CASE("the highest version of a range is found, the first of equal ones") {
  const std::vector<Version> versions = {*Version::parse("1.2.0+a"), *Version::parse("1.2.0+b"),
                                         *Version::parse("1.1.0"), *Version::parse("2.0.0")};
  CHECK(semver::max_satisfying(versions, *Range::parse("^1.0.0")) == &versions[0]);
  CHECK(semver::max_satisfying(versions, *Range::parse("^3.0.0")) == nullptr);
}
