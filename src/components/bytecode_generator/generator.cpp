#include "components/bytecode_generator/generator.h"

#include "components/bytecode_generator/limits.h"

namespace noodle::bytecode_generator {
namespace {

constexpr uint32_t kNodesBetweenPolls = 4096;

}  // namespace

Generator::Generator(const noodle_host& host, const noodle_job& job)
    : host_(host),
      tree_(static_cast<const noodle_seam_header*>(job.input)),
      pools_(host, tree_),
      emitter_(host, tree_, job.debug_information),
      operands_(host),
      constructs_(host),
      frames_(host),
      symbols_(host),
      demanded_(host),
      level_of_(host),
      capture_entries_(host),
      pending_members_(host),
      pending_of_(host),
      class_made_(host),
      interrupted_(host),
      functions_(host),
      parameters_(host),
      captures_(host),
      classes_(host),
      members_(host),
      imports_(host),
      import_uses_(host),
      exports_(host),
      slots_(host) {}

noodle_status Generator::run(noodle_block* output) {
  symbols_.resize(static_cast<uint32_t>(tree_.symbols.size()) + 1, {});
  level_of_.resize(static_cast<uint32_t>(tree_.functions.size()), NOODLE_NONE);
  functions_.resize(static_cast<uint32_t>(tree_.functions.size()), {});
  emitter_.reserve(static_cast<uint32_t>(tree_.nodes.size()));
  find_interrupted();
  demand_slots();
  describe_classes();
  describe_modules();
  const auto count = static_cast<uint32_t>(tree_.nodes.size());
  for (uint32_t begin = 0; begin < count; begin += kNodesBetweenPolls) {
    sdk::poll(host_);
    const uint32_t left = count - begin;
    translate(begin, begin + (left < kNodesBetweenPolls ? left : kNodesBetweenPolls));
  }
  describe_exports();
  if (failed_) return NOODLE_ERRORS;
  *output = finish();
  return NOODLE_OK;
}

void Generator::report_limit(sdk::Diagnostic limit, uint32_t offset) {
  failed_ = true;
  // One message for each function.
  if (frame_.limit_reported) return;
  frame_.limit_reported = true;
  const noodle_function& function = tree_.functions[frame_.function];
  const bool named = function.name != NOODLE_NONE;
  sdk::report(host_, limit, sdk::Range::up_to_lexeme(offset, offset),
              {named                                     ? tree_.text(function.name)
               : function.kind == NOODLE_FUNCTION_MODULE ? std::string_view("the module")
                                                         : std::string_view("=>")});
}

void Generator::translate(uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) {
    const noodle_node& node = tree_.nodes[i];
    emitter_.at(node.offset);
    switch (node.kind) {
      case NOODLE_NODE_Null:
      case NOODLE_NODE_True:
      case NOODLE_NODE_False:
      case NOODLE_NODE_Integer:
      case NOODLE_NODE_Float:
      case NOODLE_NODE_String:
        push_constant(node);
        break;
      case NOODLE_NODE_Name:
        name(node);
        break;
      case NOODLE_NODE_Builtin:
      case NOODLE_NODE_Module:
      case NOODLE_NODE_ModuleMember:
        leaf(node);
        break;
      case NOODLE_NODE_Self:
        self(node);
        break;
      // Those that are frequent go where they are handled without a second jump by a table.
      case NOODLE_NODE_Add:
      case NOODLE_NODE_Subtract:
      case NOODLE_NODE_Multiply:
      case NOODLE_NODE_Divide:
      case NOODLE_NODE_Modulo:
        arithmetic(node.kind);
        break;
      case NOODLE_NODE_Declare:
      case NOODLE_NODE_Assign:
        declare(node);
        break;
      case NOODLE_NODE_FunctionStart:
        open_function(i);
        break;
      case NOODLE_NODE_DefaultEnd:
        close_default(i);
        break;
      case NOODLE_NODE_TryStart:
        open_try(i);
        break;
      default:
        if (node.kind < NOODLE_NODE_AndTest)
          operate(node);
        else if (node.kind >= NOODLE_NODE_Implements && node.kind <= NOODLE_NODE_Continue)
          statement(node);
        else if (node.kind < NOODLE_NODE_Interpolate)
          construct(node);
        else if (node.kind < NOODLE_NODE_InlineStart)
          node_of_edition_1_1(node);
        else
          node_of_optimizer(node);
    }
  }
}

void Generator::leaf(const noodle_node& node) {
  const uint8_t reg = temporary();
  if (node.kind == NOODLE_NODE_Builtin) {
    emitter_.emit_wide(NOODLE_OP_LoadBuiltin, reg, node.a);
    push_result(reg);
  } else {
    emitter_.emit(node.kind == NOODLE_NODE_Module ? NOODLE_OP_Import : NOODLE_OP_GetImported, reg);
    emitter_.word(node.a);
    push_result(reg, 2);
  }
}

void Generator::statement(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_ExpressionStatement:
      top_ = base_of(pop());
      return;
    case NOODLE_NODE_SetIndex: {
      if (kFused && fuse_set_index()) return;
      const Operand value = pop(), index = pop(), object = pop();
      const uint8_t inner = base_of(value, index), outer = base_of(object);
      const uint8_t a = in_register(object), b = in_register(index), c = in_register(value);
      emitter_.emit(NOODLE_OP_SetIndex, a, b, c);
      top_ = inner < outer ? inner : outer;
      return;
    }
    case NOODLE_NODE_SetMember: {
      const Operand value = pop(), object = pop();
      const uint8_t base = base_of(value, object);
      const uint8_t a = in_register(object), b = in_register(value);
      emitter_.emit(NOODLE_OP_SetMember, a, b);
      emitter_.word(pools_.site(node.a));
      top_ = base;
      return;
    }
    case NOODLE_NODE_Return:
      return return_statement(node);
    case NOODLE_NODE_Throw: {
      const Operand value = pop();
      const uint8_t base = base_of(value);
      emitter_.emit(NOODLE_OP_Throw, in_register(value));
      emitter_.terminate();
      top_ = base;
      return;
    }
    case NOODLE_NODE_Break:
      return leave(kExitBreak);
    case NOODLE_NODE_Continue:
      return leave(kExitContinue);
    case NOODLE_NODE_Implements:
      return implement();
    default:
      require(false);
  }
}

void Generator::construct(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_AndTest:
      return open_test(node, NOODLE_OP_JumpIfFalse);
    case NOODLE_NODE_OrTest:
      return open_test(node, NOODLE_OP_JumpIfTrue);
    case NOODLE_NODE_And:
    case NOODLE_NODE_Or:
      if (constructs_.back().in_condition) return close_condition(node);
      return close_test();
    case NOODLE_NODE_Ternary:
      return close_test();
    case NOODLE_NODE_TernaryThen:
      return open_ternary(node);
    case NOODLE_NODE_TernaryElse: {
      ternary_value();
      Construct& ternary = constructs_.back();
      if (!emitter_.terminated()) emitter_.jump(ternary.ends);
      emitter_.bind(ternary.next);
      return;
    }
    case NOODLE_NODE_ListStart:
      return open_literal(node, NOODLE_OP_NewList);
    case NOODLE_NODE_SetStart:
      return open_literal(node, NOODLE_OP_NewSet);
    case NOODLE_NODE_MapStart:
      return open_literal(node, NOODLE_OP_NewMap);
    case NOODLE_NODE_List:
    case NOODLE_NODE_Set:
    case NOODLE_NODE_Map:
      push_temporary(constructs_.pop_back().reg);
      return;
    case NOODLE_NODE_FunctionEnd:
    case NOODLE_NODE_LambdaEnd:
      return close_function(node);
    case NOODLE_NODE_DefaultStart:
      return open_default(node);
    case NOODLE_NODE_ClassStart:
      return open_class(node);
    case NOODLE_NODE_ClassEnd:
      return close_class(node);
    case NOODLE_NODE_BlockStart:
      return open_block(node);
    case NOODLE_NODE_BlockEnd:
      return close_block();
    case NOODLE_NODE_IfThen: {
      const Operand condition = pop();
      const uint8_t base = base_of(condition);
      Construct& branch = open(node);
      branch.base = base;
      jump_if_false(condition, branch.next);
      top_ = base;
      return;
    }
    case NOODLE_NODE_IfElse: {
      Construct& branch = constructs_.back();
      if (!emitter_.terminated()) emitter_.jump(branch.ends);
      emitter_.bind(branch.next);
      return;
    }
    case NOODLE_NODE_IfEnd: {
      Construct branch = constructs_.pop_back();
      emitter_.bind(branch.next);
      emitter_.bind(branch.ends);
      return;
    }
    case NOODLE_NODE_Catch:
      return open_catch(node);
    case NOODLE_NODE_CatchTest:
      return test_catch();
    case NOODLE_NODE_Finally:
      return open_finally();
    case NOODLE_NODE_TryEnd:
      return close_try();
    default:
      return loop(node);
  }
}

void Generator::loop(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_WhileStart:
    case NOODLE_NODE_DoStart:
      open_loop(node);
      constructs_.back().start = emitter_.label();
      begin_test(node);
      return;
    case NOODLE_NODE_ForStart:
      open_loop(node);
      constructs_.back().first_symbol = node.a;
      declare_symbols(node.a);
      return;
    case NOODLE_NODE_ForTest:
      constructs_.back().start = emitter_.label();
      begin_test(node);
      return;
    case NOODLE_NODE_WhileBody:
    case NOODLE_NODE_ForBody: {
      const Operand condition = pop();
      const uint8_t base = base_of(condition);
      jump_if_false(condition, constructs_.back().ends);
      top_ = base;
      end_test(node);
      return;
    }
    case NOODLE_NODE_DoTest:
      emitter_.bind(constructs_.back().next);
      return;
    case NOODLE_NODE_ForStep:
      emitter_.bind(constructs_.back().next);
      renew_cells(constructs_.back().first_symbol);
      if (kFused) fuse_step(node);
      return;
    case NOODLE_NODE_ForInBody:
      return open_for_in(node);
    case NOODLE_NODE_DoEnd: {
      const Operand condition = pop();
      const uint8_t base = base_of(condition);
      if (condition.kind == OperandKind::kCondition) {
        JumpList back;
        branch(condition, true, back);
        emitter_.bind_back(back, constructs_.back().start);
      } else {
        const uint8_t reg = in_register(condition);
        emitter_.jump_back(constructs_.back().start, NOODLE_OP_JumpIfTrue, reg);
      }
      top_ = base;
      return close_loop();
    }
    case NOODLE_NODE_ForInEnd:
      if (kFused && !emitter_.terminated()) {
        iterate_again();
        return close_loop();
      }
      [[fallthrough]];
    case NOODLE_NODE_WhileEnd:
    case NOODLE_NODE_ForEnd:
      if (!emitter_.terminated() && !(kFused && test_again()))
        emitter_.jump_back(constructs_.back().start);
      return close_loop();
    default:
      require(false);
  }
}

noodle_block Generator::finish() {
  sdk::BlockWriter writer(host_, NOODLE_BYTECODE_MAGIC, NOODLE_BYTECODE_VERSION,
                          NOODLE_BYTECODE_SECTIONS, NOODLE_BYTECODE_CONTRACT_ID, tree_.features);
  writer.add(NOODLE_BYTECODE_FUNCTIONS, functions_.span());
  writer.add(NOODLE_BYTECODE_PARAMETERS, parameters_.span());
  writer.add(NOODLE_BYTECODE_CAPTURES, captures_.span());
  writer.add(NOODLE_BYTECODE_HANDLERS, emitter_.finished_handlers.span());
  writer.add(NOODLE_BYTECODE_CONSTANTS, pools_.constants.span());
  writer.add(NOODLE_BYTECODE_SITES, pools_.sites.span());
  writer.add(NOODLE_BYTECODE_NAME_LISTS, pools_.name_lists.span());
  writer.add(NOODLE_BYTECODE_CLASSES, classes_.span());
  writer.add(NOODLE_BYTECODE_MEMBERS, members_.span());
  writer.add(NOODLE_BYTECODE_TYPES, pools_.types.span());
  writer.add(NOODLE_BYTECODE_IMPORTS, imports_.span());
  writer.add(NOODLE_BYTECODE_IMPORT_USES, import_uses_.span());
  writer.add(NOODLE_BYTECODE_EXPORTS, exports_.span());
  writer.add(NOODLE_BYTECODE_MODULE_VARIABLES, slots_.span());
  writer.add(NOODLE_BYTECODE_STRINGS, pools_.strings.span());
  writer.add(NOODLE_BYTECODE_BYTES, pools_.bytes.span());
  writer.add(NOODLE_BYTECODE_LINES, emitter_.finished_lines.span());
  writer.add(NOODLE_BYTECODE_LINE_STARTS,
             emitter_.has_lines() ? tree_.line_starts : std::span<const uint32_t>());
  writer.add(NOODLE_BYTECODE_LOCALS, emitter_.finished_locals.span());
  writer.add(NOODLE_BYTECODE_INLINED, emitter_.sort_inlined());
  return writer.finish(NOODLE_BYTECODE_CODE, emitter_.finished_code);
}

}  // namespace noodle::bytecode_generator
