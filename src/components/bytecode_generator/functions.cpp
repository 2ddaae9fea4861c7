// Functions: parameters, default values, what runs before the body, closures.
#include "components/bytecode_generator/generator.h"
#include "components/bytecode_generator/limits.h"

namespace noodle::bytecode_generator {

void Generator::open_function(uint32_t node) {
  const uint32_t index = tree_.nodes[node].a;
  const noodle_function& function = tree_.functions[index];
  const bool module = function.kind == NOODLE_FUNCTION_MODULE;
  Frame inner;
  inner.function = index;
  inner.start_node = node;
  if (function.kind == NOODLE_FUNCTION_DECLARATION && function.symbol != NOODLE_NONE &&
      (tree_.symbols[function.symbol].flags & NOODLE_SYMBOL_REASSIGNED) == 0)
    inner.own_symbol = function.symbol;
  const uint32_t level = module ? 0 : frames_.size() + 1;
  const bool has_self = function.kind >= NOODLE_FUNCTION_METHOD;
  require(!has_self ||
          (function.class_index < tree_.classes.size() && function.member < tree_.members.size()));
  inner.self_level = has_self ? level : frame_.self_level;
  inner.class_index = has_self ? function.class_index : frame_.class_index;
  inner.emitter = emitter_.begin_function(index);
  if (!module) {
    frame_.top = top_;
    frame_.registers = registers_;
    frames_.push_back(frame_);
  }
  frame_ = inner;
  level_of_[index] = level;
  top_ = 1;
  registers_ = 1;
  Construct& construct = open(tree_.nodes[node]);
  construct.first_symbol = function.first_symbol;
  bind_parameters(function);
  if (module) run_imports();
  body_starts(node + 1);
}

// Parameters are in the registers from 1 on; then come the other symbols of the outermost block.
void Generator::bind_parameters(const noodle_function& function) {
  noodle_code_function& record = functions_[frame_.function];
  record.first_parameter = parameters_.size();
  uint32_t rest = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count; ++i, rest = tree_.symbols[rest].next) {
    const noodle_symbol& symbol = tree_.symbols[rest];
    const bool has_default = (symbol.flags & NOODLE_SYMBOL_DEFAULT) != 0;
    parameters_.push_back(
        {pools_.string(symbol.name), has_default ? uint32_t{NOODLE_CODE_PARAMETER_DEFAULT} : 0u});
    if ((symbol.flags & NOODLE_SYMBOL_REST) != 0) record.flags |= NOODLE_CODE_FUNCTION_REST;
    emitter_.at(symbol.offset);
    symbols_[rest].place = {PlaceKind::kRegister, local()};
  }
  uint32_t parameter = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count;
       ++i, parameter = tree_.symbols[parameter].next) {
    const noodle_symbol& symbol = tree_.symbols[parameter];
    Place& place = symbols_[parameter].place;
    emitter_.at(symbol.offset);
    // A missing argument is checked when it has its default value.
    if ((symbol.flags & NOODLE_SYMBOL_DEFAULT) == 0)
      check_type({OperandKind::kTemporary, static_cast<uint8_t>(place.index), false, 0},
                 symbol.type, NOODLE_CHECK_PARAMETER);
    if ((symbol.flags & NOODLE_SYMBOL_CELL) == 0) continue;
    emitter_.emit(NOODLE_OP_NewCell, place.index, 1);
    place.kind = PlaceKind::kCell;
  }
  emitter_.at(function.offset);
  declare_symbols(rest);
}

void Generator::run_imports() {
  for (uint32_t i = 0; i < tree_.imports.size(); ++i) {
    const noodle_import& import = tree_.imports[i];
    emitter_.at(import.offset);
    const uint8_t reg = temporary();
    emitter_.emit(NOODLE_OP_Import, reg);
    emitter_.word(i);
    if (import.symbol != NOODLE_NONE && symbols_[import.symbol].place.kind == PlaceKind::kSlot)
      emitter_.emit_wide(NOODLE_OP_SetModule, reg, symbols_[import.symbol].place.index);
    top_ = reg;
  }
}

// Default values may name parameters but not the functions of the body, whose closures may capture
// parameters: so those come once all defaults are in place.
void Generator::body_starts(uint32_t node) {
  if (tree_.nodes[node].kind == NOODLE_NODE_DefaultStart) return;
  const noodle_function& function = tree_.functions[frame_.function];
  uint32_t first = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count; ++i) first = tree_.symbols[first].next;
  create_functions(first);
}

void Generator::open_default(const noodle_node& node) {
  const Place place = symbols_[node.a].place;
  Construct& construct = open(node);
  auto reg = static_cast<uint8_t>(place.index);
  if (place.kind == PlaceKind::kCell) {
    reg = temporary();
    emitter_.emit(NOODLE_OP_GetCell, reg, place.index & 255u);
    top_ = reg;
  }
  emitter_.jump(construct.ends, NOODLE_OP_JumpIfInitialized, reg);
}

void Generator::close_default(uint32_t node) {
  const uint32_t parameter = tree_.nodes[node].a;
  const Operand value = pop();
  Construct construct = constructs_.pop_back();
  store(parameter, value, false);
  top_ = construct.base;
  emitter_.bind(construct.ends);
  const uint32_t type = tree_.symbols[parameter].type;
  if (type != NOODLE_NONE && tree_.types[type].kind != NOODLE_TYPE_ANY) {
    const uint8_t reg = load(parameter, false);
    const Operand checked =
        check_type({OperandKind::kTemporary, reg, false, 0}, type, NOODLE_CHECK_PARAMETER);
    if (reg >= construct.base) store(parameter, checked, false);
    top_ = construct.base;
  }
  body_starts(node + 1);
}

void Generator::emit_closure(uint8_t reg, uint32_t function) {
  emitter_.emit(NOODLE_OP_Closure, reg);
  emitter_.word(function);
  emitter_.leave_open(2);
}

void Generator::close_function(const noodle_node& node) {
  if (!emitter_.terminated()) {
    emitter_.emit(NOODLE_OP_ReturnNull);
    emitter_.terminate();
  }
  const Construct construct = constructs_.pop_back();
  name_locals(construct.first_symbol, 0);
  const noodle_function& function = tree_.functions[frame_.function];
  noodle_code_function& record = functions_[frame_.function];
  record.name = pools_.string(function.name);
  record.kind = function.kind;
  record.parameter_count = function.parameter_count;
  record.register_count = registers_;
  record.first_capture = captures_.size();
  record.capture_count = frame_.capture_count;
  record.class_index = frame_.class_index;
  for (uint32_t i = frame_.first_capture; i != NOODLE_NONE; i = capture_entries_[i].next)
    captures_.push_back(capture_entries_[i].record);
  emitter_.end_function(record, frame_.emitter);
  if (record.code_size > kMaximumFunctionWords) throw sdk::Abandon{NOODLE_OUT_OF_MEMORY};
  level_of_[frame_.function] = NOODLE_NONE;
  if (function.kind == NOODLE_FUNCTION_MODULE) return;
  const Frame closed = frame_;
  frame_ = frames_.pop_back();
  top_ = frame_.top;
  registers_ = frame_.registers;
  emitter_.at(node.offset);
  if (node.kind == NOODLE_NODE_LambdaEnd) {
    const uint8_t reg = temporary();
    emit_closure(reg, closed.function);
    push_temporary(reg);
  } else if (function.kind >= NOODLE_FUNCTION_METHOD && !set_constant_field(function, closed)) {
    set_class_member(function);
  }
}

}  // namespace noodle::bytecode_generator
