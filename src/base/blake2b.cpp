#include "base/blake2b.h"

#include <sodium/crypto_generichash_blake2b.h>

#include "base/check.h"

namespace noodle {
namespace {

using State = crypto_generichash_blake2b_state;

constexpr std::string_view kPrefix = "blake2b-256:";
constexpr std::string_view kDigits = "0123456789abcdef";

const unsigned char* begin_of(std::span<const std::byte> data) {
  return reinterpret_cast<const unsigned char*>(data.data());
}

std::span<const std::byte> bytes_of(std::string_view data) {
  return std::as_bytes(std::span(data));
}

State* state_in(std::array<std::byte, 384>& storage) {
  static_assert(sizeof(State) <= sizeof storage && alignof(State) <= 64);
  return reinterpret_cast<State*>(storage.data());
}

}  // namespace

// The functions fail only when sizes are wrong, and ours are constants. sodium_init is not called:
// it would open a source of random bytes, and the portable code is fast enough.
Blake2b blake2b_of(std::span<const std::byte> data) {
  Blake2b digest;
  CHECK(crypto_generichash_blake2b(digest.bytes.data(), digest.bytes.size(), begin_of(data),
                                   data.size(), nullptr, 0) == 0);
  return digest;
}

Blake2b blake2b_of(std::string_view data) { return blake2b_of(bytes_of(data)); }

std::string to_hex(const Blake2b& digest) {
  std::string text;
  text.reserve(2 * digest.bytes.size());
  for (const uint8_t byte : digest.bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string to_text(const Blake2b& digest) { return std::string(kPrefix) + to_hex(digest); }

std::optional<Blake2b> parse_blake2b_hex(std::string_view digits) {
  Blake2b digest;
  if (digits.size() != 2 * digest.bytes.size()) return std::nullopt;
  for (size_t i = 0; i < digits.size(); ++i) {
    const size_t value = kDigits.find(digits[i]);
    if (value == std::string_view::npos) return std::nullopt;
    digest.bytes[i / 2] = static_cast<uint8_t>(digest.bytes[i / 2] << 4 | value);
  }
  return digest;
}

std::optional<Blake2b> parse_blake2b(std::string_view text) {
  if (!text.starts_with(kPrefix)) return std::nullopt;
  return parse_blake2b_hex(text.substr(kPrefix.size()));
}

Blake2bHasher::Blake2bHasher() {
  CHECK(crypto_generichash_blake2b_init(state_in(state_), nullptr, 0, Blake2b{}.bytes.size()) == 0);
}

void Blake2bHasher::update(std::span<const std::byte> data) {
  CHECK(crypto_generichash_blake2b_update(state_in(state_), begin_of(data), data.size()) == 0);
}

void Blake2bHasher::update(std::string_view data) { update(bytes_of(data)); }

Blake2b Blake2bHasher::finish() {
  Blake2b digest;
  CHECK(crypto_generichash_blake2b_final(state_in(state_), digest.bytes.data(),
                                         digest.bytes.size()) == 0);
  return digest;
}

}  // namespace noodle
