#include "bytecode/verify.h"

#include <fmt/format.h>

#include "bytecode/verify_code.h"
#include "noodle/contracts.h"
#include "source/utf8.h"

namespace noodle {
namespace {

static_assert(sizeof(noodle_code_function) == 60 && sizeof(noodle_code_parameter) == 8);
static_assert(sizeof(noodle_code_capture) == 4 && sizeof(noodle_code_handler) == 16);
static_assert(sizeof(noodle_code_constant) == 16 && sizeof(noodle_code_class) == 16);
static_assert(sizeof(noodle_code_member) == 24 && sizeof(noodle_code_type) == 12);
static_assert(sizeof(noodle_code_import_use) == 8 && sizeof(noodle_code_export) == 16);
static_assert(sizeof(noodle_code_local) == 16 && sizeof(noodle_code_inlined) == 24);

constexpr SectionShape kSections[NOODLE_BYTECODE_SECTIONS] = {
    {"code", sizeof(uint32_t)},
    {"functions", sizeof(noodle_code_function)},
    {"parameters", sizeof(noodle_code_parameter)},
    {"captures", sizeof(noodle_code_capture)},
    {"handlers", sizeof(noodle_code_handler)},
    {"constants", sizeof(noodle_code_constant)},
    {"sites", sizeof(uint32_t)},
    {"name lists", sizeof(uint32_t)},
    {"classes", sizeof(noodle_code_class)},
    {"members", sizeof(noodle_code_member)},
    {"types", sizeof(noodle_code_type)},
    {"imports", sizeof(uint32_t)},
    {"import uses", sizeof(noodle_code_import_use)},
    {"exports", sizeof(noodle_code_export)},
    {"module variables", sizeof(uint32_t)},
    {"strings", sizeof(noodle_string)},
    {"bytes", 1},
    {"lines", 1},
    {"line starts", sizeof(uint32_t)},
    {"locals", sizeof(noodle_code_local)},
    {"inlined", sizeof(noodle_code_inlined)},
};

// By built-in: it is a class of errors, which a type may name.
constexpr bool kIsErrorClass[] = {
#define NOODLE_BUILTIN(name, kind) std::string_view(#kind) == "ErrorClass",
#include "noodle/builtins.def"
};

constexpr uint64_t kInfinityBits = UINT64_C(0x7ff0000000000000);
constexpr uint64_t kSignBit = UINT64_C(1) << 63;
constexpr uint64_t kTheNan = UINT64_C(0x7ff8000000000000);

// Each says whether one entry refers only to what exists.
class Tables {
 public:
  explicit Tables(const Bytecode& bytecode) : bytecode_(bytecode) {}

  bool text(uint32_t index) const { return in(index, bytecode_.strings.strings); }

  bool accepts(const noodle_code_parameter& parameter) const {
    return text(parameter.name) && parameter.flags <= NOODLE_CODE_PARAMETER_DEFAULT;
  }
  bool accepts(const noodle_code_capture& capture) const { return capture.from_register <= 1; }
  bool accepts(const noodle_code_constant& constant) const {
    if (constant.reserved != 0) return false;
    if (constant.kind == NOODLE_CONSTANT_STRING)
      return constant.value < bytecode_.strings.strings.size();
    const bool is_nan = (constant.value & ~kSignBit) > kInfinityBits;
    return constant.kind == NOODLE_CONSTANT_INTEGER ||
           (constant.kind == NOODLE_CONSTANT_FLOAT && (!is_nan || constant.value == kTheNan));
  }
  bool accepts(const noodle_code_class& entry) const {
    return text(entry.name) && entry.kind < NOODLE_CLASS_KINDS &&
           entry.first_member <= bytecode_.members.size() &&
           entry.member_count <= bytecode_.members.size() - entry.first_member;
  }
  bool accepts(const noodle_code_member& member) const {
    const bool constant = (member.flags & NOODLE_CODE_MEMBER_CONSTANT) != 0;
    return text(member.name) && member.kind < NOODLE_MEMBER_KINDS &&
           member.flags <= (NOODLE_CODE_MEMBER_OPTIONAL | NOODLE_CODE_MEMBER_CONSTANT) &&
           (constant ? in(member.value, bytecode_.constants) : member.value == NOODLE_NONE) &&
           in(member.type, bytecode_.types, true) && member.reserved == 0;
  }
  bool accepts(const noodle_code_type& type) const {
    if (type.kind >= NOODLE_TYPE_KINDS || type.flags > NOODLE_TYPE_OPTIONAL || !text(type.text))
      return false;
    return type.kind == NOODLE_TYPE_BUILTIN_CLASS
               ? type.data < std::size(kIsErrorClass) && kIsErrorClass[type.data]
               : type.data == NOODLE_NONE;
  }
  bool accepts(const noodle_code_import_use& use) const {
    return in(use.import, bytecode_.imports) && text(use.name);
  }
  bool accepts(const noodle_code_export& entry) const {
    if (!text(entry.signature)) return false;
    switch (entry.kind) {
      case NOODLE_EXPORT_SYMBOL:
        return text(entry.name) && in(entry.target, bytecode_.module_variables);
      case NOODLE_EXPORT_USE:
        return text(entry.name) && in(entry.target, bytecode_.import_uses);
      case NOODLE_EXPORT_ALL:
        return entry.name == NOODLE_NONE && in(entry.target, bytecode_.imports);
      default:
        return false;
    }
  }
  // Sites, imports and module variables are strings.
  bool accepts(uint32_t string) const { return text(string); }

 private:
  template <class T>
  static bool in(uint32_t index, std::span<const T> table, bool or_none = false) {
    return index < table.size() || (or_none && index == NOODLE_NONE);
  }

  const Bytecode& bytecode_;
};

template <class T>
Result<void> verify_table(const Tables& tables, std::span<const T> entries, const char* what) {
  for (size_t i = 0; i < entries.size(); ++i)
    if (!tables.accepts(entries[i]))
      return failure(fmt::format("{} {} of the bytecode is not sound", what, i));
  return {};
}

Result<void> verify_texts(const Bytecode& bytecode) {
  if (!strings_are_sound(bytecode.strings))
    return failure("the strings of the bytecode are not sound");
  if (!are_utf8(bytecode.strings)) return failure("a string of the bytecode is not valid UTF-8");
  if (!bytecode.line_starts.empty() && !line_starts_are_sound(bytecode.line_starts))
    return failure("the line starts of the bytecode do not ascend from 0");
  return {};
}

Result<void> verify_order_of_exports(const Bytecode& bytecode) {
  for (size_t i = 1; i < bytecode.exports.size(); ++i) {
    const noodle_code_export& a = bytecode.exports[i - 1];
    const noodle_code_export& b = bytecode.exports[i];
    const bool named = a.kind != NOODLE_EXPORT_ALL;
    if (a.kind > b.kind ||
        (a.kind == b.kind && named && bytecode.strings[a.name] > bytecode.strings[b.name]))
      return failure(fmt::format("export {} of the bytecode is not in its place", i));
  }
  return {};
}

// The members of all classes together are no more than there are, so that nobody who walks through
// the classes does more work than the block is long.
Result<void> verify_shares(const Bytecode& bytecode) {
  uint64_t members = 0;
  for (const noodle_code_class& entry : bytecode.classes) members += entry.member_count;
  if (members > bytecode.members.size()) return failure("classes of the bytecode share members");
  return {};
}

// Each case of an enum is followed by as many values as it says.
Result<void> verify_cases(const Bytecode& bytecode) {
  for (size_t i = 0; i < bytecode.classes.size(); ++i) {
    const noodle_code_class& entry = bytecode.classes[i];
    uint32_t values_left = 0;
    bool is_sound = true;
    for (const noodle_code_member& member :
         bytecode.members.subspan(entry.first_member, entry.member_count)) {
      is_sound &= (member.kind == NOODLE_MEMBER_CASE_VALUE) == (values_left != 0);
      if (member.kind == NOODLE_MEMBER_CASE_VALUE)
        --values_left;
      else if (member.kind == NOODLE_MEMBER_CASE)
        values_left = member.parameter_count;
      is_sound &= values_left <= NOODLE_CASE_VALUES;
    }
    if (!is_sound || values_left != 0)
      return failure(fmt::format("class {} of the bytecode has a case without its values", i));
  }
  return {};
}

Result<void> verify_inlined(const Bytecode& bytecode) {
  const auto is_sound = [&](const noodle_code_inlined& entry) {
    if (entry.function >= bytecode.functions.size() || entry.callee >= bytecode.functions.size())
      return false;
    const noodle_code_function& callee = bytecode.functions[entry.callee];
    const std::span<const uint32_t> starts = bytecode.line_starts;
    return entry.begin < entry.end && entry.end <= bytecode.functions[entry.function].code_size &&
           callee.kind == NOODLE_FUNCTION_DECLARATION && callee.name != NOODLE_NONE &&
           (starts.empty() ? entry.line == 0
                           : entry.line < starts.size() && entry.offset >= starts[entry.line]);
  };
  uint32_t function = 0;
  for (size_t i = 0; i < bytecode.inlined.size(); ++i) {
    const noodle_code_inlined& entry = bytecode.inlined[i];
    if (!is_sound(entry) || entry.function < function)
      return failure(fmt::format("inlined call {} of the bytecode is not sound", i));
    function = entry.function;
  }
  return {};
}

}  // namespace

Result<Bytecode> verify_bytecode(Block block) {
  const auto header = verify_header(block, NOODLE_BYTECODE_MAGIC, NOODLE_BYTECODE_VERSION,
                                    NOODLE_BYTECODE_CONTRACT_ID, kSections);
  if (!header) return std::unexpected(header.error());
  const Bytecode bytecode(*header);
  const Tables tables(bytecode);
  Result<void> checked = verify_texts(bytecode);
  if (checked) checked = verify_table(tables, bytecode.parameters, "parameter");
  if (checked) checked = verify_table(tables, bytecode.captures, "capture");
  if (checked) checked = verify_table(tables, bytecode.constants, "constant");
  if (checked) checked = verify_table(tables, bytecode.sites, "site");
  if (checked) checked = verify_table(tables, bytecode.classes, "class");
  if (checked) checked = verify_table(tables, bytecode.members, "member");
  if (checked) checked = verify_table(tables, bytecode.types, "type");
  if (checked) checked = verify_table(tables, bytecode.imports, "import");
  if (checked) checked = verify_table(tables, bytecode.import_uses, "import use");
  if (checked) checked = verify_table(tables, bytecode.module_variables, "module variable");
  if (checked) checked = verify_table(tables, bytecode.exports, "export");
  if (checked) checked = verify_order_of_exports(bytecode);
  if (checked) checked = verify_shares(bytecode);
  if (checked) checked = verify_cases(bytecode);
  if (checked) checked = verify_functions(bytecode);
  if (checked) checked = verify_inlined(bytecode);
  if (!checked) return std::unexpected(checked.error());
  return bytecode;
}

}  // namespace noodle
