// What comes from elsewhere before anything is believed: shared objects, manifests, archives,
// indexes and signatures.
#include "component_host/manifest.h"
#include "packages/elf_check.h"
#include "packages/index.h"
#include "packages/package.h"
#include "target.h"
#include "trust/minisign.h"

namespace noodle::fuzz {

void elf(const uint8_t* data, size_t size) {
  const std::string bytes = text_of(data, size);
  const auto note = packages::check_elf(bytes, "linux-x86_64");
  if (note) NOODLE_FUZZ_REQUIRE(packages::platform_of(bytes) == "linux-x86_64");
}

// A manifest that is accepted is written in a form that means the same.
void manifest(const uint8_t* data, size_t size) {
  const std::string text = text_of(data, size);
  const auto source =
      component_host::parse_manifest(text, "m", component_host::ManifestForm::kSource);
  if (source) NOODLE_FUZZ_REQUIRE(source->objects.empty());
  const auto found = component_host::parse_manifest(text, "m");
  if (!found) return;
  const std::string written = component_host::write_manifest(*found);
  const auto again = component_host::parse_manifest(written, "m");
  require(again);
  NOODLE_FUZZ_REQUIRE(component_host::write_manifest(*again) == written);
}

// The first byte chooses how the rest is read.
void archive(const uint8_t* data, size_t size) {
  if (size == 0) return;
  const std::string bytes = text_of(data + 1, size - 1);
  switch (data[0] % 4) {
    case 0:
      static_cast<void>(packages::decode_package(bytes, "p"));
      break;
    case 1: {
      const auto entries = packages::read_tar(bytes, "p", {.entries = 16, .entry_size = 4096});
      if (!entries) break;
      const std::string written = packages::write_tar(*entries);
      require(packages::read_tar(written, "p", {.entries = 16, .entry_size = 4096}));
      break;
    }
    case 2:
      static_cast<void>(packages::parse_index(bytes, "i"));
      break;
    default:
      static_cast<void>(trust::parse_signatures(bytes, "s"));
      static_cast<void>(trust::parse_public_key(bytes, "k"));
  }
}

}  // namespace noodle::fuzz
