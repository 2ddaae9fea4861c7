// Equality, keys and order of values. Structures are walked with a stack of what is left to do.
#include <algorithm>
#include <bit>
#include <cmath>
#include <span>
#include <vector>

#include "vm/class.h"
#include "vm/keys.h"
#include "vm/operations.h"
#include "vm/table.h"

namespace noodle::vm {

namespace {

// Structures with more parts than this may be cyclic, or share their parts many times over: from
// here on it is remembered what was compared with what.
constexpr uint32_t kPartsBeforeMemory = 10'000;

// Of struct keys, so many parts count for the hash and are looked at to see that they are keys.
constexpr uint32_t kHashedParts = 64;
constexpr uint32_t kCheckedParts = 10'000;

// Sets of objects that are equal, unless the comparison fails: union-find, with the objects found
// through an open-addressing index because std::unordered_map would allocate for each of them.
class EqualObjects {
 public:
  // Puts two objects into one set; false: they are in one already.
  bool join(const Object* a, const Object* b) {
    const uint32_t x = representative(number_of(a)), y = representative(number_of(b));
    if (x == y) return false;
    members_[x].size < members_[y].size ? attach(x, y) : attach(y, x);
    return true;
  }

 private:
  struct Member {
    const Object* object;
    uint32_t parent;  // itself: it is the representative
    uint32_t size;    // of the set, when it is the representative
  };

  void attach(uint32_t child, uint32_t parent) {
    members_[child].parent = parent;
    members_[parent].size += members_[child].size;
  }

  uint32_t representative(uint32_t number) {
    while (members_[number].parent != number)
      number = members_[number].parent = members_[members_[number].parent].parent;
    return number;
  }

  uint32_t& slot_of(const Object* object) {
    const size_t mask = index_.size() - 1;
    size_t i = (std::bit_cast<size_t>(object) * 0x9e3779b97f4a7c15u) >> 32 & mask;
    while (index_[i] != 0 && members_[index_[i] - 1].object != object) i = (i + 1) & mask;
    return index_[i];
  }

  uint32_t number_of(const Object* object) {
    if (members_.size() * 2 >= index_.size()) {
      index_.assign(std::max(index_.size() * 2, size_t{1024}), 0);
      for (uint32_t i = 0; i < members_.size(); ++i) slot_of(members_[i].object) = i + 1;
    }
    uint32_t& slot = slot_of(object);
    if (slot == 0) {
      const auto number = static_cast<uint32_t>(members_.size());
      members_.push_back({object, number, 1});
      slot = number + 1;
    }
    return slot - 1;
  }

  std::vector<Member> members_;
  std::vector<uint32_t> index_;  // number + 1, or 0; its size is a power of two
};

// A pair met again, also one that follows from others, is no reason against equality: whatever
// speaks against it is found where the pair was met first (Hopcroft and Karp 1971; Adams and
// Dybvig 2008). So the comparison takes nearly linear time, however the structures are shared.
class Comparison {
 public:
  explicit Comparison(bool as_keys) : as_keys_(as_keys) {}

  bool run(const Value& a, const Value& b) {
    if (!step(a, b)) return false;
    while (!left_.empty()) {
      Pairs& innermost = left_.back();
      const Value &x = *innermost.a++, &y = *innermost.b++;
      if (--innermost.count == 0) left_.pop_back();
      if (!step(x, y)) return false;
    }
    return true;
  }

 private:
  // Values still to be compared, in order.
  struct Pairs {
    const Value *a, *b;
    uint32_t count;  // not 0
  };

  bool step(const Value& a, const Value& b);
  bool step_tables(Table* a, Table* b);

  // Two containers with so many parts each: whether to go into them.
  bool is_new(const Object* a, const Object* b, uint32_t parts) {
    if (parts_ < kPartsBeforeMemory) {
      parts_ += uint64_t{parts} + 1;
      return true;
    }
    return equal_.join(a, b);
  }

  bool step_parts(const Object* a, const Value* parts_of_a, const Object* b,
                  const Value* parts_of_b, uint32_t count) {
    if (count != 0 && is_new(a, b, count)) left_.push_back({parts_of_a, parts_of_b, count});
    return true;
  }

  bool as_keys_;
  uint64_t parts_ = 0;
  std::vector<Pairs> left_;
  EqualObjects equal_;
};

// However they were written.
bool same_elements(const Range& a, const Range& b) {
  if (a.count != b.count) return false;
  if (a.count == 0) return true;
  return a.start == b.start && (a.count == 1 || a.step == b.step);
}

bool Comparison::step(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) {
    if (as_keys_ && a.is_float() && b.is_float() && std::isnan(a.number) && std::isnan(b.number))
      return true;
    return compare_numbers(a, b) == std::partial_ordering::equivalent;
  }
  if (a.tag != b.tag) return false;
  if (!a.is_object() || a.object == b.object) return true;
  switch (a.tag) {
    case Tag::kString:
      return same_text(a.as<String>(), b.as<String>());
    case Tag::kRange:
      return same_elements(*a.as<Range>(), *b.as<Range>());
    case Tag::kList: {
      const auto *x = a.as<List>(), *y = b.as<List>();
      if (as_keys_ || x->size != y->size) return false;
      return step_parts(x, x->items, y, y->items, x->size);
    }
    case Tag::kMap:
    case Tag::kSet:
      return !as_keys_ && step_tables(a.as<Table>(), b.as<Table>());
    case Tag::kStruct: {
      const auto *x = a.as<Instance>(), *y = b.as<Instance>();
      if (x->shape != y->shape) return false;
      return step_parts(x, x->fields, y, y->fields, x->shape->count);
    }
    case Tag::kEnumValue: {
      const auto *x = a.as<EnumValue>(), *y = b.as<EnumValue>();
      if (x->owner != y->owner || x->ordinal != y->ordinal || x->count != y->count) return false;
      return step_parts(x, x->values(), y, y->values(), x->count);
    }
    default:
      return false;
  }
}

bool Comparison::step_tables(Table* a, Table* b) {
  if (a->count != b->count) return false;
  if (!is_new(a, b, a->count)) return true;
  for (const TableEntry& entry : *a) {
    if (!entry.is_live()) continue;
    const TableEntry* other = find(b, entry.key);
    if (other == nullptr) return false;
    if (a->tag == Tag::kMap) left_.push_back({&entry.value, &other->value, 1});
  }
  return true;
}

uint32_t mixed(uint64_t bits) {
  const auto hash = static_cast<uint32_t>((bits * 0x9e3779b97f4a7c15u) >> 32);
  return hash == 0 ? 1 : hash;
}

// Of a struct or enum value.
std::span<const Value> parts_of(const Value& value) {
  if (value.is(Tag::kEnumValue))
    return {value.as<EnumValue>()->values(), value.as<EnumValue>()->count};
  if (!value.is(Tag::kStruct)) return {};
  return {value.as<Instance>()->fields, value.as<Instance>()->shape->count};
}

uint32_t hash_of_part(const Value& part) {
  switch (part.tag) {
    case Tag::kInt:
      return mixed(static_cast<uint64_t>(part.integer));
    case Tag::kFloat: {
      // A float that is an integer is the same key as that int.
      constexpr double kLimit = 9223372036854775808.0;
      if (part.number >= -kLimit && part.number < kLimit && part.number == std::trunc(part.number))
        return mixed(static_cast<uint64_t>(static_cast<int64_t>(part.number)));
      if (std::isnan(part.number)) return mixed(0x7ff8000000000001u);
      return mixed(std::bit_cast<uint64_t>(part.number));
    }
    case Tag::kString:
      return hash_of(part.as<String>());
    case Tag::kRange:
      return mixed(part.as<Range>()->count);
    case Tag::kEnumValue:
      return mixed(part.as<EnumValue>()->ordinal + 0x10000);
    default:
      // Addresses would make the order of probing differ from run to run, which is harmless, but
      // the tag is enough for what remains.
      return mixed(static_cast<uint64_t>(part.tag) + 0x20000);
  }
}

}  // namespace

bool equal(const Value& a, const Value& b) { return Comparison(false).run(a, b); }

bool slow_keys_equal(const Value& a, const Value& b) {
  if (a.tag != b.tag && !(a.is_number() && b.is_number())) return false;
  return Comparison(true).run(a, b);
}

uint32_t slow_hash_of_key(const Value& key) {
  if (parts_of(key).empty()) return hash_of_part(key);
  uint64_t hash = 0;
  std::vector<Value> left{key};
  for (uint32_t parts = 0; !left.empty() && parts < kHashedParts; ++parts) {
    const Value part = left.back();
    left.pop_back();
    hash = (hash ^ hash_of_part(part)) * 0xff51afd7ed558ccdu;
    const std::span<const Value> inner = parts_of(part);
    left.insert(left.end(), inner.begin(), inner.end());
  }
  return mixed(hash);
}

bool is_key(const Value& value) {
  if (parts_of(value).empty())
    return !value.is_object() || value.is_string() || value.is(Tag::kEnumValue) ||
           value.is(Tag::kStruct);
  std::vector<Value> left{value};
  for (uint32_t parts = 0; !left.empty() && parts < kCheckedParts; ++parts) {
    const Value part = left.back();
    left.pop_back();
    const std::span<const Value> inner = parts_of(part);
    if (inner.empty() && !is_key(part)) return false;
    left.insert(left.end(), inner.begin(), inner.end());
  }
  return true;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
  if (a.is_int() && b.is_int()) return a.integer <=> b.integer;
  if (a.is_float() && b.is_float()) return a.number <=> b.number;
  if (b.is_int()) return 0 <=> compare_numbers(b, a);
  // An int and a float. Beyond 2^53 not every int is a float, so the float's integral part decides.
  const double number = b.number;
  if (std::isnan(number)) return std::partial_ordering::unordered;
  if (number >= 9223372036854775808.0) return std::partial_ordering::less;
  if (number < -9223372036854775808.0) return std::partial_ordering::greater;
  const double whole = std::floor(number);
  const auto floor = static_cast<int64_t>(whole);
  if (a.integer != floor) return a.integer <=> floor;
  return number > whole ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

}  // namespace noodle::vm
