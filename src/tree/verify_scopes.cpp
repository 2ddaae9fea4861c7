#include "tree/verify_scopes.h"

namespace noodle::tree_walk {

const char* Scopes::open(Scope& scope, uint32_t first_symbol, uint32_t function, bool outermost,
                         uint32_t parameters) {
  scope = {first_symbol, ++last_number_, 0};
  const bool rest_allowed = parameters != 0;
  for (uint32_t i = first_symbol; i != NOODLE_NONE; i = tree_.symbols[i].next) {
    const bool parameter = parameters != 0;
    if (parameter) --parameters;
    if (const char* wrong = open_symbol(scope, i, function, outermost, parameter)) return wrong;
    const bool rest = (tree_.symbols[i].flags & NOODLE_SYMBOL_REST) != 0;
    if (rest && !(rest_allowed && parameter && parameters == 0))
      return "declares a rest parameter that is not the last parameter";
  }
  return parameters == 0 ? nullptr : "has fewer symbols than parameters";
}

const char* Scopes::open_symbol(Scope& scope, uint32_t index, uint32_t function, bool outermost,
                                bool parameter) {
  if (index >= tree_.symbols.size()) return "declares a symbol that does not exist";
  if (states_[index].scope != kUnseen) return "declares a symbol that stands in a chain already";
  const noodle_symbol& symbol = tree_.symbols[index];
  const uint16_t reachable = NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_MODULE_LEVEL;
  const uint32_t users = (symbol.flags & reachable) != 0 ? kEverybody : function;
  states_[index] = {scope.number, symbol.kind == NOODLE_SYMBOL_MODULE ? kNobody : users};
  if (symbol.function != function) return "declares a symbol of another function";
  if ((symbol.kind == NOODLE_SYMBOL_PARAMETER) != parameter)
    return "does not have its parameters at the beginning of its symbols";
  const bool module_level = (symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0;
  if (module_level != (function == 0 && outermost))
    return "declares a symbol whose MODULE_LEVEL flag is wrong";
  const uint16_t only_parameters = NOODLE_SYMBOL_REST | NOODLE_SYMBOL_DEFAULT;
  if (!parameter && (symbol.flags & only_parameters) != 0)
    return "declares a symbol with a flag of parameters";
  if ((symbol.flags & NOODLE_SYMBOL_CELL) != 0 && (symbol.flags & NOODLE_SYMBOL_CAPTURED) == 0)
    return "declares a symbol with a cell that nothing captures";
  switch (symbol.kind) {
    case NOODLE_SYMBOL_FUNCTION:
      ++scope.pending_functions;
      if (symbol.data < tree_.functions.size() && tree_.functions[symbol.data].symbol == index)
        return nullptr;
      return "declares a symbol that does not agree with its function";
    case NOODLE_SYMBOL_CLASS:
      if (symbol.data < tree_.classes.size() && tree_.classes[symbol.data].symbol == index)
        return nullptr;
      return "declares a symbol that does not agree with its class";
    case NOODLE_SYMBOL_MODULE:
      if (module_level && symbol.data < tree_.imports.size() &&
          tree_.imports[symbol.data].symbol == index)
        return nullptr;
      return "declares a symbol that does not agree with its import";
    case NOODLE_SYMBOL_IMPORTED:
      if (module_level && symbol.data < tree_.import_uses.size()) return nullptr;
      return "declares a symbol that does not agree with its import use";
    default:
      return nullptr;
  }
}

const char* Scopes::close(const Scope& scope) {
  if (scope.pending_functions != 0) return "ends a block that lacks a function it declares";
  for (uint32_t i = scope.first_symbol; i != NOODLE_NONE; i = tree_.symbols[i].next)
    states_[i] = {kClosed, kNobody};
  return nullptr;
}

const char* Scopes::wrong_use(uint32_t index) const {
  if (index >= states_.size()) return "uses a symbol that does not exist";
  if (tree_.symbols[index].kind == NOODLE_SYMBOL_MODULE) return "uses a module as a variable";
  return states_[index].users == kNobody ? "uses a symbol outside the block that declares it"
                                         : "uses a symbol of another function that is not CAPTURED";
}

const char* Scopes::check_type(uint32_t index, uint32_t function) const {
  if (index == NOODLE_NONE) return nullptr;
  if (index >= tree_.types.size()) return "checks a type that does not exist";
  const noodle_type& type = tree_.types[index];
  return type.kind == NOODLE_TYPE_SYMBOL ? use(type.a, function) : nullptr;
}

}  // namespace noodle::tree_walk
