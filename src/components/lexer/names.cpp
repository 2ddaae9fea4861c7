#include "components/lexer/names.h"

#include <algorithm>

#include "components/lexer/errors.h"

namespace noodle::lexer {
namespace {

// Of the table: an entry for each so many bytes of source, within bounds.
constexpr uint64_t kBytesPerEntry = 64;
constexpr uint64_t kLeastCapacity = 256;
constexpr uint64_t kMostCapacity = 1 << 16;

struct Keyword {
  Prefix prefix;
  uint8_t size;
  uint8_t kind;
};

enum class Group { Special, Literal, Name, Keyword, Open, Close, Punctuation, Operator };

constexpr Prefix prefix_of(std::string_view text) {
  Prefix prefix{};
  for (size_t i = 0; i < text.size(); ++i) {
    uint64_t& word = i < 8 ? prefix.low : prefix.high;
    // The order in which a little-endian load would have it.
    word |= uint64_t{static_cast<uint8_t>(text[i])} << (i % 8 * 8);
  }
  return prefix;
}

constexpr uint32_t kKeywordSlots = 256;

constexpr uint32_t keyword_slot(Prefix prefix) {
  return static_cast<uint32_t>(((prefix.low ^ prefix.high) * UINT64_C(0x9e3779b97f4a7c15)) >> 56);
}

consteval std::array<Keyword, kKeywordSlots> keywords() {
  std::array<Keyword, kKeywordSlots> table{};
  const auto put = [&table](uint8_t kind, std::string_view spelling, Group group) {
    if (group != Group::Keyword && (group != Group::Name || kind == NOODLE_TOKEN_Identifier))
      return;
    const Prefix prefix = prefix_of(spelling);
    uint32_t slot = keyword_slot(prefix);
    while (table[slot].size != 0) slot = (slot + 1) % kKeywordSlots;
    table[slot] = {prefix, static_cast<uint8_t>(spelling.size()), kind};
  };
#define NOODLE_TOKEN(name, spelling, group, example) \
  put(NOODLE_TOKEN_##name, spelling, Group::group);
#include "noodle/token_kinds.def"
  return table;
}

constexpr std::array<Keyword, kKeywordSlots> kKeywords = keywords();

constexpr uint32_t kinds_of_group(Group wanted) {
  uint32_t count = 0;
#define NOODLE_TOKEN(name, spelling, group, example) count += Group::group == wanted;
#include "noodle/token_kinds.def"
  return count;
}
static_assert(NOODLE_TOKEN_KwYield - NOODLE_TOKEN_KwAsync + 1 == kinds_of_group(Group::Keyword),
              "the reserved words stand together");

constexpr bool is_reserved(uint32_t kind) {
  return kind >= NOODLE_TOKEN_KwAsync && kind <= NOODLE_TOKEN_KwYield;
}

uint32_t keyword_kind(Prefix prefix, uint32_t size) {
  uint32_t slot = keyword_slot(prefix);
  for (;; slot = (slot + 1) % kKeywordSlots) {
    const Keyword& keyword = kKeywords[slot];
    if (keyword.size == 0) return NOODLE_TOKEN_Identifier;
    if (keyword.size == size && keyword.prefix.low == prefix.low &&
        keyword.prefix.high == prefix.high)
      return keyword.kind;
  }
}

uint64_t load(const uint8_t* bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
uint64_t mixed(uint64_t value) {
  value = (value ^ (value >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  value = (value ^ (value >> 27)) * UINT64_C(0x94d049bb133111eb);
  return value ^ (value >> 31);
}

}  // namespace

Names::Names(const noodle_host& host, const Limits& limits, uint64_t source_size)
    : limits_(limits),
      low_factor_(mixed(reinterpret_cast<uintptr_t>(this)) | 1),
      high_factor_(mixed(low_factor_) | 1),
      table_(host),
      strings_(host),
      bytes_(host) {
  reserved_.fill(NOODLE_NONE);
  set_capacity(static_cast<uint32_t>(
      std::bit_ceil(std::clamp(source_size / kBytesPerEntry, kLeastCapacity, kMostCapacity))));
}

uint32_t Names::find_long(const uint8_t* text, uint32_t size) {
  // Two sums of products over the words of the text; the last word may overlap the one before.
  Prefix hash{size, size};
  for (uint32_t at = 0;; at += 8) {
    const uint64_t word = load(text + (at + 8 < size ? at : size - 8));
    hash.low = (hash.low ^ word) * low_factor_;
    hash.low ^= hash.low >> 32;
    hash.high = (hash.high + word) * high_factor_;
    hash.high ^= hash.high >> 29;
    if (at + 8 >= size) break;
  }
  uint32_t slot = slot_of(hash);
  for (;; slot = (slot + 1) & mask_) {
    const Entry& entry = table_[slot];
    if (entry.size == kEmpty) return insert(slot, hash, text, size);
    if (entry.prefix.low != hash.low || entry.prefix.high != hash.high || entry.size != size)
      continue;
    const noodle_string& string = strings_[NOODLE_TOKEN_PAYLOAD(entry)];
    if (std::memcmp(bytes_.data() + string.offset, text, size) == 0) return entry.bits;
  }
}

uint32_t Names::insert(uint32_t slot, Prefix prefix, const uint8_t* text, uint32_t size) {
  const uint32_t kind =
      size <= Chunk::kSize ? keyword_kind(prefix, size) : uint32_t{NOODLE_TOKEN_Identifier};
  const uint32_t payload = is_reserved(kind) ? 0 : add(text, size);
  const uint32_t bits = NOODLE_TOKEN_BITS(kind, 0, payload);
  table_[slot] = {prefix, size, bits};
  if (++used_ * 2 > table_.size()) enlarge();
  return bits;
}

uint32_t Names::token_copied(const uint8_t* text, uint32_t size) {
  uint8_t padded[Chunk::kSize] = {};
  if (size != 0) std::memcpy(padded, text, size);
  return token(Chunk(padded), text, size);
}

uint32_t Names::number_of(uint32_t bits, const uint8_t* text, uint32_t size) {
  const uint32_t kind = bits & 127;
  if (!is_reserved(kind)) return bits >> 8;
  if (reserved_[kind] == NOODLE_NONE) reserved_[kind] = add(text, size);
  return reserved_[kind];
}

uint32_t Names::add(const uint8_t* text, uint32_t size) {
  if (strings_.size() >= limits_.strings) throw LimitReached{sdk::Diagnostic::TooManyStrings};
  strings_.push_back({bytes_.size(), size});
  bytes_.append(text, size);
  return strings_.size() - 1;
}

void Names::set_capacity(uint32_t capacity) {
  table_.resize(capacity, {{}, kEmpty, 0});
  mask_ = capacity - 1;
  shift_ = 64 - static_cast<uint32_t>(std::countr_zero(capacity));
}

void Names::enlarge() {
  const sdk::Array<Entry> old(std::move(table_));
  set_capacity(old.size() * 2);
  for (const Entry& entry : old) {
    if (entry.size == kEmpty) continue;
    uint32_t slot = slot_of(entry.prefix);
    while (table_[slot].size != kEmpty) slot = (slot + 1) & mask_;
    table_[slot] = entry;
  }
}

}  // namespace noodle::lexer
