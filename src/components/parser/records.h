// What the parser keeps aside while it reads: types that wait for their parts, and what is checked
// when more is known.
#ifndef NOODLE_COMPONENTS_PARSER_RECORDS_H
#define NOODLE_COMPONENTS_PARSER_RECORDS_H

#include <cstdint>

namespace noodle::parser {

struct TypeFrame {
  enum Part : uint8_t { kArguments, kParameters, kResult } part;
  uint32_t given;  // types in the brackets so far
  uint32_t count;  // of them that there must be
  uint32_t token;
  uint32_t text;  // where its text begins in type_text_
  uint32_t type;  // that gets the arguments
};

struct ClassDetails {
  uint32_t superclass;  // node of its value, or NOODLE_NONE
};
// `interface` in the list of `implements`.
struct Interface {
  uint32_t owner;
  uint32_t node;
};
// That a name has been met in what `owner` stands for.
struct Mark {
  uint32_t owner;
  uint32_t offset;
};
struct Check {
  uint32_t type;
  uint32_t node;
};
// Of a call of `callee`; `value` is its root, `name` NOODLE_NONE for one by position.
struct Argument {
  uint32_t callee;
  uint32_t value;
  uint32_t name;
  uint32_t position;
};
// `export { name }`, to be bound at the end of the module.
struct LateExport {
  uint32_t index;
  uint32_t name;
};

}  // namespace noodle::parser

#endif
