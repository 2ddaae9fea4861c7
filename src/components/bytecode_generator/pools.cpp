#include "components/bytecode_generator/pools.h"

namespace noodle::bytecode_generator {
namespace {

constexpr uint32_t kFirstSlots = 64;
constexpr uint32_t kGroup = 16;
// No kind and flags of a type make this tag.
constexpr uint32_t kCatchTag = UINT32_MAX;

constexpr uint64_t kExponentBits = UINT64_C(0x7ff0000000000000);
constexpr uint64_t kFractionBits = UINT64_C(0x000fffffffffffff);
constexpr uint64_t kTheNan = UINT64_C(0x7ff8000000000000);

}  // namespace

// The finalizer of SplitMix64 (Steele, Lea, Flood 2014) chooses a group of slots, which is a line
// of the cache, for each group of neighbouring values: constants of a program mostly come in order.
uint32_t Numbering::slot_of(uint32_t tag, uint64_t value) const {
  uint64_t hash = value / kGroup + tag * UINT64_C(0x9e3779b97f4a7c15);
  hash = (hash ^ (hash >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * UINT64_C(0x94d049bb133111eb);
  hash = (hash ^ (hash >> 31)) * kGroup + value % kGroup;
  const uint32_t mask = slots_.size() - 1;
  auto slot = static_cast<uint32_t>(hash) & mask;
  while (slots_[slot] != NOODLE_NONE &&
         (pairs_[slots_[slot]].value != value || pairs_[slots_[slot]].tag != tag))
    slot = (slot + 1) & mask;
  return slot;
}

void Numbering::grow() {
  const uint32_t size = slots_.empty() ? kFirstSlots : slots_.size() * 2;
  slots_.clear();
  slots_.resize(size, NOODLE_NONE);
  for (uint32_t i = 0; i < pairs_.size(); ++i) slots_[slot_of(pairs_[i].tag, pairs_[i].value)] = i;
}

uint32_t Numbering::number(uint32_t tag, uint64_t value) {
  if (pairs_.size() >= slots_.size() / 2) grow();
  uint32_t& slot = slots_[slot_of(tag, value)];
  if (slot == NOODLE_NONE) {
    slot = pairs_.size();
    pairs_.push_back({value, tag});
  }
  return slot;
}

Pools::Pools(const noodle_host& host, const TreeView& tree)
    : strings(host),
      bytes(host),
      constants(host),
      types(host),
      sites(host),
      name_lists(host),
      tree_(tree),
      string_of_(host),
      constant_numbers_(host),
      type_numbers_(host) {
  string_of_.resize(static_cast<uint32_t>(tree.strings.size()), NOODLE_NONE);
}

uint32_t Pools::text(std::string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  strings.push_back({bytes.size(), size});
  if (uint64_t{bytes.size()} + size > UINT32_MAX) throw sdk::Abandon{NOODLE_OUT_OF_MEMORY};
  bytes.append(reinterpret_cast<const uint8_t*>(text.data()), size);
  return strings.size() - 1;
}

uint32_t Pools::string(uint32_t tree_string) {
  if (tree_string == NOODLE_NONE) return NOODLE_NONE;
  uint32_t& result = string_of_[tree_string];
  if (result == NOODLE_NONE) result = text(tree_.text(tree_string));
  return result;
}

// Programs use few of their constants most of the time.
uint32_t Pools::constant(uint32_t kind, uint64_t value) {
  Recent& recent = recent_[(value ^ value >> 52) % kRecent];
  if (recent.value == value && recent.kind == kind) return recent.number;
  const uint32_t number = constant_numbers_.number(kind, value);
  if (number == constants.size()) constants.push_back({kind, 0, value});
  recent = {value, kind, number};
  return number;
}

uint32_t Pools::floating(uint64_t bits) {
  const bool nan = (bits & kExponentBits) == kExponentBits && (bits & kFractionBits) != 0;
  return constant(NOODLE_CONSTANT_FLOAT, nan ? kTheNan : bits);
}

uint32_t Pools::text_constant(uint32_t tree_string) {
  return constant(NOODLE_CONSTANT_STRING, string(tree_string));
}

uint32_t Pools::type(uint32_t tree_type) {
  if (tree_type == NOODLE_NONE) return NOODLE_NONE;
  const noodle_type& type = tree_.types[tree_type];
  const uint32_t data = type.kind == NOODLE_TYPE_BUILTIN_CLASS ? type.a : NOODLE_NONE;
  const uint32_t text = string(type.text);
  const uint32_t number =
      type_numbers_.number(type.kind | uint32_t{type.flags} << 16, (uint64_t{text} << 32) | data);
  if (number == types.size()) types.push_back({type.kind, type.flags, data, text});
  return number;
}

uint32_t Pools::catch_type() {
  const uint32_t number = type_numbers_.number(kCatchTag, 0);
  if (number == types.size())
    types.push_back({NOODLE_TYPE_SYMBOL, 0, NOODLE_NONE, text("error class")});
  return number;
}

uint32_t Pools::name_list(uint32_t index) {
  const uint32_t result = name_lists.size();
  const uint32_t count = tree_.name_lists[index];
  name_lists.push_back(count);
  for (uint32_t i = 1; i <= count; ++i) name_lists.push_back(string(tree_.name_lists[index + i]));
  return result;
}

}  // namespace noodle::bytecode_generator
