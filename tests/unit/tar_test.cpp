#include "packages/tar.h"

#include <fmt/format.h>

#include <cstring>

#include "catch.h"

using noodle::packages::read_tar;
using noodle::packages::TarEntry;
using noodle::packages::TarLimits;
using noodle::packages::write_tar;

namespace {

constexpr TarLimits kLimits{.entries = 4, .entry_size = 4096};

// Sets a field of the header at `at` and mends the checksum.
std::string with_field(std::string archive, size_t offset, std::string_view value, size_t at = 0) {
  std::memcpy(archive.data() + at + offset, value.data(), value.size());
  std::memset(archive.data() + at + 148, ' ', 8);
  unsigned sum = 0;
  for (size_t i = 0; i < 512; ++i) sum += static_cast<unsigned char>(archive[at + i]);
  std::snprintf(archive.data() + at + 148, 8, "%06o", sum);
  return archive;
}

std::string archive() { return write_tar({{"a.toml", "text"}, {"b.so", std::string(600, 'x')}}); }

std::string error_of(const std::string& bytes) {
  const auto entries = read_tar(bytes, "p.ncp", kLimits);
  if (entries) return "none";
  CHECK(entries.error().code == noodle::ExitCode::kRefused);
  return entries.error().message;
}

constexpr size_t kName = 0;
constexpr size_t kSize = 124;
constexpr size_t kType = 156;
constexpr size_t kPrefix = 345;

}  // namespace

TEST_CASE("an archive is read back and has no time or owner") {
  const std::string bytes = archive();
  const auto entries = read_tar(bytes, "p.ncp", kLimits);
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK((*entries)[0].name == "a.toml");
  CHECK((*entries)[0].data == "text");
  CHECK((*entries)[1].data == std::string(600, 'x'));
  CHECK(bytes == archive());
  CHECK(bytes.substr(136, 11) == "00000000000");
}

TEST_CASE("only plain files in no folder are accepted") {
  const std::string good = archive();
  const std::pair<std::string, std::string> kWrong[] = {
      {with_field(good, kName, "../../etc/passwd"), "p.ncp: an entry has `..` in its path"},
      {with_field(good, kName, "/etc/passwd"), "p.ncp: an entry has an absolute path"},
      {with_field(good, kName, "a/b"), "p.ncp: an entry stands in a folder"},
      {with_field(good, kName, "./a"), "p.ncp: an entry stands in a folder"},
      {with_field(good, kPrefix, "/etc"), "p.ncp: an entry has an absolute path"},
      {with_field(good, kPrefix, "etc"), "p.ncp: an entry stands in a folder"},
      {with_field(good, kName, ".."), "p.ncp: the name of an entry is malformed"},
      {with_field(good, kName, "a\nb"), "p.ncp: the name of an entry is malformed"},
      {with_field(good, kType, "1"), "p.ncp: `a.toml` is a hard link"},
      {with_field(good, kType, "2"), "p.ncp: `a.toml` is a symbolic link"},
      {with_field(good, kType, "3"), "p.ncp: `a.toml` is a device"},
      {with_field(good, kType, "4"), "p.ncp: `a.toml` is a device"},
      {with_field(good, kType, "5"), "p.ncp: `a.toml` is a folder"},
      {with_field(good, kType, "6"), "p.ncp: `a.toml` is a pipe"},
      {with_field(good, kType, "L"), "p.ncp: `a.toml` is no plain file"},
      {with_field(good, kType, "x"), "p.ncp: `a.toml` is no plain file"},
      {with_field(good, kName, std::string_view("b.so\0\0", 6)), "p.ncp: `b.so` is there twice"},
      {with_field(good, kSize, "77777777777"),
       "p.ncp: `a.toml` has 8589934591 bytes, more than 4096"},
      {with_field(good, kSize, "0000000008x"), "p.ncp: the size of an entry is malformed"},
      {with_field(good, kSize, "\x80"), "p.ncp: the size of an entry is malformed"},
  };
  for (const auto& [bytes, expected] : kWrong) {
    INFO(expected);
    CHECK(error_of(bytes) == expected);
  }
}

TEST_CASE("an archive that is cut short anywhere is refused") {
  const std::string good = archive();
  for (size_t size = 0; size < good.size(); ++size)
    REQUIRE(
        error_of(good.substr(0, size)) ==
        (size < 512 ? "p.ncp: it is no archive of tar, or cut short" : "p.ncp: it is cut short"));
  CHECK(error_of(good + "x") == "p.ncp: there is something behind its end");
  // Tar itself fills up to 10 KiB.
  CHECK(error_of(good + std::string(10240, '\0')) == "none");
}

TEST_CASE("a damaged header is seen") {
  const std::string good = archive();
  for (size_t i = 0; i < 512; ++i) {
    // The same sum can be written in several ways.
    if (i >= 148 && i < 156) continue;
    std::string damaged = good;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    REQUIRE(error_of(damaged) != "none");
  }
}

TEST_CASE("an archive of a million entries is left at the first that is too many") {
  std::vector<TarEntry> entries;
  for (int i = 0; i < 1'000'000; ++i) entries.push_back({fmt::format("f{}", i), ""});
  CHECK(error_of(write_tar(entries)) == "p.ncp: it has more than 4 entries");
}
