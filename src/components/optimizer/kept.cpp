// Which values are known where, and which leave a loop.
#include <algorithm>

#include "components/optimizer/values.h"

namespace noodle::optimizer {
namespace {

// Of loops in one another, how many a value may leave.
constexpr uint32_t kMostLoopsLeft = 8;
// Values that are kept in one function. Each takes a register while its block is open.
constexpr uint32_t kMostKept = 40;

uint32_t cost_of_place(const noodle_node& node) {
  // An argument is moved to its place; from a variable as well as from where it was computed.
  return (node.flags & NOODLE_NODE_IN_ORDER) != 0 ? 1 : 0;
}

}  // namespace

void Values::open_loop(uint32_t before, uint32_t end, uint32_t place) {
  loops_.push_back({before, end, place, regions_.size() - 1});
}

uint32_t Values::end_of_construct(uint32_t i) const {
  do {
    i += node(i).b;
  } while (form_of(node(i)) != Form::Close);
  return i;
}

void Values::close_regions(uint32_t left) {
  while (regions_.size() > left) {
    for (uint32_t i = regions_.pop_back(); i != NOODLE_NONE; i = definitions_[i].next) {
      uint32_t& current = expressions_[definitions_[i].expression].definition;
      if (current == i) current = NOODLE_NONE;
    }
  }
}

// The outermost loop of the function in which nothing assigns the variable.
uint32_t Values::steady_loop(uint32_t symbol) const {
  uint32_t loop = loops_.size();
  const uint32_t first = functions_.back().first_loop;
  const uint32_t last = loop - first > kMostLoopsLeft ? loop - kMostLoopsLeft : first;
  while (loop > last && writes_.next_write(symbol, loops_[loop - 1].before) > loops_[loop - 1].end)
    --loop;
  return loop;
}

// An occurrence of an expression that can be kept, at node i.
void Values::consider(uint32_t i, Item& item) {
  const uint32_t known = expressions_[item.expression].definition;
  if (known != NOODLE_NONE && is_known(definitions_[known], i)) {
    read(known, i, item);
    return;
  }
  if (hoist(i, item)) return;
  define({Keeping::kTee, item.expression, item.begin, i, item.until, loops_.size(),
          current_function(), places_.back(), 0, NOODLE_NONE, NOODLE_NONE, 0,
          -static_cast<int32_t>(cost_of_place(node(i)))},
         regions_.size() - 1);
}

bool Values::is_known(const Definition& definition, uint32_t i) const {
  if (definition.function != current_function() || definition.until <= i) return false;
  return definition.loops >= loops_.size() || definition.until > loops_[definition.loops].end;
}

void Values::define(const Definition& definition, uint32_t region) {
  const uint32_t number = definitions_.size();
  definitions_.push_back(definition);
  definitions_.back().next = regions_[region];
  regions_[region] = number;
  expressions_[definition.expression].definition = number;
}

// Lets the occurrence read what is kept; false when nothing would be saved.
bool Values::read(uint32_t number, uint32_t i, Item& item) {
  const auto gain =
      static_cast<int32_t>(item.weight) - static_cast<int32_t>(cost_of_place(node(i)));
  if (gain <= 0) return false;
  Definition& definition = definitions_[number];
  if (definition.hits == 0 && definition.keeping != Keeping::kVariable) {
    Function& function = functions_.back();
    if (function.kept == kMostKept) return false;
    ++function.kept;
  }
  while (!hits_.empty() && hits_.back().begin >= item.begin) {
    const Hit inner = hits_.pop_back();
    Definition& kept = definitions_[inner.definition];
    kept.gain -= inner.gain;
    if (--kept.hits == 0 && kept.keeping != Keeping::kVariable) --functions_.back().kept;
  }
  forget_inner(item.begin);
  ++definition.hits;
  definition.gain += gain;
  hits_.push_back({item.begin, i, number, gain});
  item.weight = 0;
  return true;
}

// What was computed first within the occurrence from this node on is not computed there any more.
void Values::forget_inner(uint32_t begin) {
  for (uint32_t i = definitions_.size(); i-- != 0;) {
    const Definition& inner = definitions_[i];
    if (inner.keeping == Keeping::kHoisted) continue;
    if (inner.begin < begin) return;
    uint32_t& current = expressions_[inner.expression].definition;
    if (current == i) current = NOODLE_NONE;
  }
}

bool Values::hoist(uint32_t i, Item& item) {
  const uint32_t loop = loop_to_leave(item);
  if (loop == loops_.size() || functions_.back().kept == kMostKept) return false;
  if (item.weight <= cost_of_place(node(i))) return false;
  const Loop& left = loops_[loop];
  define({Keeping::kHoisted, item.expression, item.begin, i, item.until, loop, current_function(),
          left.place, left.before, NOODLE_NONE, NOODLE_NONE, 0, 0},
         left.region);
  return read(definitions_.size() - 1, i, item);
}

// The loop in front of which the value can be computed, or the number of all loops.
uint32_t Values::loop_to_leave(const Item& item) const {
  if (item.steady_from >= loops_.size()) return loops_.size();
  if (item.cannot_throw) return item.steady_from;
  return clean_loop_ == loops_.size() - 1 ? clean_loop_ : loops_.size();
}

// A Declare or Assign at node i: its variable has the value of the node before, too.
void Values::name_value(uint32_t i) {
  if (definitions_.empty()) return;
  uint32_t number = definitions_.size() - 1;
  Definition& definition = definitions_[number];
  if (definition.keeping != Keeping::kTee || definition.end != i - 1) return;
  const uint32_t variable = node(i).a;
  const noodle_symbol& symbol = program_.symbols[variable];
  constexpr uint16_t kShared = NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_EXPORTED;
  const bool own = symbol.function == current_function() && (symbol.flags & kShared) == 0 &&
                   symbol.type == NOODLE_NONE;
  if (own) {
    definition.keeping = Keeping::kVariable;
    definition.symbol = variable;
    definition.until = std::min(definition.until, writes_.next_write(variable, i + 1));
  } else {
    // The value goes to a register of its own first.
    definition.gain -= 1;
  }
}

}  // namespace noodle::optimizer
