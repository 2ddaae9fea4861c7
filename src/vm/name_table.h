// Interned names to numbers.
#ifndef NOODLE_VM_NAME_TABLE_H
#define NOODLE_VM_NAME_TABLE_H

#include <cstdint>
#include <vector>

#include "vm/object.h"

namespace noodle::vm {

class NameTable {
 public:
  static constexpr uint32_t kAbsent = UINT32_MAX;

  // `name` is interned.
  uint32_t find(const String* name) const {
    if (slots_.empty()) return kAbsent;
    for (size_t i = name->hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].name == name) return slots_[i].number;
      if (slots_[i].name == nullptr) return kAbsent;
    }
  }

  // A second number for a name replaces the first.
  void set(String* name, uint32_t number);

  uint32_t size() const { return count_; }

  template <class Visit>
  void for_each(Visit visit) const {
    for (const Slot& slot : slots_)
      if (slot.name != nullptr) visit(slot.name, slot.number);
  }

 private:
  struct Slot {
    String* name = nullptr;
    uint32_t number = 0;
  };
  std::vector<Slot> slots_;  // a power of two
  uint32_t count_ = 0;
};

}  // namespace noodle::vm

#endif
