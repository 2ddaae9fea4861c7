// Classes, structs, enums and interfaces.
#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

void Generator::describe_classes() {
  for (const noodle_class& entry : tree_.classes)
    classes_.push_back(
        {pools_.string(entry.name), entry.kind, entry.first_member, entry.member_count});
  for (const noodle_member& member : tree_.members)
    members_.push_back({pools_.string(member.name), member.kind, member.flags, NOODLE_NONE,
                        pools_.type(member.type), member.parameter_count, 0});
  pending_of_.resize(static_cast<uint32_t>(tree_.classes.size()), NOODLE_NONE);
  class_made_.resize(static_cast<uint32_t>(tree_.classes.size()), 0);
}

void Generator::open_class(const noodle_node& node) {
  const Operand superclass = pop();
  const uint8_t base = base_of(superclass);
  const uint8_t reg = result_register(base);
  move_into(reg, superclass);
  emitter_.emit(NOODLE_OP_NewClass, reg);
  emitter_.word(node.a);
  Construct& construct = open(node);
  construct.base = base;
  construct.reg = reg;
}

// The check comes behind the members; until then the interface stays behind the class.
void Generator::implement() {
  const Operand interface = pop();
  const uint8_t reg = result_register(base_of(interface));
  move_into(reg, interface);
  Construct& construct = constructs_.back();
  require(construct.kind == NOODLE_NODE_ClassStart);
  ++construct.count;
  require(reg == construct.reg + construct.count || failed_);
}

// A field that begins with a number or a string needs no closure: its record says so.
bool Generator::set_constant_field(const noodle_function& function, const Frame& frame) {
  if (function.kind != NOODLE_FUNCTION_FIELD) return false;
  const noodle_node& value = tree_.nodes[frame.start_node + 1];
  if (tree_.nodes[frame.start_node + 2].kind != NOODLE_NODE_Return) return false;
  const uint64_t bits = value.a | uint64_t{value.b} << 32;
  const uint32_t type = tree_.members[function.member].type;
  const bool is_float = type != NOODLE_NONE && tree_.types[type].kind == NOODLE_TYPE_FLOAT;
  uint32_t constant = 0;
  if (value.kind == NOODLE_NODE_Integer && is_float)
    constant = pools_.floating(
        __builtin_bit_cast(uint64_t, static_cast<double>(static_cast<int64_t>(bits))));
  else if (value.kind == NOODLE_NODE_Integer)
    constant = pools_.integer(bits);
  else if (value.kind == NOODLE_NODE_Float)
    constant = pools_.floating(bits);
  else if (value.kind == NOODLE_NODE_String)
    constant = pools_.text_constant(value.a);
  else
    return false;
  members_[function.member].value = constant;
  members_[function.member].flags |= NOODLE_CODE_MEMBER_CONSTANT;
  return true;
}

void Generator::set_class_member(const noodle_function& function) {
  const Construct& construct = constructs_.back();
  require(construct.kind == NOODLE_NODE_ClassStart);
  const uint8_t reg = temporary();
  emit_closure(reg, static_cast<uint32_t>(&function - tree_.functions.data()));
  emitter_.emit(NOODLE_OP_SetClassMember, construct.reg, reg);
  emitter_.word(function.member);
  top_ = reg;
}

// Tells the class which classes its fields were declared with. A class that stands further on in
// the same function does not exist yet and tells it when it does.
void Generator::set_member_classes(const noodle_node& node, uint8_t class_register) {
  const noodle_class& entry = tree_.classes[node.a];
  for (uint32_t i = 0; i < entry.member_count; ++i) {
    const uint32_t member = entry.first_member + i;
    const uint32_t type_index = tree_.members[member].type;
    if (type_index == NOODLE_NONE) continue;
    const noodle_type& type = tree_.types[type_index];
    if (type.kind != NOODLE_TYPE_SYMBOL && type.kind != NOODLE_TYPE_IMPORT_USE) continue;
    uint8_t reg = class_register;
    const uint8_t top = top_;
    if (type.kind == NOODLE_TYPE_IMPORT_USE || type.a != entry.symbol) {
      if (type.kind == NOODLE_TYPE_SYMBOL) {
        const noodle_symbol& symbol = tree_.symbols[type.a];
        if (symbol.kind == NOODLE_SYMBOL_CLASS && symbol.function == frame_.function &&
            class_made_[symbol.data] == 0) {
          uint32_t& first = pending_of_[symbol.data];
          pending_members_.push_back({node.a, member, constructs_.size(), first});
          first = pending_members_.size() - 1;
          continue;
        }
      }
      reg = class_of_type(type);
    }
    emitter_.emit(NOODLE_OP_SetMemberClass, class_register, reg);
    emitter_.word(member);
    top_ = top;
  }
}

// `class_index` is made: fields of earlier classes of the block were declared with it.
void Generator::resolve_member_classes(uint32_t class_index, uint8_t class_register) {
  class_made_[class_index] = 1;
  for (uint32_t i = pending_of_[class_index]; i != NOODLE_NONE; i = pending_members_[i].next) {
    const PendingMember pending = pending_members_[i];
    if (pending.block != constructs_.size()) continue;
    const uint8_t top = top_;
    const uint8_t reg = load(tree_.classes[pending.class_index].symbol, false);
    emitter_.emit(NOODLE_OP_SetMemberClass, reg, class_register);
    emitter_.word(pending.member);
    top_ = top;
  }
  pending_of_[class_index] = NOODLE_NONE;
}

void Generator::close_class(const noodle_node& node) {
  const Construct construct = constructs_.pop_back();
  for (uint32_t i = 1; i <= construct.count; ++i)
    emitter_.emit(NOODLE_OP_Implement, construct.reg, construct.reg + i);
  // The name is bound first: static fields may use it.
  store(tree_.classes[node.a].symbol, {OperandKind::kTemporary, construct.reg, false, 0}, false);
  set_member_classes(node, construct.reg);
  resolve_member_classes(node.a, construct.reg);
  emitter_.emit(NOODLE_OP_FinishClass, construct.reg);
  top_ = construct.base;
}

}  // namespace noodle::bytecode_generator
