// What instructions refer to by index: strings, constants, types, names of members and of
// arguments. Entries are numbered by first use, so that nothing of the tree that the code does not
// use shows in the bytecode.
#ifndef NOODLE_COMPONENTS_BYTECODE_GENERATOR_POOLS_H
#define NOODLE_COMPONENTS_BYTECODE_GENERATOR_POOLS_H

#include <array>

#include "components/bytecode_generator/tree_view.h"

namespace noodle::bytecode_generator {

// Numbers pairs of a tag and a value by first use. A hash table with linear probing, because the
// standard ones allocate each entry; its slots hold nothing but numbers, because a table of 200,000
// pairs would not stay in the cache.
class Numbering {
 public:
  explicit Numbering(const noodle_host& host) : pairs_(host), slots_(host) {}

  // The number of the pair; when it is new, that is how many there were before.
  uint32_t number(uint32_t tag, uint64_t value);

 private:
  struct Pair {
    uint64_t value;
    uint32_t tag;
  };
  uint32_t slot_of(uint32_t tag, uint64_t value) const;
  void grow();

  sdk::Array<Pair> pairs_;
  sdk::Array<uint32_t> slots_;  // numbers; NOODLE_NONE: free
};

class Pools {
 public:
  Pools(const noodle_host& host, const TreeView& tree);

  // From a string of the tree; NOODLE_NONE stays what it is.
  uint32_t string(uint32_t tree_string);
  // From a text that the tree does not have; a string of its own at every call.
  uint32_t text(std::string_view text);

  uint32_t integer(uint64_t value) { return constant(NOODLE_CONSTANT_INTEGER, value); }
  uint32_t floating(uint64_t bits);
  // From a string of the tree.
  uint32_t text_constant(uint32_t tree_string);

  // From a type of the tree; NOODLE_NONE stays what it is.
  uint32_t type(uint32_t tree_type);
  // "is an instance of the class in the register": what the test of a catch clause checks.
  uint32_t catch_type();

  // A place of its own for an instruction that names a member.
  uint32_t site(uint32_t tree_string) {
    sites.push_back(string(tree_string));
    return sites.size() - 1;
  }
  // The names of the last arguments of a call; `index` into the name lists of the tree.
  uint32_t name_list(uint32_t index);

  sdk::Array<noodle_string> strings;
  sdk::Array<uint8_t> bytes;
  sdk::Array<noodle_code_constant> constants;
  sdk::Array<noodle_code_type> types;
  sdk::Array<uint32_t> sites;
  sdk::Array<uint32_t> name_lists;

 private:
  // A constant that was asked for last among those with its hash.
  struct Recent {
    uint64_t value = 0;
    uint32_t kind = NOODLE_NONE;
    uint32_t number = 0;
  };
  static constexpr uint32_t kRecent = 64;

  uint32_t constant(uint32_t kind, uint64_t value);

  const TreeView& tree_;
  std::array<Recent, kRecent> recent_{};
  sdk::Array<uint32_t> string_of_;  // by string of the tree; NOODLE_NONE: not used yet
  Numbering constant_numbers_;
  Numbering type_numbers_;
};

}  // namespace noodle::bytecode_generator

#endif
