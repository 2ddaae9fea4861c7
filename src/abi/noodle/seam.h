/* Seams: the data between two phases.
 *
 * A seam is one contiguous, little-endian, position-independent block: a header with a table of
 * sections, then the sections, each a flat array whose entries refer to one another by 32-bit
 * indices. A block in memory is byte for byte what it would be in a file, so it crosses a plug-in
 * boundary, is hashed and is saved as it is.
 *
 *   offset 0                      noodle_seam_header (the same for every seam)
 *   sections[i].offset            section i: `count` entries of `stride` bytes, 8-aligned
 *   size                          one past the last byte of the block
 *
 * Bytes between sections are zero. Sections lie in any order and do not overlap. A reader checks
 * `magic`, `version` and `contract` before anything else: `contract` is the first eight bytes of
 * the contract fingerprint of the seam (contracts.h), a digest of its schema and of its tables.
 */
#ifndef NOODLE_SEAM_H
#define NOODLE_SEAM_H

#include <stdint.h>

#define NOODLE_SEAM_SECTIONS 21
/* Sections begin at multiples of this many bytes. */
#define NOODLE_SEAM_ALIGNMENT 8
/* "No such entry" wherever an index is optional. */
#define NOODLE_NONE UINT32_C(0xffffffff)

typedef struct noodle_section {
  uint64_t offset; /* from the first byte of the block */
  uint32_t count;  /* entries */
  uint32_t stride; /* bytes per entry */
} noodle_section;

typedef struct noodle_seam_header {
  uint32_t magic; /* NOODLE_TOKENS_MAGIC, NOODLE_TREE_MAGIC or NOODLE_BYTECODE_MAGIC */
  uint16_t version;
  uint16_t section_count;
  uint64_t size; /* bytes of the whole block, this header included */
  uint64_t contract;
  uint64_t
      features; /* language features the file uses: bit N is entry N of language_features.def */
  noodle_section sections[NOODLE_SEAM_SECTIONS]; /* entries from section_count on are zero */
} noodle_seam_header;

/* The first entry of section `index`; meaningless when its count is 0. */
static inline const void* noodle_section_data(const noodle_seam_header* header, unsigned index) {
  return (const unsigned char*)header + header->sections[index].offset;
}

/* A text in the `bytes` section of the same block; UTF-8, not terminated. */
typedef struct noodle_string {
  uint32_t offset; /* into the `bytes` section */
  uint32_t size;   /* bytes */
} noodle_string;

#endif
