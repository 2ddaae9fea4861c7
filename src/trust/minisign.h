// Keys and signatures in the formats of minisign (https://jedisct1.github.io/minisign/), so that
// the public tool makes and checks them: Ed25519 over the BLAKE2b-512 digest of the data ("ED").
#ifndef NOODLE_TRUST_MINISIGN_H
#define NOODLE_TRUST_MINISIGN_H

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::trust {

// Eight random bytes; minisign prints them as one little-endian number in hexadecimal.
struct KeyId {
  std::array<uint8_t, 8> bytes{};
  bool operator==(const KeyId&) const = default;
};
std::string to_text(const KeyId& id);

struct PublicKey {
  KeyId id{};
  std::array<uint8_t, 32> key{};
  bool operator==(const PublicKey&) const = default;
};

// The base64 line of a public key file.
std::string to_text(const PublicKey& key);
std::string public_key_file(const PublicKey& key);
// A whole public key file, or its base64 line alone.
Result<PublicKey> parse_public_key(std::string_view text, const std::string& path);

struct Signature {
  KeyId key{};
  std::array<uint8_t, 64> bytes{};
  std::string comment;  // the trusted one
  // Over `bytes` and `comment`.
  std::array<uint8_t, 64> comment_bytes{};
};

// One or more signature files, one behind the other: several keys may sign one file.
Result<std::vector<Signature>> parse_signatures(std::string_view text, const std::string& path);

// Whether the key made the signature over `data` and the one over the comment.
bool verifies(const Signature& signature, std::string_view data, const PublicKey& key);

// A signature file, from seed and public key as libsodium keeps them.
std::string signature_file(const KeyId& id, std::span<const uint8_t, 64> secret,
                           std::string_view data, std::string_view comment);

std::string to_base64(std::string_view bytes);
// Nothing unless the text gives just so many bytes.
std::optional<std::string> from_base64(std::string_view text, size_t size);

}  // namespace noodle::trust

#endif
