// Keys and signatures in the formats of minisign (https://jedisct1.github.io/minisign/), so that
// the public tool makes and checks them: Ed25519 over the BLAKE2b-512 digest of the data ("ED").
#ifndef NOODLE_TRUST_MINISIGN_H
#define NOODLE_TRUST_MINISIGN_H

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::trust {

// Eight random bytes; minisign prints them as one little-endian number in hexadecimal.
using KeyId = std::array<uint8_t, 8>;
std::string to_text(const KeyId& id);

struct PublicKey {
  KeyId id{};
  std::array<uint8_t, 32> key{};
  bool operator==(const PublicKey&) const = default;
};

// The base64 line of a public key file.
std::string to_text(const PublicKey& key);
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

// Its bytes are overwritten when it goes away.
class SecretKey {
 public:
  // From the random source of the system.
  static SecretKey make();
  // A secret key file. `password` is empty for one that is not encrypted; scrypt takes a second or
  // so and much memory for one that is.
  static Result<SecretKey> parse(std::string_view text, const std::string& password,
                                 const std::string& path);

  SecretKey(SecretKey&&) = default;
  SecretKey& operator=(SecretKey&&) = default;
  ~SecretKey();

  PublicKey public_key() const;
  // A secret key file, not encrypted.
  std::string to_text() const;
  // A signature file. The comment is one line, and is signed too.
  std::string sign(std::string_view data, std::string_view comment) const;

 private:
  SecretKey() = default;

  KeyId id_{};
  // Seed and public key, as libsodium keeps them.
  std::array<uint8_t, 64> key_{};
};

// Whether a secret key file asks for a password.
bool is_encrypted(std::string_view secret_key_text);

}  // namespace noodle::trust

#endif
