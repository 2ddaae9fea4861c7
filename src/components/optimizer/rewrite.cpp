// Writes the tree with the values that are kept.
#include <algorithm>

#include "components/optimizer/values.h"

namespace noodle::optimizer {

void Values::write(sdk::Array<noodle_node>& output, sdk::Array<noodle_symbol>& symbols) {
  output_ = &output;
  output.reserve(static_cast<uint32_t>(program_.nodes.size()));
  choose(symbols);
  uint32_t hit = 0;
  uint32_t tee = 0;
  uint32_t hoisted = 0;
  for (uint32_t i = 0; i < program_.nodes.size(); ++i) {
    for (; hoisted < hoisted_.size() && definitions_[hoisted_[hoisted]].before == i; ++hoisted)
      emit_hoisted(definitions_[hoisted_[hoisted]]);
    while (hit < hits_.size() &&
           (hits_[hit].begin < i || definitions_[hits_[hit].definition].symbol == NOODLE_NONE))
      ++hit;
    if (hit < hits_.size() && hits_[hit].begin == i) {
      const noodle_node& last = node(hits_[hit].end);
      emit({NOODLE_NODE_Name, static_cast<uint8_t>(last.flags & NOODLE_NODE_IN_ORDER), 0,
            last.offset, definitions_[hits_[hit].definition].symbol, 0});
      i = hits_[hit].end;
      continue;
    }
    emit(node(i));
    if (tee == tees_.size() || definitions_[tees_[tee]].end != i) continue;
    noodle_node& value = output.back();
    const noodle_node keep = {NOODLE_NODE_Tee,
                              static_cast<uint8_t>(value.flags & NOODLE_NODE_IN_ORDER),
                              0,
                              value.offset,
                              definitions_[tees_[tee++]].symbol,
                              0};
    value.flags &= static_cast<uint8_t>(~NOODLE_NODE_IN_ORDER);
    emit(keep);
  }
}

// Gives those values a symbol that are worth it. The others are computed as often as before.
void Values::choose(sdk::Array<noodle_symbol>& symbols) {
  for (uint32_t i = 0; i < definitions_.size(); ++i) {
    Definition& definition = definitions_[i];
    if (definition.keeping == Keeping::kVariable || definition.hits == 0 || definition.gain <= 0 ||
        symbols.empty() || !heights_.has_room(definition.function))
      continue;
    if (definition.place == 0 && heights_.module_is_full()) continue;
    definition.symbol = new_symbol(definition, symbols);
    (definition.keeping == Keeping::kTee ? tees_ : hoisted_).push_back(i);
  }
  std::sort(hoisted_.begin(), hoisted_.end(), [this](uint32_t a, uint32_t b) {
    const uint32_t first = definitions_[a].before;
    const uint32_t second = definitions_[b].before;
    return first != second ? first < second : a < b;
  });
}

// In the chain of the block in which the value is known.
uint32_t Values::new_symbol(const Definition& definition, sdk::Array<noodle_symbol>& symbols) {
  const uint32_t index = symbols.size();
  noodle_node& place = program_.nodes[definition.place];
  const noodle_node& first = node(definition.begin);
  noodle_symbol symbol{};
  symbol.name = symbols[first.kind == NOODLE_NODE_Name ? first.a : 0].name;
  symbol.offset = node(definition.end).offset;
  symbol.kind = NOODLE_SYMBOL_VARIABLE;
  symbol.flags = NOODLE_SYMBOL_HIDDEN;
  symbol.type = NOODLE_NONE;
  symbol.function = definition.function;
  symbol.data = NOODLE_NONE;
  uint32_t* link = &place.a;
  if (place.kind == NOODLE_NODE_FunctionStart) {
    noodle_function& function = program_.functions[place.a];
    if (place.a == 0) symbol.flags |= NOODLE_SYMBOL_MODULE_LEVEL;
    // Parameters stand first.
    link = &function.first_symbol;
    for (uint32_t i = 0; i < function.parameter_count; ++i) link = &symbols[*link].next;
  }
  symbol.next = *link;
  *link = index;
  symbols.push_back(symbol);
  return index;
}

void Values::emit(noodle_node node) {
  if (node.kind == NOODLE_NODE_Not && turn_comparison(node)) return;
  const uint32_t at = output_->size();
  const Form form = form_of(node);
  if (form == Form::Open) {
    parts_.push_back({at, at});
  } else if (form >= Form::Middle) {
    Part& part = parts_.back();
    (*output_)[part.latest].b = at - part.latest;
    part.latest = at;
    if (form == Form::Close) node.b = at - parts_.pop_back().open;
  }
  output_->push_back(node);
}

// `!(a == b)` is `a != b`, which never throws either. Not so with an order: of NaN all are false.
bool Values::turn_comparison(const noodle_node& negation) {
  noodle_node& comparison = output_->back();
  if (comparison.kind != NOODLE_NODE_Equal && comparison.kind != NOODLE_NODE_NotEqual) return false;
  comparison.kind = comparison.kind == NOODLE_NODE_Equal ? NOODLE_NODE_NotEqual : NOODLE_NODE_Equal;
  comparison.flags = negation.flags;
  return true;
}

void Values::emit_hoisted(const Definition& definition) {
  for (uint32_t i = definition.begin; i <= definition.end; ++i) {
    noodle_node copy = node(i);
    if (i == definition.end) copy.flags &= static_cast<uint8_t>(~NOODLE_NODE_IN_ORDER);
    emit(copy);
  }
  emit({NOODLE_NODE_Declare, 0, 0, node(definition.end).offset, definition.symbol, 0});
}

}  // namespace noodle::optimizer
