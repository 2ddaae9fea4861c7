// The texts of the file: those of the tokens seam, and those that only the tree needs (the text of
// a type, the name that an import binds).
#ifndef NOODLE_COMPONENTS_PARSER_STRINGS_H
#define NOODLE_COMPONENTS_PARSER_STRINGS_H

#include <span>
#include <string_view>

#include "components/sdk/array.h"

namespace noodle::parser {

class Strings {
 public:
  Strings(const noodle_host& host, std::span<const noodle_string> strings,
          std::span<const uint8_t> bytes)
      : given_(strings),
        given_bytes_(bytes),
        own_(host),
        own_bytes_(host),
        index_(host),
        all_(host),
        all_bytes_(host) {}

  uint32_t size() const { return static_cast<uint32_t>(given_.size()) + own_.size(); }

  std::string_view operator[](uint32_t index) const {
    const noodle_string string = entry(index);
    const auto* given = reinterpret_cast<const char*>(given_bytes_.data());
    const auto* own = reinterpret_cast<const char*>(own_bytes_.data());
    if (string.offset < given_bytes_.size()) return {given + string.offset, string.size};
    return {own + (string.offset - given_bytes_.size()), string.size};
  }

  // The number of a text, which is added when it is new. The first call reads all texts once.
  uint32_t intern(std::string_view text);

  // All texts as the sections of the tree, once at the end. The spans live as long as this object.
  std::span<const noodle_string> entries();
  std::span<const uint8_t> bytes();

 private:
  noodle_string entry(uint32_t index) const {
    return index < given_.size() ? given_[index]
                                 : own_[index - static_cast<uint32_t>(given_.size())];
  }
  // Place of the text in index_, or of the gap where it belongs.
  uint32_t find(std::string_view text) const;
  void make_index(uint32_t capacity);

  std::span<const noodle_string> given_;
  std::span<const uint8_t> given_bytes_;
  sdk::Array<noodle_string> own_;  // offsets go on from the end of given_bytes_
  sdk::Array<uint8_t> own_bytes_;
  sdk::Array<uint32_t> index_;  // open addressing; empty until the first intern
  sdk::Array<noodle_string> all_;
  sdk::Array<uint8_t> all_bytes_;
};

}  // namespace noodle::parser

#endif
