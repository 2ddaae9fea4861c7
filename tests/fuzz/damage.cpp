#include "damage.h"

#include <cstring>

#include "target.h"

namespace noodle::fuzz {
namespace {

struct Change {
  uint8_t section;
  uint8_t entry_low;
  uint8_t entry_high;
  uint8_t place;
  uint8_t operation;
  uint8_t value;
};
static_assert(sizeof(Change) == 6);

constexpr size_t kMaximumChanges = 8;

void change_block(const Change& change, std::span<std::byte> block) {
  auto* header = reinterpret_cast<noodle_seam_header*>(block.data());
  noodle_section& section = header->sections[change.section % header->section_count];
  if (change.operation == 255) {
    section.count += change.value % 2 == 0 ? 1 : uint32_t(-1);
    return;
  }
  // Counts may have been changed before.
  if (section.count == 0 ||
      section.offset + uint64_t{section.count} * section.stride > block.size())
    return;
  const size_t wanted = change.entry_low | size_t{change.entry_high} << 8;
  std::byte* entry = block.data() + section.offset + wanted % section.count * section.stride;
  std::byte& byte = entry[change.place % section.stride];
  uint32_t word = 0;
  std::byte* aligned = entry + change.place % section.stride / 4 * 4;
  const bool has_word = section.stride % 4 == 0;
  if (has_word) std::memcpy(&word, aligned, sizeof word);
  switch (change.operation % 8) {
    case 0:
    case 1:
      byte = std::byte{change.value};
      return;
    case 2:
      byte ^= std::byte(1u << change.value % 8);
      return;
    case 3:
      word += 1;
      break;
    case 4:
      word -= 1;
      break;
    case 5:
      word = change.value % 2 == 0 ? NOODLE_NONE : uint32_t{1} << change.value / 2 % 32;
      break;
    case 6:
      word = change.value;
      break;
    default:  // another entry in the place of this one
      std::memmove(entry,
                   block.data() + section.offset + change.value % section.count * section.stride,
                   section.stride);
      return;
  }
  if (has_word) std::memcpy(aligned, &word, sizeof word);
}

}  // namespace

component_host::OwnedBlock copy_of(Block block) {
  component_host::Memory memory;
  void* data = memory.allocate(block.size());
  NOODLE_FUZZ_REQUIRE(data != nullptr);
  std::memcpy(data, block.data(), block.size());
  return memory.take(data, block.size());
}

std::optional<DamagedBlock> damaged_block(const uint8_t* data, size_t size, pipeline::Stage last) {
  static const component_host::ComponentSet kComponents = component_host::embedded_components();
  if (size == 0) return std::nullopt;
  const size_t count = data[0] % (kMaximumChanges + 1);
  const size_t head = 1 + count * sizeof(Change);
  if (size < head) return std::nullopt;
  pipeline::Compilation file("input.nc", text_of(data + head, size - head));
  pipeline::Settings settings{.components = &kComponents, .last = last};
  settings.call.optimization_level = data[0] / 64 % 3;
  require(pipeline::compile(file, settings));
  if (file.block.empty()) return std::nullopt;
  DamagedBlock result{copy_of(file.block.bytes()), file.source.size()};
  const std::span<std::byte> block(const_cast<std::byte*>(result.block.bytes().data()),
                                   result.block.bytes().size());
  for (size_t i = 0; i < count; ++i) {
    Change change;
    std::memcpy(&change, data + 1 + i * sizeof change, sizeof change);
    change_block(change, block);
  }
  return result;
}

}  // namespace noodle::fuzz
