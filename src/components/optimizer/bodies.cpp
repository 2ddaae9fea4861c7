#include "components/optimizer/bodies.h"

namespace noodle::optimizer {
namespace {

// Nodes of a body. Larger ones take more room at each call than the call costs.
constexpr uint32_t kLargestBody = 40;

bool is_checked(const Program& program, uint32_t type) {
  return type != NOODLE_NONE && program.types[type].kind != NOODLE_TYPE_ANY;
}

}  // namespace

Bodies::Bodies(const noodle_host& host, const Program& program)
    : program_(program), bodies_(host), nodes_(host), branches_(host) {
  bodies_.resize(static_cast<uint32_t>(program.functions.size()), {});
}

bool Bodies::qualifies(uint32_t index) const {
  const noodle_function& function = program_.functions[index];
  if (function.kind != NOODLE_FUNCTION_DECLARATION || function.parent != 0 ||
      function.parameter_count > kMostParameters)
    return false;
  const noodle_symbol& own = program_.symbols[function.symbol];
  if ((own.flags & NOODLE_SYMBOL_MODULE_LEVEL) == 0 || (own.flags & NOODLE_SYMBOL_REASSIGNED) != 0)
    return false;
  uint32_t symbol = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count; ++i) {
    constexpr uint16_t kNotPlain = NOODLE_SYMBOL_REST | NOODLE_SYMBOL_DEFAULT;
    if ((program_.symbols[symbol].flags & kNotPlain) != 0) return false;
    symbol = program_.symbols[symbol].next;
  }
  return symbol == NOODLE_NONE;
}

void Bodies::look_at(std::span<const noodle_node> nodes) {
  const uint32_t begin = nodes_.size();
  function_ = nodes[0].a;
  if (translate(nodes)) {
    bodies_[function_] = {begin, nodes_.size()};
  } else {
    nodes_.truncate(begin);
  }
}

bool Bodies::translate(std::span<const noodle_node> nodes) {
  branches_.clear();
  has_value_ = false;
  const uint32_t begin = nodes_.size();
  const noodle_function& function = program_.functions[function_];
  // The last ones are the implicit `return null` and the end.
  const size_t fall_off = nodes.size() - 3;
  for (size_t i = 1; i + 1 < nodes.size() && !(has_value_ && i == fall_off); ++i) {
    const noodle_node& node = nodes[i];
    if (has_value_ && form_of(node) < Form::Open) return false;
    if (nodes_.size() - begin == kLargestBody) return false;
    switch (form_of(node)) {
      case Form::Leaf:
        if (node.kind == NOODLE_NODE_Self ||
            (node.kind == NOODLE_NODE_Name && node.a == function.symbol))
          return false;
        nodes_.push_back(node);
        break;
      case Form::Operator:
        nodes_.push_back(node);
        break;
      case Form::Statement:
        if (node.kind != NOODLE_NODE_Return) return false;
        if (is_checked(program_, function.result_type))
          nodes_.push_back({NOODLE_NODE_CheckResult, 0, 0, node.offset, function.result_type, 0});
        has_value_ = true;
        break;
      default:
        if (!construct(node)) return false;
    }
  }
  if (!has_value_) return false;
  end_rests(nodes.back());
  return branches_.empty();
}

// Constructs of statements become a Ternary, those of expressions stay.
bool Bodies::construct(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_AndTest:
    case NOODLE_NODE_And:
    case NOODLE_NODE_OrTest:
    case NOODLE_NODE_Or:
    case NOODLE_NODE_TernaryThen:
    case NOODLE_NODE_TernaryElse:
    case NOODLE_NODE_Ternary:
    case NOODLE_NODE_ListStart:
    case NOODLE_NODE_List:
    case NOODLE_NODE_SetStart:
    case NOODLE_NODE_Set:
    case NOODLE_NODE_MapStart:
    case NOODLE_NODE_Map:
    case NOODLE_NODE_InlineStart:
    case NOODLE_NODE_InlineEnd:
      nodes_.push_back(node);
      return !has_value_;
    case NOODLE_NODE_BlockStart:
      return node.a == NOODLE_NONE && !has_value_;
    case NOODLE_NODE_BlockEnd:
      return true;
    case NOODLE_NODE_IfThen:
      branches_.push_back({nodes_.size(), nodes_.size(), Branch::kThen});
      nodes_.push_back(node);
      nodes_.back().kind = NOODLE_NODE_TernaryThen;
      return !has_value_;
    case NOODLE_NODE_IfElse:
    case NOODLE_NODE_IfEnd:
      return has_value_ && close_branch(node);
    default:
      return false;
  }
}

// A branch of an `if` has returned a value.
bool Bodies::close_branch(const noodle_node& node) {
  end_rests(node);
  if (branches_.empty()) return false;
  Branch& branch = branches_.back();
  if (branch.state == Branch::kThen) {
    write_part(branch, node, NOODLE_NODE_TernaryElse);
    branch.state = node.kind == NOODLE_NODE_IfElse ? Branch::kElse : Branch::kRest;
    has_value_ = false;
  } else {
    write_part(branch, node, NOODLE_NODE_Ternary);
    branches_.pop_back();
  }
  return true;
}

// The value that was written last is also that of the `if`s whose rest it ends.
void Bodies::end_rests(const noodle_node& node) {
  while (!branches_.empty() && branches_.back().state == Branch::kRest) {
    write_part(branches_.back(), node, NOODLE_NODE_Ternary);
    branches_.pop_back();
  }
}

void Bodies::write_part(Branch& branch, noodle_node node, uint8_t kind) {
  const uint32_t at = nodes_.size();
  node.kind = kind;
  node.flags = 0;
  node.a = 0;
  node.b = at - branch.open;
  nodes_[branch.latest].b = at - branch.latest;
  branch.latest = at;
  nodes_.push_back(node);
}

}  // namespace noodle::optimizer
