#include "semver/version.h"

#include "catch.h"

using semver::Version;

namespace {

size_t error_position(std::string_view text) {
  const auto version = Version::parse(text);
  REQUIRE(!version);
  return version.error().position;
}

}  // namespace

TEST_CASE("a version has three numbers, a pre-release and build metadata") {
  const auto version = Version::parse(" v1.20.300-beta.2+linux.007 ");
  REQUIRE(version);
  CHECK(version->major == 1);
  CHECK(version->minor == 20);
  CHECK(version->patch == 300);
  CHECK(version->prerelease == std::vector<std::string>{"beta", "2"});
  CHECK(version->build == std::vector<std::string>{"linux", "007"});
  CHECK(version->to_string() == "1.20.300-beta.2+linux.007");
}

TEST_CASE("errors point at what is wrong") {
  CHECK(error_position("") == 0);
  CHECK(error_position("  x") == 2);
  CHECK(error_position("=1.2.3") == 0);
  CHECK(error_position("1.2") == 3);
  CHECK(error_position("1.x.3") == 2);
  CHECK(error_position("1.02.3") == 3);
  CHECK(error_position("1.2.3-01") == 5);
  CHECK(error_position("1.2.3-a..b") == 5);
  CHECK(error_position("1.2.3+") == 5);
  CHECK(error_position("1.2.3 4") == 5);
}

TEST_CASE("numbers end at 2^53 - 1 and versions at 256 characters") {
  CHECK(Version::parse("9007199254740991.0.0"));
  CHECK(error_position("0.9007199254740992.0") == 2);
  CHECK(Version::parse("1.2.3-" + std::string(250, 'a')));
  CHECK(error_position("1.2.3-" + std::string(251, 'a')) == 256);
}

TEST_CASE("precedence is that of the specification") {
  const char* const ascending[] = {"1.0.0-0",
                                   "1.0.0-9",
                                   "1.0.0-10",
                                   "1.0.0-99999999999999999999",
                                   "1.0.0-100000000000000000000",
                                   "1.0.0-alpha",
                                   "1.0.0-alpha.1",
                                   "1.0.0-alpha.beta",
                                   "1.0.0-beta",
                                   "1.0.0-beta.2",
                                   "1.0.0-beta.11",
                                   "1.0.0-rc.1",
                                   "1.0.0",
                                   "1.0.1",
                                   "1.1.0",
                                   "2.0.0"};
  for (size_t i = 0; i < std::size(ascending); ++i)
    for (size_t k = 0; k < std::size(ascending); ++k)
      CHECK((compare(*Version::parse(ascending[i]), *Version::parse(ascending[k])) == (i <=> k)));
  CHECK((compare(*Version::parse("1.0.0+a"), *Version::parse("1.0.0+b")) == 0));
}
