#include "bytecode/verify_code.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "bytecode/positions.h"
#include "bytecode/verify.h"

namespace noodle {
namespace {

constexpr uint32_t kBuiltinCount = 0
#define NOODLE_BUILTIN(name, kind) +1
#include "noodle/builtins.def"
    ;

constexpr bool ends_function(uint32_t opcode) {
  return opcode == NOODLE_OP_Jump || opcode == NOODLE_OP_Return || opcode == NOODLE_OP_ReturnNull ||
         opcode == NOODLE_OP_Throw || opcode == NOODLE_OP_Rethrow || opcode == NOODLE_OP_MatchFail;
}

// A limit of what cannot be too large.
constexpr uint64_t kNoLimit = UINT64_C(1) << 32;
constexpr uint32_t kLongestInstruction = 3;

// An opcode as the checks need it: kinds of operands, and how to cut B and C out of a word.
struct OpcodeRule {
  uint8_t words;
  uint8_t a, b, c, word;
  bool has_more_rules;
  uint16_t b_mask;
  uint8_t c_mask;
};

// The limits of the operands say all that these must keep to. An opcode that is not listed is only
// checked more slowly.
constexpr bool is_plain(uint32_t opcode) {
  switch (opcode) {
    case NOODLE_OP_Move:
    case NOODLE_OP_LoadNull:
    case NOODLE_OP_LoadInteger:
    case NOODLE_OP_LoadConstant:
    case NOODLE_OP_LoadBuiltin:
    case NOODLE_OP_GetModule:
    case NOODLE_OP_SetModule:
    case NOODLE_OP_GetCapture:
    case NOODLE_OP_GetMember:
    case NOODLE_OP_SetMember:
    case NOODLE_OP_GetIndex:
    case NOODLE_OP_SetIndex:
    case NOODLE_OP_NewList:
    case NOODLE_OP_Return:
    case NOODLE_OP_ReturnNull:
      return true;
    default:
      return (opcode >= NOODLE_OP_Add && opcode <= NOODLE_OP_GreaterEqual) ||
             (opcode >= NOODLE_OP_AddImmediate && opcode <= NOODLE_OP_GetIndexImmediate);
  }
}

constexpr std::array<OpcodeRule, NOODLE_OPCODES> kOpcodeRules = [] {
  std::array<OpcodeRule, NOODLE_OPCODES> rules{};
  for (uint32_t i = 0; i < NOODLE_OPCODES; ++i) {
    const OpcodeShape& shape = kOpcodeShapes[i];
    const bool wide = shape.is_wide();
    rules[i] = {static_cast<uint8_t>(shape.words()),
                static_cast<uint8_t>(shape.a),
                static_cast<uint8_t>(shape.b),
                static_cast<uint8_t>(wide ? Operand::Imm : shape.c),
                static_cast<uint8_t>(shape.word),
                !is_plain(i),
                static_cast<uint16_t>(wide ? 0xffff : 0xff),
                static_cast<uint8_t>(wide ? 0 : 0xff)};
  }
  return rules;
}();

// How many registers and captures of the function around it a closure takes values from.
struct CaptureNeeds {
  uint32_t registers = 0;
  uint32_t captures = 0;
};

// Checks one function after the other. Its functions return null, or what is wrong.
class FunctionVerifier {
 public:
  explicit FunctionVerifier(const Bytecode& bytecode)
      : bytecode_(bytecode),
        needs_(bytecode.functions.size()),
        is_list_(bytecode.name_lists.size()) {
    limit(Operand::Unused) = 1;
    limit(Operand::Imm) = limit(Operand::Count) = kNoLimit;
    limit(Operand::ImmS) = limit(Operand::ImmX) = kNoLimit;
    limit(Operand::ConstantX) = size_of(bytecode.constants);
    limit(Operand::BuiltinX) = kBuiltinCount;
    limit(Operand::SlotX) = size_of(bytecode.module_variables);
    limit(OperandWord::Constant) = size_of(bytecode.constants);
    limit(OperandWord::Site) = size_of(bytecode.sites);
    limit(OperandWord::Class) = size_of(bytecode.classes);
    limit(OperandWord::Member) = size_of(bytecode.members);
    limit(OperandWord::Type) = size_of(bytecode.types);
    limit(OperandWord::Import) = size_of(bytecode.imports);
    limit(OperandWord::ImportUse) = size_of(bytecode.import_uses);
    limit(OperandWord::Function) = size_of(bytecode.functions);
    limit(OperandWord::None) = limit(OperandWord::Jump) = kNoLimit;
    limit(OperandWord::NameList) = limit(OperandWord::NameListSite) = kNoLimit;
  }

  // What must be known of all functions before any code is read.
  const char* prepare() {
    for (size_t i = 0; i < bytecode_.functions.size(); ++i)
      if (const char* wrong = measure(i)) return wrong;
    is_start_.resize(longest_function_ + kLongestInstruction);
    for (size_t i = 0; i < bytecode_.name_lists.size();) {
      is_list_[i] = true;
      const size_t count = bytecode_.name_lists[i];
      if (count > bytecode_.name_lists.size() - i - 1) return "name lists are cut short";
      for (size_t name = i + 1; name <= i + count; ++name)
        if (!text(bytecode_.name_lists[name])) return "a name list has no text";
      i += count + 1;
    }
    return nullptr;
  }

  const char* verify(size_t index) {
    function_ = &bytecode_.functions[index];
    if (const char* wrong = record(index)) return wrong;
    code_ = bytecode_.code_of(*function_);
    if (const char* wrong = decode()) return wrong;
    for (const uint32_t target : jumps_)
      if (!lands(target)) return "jumps to where no instruction begins";
    if (const char* wrong = handlers()) return wrong;
    if (const char* wrong = lines()) return wrong;
    return locals();
  }

 private:
  uint64_t& limit(Operand kind) { return limits_[static_cast<size_t>(kind)]; }
  uint64_t& limit(OperandWord kind) { return word_limits_[static_cast<size_t>(kind)]; }
  template <class T>
  static uint32_t size_of(std::span<const T> table) {
    return static_cast<uint32_t>(table.size());
  }
  bool text(uint32_t index, bool or_none = false) const {
    return index < bytecode_.strings.size() || (or_none && index == NOODLE_NONE);
  }
  bool lands(uint32_t target) const { return target < code_.size() && is_start_[target] != 0; }

  template <class T>
  static bool range(uint32_t first, uint32_t count, std::span<const T> table, uint64_t& total) {
    total += count;
    return first <= table.size() && count <= table.size() - first && total <= table.size();
  }

  // Ranges may not be shared to the point that all functions together have more than there is: then
  // the work on them would grow faster than the block.
  const char* measure(size_t index) {
    const noodle_code_function& function = bytecode_.functions[index];
    if (!range(function.code, function.code_size, bytecode_.code, totals_.code))
      return "the code of a function does not lie in the code";
    if (!range(function.first_parameter, function.parameter_count, bytecode_.parameters,
               totals_.parameters) ||
        !range(function.first_capture, function.capture_count, bytecode_.captures,
               totals_.captures) ||
        !range(function.first_handler, function.handler_count, bytecode_.handlers,
               totals_.handlers) ||
        !range(function.lines, function.lines_size, bytecode_.lines, totals_.lines) ||
        !range(function.first_local, function.local_count, bytecode_.locals, totals_.locals))
      return "the tables of a function do not lie in those of the block";
    if (function.capture_count > kMaximumCaptureCount) return "a function has too many captures";
    longest_function_ = std::max(longest_function_, function.code_size);
    CaptureNeeds& needs = needs_[index];
    for (const noodle_code_capture& capture :
         bytecode_.captures.subspan(function.first_capture, function.capture_count)) {
      uint32_t& need = capture.from_register != 0 ? needs.registers : needs.captures;
      need = std::max(need, capture.index + 1u);
    }
    return nullptr;
  }

  const char* record(size_t index) const {
    const noodle_code_function& function = *function_;
    if ((function.kind == NOODLE_FUNCTION_MODULE) != (index == 0) ||
        function.kind >= NOODLE_FUNCTION_KINDS)
      return "has a wrong kind";
    if (!text(function.name, true)) return "has a name that does not exist";
    if (index == 0 && (function.parameter_count != 0 || function.capture_count != 0))
      return "is the module and has parameters or captures";
    if (function.kind == NOODLE_FUNCTION_FIELD && function.parameter_count != 0)
      return "computes a field and has parameters";
    if (function.register_count > NOODLE_REGISTERS ||
        function.register_count < function.parameter_count + 1u)
      return "has a wrong number of registers";
    const bool has_rest = function.flags == NOODLE_CODE_FUNCTION_REST;
    if (function.flags > NOODLE_CODE_FUNCTION_REST || (has_rest && function.parameter_count == 0))
      return "has wrong flags";
    const bool is_member = function.kind >= NOODLE_FUNCTION_METHOD;
    if (function.class_index == NOODLE_NONE ? is_member
                                            : function.class_index >= bytecode_.classes.size())
      return "has a class that does not exist";
    return nullptr;
  }

  // Checks the instructions, and finds where they begin and what they jump to.
  const char* decode() {
    const uint32_t registers = function_->register_count;
    limit(Operand::Read) = limit(Operand::Write) = limit(Operand::Update) = registers;
    limit(Operand::Read3) = registers < 3 ? 0 : registers - 2;
    limit(Operand::Capture) = function_->capture_count;
    jumps_.clear();
    if (code_.empty()) return "has no code";
    uint32_t last = 0;
    for (uint32_t at = 0; at < code_.size();) {
      const uint32_t word = code_[at];
      last = NOODLE_OPCODE_OF(word);
      if (last >= NOODLE_OPCODES) return "has an unknown opcode";
      const OpcodeRule& rule = kOpcodeRules[last];
      if (rule.words > code_.size() - at) return "ends within an instruction";
      is_start_[at] = 1;
      std::fill_n(&is_start_[at + 1], kLongestInstruction - 1, uint8_t{0});
      const uint32_t b = (word >> 16) & rule.b_mask, c = (word >> 24) & rule.c_mask;
      if (NOODLE_A_OF(word) >= limits_[rule.a]) return "has a register that does not exist";
      if (b >= limits_[rule.b] || c >= limits_[rule.c]) return "has a wrong operand";
      if (rule.words != 1 && code_[at + 1] >= word_limits_[rule.word])
        return "has a wrong operand word";
      if (rule.has_more_rules && !special_rules(last, at)) return "breaks the rule of an opcode";
      at += rule.words;
    }
    return ends_function(last) ? nullptr : "runs off its end";
  }

  // The running function has what a closure of the function takes from it.
  bool can_make(uint32_t function) const {
    return function != 0 && needs_[function].registers <= function_->register_count &&
           needs_[function].captures <= function_->capture_count;
  }

  // A call has at least as many arguments as names; with a list of the others, just one more.
  bool names(uint32_t at) const {
    const uint32_t list = code_[at + 1], count = NOODLE_B_OF(code_[at]);
    const uint32_t opcode = NOODLE_OPCODE_OF(code_[at]);
    const bool spread = opcode >= NOODLE_OP_CallSpread && opcode <= NOODLE_OP_CallSuperSpread;
    if (spread && list == NOODLE_NONE) return count == 1;
    if (list >= is_list_.size() || !is_list_[list]) return false;
    const uint32_t named = bytecode_.name_lists[list];
    return spread ? count != 0 && named == count - 1 : named <= count;
  }

  // What limits do not say.
  bool special_rules(uint32_t opcode, uint32_t at) {
    const uint32_t a = NOODLE_A_OF(code_[at]), b = NOODLE_B_OF(code_[at]);
    const OpcodeShape& shape = kOpcodeShapes[opcode];
    if (shape.b == Operand::Count && a + b >= function_->register_count) return false;
    switch (shape.word) {
      case OperandWord::Jump:
        jumps_.push_back(at + 2 + code_[at + 1]);
        break;
      case OperandWord::Function:
        if (!can_make(code_[at + 1])) return false;
        break;
      case OperandWord::NameListSite:
        if (code_[at + 2] >= bytecode_.sites.size()) return false;
        [[fallthrough]];
      case OperandWord::NameList:
        if (!names(at)) return false;
        break;
      default:
        break;
    }
    switch (opcode) {
      case NOODLE_OP_CheckInitialized:
        return bytecode_.constants[code_[at + 1]].kind == NOODLE_CONSTANT_STRING;
      case NOODLE_OP_NewCell:
        return b <= 1;
      case NOODLE_OP_CheckType:
        // No function has more parameters than there are registers.
        return NOODLE_C_OF(code_[at]) < NOODLE_CHECK_INLINED + NOODLE_REGISTERS;
      case NOODLE_OP_IterateStart:
        return a + 2 < function_->register_count;
      case NOODLE_OP_IterateNext:
      case NOODLE_OP_IterateAgain:
        return (b == 1 || b == 2) && a + 2 + b < function_->register_count;
      case NOODLE_OP_MapAppend:
        return b % 2 == 0;
      case NOODLE_OP_MovePair:
        return a + 1 < function_->register_count;
      case NOODLE_OP_CallSuper:
      case NOODLE_OP_CallSuperNamed:
      case NOODLE_OP_CallSuperSpread:
      case NOODLE_OP_GetSuperMember:
        return function_->class_index != NOODLE_NONE;
      case NOODLE_OP_Concatenate:
        return b != 0 && a + b <= function_->register_count;
      case NOODLE_OP_IsCase:
        return a + 1 < function_->register_count && b <= NOODLE_CASE_VALUES;
      case NOODLE_OP_GetCaseValue:
        return NOODLE_C_OF(code_[at]) < NOODLE_CASE_VALUES;
      default:
        return true;
    }
  }

  const char* handlers() const {
    for (const noodle_code_handler& handler :
         bytecode_.handlers.subspan(function_->first_handler, function_->handler_count))
      if (handler.begin >= handler.end || handler.end > code_.size() || !lands(handler.target) ||
          handler.error_register >= function_->register_count)
        return "has a wrong handler";
    return nullptr;
  }

  const char* lines() const {
    PositionReader reader(bytecode_.lines.subspan(function_->lines, function_->lines_size));
    uint64_t next = 0;
    while (reader.next()) {
      if (reader.code() < next || reader.code() >= code_.size()) break;
      next = reader.code() + 1;
    }
    const bool lines_known = !bytecode_.line_starts.empty() || function_->lines_size == 0;
    return reader.is_at_end() && lines_known ? nullptr : "has a wrong table of lines";
  }

  const char* locals() const {
    for (const noodle_code_local& local :
         bytecode_.locals.subspan(function_->first_local, function_->local_count))
      if (!text(local.name) || local.register_index >= function_->register_count ||
          local.begin >= local.end || local.end > code_.size())
        return "has a wrong table of locals";
    return nullptr;
  }

  struct Totals {
    uint64_t code = 0, parameters = 0, captures = 0, handlers = 0, lines = 0, locals = 0;
  };

  const Bytecode& bytecode_;
  Totals totals_;
  uint32_t longest_function_ = 0;
  // Operands of a kind must be below them. Those of some kinds are of the function.
  std::array<uint64_t, kOperandKinds> limits_{};
  std::array<uint64_t, kOperandWordKinds> word_limits_{};
  std::vector<CaptureNeeds> needs_;
  // By word of the function that is being checked: an instruction begins there.
  std::vector<uint8_t> is_start_;
  std::vector<uint32_t> jumps_;  // to where its jumps go
  std::vector<bool> is_list_;    // by entry of the name lists: a list begins there
  const noodle_code_function* function_ = nullptr;
  std::span<const uint32_t> code_;
};

}  // namespace

Result<void> verify_functions(const Bytecode& bytecode) {
  if (bytecode.functions.empty()) return failure("the bytecode has no functions");
  FunctionVerifier verifier(bytecode);
  if (const char* wrong = verifier.prepare()) return failure(fmt::format("bytecode: {}", wrong));
  for (size_t i = 0; i < bytecode.functions.size(); ++i)
    if (const char* wrong = verifier.verify(i))
      return failure(fmt::format("function {} of the bytecode {}", i, wrong));
  return {};
}

}  // namespace noodle
