// The source text, which can be read some way past its end.
#ifndef NOODLE_COMPONENTS_LEXER_TEXT_H
#define NOODLE_COMPONENTS_LEXER_TEXT_H

#include <algorithm>

#include "components/sdk/array.h"

namespace noodle::lexer {

// The text is read where the host has it. Near its end reading goes on in a copy of the rest that
// is followed by NULs, so that nobody asks for the end before each byte: whoever goes forward asks
// near_end at least every kMargin / 2 bytes and then calls move.
class Text {
 public:
  // Bytes that can be read from a place that is not near the end.
  static constexpr uint32_t kMargin = 64;

  Text(const noodle_host& host, const void* bytes, uint64_t size)
      : begin_(static_cast<const uint8_t*>(bytes)),
        end_(begin_ + size),
        safe_end_(size > kMargin ? end_ - kMargin : begin_),
        origin_(reinterpret_cast<uintptr_t>(bytes)),
        tail_(host) {}

  const uint8_t* begin() const { return begin_; }
  bool at_end(const uint8_t* place) const { return place == end_; }
  bool near_end(const uint8_t* place) const { return place >= safe_end_; }
  uint32_t offset(const uint8_t* place) const {
    return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(place) - origin_);
  }

  // One question instead of two for the loop that reads lexemes: whether the place is neither near
  // the end nor more than `bytes` behind the one where set_ready was called last.
  bool ready(const uint8_t* place) const { return place < ready_end_; }
  void set_ready(const uint8_t* place, size_t bytes) {
    ready_end_ = place + std::min(bytes, static_cast<size_t>(safe_end_ - place));
  }

  // Goes on reading in the copy, if near_end(place). Returns where `place` now is; places before it
  // are lost.
  const uint8_t* move(const uint8_t* place);

  // Makes the bytes from `place` on that meet the predicate readable, and kMargin bytes after them.
  // Returns where `place` now is.
  template <class Predicate>
  const uint8_t* secure(const uint8_t* place, Predicate predicate) {
    if (!tail_.empty()) return place;
    if (secured_ < place) secured_ = place;
    while (!near_end(secured_) && predicate(*secured_)) ++secured_;
    return near_end(secured_) ? move(place) : place;
  }

 private:
  const uint8_t* begin_;
  const uint8_t* end_;
  const uint8_t* safe_end_;
  const uint8_t* ready_end_ = nullptr;
  // The address that offset 0 has, or would have before the copy.
  uintptr_t origin_;
  // No byte is looked at twice by `secure`.
  const uint8_t* secured_ = begin_;
  sdk::Array<uint8_t> tail_;
};

}  // namespace noodle::lexer

#endif
