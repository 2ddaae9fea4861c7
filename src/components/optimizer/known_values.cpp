#include "components/optimizer/known_values.h"

namespace noodle::optimizer {

void KnownValues::open_block(uint32_t first_symbol, uint32_t part) {
  for (uint32_t i = first_symbol; i != NOODLE_NONE; i = symbols_[i].next) entries_[i].part = part;
}

// True when a variable of the type holds a constant of this kind as it is.
bool KnownValues::keeps(uint32_t type, uint8_t kind) const {
  if (type == NOODLE_NONE) return true;
  switch (types_[type].kind) {
    case NOODLE_TYPE_ANY:
      return true;
    case NOODLE_TYPE_BOOL:
      return kind == NOODLE_NODE_True || kind == NOODLE_NODE_False;
    case NOODLE_TYPE_INT:
      return kind == NOODLE_NODE_Integer;
    case NOODLE_TYPE_FLOAT:
      return kind == NOODLE_NODE_Float;
    case NOODLE_TYPE_STRING:
      return kind == NOODLE_NODE_String;
    default:
      return false;
  }
}

bool KnownValues::declare(uint32_t index, const noodle_node& value, uint32_t part, bool early) {
  const noodle_symbol& symbol = symbols_[index];
  Entry& entry = entries_[index];
  const bool fits =
      entry.part == part && (symbol.flags & NOODLE_SYMBOL_REASSIGNED) == 0 &&
      (symbol.kind == NOODLE_SYMBOL_VARIABLE || symbol.kind == NOODLE_SYMBOL_CONSTANT) &&
      keeps(symbol.type, value.kind);
  // A second Declare of the symbol finds no part.
  entry = {};
  if (!fits) return false;
  entry.kind = value.kind;
  entry.even_if_checked = early;
  entry.a = value.a;
  entry.b = value.b;
  return true;
}

void KnownValues::replace(noodle_node& name) const {
  const Entry& entry = entries_[name.a];
  if (entry.kind == NOODLE_NODE_KINDS) return;
  if ((name.flags & NOODLE_NODE_CHECKED) != 0 && !entry.even_if_checked) return;
  name.kind = entry.kind;
  name.flags &= NOODLE_NODE_IN_ORDER;
  name.a = entry.a;
  name.b = entry.b;
}

}  // namespace noodle::optimizer
