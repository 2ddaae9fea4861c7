#include "base/seam_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noodle {

Result<const noodle_seam_header*> verify_header(Block block, uint32_t magic, uint16_t version,
                                                uint64_t contract,
                                                std::span<const SectionShape> sections) {
  if (block.size() < sizeof(noodle_seam_header)) return failure("the block is cut short");
  const auto* header = reinterpret_cast<const noodle_seam_header*>(block.data());
  if (header->magic != magic) return failure("the block is of another kind");
  if (header->version != version)
    return failure(fmt::format("seam version {} where {} is known", header->version, version));
  if (header->contract != contract) return failure("the block follows another contract");
  if (header->size != block.size()) return failure("the block is not as long as it says");
  if (header->section_count != sections.size())
    return failure(
        fmt::format("{} sections where {} are known", header->section_count, sections.size()));
  struct Extent {
    uint64_t begin, end;
  };
  std::array<Extent, NOODLE_SEAM_SECTIONS> extents{};
  for (size_t i = 0; i < sections.size(); ++i) {
    const noodle_section& entry = header->sections[i];
    const uint64_t size = uint64_t{entry.count} * entry.stride;
    if (entry.stride != sections[i].stride || entry.offset % NOODLE_SEAM_ALIGNMENT != 0 ||
        entry.offset < sizeof(noodle_seam_header) || entry.offset > header->size ||
        size > header->size - entry.offset)
      return failure(fmt::format("section `{}` does not lie in the block", sections[i].name));
    extents[i] = {entry.offset, entry.offset + size};
  }
  const auto end = extents.begin() + static_cast<std::ptrdiff_t>(sections.size());
  std::sort(extents.begin(), end, [](const Extent& a, const Extent& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  for (auto it = extents.begin(); it != end && it + 1 != end; ++it)
    if (it->end > it[1].begin) return failure("sections of the block overlap");
  return header;
}

// Neither loop ends early: so they go over several entries at a time.
bool strings_are_sound(const StringTable& table) {
  uint64_t next = 0;
  bool sound = true;
  for (const noodle_string& string : table.strings) {
    sound &= string.offset == next;
    next += string.size;
  }
  return sound && next == table.bytes.size();
}

bool line_starts_are_sound(std::span<const uint32_t> starts) {
  if (starts.empty() || starts[0] != 0) return false;
  // Counted in 32 bits, so that four are compared at a time.
  uint32_t wrong = 0;
  for (size_t i = 1; i < starts.size(); ++i) wrong |= starts[i - 1] >= starts[i] ? 1u : 0u;
  return wrong == 0;
}

}  // namespace noodle
