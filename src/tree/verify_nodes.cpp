#include "tree/verify_nodes.h"

#include <fmt/format.h>

#include "tree/verify_walk.h"

namespace noodle::tree_walk {
namespace {

constexpr const char* kTooFewValues = "takes more values than there are";
constexpr const char* kNotInOrder = "takes a value that is not IN_ORDER";

constexpr bool is_spread_call(uint8_t kind) {
  return kind >= NOODLE_NODE_CallSpread && kind <= NOODLE_NODE_CallSuperSpread;
}

}  // namespace

Result<void> NodeVerifier::run() {
  if (tree_.nodes.empty() || tree_.functions.empty() || tree_.nodes.size() >= NOODLE_NONE)
    return failure("the tree has no module");
  if (!mark_name_lists()) return failure("the name lists of the tree are not sound");
  if (!assign_members()) return failure("two classes of the tree share a member");
  if (const char* wrong = walk()) return fail(wrong);
  if (!frames_.empty()) return failure("the tree ends within a construct");
  if (next_function_ != tree_.functions.size())
    return failure("the tree has functions without nodes");
  return {};
}

std::unexpected<Error> NodeVerifier::fail(Wrong wrong) const {
  const uint8_t kind = tree_.nodes[index_].kind;
  return failure(fmt::format("node {} of the tree ({}) {}", index_,
                             kind < NOODLE_NODE_KINDS ? kNodeShapes[kind].name : "?", wrong));
}

bool NodeVerifier::mark_name_lists() {
  const auto& lists = tree_.name_lists;
  for (size_t i = 0; i < lists.size();) {
    list_starts_[i] = true;
    const uint32_t names = lists[i++];
    if (names == 0 || names > lists.size() - i) return false;
    for (const size_t end = i + names; i < end; ++i)
      if (lists[i] >= tree_.strings.size()) return false;
  }
  return true;
}

bool NodeVerifier::assign_members() {
  for (uint32_t i = 0; i < tree_.classes.size(); ++i) {
    const noodle_class& entry = tree_.classes[i];
    for (uint32_t m = entry.first_member; m < entry.first_member + entry.member_count; ++m) {
      if (member_class_[m] != NOODLE_NONE) return false;
      member_class_[m] = i;
    }
  }
  return true;
}

// What most assignments are: of an unchecked local variable of the function, to which none of the
// rules of `assignment` says no.
inline bool NodeVerifier::is_plain_assignment(const noodle_node& node) const {
  if (node.flags >= NOODLE_NODE_CHECKED || !scopes_.is_local(node.a, function_)) return false;
  const noodle_symbol& symbol = tree_.symbols[node.a];
  if (symbol.type != NOODLE_NONE || symbol.kind > NOODLE_SYMBOL_PARAMETER) return false;
  const bool reassigned = (symbol.flags & NOODLE_SYMBOL_REASSIGNED) != 0;
  const bool allowed = node.kind == NOODLE_NODE_Declare
                           ? symbol.kind != NOODLE_SYMBOL_PARAMETER
                           : symbol.kind != NOODLE_SYMBOL_CONSTANT && reassigned;
  return allowed && holds_statements(frames_.back().part);
}

// Goes over all nodes. What most of them are is dealt with here.
NodeVerifier::Wrong NodeVerifier::walk() {
  const std::span<const noodle_node> nodes = tree_.nodes;
  if (nodes[0].kind != NOODLE_NODE_FunctionStart) return "is not the start of the module";
  if (Wrong wrong = open_function(nodes[0])) return wrong;
  Value* const values = values_.get();
  uint32_t height = height_;
  for (uint32_t i = 1; i < nodes.size(); ++i) {
    const noodle_node& node = nodes[i];
    const uint8_t kind = node.kind;
    if (kind <= NOODLE_NODE_Float) {
      values[height++] = value_of(node);
      continue;
    }
    if (kind == NOODLE_NODE_Name && node.flags < NOODLE_NODE_CHECKED &&
        scopes_.allows(node.a, function_)) [[likely]] {
      values[height++] = value_of(node);
      continue;
    }
    if (kind >= NOODLE_NODE_Add && kind <= NOODLE_NODE_Range && height - base_ >= 2) {
      values[--height - 1] = value_of(node);
      continue;
    }
    if ((kind == NOODLE_NODE_Assign || kind == NOODLE_NODE_Declare) && height - base_ == 1 &&
        is_plain_assignment(node)) {
      --height;
      frames_.back().part_empty = false;
      continue;
    }
    index_ = i;
    if (kind >= NOODLE_NODE_KINDS) return "is of an unknown kind";
    height_ = height;
    if (Wrong wrong = step(node)) return wrong;
    height = height_;
    if (frames_.empty() && i + 1 != nodes.size()) {
      ++index_;
      return "stands behind the end of the module";
    }
  }
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::step(const noodle_node& node) {
  switch (kNodeShapes[node.kind].form) {
    case NodeForm::Leaf:
      return leaf(node);
    case NodeForm::Operator:
      return operation(node);
    case NodeForm::Statement:
      return statement(node);
    case NodeForm::Open:
      return open(node);
    case NodeForm::Middle:
      return middle(node);
    case NodeForm::Close:
      return close(node);
  }
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::leaf(const noodle_node& node) {
  push(node);
  switch (node.kind) {
    case NOODLE_NODE_String:
      return text(node.a) ? nullptr : "names a string that does not exist";
    case NOODLE_NODE_Name:
      return name(node);
    case NOODLE_NODE_Builtin:
      return node.a < kBuiltinCount ? nullptr : "names an unknown built-in";
    case NOODLE_NODE_Module:
      return node.a < tree_.imports.size() ? nullptr : "names an import that does not exist";
    case NOODLE_NODE_ModuleMember:
      return node.a < tree_.import_uses.size() ? nullptr
                                               : "names an import use that does not exist";
    case NOODLE_NODE_Self:
      return top().has_self ? nullptr : "stands outside any method";
    default:
      return nullptr;
  }
}

NodeVerifier::Wrong NodeVerifier::name(const noodle_node& node) const {
  if (Wrong wrong = scopes_.use(node.a, function_)) return wrong;
  return checked_flag_fits(node, tree_.symbols[node.a]);
}

NodeVerifier::Wrong NodeVerifier::checked_flag_fits(const noodle_node& node,
                                                    const noodle_symbol& symbol) {
  if ((node.flags & NOODLE_NODE_CHECKED) == 0 || symbol.kind == NOODLE_SYMBOL_IMPORTED ||
      (symbol.flags & NOODLE_SYMBOL_UNINITIALIZED) != 0)
    return nullptr;
  return "checks a symbol that is not UNINITIALIZED";
}

NodeVerifier::Wrong NodeVerifier::operation(const noodle_node& node) {
  const NodeShape& shape = kNodeShapes[node.kind];
  uint32_t pops = static_cast<uint32_t>(shape.pops);
  if (shape.pops < 0) pops = node.count + (shape.pops == kPopsCountAndOne ? 1u : 0u);
  if (pops > available()) return kTooFewValues;
  switch (node.kind) {
    case NOODLE_NODE_Is:
      if (node.a >= tree_.types.size()) return "names a type that does not exist";
      if (Wrong wrong = scopes_.check_type(node.a, function_)) return wrong;
      break;
    case NOODLE_NODE_Member:
    case NOODLE_NODE_MemberKeep:
      if (!text(node.a)) return "names a string that does not exist";
      break;
    case NOODLE_NODE_SuperMember:
      if (!text(node.a)) return "names a string that does not exist";
      if (!has(values_[height_ - 1], Value::Self)) return "takes something else than Self";
      break;
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
    case NOODLE_NODE_CallSpread:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
      if (Wrong wrong = call(node, pops)) return wrong;
      break;
    case NOODLE_NODE_ListAppend:
    case NOODLE_NODE_SetAppend:
    case NOODLE_NODE_MapAppend:
      return append(node);
    case NOODLE_NODE_ListSpread:
    case NOODLE_NODE_SetSpread:
    case NOODLE_NODE_MapSpread:
      return spread(node);
    case NOODLE_NODE_Interpolate:
      if (node.count == 0 || node.count > 32) return "joins neither 1 nor up to 32 values";
      if (!in_order(pops)) return kNotInOrder;
      break;
    case NOODLE_NODE_IsCase:
      if (!text(node.a)) return "names a string that does not exist";
      if (node.count > NOODLE_CASE_VALUES) return "asks for more values than a case may have";
      break;
    case NOODLE_NODE_CaseValue:
      if (node.a >= NOODLE_CASE_VALUES) return "takes a value that no case may have";
      break;
    case NOODLE_NODE_CheckResult:
      if (node.a >= tree_.types.size()) return "names a type that does not exist";
      if (Wrong wrong = scopes_.check_type(node.a, function_)) return wrong;
      break;
    case NOODLE_NODE_Tee:
      if (Wrong wrong = tee(node)) return wrong;
      break;
    default:
      break;
  }
  const bool keeps = node.kind == NOODLE_NODE_IndexKeep || node.kind == NOODLE_NODE_MemberKeep;
  if (!keeps) height_ -= pops;
  push(node);
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::call(const noodle_node& node, uint32_t operands) const {
  if (!in_order(operands)) return kNotInOrder;
  if (Wrong wrong = names_of_call(node)) return wrong;
  const bool by_name = node.kind != NOODLE_NODE_Call && node.kind != NOODLE_NODE_CallSpread;
  if (by_name && !text(node.a)) return "names a string that does not exist";
  const bool super = node.kind == NOODLE_NODE_CallSuper || node.kind == NOODLE_NODE_CallSuperSpread;
  if (super && !has(values_[height_ - operands], Value::Self))
    return "takes something else than Self";
  return nullptr;
}

// A call has at least as many arguments as names; with a list of the others, just one more.
NodeVerifier::Wrong NodeVerifier::names_of_call(const noodle_node& node) const {
  constexpr Wrong kDoNotFit = "has a list of names that does not fit";
  if (node.b != NOODLE_NONE && (node.b >= list_starts_.size() || !list_starts_[node.b]))
    return kDoNotFit;
  const uint32_t names = node.b == NOODLE_NONE ? 0 : tree_.name_lists[node.b];
  const bool fits =
      is_spread_call(node.kind) ? node.count != 0 && names == node.count - 1u : names <= node.count;
  return fits ? nullptr : kDoNotFit;
}

NodeVerifier::Wrong NodeVerifier::append(const noodle_node& node) {
  static_assert(NOODLE_NODE_SetAppend == NOODLE_NODE_ListAppend + 1 &&
                NOODLE_NODE_MapAppend == NOODLE_NODE_ListAppend + 2 &&
                NOODLE_NODE_SetStart == NOODLE_NODE_ListStart + 2 &&
                NOODLE_NODE_MapStart == NOODLE_NODE_ListStart + 4);
  const int literal = NOODLE_NODE_ListStart + 2 * (node.kind - NOODLE_NODE_ListAppend);
  if (top().kind != literal) return "does not stand in its literal";
  if (node.count == 0 || node.count > 32 || available() != node.count)
    return "does not take all values, 1 to 32 of them";
  if (!in_order(node.count)) return kNotInOrder;
  const bool map = node.kind == NOODLE_NODE_MapAppend;
  if (map && node.count % 2 != 0) return "lacks a value to a key";
  top().progress += map ? node.count / 2u : node.count;
  height_ -= node.count;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::spread(const noodle_node& node) {
  static_assert(NOODLE_NODE_SetSpread == NOODLE_NODE_ListSpread + 1 &&
                NOODLE_NODE_MapSpread == NOODLE_NODE_ListSpread + 2);
  const int literal = NOODLE_NODE_ListStart + 2 * (node.kind - NOODLE_NODE_ListSpread);
  if (top().kind != literal) return "does not stand in its literal";
  if (available() != 1) return "does not take the only value";
  --height_;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::statement(const noodle_node& node) {
  const auto pops = static_cast<uint32_t>(kNodeShapes[node.kind].pops);
  if (pops != available()) return "does not take all values of its statement";
  height_ -= pops;
  const bool in_place = node.kind == NOODLE_NODE_Implements ? top().part == Part::ClassBody
                                                            : holds_statements(top().part);
  if (!in_place) return "does not stand where its statement may";
  switch (node.kind) {
    case NOODLE_NODE_Declare:
    case NOODLE_NODE_Assign:
      if (Wrong wrong = assignment(node)) return wrong;
      break;
    case NOODLE_NODE_SetMember:
      if (!text(node.a)) return "names a string that does not exist";
      break;
    case NOODLE_NODE_Break:
    case NOODLE_NODE_Continue:
      if (!top().in_loop) return "stands outside any loop";
      break;
    case NOODLE_NODE_CatchTest:
      if (top().kind != NOODLE_NODE_Catch || !top().part_empty) return "does not begin a Catch";
      break;
    case NOODLE_NODE_MatchTest:
      if (top().kind != NOODLE_NODE_MatchCase) return "does not stand in a MatchCase";
      break;
    case NOODLE_NODE_MatchResult:
      if (top().kind != NOODLE_NODE_MatchCase ||
          index_ + 1 != top().latest + tree_.nodes[top().latest].b)
        return "does not end a MatchCase";
      break;
    default:
      break;
  }
  top().part_empty = false;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::assignment(const noodle_node& node) const {
  const uint32_t function = function_;
  if (Wrong wrong = scopes_.use(node.a, function)) return wrong;
  const noodle_symbol& symbol = tree_.symbols[node.a];
  if (Wrong wrong = scopes_.check_type(symbol.type, function)) return wrong;
  if (symbol.kind == NOODLE_SYMBOL_MODULE || symbol.kind == NOODLE_SYMBOL_IMPORTED)
    return "assigns what is imported";
  if (node.kind == NOODLE_NODE_Declare) {
    const bool declarable = symbol.kind == NOODLE_SYMBOL_VARIABLE ||
                            symbol.kind == NOODLE_SYMBOL_CONSTANT ||
                            symbol.kind == NOODLE_SYMBOL_LOOP_VARIABLE;
    if (!declarable || symbol.function != function)
      return "initializes a symbol that it does not declare";
    return nullptr;
  }
  if (symbol.kind == NOODLE_SYMBOL_CONSTANT) return "assigns a constant";
  if ((symbol.flags & NOODLE_SYMBOL_REASSIGNED) == 0)
    return "assigns a symbol that is not REASSIGNED";
  const uint16_t shared = NOODLE_SYMBOL_CELL | NOODLE_SYMBOL_MODULE_LEVEL;
  if (symbol.function != function && (symbol.flags & shared) == 0)
    return "assigns a captured symbol without a cell";
  return checked_flag_fits(node, symbol);
}

}  // namespace noodle::tree_walk

namespace noodle {

Result<void> verify_nodes(const Tree& tree) { return tree_walk::NodeVerifier(tree).run(); }

}  // namespace noodle
