#include "components/optimizer/fold.h"
#include "components/optimizer/walk.h"

namespace noodle::optimizer {

void Walk::open(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_AndTest:
    case NOODLE_NODE_OrTest:
      if (last_is_constant()) return open_short_circuit(node);
      break;
    case NOODLE_NODE_TernaryThen:
      if (last_is_constant()) return open_ternary(node);
      break;
    case NOODLE_NODE_IfThen:
      if (last_is_constant()) return open_if(node);
      break;
    case NOODLE_NODE_FunctionStart:
      return open_function(node);
    case NOODLE_NODE_ClassStart:
      // The class computes its static fields, in functions.
      if (open_functions_ == 1) nothing_called_ = false;
      break;
    case NOODLE_NODE_BlockStart:
    case NOODLE_NODE_ForStart:
    case NOODLE_NODE_ForInBody:
    case NOODLE_NODE_ValueStart:
      if (propagate_) known_.open_block(node.a, read_ - 1);
      break;
    default:
      break;
  }
  enter(node);
}

void Walk::enter(const noodle_node& node) {
  const uint32_t part = read_ - 1;
  frames_.push_back({node.kind, false, false, true, part, part + node.b, write_, write_, 0});
  write(node);
}

// A construct of which only the part that begins at node `part` of the input is left.
void Walk::enter_elided(uint8_t kind, uint32_t part) {
  frames_.push_back({kind, true, false, true, part, part + nodes_[part].b, 0, 0, 0});
  read_ = part + 1;
}

void Walk::open_function(const noodle_node& node) {
  const uint32_t first_symbol = functions_[node.a].first_symbol;
  if (propagate_) known_.open_block(first_symbol, read_ - 1);
  enter(node);
  ++open_functions_;
  function_numbers_.push_back(functions_left_);
  top().number = functions_left_;
  last().a = functions_left_++;
}

void Walk::open_short_circuit(const noodle_node& node) {
  const uint32_t test = read_ - 1;
  const bool right_counts = is_truthy(last()) == (node.kind == NOODLE_NODE_AndTest);
  if (right_counts) {
    --write_;
    return enter_elided(node.kind, test);
  }
  const uint32_t end = test + node.b;
  drop_to(end);
  set_order(nodes_[end]);
  ++read_;
}

void Walk::open_ternary(const noodle_node& node) {
  const uint32_t test = read_ - 1;
  const bool holds = is_truthy(last());
  --write_;
  if (!holds) drop_to(test + node.b);
  enter_elided(node.kind, holds ? test : test + node.b);
}

void Walk::open_if(const noodle_node& node) {
  const uint32_t test = read_ - 1;
  const bool holds = is_truthy(last());
  --write_;
  if (holds) return enter_elided(node.kind, test);
  const uint32_t next = test + node.b;
  drop_to(next);
  if (nodes_[next].kind == NOODLE_NODE_IfElse)
    enter_elided(node.kind, next);
  else
    ++read_;
}

void Walk::middle(const noodle_node& node) {
  Frame& frame = top();
  if (frame.elided) return drop_to(read_ - 1 + node.b);
  if (node.kind == NOODLE_NODE_WhileBody && last_is_constant() && !is_truthy(last()) &&
      write_ - 2 == frame.open) {
    write_ = frame.open;
    drop_to(read_ - 1 + node.b + 1);
    frames_.pop_back();
    return;
  }
  frame.kind = node.kind;
  frame.all_dead = frame.all_dead && frame.dead;
  frame.dead = false;
  frame.part = read_ - 1;
  frame.end = frame.part + node.b;
  nodes_[frame.latest].b = write_ - frame.latest;
  frame.latest = write_;
  if (propagate_ && (node.kind == NOODLE_NODE_Catch || node.kind == NOODLE_NODE_MatchCase))
    known_.open_block(node.a, frame.part);
  write(node);
}

void Walk::close(const noodle_node& node) {
  if (top().elided) return close_elided(node);
  if (node.kind == NOODLE_NODE_FunctionEnd || node.kind == NOODLE_NODE_LambdaEnd) end_function();
  // The value of a block that is not reached was dropped and left room for this one.
  if (node.kind == NOODLE_NODE_ValueEnd && top().dead)
    write({NOODLE_NODE_Null, 0, 0, node.offset, 0, 0});
  const Frame frame = frames_.pop_back();
  if (node.kind == NOODLE_NODE_InlineEnd && is_trivial_body(frame.open)) {
    nodes_[frame.open] = last();
    --write_;
    return set_order(node);
  }
  nodes_[frame.latest].b = write_ - frame.latest;
  write(node);
  last().b = write_ - 1 - frame.open;
  if (node.kind == NOODLE_NODE_FunctionEnd || node.kind == NOODLE_NODE_LambdaEnd)
    last().a = frame.number;
  else if (ends_dead(frame, node.kind))
    top().dead = true;
}

// True when an inlined call takes no values and its body is a value at which nothing can go wrong:
// it needs no place in a stack trace.
bool Walk::is_trivial_body(uint32_t open) {
  if (nodes_[open].count != 0 || write_ - 2 != open) return false;
  if (last_is_constant() || last().kind == NOODLE_NODE_Builtin) return true;
  return last().kind == NOODLE_NODE_Name && (last().flags & NOODLE_NODE_CHECKED) == 0 &&
         symbols_[last().a].kind != NOODLE_SYMBOL_IMPORTED;
}

void Walk::close_elided(const noodle_node& node) {
  const Frame frame = frames_.pop_back();
  if (node.kind == NOODLE_NODE_IfEnd)
    top().dead = frame.dead;
  else
    set_order(node);
}

// The value that was written last takes the place of the one of `node`.
void Walk::set_order(const noodle_node& node) {
  last().flags = static_cast<uint8_t>((last().flags & ~NOODLE_NODE_IN_ORDER) |
                                      (node.flags & NOODLE_NODE_IN_ORDER));
}

// True when control never gets behind the construct.
bool Walk::ends_dead(const Frame& frame, uint8_t close) const {
  switch (close) {
    case NOODLE_NODE_BlockEnd:
      return frame.dead;
    case NOODLE_NODE_IfEnd:
      return frame.kind == NOODLE_NODE_IfElse && frame.all_dead && frame.dead;
    case NOODLE_NODE_TryEnd:
      return frame.kind == NOODLE_NODE_Finally ? frame.dead || frame.all_dead
                                               : frame.dead && frame.all_dead;
    default:
      return false;
  }
}

// Every function ends with a Return, reached or not. When it was dropped, there is room: it took
// two nodes at least.
void Walk::end_function() {
  --open_functions_;
  if (!top().dead || last().kind == NOODLE_NODE_Return) return;
  const uint32_t offset = nodes_[read_ - 2].offset;
  write({NOODLE_NODE_Null, 0, 0, offset, 0, 0});
  write({NOODLE_NODE_Return, NOODLE_NODE_IMPLICIT, 0, offset, 0, 0});
}

}  // namespace noodle::optimizer
