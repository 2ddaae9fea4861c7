// Packages made of a real shared object of the build, and what is refused of changed ones.
#include "packages/package.h"

#include <fmt/format.h>

#include <elf.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <random>

#include "catch.h"
#include "packages/elf_check.h"
#include "packages/pack.h"

using noodle::ExitCode;
using noodle::packages::check_elf;
using noodle::packages::Package;
using noodle::packages::PackedPackage;
using noodle::trust::BuiltIn;
using noodle::trust::SecretKey;
using noodle::trust::TrustStore;

namespace {

constexpr std::string_view kHost =
#if defined(__x86_64__)
    "linux-x86_64";
#else
    "linux-aarch64";
#endif

// The optimizer 1.1.0.
const std::string& object() {
  static const std::string kObject =
      noodle::platform::system().read(NOODLE_TEST_OBJECT, 64 << 20).value();
  return kObject;
}

constexpr std::string_view kManifest = R"([component]
name = "optimizer"
version = "1.1.0"
phase = "optimization"
counter = 2
[seams]
reads = "tree"
writes = "tree"
)";

const SecretKey& key() {
  static const SecretKey kKey = SecretKey::make();
  return kKey;
}

TrustStore trusting() {
  TrustStore store{BuiltIn{}};
  REQUIRE(store.add({key().public_key(), "", {NOODLE_PHASE_OPTIMIZER}, "", ""}));
  return store;
}

PackedPackage packed() {
  const std::string bytes = object();
  return noodle::packages::pack(kManifest, "m", std::span(&bytes, 1), std::span(&key(), 1)).value();
}

std::string complaint(const std::string& bytes) {
  const auto note = check_elf(bytes, kHost);
  if (note) return "none";
  CHECK(note.error().code == ExitCode::kRefused);
  return note.error().message;
}

// The object with its ELF header or one of its program headers changed.
std::string with_header(const std::function<void(Elf64_Ehdr&)>& change) {
  std::string bytes = object();
  Elf64_Ehdr header;
  std::memcpy(&header, bytes.data(), sizeof header);
  change(header);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

std::string with_segment(uint32_t type, const std::function<void(Elf64_Phdr&)>& change) {
  std::string bytes = object();
  Elf64_Ehdr header;
  std::memcpy(&header, bytes.data(), sizeof header);
  for (size_t i = 0; i < header.e_phnum; ++i) {
    char* at = bytes.data() + header.e_phoff + i * sizeof(Elf64_Phdr);
    Elf64_Phdr segment;
    std::memcpy(&segment, at, sizeof segment);
    if (segment.p_type != type) continue;
    change(segment);
    std::memcpy(at, &segment, sizeof segment);
    return bytes;
  }
  FAIL("no such segment");
  return bytes;
}

}  // namespace

TEST_CASE("the note of an object says what it is") {
  const auto note = check_elf(object(), kHost);
  REQUIRE(note);
  CHECK(note->name == "optimizer");
  CHECK(note->version == "1.1.0");
  CHECK(note->reads == NOODLE_TREE_CONTRACT);
  CHECK(note->writes == NOODLE_TREE_CONTRACT);
  CHECK(note->fingerprint.size() == 64);
}

TEST_CASE("an object with a wrong header is refused") {
  CHECK(complaint("") == "it is cut short");
  CHECK(complaint(with_header([](Elf64_Ehdr& h) { h.e_machine = EM_RISCV; })) ==
        fmt::format("it is for another machine than {}", kHost));
  CHECK(complaint(with_header([](Elf64_Ehdr& h) { h.e_type = ET_EXEC; })) ==
        "it is no shared object");
  CHECK(complaint(with_header([](Elf64_Ehdr& h) { h.e_ident[EI_CLASS] = ELFCLASS32; })) ==
        "it is no little-endian ELF file of 64 bits");
  CHECK(complaint(with_header([](Elf64_Ehdr& h) { h.e_phnum = 1000; })) ==
        "its table of segments is malformed");
  CHECK(complaint(with_header([](Elf64_Ehdr& h) { h.e_phoff = UINT64_MAX - 8; })) ==
        "its table of segments is cut short");
}

TEST_CASE("an object with wrong segments is refused") {
  CHECK(complaint(with_segment(PT_GNU_STACK, [](Elf64_Phdr& s) { s.p_flags |= PF_X; })) ==
        "it asks for an executable stack");
  CHECK(complaint(with_segment(PT_GNU_STACK, [](Elf64_Phdr& s) { s.p_type = PT_NULL; })) ==
        "it asks for an executable stack");
  CHECK(complaint(with_segment(PT_LOAD, [](Elf64_Phdr& s) { s.p_flags |= PF_W | PF_X; })) ==
        "it has a segment that can be written and executed");
  CHECK(complaint(with_segment(PT_LOAD, [](Elf64_Phdr& s) { s.p_memsz += 1 << 28; })) ==
        "its segments lie over one another");
  CHECK(complaint(with_segment(PT_LOAD, [](Elf64_Phdr& s) { s.p_align = 3; })) ==
        "a segment is not aligned");
  CHECK(complaint(with_segment(PT_DYNAMIC, [](Elf64_Phdr& s) { s.p_offset += 16; })) ==
        "its dynamic section does not lie where it says");
  CHECK(complaint(with_segment(PT_NOTE, [](Elf64_Phdr& s) { s.p_type = PT_INTERP; })) ==
        "it has a segment of type 0x3");
}

TEST_CASE("an object that is cut short is refused before the end of its last segment") {
  for (size_t size = 0; size < object().size(); size += 997) {
    const std::string found = complaint(object().substr(0, size));
    // What stands behind the segments is not loaded.
    if (found == "none") REQUIRE(size > object().size() / 2);
  }
  CHECK(complaint(object().substr(0, object().size() / 2)) != "none");
}

TEST_CASE("a thousand damaged objects harm nobody, and are refused as packages") {
  const TrustStore store = trusting();
  const auto good = noodle::packages::decode_package(packed().archive, "p.ncp");
  REQUIRE(good);
  REQUIRE(noodle::packages::verify_package(*good, store));
  std::mt19937 random(4);
  for (int i = 0; i < 1000; ++i) {
    Package damaged = *good;
    // Headers and tables stand in front; most damage goes there.
    const size_t range = i % 4 == 0 ? damaged.object.size() : 12'000;
    const unsigned count = 1 + random() % 8;
    for (unsigned j = 0; j < count; ++j) {
      char& byte = damaged.object[random() % range];
      byte = static_cast<char>(byte ^ (1 + random() % 255));
    }
    if (damaged.object == good->object) continue;
    static_cast<void>(check_elf(damaged.object, kHost));
    const auto verified = noodle::packages::verify_package(damaged, store);
    REQUIRE_FALSE(verified);
    REQUIRE(verified.error().code == ExitCode::kRefused);
  }
}

TEST_CASE("a package is what its manifest says") {
  const TrustStore store = trusting();
  const PackedPackage made = packed();
  const auto good = noodle::packages::decode_package(made.archive, "p.ncp");
  REQUIRE(good);
  const auto verdict = [&](const Package& package) {
    const auto verified = noodle::packages::verify_package(package, store);
    return verified ? "accepted" : verified.error().message;
  };
  CHECK(verdict(*good) == "accepted");
  CHECK(verdict({good->manifest, good->manifest_text, "", good->object}) ==
        "optimizer 1.1.0: it is no signature of minisign: a signature has four lines");
  CHECK(verdict({good->manifest, good->manifest_text + " ", good->signature, good->object}) ==
        fmt::format("optimizer 1.1.0: the signature with key {} is wrong",
                    to_text(key().public_key().id)));
  CHECK(verdict({good->manifest, good->manifest_text, good->signature, good->object + "x"})
            .starts_with("optimizer 1.1.0: optimizer-1.1.0.so has "));

  // Signed, but the object says something else of itself.
  std::string text = good->manifest_text;
  text.replace(text.find("1.1.0"), 5, "1.1.1");
  const auto manifest = noodle::component_host::parse_manifest(text, "m");
  REQUIRE(manifest);
  CHECK(verdict({*manifest, text, key().sign(text, ""), good->object}) ==
        "optimizer 1.1.1: optimizer-1.1.0.so: its note says of the version `1.1.0`, and the "
        "manifest `1.1.1`");
}

TEST_CASE("a package is made the same each time") { CHECK(packed().archive == packed().archive); }

TEST_CASE("a second key signs a package once") {
  const SecretKey second = SecretKey::make();
  const auto both = noodle::packages::cosign(packed().archive, "p.ncp", second);
  REQUIRE(both);
  TrustStore store = trusting();
  REQUIRE(store.add({second.public_key(), "", {NOODLE_PHASE_OPTIMIZER}, "", ""}));
  store.set_rule(NOODLE_PHASE_OPTIMIZER, {.threshold = 2, .floor = 0});
  const auto package = noodle::packages::decode_package(both->archive, "p.ncp");
  REQUIRE(package);
  CHECK(noodle::packages::verify_package(*package, store));
  CHECK_FALSE(noodle::packages::cosign(both->archive, "p.ncp", second));
}
