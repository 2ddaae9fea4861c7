// 128-bit digests of seams and sources: XXH3, because they are taken of every byte of every compile
// and protect against accidents only. What must stand against an attacker is BLAKE2b.
#ifndef NOODLE_BASE_DIGEST_H
#define NOODLE_BASE_DIGEST_H

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace noodle {

// Bytes in the canonical (big-endian) order of XXH128.
struct Digest {
  std::array<uint8_t, 16> bytes{};
  bool operator==(const Digest&) const = default;
};

Digest digest_of(std::span<const std::byte> data);

// 32 lower-case hexadecimal digits.
std::string to_hex(const Digest& digest);

}  // namespace noodle

#endif
