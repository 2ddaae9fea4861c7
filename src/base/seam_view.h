// Reading seam blocks on the side of the host.
#ifndef NOODLE_BASE_SEAM_VIEW_H
#define NOODLE_BASE_SEAM_VIEW_H

#include <span>
#include <string_view>

#include "base/result.h"
#include "noodle/seam.h"

namespace noodle {

// A block nobody has looked at yet; 8-aligned, owned by somebody else.
using Block = std::span<const std::byte>;

struct SectionShape {
  const char* name;
  uint32_t stride;
};

// Accepts the header of a block: magic, version, contract, section count and strides as expected,
// every section aligned, inside the block and clear of the others. Says nothing of their contents.
// The result points into the block.
Result<const noodle_seam_header*> verify_header(Block block, uint32_t magic, uint16_t version,
                                                uint64_t contract,
                                                std::span<const SectionShape> sections);

// Section of a block whose header was accepted.
template <class T>
std::span<const T> section(const noodle_seam_header* header, unsigned index) {
  return {static_cast<const T*>(noodle_section_data(header, index)), header->sections[index].count};
}

// Text `index` of the strings of a block; the index and the ranges of all strings were verified.
struct StringTable {
  std::span<const noodle_string> strings;
  std::span<const uint8_t> bytes;

  std::string_view operator[](uint32_t index) const {
    const noodle_string& string = strings[index];
    return {reinterpret_cast<const char*>(bytes.data()) + string.offset, string.size};
  }
  uint32_t size() const { return static_cast<uint32_t>(strings.size()); }
};

// Strings stand in `bytes` in order and without gaps.
bool strings_are_sound(const StringTable& table);

// Where lines start: the first at 0, the others further and further on.
bool line_starts_are_sound(std::span<const uint32_t> starts);

}  // namespace noodle

#endif
