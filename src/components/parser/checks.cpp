// Types of values that are evident: literals where a type is declared.
#include "components/parser/parser.h"

namespace noodle::parser {
namespace {

// What a node is known to give; NOODLE_TYPE_ANY: not known. Null is void.
struct Evident {
  uint16_t type_kind;
  std::string_view text;
};

Evident evident(const noodle_node* node) {
  switch (node->kind) {
    case NOODLE_NODE_Null:
      return {NOODLE_TYPE_VOID, "`null`"};
    case NOODLE_NODE_True:
    case NOODLE_NODE_False:
    case NOODLE_NODE_Not:
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
    case NOODLE_NODE_Less:
    case NOODLE_NODE_LessEqual:
    case NOODLE_NODE_Greater:
    case NOODLE_NODE_GreaterEqual:
    case NOODLE_NODE_In:
    case NOODLE_NODE_Is:
      return {NOODLE_TYPE_BOOL, "a bool"};
    case NOODLE_NODE_Integer:
      return {NOODLE_TYPE_INT, "an int"};
    case NOODLE_NODE_Float:
      return {NOODLE_TYPE_FLOAT, "a float"};
    case NOODLE_NODE_Negate:
      if (node[-1].kind == NOODLE_NODE_Integer) return {NOODLE_TYPE_INT, "an int"};
      if (node[-1].kind == NOODLE_NODE_Float) return {NOODLE_TYPE_FLOAT, "a float"};
      return {NOODLE_TYPE_ANY, {}};
    case NOODLE_NODE_String:
    case NOODLE_NODE_Interpolate:
      return {NOODLE_TYPE_STRING, "a string"};
    case NOODLE_NODE_List:
      return {NOODLE_TYPE_LIST, "a list"};
    case NOODLE_NODE_Map:
      return {NOODLE_TYPE_MAP, "a map"};
    case NOODLE_NODE_Set:
      return {NOODLE_TYPE_SET, "a set"};
    case NOODLE_NODE_LambdaEnd:
      return {NOODLE_TYPE_FUNCTION, "a function"};
    default:
      return {NOODLE_TYPE_ANY, {}};
  }
}

// Of those whose extent shows at their end.
bool is_literal(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_Null:
    case NOODLE_NODE_True:
    case NOODLE_NODE_False:
    case NOODLE_NODE_Integer:
    case NOODLE_NODE_Float:
    case NOODLE_NODE_String:
    case NOODLE_NODE_List:
    case NOODLE_NODE_Map:
    case NOODLE_NODE_Set:
    case NOODLE_NODE_LambdaEnd:
    case NOODLE_NODE_Negate:
      return true;
    default:
      return false;
  }
}

// In nodes.
uint32_t literal_size(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_List:
    case NOODLE_NODE_Map:
    case NOODLE_NODE_Set:
    case NOODLE_NODE_LambdaEnd:
      return node.b + 1;
    case NOODLE_NODE_Negate:
      return 2;
    default:
      return 1;
  }
}

bool accepts(const noodle_type& type, uint16_t value) {
  if (type.kind == NOODLE_TYPE_ANY || value == NOODLE_TYPE_ANY || type.kind == value) return true;
  if (value == NOODLE_TYPE_VOID) return (type.flags & NOODLE_TYPE_OPTIONAL) != 0;
  return type.kind == NOODLE_TYPE_FLOAT && value == NOODLE_TYPE_INT;
}

}  // namespace

// Behind an error about the type itself there is nothing to check.
bool Parser::is_known(const noodle_type& type) const {
  // Whether the module has such a class at all is not known here.
  if (type.kind == NOODLE_TYPE_IMPORT_USE) return false;
  return type.kind != NOODLE_TYPE_SYMBOL ||
         (type.a != NOODLE_NONE && tree_.symbols[type.a].kind == NOODLE_SYMBOL_CLASS);
}

// `node`: the root of the value. `at`: where to report; NOODLE_NONE: at the value.
void Parser::check_value(uint32_t type_index, uint32_t node) {
  pending_checks_.clear();
  if (type_index != NOODLE_NONE) pending_checks_.push_back({type_index, node});
  while (!pending_checks_.empty()) {
    const Check check = pending_checks_.pop_back();
    const noodle_type& type = tree_.types[check.type];
    const Evident value = evident(tree_.nodes.data() + check.node);
    if (accepts(type, value.type_kind)) {
      if (type.a != NOODLE_NONE && type.kind == value.type_kind) check_elements(type, check.node);
    } else if (is_known(type) && !messages_.reported_at(tree_.nodes[check.node].offset)) {
      messages_.error(Diagnostic::TypeMismatch, tree_.nodes[check.node].offset,
                      {strings_[type.text], value.text},
                      {type.offset, "the type is declared here"});
    }
  }
}

// Of a literal with type arguments: those elements that are literals themselves. An element is
// known by its end, which stands in front of the beginning of the next; so one goes backwards, and
// only as far as literals stand side by side and no `...` between them.
void Parser::check_elements(const noodle_type& type, uint32_t close) {
  const bool map = type.kind == NOODLE_TYPE_MAP;
  uint32_t left = 0;
  const uint32_t start = close - tree_.nodes[close].b;
  for (uint32_t node = close - 1; node > start;) {
    const noodle_node& entry = tree_.nodes[node];
    if (left == 0) {
      const bool appends = entry.kind == NOODLE_NODE_ListAppend ||
                           entry.kind == NOODLE_NODE_SetAppend ||
                           entry.kind == NOODLE_NODE_MapAppend;
      if (!appends) return;
      left = entry.count;
      --node;
      continue;
    }
    if (evident(&entry).type_kind == NOODLE_TYPE_ANY || !is_literal(entry)) return;
    pending_checks_.push_back({map && left % 2 == 0 ? type.b : type.a, node});
    --left;
    node -= literal_size(entry);
  }
}

void Parser::check_result(uint32_t node) {
  check_value(tree_.functions[scopes_.function()].result_type, node);
}

// A literal that is passed to a function by its name; which function that is shows at the end.
void Parser::note_argument(const Frame& call) {
  const uint32_t value = tree_.nodes.size() - 1;
  if (call.kind != NOODLE_NODE_Call || tree_.nodes[call.open].kind != NOODLE_NODE_Name) return;
  if (evident(tree_.nodes.data() + value).type_kind == NOODLE_TYPE_ANY) return;
  const bool named = call.b != argument_names_.size();
  arguments_.push_back(
      {call.open, value, named ? argument_names_.back() : NOODLE_NONE, call.count});
}

void Parser::check_arguments() {
  if ((tree_.features & (uint64_t{1} << static_cast<unsigned>(Feature::type_annotations))) == 0)
    return;
  for (const Argument& argument : arguments_) {
    const noodle_node& name = tree_.nodes[argument.callee];
    if (name.kind != NOODLE_NODE_Name || name.a == NOODLE_NONE) continue;
    const noodle_symbol& callee = tree_.symbols[name.a];
    if (callee.kind != NOODLE_SYMBOL_FUNCTION) continue;
    const noodle_function& function = tree_.functions[callee.data];
    uint32_t parameter = function.first_symbol;
    for (uint32_t i = 0; i < function.parameter_count; ++i) {
      const noodle_symbol& symbol = tree_.symbols[parameter];
      const bool named = argument.name != NOODLE_NONE;
      if (named ? symbol.name == argument.name : i == argument.position) {
        if ((symbol.flags & NOODLE_SYMBOL_REST) == 0) check_value(symbol.type, argument.value);
        break;
      }
      parameter = symbol.next;
    }
  }
}

// The class of this module that a node names for certain, or NOODLE_NONE.
uint32_t Parser::class_of(uint32_t node) const {
  if (node == NOODLE_NONE || tree_.nodes[node].kind != NOODLE_NODE_Name) return NOODLE_NONE;
  const uint32_t symbol = tree_.nodes[node].a;
  if (symbol == NOODLE_NONE || tree_.symbols[symbol].kind != NOODLE_SYMBOL_CLASS)
    return NOODLE_NONE;
  return tree_.symbols[symbol].data;
}

// Marks the methods of a class and its superclasses. False: a superclass is not known here.
bool Parser::mark_methods(uint32_t owner, uint32_t mark) {
  for (;;) {
    const noodle_class& entry = tree_.classes[owner];
    // A class may also extend itself through others; then the budget ends.
    if (entry.member_count + 1 > member_budget_) return false;
    member_budget_ -= entry.member_count + 1;
    for (uint32_t i = 0; i < entry.member_count; ++i) {
      const noodle_member& member = tree_.members[entry.first_member + i];
      if (member.kind == NOODLE_MEMBER_METHOD) marks_[member.name].owner = mark;
    }
    const uint32_t superclass = class_details_[owner].superclass;
    if (superclass == NOODLE_NONE || tree_.nodes[superclass].kind == NOODLE_NODE_Builtin)
      return true;
    owner = class_of(superclass);
    if (owner == NOODLE_NONE) return false;
  }
}

// `implements`, where interface, class and superclasses are of this module. The machine checks
// the others.
void Parser::check_interfaces() {
  if (interfaces_.empty()) return;
  marks_.resize(strings_.size(), {0, 0});
  uint32_t marked = NOODLE_NONE;
  bool known = false;
  for (const Interface& entry : interfaces_) {
    const uint32_t interface = class_of(entry.node);
    if (interface == NOODLE_NONE) continue;
    const noodle_class& wanted = tree_.classes[interface];
    if (wanted.kind != NOODLE_CLASS_INTERFACE) {
      messages_.error(Diagnostic::NotAnInterface, tree_.nodes[entry.node].offset,
                      {strings_[wanted.name]},
                      {tree_.symbols[wanted.symbol].offset, "declared here"});
      continue;
    }
    // Above the numbers of classes, which marked their members.
    const uint32_t mark = tree_.classes.size() + 1 + entry.owner;
    if (entry.owner != marked) known = mark_methods(entry.owner, mark);
    marked = entry.owner;
    if (known) check_methods(entry.owner, wanted, mark);
  }
}

void Parser::check_methods(uint32_t owner, const noodle_class& wanted, uint32_t mark) {
  if (wanted.member_count > member_budget_) return;
  member_budget_ -= wanted.member_count;
  for (uint32_t m = 0; m < wanted.member_count; ++m) {
    const noodle_member& member = tree_.members[wanted.first_member + m];
    if (marks_[member.name].owner == mark) continue;
    const noodle_class& lacking = tree_.classes[owner];
    messages_.error(Diagnostic::MissingMethod, tree_.symbols[lacking.symbol].offset,
                    {strings_[lacking.name], strings_[member.name], strings_[wanted.name]},
                    {member.offset, "asked for here"});
  }
}

}  // namespace noodle::parser
