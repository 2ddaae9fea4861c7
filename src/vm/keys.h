// Keys of maps and elements of sets.
#ifndef NOODLE_VM_KEYS_H
#define NOODLE_VM_KEYS_H

#include <string>

#include "vm/strings.h"
#include "vm/value.h"

namespace noodle::vm {

// The value can be a key: a string, number, bool, null, enum value, or a struct of such.
bool is_key(const Value& value);

// Why a value is no key, which is_key said.
std::string no_key_message(const Value& value);

// Equality of keys: `==`, but what cannot be a key is compared by identity.
bool slow_keys_equal(const Value& a, const Value& b);
inline bool keys_equal(const Value& a, const Value& b) {
  if (a.tag == b.tag && a.integer == b.integer && !a.is_float()) return true;
  if (a.is_string() && b.is_string()) return same_text(a.as<String>(), b.as<String>());
  return slow_keys_equal(a, b);
}

// Equal keys have equal hashes: 1 and 1.0, too. Never 0.
uint32_t slow_hash_of_key(const Value& key);
inline uint32_t hash_of_key(const Value& key) {
  if (key.is_string()) return hash_of(key.as<String>());
  return slow_hash_of_key(key);
}

}  // namespace noodle::vm

#endif
