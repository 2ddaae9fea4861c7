// BLAKE2b-256: digests that must stand against somebody who wants to deceive, of objects,
// manifests, packages, generations and the audit log. RFC 7693, computed by libsodium.
#ifndef NOODLE_BASE_BLAKE2B_H
#define NOODLE_BASE_BLAKE2B_H

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace noodle {

struct Blake2b {
  std::array<uint8_t, 32> bytes{};
  auto operator<=>(const Blake2b&) const = default;
};

Blake2b blake2b_of(std::span<const std::byte> data);
Blake2b blake2b_of(std::string_view data);

// 64 lower-case hexadecimal digits, as in the names of files.
std::string to_hex(const Blake2b& digest);
// "blake2b-256:" and the digits, as in texts that people read.
std::string to_text(const Blake2b& digest);
// Just what the two above give; nothing else is one.
std::optional<Blake2b> parse_blake2b_hex(std::string_view digits);
std::optional<Blake2b> parse_blake2b(std::string_view text);

// Of data that comes in pieces.
class Blake2bHasher {
 public:
  Blake2bHasher();
  void update(std::span<const std::byte> data);
  void update(std::string_view data);
  // Once, at the end.
  Blake2b finish();

 private:
  // A crypto_generichash_blake2b_state.
  alignas(64) std::array<std::byte, 384> state_;
};

}  // namespace noodle

#endif
