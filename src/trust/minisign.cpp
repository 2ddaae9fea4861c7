#include "trust/minisign.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include <sodium/crypto_generichash.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include "base/check.h"

namespace noodle::trust {
namespace {

// Everything in a file is packed in this order, numbers little-endian:
//   public key   "Ed" id[8] key[32]
//   signature    "ED" id[8] signature[64]; "Ed" where the data was not hashed before
// each as base64 in the line behind an "untrusted comment".
constexpr std::string_view kKeyAlgorithm = "Ed";
constexpr std::string_view kPrehashed = "ED";
constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr size_t kPublicKeySize = 2 + 8 + 32;
constexpr size_t kSignatureSize = 2 + 8 + 64;
// Nobody waits for more signatures to be checked.
constexpr size_t kMostSignatures = 16;

std::unexpected<Error> refusal(const std::string& path, std::string_view what,
                               std::string hint = {}) {
  return failure(ExitCode::kRefused, fmt::format("{}: {}", path, what), std::move(hint));
}

// Without line ends. The last line needs none.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

template <size_t N>
bool copy_from(std::string_view& bytes, std::array<uint8_t, N>& target) {
  if (bytes.size() < N) return false;
  std::copy_n(bytes.begin(), N, reinterpret_cast<char*>(target.data()));
  bytes.remove_prefix(N);
  return true;
}

std::array<uint8_t, 64> prehash(std::string_view data) {
  std::array<uint8_t, 64> digest;
  CHECK(crypto_generichash(digest.data(), digest.size(),
                           reinterpret_cast<const unsigned char*>(data.data()), data.size(),
                           nullptr, 0) == 0);
  return digest;
}

// What the signature over the trusted comment is made of.
std::string global_message(std::span<const uint8_t, 64> signature, std::string_view comment) {
  return std::string(signature.begin(), signature.end()) + std::string(comment);
}

const unsigned char* data_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Four lines of a signature file.
Result<Signature> parse_signature(std::span<const std::string_view> lines,
                                  const std::string& path) {
  if (!lines[0].starts_with(kUntrusted) || !lines[2].starts_with(kTrusted))
    return refusal(path, "it is no signature of minisign: a comment is missing");
  const std::optional<std::string> bytes = from_base64(lines[1], kSignatureSize);
  const std::optional<std::string> global = from_base64(lines[3], 64);
  if (!bytes || !global) return refusal(path, "it is no signature of minisign");
  std::string_view rest = *bytes;
  if (rest.starts_with(kKeyAlgorithm))
    return refusal(path, "the signature is in minisign's legacy format", "sign without `-l`");
  if (!rest.starts_with(kPrehashed)) return refusal(path, "it is no signature with Ed25519");
  rest.remove_prefix(kPrehashed.size());
  Signature signature;
  signature.comment = lines[2].substr(kTrusted.size());
  std::string_view global_rest = *global;
  CHECK(copy_from(rest, signature.key.bytes) && copy_from(rest, signature.bytes) &&
        copy_from(global_rest, signature.comment_bytes));
  return signature;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), data_of(bytes), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the NUL
  return text;
}

std::optional<std::string> from_base64(std::string_view text, size_t size) {
  std::string bytes(size, '\0');
  size_t found = 0;
  const char* end = nullptr;
  const int decoded =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), size, text.data(),
                        text.size(), nullptr, &found, &end, sodium_base64_VARIANT_ORIGINAL);
  if (decoded != 0 || found != size || end != text.data() + text.size()) return std::nullopt;
  return bytes;
}

std::string to_text(const KeyId& id) {
  std::string text;
  for (size_t i = id.bytes.size(); i-- > 0;) text += fmt::format("{:02X}", id.bytes[i]);
  return text;
}

std::string to_text(const PublicKey& key) {
  std::string bytes(kKeyAlgorithm);
  bytes.append(key.id.bytes.begin(), key.id.bytes.end());
  bytes.append(key.key.begin(), key.key.end());
  return to_base64(bytes);
}

std::string public_key_file(const PublicKey& key) {
  return fmt::format("{}minisign public key {}\n{}\n", kUntrusted, to_text(key.id), to_text(key));
}

Result<PublicKey> parse_public_key(std::string_view text, const std::string& path) {
  std::vector<std::string_view> lines = lines_of(text);
  if (!lines.empty() && lines[0].starts_with(kUntrusted)) lines.erase(lines.begin());
  if (lines.size() != 1) return refusal(path, "it is no public key of minisign");
  const std::optional<std::string> bytes = from_base64(lines[0], kPublicKeySize);
  if (!bytes || !bytes->starts_with(kKeyAlgorithm))
    return refusal(path, "it is no public key of minisign");
  std::string_view rest = std::string_view(*bytes).substr(kKeyAlgorithm.size());
  PublicKey key;
  CHECK(copy_from(rest, key.id.bytes) && copy_from(rest, key.key));
  return key;
}

Result<std::vector<Signature>> parse_signatures(std::string_view text, const std::string& path) {
  constexpr size_t kLines = 4;
  const std::vector<std::string_view> lines = lines_of(text);
  if (lines.empty() || lines.size() % kLines != 0)
    return refusal(path, "it is no signature of minisign: a signature has four lines");
  if (lines.size() > kLines * kMostSignatures)
    return refusal(path, fmt::format("it has more than {} signatures", kMostSignatures));
  std::vector<Signature> signatures;
  for (size_t at = 0; at < lines.size(); at += kLines) {
    Result<Signature> signature = parse_signature(std::span(lines).subspan(at, kLines), path);
    if (!signature) return std::unexpected(signature.error());
    signatures.push_back(*std::move(signature));
  }
  return signatures;
}

bool verifies(const Signature& signature, std::string_view data, const PublicKey& key) {
  if (signature.key != key.id) return false;
  const std::array<uint8_t, 64> digest = prehash(data);
  if (crypto_sign_verify_detached(signature.bytes.data(), digest.data(), digest.size(),
                                  key.key.data()) != 0)
    return false;
  const std::string global = global_message(signature.bytes, signature.comment);
  return crypto_sign_verify_detached(signature.comment_bytes.data(), data_of(global), global.size(),
                                     key.key.data()) == 0;
}

std::string signature_file(const KeyId& id, std::span<const uint8_t, 64> secret,
                           std::string_view data, std::string_view comment) {
  CHECK(comment.find_first_of("\r\n") == std::string_view::npos);
  const std::array<uint8_t, 64> digest = prehash(data);
  std::array<uint8_t, 64> bytes;
  CHECK(crypto_sign_detached(bytes.data(), nullptr, digest.data(), digest.size(), secret.data()) ==
        0);
  const std::string global = global_message(bytes, comment);
  std::array<uint8_t, 64> comment_bytes;
  CHECK(crypto_sign_detached(comment_bytes.data(), nullptr, data_of(global), global.size(),
                             secret.data()) == 0);
  std::string packed(kPrehashed);
  packed.append(id.bytes.begin(), id.bytes.end());
  packed.append(bytes.begin(), bytes.end());
  return fmt::format("{}signature of noodlec, key {}\n{}\n{}{}\n{}\n", kUntrusted, to_text(id),
                     to_base64(packed), kTrusted, comment,
                     to_base64({reinterpret_cast<const char*>(comment_bytes.data()), 64}));
}

}  // namespace noodle::trust
