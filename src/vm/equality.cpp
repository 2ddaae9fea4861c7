// Equality, keys and order of values. Structures are walked with a list of what is left to do.
#include <bit>
#include <cmath>
#include <unordered_set>
#include <vector>

#include "vm/class.h"
#include "vm/keys.h"
#include "vm/operations.h"
#include "vm/table.h"

namespace noodle::vm {

namespace {

struct Pair {
  Value a, b;
};

// Structures larger than this may be cyclic, or share their parts many times over: from here on
// it is remembered which pairs were compared.
constexpr uint32_t kPairsBeforeMemory = 10'000;

// Of struct keys, so many parts count for the hash and are looked at to see that they are keys.
constexpr uint32_t kHashedParts = 64;
constexpr uint32_t kCheckedParts = 10'000;

// Two equal objects are compared once; a pair met again while it is being compared is no reason
// against equality.
class Comparison {
 public:
  explicit Comparison(bool as_keys) : as_keys_(as_keys) {}

  bool run(const Value& a, const Value& b) {
    if (!step(a, b)) return false;
    while (!left_.empty()) {
      const Pair pair = left_.back();
      left_.pop_back();
      if (!step(pair.a, pair.b)) return false;
    }
    return true;
  }

 private:
  bool step(const Value& a, const Value& b);
  bool step_tables(Table* a, Table* b);

  bool is_new(const Object* a, const Object* b) {
    if (++pairs_ < kPairsBeforeMemory) return true;
    return seen_.insert({a, b}).second;
  }

  struct Objects {
    const Object *a, *b;
    bool operator==(const Objects&) const = default;
  };
  struct HashObjects {
    size_t operator()(const Objects& objects) const {
      return std::bit_cast<size_t>(objects.a) * 0x9e3779b97f4a7c15u ^
             std::bit_cast<size_t>(objects.b);
    }
  };

  bool as_keys_;
  uint32_t pairs_ = 0;
  std::vector<Pair> left_;
  std::unordered_set<Objects, HashObjects> seen_;
};

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
    case Tag::kRange: {
      const auto *x = a.as<Range>(), *y = b.as<Range>();
      return x->start == y->start && x->end == y->end && x->step == y->step;
    }
    case Tag::kList: {
      const auto *x = a.as<List>(), *y = b.as<List>();
      if (as_keys_ || x->size != y->size) return false;
      if (!is_new(x, y)) return true;
      for (uint32_t i = x->size; i != 0; --i) left_.push_back({x->items[i - 1], y->items[i - 1]});
      return true;
    }
    case Tag::kMap:
    case Tag::kSet:
      return !as_keys_ && step_tables(a.as<Table>(), b.as<Table>());
    case Tag::kStruct: {
      const auto *x = a.as<Instance>(), *y = b.as<Instance>();
      if (x->shape != y->shape) return false;
      if (!is_new(x, y)) return true;
      for (uint32_t i = x->shape->count; i != 0; --i)
        left_.push_back({x->fields[i - 1], y->fields[i - 1]});
      return true;
    }
    default:
      return false;
  }
}

bool Comparison::step_tables(Table* a, Table* b) {
  if (a->count != b->count) return false;
  if (!is_new(a, b)) return true;
  for (const TableEntry& entry : *a) {
    if (!entry.is_live()) continue;
    const TableEntry* other = find(b, entry.key);
    if (other == nullptr) return false;
    left_.push_back({entry.value, other->value});
  }
  return true;
}

uint32_t mixed(uint64_t bits) {
  const auto hash = static_cast<uint32_t>((bits * 0x9e3779b97f4a7c15u) >> 32);
  return hash == 0 ? 1 : hash;
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
  if (!key.is(Tag::kStruct)) return hash_of_part(key);
  uint64_t hash = 0;
  std::vector<Value> left{key};
  for (uint32_t parts = 0; !left.empty() && parts < kHashedParts; ++parts) {
    const Value part = left.back();
    left.pop_back();
    hash = (hash ^ hash_of_part(part)) * 0xff51afd7ed558ccdu;
    if (!part.is(Tag::kStruct)) continue;
    const auto* instance = part.as<Instance>();
    left.insert(left.end(), instance->fields, instance->fields + instance->shape->count);
  }
  return mixed(hash);
}

bool is_key(const Value& value) {
  if (!value.is(Tag::kStruct))
    return !value.is_object() || value.is_string() || value.is(Tag::kEnumValue);
  std::vector<Value> left{value};
  for (uint32_t parts = 0; !left.empty() && parts < kCheckedParts; ++parts) {
    const Value part = left.back();
    left.pop_back();
    if (part.is(Tag::kStruct)) {
      const auto* instance = part.as<Instance>();
      left.insert(left.end(), instance->fields, instance->fields + instance->shape->count);
    } else if (!is_key(part)) {
      return false;
    }
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
