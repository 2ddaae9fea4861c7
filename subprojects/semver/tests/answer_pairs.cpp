// Answers lines of "VERSION<tab>RANGE" as npm's package was asked to when the recorded pairs were
// made: VERSION normalized or `-`, RANGE normalized or `invalid`, whether the version is in the
// range.
#include <iostream>

#include "semver/range.h"

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const size_t tab = line.find('\t');
    if (tab == std::string::npos) return 2;
    auto version = semver::Version::parse(std::string_view(line).substr(0, tab));
    const auto range = semver::Range::parse(std::string_view(line).substr(tab + 1));
    if (version) version->build.clear();
    std::cout << (version ? version->to_string() : "-") << '\t'
              << (range ? range->to_string() : "invalid") << '\t'
              << (version && range && range->contains(*version)) << '\n';
  }
}
