// Whether a shared object may be loaded at all, found out without loading it.
#ifndef NOODLE_PACKAGES_ELF_CHECK_H
#define NOODLE_PACKAGES_ELF_CHECK_H

#include <string>
#include <string_view>

#include "base/result.h"
#include "packages/elf_image.h"

namespace noodle::packages {

// What the note of an object says (noodle/component_note.h).
struct ElfNote {
  std::string name;
  std::string version;
  std::string reads;
  std::string writes;
  std::string fingerprint;
  std::string dependencies;
};

// Refuses what is no sound shared object for the platform, and one that
//   - exports another symbol than `noodle_component`, or a unique one, which the loader would share
//     between components,
//   - needs other libraries than those of C, or brings a path to search,
//   - has an executable stack, relocations of code, or code that chooses functions while it is
//     loaded (IFUNC),
//   - has no note.
// Any bytes may be given. The error is without a name in front.
Result<ElfNote> check_elf(std::string_view bytes, std::string_view platform);

// "linux-x86_64" or "linux-aarch64".
Result<std::string> platform_of(std::string_view bytes);

// Parts of check_elf.
Result<void> check_symbols(const ElfImage& image);
Result<void> check_relocations(const ElfImage& image);
Result<void> check_versions(const ElfImage& image);

// What check_symbols found out: how many symbols there are.
Result<uint32_t> count_symbols(const ElfImage& image);

}  // namespace noodle::packages

#endif
