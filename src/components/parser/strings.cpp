#include "components/parser/strings.h"

namespace noodle::parser {
namespace {

uint32_t hash_of(std::string_view text) {
  uint32_t hash = 2166136261u;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

}  // namespace

uint32_t Strings::find(std::string_view text) const {
  const uint32_t mask = index_.size() - 1;
  uint32_t place = hash_of(text) & mask;
  while (index_[place] != NOODLE_NONE && (*this)[index_[place]] != text) place = (place + 1) & mask;
  return place;
}

void Strings::make_index(uint32_t capacity) {
  index_.clear();
  index_.resize(capacity, NOODLE_NONE);
  for (uint32_t i = 0; i < size(); ++i) index_[find((*this)[i])] = i;
}

uint32_t Strings::intern(std::string_view text) {
  if (index_.size() < 2 * (size() + 1)) {
    uint32_t capacity = 64;
    while (capacity < 4 * (size() + 1)) capacity *= 2;
    make_index(capacity);
  }
  const uint32_t place = find(text);
  if (index_[place] != NOODLE_NONE) return index_[place];
  const auto offset = static_cast<uint32_t>(given_bytes_.size()) + own_bytes_.size();
  own_bytes_.append(reinterpret_cast<const uint8_t*>(text.data()),
                    static_cast<uint32_t>(text.size()));
  own_.push_back({offset, static_cast<uint32_t>(text.size())});
  return index_[place] = size() - 1;
}

std::span<const noodle_string> Strings::entries() {
  if (own_.empty()) return given_;
  all_.append(given_.data(), static_cast<uint32_t>(given_.size()));
  all_.append(own_.data(), own_.size());
  return all_.span();
}

std::span<const uint8_t> Strings::bytes() {
  if (own_.empty()) return given_bytes_;
  all_bytes_.append(given_bytes_.data(), static_cast<uint32_t>(given_bytes_.size()));
  all_bytes_.append(own_bytes_.data(), own_bytes_.size());
  return all_bytes_.span();
}

}  // namespace noodle::parser
