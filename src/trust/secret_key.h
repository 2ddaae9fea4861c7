// Secret keys of minisign, and signing with them.
#ifndef NOODLE_TRUST_SECRET_KEY_H
#define NOODLE_TRUST_SECRET_KEY_H

#include "trust/minisign.h"

namespace noodle::trust {

// Its bytes are overwritten when it goes away.
class SecretKey {
 public:
  // From the random source of the system.
  static SecretKey make();
  // A secret key file. `password` is not looked at when it is not encrypted; scrypt takes a second
  // or so, and the memory that the file says, for one that is.
  static Result<SecretKey> parse(std::string_view text, std::string_view password,
                                 const std::string& path);

  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = delete;
  ~SecretKey();

  PublicKey public_key() const;
  // A secret key file, not encrypted.
  std::string to_text() const;
  // A signature file. The comment is one line, and is signed too.
  std::string sign(std::string_view data, std::string_view comment) const;

 private:
  SecretKey() = default;
  // Whether the public half is that of the seed.
  bool is_pair() const;

  KeyId id_{};
  // Seed and public key, as libsodium keeps them.
  std::array<uint8_t, 64> key_{};
};

// Whether a secret key file asks for a password; false for what is no such file.
bool is_encrypted(std::string_view secret_key_text);

}  // namespace noodle::trust

#endif
