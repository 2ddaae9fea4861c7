// Reading and writing seam blocks.
#ifndef NOODLE_COMPONENTS_SDK_BLOCK_H
#define NOODLE_COMPONENTS_SDK_BLOCK_H

#include <cstring>
#include <span>

#include "components/sdk/array.h"

namespace noodle::sdk {

// Section `index` of a block that the host has verified.
template <class T>
std::span<const T> section(const noodle_seam_header* header, unsigned index) {
  return {static_cast<const T*>(noodle_section_data(header, index)), header->sections[index].count};
}

// Lays a block out around its largest section, which is built in place and never copied: make that
// array with kBlockFront bytes in front, fill everything, add the other sections, finish.
inline constexpr size_t kBlockFront = sizeof(noodle_seam_header);
static_assert(kBlockFront % 16 == 0);

class BlockWriter {
 public:
  BlockWriter(const noodle_host& host, uint32_t magic, uint16_t version, uint16_t sections,
              uint64_t contract, uint64_t features)
      : host_(host) {
    header_.magic = magic;
    header_.version = version;
    header_.section_count = sections;
    header_.contract = contract;
    header_.features = features;
  }

  // The entries are copied by finish: they must live until then.
  template <class T>
  void add(unsigned index, std::span<const T> entries) {
    header_.sections[index] = {0, static_cast<uint32_t>(entries.size()), sizeof(T)};
    sources_[index] = entries.data();
  }
  // The same for entries whose type does not matter.
  void add_bytes(unsigned index, const void* entries, uint32_t count, uint32_t stride) {
    header_.sections[index] = {0, count, stride};
    sources_[index] = entries;
  }

  template <class T>
  noodle_block finish(unsigned main_index, Array<T>& main) {
    main.reserve(1);
    const uint64_t main_size = uint64_t{main.size()} * sizeof(T);
    header_.sections[main_index] = {kBlockFront, main.size(), sizeof(T)};
    uint64_t size = aligned(kBlockFront + main_size);
    for (unsigned i = 0; i < header_.section_count; ++i) {
      if (i == main_index) continue;
      header_.sections[i].offset = size;
      size = aligned(size + byte_size(i));
    }
    header_.size = size;
    noodle_block block = main.release();
    block.data = resize_or_release(block, size);
    block.size = block.capacity = size;
    auto* base = static_cast<unsigned char*>(block.data);
    std::memcpy(base, &header_, sizeof header_);
    pad(base, kBlockFront + main_size);
    for (unsigned i = 0; i < header_.section_count; ++i) {
      if (i == main_index) continue;
      if (byte_size(i) != 0)
        std::memcpy(base + header_.sections[i].offset, sources_[i], byte_size(i));
      pad(base, header_.sections[i].offset + byte_size(i));
    }
    return block;
  }

 private:
  static uint64_t aligned(uint64_t size) {
    return (size + (NOODLE_SEAM_ALIGNMENT - 1)) & ~uint64_t{NOODLE_SEAM_ALIGNMENT - 1};
  }
  static void pad(unsigned char* base, uint64_t end) {
    std::memset(base + end, 0, aligned(end) - end);
  }
  uint64_t byte_size(unsigned i) const {
    return uint64_t{header_.sections[i].count} * header_.sections[i].stride;
  }
  void* resize_or_release(const noodle_block& block, uint64_t size) {
    void* data = host_.resize(host_.context, block.data, block.capacity, size);
    if (data != nullptr) return data;
    host_.release(host_.context, block.data, block.capacity);
    throw Abandon{NOODLE_OUT_OF_MEMORY};
  }

  const noodle_host& host_;
  noodle_seam_header header_{};
  const void* sources_[NOODLE_SEAM_SECTIONS]{};
};

}  // namespace noodle::sdk

#endif
