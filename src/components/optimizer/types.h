// What is known of the types of values before the program runs.
#ifndef NOODLE_COMPONENTS_OPTIMIZER_TYPES_H
#define NOODLE_COMPONENTS_OPTIMIZER_TYPES_H

#include "components/optimizer/program.h"
#include "components/optimizer/shapes.h"

namespace noodle::optimizer {

// A set of types that a value may have.
using TypeSet = uint8_t;
inline constexpr TypeSet kNoType = 0;  // nothing is known to reach the place
inline constexpr TypeSet kNull = 1;
inline constexpr TypeSet kBool = 2;
inline constexpr TypeSet kInt = 4;
inline constexpr TypeSet kFloat = 8;
inline constexpr TypeSet kString = 16;
inline constexpr TypeSet kList = 32;
inline constexpr TypeSet kRange = 64;
inline constexpr TypeSet kOther = 128;
inline constexpr TypeSet kAnyType = 255;
inline constexpr TypeSet kNumber = kInt | kFloat;
// Values that never change and have no identity.
inline constexpr TypeSet kPlain = kNull | kBool | kInt | kFloat | kString;

inline bool is_only(TypeSet types, TypeSet of) { return (types & ~of) == 0; }

// The type of what an operator gives when it does not throw. Unary ones look at `left` only.
TypeSet result_type(uint8_t kind, TypeSet left, TypeSet right);
// True when the operator cannot throw for such operands.
bool never_throws(uint8_t kind, TypeSet left, TypeSet right);

// The types of variables: of an annotated one what its checks let through, of another one all that
// is assigned to it anywhere in the file; parameters are anything. Assignments refer to one another
// in circles (`s = s + x`), so they are walked through until nothing changes.
class Types {
 public:
  Types(const noodle_host& host, const Program& program);

  TypeSet of_symbol(uint32_t symbol) const { return symbols_[symbol]; }
  // Of a leaf node.
  TypeSet of_leaf(const noodle_node& node) const;
  TypeSet of_type(uint32_t type) const;
  // Of the value that a node leaves behind; `operands` are those of what it takes.
  TypeSet of_operator(const noodle_node& node, const TypeSet* operands) const;

 private:
  bool walk();
  void join(uint32_t symbol, TypeSet types);
  void open(const noodle_node& node, const TypeSet* operands);

  const Program& program_;
  sdk::Array<TypeSet> symbols_;
  sdk::Array<TypeSet> values_;
  sdk::Array<TypeSet> constructs_;  // what the parts so far give
  bool changed_ = false;
};

}  // namespace noodle::optimizer

#endif
