#include "trust/trust_store.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "trust/secret_key.h"

using noodle::Blake2b;
using noodle::ExitCode;
using noodle::component_host::Manifest;
using noodle::trust::BuiltIn;
using noodle::trust::SecretKey;
using noodle::trust::TrustedKey;
using noodle::trust::TrustStore;

namespace {

constexpr std::string_view kText = "the manifest";

Manifest manifest(noodle_phase phase = NOODLE_PHASE_PARSER, uint64_t counter = 5) {
  Manifest result{};
  result.phase = phase;
  result.version_text = "1.0.0";
  result.counter = counter;
  result.digest = noodle::blake2b_of(kText);
  return result;
}

TrustedKey trusted(const SecretKey& secret, std::vector<noodle_phase> signs) {
  return {secret.public_key(), "somebody", std::move(signs), "2026-01-01T00:00:00Z", ""};
}

// "accepted", or what is wrong.
std::string verdict(const TrustStore& store, const std::string& signatures,
                    const Manifest& which = manifest()) {
  const auto checked = store.check_manifest(which, kText, signatures, "p");
  if (checked) return "accepted";
  CHECK(checked.error().code == ExitCode::kRefused);
  return checked.error().message;
}

std::string id_of(const SecretKey& secret) { return to_text(secret.public_key().id); }

}  // namespace

TEST_CASE("a manifest is accepted with the signature of a key that may sign the component") {
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  const std::string signature = key.sign(kText, "t");
  CHECK(verdict(store, "") == "p: it is no signature of minisign: a signature has four lines");
  CHECK(verdict(store, signature) ==
        fmt::format("p: it is signed with key {}, which is not trusted", id_of(key)));
  REQUIRE(store.add(trusted(key, {NOODLE_PHASE_PARSER})));
  CHECK(verdict(store, signature) == "accepted");
  CHECK(verdict(store, key.sign("another manifest", "t")) ==
        fmt::format("p: the signature with key {} is wrong", id_of(key)));
  CHECK(verdict(store, signature, manifest(NOODLE_PHASE_LEXER)) ==
        fmt::format("p: key {} may sign parser, not lexer", id_of(key)));
}

TEST_CASE("a revoked key signs nothing any more") {
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add(trusted(key, {NOODLE_PHASE_PARSER})));
  REQUIRE(store.revoke(id_of(key).substr(0, 6), "2026-02-01T00:00:00Z"));
  CHECK(verdict(store, key.sign(kText, "t")) ==
        fmt::format("p: key {} was revoked 2026-02-01T00:00:00Z", id_of(key)));
  CHECK_FALSE(store.revoke(id_of(key), "2026-02-02T00:00:00Z"));
  CHECK_FALSE(store.check_index(kText, key.sign(kText, "t"), "index"));
}

TEST_CASE("a threshold counts keys and not signatures") {
  const SecretKey first = SecretKey::make();
  const SecretKey second = SecretKey::make();
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add(trusted(first, {NOODLE_PHASE_PARSER})));
  REQUIRE(store.add(trusted(second, {NOODLE_PHASE_PARSER})));
  store.set_rule(NOODLE_PHASE_PARSER, {.threshold = 2, .floor = 0});
  const std::string once = first.sign(kText, "once");
  const std::string needs_two = "p: parser needs the signatures of 2 keys, and has 1";
  CHECK(verdict(store, once) == needs_two);
  CHECK(verdict(store, once + first.sign(kText, "twice")) == needs_two);
  CHECK(verdict(store, once + second.sign(kText, "t")) == "accepted");
  // A wrong signature is never made good by others.
  CHECK(verdict(store, once + second.sign(kText, "t") + first.sign("x", "t")) ==
        fmt::format("p: the signature with key {} is wrong", id_of(first)));
}

TEST_CASE("one key under two identities counts once") {
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add(trusted(key, {NOODLE_PHASE_PARSER})));
  TrustedKey same = trusted(key, {NOODLE_PHASE_PARSER});
  ++same.key.id.bytes[0];
  CHECK_FALSE(store.add(same));
}

TEST_CASE("a counter below the floor is refused") {
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add(trusted(key, {NOODLE_PHASE_PARSER})));
  store.set_rule(NOODLE_PHASE_PARSER, {.threshold = 1, .floor = 6});
  CHECK(verdict(store, key.sign(kText, "t")) ==
        "p: its counter is 5, and the floor for parser is 6");
  CHECK(verdict(store, key.sign(kText, "t"), manifest(NOODLE_PHASE_PARSER, 6)) == "accepted");
}

TEST_CASE("a release that failed three times is refused until it is released") {
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add(trusted(key, {NOODLE_PHASE_PARSER})));
  const std::string signature = key.sign(kText, "t");
  for (uint32_t i = 1; i <= 3; ++i) {
    CHECK(verdict(store, signature) == "accepted");
    CHECK(store.count_failure(manifest(), "it crashed", "2026-01-01T00:00:00Z") == i);
  }
  CHECK(verdict(store, signature) ==
        "p: it is in quarantine: it failed 3 times, the last time because it crashed");
  CHECK(store.release(noodle::blake2b_of(kText)));
  CHECK_FALSE(store.release(noodle::blake2b_of(kText)));
  CHECK(verdict(store, signature) == "accepted");
}

TEST_CASE("what was built with the program is trusted, and nothing else of that key") {
  const SecretKey key = SecretKey::make();
  const Blake2b built = noodle::blake2b_of(kText);
  const BuiltIn built_in{key.public_key(), std::span(&built, 1)};
  TrustStore store{built_in};
  // Neither threshold nor other keys matter, but the signature does.
  store.set_rule(NOODLE_PHASE_PARSER, {.threshold = 2, .floor = 0});
  const std::string signature = key.sign(kText, "t");
  CHECK(verdict(store, signature) == "accepted");
  CHECK(verdict(store, key.sign("x", "t")) ==
        fmt::format("p: the signature with key {} is wrong", id_of(key)));
  CHECK_FALSE(store.check_manifest(manifest(), "x", key.sign("x", "t"), "p"));
  CHECK(store.check_index("index", key.sign("index", "t"), "i"));
  REQUIRE(store.revoke(id_of(key), "2026-02-01T00:00:00Z"));
  CHECK(verdict(store, signature) ==
        fmt::format("p: key {} was revoked 2026-02-01T00:00:00Z", id_of(key)));
}

TEST_CASE("trust files are read back, and damage is seen") {
  const std::string folder =
      (std::filesystem::temp_directory_path() / fmt::format("noodle-trust-{}", ::getpid()));
  std::filesystem::create_directory(folder);
  const auto write = [&](const std::string& name, const std::string& text) {
    std::ofstream(folder + "/" + name, std::ios::binary) << text;
  };
  const SecretKey key = SecretKey::make();
  TrustStore store{BuiltIn{}};
  TrustedKey entry = trusted(key, {NOODLE_PHASE_LEXER, NOODLE_PHASE_PARSER});
  entry.comment = "\"quotes\" and \\ and \n";
  REQUIRE(store.add(entry));
  store.set_rule(NOODLE_PHASE_PARSER, {.threshold = 2, .floor = 17});
  store.count_failure(manifest(), "it crashed", "2026-01-01T00:00:00Z");
  auto& files = noodle::platform::system();
  CHECK(TrustStore::read(files, folder, BuiltIn{})->keys().empty());

  const std::string keys = store.keys_text();
  write("keys.toml", keys);
  write("quarantine.toml", store.quarantine_text());
  const auto read = TrustStore::read(files, folder, BuiltIn{});
  REQUIRE(read);
  REQUIRE(read->keys().size() == 1);
  CHECK(read->keys()[0].comment == "\"quotes\" and \\ and  ");
  CHECK(read->keys()[0].signs == entry.signs);
  CHECK(read->rule(NOODLE_PHASE_PARSER).floor == 17);
  CHECK(read->rule(NOODLE_PHASE_LEXER).threshold == 1);
  REQUIRE(read->quarantine().size() == 1);
  CHECK(read->quarantine()[0].tries == 1);

  for (size_t i = 0; i < keys.size(); ++i) {
    std::string damaged = keys;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    write("keys.toml", damaged);
    const auto result = TrustStore::read(files, folder, BuiltIn{});
    REQUIRE_FALSE(result);
    REQUIRE(result.error().code == ExitCode::kCorrupt);
  }
  write("keys.toml", keys.substr(0, keys.size() / 2));
  CHECK_FALSE(TrustStore::read(files, folder, BuiltIn{}));
  std::filesystem::remove_all(folder);
}
