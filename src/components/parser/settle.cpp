// The end of binding: what can only be said when the whole module has been read.
#include "components/parser/scopes.h"

namespace noodle::parser {

void Scopes::settle_type(const Use& use) {
  noodle_type& type = tree_.types[use.node & ~kType];
  if (type.kind != NOODLE_TYPE_SYMBOL || type.a != NOODLE_NONE) return;
  // Names of type parameters are not declared.
  if (messages_.was_reported(Feature::generics)) return;
  report_unknown(Diagnostic::UnknownType, type.b, type.offset, use.function);
}

// A use that stands in the block of the declaration and in its function, but before it, always
// throws when it runs. A provisional symbol is certain only in the module.
void Scopes::check_read(const Use& use, uint32_t index) {
  const noodle_symbol& symbol = tree_.symbols[index];
  const bool provisional = (symbol.flags & kProvisional) != 0;
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION || symbol.kind == NOODLE_SYMBOL_PARAMETER) return;
  const uint32_t depth = use.depth & ~kInner;
  if ((use.function & ~kHoisted) != symbol.function || depth != slots_[symbol.name].depth ||
      (provisional && depth != 0))
    return;
  const uint32_t at = tree_.nodes[use.node].offset;
  if (messages_.reported_at(at) || messages_.had_syntax_error()) return;
  messages_.error(Diagnostic::UsedTooEarly, at, {strings_[symbol.name]},
                  {symbol.offset, "declared here"});
}

void Scopes::settle() {
  bool late_variables = false;
  for (const Binding& binding : bindings_)
    if (binding.initialized_at > first_mention_) late_variables = true;
  if (unresolved_ == 0 && !late_variables) return;
  for (const Use& use : uses_) {
    if ((use.depth & kInner) != 0) continue;
    if ((use.node & kType) != 0) {
      settle_type(use);
      continue;
    }
    noodle_node& node = tree_.nodes[use.node];
    if (node.kind != NOODLE_NODE_Name && node.kind != NOODLE_NODE_Assign) continue;
    if (node.a == NOODLE_NONE) {
      if (node.kind == NOODLE_NODE_Name)
        report_unknown(Diagnostic::UnknownName, node.b, node.offset, use.function);
      else if (builtin_of(slots_[node.b], node.b) != NOODLE_NONE)
        messages_.error(Diagnostic::NotAssignable, node.offset, {strings_[node.b], "built in"});
      continue;
    }
    noodle_symbol& symbol = tree_.symbols[node.a];
    settle_checked(use, node, symbol);
  }
}

// A function declaration of the module can run from its first mention on: what it uses of the
// module may then not be initialized yet.
void Scopes::settle_checked(const Use& use, noodle_node& node, noodle_symbol& symbol) {
  if ((use.function & kHoisted) == 0 || (symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) == 0) return;
  if (bindings_[node.a].initialized_at <= first_mention_) return;
  switch (symbol.kind) {
    case NOODLE_SYMBOL_FUNCTION:
    case NOODLE_SYMBOL_MODULE:
    case NOODLE_SYMBOL_IMPORTED:
      return;
    default:
      break;
  }
  if (node.kind == NOODLE_NODE_Assign && (symbol.flags & kProvisional) != 0) return;
  symbol.flags |= NOODLE_SYMBOL_UNINITIALIZED;
  node.flags |= NOODLE_NODE_CHECKED;
}

void Scopes::finish_symbols() {
  if (died_) unlink_dead();
  for (noodle_symbol& symbol : tree_.symbols) {
    const bool changes =
        (symbol.flags & (NOODLE_SYMBOL_REASSIGNED | NOODLE_SYMBOL_UNINITIALIZED | kEarlyCapture)) !=
        0;
    const bool local = (symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) == 0;
    const bool captured = (symbol.flags & NOODLE_SYMBOL_CAPTURED) != 0;
    if (local && captured && changes) symbol.flags |= NOODLE_SYMBOL_CELL;
    warn_about(symbol);
    symbol.flags &= kOuterFlags;
  }
}

// Parameters are part of how a function is called, loop and catch variables of what is written:
// they may be unused.
void Scopes::warn_about(const noodle_symbol& symbol) {
  if ((symbol.flags & kDead) != 0) return;
  if ((symbol.flags & NOODLE_SYMBOL_IMPLICIT) != 0)
    messages_.warn(Diagnostic::ImplicitDeclaration, symbol.offset, {}, symbol.name);
  const bool module_level = (symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0;
  const bool mentioned = module_level && (symbol.flags & NOODLE_SYMBOL_REASSIGNED) != 0;
  if ((symbol.flags & (kRead | NOODLE_SYMBOL_EXPORTED)) != 0 || mentioned) return;
  static constexpr std::string_view kWords[NOODLE_SYMBOL_KINDS] = {
      "variable", "constant", "", "", "", "function", "", "module", "imported name"};
  static constexpr std::string_view kClassWords[NOODLE_CLASS_KINDS] = {"class", "struct", "enum",
                                                                       "interface"};
  const std::string_view word = symbol.kind == NOODLE_SYMBOL_CLASS
                                    ? kClassWords[tree_.classes[symbol.data].kind]
                                    : kWords[symbol.kind];
  if (!word.empty() && !strings_[symbol.name].starts_with('_'))
    messages_.warn(Diagnostic::Unused, symbol.offset, word, symbol.name);
}

// Provisional symbols stand in the chains of their functions.
void Scopes::unlink_dead() {
  for (noodle_function& function : tree_.functions) {
    uint32_t* link = &function.first_symbol;
    while (*link != NOODLE_NONE) {
      noodle_symbol& symbol = tree_.symbols[*link];
      if ((symbol.flags & kDead) != 0)
        *link = symbol.next;
      else
        link = &symbol.next;
    }
  }
}

}  // namespace noodle::parser
