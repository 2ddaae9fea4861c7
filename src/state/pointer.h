// The line in CURRENT and in each file of points/, which names a generation.
//
//   noodle-current 1 <number> <64 hex: BLAKE2b of the generation's file> <32 hex: XXH3-128>\n
//
// The last digest is of all that stands before it. Points begin with `noodle-point`.
#ifndef NOODLE_STATE_POINTER_H
#define NOODLE_STATE_POINTER_H

#include <cstdint>
#include <string>
#include <string_view>

#include "base/blake2b.h"
#include "base/result.h"

namespace noodle::state {

enum class PointerKind { kCurrent, kPoint };

struct Pointer {
  uint64_t generation = 0;
  Blake2b digest;
  bool operator==(const Pointer&) const = default;
};

// No pointer is longer.
inline constexpr size_t kLongestPointer = 256;

std::string encode_pointer(PointerKind kind, const Pointer& pointer);
// `path` is for the error: kCorrupt, or kRefused for the format of a newer noodlec.
Result<Pointer> parse_pointer(PointerKind kind, std::string_view text, const std::string& path);

}  // namespace noodle::state

#endif
