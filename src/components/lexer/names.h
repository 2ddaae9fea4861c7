// The texts of a file, names and string literals alike: each once, numbered by first use. Also
// knows which names are keywords.
#ifndef NOODLE_COMPONENTS_LEXER_NAMES_H
#define NOODLE_COMPONENTS_LEXER_NAMES_H

#include <array>
#include <span>

#include "components/lexer/characters.h"
#include "components/lexer/limits.h"
#include "components/sdk/array.h"

namespace noodle::lexer {

// A hash table with linear probing. An entry holds texts of up to sixteen bytes whole, so that a
// name is found without a look at its bytes; longer ones are compared in `bytes`. Functions that
// add a text throw LimitReached.
class Names {
 public:
  // The size of the source gives the table a size that it seldom outgrows.
  Names(const noodle_host& host, const Limits& limits, uint64_t source_size);

  // Kind and payload of a token, as in noodle_token.bits, for the name at `text`, which is a
  // keyword or an Identifier. Sixteen bytes from `text` on can be read, and `size` bytes.
  uint32_t token(const uint8_t* text, uint32_t size) {
    return size <= Chunk::kSize ? token(Chunk(text), text, size) : find_long(text, size);
  }
  // The same where size <= Chunk::kSize and `chunk` begins at `text`.
  uint32_t token(const Chunk& chunk, const uint8_t* text, uint32_t size) {
    return find(chunk.prefix(size), text, size);
  }

  // The number of a text of any bytes, whether it is a keyword or not.
  uint32_t number(const uint8_t* text, uint32_t size) {
    return number_of(size <= Chunk::kSize ? token_copied(text, size) : find_long(text, size), text,
                     size);
  }
  // The same for the text whose `token` is `bits`.
  uint32_t number_of(uint32_t bits, const uint8_t* text, uint32_t size);

  std::span<const noodle_string> strings() const { return strings_.span(); }
  std::span<const uint8_t> bytes() const { return bytes_.span(); }

 private:
  // Of a longer text `prefix` holds two hashes.
  struct Entry {
    Prefix prefix;
    uint32_t size;
    uint32_t bits;
  };
  static constexpr uint32_t kEmpty = UINT32_MAX;

  uint32_t slot_of(Prefix prefix) const {
    return static_cast<uint32_t>((prefix.low * low_factor_ + prefix.high * high_factor_) >> shift_);
  }

  uint32_t find(Prefix prefix, const uint8_t* text, uint32_t size) {
    uint32_t slot = slot_of(prefix);
    for (;; slot = (slot + 1) & mask_) {
      const Entry& entry = table_[slot];
      if (((entry.prefix.low ^ prefix.low) | (entry.prefix.high ^ prefix.high) |
           (entry.size ^ size)) == 0) [[likely]]
        return entry.bits;
      if (entry.size == kEmpty) return insert(slot, prefix, text, size);
    }
  }
  uint32_t token_copied(const uint8_t* text, uint32_t size);
  uint32_t find_long(const uint8_t* text, uint32_t size);
  uint32_t insert(uint32_t slot, Prefix prefix, const uint8_t* text, uint32_t size);
  uint32_t add(const uint8_t* text, uint32_t size);
  void set_capacity(uint32_t capacity);
  void enlarge();

  const Limits& limits_;
  // Odd and different in each run, so that nobody can write a file whose names all collide. The
  // numbers of the texts do not depend on them.
  uint64_t low_factor_;
  uint64_t high_factor_;
  uint32_t shift_ = 0;
  uint32_t mask_ = 0;
  uint32_t used_ = 0;
  sdk::Array<Entry> table_;
  sdk::Array<noodle_string> strings_;
  sdk::Array<uint8_t> bytes_;
  // Numbers of the texts of reserved words, by kind; NOODLE_NONE until one is needed.
  std::array<uint32_t, NOODLE_TOKEN_KINDS> reserved_;
};

}  // namespace noodle::lexer

#endif
