#include "vm/name_table.h"

namespace noodle::vm {

void NameTable::set(String* name, uint32_t number) {
  if (count_ * 2 >= slots_.size()) {
    std::vector<Slot> old(slots_.empty() ? 8 : slots_.size() * 2);
    old.swap(slots_);
    count_ = 0;
    for (const Slot& slot : old)
      if (slot.name != nullptr) set(slot.name, slot.number);
  }
  for (size_t i = name->hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    Slot& slot = slots_[i];
    if (slot.name == nullptr) ++count_;
    if (slot.name == nullptr || slot.name == name) {
      slot = {name, number};
      return;
    }
  }
}

}  // namespace noodle::vm
