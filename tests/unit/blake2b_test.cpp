#include "base/blake2b.h"

#include "catch.h"

using noodle::Blake2b;
using noodle::Blake2bHasher;

namespace {

// The pseudo-random input of the self-test in RFC 7693, appendix E.
std::string fibonacci_bytes(size_t size, uint32_t seed) {
  std::string bytes;
  uint32_t a = 0xDEAD4BADu * seed;
  uint32_t b = 1;
  for (size_t i = 0; i < size; ++i) {
    const uint32_t sum = a + b;
    a = b;
    b = sum;
    bytes += static_cast<char>(sum >> 24);
  }
  return bytes;
}

}  // namespace

TEST_CASE("digests that protect are BLAKE2b-256") {
  // From the published vectors of the reference implementation (`b2sum -l 256`).
  CHECK(to_hex(noodle::blake2b_of(std::string_view())) ==
        "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(to_hex(noodle::blake2b_of(std::string_view("abc"))) ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("BLAKE2b-256 of blocks of every length in RFC 7693") {
  Blake2bHasher all;
  for (const size_t size : {0u, 3u, 128u, 129u, 255u, 1024u}) {
    const std::string input = fibonacci_bytes(size, static_cast<uint32_t>(size));
    const Blake2b whole = noodle::blake2b_of(input);
    Blake2bHasher pieces;
    for (size_t at = 0; at < input.size(); at += 37) pieces.update(input.substr(at, 37));
    CHECK(pieces.finish() == whole);
    all.update(std::as_bytes(std::span(whole.bytes)));
  }
  // Of the six digests, one behind the other; computed by another implementation, Python's.
  CHECK(to_hex(all.finish()) == "4f115497d72f1ccb3d237329babe50880012733139e76a227f62b1ee64cd03e4");
}

TEST_CASE("the text of a digest is read back, and nothing else is one") {
  const Blake2b digest = noodle::blake2b_of(std::string_view("abc"));
  const std::string text = to_text(digest);
  CHECK(text == "blake2b-256:bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  CHECK(noodle::parse_blake2b(text) == digest);
  CHECK(noodle::parse_blake2b_hex(to_hex(digest)) == digest);
  std::string upper = text;
  upper.back() = 'B';
  CHECK(noodle::parse_blake2b(upper) == std::nullopt);
  CHECK(noodle::parse_blake2b(text + "0") == std::nullopt);
  CHECK(noodle::parse_blake2b(text.substr(0, text.size() - 1)) == std::nullopt);
  CHECK(noodle::parse_blake2b(to_hex(digest)) == std::nullopt);
  CHECK(noodle::parse_blake2b("") == std::nullopt);
}
