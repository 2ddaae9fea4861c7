#include "components/optimizer/walk.h"

#include <array>

#include "components/optimizer/fold.h"
#include "components/optimizer/shapes.h"

namespace noodle::optimizer {
namespace {

// Nodes between two polls of the host.
constexpr uint32_t kPollInterval = 1 << 16;

// How copy_plain sees the kinds of nodes.
enum Mark : uint8_t {
  kLookedAt = 1,  // by `step`
  kFoldable = 2,  // by `step`, when both operands are constants
  kConstant = 4,
};

constexpr uint8_t mark_of(uint8_t kind, bool propagate) {
  if (kind <= NOODLE_NODE_String) return kConstant;
  if (kind >= NOODLE_NODE_Add && kind <= NOODLE_NODE_GreaterEqual) return kFoldable;
  switch (kind) {
    case NOODLE_NODE_Negate:
    case NOODLE_NODE_Not:
    case NOODLE_NODE_ExpressionStatement:
    case NOODLE_NODE_Return:
    case NOODLE_NODE_Throw:
    case NOODLE_NODE_Break:
    case NOODLE_NODE_Continue:
    case NOODLE_NODE_MatchFail:
      return kLookedAt;
    case NOODLE_NODE_Name:
    case NOODLE_NODE_Declare:
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
    case NOODLE_NODE_CallSpread:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
    case NOODLE_NODE_Pipe:
      return propagate ? kLookedAt : 0;
    default:
      return kForms[kind] <= Form::Statement ? 0 : kLookedAt;
  }
}

using Marks = std::array<uint8_t, NOODLE_NODE_KINDS>;
constexpr Marks marks(bool propagate) {
  Marks table{};
  for (uint8_t kind = 0; kind < NOODLE_NODE_KINDS; ++kind) table[kind] = mark_of(kind, propagate);
  return table;
}
constexpr Marks kMarks[] = {marks(false), marks(true)};

bool is_declaration(const noodle_function& function) {
  return function.kind == NOODLE_FUNCTION_DECLARATION;
}

}  // namespace

Walk::Walk(const noodle_host& host, const Program& program, bool propagate)
    : host_(host),
      nodes_(program.nodes.data()),
      count_(static_cast<uint32_t>(program.nodes.size())),
      functions_(program.functions),
      symbols_(program.symbols),
      propagate_(propagate),
      frames_(host),
      function_numbers_(host),
      texts_(host, program.tree),
      known_(host, program.symbols, program.types) {
  function_numbers_.reserve(static_cast<uint32_t>(functions_.size()));
}

void Walk::run() {
  open_function(nodes_[read_++]);
  while (read_ < count_) {
    sdk::poll(host_);
    const uint32_t pause = count_ - read_ < kPollInterval ? count_ : read_ + kPollInterval;
    while (read_ < pause) {
      if (top().dead) skip_dead();
      copy_plain(pause);
      if (read_ >= pause) break;
      const noodle_node node = nodes_[read_++];
      step(node);
    }
  }
}

// Writes nodes as they are up to one that `step` has to look at. That is most of them.
void Walk::copy_plain(uint32_t end) {
  // A store to a node might change a member, as far as the compiler knows.
  noodle_node* const nodes = nodes_;
  const uint8_t* const table = kMarks[propagate_ ? 1 : 0].data();
  uint32_t from = read_, to = write_;
  // A bit for each node that was written last: a constant. So one jump decides over a node.
  uint32_t constants = to < 2 ? 0 : (is_constant(nodes[to - 2]) ? 2 : 0);
  constants |= is_constant(nodes[to - 1]) ? 1 : 0;
  for (; from < end; ++from, ++to) {
    const uint32_t mark = table[nodes[from].kind];
    const uint32_t folds = mark / kFoldable & constants / 2 & constants;
    if (((mark | folds) & kLookedAt) != 0) break;
    constants = constants * 2 | mark / kConstant;
    nodes[to] = nodes[from];
  }
  read_ = from;
  write_ = to;
}

void Walk::step(const noodle_node& node) {
  switch (node.kind) {
    case NOODLE_NODE_Name:
      write(node);
      if (propagate_) known_.replace(last());
      return;
    case NOODLE_NODE_Negate:
    case NOODLE_NODE_Not:
      return fold_unary(node);
    case NOODLE_NODE_Add:
    case NOODLE_NODE_Subtract:
    case NOODLE_NODE_Multiply:
    case NOODLE_NODE_Divide:
    case NOODLE_NODE_Modulo:
    case NOODLE_NODE_Power:
    case NOODLE_NODE_Equal:
    case NOODLE_NODE_NotEqual:
    case NOODLE_NODE_Less:
    case NOODLE_NODE_LessEqual:
    case NOODLE_NODE_Greater:
    case NOODLE_NODE_GreaterEqual:
      return fold_binary(node);
    case NOODLE_NODE_Call:
    case NOODLE_NODE_CallMethod:
    case NOODLE_NODE_CallSuper:
    case NOODLE_NODE_CallSpread:
    case NOODLE_NODE_CallMethodSpread:
    case NOODLE_NODE_CallSuperSpread:
    case NOODLE_NODE_Pipe:
      if (open_functions_ == 1) nothing_called_ = false;
      return write(node);
    case NOODLE_NODE_ExpressionStatement:
      return expression_statement(node);
    case NOODLE_NODE_Declare:
      return declare(node);
    case NOODLE_NODE_Return:
    case NOODLE_NODE_Throw:
    case NOODLE_NODE_Break:
    case NOODLE_NODE_Continue:
    case NOODLE_NODE_MatchFail:
      top().dead = true;
      return write(node);
    default:
      break;
  }
  switch (form_of(node)) {
    case Form::Open:
      return open(node);
    case Form::Middle:
      return middle(node);
    case Form::Close:
      return close(node);
    default:
      return write(node);
  }
}

bool Walk::last_is_constant() const { return is_constant(nodes_[write_ - 1]); }

void Walk::fold_unary(const noodle_node& node) {
  noodle_node result = node;
  const noodle_node& operand = last();
  bool folded = false;
  if (node.kind == NOODLE_NODE_Negate) {
    folded = fold_negate(result, operand);
  } else if (is_constant(operand)) {
    make_bool(result, !is_truthy(operand));
    folded = true;
  }
  if (folded)
    last() = result;
  else
    write(node);
}

void Walk::fold_binary(const noodle_node& node) {
  const noodle_node& right = nodes_[write_ - 1];
  const noodle_node& left = nodes_[write_ - 2];
  noodle_node result = node;
  if (is_constant(right) && is_constant(left) && fold_constants(result, left, right))
    nodes_[--write_ - 1] = result;
  else
    write(node);
}

bool Walk::fold_constants(noodle_node& node, const noodle_node& left, const noodle_node& right) {
  if (is_number(left) && is_number(right)) return fold_numbers(node, left, right);
  const bool strings = left.kind == NOODLE_NODE_String && right.kind == NOODLE_NODE_String;
  if (node.kind == NOODLE_NODE_Add) {
    if (left.kind != NOODLE_NODE_String && right.kind != NOODLE_NODE_String) return false;
    const uint32_t text = texts_.join(left, right);
    if (text == NOODLE_NONE) return false;
    node.kind = NOODLE_NODE_String;
    node.a = text;
    node.b = 0;
    return true;
  }
  if (node.kind < NOODLE_NODE_Equal) return false;
  if (strings) {
    make_bool(node, holds(node.kind, texts_.of(left.a).compare(texts_.of(right.a))));
    return true;
  }
  if (node.kind != NOODLE_NODE_Equal && node.kind != NOODLE_NODE_NotEqual) return false;
  make_bool(node, (left.kind == right.kind) == (node.kind == NOODLE_NODE_Equal));
  return true;
}

void Walk::expression_statement(const noodle_node& node) {
  const uint32_t size = pure_value_size();
  if (size == 0)
    write(node);
  else
    write_ -= size;
}

// Nodes of the value that was written last when computing it has no effect and cannot throw;
// otherwise 0.
uint32_t Walk::pure_value_size() const {
  uint32_t values_left = 1;
  uint32_t i = write_;
  while (values_left != 0) {
    const noodle_node& node = nodes_[--i];
    switch (node.kind) {
      case NOODLE_NODE_Null:
      case NOODLE_NODE_True:
      case NOODLE_NODE_False:
      case NOODLE_NODE_Integer:
      case NOODLE_NODE_Float:
      case NOODLE_NODE_String:
      case NOODLE_NODE_Builtin:
      case NOODLE_NODE_Self:
        --values_left;
        break;
      case NOODLE_NODE_Name:
        // Reading an import or an uninitialized variable throws.
        if ((node.flags & NOODLE_NODE_CHECKED) != 0 ||
            symbols_[node.a].kind == NOODLE_SYMBOL_IMPORTED)
          return 0;
        --values_left;
        break;
      case NOODLE_NODE_Not:
        break;
      case NOODLE_NODE_Equal:
      case NOODLE_NODE_NotEqual:
        ++values_left;
        break;
      default:
        return 0;
    }
  }
  return write_ - i;
}

void Walk::declare(const noodle_node& node) {
  if (propagate_) {
    if (!last_is_constant()) {
      known_.forget(node.a);
    } else if (known_.declare(node.a, last(), top().part,
                              nothing_called_ && open_functions_ == 1) &&
               last().kind == NOODLE_NODE_String) {
      texts_.share();
    }
  }
  write(node);
}

// From a place that is not reached to the end of the part, or to the next function that the part
// declares: that one was made where the block began and may be called.
void Walk::skip_dead() {
  const uint32_t end = top().end;
  while (read_ < end) {
    const noodle_node& node = nodes_[read_];
    if (form_of(node) != Form::Open) {
      ++read_;
      continue;
    }
    if (node.kind == NOODLE_NODE_FunctionStart && is_declaration(functions_[node.a])) return;
    drop_to(end_of_construct(read_) + 1);
  }
}

// Leaves out the nodes up to `end`, and with them the functions in them.
void Walk::drop_to(uint32_t end) {
  for (; read_ < end; ++read_)
    if (nodes_[read_].kind == NOODLE_NODE_FunctionStart) function_numbers_.push_back(NOODLE_NONE);
}

// The Close node of the construct that begins at a node of the input.
uint32_t Walk::end_of_construct(uint32_t node) const {
  do {
    node += nodes_[node].b;
  } while (form_of(nodes_[node]) != Form::Close);
  return node;
}

}  // namespace noodle::optimizer
