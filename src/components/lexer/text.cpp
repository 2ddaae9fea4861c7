#include "components/lexer/text.h"

namespace noodle::lexer {

const uint8_t* Text::move(const uint8_t* place) {
  const uint32_t place_offset = offset(place);
  const auto size = static_cast<uint32_t>(end_ - place);
  tail_.reserve(size + 2 * kMargin);
  tail_.append(place, size);
  tail_.resize(size + 2 * kMargin, 0);
  end_ = tail_.data() + size;
  // No reader passes the NUL at the end.
  safe_end_ = end_ + kMargin;
  ready_end_ = nullptr;
  origin_ = reinterpret_cast<uintptr_t>(tail_.data()) - place_offset;
  return tail_.data();
}

}  // namespace noodle::lexer
