// The entry of a libFuzzer program; the build names the target.
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  noodle::fuzz::NOODLE_FUZZ_TARGET(data, size);
  return 0;
}
