#include "trust/secret_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include <sodium/core.h>
#include <sodium/crypto_generichash.h>
#include <sodium/crypto_pwhash_scryptsalsa208sha256.h>
#include <sodium/crypto_sign.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include "base/check.h"

namespace noodle::trust {
namespace {

// In a secret key file stand, packed and numbers little-endian:
//   "Ed"  "Sc" (scrypt) or two zero bytes  "B2"  salt[32] operations[8] memory[8]
//   id[8] key[64] checksum[32]
// With "Sc" the last three are combined by exclusive or with what scrypt makes of the password, and
// the checksum is BLAKE2b-256 over "Ed", id and key; without a password it is zeros.
constexpr std::string_view kAlgorithm = "Ed";
constexpr std::string_view kScrypt = "Sc";
constexpr std::string_view kNoPassword("\0\0", 2);
constexpr std::string_view kBlake2b = "B2";
constexpr size_t kSaltAt = 6;
constexpr size_t kOperationsAt = kSaltAt + 32;
constexpr size_t kMemoryAt = kOperationsAt + 8;
constexpr size_t kSecretAt = kMemoryAt + 8;
constexpr size_t kIdSize = 8;
constexpr size_t kKeySize = 64;
constexpr size_t kChecksumSize = 32;
constexpr size_t kSecretSize = kIdSize + kKeySize + kChecksumSize;
constexpr size_t kFileSize = kSecretAt + kSecretSize;
// What minisign asks for itself; a file that asks for more would only eat memory.
constexpr uint64_t kMostMemory = uint64_t{1} << 30;
constexpr uint64_t kMostOperations = uint64_t{1} << 26;

unsigned char* data_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* data_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

uint64_t number_at(std::string_view bytes, size_t at) {
  uint64_t value = 0;
  for (size_t i = 8; i-- > 0;) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
  return value;
}

std::string checksum(std::string_view id_and_key) {
  const std::string message = std::string(kAlgorithm) + std::string(id_and_key);
  std::string digest(kChecksumSize, '\0');
  CHECK(crypto_generichash(data_of(digest), digest.size(), data_of(std::string_view(message)),
                           message.size(), nullptr, 0) == 0);
  return digest;
}

// The packed bytes; nothing when the text is no such file.
std::optional<std::string> decode(std::string_view text) {
  const size_t end = text.find('\n');
  if (!text.starts_with("untrusted comment: ") || end == std::string_view::npos)
    return std::nullopt;
  std::string_view line = text.substr(end + 1);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  std::optional<std::string> bytes = from_base64(line, kFileSize);
  if (!bytes || !bytes->starts_with(kAlgorithm) || bytes->compare(4, 2, kBlake2b) != 0)
    return std::nullopt;
  return bytes;
}

std::unexpected<Error> refusal(const std::string& path, std::string_view what,
                               std::string hint = {}) {
  return failure(ExitCode::kRefused, fmt::format("{}: {}", path, what), std::move(hint));
}

// Takes away, or puts on, what the password stands for.
Result<void> apply_password(std::string& bytes, std::string_view password,
                            const std::string& path) {
  const uint64_t operations = number_at(bytes, kOperationsAt);
  const uint64_t memory = number_at(bytes, kMemoryAt);
  if (operations > kMostOperations || memory > kMostMemory)
    return refusal(path, "its password takes more memory or time than minisign asks for");
  std::string stream(kSecretSize, '\0');
  if (crypto_pwhash_scryptsalsa208sha256(data_of(stream), stream.size(), password.data(),
                                         password.size(), data_of(bytes) + kSaltAt, operations,
                                         static_cast<size_t>(memory)) != 0)
    return failure(fmt::format("{}: there is no memory for its password", path));
  for (size_t i = 0; i < kSecretSize; ++i)
    bytes[kSecretAt + i] = static_cast<char>(bytes[kSecretAt + i] ^ stream[i]);
  sodium_memzero(stream.data(), stream.size());
  return {};
}

}  // namespace

SecretKey SecretKey::make() {
  CHECK(sodium_init() >= 0);
  SecretKey secret;
  PublicKey key;
  randombytes_buf(secret.id_.bytes.data(), secret.id_.bytes.size());
  CHECK(crypto_sign_keypair(key.key.data(), secret.key_.data()) == 0);
  return secret;
}

Result<SecretKey> SecretKey::parse(std::string_view text, std::string_view password,
                                   const std::string& path) {
  CHECK(sodium_init() >= 0);
  std::optional<std::string> bytes = decode(text);
  if (!bytes) return refusal(path, "it is no secret key of minisign");
  if (is_encrypted(text)) {
    const Result<void> applied = apply_password(*bytes, password, path);
    if (!applied) return std::unexpected(applied.error());
  }
  const std::string_view secret = std::string_view(*bytes).substr(kSecretAt);
  SecretKey key;
  std::copy_n(secret.begin(), kIdSize, reinterpret_cast<char*>(key.id_.bytes.data()));
  std::copy_n(secret.begin() + kIdSize, kKeySize, reinterpret_cast<char*>(key.key_.data()));
  const bool is_opened = !is_encrypted(text) || checksum(secret.substr(0, kIdSize + kKeySize)) ==
                                                    secret.substr(kIdSize + kKeySize);
  sodium_memzero(bytes->data(), bytes->size());
  if (!is_opened) return refusal(path, "the password is wrong");
  if (!key.is_pair()) return refusal(path, "it is damaged: its two halves do not fit");
  return key;
}

bool SecretKey::is_pair() const {
  std::array<uint8_t, 32> made;
  std::array<uint8_t, 64> secret;
  CHECK(crypto_sign_seed_keypair(made.data(), secret.data(), key_.data()) == 0);
  const bool same = secret == key_;
  sodium_memzero(secret.data(), secret.size());
  return same;
}

SecretKey::~SecretKey() { sodium_memzero(key_.data(), key_.size()); }

PublicKey SecretKey::public_key() const {
  PublicKey key{id_, {}};
  CHECK(crypto_sign_ed25519_sk_to_pk(key.key.data(), key_.data()) == 0);
  return key;
}

std::string SecretKey::to_text() const {
  std::string secret(id_.bytes.begin(), id_.bytes.end());
  secret.append(key_.begin(), key_.end());
  std::string bytes = std::string(kAlgorithm) + std::string(kNoPassword) + std::string(kBlake2b);
  bytes.resize(kSecretAt);
  bytes += secret;
  bytes.resize(kFileSize);
  return fmt::format("untrusted comment: minisign secret key\n{}\n", to_base64(bytes));
}

std::string SecretKey::sign(std::string_view data, std::string_view comment) const {
  return signature_file(id_, key_, data, comment);
}

bool is_encrypted(std::string_view secret_key_text) {
  const std::optional<std::string> bytes = decode(secret_key_text);
  return bytes && bytes->compare(2, 2, kScrypt) == 0;
}

}  // namespace noodle::trust
