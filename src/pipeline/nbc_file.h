// The .nbc file: compiled code, and what it was made from and by.
//
//   offset 0    NbcHeader
//   content     directly behind it: a bytecode block (noodle/seam_bytecode.h)
//   provenance  directly behind that, up to the end: texts, each a little-endian uint32_t size and
//   its bytes: name, version and
//               fingerprint of the four components in the order of the phases, then the digest of
//               the source as 32 hexadecimal digits, then its name as it was given, then for each
//               import with a place of its own (ImportPlace) its specifier and its path
//
// The content is the same on every machine and in every folder for the same source, options and
// components. The provenance is not promised to be.
#ifndef NOODLE_PIPELINE_NBC_FILE_H
#define NOODLE_PIPELINE_NBC_FILE_H

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "bytecode/bytecode.h"
#include "component_host/component.h"

namespace noodle::pipeline {

inline constexpr uint32_t kNbcFormatVersion = 1;

// Larger files are not read.
inline constexpr uint64_t kLargestNbcFile = uint64_t{1} << 32;

// All numbers are little-endian.
struct NbcHeader {
  // As PNG has it: a file that was sent as text is found out at once.
  char magic[8];  // "\x8eNBC\r\n\x1a\n"
  uint32_t format_version;
  uint32_t reserved;  // 0
  uint64_t content_offset;
  uint64_t content_size;
  uint64_t provenance_offset;
  uint64_t provenance_size;
  Digest content_digest;
  Digest provenance_digest;
};
static_assert(sizeof(NbcHeader) == 80);

struct ComponentRecord {
  std::string name;
  std::string version;
  std::string fingerprint;
};

// Where the compile has put a module that it compiled together with the one that imports it, if it
// would not be looked for there.
struct ImportPlace {
  std::string specifier;
  std::string path;  // as seen from the folder of the importing .nbc file
};

struct Provenance {
  std::array<ComponentRecord, NOODLE_PHASES> components;
  Digest source_digest;
  std::string source_name;
  std::vector<ImportPlace> places = {};

  // "": it has none.
  std::string_view place_of(std::string_view specifier) const;
};

Provenance provenance_of(const component_host::ComponentSet& components, std::string_view source,
                         std::string_view source_name);

// What stands before the content of a file and what stands behind it.
struct NbcFrame {
  std::string head;
  std::string tail;
};
NbcFrame encode_nbc(Block content, const Provenance& provenance);

struct NbcFile {
  NbcHeader header;
  Provenance provenance;
  // Accepted by the bytecode verifier; lies in `bytes`.
  Block content;
  std::shared_ptr<const std::string> bytes;

  Bytecode bytecode() const {
    return Bytecode(reinterpret_cast<const noodle_seam_header*>(content.data()));
  }
};

// Trusts nothing. `path` is for the error.
Result<NbcFile> decode_nbc(std::string bytes, const std::string& path);

bool is_nbc(std::string_view bytes);

}  // namespace noodle::pipeline

#endif
