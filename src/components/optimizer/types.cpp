#include "components/optimizer/types.h"

namespace noodle::optimizer {
namespace {

// Walks over the nodes until unannotated variables are given up on.
constexpr int kMostWalks = 4;

TypeSet arithmetic(TypeSet left, TypeSet right) {
  TypeSet result = kNoType;
  if ((left & kInt) != 0 && (right & kInt) != 0) result |= kInt;
  if (((left & kFloat) != 0 && (right & kNumber) != 0) ||
      ((right & kFloat) != 0 && (left & kNumber) != 0))
    result |= kFloat;
  return result;
}

}  // namespace

TypeSet result_type(uint8_t kind, TypeSet left, TypeSet right) {
  switch (kind) {
    case NOODLE_NODE_Negate:
      return left & kNumber;
    case NOODLE_NODE_Add: {
      TypeSet result = arithmetic(left, right);
      if (((left & kString) != 0 && right != 0) || ((right & kString) != 0 && left != 0))
        result |= kString;
      if ((left & right & kList) != 0) result |= kList;
      return result;
    }
    case NOODLE_NODE_Subtract:
    case NOODLE_NODE_Multiply:
    case NOODLE_NODE_Divide:
    case NOODLE_NODE_Modulo:
      return arithmetic(left, right);
    case NOODLE_NODE_Power: {
      // An int to a negative power is a float.
      const TypeSet result = arithmetic(left, right);
      return (result & kInt) != 0 ? kNumber : result;
    }
    case NOODLE_NODE_Not:
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
    case NOODLE_NODE_Less:
    case NOODLE_NODE_LessEqual:
    case NOODLE_NODE_Greater:
    case NOODLE_NODE_GreaterEqual:
    case NOODLE_NODE_In:
    case NOODLE_NODE_Is:
    case NOODLE_NODE_IsCase:
      return kBool;
    case NOODLE_NODE_Interpolate:
      return kString;
    case NOODLE_NODE_Range:
      return kRange;
    default:
      return kAnyType;
  }
}

bool never_throws(uint8_t kind, TypeSet left, TypeSet right) {
  switch (kind) {
    case NOODLE_NODE_Not:
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
      return true;
    case NOODLE_NODE_Negate:
      return left == kFloat;
    case NOODLE_NODE_Add:
    case NOODLE_NODE_Subtract:
    case NOODLE_NODE_Multiply:
    case NOODLE_NODE_Divide:
    case NOODLE_NODE_Modulo:
    case NOODLE_NODE_Power:
      // Ints overflow, floats do not.
      return is_only(left | right, kNumber) && left != 0 && right != 0 &&
             (left == kFloat || right == kFloat);
    case NOODLE_NODE_Less:
    case NOODLE_NODE_LessEqual:
    case NOODLE_NODE_Greater:
    case NOODLE_NODE_GreaterEqual:
      return left != 0 && right != 0 &&
             (is_only(left | right, kNumber) || is_only(left | right, kString));
    default:
      return false;
  }
}

Types::Types(const noodle_host& host, const Program& program)
    : program_(program), symbols_(host), values_(host), constructs_(host) {
  symbols_.resize(static_cast<uint32_t>(program.symbols.size()), kNoType);
  for (uint32_t i = 0; i < symbols_.size(); ++i) {
    const noodle_symbol& symbol = program.symbols[i];
    // The copies of parameters that inlining makes are initialized by nodes.
    const bool parameter = symbol.kind == NOODLE_SYMBOL_PARAMETER && symbol.data == NOODLE_NONE;
    const bool rest = (symbol.flags & NOODLE_SYMBOL_REST) != 0;
    if (symbol.type != NOODLE_NONE && !rest)
      symbols_[i] = of_type(symbol.type);
    else if (parameter)
      symbols_[i] = rest ? kList : kAnyType;
    else if (symbol.kind == NOODLE_SYMBOL_CATCH_VARIABLE || symbol.kind >= NOODLE_SYMBOL_FUNCTION)
      symbols_[i] = symbol.kind == NOODLE_SYMBOL_IMPORTED ? kAnyType : kOther;
  }
  for (int i = 0; walk(); ++i) {
    if (i < kMostWalks) continue;
    for (uint32_t symbol = 0; symbol < symbols_.size(); ++symbol)
      if (program.symbols[symbol].type == NOODLE_NONE) symbols_[symbol] = kAnyType;
  }
}

TypeSet Types::of_type(uint32_t index) const {
  const noodle_type& type = program_.types[index];
  const TypeSet null = (type.flags & NOODLE_TYPE_OPTIONAL) != 0 ? kNull : kNoType;
  switch (type.kind) {
    case NOODLE_TYPE_ANY:
      return kAnyType;
    case NOODLE_TYPE_VOID:
      return kNull;
    case NOODLE_TYPE_BOOL:
      return kBool | null;
    case NOODLE_TYPE_INT:
      return kInt | null;
    case NOODLE_TYPE_FLOAT:
      return kFloat | null;
    case NOODLE_TYPE_STRING:
      return kString | null;
    case NOODLE_TYPE_LIST:
      return kList | null;
    default:
      return kOther | null;
  }
}

TypeSet Types::of_leaf(const noodle_node& node) const {
  switch (node.kind) {
    case NOODLE_NODE_Null:
      return kNull;
    case NOODLE_NODE_True:
    case NOODLE_NODE_False:
      return kBool;
    case NOODLE_NODE_Integer:
      return kInt;
    case NOODLE_NODE_Float:
      return kFloat;
    case NOODLE_NODE_String:
      return kString;
    case NOODLE_NODE_Name:
      return symbols_[node.a];
    case NOODLE_NODE_ModuleMember:
      return kAnyType;
    default:
      return kOther;
  }
}

TypeSet Types::of_operator(const noodle_node& node, const TypeSet* operands) const {
  if (node.kind == NOODLE_NODE_CheckResult) return of_type(node.a);
  if (node.kind == NOODLE_NODE_Tee) return operands[0];
  const uint32_t pops = pops_of(node);
  return result_type(node.kind, pops > 0 ? operands[0] : kNoType, pops > 1 ? operands[1] : kNoType);
}

void Types::join(uint32_t symbol, TypeSet types) {
  if (program_.symbols[symbol].type != NOODLE_NONE) return;
  if ((types & ~symbols_[symbol]) == 0) return;
  symbols_[symbol] |= types;
  changed_ = true;
}

bool Types::walk() {
  changed_ = false;
  values_.clear();
  for (const noodle_node& node : program_.nodes) {
    const Form form = form_of(node);
    const bool keeps = node.kind == NOODLE_NODE_IndexKeep || node.kind == NOODLE_NODE_MemberKeep;
    const uint32_t pops = keeps ? 0 : pops_of(node);
    values_.truncate(values_.size() - pops);
    const TypeSet* const operands = values_.end();
    TypeSet result = kAnyType;
    switch (form) {
      case Form::Leaf:
        result = of_leaf(node);
        break;
      case Form::Operator:
        if (!keeps) result = of_operator(node, operands);
        break;
      case Form::Statement:
        if (node.kind == NOODLE_NODE_Declare || node.kind == NOODLE_NODE_Assign)
          join(node.a, operands[0]);
        break;
      case Form::Open:
        open(node, operands);
        break;
      case Form::Middle:
        if (pops != 0) constructs_.back() |= operands[0];
        break;
      case Form::Close:
        result = constructs_.pop_back();
        if (pops != 0) result |= operands[0];
        break;
    }
    if (pushes_of(node) != 0) values_.push_back(result);
  }
  return changed_;
}

void Types::open(const noodle_node& node, const TypeSet* operands) {
  TypeSet parts = kNoType;
  switch (node.kind) {
    case NOODLE_NODE_AndTest:
    case NOODLE_NODE_OrTest:
      parts = operands[0];
      break;
    case NOODLE_NODE_ListStart:
      parts = kList;
      break;
    case NOODLE_NODE_SetStart:
    case NOODLE_NODE_MapStart:
    case NOODLE_NODE_FunctionStart:
      parts = kOther;
      break;
    case NOODLE_NODE_MatchStart:
      join(node.a, operands[0]);
      parts = kAnyType;
      break;
    case NOODLE_NODE_ForInBody: {
      uint32_t symbol = node.a;
      for (uint32_t i = 0; i < node.count; ++i, symbol = program_.symbols[symbol].next)
        join(symbol, operands[0] == kRange ? kInt : kAnyType);
      break;
    }
    case NOODLE_NODE_InlineStart: {
      uint32_t symbol = node.a;
      for (uint32_t i = 0; i < node.count; ++i, symbol = program_.symbols[symbol].next)
        join(symbol, operands[i]);
      break;
    }
    default:
      break;
  }
  constructs_.push_back(parts);
}

}  // namespace noodle::optimizer
