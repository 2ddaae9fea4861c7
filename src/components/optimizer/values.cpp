#include "components/optimizer/values.h"

#include <algorithm>
#include <bit>

#include "components/optimizer/fold.h"

namespace noodle::optimizer {
namespace {

// Larger expressions are looked at in parts, so that finding what stands within one takes no more
// than so many steps.
constexpr uint32_t kHeaviest = 64;

// Operators that are looked at. Of those that are not, computing them again may give another value
// or do something.
bool counts(uint8_t kind) {
  switch (kind) {
    case NOODLE_NODE_Negate:
    case NOODLE_NODE_Not:
    case NOODLE_NODE_Add:
    case NOODLE_NODE_Subtract:
    case NOODLE_NODE_Multiply:
    case NOODLE_NODE_Divide:
    case NOODLE_NODE_Modulo:
    case NOODLE_NODE_Power:
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
    case NOODLE_NODE_Less:
    case NOODLE_NODE_LessEqual:
    case NOODLE_NODE_Greater:
    case NOODLE_NODE_GreaterEqual:
    case NOODLE_NODE_In:
    case NOODLE_NODE_Index:
      return true;
    default:
      return false;
  }
}

// True when the result depends on what operands hold, not just on which they are.
bool looks_inside(uint8_t kind, TypeSet left, TypeSet right) {
  switch (kind) {
    case NOODLE_NODE_Add:
      return ((left & kString) != 0 && !is_only(right, kPlain)) ||
             ((right & kString) != 0 && !is_only(left, kPlain));
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
      return !is_only(left | right, kPlain);
    case NOODLE_NODE_In:
    case NOODLE_NODE_Index:
      return true;
    default:
      return false;
  }
}

}  // namespace

Values::Values(const noodle_host& host, const Program& program)
    : program_(program),
      types_(host, program),
      writes_(host, program),
      heights_(host, program),
      items_(host),
      constructs_(host),
      functions_(host),
      loops_(host),
      regions_(host),
      places_(host),
      expressions_(host),
      index_(host),
      definitions_(host),
      hits_(host),
      tees_(host),
      hoisted_(host),
      parts_(host) {
  index_.resize(std::bit_ceil(static_cast<uint32_t>(program.nodes.size()) * 2 + 2), NOODLE_NONE);
}

void Values::look_at_all() {
  for (uint32_t i = 0; i < program_.nodes.size(); ++i) {
    heights_.meet(node(i), items_.size());
    look_at(i);
  }
}

void Values::look_at(uint32_t i) {
  switch (form_of(node(i))) {
    case Form::Leaf:
      return leaf(i);
    case Form::Operator:
      return operation(i);
    case Form::Statement:
      return statement(i);
    case Form::Open:
      return open(i);
    case Form::Middle:
      return middle(i);
    case Form::Close:
      return close(i);
  }
}

// A variable that only the function assigns, or nobody, and that has its value.
bool Values::is_steady_name(const noodle_node& name) const {
  if (name.kind != NOODLE_NODE_Name || (name.flags & NOODLE_NODE_CHECKED) != 0) return false;
  const noodle_symbol& symbol = program_.symbols[name.a];
  if (symbol.kind >= NOODLE_SYMBOL_FUNCTION) return false;
  return (symbol.flags & NOODLE_SYMBOL_REASSIGNED) == 0 ||
         ((symbol.flags & NOODLE_SYMBOL_CAPTURED) == 0 && symbol.function == current_function());
}

// Of a steady name: it is not in a register of the function.
bool Values::takes_instruction(const noodle_symbol& symbol) const {
  constexpr uint16_t kShared = NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_EXPORTED;
  return symbol.function != current_function() ||
         ((symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0 && (symbol.flags & kShared) != 0);
}

uint32_t Values::expression_of(uint32_t kind, uint32_t left, uint32_t right) {
  const uint32_t mask = index_.size() - 1;
  uint32_t slot = (kind * 0x9e3779b1u ^ left * 0x85ebca6bu ^ right * 0xc2b2ae35u);
  slot = (slot ^ slot >> 15) & mask;
  while (index_[slot] != NOODLE_NONE) {
    const Expression& known = expressions_[index_[slot]];
    if (known.kind == kind && known.left == left && known.right == right) return index_[slot];
    slot = (slot + 1) & mask;
  }
  index_[slot] = expressions_.size();
  expressions_.push_back({kind, left, right, NOODLE_NONE});
  return index_[slot];
}

void Values::leaf(uint32_t i) {
  const noodle_node& leaf = node(i);
  Item item{i, NOODLE_NONE, NOODLE_NONE, loops_.size(), types_.of_leaf(leaf), true, 0};
  if (is_constant(leaf)) {
    item.expression = expression_of(leaf.kind, leaf.a, leaf.b);
    item.steady_from = functions_.back().first_loop;
  } else if (is_steady_name(leaf)) {
    item.expression = expression_of(leaf.kind, leaf.a, 0);
    item.until = writes_.next_write(leaf.a, i);
    item.steady_from = steady_loop(leaf.a);
    if (takes_instruction(program_.symbols[leaf.a])) {
      item.weight = 1;
      consider(i, item);
    }
  } else if (leaf.kind == NOODLE_NODE_Name || leaf.kind == NOODLE_NODE_ModuleMember) {
    // It may be uninitialized.
    clean_loop_ = NOODLE_NONE;
  }
  items_.push_back(item);
}

void Values::operation(uint32_t i) {
  const noodle_node& operation = node(i);
  if (operation.kind == NOODLE_NODE_IndexKeep || operation.kind == NOODLE_NODE_MemberKeep) {
    clean_loop_ = NOODLE_NONE;
    items_.push_back({i, NOODLE_NONE, NOODLE_NONE, loops_.size(), kAnyType, false, 0});
    return;
  }
  const uint32_t pops = pops_of(operation);
  const Item* const operands = items_.end() - pops;
  Item left = pops > 0 ? operands[0] : Item{i, NOODLE_NONE, 0, 0, kNoType, true, 0};
  Item right = pops > 1 ? operands[1] : left;
  if (pops == 2) cheapen(i, left, right);
  TypeSet types[2] = {left.type, right.type};
  items_.truncate(items_.size() - pops);
  if (pushes_of(operation) == 0) {
    clean_loop_ = NOODLE_NONE;
    return;
  }
  Item item{left.begin,
            NOODLE_NONE,
            NOODLE_NONE,
            loops_.size(),
            types_.of_operator(operation, types),
            false,
            0};
  const bool safe = never_throws(operation.kind, left.type, right.type);
  const uint32_t weight = 1u + left.weight + (pops > 1 ? right.weight : 0u);
  if (counts(operation.kind) && weight <= kHeaviest && left.expression != NOODLE_NONE &&
      right.expression != NOODLE_NONE &&
      (operation.kind != NOODLE_NODE_Add || (item.type & kList) == 0)) {
    item.expression =
        expression_of(operation.kind, left.expression, pops > 1 ? right.expression : NOODLE_NONE);
    item.until = std::min(left.until, right.until);
    item.steady_from = std::max(left.steady_from, right.steady_from);
    if (looks_inside(operation.kind, left.type, right.type)) {
      item.until = std::min(item.until, writes_.next_change(i));
      while (item.steady_from < loops_.size() &&
             writes_.next_change(loops_[item.steady_from].before) <= loops_[item.steady_from].end)
        ++item.steady_from;
    }
    item.cannot_throw = safe && left.cannot_throw && right.cannot_throw;
    const auto before = static_cast<uint16_t>(weight);
    item.weight = before;
    consider(i, item);
    // It was hoisted, or read: nothing is left here that could throw.
    if (item.weight < before) {
      items_.push_back(item);
      return;
    }
  }
  if (!safe) clean_loop_ = NOODLE_NONE;
  items_.push_back(item);
}

void Values::statement(uint32_t i) {
  const noodle_node& statement = node(i);
  clean_loop_ = NOODLE_NONE;
  items_.truncate(items_.size() - pops_of(statement));
  if (statement.kind == NOODLE_NODE_Declare || statement.kind == NOODLE_NODE_Assign) name_value(i);
}

void Values::open(uint32_t i) {
  const noodle_node& start = node(i);
  const uint32_t pops = pops_of(start);
  items_.truncate(items_.size() - pops);
  const Item* const operands = items_.end();
  Construct construct{pops == 0 ? i : operands[0].begin, regions_.size(), places_.size(),
                      loops_.size(), kNoType};
  clean_loop_ = NOODLE_NONE;
  switch (start.kind) {
    case NOODLE_NODE_AndTest:
    case NOODLE_NODE_OrTest:
      construct.type = operands[0].type;
      open_region();
      break;
    case NOODLE_NODE_ListStart:
      construct.type = kList;
      break;
    case NOODLE_NODE_SetStart:
    case NOODLE_NODE_MapStart:
    case NOODLE_NODE_ClassStart:
      construct.type = kOther;
      break;
    case NOODLE_NODE_InlineStart:
      break;
    case NOODLE_NODE_FunctionStart:
      construct.type = kOther;
      functions_.push_back({start.a, loops_.size(), 0});
      places_.push_back(i);
      open_region();
      break;
    case NOODLE_NODE_BlockStart:
    case NOODLE_NODE_ForStart:
    case NOODLE_NODE_ValueStart:
      places_.push_back(i);
      open_region();
      break;
    case NOODLE_NODE_WhileStart:
      open_loop(i, end_of_construct(i), places_.back());
      open_region();
      clean_loop_ = loops_.size() - 1;
      break;
    case NOODLE_NODE_DoStart:
      open_loop(i, end_of_construct(i), places_.back());
      open_region();
      break;
    case NOODLE_NODE_ForInBody:
      open_loop(construct.begin, end_of_construct(i), places_.back());
      open_region();
      break;
    case NOODLE_NODE_MatchStart:
      construct.type = kAnyType;
      open_region();
      break;
    default:
      open_region();
      break;
  }
  constructs_.push_back(construct);
}

void Values::middle(uint32_t i) {
  const noodle_node& part = node(i);
  Construct& construct = constructs_.back();
  const uint32_t pops = pops_of(part);
  items_.truncate(items_.size() - pops);
  if (pops != 0) construct.type |= items_.end()->type;
  clean_loop_ = NOODLE_NONE;
  switch (part.kind) {
    // The condition is computed before the body, and before what follows the loop.
    case NOODLE_NODE_WhileBody:
    case NOODLE_NODE_ForBody:
      open_region();
      break;
    case NOODLE_NODE_ForTest:
      open_loop(i, end_of_construct(i), places_.back());
      clean_loop_ = loops_.size() - 1;
      break;
    case NOODLE_NODE_ForStep:
      close_regions(construct.regions + 1);
      open_region();
      break;
    default:
      close_regions(construct.regions);
      open_region();
      break;
  }
}

void Values::close(uint32_t i) {
  const noodle_node& end = node(i);
  Construct construct = constructs_.pop_back();
  const uint32_t pops = pops_of(end);
  items_.truncate(items_.size() - pops);
  if (pops != 0) construct.type |= items_.end()->type;
  clean_loop_ = NOODLE_NONE;
  if (end.kind != NOODLE_NODE_InlineEnd) close_regions(construct.regions);
  places_.truncate(construct.places);
  loops_.truncate(construct.loops);
  if (end.kind == NOODLE_NODE_FunctionEnd || end.kind == NOODLE_NODE_LambdaEnd)
    functions_.pop_back();
  if (pushes_of(end) != 0)
    items_.push_back(
        {construct.begin, NOODLE_NONE, NOODLE_NONE, loops_.size(), construct.type, false, 0});
}

}  // namespace noodle::optimizer
