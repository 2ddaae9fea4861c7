#include <fmt/format.h>

#include <chrono>

#include "catch.h"
#include "state/generation.h"
#include "state/layout.h"
#include "state/pointer.h"

namespace {

using namespace noodle;
using namespace noodle::state;

Generation example() {
  Generation generation{.number = 42,
                        .parent = 41,
                        .why = Why::kRollback,
                        .detail = "back to \"before\\after\"\n\x7f",
                        .restores = 40,
                        .who = "ada",
                        .when = "2026-01-31T12:00:00Z",
                        .canary = Canary::kPassed,
                        .audit = blake2b_of("head"),
                        .components = {}};
  for (ComponentVersion& component : generation.components)
    component = {.version = "1.1.0", .fingerprint = std::string(64, 'a')};
  generation.components[NOODLE_PHASE_PARSER].manifest = blake2b_of("manifest");
  generation.components[NOODLE_PHASE_PARSER].object = StoredObject{
      .digest = blake2b_of("object"),
      .identity = {.device = 1, .number = 2, .size = 3, .written = -4, .changed = INT64_MAX}};
  return generation;
}

bool is_damaged(const auto& result) {
  return !result &&
         (result.error().code == ExitCode::kCorrupt || result.error().code == ExitCode::kRefused);
}

}  // namespace

TEST_CASE("a generation has one text, and each change of it is seen") {
  const std::string text = encode_generation(example());
  const auto read = parse_generation(text, "000042.toml");
  REQUIRE(read);
  CHECK(encode_generation(*read) == text);
  CHECK(read->detail == example().detail);
  CHECK(read->restores == 40);
  CHECK(read->components[NOODLE_PHASE_PARSER].object ==
        example().components[NOODLE_PHASE_PARSER].object);
  for (size_t end = 0; end < text.size(); ++end)
    CHECK(is_damaged(parse_generation(std::string_view(text).substr(0, end), "g")));
  for (const char* insertion : {" ", "\n", "x = 1\n", "\""})
    for (size_t at = 0; at <= text.size(); at += 7) {
      // Inside a text it is another text.
      std::string other = text;
      other.insert(at, insertion);
      const auto parsed = parse_generation(other, "g");
      CHECK((is_damaged(parsed) || encode_generation(*parsed) == other));
    }
}

TEST_CASE("a generation of a newer format is refused, not called damaged") {
  std::string text = encode_generation(example());
  text.replace(0, 10, "format = 2");
  const auto read = parse_generation(text, "g");
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ExitCode::kRefused);
}

TEST_CASE("a generation is read in less than 100 microseconds") {
  const std::string text = encode_generation(example());
  double best = 1;
  for (int i = 0; i < 50; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const bool is_right = blake2b_of(text) != Blake2b{} && parse_generation(text, "g").has_value();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(is_right);
    best = std::min(best, took.count());
  }
  INFO(best * 1e6);
#ifdef NDEBUG
  CHECK(best < 100e-6);
#endif
}

TEST_CASE("each change of a pointer is seen") {
  const Pointer pointer{.generation = 42, .digest = blake2b_of("generation")};
  const std::string text = encode_pointer(PointerKind::kCurrent, pointer);
  CHECK(parse_pointer(PointerKind::kCurrent, text, "CURRENT") == pointer);
  CHECK(text.size() <= kLongestPointer);
  CHECK(is_damaged(parse_pointer(PointerKind::kPoint, text, "CURRENT")));
  for (size_t at = 0; at < text.size(); ++at) {
    std::string other = text;
    other[at] ^= 1;
    CHECK(is_damaged(parse_pointer(PointerKind::kCurrent, other, "CURRENT")));
    CHECK(is_damaged(parse_pointer(PointerKind::kCurrent, text.substr(0, at), "CURRENT")));
  }
  CHECK(is_damaged(parse_pointer(PointerKind::kCurrent, text + "\n", "CURRENT")));
  const auto newer = parse_pointer(PointerKind::kCurrent, "noodle-current 2 whatever", "CURRENT");
  CHECK(newer.error().code == ExitCode::kRefused);
}

TEST_CASE("names in the directory are taken apart as they are built") {
  const Layout layout("/x/.noodle");
  CHECK(layout.generation(7) == "/x/.noodle/generations/000007.toml");
  CHECK(layout.generation(12345678) == "/x/.noodle/generations/12345678.toml");
  CHECK(generation_number("000007.toml") == 7u);
  CHECK(generation_number("12345678.toml") == 12345678u);
  for (const char* name : {"7.toml", "0000007.toml", "000007.toml.new", "+00007.toml", "", ".toml",
                           "000007", "99999999999999999999999.toml"})
    CHECK_FALSE(generation_number(name));
  CHECK(slot_number("slot-3") == 3u);
  for (const char* name : {"slot-", "slot-03", "slot-64", "slot", "slot-3x"})
    CHECK_FALSE(slot_number(name));
  const Blake2b digest = blake2b_of("m");
  const std::string object = layout.package(digest, PackagePart::kObject);
  const auto file = package_file(object.substr(object.rfind('/') + 1));
  REQUIRE(file);
  CHECK(file->manifest == digest);
  CHECK(file->part == PackagePart::kObject);
  CHECK(object ==
        fmt::format("/x/.noodle/objects/{}/{}.so", to_hex(digest).substr(0, 2), to_hex(digest)));
  CHECK_FALSE(package_file("abc.so"));
  for (const char* name : {"release", "before-1.1", "a_b"}) CHECK(is_point_name(name));
  for (const char* name : {"", "7", "-x", ".x", "a/b", "..", "lexer", "x.new", "a b"})
    CHECK_FALSE(is_point_name(name));
  CHECK_FALSE(is_point_name(std::string(65, 'a')));
}
