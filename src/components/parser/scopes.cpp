#include "components/parser/scopes.h"

#include <algorithm>

#include "components/parser/builtins.h"

namespace noodle::parser {
Scopes::Scopes(const noodle_host& host, Tree& tree, Strings& strings, Messages& messages)
    : tree_(tree),
      strings_(strings),
      messages_(messages),
      slots_(host),
      uses_(host),
      scopes_(host),
      open_functions_(host),
      bindings_(host),
      rechecks_(host),
      around_(host) {
  slots_.resize(strings.size(), {NOODLE_NONE, NOODLE_NONE, kNoDepth, 0, 0});
}

void Scopes::open() {
  scopes_.push_back(
      {NOODLE_NONE, NOODLE_NONE, uses_.size(), rechecks_.size(), open_functions_.size() - 1});
  fast_depth_ = depth();
}

uint32_t Scopes::close() {
  const Scope scope = scopes_.pop_back();
  for (uint32_t i = scope.first_symbol; i != NOODLE_NONE; i = tree_.symbols[i].next) {
    noodle_symbol& symbol = tree_.symbols[i];
    Slot& slot = slots_[symbol.name];
    // A later symbol of the same block can have taken the place of a provisional one.
    if ((slot.symbol & kSymbolMask) != i) continue;
    if (slot.read != 0) symbol.flags |= kRead;
    const Binding& binding = bindings_[i];
    slot.symbol = binding.symbol;
    slot.depth = binding.depth;
    slot.read = binding.read;
    if ((symbol.flags & kProvisional) == 0) slot.last_use = binding.last_use;
  }
  while (rechecks_.size() > scope.rechecks) {
    const Recheck recheck = rechecks_.pop_back();
    Slot& slot = slots_[recheck.name];
    if ((slot.symbol & kSymbolMask) == recheck.symbol) slot.symbol |= kMaybeUninitialized;
  }
  fast_depth_ = scopes_.size() > 1 ? depth() : kNoDepth;
  return scope.first_symbol;
}

void Scopes::enter_function(uint32_t function, bool hoisted) {
  const auto depth_outside = static_cast<uint16_t>(scopes_.size() - 1);
  open_functions_.push_back({function, static_cast<uint16_t>(scopes_.size()),
                             hoisted ? depth_outside : kNoDepth, NOODLE_NONE});
  open();
  if (scopes_.size() == 1) fast_depth_ = kNoDepth;
}

uint32_t Scopes::leave_function() {
  const uint32_t first = close();
  open_functions_.pop_back();
  return first;
}

uint32_t Scopes::add_symbol(uint32_t name, uint32_t offset, noodle_symbol_kind kind, uint32_t data,
                            uint32_t depth) {
  const uint32_t index = tree_.symbols.size();
  const uint16_t flags = depth == 0 ? uint16_t{NOODLE_SYMBOL_MODULE_LEVEL} : uint16_t{0};
  tree_.symbols.push_back({name, offset, static_cast<uint16_t>(kind), flags, NOODLE_NONE,
                           NOODLE_NONE, function(), data});
  bindings_.push_back({NOODLE_NONE, NOODLE_NONE, kNoDepth, 0, NOODLE_NONE, 0});
  return index;
}

// To the symbols of a block.
void Scopes::append(uint32_t index, uint32_t depth) {
  Scope& scope = scopes_[depth];
  if (scope.first_symbol == NOODLE_NONE)
    scope.first_symbol = index;
  else
    tree_.symbols[scope.last_symbol].next = index;
  scope.last_symbol = index;
}

// Makes the symbol the one that its name means, until its block is closed.
void Scopes::show(uint32_t index, uint32_t depth) {
  append(index, depth);
  noodle_symbol& symbol = tree_.symbols[index];
  Slot& slot = slots_[symbol.name];
  Binding& binding = bindings_[index];
  if (slot.symbol != NOODLE_NONE && slot.depth == depth) {
    // A provisional symbol of the same block makes place.
    const Binding& replaced = bindings_[slot.symbol & kSymbolMask];
    binding.symbol = replaced.symbol;
    binding.depth = replaced.depth;
    binding.read = replaced.read;
  } else {
    binding.symbol = slot.symbol;
    binding.depth = slot.depth;
    binding.read = slot.read;
  }
  slot.symbol = index;
  if (symbol.kind == NOODLE_SYMBOL_MODULE) slot.symbol |= kModule;
  if ((symbol.flags & kProvisional) != 0) slot.symbol |= kTentative;
  slot.depth = static_cast<uint16_t>(depth);
  slot.read = 0;
}

// Names that only the tree needs are numbered behind those of the tokens.
uint32_t Scopes::declare(uint32_t name, uint32_t offset, noodle_symbol_kind kind, uint32_t data) {
  if (name >= slots_.size()) slots_.resize(name + 1, {NOODLE_NONE, NOODLE_NONE, kNoDepth, 0, 0});
  return add_symbol(name, offset, kind, data, depth());
}

uint32_t Scopes::declare_hidden(uint32_t offset, noodle_symbol_kind kind) {
  const uint32_t index = declare(strings_.intern({}), offset, kind, NOODLE_NONE);
  tree_.symbols[index].flags |= kRead;
  bindings_[index].initialized_at = 0;
  append(index, depth());
  return index;
}

uint32_t Scopes::visible(uint32_t name) const {
  if (name >= slots_.size() || slots_[name].symbol == NOODLE_NONE) return NOODLE_NONE;
  return slots_[name].symbol & kSymbolMask;
}

void Scopes::bind(uint32_t index) {
  const noodle_symbol& symbol = tree_.symbols[index];
  Slot& slot = slots_[symbol.name];
  if (slot.symbol != NOODLE_NONE && slot.depth == depth()) {
    const noodle_symbol& first = tree_.symbols[slot.symbol & kSymbolMask];
    if ((first.flags & kProvisional) == 0) {
      messages_.error(Diagnostic::Redeclared, symbol.offset, {strings_[symbol.name]},
                      {first.offset, "first declared here"});
      return;
    }
  }
  note_shadow(index, slot);
  show(index, depth());
  bindings_[index].initialized_at = tree_.nodes.size();
  capture(slot, index, scopes_.back().first_use, true);
  bindings_[index].last_use = slot.last_use;
}

// A name that hides another one of the file, up to the end of its block.
void Scopes::note_shadow(uint32_t index, const Slot& slot) {
  if (slot.symbol == NOODLE_NONE || slot.depth == depth()) return;
  const noodle_symbol& symbol = tree_.symbols[index];
  const uint32_t hidden = slot.symbol & kSymbolMask;
  if (strings_[symbol.name].starts_with('_')) return;
  messages_.warn(Diagnostic::Shadow, symbol.offset, {}, symbol.name, tree_.symbols[hidden].offset);
}

uint32_t Scopes::find(uint32_t name) {
  Slot& slot = slots_[name];
  slot.read = 1;
  return slot.symbol == NOODLE_NONE ? NOODLE_NONE : slot.symbol & kSymbolMask;
}

uint32_t Scopes::module_symbol(uint32_t name) const {
  const uint32_t symbol = slots_[name].symbol;
  if ((symbol & kModule) == 0 || symbol == NOODLE_NONE) return NOODLE_NONE;
  return symbol & kSymbolMask;
}

void Scopes::chain(Slot& slot, uint32_t node) {
  const bool hoisted = open_functions_.size() > 1 && open_functions_[1].hoisted_depth == 0;
  const bool inner = slot.symbol < kTentative && slot.depth != 0;
  uses_.push_back(
      {node, slot.last_use, function() | (hoisted ? kHoisted : 0), depth() | (inner ? kInner : 0)});
  slot.last_use = uses_.size() - 1;
}

// Its number, or NOODLE_NONE.
uint32_t Scopes::builtin_of(Slot& slot, uint32_t name) {
  if (slot.builtin == 0) {
    const std::string_view text = strings_[name];
    slot.builtin = 1;
    for (uint32_t i = 0; i < std::size(kBuiltins); ++i)
      if (kBuiltins[i].name == text) slot.builtin = static_cast<uint8_t>(i + 2);
  }
  return slot.builtin == 1 ? NOODLE_NONE : slot.builtin - 2u;
}

bool Scopes::bind_builtin(Slot& slot, uint32_t name, uint32_t node) {
  const uint32_t builtin = builtin_of(slot, name);
  if (builtin == NOODLE_NONE) return false;
  tree_.nodes[node].kind = NOODLE_NODE_Builtin;
  tree_.nodes[node].a = builtin;
  return true;
}

void Scopes::resolve_slowly(Slot& slot, uint32_t name, uint32_t node) {
  chain(slot, node);
  if (slot.symbol == NOODLE_NONE) {
    if (bind_builtin(slot, name, node)) return;
    // Kept for the message; take_over clears it.
    tree_.nodes[node].a = NOODLE_NONE;
    tree_.nodes[node].b = name;
    ++unresolved_;
    return;
  }
  const uint32_t symbol = slot.symbol & kSymbolMask;
  tree_.nodes[node].a = symbol;
  if ((slot.symbol & kModule) != 0) {
    tree_.nodes[node].kind = NOODLE_NODE_Module;
    tree_.nodes[node].a = tree_.symbols[symbol].data;
    return;
  }
  if ((slot.symbol & kMaybeUninitialized) != 0) {
    tree_.nodes[node].flags |= NOODLE_NODE_CHECKED;
    tree_.symbols[symbol].flags |= NOODLE_SYMBOL_UNINITIALIZED;
  }
  note_crossing(slot, symbol, node);
}

// A use of a visible symbol of an outer block, maybe of an outer function.
void Scopes::note_crossing(const Slot& slot, uint32_t index, uint32_t node) {
  noodle_symbol& symbol = tree_.symbols[index];
  const uint32_t level = scopes_[slot.depth].level;
  const bool crosses = level + 1 < open_functions_.size();
  if (crosses) {
    symbol.flags |= NOODLE_SYMBOL_CAPTURED;
    tree_.use(Feature::closures);
  }
  if (slot.depth == 0) {
    if (symbol.kind == NOODLE_SYMBOL_FUNCTION && (uses_.back().function & kHoisted) == 0 &&
        node < first_mention_)
      first_mention_ = node;
    return;
  }
  if (!crosses) return;
  if ((symbol.flags & kOpenClass) != 0) symbol.flags |= kEarlyCapture | NOODLE_SYMBOL_UNINITIALIZED;
  if (open_functions_[level + 1].hoisted_depth != slot.depth ||
      symbol.kind == NOODLE_SYMBOL_PARAMETER)
    return;
  symbol.flags |= kEarlyCapture;
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION) return;
  symbol.flags |= NOODLE_SYMBOL_UNINITIALIZED;
  if ((node & kType) == 0) tree_.nodes[node].flags |= NOODLE_NODE_CHECKED;
}

// The uses of its name from `first_use` on belong to the symbol that is declared behind them.
void Scopes::capture(Slot& slot, uint32_t symbol, uint32_t first_use, bool cut) {
  uint32_t use = slot.last_use;
  while (use != NOODLE_NONE && use >= first_use) {
    take_over(use, symbol);
    use = uses_[use].previous;
  }
  if (cut) slot.last_use = use;
}

void Scopes::take_over(uint32_t use_index, uint32_t index) {
  const Use& use = uses_[use_index];
  if ((use.node & kType) != 0) return take_over_type(use_index, index);
  const OpenFunction& innermost = open_functions_.back();
  if (use_index < innermost.body && depth() == innermost.depth) {
    messages_.error(Diagnostic::DefaultUsesLater, tree_.nodes[use.node].offset,
                    {strings_[tree_.symbols[index].name]},
                    {tree_.symbols[index].offset, "declared here"});
    return;
  }
  noodle_symbol& symbol = tree_.symbols[index];
  noodle_node& node = tree_.nodes[use.node];
  const bool hoisted = (use.function & kHoisted) != 0;
  const bool is_read = node.kind == NOODLE_NODE_Name || node.kind == NOODLE_NODE_Builtin;
  if (node.kind == NOODLE_NODE_ModuleMember || node.kind == NOODLE_NODE_Module ||
      symbol.kind == NOODLE_SYMBOL_MODULE || symbol.kind == NOODLE_SYMBOL_IMPORTED) {
    messages_.error(Diagnostic::ImportAfterUse, node.offset, {strings_[symbol.name]},
                    {symbol.offset, "declared here"});
    return;
  }
  if (node.kind != NOODLE_NODE_Builtin && node.a == NOODLE_NONE) {
    --unresolved_;
  } else if (!is_read && node.a != NOODLE_NONE) {
    noodle_symbol& previous = tree_.symbols[node.a];
    if ((previous.flags & kProvisional) != 0 && --bindings_[node.a].assignments == 0) {
      previous.flags |= kDead;
      died_ = true;
    }
  }
  node.a = index;
  node.b = 0;
  if (is_read) {
    node.kind = NOODLE_NODE_Name;
    slots_[symbol.name].read = 1;
    check_read(use, index);
  } else {
    node.kind = NOODLE_NODE_Assign;
    check_assignable(index, node.offset);
    check_order(use, index);
    symbol.flags |= NOODLE_SYMBOL_REASSIGNED;
    if ((symbol.flags & kProvisional) != 0) ++bindings_[index].assignments;
  }
  if ((use.function & ~kHoisted) != symbol.function) {
    symbol.flags |= NOODLE_SYMBOL_CAPTURED | kEarlyCapture;
    tree_.use(Feature::closures);
  }
  node.flags &= static_cast<uint8_t>(~NOODLE_NODE_CHECKED);
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION) {
    if ((symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0 && !hoisted && use.node < first_mention_)
      first_mention_ = use.node;
    return;
  }
  symbol.flags |= NOODLE_SYMBOL_UNINITIALIZED;
  if (is_read || (symbol.flags & kProvisional) == 0) node.flags |= NOODLE_NODE_CHECKED;
}

// An assignment that runs before the declaration of its variable would always throw. That it is
// refused is also why a provisional symbol loses its assignments all at once or not at all.
void Scopes::check_order(const Use& use, uint32_t index) {
  const noodle_symbol& symbol = tree_.symbols[index];
  if (symbol.kind != NOODLE_SYMBOL_VARIABLE || (symbol.flags & kProvisional) != 0) return;
  if ((use.function & ~kHoisted) != symbol.function) return;
  messages_.error(Diagnostic::AssignedTooEarly, tree_.nodes[use.node].offset,
                  {strings_[symbol.name]}, {symbol.offset, "declared here"});
}

void Scopes::check_assignable(uint32_t index, uint32_t offset) {
  const noodle_symbol& symbol = tree_.symbols[index];
  std::string_view what;
  switch (symbol.kind) {
    case NOODLE_SYMBOL_CONSTANT:
      what = "a constant";
      break;
    case NOODLE_SYMBOL_FUNCTION:
      what = "a function";
      break;
    case NOODLE_SYMBOL_CLASS:
      what = "a type";
      break;
    case NOODLE_SYMBOL_MODULE:
    case NOODLE_SYMBOL_IMPORTED:
      what = "imported";
      break;
    default:
      return;
  }
  messages_.error(Diagnostic::NotAssignable, offset, {strings_[symbol.name], what},
                  {symbol.offset, "declared here"});
}

void Scopes::assign(uint32_t name, uint32_t offset, bool compound) {
  Slot& slot = slots_[name];
  const uint32_t symbol = slot.symbol & kSymbolMask;
  if (slot.symbol == NOODLE_NONE && !compound) {
    assign_implicitly(name, offset);
    return;
  }
  const uint32_t node = tree_.emit(NOODLE_NODE_Assign, offset, NOODLE_NONE);
  if (slot.symbol == NOODLE_NONE) {
    // Whoever reads the name reports it, but for a built-in one.
    tree_.nodes[node].b = name;
    ++unresolved_;
    return chain(slot, node);
  }
  check_assignable(symbol, offset);
  tree_.nodes[node].a = symbol;
  tree_.symbols[symbol].flags |= NOODLE_SYMBOL_REASSIGNED;
  if ((slot.symbol & kMaybeUninitialized) != 0) {
    slot.symbol &= ~kMaybeUninitialized;
    if (slot.depth != depth()) rechecks_.push_back({name, symbol});
  }
  const bool tentative = (slot.symbol & kTentative) != 0;
  if (slot.depth == fast_depth_ && !tentative) return;
  chain(slot, node);
  note_crossing(slot, symbol, node);
  if (!tentative) return;
  ++bindings_[symbol].assignments;
  tree_.nodes[node].flags &= static_cast<uint8_t>(~NOODLE_NODE_CHECKED);
}

void Scopes::assign_implicitly(uint32_t name, uint32_t offset) {
  const uint32_t base = open_functions_.back().depth;
  const bool nested = base != depth();
  Slot& slot = slots_[name];
  const uint32_t index = add_symbol(name, offset, NOODLE_SYMBOL_VARIABLE, NOODLE_NONE, base);
  tree_.symbols[index].flags |= NOODLE_SYMBOL_IMPLICIT | kProvisional;
  tree_.use(Feature::implicit_declarations);
  const uint32_t node =
      tree_.emit(nested ? NOODLE_NODE_Assign : NOODLE_NODE_Declare, offset, index);
  show(index, base);
  capture(slot, index, std::max(scopes_[base].first_use, open_functions_.back().body), false);
  chain(slot, node);
  ++bindings_[index].assignments;
  if (!nested) {
    bindings_[index].initialized_at = node;
    return;
  }
  tree_.symbols[index].flags |= NOODLE_SYMBOL_UNINITIALIZED | NOODLE_SYMBOL_REASSIGNED;
  rechecks_.push_back({name, index});
}

void Scopes::complete_class(uint32_t symbol) {
  tree_.symbols[symbol].flags &= static_cast<uint16_t>(~kOpenClass);
  bindings_[symbol].initialized_at = tree_.nodes.size();
}

}  // namespace noodle::parser
