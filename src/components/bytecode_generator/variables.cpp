// Symbols: where their values live, reading and writing them, captures, checks of types.
#include "components/bytecode_generator/generator.h"
#include "components/bytecode_generator/limits.h"

namespace noodle::bytecode_generator {

bool Generator::needs_slot(const noodle_symbol& symbol) const {
  const auto index = static_cast<uint32_t>(&symbol - tree_.symbols.data());
  if (demanded_[index] != 0) return true;
  if (symbol.kind == NOODLE_SYMBOL_MODULE) return (symbol.flags & NOODLE_SYMBOL_EXPORTED) != 0;
  if ((symbol.flags & NOODLE_SYMBOL_MODULE_LEVEL) == 0) return false;
  return (symbol.flags & (NOODLE_SYMBOL_CAPTURED | NOODLE_SYMBOL_EXPORTED)) != 0 ||
         top_ >= kModuleRegisters;
}

bool Generator::new_slot(uint32_t symbol) {
  if (slots_.size() == kMaximumSlots) {
    report_limit(sdk::Diagnostic::TooManyModuleVariables, tree_.symbols[symbol].offset);
    return false;
  }
  symbols_[symbol].place = {PlaceKind::kSlot, static_cast<uint16_t>(slots_.size())};
  slots_.push_back(pools_.string(tree_.symbols[symbol].name));
  return true;
}

void Generator::declare_symbol(uint32_t index) {
  const noodle_symbol& symbol = tree_.symbols[index];
  if (symbol.kind == NOODLE_SYMBOL_IMPORTED) return;
  if (needs_slot(symbol)) {
    new_slot(index);
    return;
  }
  if (symbol.kind == NOODLE_SYMBOL_MODULE) return;
  emitter_.at(symbol.offset);
  const uint8_t reg = local();
  if ((symbol.flags & NOODLE_SYMBOL_CELL) != 0) {
    symbols_[index].place = {PlaceKind::kCell, reg};
    emitter_.emit(NOODLE_OP_NewCell, reg, 0);
  } else {
    symbols_[index].place = {PlaceKind::kRegister, reg};
    if ((symbol.flags & NOODLE_SYMBOL_UNINITIALIZED) != 0)
      emitter_.emit(NOODLE_OP_LoadUninitialized, reg);
  }
}

void Generator::declare_symbols(uint32_t first) {
  for (uint32_t i = first; i != NOODLE_NONE; i = tree_.symbols[i].next) declare_symbol(i);
}

void Generator::create_functions(uint32_t first) {
  for (uint32_t i = first; i != NOODLE_NONE; i = tree_.symbols[i].next) {
    const noodle_symbol& symbol = tree_.symbols[i];
    if (symbol.kind != NOODLE_SYMBOL_FUNCTION) continue;
    emitter_.at(symbol.offset);
    const Place place = symbols_[i].place;
    if (place.kind == PlaceKind::kRegister) {
      emit_closure(static_cast<uint8_t>(place.index), symbol.data);
      continue;
    }
    const uint8_t reg = temporary();
    emit_closure(reg, symbol.data);
    store(i, {OperandKind::kTemporary, reg, false, 0}, false);
    top_ = reg;
  }
}

void Generator::name_locals(uint32_t first, uint32_t begin) {
  if (!emitter_.names_locals() || begin == emitter_.position()) return;
  for (uint32_t i = first; i != NOODLE_NONE; i = tree_.symbols[i].next) {
    if ((tree_.symbols[i].flags & NOODLE_SYMBOL_HIDDEN) != 0) continue;
    const Place place = symbols_[i].place;
    if (place.kind == PlaceKind::kRegister || place.kind == PlaceKind::kCell)
      emitter_.name_local(pools_.string(tree_.symbols[i].name), place.index, begin);
  }
}

uint32_t Generator::find_capture(uint32_t level, uint32_t symbol) {
  const Frame& frame = frame_at(level);
  SymbolState& state = symbols_[symbol];
  if (state.capturing_function == frame.function) return state.capture_index;
  uint32_t index = 0;
  for (uint32_t i = frame.first_capture; i != NOODLE_NONE; i = capture_entries_[i].next, ++index)
    if (capture_entries_[i].symbol == symbol) return index;
  return NOODLE_NONE;
}

uint32_t Generator::add_capture(uint32_t level, uint32_t symbol, noodle_code_capture record) {
  Frame& frame = frame_at(level);
  if (frame.capture_count == kMaximumCaptures) {
    report_limit(sdk::Diagnostic::TooManyCaptures, emitter_.offset());
    return 0;
  }
  const uint32_t entry = capture_entries_.size();
  capture_entries_.push_back({symbol, NOODLE_NONE, record});
  if (frame.first_capture == NOODLE_NONE)
    frame.first_capture = entry;
  else
    capture_entries_[frame.last_capture].next = entry;
  frame.last_capture = entry;
  return frame.capture_count++;
}

// Index of the capture by which the function that is being written gets at something in a register
// of the open function at `owner_level`. Every function between the two captures it, too.
uint32_t Generator::capture(uint32_t symbol, uint32_t owner_level, uint16_t owner_register) {
  const uint32_t depth = frames_.size();
  uint32_t level = depth;
  uint32_t index = find_capture(level, symbol);
  while (index == NOODLE_NONE && --level > owner_level) index = find_capture(level, symbol);
  while (level < depth) {
    const bool direct = level == owner_level;
    const auto from = static_cast<uint16_t>(direct ? owner_register : index);
    index = add_capture(++level, symbol, {static_cast<uint16_t>(direct ? 1 : 0), from});
  }
  symbols_[symbol].capturing_function = frame_.function;
  symbols_[symbol].capture_index = index;
  return index;
}

Place Generator::place_of(uint32_t index) {
  const Place place = symbols_[index].place;
  const uint32_t owner = tree_.symbols[index].function;
  require(place.kind != PlaceKind::kNone || failed_);
  if (owner == frame_.function || place.kind == PlaceKind::kSlot) return place;
  require(level_of_[owner] != NOODLE_NONE);
  const auto from = static_cast<uint16_t>(capture(index, level_of_[owner], place.index));
  return {place.kind == PlaceKind::kCell ? PlaceKind::kCaptureCell : PlaceKind::kCapture, from};
}

void Generator::check_initialized(uint8_t reg, uint32_t symbol) {
  emitter_.emit(NOODLE_OP_CheckInitialized, reg);
  emitter_.word(pools_.text_constant(tree_.symbols[symbol].name));
}

// The register that has the value: the variable's own, or a new temporary, left open.
uint8_t Generator::load(uint32_t index, bool checked) {
  const noodle_symbol& symbol = tree_.symbols[index];
  if (symbol.kind == NOODLE_SYMBOL_IMPORTED) {
    const uint8_t reg = temporary();
    emitter_.emit(NOODLE_OP_GetImported, reg);
    emitter_.word(symbol.data);
    emitter_.leave_open(2);
    return reg;
  }
  if (index == frame_.own_symbol) return 0;
  const Place place = place_of(index);
  uint8_t reg = static_cast<uint8_t>(place.index);
  if (place.kind != PlaceKind::kRegister) {
    reg = temporary();
    if (place.kind == PlaceKind::kSlot) {
      emitter_.emit_wide(checked ? NOODLE_OP_GetModuleChecked : NOODLE_OP_GetModule, reg,
                         place.index);
      checked = false;
    } else if (place.kind == PlaceKind::kCell) {
      emitter_.emit(NOODLE_OP_GetCell, reg, place.index & 255u);
    } else if (place.kind == PlaceKind::kCapture) {
      emitter_.emit(NOODLE_OP_GetCapture, reg, place.index & 255u);
    } else {
      emitter_.emit(NOODLE_OP_GetCaptureCell, reg, place.index & 255u);
    }
    emitter_.leave_open();
  }
  if (checked) check_initialized(reg, index);
  return reg;
}

void Generator::name(const noodle_node& node) {
  const bool interrupted = is_interrupted(node);
  const bool checked = (node.flags & NOODLE_NODE_CHECKED) != 0;
  if (in_own_register(node.a) && !checked && !interrupted) [[likely]] {
    push_variable(node, static_cast<uint8_t>(symbols_[node.a].place.index));
    return;
  }
  const uint8_t top = top_;
  const uint8_t reg = load(node.a, checked);
  if (top_ != top) {
    push_temporary(reg);
  } else if (interrupted) {
    const uint8_t copy = temporary();
    emitter_.emit(NOODLE_OP_Move, copy, reg);
    push_temporary(copy);
  } else {
    push_variable(node, reg);
  }
}

// Self is a symbol of its own behind those of the tree, owned by the method around.
void Generator::self(const noodle_node& node) {
  require(frame_.self_level != NOODLE_NONE);
  if (frame_.self_level == frames_.size()) {
    push_variable(node, 0);
    return;
  }
  const auto symbol = static_cast<uint32_t>(tree_.symbols.size());
  const uint32_t index = capture(symbol, frame_.self_level, 0);
  const uint8_t reg = temporary();
  emitter_.emit(NOODLE_OP_GetCapture, reg, index & 255u);
  push_result(reg);
}

// Gives the symbol the value. `checked`: it throws when the variable is not initialized yet.
void Generator::store(uint32_t index, const Operand& value, bool checked) {
  const Place place = place_of(index);
  if (place.kind == PlaceKind::kRegister) {
    const auto reg = static_cast<uint8_t>(place.index);
    if (checked) check_initialized(reg, index);
    move_into(reg, value);
    return;
  }
  const uint8_t from = in_register(value);
  if (place.kind == PlaceKind::kSlot) {
    emitter_.emit_wide(checked ? NOODLE_OP_SetModuleChecked : NOODLE_OP_SetModule, from,
                       place.index);
    return;
  }
  if (checked) {
    const uint8_t old = load(index, true);
    if (old < top_) top_ = old;
  }
  if (place.kind == PlaceKind::kCell)
    emitter_.emit(NOODLE_OP_SetCell, place.index, from);
  else if (place.kind == PlaceKind::kCaptureCell)
    emitter_.emit(NOODLE_OP_SetCaptureCell, from, place.index & 255u);
  else
    require(failed_);
}

// The class that a check of the type needs in a register; 0 for types that need none.
uint8_t Generator::class_of_type(const noodle_type& type) {
  if (type.kind == NOODLE_TYPE_SYMBOL)
    return load(type.a, (tree_.symbols[type.a].flags & NOODLE_SYMBOL_UNINITIALIZED) != 0);
  if (type.kind != NOODLE_TYPE_IMPORT_USE) return 0;
  const uint8_t reg = temporary();
  emitter_.emit(NOODLE_OP_GetImported, reg);
  emitter_.word(type.a);
  return reg;
}

namespace {

bool is_evident(const noodle_type& type, uint8_t leaf) {
  if (leaf == NOODLE_NODE_Null)
    return type.kind == NOODLE_TYPE_VOID || (type.flags & NOODLE_TYPE_OPTIONAL) != 0;
  switch (type.kind) {
    case NOODLE_TYPE_BOOL:
      return leaf == NOODLE_NODE_True || leaf == NOODLE_NODE_False;
    case NOODLE_TYPE_INT:
      return leaf == NOODLE_NODE_Integer;
    case NOODLE_TYPE_FLOAT:
      return leaf == NOODLE_NODE_Integer || leaf == NOODLE_NODE_Float;
    case NOODLE_TYPE_STRING:
      return leaf == NOODLE_NODE_String;
    default:
      return false;
  }
}

}  // namespace

// The value once it is known to be of the type; NOODLE_NONE: of any. A constant that evidently is
// needs no check. The check may convert the value, which must not change another variable.
Operand Generator::check_type(const Operand& value, uint32_t type_index, uint32_t context) {
  if (type_index == NOODLE_NONE || tree_.types[type_index].kind == NOODLE_TYPE_ANY) return value;
  const noodle_type& type = tree_.types[type_index];
  Operand result = value;
  if (value.kind == OperandKind::kConstant && is_evident(type, tree_.nodes[value.node].kind)) {
    result.as_float = type.kind == NOODLE_TYPE_FLOAT;
    return result;
  }
  if (value.kind == OperandKind::kConstant ||
      (value.kind == OperandKind::kVariable && type.kind == NOODLE_TYPE_FLOAT)) {
    result = {OperandKind::kTemporary, temporary(), false, 0};
    move_into(result.reg, value);
  }
  const uint8_t top = top_;
  const uint8_t class_register = class_of_type(type);
  emitter_.emit(NOODLE_OP_CheckType, result.reg, class_register, context);
  emitter_.word(pools_.type(type_index));
  top_ = top;
  return result;
}

void Generator::declare(const noodle_node& node) {
  const Operand& value = pop();
  const uint8_t base = base_of(value);
  const noodle_symbol& symbol = tree_.symbols[node.a];
  const bool assignment = node.kind == NOODLE_NODE_Assign;
  require(symbol.kind != NOODLE_SYMBOL_IMPORTED && symbol.kind != NOODLE_SYMBOL_MODULE);
  const Operand checked = check_type(value, symbol.type, NOODLE_CHECK_VARIABLE);
  store(node.a, checked, assignment && (node.flags & NOODLE_NODE_CHECKED) != 0);
  top_ = base;
}

}  // namespace noodle::bytecode_generator
