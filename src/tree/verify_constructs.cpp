#include "tree/verify_walk.h"

namespace noodle::tree_walk {
namespace {

// The kinds that the node of a construct may come after, and what follows it.
struct Construct {
  uint8_t after[2] = {NOODLE_NODE_KINDS, NOODLE_NODE_KINDS};
  Part part = Part::None;
};

constexpr auto kConstructs = [] {
  std::array<Construct, NOODLE_NODE_KINDS> table;
  const auto opens = [&](noodle_node_kind kind, Part part) { table[kind].part = part; };
  const auto follows = [&](noodle_node_kind kind, noodle_node_kind first, noodle_node_kind second,
                           Part part) {
    table[kind] = {{static_cast<uint8_t>(first), static_cast<uint8_t>(second)}, part};
  };
  const auto closes = [&](noodle_node_kind open, noodle_node_kind close, Part part) {
    opens(open, part);
    follows(close, open, NOODLE_NODE_KINDS, Part::None);
  };
  closes(NOODLE_NODE_AndTest, NOODLE_NODE_And, Part::Value);
  closes(NOODLE_NODE_OrTest, NOODLE_NODE_Or, Part::Value);
  opens(NOODLE_NODE_TernaryThen, Part::Value);
  closes(NOODLE_NODE_TernaryElse, NOODLE_NODE_Ternary, Part::Value);
  follows(NOODLE_NODE_TernaryElse, NOODLE_NODE_TernaryThen, NOODLE_NODE_KINDS, Part::Value);
  closes(NOODLE_NODE_ListStart, NOODLE_NODE_List, Part::Literal);
  closes(NOODLE_NODE_SetStart, NOODLE_NODE_Set, Part::Literal);
  closes(NOODLE_NODE_MapStart, NOODLE_NODE_Map, Part::Literal);
  closes(NOODLE_NODE_FunctionStart, NOODLE_NODE_FunctionEnd, Part::Statements);
  closes(NOODLE_NODE_FunctionStart, NOODLE_NODE_LambdaEnd, Part::Statements);
  closes(NOODLE_NODE_DefaultStart, NOODLE_NODE_DefaultEnd, Part::Value);
  closes(NOODLE_NODE_ClassStart, NOODLE_NODE_ClassEnd, Part::ClassBody);
  closes(NOODLE_NODE_BlockStart, NOODLE_NODE_BlockEnd, Part::Statements);
  opens(NOODLE_NODE_IfThen, Part::Statements);
  follows(NOODLE_NODE_IfElse, NOODLE_NODE_IfThen, NOODLE_NODE_KINDS, Part::Statements);
  follows(NOODLE_NODE_IfEnd, NOODLE_NODE_IfThen, NOODLE_NODE_IfElse, Part::None);
  opens(NOODLE_NODE_WhileStart, Part::Value);
  follows(NOODLE_NODE_WhileBody, NOODLE_NODE_WhileStart, NOODLE_NODE_KINDS, Part::Statements);
  follows(NOODLE_NODE_WhileEnd, NOODLE_NODE_WhileBody, NOODLE_NODE_KINDS, Part::None);
  opens(NOODLE_NODE_DoStart, Part::Statements);
  follows(NOODLE_NODE_DoTest, NOODLE_NODE_DoStart, NOODLE_NODE_KINDS, Part::Value);
  follows(NOODLE_NODE_DoEnd, NOODLE_NODE_DoTest, NOODLE_NODE_KINDS, Part::None);
  opens(NOODLE_NODE_ForStart, Part::Statements);
  follows(NOODLE_NODE_ForTest, NOODLE_NODE_ForStart, NOODLE_NODE_KINDS, Part::Value);
  follows(NOODLE_NODE_ForBody, NOODLE_NODE_ForTest, NOODLE_NODE_KINDS, Part::Statements);
  follows(NOODLE_NODE_ForStep, NOODLE_NODE_ForBody, NOODLE_NODE_KINDS, Part::Statements);
  follows(NOODLE_NODE_ForEnd, NOODLE_NODE_ForStep, NOODLE_NODE_KINDS, Part::None);
  closes(NOODLE_NODE_ForInBody, NOODLE_NODE_ForInEnd, Part::Statements);
  opens(NOODLE_NODE_TryStart, Part::Statements);
  follows(NOODLE_NODE_Catch, NOODLE_NODE_TryStart, NOODLE_NODE_Catch, Part::Statements);
  follows(NOODLE_NODE_Finally, NOODLE_NODE_TryStart, NOODLE_NODE_Catch, Part::Statements);
  follows(NOODLE_NODE_TryEnd, NOODLE_NODE_Catch, NOODLE_NODE_Finally, Part::None);
  closes(NOODLE_NODE_ValueStart, NOODLE_NODE_ValueEnd, Part::Block);
  opens(NOODLE_NODE_MatchStart, Part::None);
  follows(NOODLE_NODE_MatchCase, NOODLE_NODE_MatchStart, NOODLE_NODE_MatchCase, Part::Statements);
  follows(NOODLE_NODE_MatchEnd, NOODLE_NODE_MatchCase, NOODLE_NODE_KINDS, Part::None);
  closes(NOODLE_NODE_InlineStart, NOODLE_NODE_InlineEnd, Part::Value);
  return table;
}();

// Parts in which Break and Continue mean the loop; other parts inherit what is around them.
constexpr bool enters_loop(uint8_t kind) {
  return kind == NOODLE_NODE_WhileBody || kind == NOODLE_NODE_DoStart ||
         kind == NOODLE_NODE_ForBody || kind == NOODLE_NODE_ForInBody;
}
// Parts in which they mean nothing, not even a loop further out: what belongs to a loop and is not
// its body.
constexpr bool hides_loop(uint8_t kind) {
  return kind == NOODLE_NODE_FunctionStart || kind == NOODLE_NODE_WhileStart ||
         kind == NOODLE_NODE_DoTest || kind == NOODLE_NODE_ForStart ||
         kind == NOODLE_NODE_ForTest || kind == NOODLE_NODE_ForStep;
}

}  // namespace

NodeVerifier::Wrong NodeVerifier::open(const noodle_node& node) {
  if (node.kind == NOODLE_NODE_InlineStart) return open_inline(node);
  const auto pops = static_cast<uint32_t>(kNodeShapes[node.kind].pops);
  if (pops > available()) return "takes more values than there are";
  height_ -= pops;
  switch (node.kind) {
    case NOODLE_NODE_AndTest:
    case NOODLE_NODE_OrTest:
    case NOODLE_NODE_TernaryThen:
    case NOODLE_NODE_ListStart:
    case NOODLE_NODE_SetStart:
    case NOODLE_NODE_MapStart:
      return enter(node, function_, top().has_self);
    case NOODLE_NODE_FunctionStart:
      return open_function(node);
    case NOODLE_NODE_DefaultStart:
      return open_default(node);
    case NOODLE_NODE_ClassStart:
      return open_class(node);
    case NOODLE_NODE_ValueStart:
      return open_symbols(node);
    case NOODLE_NODE_MatchStart:
      return open_match(node);
    default:
      if (!between_statements()) return "does not stand between statements";
      return open_symbols(node);
  }
}

NodeVerifier::Wrong NodeVerifier::enter(const noodle_node& node, uint32_t function, bool has_self) {
  const bool outside = !frames_.empty() && top().in_loop;
  Frame& frame = frames_.emplace_back();
  frame.kind = node.kind;
  frame.part = kConstructs[node.kind].part;
  frame.in_loop = enters_loop(node.kind) || (outside && !hides_loop(node.kind));
  frame.in_loop_outside = outside;
  frame.has_self = has_self;
  frame.part_empty = true;
  frame.open = frame.latest = index_;
  frame.base = base_ = height_;
  frame.function = function_ = function;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::open_symbols(const noodle_node& node) {
  const uint32_t function = function_;
  enter(node, function, top().has_self);
  Scope& scope = top().scope;
  switch (node.kind) {
    case NOODLE_NODE_BlockStart:
    case NOODLE_NODE_ForStart:
    case NOODLE_NODE_ValueStart:
      if (Wrong wrong = scopes_.open(scope, node.a, function, false)) return wrong;
      break;
    case NOODLE_NODE_ForInBody: {
      if (Wrong wrong = scopes_.open(scope, node.a, function, false)) return wrong;
      if (node.count != 1 && node.count != 2) return "has neither one nor two loop variables";
      uint32_t symbol = node.a;
      for (uint32_t i = 0; i < node.count; ++i, symbol = tree_.symbols[symbol].next)
        if (symbol == NOODLE_NONE || tree_.symbols[symbol].kind != NOODLE_SYMBOL_LOOP_VARIABLE)
          return "does not begin its symbols with its loop variables";
      break;
    }
    default:
      break;
  }
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::open_function(const noodle_node& node) {
  const uint32_t index = next_function_++;
  if (node.a != index || index >= tree_.functions.size())
    return "does not follow the order of the functions";
  const noodle_function& function = tree_.functions[index];
  if (index != 0)
    if (Wrong wrong = check_owner(function, index)) return wrong;
  const bool method =
      function.kind >= NOODLE_FUNCTION_METHOD && function.kind <= NOODLE_FUNCTION_FIELD;
  enter(node, index, method || (index != 0 && top().has_self));
  if (Wrong wrong =
          scopes_.open(top().scope, function.first_symbol, index, true, function.parameter_count))
    return wrong;
  const bool without_parameters =
      function.kind == NOODLE_FUNCTION_MODULE || function.kind == NOODLE_FUNCTION_FIELD;
  if (without_parameters && function.parameter_count != 0) return "has parameters";
  uint32_t symbol = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count; ++i, symbol = tree_.symbols[symbol].next)
    if (Wrong wrong = scopes_.check_type(tree_.symbols[symbol].type, index)) return wrong;
  top().progress = function.first_symbol;
  top().parameters_left = function.parameter_count;
  return scopes_.check_type(function.result_type, index);
}

// That the function stands where one of its kind may.
NodeVerifier::Wrong NodeVerifier::check_owner(const noodle_function& function, uint32_t index) {
  Frame& frame = top();
  if (function.parent != frame.function) return "does not stand in its parent";
  const bool in_class = function.kind > NOODLE_FUNCTION_LAMBDA;
  const bool declared = function.kind == NOODLE_FUNCTION_DECLARATION;
  if ((function.symbol == NOODLE_NONE) == declared ||
      (function.class_index == NOODLE_NONE) == in_class ||
      (function.member == NOODLE_NONE) == in_class)
    return "has an owner that does not fit its kind";
  if (function.kind == NOODLE_FUNCTION_LAMBDA) return nullptr;
  if (available() != 0) return "does not stand between statements";
  if (in_class) {
    const bool fits = frame.part == Part::ClassBody &&
                      tree_.nodes[frame.open].a == function.class_index &&
                      function.member < tree_.members.size() &&
                      member_class_[function.member] == function.class_index &&
                      tree_.members[function.member].function == index;
    ++frame.progress;
    return fits ? nullptr : "does not stand in its class";
  }
  const bool fits = holds_statements(frame.part) &&
                    scopes_.declares(frame.scope, function.symbol) &&
                    tree_.symbols[function.symbol].kind == NOODLE_SYMBOL_FUNCTION &&
                    tree_.symbols[function.symbol].data == index;
  --frame.scope.pending_functions;
  return fits ? nullptr : "does not stand in the block that declares it";
}

uint32_t NodeVerifier::next_default(Frame& frame) const {
  while (frame.parameters_left != 0) {
    const uint32_t symbol = frame.progress;
    frame.progress = tree_.symbols[symbol].next;
    --frame.parameters_left;
    if ((tree_.symbols[symbol].flags & NOODLE_SYMBOL_DEFAULT) != 0) return symbol;
  }
  return NOODLE_NONE;
}

NodeVerifier::Wrong NodeVerifier::open_default(const noodle_node& node) {
  const uint8_t before = tree_.nodes[index_ - 1].kind;
  if (top().kind != NOODLE_NODE_FunctionStart ||
      (before != NOODLE_NODE_FunctionStart && before != NOODLE_NODE_DefaultEnd))
    return "does not stand at the beginning of a function";
  if (node.a == NOODLE_NONE || next_default(top()) != node.a)
    return "is not of the next parameter with a default value";
  return enter(node, function_, top().has_self);
}

NodeVerifier::Wrong NodeVerifier::open_class(const noodle_node& node) {
  if (!between_statements()) return "does not stand between statements";
  if (node.a >= tree_.classes.size() || class_met_[node.a]) return "is not of a class of its own";
  class_met_[node.a] = true;
  const noodle_class& entry = tree_.classes[node.a];
  const uint32_t function = function_;
  if (Wrong wrong = scopes_.use(entry.symbol, function)) return wrong;
  const noodle_symbol& symbol = tree_.symbols[entry.symbol];
  if (symbol.kind != NOODLE_SYMBOL_CLASS || symbol.data != node.a || symbol.function != function)
    return "does not agree with its symbol";
  if (Wrong wrong = check_cases(entry)) return wrong;
  uint32_t functions = 0;
  for (uint32_t m = entry.first_member; m < entry.first_member + entry.member_count; ++m) {
    if (Wrong wrong = check_member(entry, node.a, m)) return wrong;
    if (Wrong wrong = scopes_.check_type(tree_.members[m].type, function)) return wrong;
    if (tree_.members[m].function != NOODLE_NONE) ++functions;
  }
  enter(node, function, top().has_self);
  top().parameters_left = functions;
  return nullptr;
}

// That the member fits its class and its function, which may not have been met yet.
NodeVerifier::Wrong NodeVerifier::check_member(const noodle_class& owner, uint32_t owner_index,
                                               uint32_t index) const {
  constexpr uint32_t kNone = NOODLE_FUNCTION_KINDS;
  constexpr uint32_t kFunctionKinds[NOODLE_MEMBER_KINDS] = {NOODLE_FUNCTION_FIELD,
                                                            NOODLE_FUNCTION_FIELD,
                                                            NOODLE_FUNCTION_METHOD,
                                                            NOODLE_FUNCTION_STATIC_METHOD,
                                                            NOODLE_FUNCTION_CONSTRUCTOR,
                                                            kNone,
                                                            kNone,
                                                            kNone};
  const noodle_member& member = tree_.members[index];
  const bool field = member.kind == NOODLE_MEMBER_FIELD;
  bool allowed = false;
  switch (owner.kind) {
    case NOODLE_CLASS_CLASS:
      allowed = member.kind <= NOODLE_MEMBER_CONSTRUCTOR;
      break;
    case NOODLE_CLASS_STRUCT:
      allowed = field;
      break;
    case NOODLE_CLASS_ENUM:
      allowed = member.kind == NOODLE_MEMBER_CASE || member.kind == NOODLE_MEMBER_CASE_VALUE;
      break;
    default:
      allowed = member.kind == NOODLE_MEMBER_REQUIREMENT;
      break;
  }
  if (!allowed) return "has a member that its kind cannot have";
  const uint32_t wanted = kFunctionKinds[member.kind];
  if (member.function == NOODLE_NONE)
    return wanted == kNone || field || member.kind == NOODLE_MEMBER_STATIC_FIELD
               ? nullptr
               : "has a method without a function";
  const noodle_function& function = tree_.functions[member.function];
  return function.kind == wanted && function.member == index && function.class_index == owner_index
             ? nullptr
             : "has a member that does not agree with its function";
}

// That each case is followed by as many values as it says.
NodeVerifier::Wrong NodeVerifier::check_cases(const noodle_class& owner) const {
  uint32_t values_left = 0;
  for (const noodle_member& member :
       tree_.members.subspan(owner.first_member, owner.member_count)) {
    if ((member.kind == NOODLE_MEMBER_CASE_VALUE) != (values_left != 0))
      return "has a case with another number of values than it says";
    if (member.kind == NOODLE_MEMBER_CASE_VALUE)
      --values_left;
    else if (member.kind == NOODLE_MEMBER_CASE)
      values_left = member.parameter_count;
    if (values_left > NOODLE_CASE_VALUES) return "has a case with too many values";
  }
  return values_left == 0 ? nullptr : "has a case with another number of values than it says";
}

// Checks what stands at the end of the part that `node` ends.
NodeVerifier::Wrong NodeVerifier::end_part(const noodle_node& node) {
  Frame& frame = top();
  const Construct& construct = kConstructs[node.kind];
  if (construct.after[0] != frame.kind && construct.after[1] != frame.kind)
    return "does not follow the construct that is open";
  if (tree_.nodes[frame.latest].b != index_ - frame.latest)
    return "is not as far from the node before it in its construct as that one says";
  const uint32_t values = frame.part == Part::Value || frame.part == Part::Block ? 1 : 0;
  if (available() != values) return "does not take all values of its part";
  height_ -= values;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::middle(const noodle_node& node) {
  if (Wrong wrong = end_part(node)) return wrong;
  Frame& frame = top();
  if (frame.kind == NOODLE_NODE_Catch || frame.kind == NOODLE_NODE_MatchCase) {
    if (Wrong wrong = scopes_.close(frame.scope)) return wrong;
    frame.scope = {};
  }
  frame.kind = node.kind;
  frame.part = kConstructs[node.kind].part;
  frame.in_loop = enters_loop(node.kind) || (frame.in_loop_outside && !hides_loop(node.kind));
  frame.part_empty = true;
  frame.latest = index_;
  if (node.kind == NOODLE_NODE_MatchCase)
    return scopes_.open(frame.scope, node.a, frame.function, false);
  if (node.kind != NOODLE_NODE_Catch) return nullptr;
  if (node.a != NOODLE_NONE && (node.a >= tree_.symbols.size() ||
                                tree_.symbols[node.a].kind != NOODLE_SYMBOL_CATCH_VARIABLE))
    return "does not begin its symbols with its variable";
  return scopes_.open(frame.scope, node.a, frame.function, false);
}

NodeVerifier::Wrong NodeVerifier::close(const noodle_node& node) {
  if (Wrong wrong = end_part(node)) return wrong;
  const Frame& frame = top();
  const noodle_node& start = tree_.nodes[frame.open];
  if (node.b != index_ - frame.open) return "is not as far from its start as it says";
  switch (node.kind) {
    case NOODLE_NODE_List:
    case NOODLE_NODE_Set:
    case NOODLE_NODE_Map:
      if (node.a != frame.progress || start.a != frame.progress)
        return "has another number of elements than it says";
      break;
    case NOODLE_NODE_FunctionEnd:
    case NOODLE_NODE_LambdaEnd:
      if (Wrong wrong = close_function(node)) return wrong;
      break;
    case NOODLE_NODE_InlineEnd:
      if (node.a >= tree_.functions.size() ||
          tree_.functions[node.a].kind != NOODLE_FUNCTION_DECLARATION)
        return "is not of a declared function";
      break;
    case NOODLE_NODE_DefaultEnd:
      if (node.a != start.a) return "is of another parameter than its start";
      break;
    case NOODLE_NODE_ClassEnd:
      if (node.a != start.a) return "is of another class than its start";
      if (frame.progress != frame.parameters_left) return "lacks a function of its members";
      break;
    case NOODLE_NODE_MatchEnd:
      scopes_.close({frame.progress, 0, 0});
      break;
    default:
      break;
  }
  if (frame.scope.number != 0)
    if (Wrong wrong = scopes_.close(frame.scope)) return wrong;
  frames_.pop_back();
  if (frames_.empty()) return nullptr;
  base_ = top().base;
  function_ = top().function;
  if (kNodeShapes[node.kind].pushes != 0)
    push(node);
  else
    top().part_empty = false;
  return nullptr;
}

NodeVerifier::Wrong NodeVerifier::close_function(const noodle_node& node) {
  Frame& frame = top();
  if (node.a != frame.function) return "is of another function than its start";
  const bool lambda = tree_.functions[node.a].kind == NOODLE_FUNCTION_LAMBDA;
  if (lambda != (node.kind == NOODLE_NODE_LambdaEnd)) return "is not the end of its kind";
  if (next_default(frame) != NOODLE_NONE) return "lacks a default value";
  return tree_.nodes[index_ - 1].kind == NOODLE_NODE_Return ? nullptr : "does not follow a Return";
}

}  // namespace noodle::tree_walk
