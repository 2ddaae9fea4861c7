// The parts of a shared object that the loader looks at, read from bytes that may be anybody's.
// Section headers are not looked at, because the loader does not either.
#ifndef NOODLE_PACKAGES_ELF_IMAGE_H
#define NOODLE_PACKAGES_ELF_IMAGE_H

#include <elf.h>

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace noodle::packages {

class ElfImage {
 public:
  // Checks that it is a shared object for the platform, that its segments lie in the file and not
  // over one another, and that its dynamic section has a form that the loader reads as we do. The
  // bytes outlive the image. Errors say what is wrong, without a name in front.
  static Result<ElfImage> parse(std::string_view bytes, std::string_view platform);

  const std::vector<Elf64_Phdr>& segments() const { return segments_; }
  bool is_arm() const { return machine_ == EM_AARCH64; }

  // The value of a tag that stands once.
  std::optional<uint64_t> dynamic(int64_t tag) const;
  // Texts of DT_NEEDED.
  const std::vector<std::string_view>& needed() const { return needed_; }

  // Bytes of the file that the loader puts at an address; empty when not all of them come from the
  // file.
  std::string_view at(uint64_t address, uint64_t size) const;
  std::string_view in_file(uint64_t offset, uint64_t size) const;
  // Whether the address lies in a segment with these flags (PF_X, PF_W).
  bool is_in_segment(uint64_t address, uint64_t size, uint32_t flags) const;
  // A text of the dynamic string table; nothing when it does not end there.
  std::optional<std::string_view> text(uint64_t offset) const;

  template <class T>
  std::optional<T> read(uint64_t address) const {
    const std::string_view found = at(address, sizeof(T));
    if (found.empty()) return std::nullopt;
    T value;
    std::memcpy(&value, found.data(), sizeof value);
    return value;
  }

 private:
  Result<void> read_header(std::string_view platform);
  Result<void> read_segments(const Elf64_Ehdr& header);
  Result<void> check_loads() const;
  Result<void> read_dynamic();
  Result<void> read_needed();

  std::string_view bytes_;
  uint16_t machine_ = EM_NONE;
  std::vector<Elf64_Phdr> segments_;
  std::vector<Elf64_Dyn> dynamic_;
  std::vector<std::string_view> needed_;
  std::string_view texts_;
};

}  // namespace noodle::packages

#endif
