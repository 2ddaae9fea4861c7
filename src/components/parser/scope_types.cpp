// Names in types.
#include "components/parser/builtins.h"
#include "components/parser/scopes.h"

namespace noodle::parser {

void Scopes::check_is_class(const noodle_symbol& symbol, uint32_t offset) {
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION || symbol.kind == NOODLE_SYMBOL_MODULE)
    messages_.error(Diagnostic::NotAType, offset, {strings_[symbol.name]},
                    {symbol.offset, "declared here"});
}

void Scopes::read_type(uint32_t name, uint32_t index) {
  Slot& slot = slots_[name];
  noodle_type& type = tree_.types[index];
  slot.read = 1;
  type.kind = NOODLE_TYPE_SYMBOL;
  chain(slot, index | kType);
  if (slot.symbol == NOODLE_NONE) {
    if (bind_builtin_class(name, type)) return;
    // Kept for the message; take_over_type clears it.
    type.b = name;
    ++unresolved_;
    return;
  }
  type.a = slot.symbol & kSymbolMask;
  check_is_class(tree_.symbols[type.a], type.offset);
  note_crossing(slot, type.a, index | kType);
}

bool Scopes::bind_builtin_class(uint32_t name, noodle_type& type) {
  const uint32_t builtin = builtin_of(slots_[name], name);
  if (builtin == NOODLE_NONE || kBuiltins[builtin].kind != BuiltinKind::ErrorClass) return false;
  type.kind = NOODLE_TYPE_BUILTIN_CLASS;
  type.a = builtin;
  type.b = NOODLE_NONE;
  return true;
}

void Scopes::take_over_type(uint32_t use_index, uint32_t index) {
  const Use& use = uses_[use_index];
  noodle_symbol& symbol = tree_.symbols[index];
  noodle_type& type = tree_.types[use.node & ~kType];
  if (type.kind == NOODLE_TYPE_SYMBOL && type.a == NOODLE_NONE) --unresolved_;
  type.kind = NOODLE_TYPE_SYMBOL;
  type.a = index;
  type.b = NOODLE_NONE;
  slots_[symbol.name].read = 1;
  check_is_class(symbol, type.offset);
  if (symbol.kind != NOODLE_SYMBOL_FUNCTION) symbol.flags |= NOODLE_SYMBOL_UNINITIALIZED;
  if ((use.function & ~kHoisted) == symbol.function) return;
  symbol.flags |= NOODLE_SYMBOL_CAPTURED | kEarlyCapture;
  tree_.use(Feature::closures);
}

}  // namespace noodle::parser
