// Calls that an optimizer has replaced with the body of the function.
#include <algorithm>

#include "vm/module.h"

namespace noodle::vm {

namespace {

// Those of one function, inner ones before outer ones.
std::span<const noodle_code_inlined> inlined_in(const Function& function) {
  const auto entries = function.module->section<noodle_code_inlined>(NOODLE_BYTECODE_INLINED);
  const auto index = static_cast<uint32_t>(&function - function.module->functions.data());
  const auto [first, last] =
      std::ranges::equal_range(entries, index, {}, &noodle_code_inlined::function);
  return {first, last};
}

}  // namespace

const noodle_code_inlined* inlined_call(const Function& function, uint32_t word, uint32_t level) {
  for (const noodle_code_inlined& entry : inlined_in(function))
    if (word >= entry.begin && word < entry.end && level-- == 0) return &entry;
  return nullptr;
}

uint32_t inlined_levels(const Function& function, uint32_t word) {
  const auto entries = inlined_in(function);
  return static_cast<uint32_t>(std::count_if(
      entries.begin(), entries.end(),
      [&](const noodle_code_inlined& entry) { return word >= entry.begin && word < entry.end; }));
}

}  // namespace noodle::vm
