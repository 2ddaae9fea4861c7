// libFuzzer: any bytes as an .nbc file, and as bytecode that no digest protects.
#include <cstring>
#include <string>
#include <vector>

#include "bytecode/verify.h"
#include "pipeline/nbc_file.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(noodle::pipeline::decode_nbc(bytes, "input.nbc"));
  // Blocks are aligned to 8 bytes.
  std::vector<uint64_t> block((size + 7) / 8);
  if (size != 0) std::memcpy(block.data(), data, size);
  static_cast<void>(noodle::verify_bytecode(std::as_bytes(std::span(block)).first(size)));
  return 0;
}
