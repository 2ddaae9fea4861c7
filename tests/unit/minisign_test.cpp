#include "trust/minisign.h"

#include "catch.h"
#include "trust/secret_key.h"

using noodle::trust::is_encrypted;
using noodle::trust::parse_public_key;
using noodle::trust::parse_signatures;
using noodle::trust::PublicKey;
using noodle::trust::SecretKey;
using noodle::trust::verifies;

namespace {

// Made with minisign 0.11: `minisign -G -W`, `minisign -S -t "trusted words"` of "hello\n".
constexpr std::string_view kPublicKey =
    "untrusted comment: minisign public key 6EA64BEA27684A6\n"
    "RWSmhHaivmTqBtwYI09sQvdwLrXWRGSTloZeM/P+A5QLebcdDGY/N5wI\n";
constexpr std::string_view kSecretKey =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApoR2or5k6gZsvRTwqSfO"
    "uu1+kqMzhq4bdSzI6E88Q5SifHn6H0EyXNwYI09sQvdwLrXWRGSTloZeM/P+A5QLebcdDGY/"
    "N5wIAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAA=\n";
constexpr std::string_view kSignature =
    "untrusted comment: signature from minisign secret key\n"
    "RUSmhHaivmTqBj5wESnUxByBg/gyB/lrJ19+4jS75ZCeqBY4moxMY3rKDINEcCp5Uu9ThFm3LynwqtyCkfhFvl2ZDf3f"
    "BRyw/g8=\n"
    "trusted comment: trusted words\n"
    "7DXQQWSu+FdHKC9DwQk9GHH/yosphXlVJyhnTO1VhoYXxFyxmxL5MUhGjCNUnJMkGyzrXTfmxsSs4W75PgQPBQ==\n";
// The same key under the password "secret words", with little scrypt; made with Python's hashlib.
constexpr std::string_view kEncrypted =
    "untrusted comment: minisign encrypted secret key\n"
    "RWRTY0IyAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AgAAAAAAAAAAAAAEAAAAA6mDl2+"
    "XRpPq4QGPUgKE8xh/6"
    "Ak+DlvZLT+p3aT2okXScv5tBZkAGue0qK12Hv2ZrmlWal/fgBqsdJeFUh3XbgMHttlLS0YKG7dvwp2i5YqizJqquNnJ/"
    "5M5E"
    "cuHI6AL46IG/JuotGU0=\n";

PublicKey public_key() { return parse_public_key(kPublicKey, "k.pub").value(); }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  const size_t at = result.find(from);
  REQUIRE(at != std::string::npos);
  return result.replace(at, from.size(), to);
}

bool is_good(const std::string& signature, std::string_view data) {
  const auto parsed = parse_signatures(signature, "data.minisig");
  return parsed && verifies(parsed->front(), data, public_key());
}

}  // namespace

TEST_CASE("a public key of minisign is read, as a file or as its line") {
  const PublicKey key = public_key();
  CHECK(to_text(key.id) == "06EA64BEA27684A6");
  CHECK(to_text(key) == "RWSmhHaivmTqBtwYI09sQvdwLrXWRGSTloZeM/P+A5QLebcdDGY/N5wI");
  CHECK(parse_public_key(to_text(key), "") == key);
  for (const std::string_view wrong : {"", "RWSm", "untrusted comment: x\n", "RWSm!\n"})
    CHECK_FALSE(parse_public_key(wrong, "k.pub"));
  CHECK_FALSE(parse_public_key(to_text(key) + "AAAA", ""));
}

TEST_CASE("a signature of minisign is checked over data and comment") {
  CHECK(is_good(std::string(kSignature), "hello\n"));
  CHECK_FALSE(is_good(std::string(kSignature), "hello"));
  CHECK_FALSE(is_good(replaced(kSignature, "words", "wordz"), "hello\n"));
  CHECK_FALSE(is_good(replaced(kSignature, "Bj5wES", "Bj5wEt"), "hello\n"));
  CHECK_FALSE(is_good(replaced(kSignature, "7DXQQW", "7DXQQX"), "hello\n"));
}

TEST_CASE("what is no prehashed signature of minisign is refused") {
  for (const std::string& wrong :
       {std::string(), std::string(kSignature) + "x\n", replaced(kSignature, "trusted c", "c"),
        replaced(kSignature, "RUSm", "RUS"), replaced(kSignature, "\n7D", "\n")})
    CHECK_FALSE(parse_signatures(wrong, "data.minisig"));
  const auto legacy = parse_signatures(replaced(kSignature, "RUSm", "RWSm"), "data.minisig");
  REQUIRE_FALSE(legacy);
  CHECK(legacy.error().message == "data.minisig: the signature is in minisign's legacy format");
  std::string many;
  for (int i = 0; i < 17; ++i) many += kSignature;
  CHECK_FALSE(parse_signatures(many, "data.minisig"));
}

TEST_CASE("a secret key of minisign signs what its public key checks") {
  const auto secret = SecretKey::parse(kSecretKey, "", "k.key");
  REQUIRE(secret);
  CHECK(secret->public_key() == public_key());
  CHECK(is_good(secret->sign("data", "a comment"), "data"));
  CHECK(secret->to_text() == replaced(kSecretKey, "minisign encrypted secret", "minisign secret"));
  // Ed25519 is deterministic: this is what minisign made.
  const std::string made = secret->sign("hello\n", "trusted words");
  CHECK(made.substr(made.find('\n')) == kSignature.substr(kSignature.find('\n')));
}

TEST_CASE("an encrypted secret key opens with its password only") {
  CHECK(is_encrypted(kEncrypted));
  CHECK_FALSE(is_encrypted(kSecretKey));
  const auto secret = SecretKey::parse(kEncrypted, "secret words", "k.key");
  REQUIRE(secret);
  CHECK(secret->public_key() == public_key());
  const auto wrong = SecretKey::parse(kEncrypted, "secret word", "k.key");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message == "k.key: the password is wrong");
  CHECK_FALSE(SecretKey::parse(replaced(kSecretKey, "ZsvRTw", "ZsvRTx"), "", "k.key"));
  CHECK_FALSE(SecretKey::parse("", "", "k.key"));
}

TEST_CASE("every new secret key is another one") {
  const SecretKey first = SecretKey::make();
  const SecretKey second = SecretKey::make();
  CHECK_FALSE(first.public_key() == second.public_key());
  const auto again = SecretKey::parse(first.to_text(), "", "k.key");
  REQUIRE(again);
  CHECK(again->public_key() == first.public_key());
}
