// Where the code of a function comes from (noodle/seam_bytecode.h says how it is written).
#ifndef NOODLE_BYTECODE_POSITIONS_H
#define NOODLE_BYTECODE_POSITIONS_H

#include <algorithm>
#include <cstdint>
#include <span>

namespace noodle {

// Reads the positions of one function in order.
class PositionReader {
 public:
  explicit PositionReader(std::span<const uint8_t> bytes)
      : next_(bytes.data()), end_(next_ + bytes.size()) {}

  // Goes to the next position; false behind the last one, and at what is malformed.
  bool next() {
    uint32_t words, change;
    if (next_ == end_ || !number(words) || !number(change)) return false;
    const uint64_t code = uint64_t{code_} + words;
    if (code > UINT32_MAX) return fail();
    code_ = static_cast<uint32_t>(code);
    offset_ += (change >> 1) ^ -(change & 1);
    return true;
  }
  // Of the position: the first word, counted from the start of the function, and where in the
  // source it comes from.
  uint32_t code() const { return code_; }
  uint32_t offset() const { return offset_; }

  // After `next` returned false: nothing was malformed.
  bool is_at_end() const { return next_ == end_ && !failed_; }

 private:
  bool fail() {
    failed_ = true;
    return false;
  }
  bool number(uint32_t& value) {
    if (next_ == end_) return fail();
    value = *next_++;
    if (value < 0x80) [[likely]]
      return true;
    value &= 0x7f;
    for (unsigned shift = 7; shift < 32 && next_ != end_; shift += 7) {
      const uint32_t byte = *next_++;
      if (shift == 28 && byte > 0x0f) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return true;
    }
    return fail();
  }

  const uint8_t* next_;
  const uint8_t* end_;
  uint32_t code_ = 0;
  uint32_t offset_ = 0;
  bool failed_ = false;
};

// The line of an offset, counted from 0. `line_starts` begins with 0.
inline uint32_t line_of(std::span<const uint32_t> line_starts, uint32_t offset) {
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  return static_cast<uint32_t>(after - line_starts.begin()) - 1;
}

}  // namespace noodle

#endif
