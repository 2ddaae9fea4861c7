// The walk over the nodes: its state and what it knows of constructs; a part of the verifier.
#ifndef NOODLE_TREE_VERIFY_WALK_H
#define NOODLE_TREE_VERIFY_WALK_H

#include <memory>
#include <vector>

#include "tree/verify_scopes.h"

namespace noodle::tree_walk {

// What may stand in one part of a construct: between its Open or Middle node and the next. Block:
// statements, then a value.
enum class Part : uint8_t { None, Value, Literal, Statements, Block, ClassBody };

constexpr bool holds_statements(Part part) {
  return part == Part::Statements || part == Part::Block;
}

// What the verifier keeps of a value on the stack: IN_ORDER, and whether it is Self. Not a plain
// uint8_t: a store to one might change anything, as far as the compiler knows.
enum class Value : uint8_t { Plain = 0, InOrder = NOODLE_NODE_IN_ORDER, Self = 128 };
constexpr bool has(Value value, Value mark) {
  return (static_cast<uint8_t>(value) & static_cast<uint8_t>(mark)) != 0;
}
constexpr Value value_of(const noodle_node& node) {
  const int self = node.kind == NOODLE_NODE_Self ? static_cast<int>(Value::Self) : 0;
  return static_cast<Value>((node.flags & NOODLE_NODE_IN_ORDER) | self);
}

// An open construct.
struct Frame {
  uint8_t kind;  // of its latest Open or Middle node
  Part part;
  bool in_loop;
  bool in_loop_outside;
  bool has_self;    // inside a method
  bool part_empty;  // no statement of the part has ended yet
  uint32_t open;
  uint32_t latest;
  uint32_t base;  // height of the stack of values below its parts
  uint32_t function;
  // Elements of a literal so far; functions of a class so far; next parameter to look at for a
  // default value; symbol of a match.
  uint32_t progress;
  uint32_t parameters_left;
  Scope scope;
};

class NodeVerifier {
 public:
  explicit NodeVerifier(const Tree& tree)
      : tree_(tree),
        scopes_(tree),
        // A node adds at most one value.
        values_(std::make_unique_for_overwrite<Value[]>(tree.nodes.size() + 1)),
        class_met_(tree.classes.size()),
        member_class_(tree.members.size(), NOODLE_NONE),
        list_starts_(tree.name_lists.size()) {}

  // Null, or what is wrong with the node of the walk.
  using Wrong = const char*;

  Result<void> run();

 private:
  std::unexpected<Error> fail(Wrong wrong) const;
  bool mark_name_lists();
  bool assign_members();
  Wrong walk();
  Wrong step(const noodle_node& node);
  Frame& top() { return frames_.back(); }
  // Values of the part that is open.
  uint32_t available() const { return height_ - base_; }
  void push(const noodle_node& node) { values_[height_++] = value_of(node); }
  bool in_order(uint32_t count) const {
    for (uint32_t i = height_ - count; i < height_; ++i)
      if (!has(values_[i], Value::InOrder)) return false;
    return true;
  }
  bool text(uint32_t string) const { return string < tree_.strings.size(); }
  // True where a new statement may begin.
  bool between_statements() const {
    return holds_statements(frames_.back().part) && available() == 0;
  }

  Wrong leaf(const noodle_node& node);
  Wrong name(const noodle_node& node) const;
  static Wrong checked_flag_fits(const noodle_node& node, const noodle_symbol& symbol);
  Wrong operation(const noodle_node& node);
  Wrong tee(const noodle_node& node) const;
  Wrong call(const noodle_node& node, uint32_t operands) const;
  Wrong names_of_call(const noodle_node& node) const;
  Wrong append(const noodle_node& node);
  Wrong spread(const noodle_node& node);
  Wrong statement(const noodle_node& node);
  Wrong assignment(const noodle_node& node) const;
  bool is_plain_assignment(const noodle_node& node) const;
  Wrong open(const noodle_node& node);
  Wrong open_function(const noodle_node& node);
  Wrong check_owner(const noodle_function& function, uint32_t index);
  Wrong open_default(const noodle_node& node);
  Wrong open_class(const noodle_node& node);
  Wrong check_member(const noodle_class& owner, uint32_t owner_index, uint32_t member) const;
  Wrong check_cases(const noodle_class& owner) const;
  Wrong open_match(const noodle_node& node);
  Wrong open_symbols(const noodle_node& node);
  Wrong open_inline(const noodle_node& node);
  Wrong enter(const noodle_node& node, uint32_t function, bool has_self);
  Wrong middle(const noodle_node& node);
  Wrong close(const noodle_node& node);
  Wrong close_function(const noodle_node& node);
  Wrong end_part(const noodle_node& node);
  uint32_t next_default(Frame& frame) const;

  const Tree& tree_;
  Scopes scopes_;
  std::unique_ptr<Value[]> values_;
  std::vector<bool> class_met_;
  std::vector<uint32_t> member_class_;  // that holds the member, or NOODLE_NONE
  std::vector<bool> list_starts_;       // entries of name_lists that begin a list
  std::vector<Frame> frames_;
  uint32_t height_ = 0;    // of values_
  uint32_t base_ = 0;      // as in the innermost frame
  uint32_t function_ = 0;  // the same
  uint32_t index_ = 0;
  uint32_t next_function_ = 0;
};

}  // namespace noodle::tree_walk

#endif
