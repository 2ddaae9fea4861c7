#include "components/optimizer/writes.h"

#include <algorithm>

namespace noodle::optimizer {
namespace {

bool may_change(uint8_t kind) {
  switch (kind) {
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
    case NOODLE_NODE_CallSpread:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
    case NOODLE_NODE_Pipe:
    case NOODLE_NODE_SetIndex:
    case NOODLE_NODE_SetMember:
    case NOODLE_NODE_Module:
    case NOODLE_NODE_ClassEnd:
      return true;
    default:
      return false;
  }
}

}  // namespace

Writes::Writes(const noodle_host& host, const Program& program)
    : first_(host), positions_(host), changes_(host) {
  const auto symbols = static_cast<uint32_t>(program.symbols.size());
  // Counted two places behind, so that filling moves each begin to where it belongs.
  first_.resize(symbols + 2, 0);
  for_each_write(program, [this](uint32_t symbol, uint32_t) { ++first_[symbol + 2]; });
  for (uint32_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  positions_.resize(first_.back(), 0);
  for_each_write(
      program, [this](uint32_t symbol, uint32_t node) { positions_[first_[symbol + 1]++] = node; });
  for (uint32_t i = 0; i < program.nodes.size(); ++i)
    if (may_change(program.nodes[i].kind)) changes_.push_back(i);
}

template <class Visit>
void Writes::for_each_write(const Program& program, Visit visit) const {
  const auto chain = [&](uint32_t symbol, uint32_t count, uint32_t node) {
    for (uint32_t i = 0; i < count; ++i, symbol = program.symbols[symbol].next) visit(symbol, node);
  };
  for (uint32_t i = 0; i < program.nodes.size(); ++i) {
    const noodle_node& node = program.nodes[i];
    switch (node.kind) {
      case NOODLE_NODE_Declare:
      case NOODLE_NODE_Assign:
        visit(node.a, i);
        break;
      case NOODLE_NODE_ForInBody:
      case NOODLE_NODE_InlineStart:
        chain(node.a, node.count, i);
        break;
      case NOODLE_NODE_MatchStart:
        chain(node.a, 1, i);
        break;
      case NOODLE_NODE_Catch:
        if (node.a != NOODLE_NONE) chain(node.a, 1, i);
        break;
      default:
        break;
    }
  }
}

uint32_t Writes::next(const uint32_t* begin, const uint32_t* end, uint32_t from) {
  const uint32_t* const found = std::lower_bound(begin, end, from);
  return found == end ? NOODLE_NONE : *found;
}

}  // namespace noodle::optimizer
