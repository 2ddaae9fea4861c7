#include "components/optimizer/layout.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace noodle::optimizer {
namespace {

uint64_t byte_size(const noodle_section& section) {
  return uint64_t{section.count} * section.stride;
}

uint64_t aligned(uint64_t size) {
  return (size + (NOODLE_SEAM_ALIGNMENT - 1)) & ~uint64_t{NOODLE_SEAM_ALIGNMENT - 1};
}

// Copies what the old block has of a section, then what is added to it, then zeros.
void write_section(unsigned char* block, const noodle_section& section, const unsigned char* source,
                   const void* added, uint64_t added_size) {
  const uint64_t size = byte_size(section);
  unsigned char* const target = block + section.offset;
  if (target != source) std::memmove(target, source, size - added_size);
  if (added_size != 0) std::memcpy(target + (size - added_size), added, added_size);
  std::memset(target + size, 0, aligned(size) - size);
}

}  // namespace

noodle_block lay_out(const noodle_host& host, noodle_seam_header* tree, uint64_t capacity,
                     uint32_t nodes, uint32_t functions, const Texts& texts) {
  noodle_seam_header header = *tree;
  header.sections[NOODLE_TREE_NODES].count = nodes;
  header.sections[NOODLE_TREE_FUNCTIONS].count = functions;
  header.sections[NOODLE_TREE_STRINGS].count += static_cast<uint32_t>(texts.added().size());
  header.sections[NOODLE_TREE_BYTES].count += static_cast<uint32_t>(texts.added_bytes().size());

  // In the order in which they lie, so that none is written over before it has moved. Empty ones
  // may lie anywhere.
  std::array<unsigned, NOODLE_TREE_SECTIONS> order;
  for (unsigned i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](unsigned a, unsigned b) {
    const uint64_t first = tree->sections[a].offset;
    const uint64_t second = tree->sections[b].offset;
    if (first != second) return first < second;
    const bool first_is_empty = tree->sections[a].count == 0;
    const bool second_is_empty = tree->sections[b].count == 0;
    return first_is_empty != second_is_empty ? first_is_empty : a < b;
  });
  uint64_t size = sizeof header;
  for (const unsigned i : order) {
    header.sections[i].offset = size;
    size = aligned(size + byte_size(header.sections[i]));
  }

  const bool in_place = texts.added().empty();
  void* target = tree;
  if (!in_place) {
    target = sdk::resize(host, nullptr, 0, size);
    capacity = size;
  }
  const auto* const old_base = reinterpret_cast<const unsigned char*>(tree);
  std::array<const unsigned char*, NOODLE_TREE_SECTIONS> sources;
  for (unsigned i = 0; i < sources.size(); ++i) sources[i] = old_base + tree->sections[i].offset;
  auto* const base = static_cast<unsigned char*>(target);
  for (const unsigned i : order) {
    const bool strings = i == NOODLE_TREE_STRINGS;
    const void* added = strings ? static_cast<const void*>(texts.added().data())
                                : static_cast<const void*>(texts.added_bytes().data());
    const uint64_t added_size = strings                  ? texts.added().size_bytes()
                                : i == NOODLE_TREE_BYTES ? texts.added_bytes().size_bytes()
                                                         : 0;
    write_section(base, header.sections[i], sources[i], added, added_size);
  }
  header.size = size;
  std::memcpy(base, &header, sizeof header);
  return {target, size, capacity};
}

noodle_block lay_out_anew(const noodle_host& host, const Program& program,
                          sdk::Array<noodle_node>& nodes, uint32_t functions, const Texts& texts) {
  const noodle_seam_header* tree = program.tree;
  sdk::BlockWriter writer(host, tree->magic, tree->version, tree->section_count, tree->contract,
                          tree->features);
  for (unsigned i = 0; i < tree->section_count; ++i) {
    const noodle_section& section = tree->sections[i];
    writer.add_bytes(i, noodle_section_data(tree, i), section.count, section.stride);
  }
  writer.add(NOODLE_TREE_SYMBOLS, std::span<const noodle_symbol>(program.symbols));
  writer.add(NOODLE_TREE_FUNCTIONS,
             std::span<const noodle_function>(program.functions.first(functions)));
  sdk::Array<noodle_string> strings(host);
  sdk::Array<uint8_t> bytes(host);
  if (!texts.added().empty()) {
    const auto append = [](auto& array, auto more) {
      array.append(more.data(), static_cast<uint32_t>(more.size()));
    };
    append(strings, sdk::section<noodle_string>(tree, NOODLE_TREE_STRINGS));
    append(strings, texts.added());
    append(bytes, sdk::section<uint8_t>(tree, NOODLE_TREE_BYTES));
    append(bytes, texts.added_bytes());
    writer.add(NOODLE_TREE_STRINGS, strings.span());
    writer.add(NOODLE_TREE_BYTES, bytes.span());
  }
  return writer.finish(NOODLE_TREE_NODES, nodes);
}

}  // namespace noodle::optimizer
