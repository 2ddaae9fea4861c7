#include "tree/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "tree/names.h"

namespace noodle {
namespace {

// The nodes as a forest: a node lists the values that it pops and, when it opens a part of a
// construct, what stands in the part.
class Forest {
 public:
  explicit Forest(const Tree& tree)
      : tree_(tree), first_(tree.nodes.size(), NOODLE_NONE), next_(first_) {
    for (uint32_t i = 0; i < tree.nodes.size(); ++i) add(i);
  }

  uint32_t first_child(uint32_t node) const { return first_[node]; }
  uint32_t next_sibling(uint32_t node) const { return next_[node]; }
  // The next Middle or Close node of the same construct.
  uint32_t continuation(uint32_t node) const {
    const NodeForm form = kNodeShapes[tree_.nodes[node].kind].form;
    const bool goes_on = form == NodeForm::Open || form == NodeForm::Middle;
    return goes_on ? node + tree_.nodes[node].b : NOODLE_NONE;
  }

 private:
  struct Part {
    uint32_t open;    // Open node of the construct
    uint32_t latest;  // Open or Middle node that the part stands behind
    uint32_t last_child;
  };

  void add(uint32_t i) {
    const noodle_node& node = tree_.nodes[i];
    const NodeShape& shape = kNodeShapes[node.kind];
    switch (shape.form) {
      case NodeForm::Leaf:
        values_.push_back(i);
        break;
      case NodeForm::Operator:
        take(i, operands(node, shape));
        // Its operands stay below it on the stack and are printed below it.
        if (shape.pushes > 1) values_.insert(values_.end(), size_t(shape.pushes) - 1, NOODLE_NONE);
        if (shape.pushes != 0)
          values_.push_back(i);
        else
          append(i);
        break;
      case NodeForm::Statement:
        take(i, operands(node, shape));
        append(i);
        break;
      case NodeForm::Open: {
        const uint32_t last = take(i, operands(node, shape));
        parts_.push_back({i, i, last});
        break;
      }
      case NodeForm::Middle:
        end_part(operands(node, shape));
        parts_.back().latest = i;
        parts_.back().last_child = NOODLE_NONE;
        break;
      case NodeForm::Close: {
        end_part(operands(node, shape));
        const uint32_t open = parts_.back().open;
        parts_.pop_back();
        if (shape.pushes != 0)
          values_.push_back(open);
        else if (!parts_.empty())
          append(open);
        break;
      }
    }
  }

  static uint32_t operands(const noodle_node& node, const NodeShape& shape) {
    if (shape.pops >= 0) return static_cast<uint32_t>(shape.pops);
    return node.count + (shape.pops == kPopsCountAndOne ? 1u : 0u);
  }

  // Makes the values on top of the stack the children of the node. Returns the last of them.
  uint32_t take(uint32_t node, uint32_t count) {
    uint32_t last = NOODLE_NONE;
    for (size_t i = values_.size() - count; i < values_.size(); ++i) {
      if (values_[i] == NOODLE_NONE) continue;
      (last == NOODLE_NONE ? first_[node] : next_[last]) = values_[i];
      last = values_[i];
    }
    values_.resize(values_.size() - count);
    return last;
  }

  void append(uint32_t child) {
    if (child == NOODLE_NONE) return;
    Part& part = parts_.back();
    (part.last_child == NOODLE_NONE ? first_[part.latest] : next_[part.last_child]) = child;
    part.last_child = child;
  }

  void end_part(uint32_t values) {
    if (values == 0) return;
    append(values_.back());
    values_.pop_back();
  }

  const Tree& tree_;
  std::vector<uint32_t> first_;
  std::vector<uint32_t> next_;
  std::vector<uint32_t> values_;
  std::vector<Part> parts_;
};

// Below this depth nothing is indented further: the text of a deep tree would be quadratic.
constexpr uint32_t kDeepestIndentation = 50;

class Printer {
 public:
  explicit Printer(const Tree& tree) : tree_(tree) {}

  std::string run() {
    print_nodes();
    print_symbols();
    print_classes();
    print_modules();
    return std::move(out_);
  }

 private:
  void print_nodes() {
    const Forest forest(tree_);
    struct Item {
      uint32_t node;
      uint32_t depth;
    };
    std::vector<Item> stack{{0, 0}};
    const auto push = [&](uint32_t node, uint32_t depth) {
      if (node != NOODLE_NONE) stack.push_back({node, depth});
    };
    while (!stack.empty()) {
      const Item item = stack.back();
      stack.pop_back();
      print_node(tree_.nodes[item.node], item.depth);
      push(forest.next_sibling(item.node), item.depth);
      push(forest.continuation(item.node), item.depth);
      push(forest.first_child(item.node), item.depth + 1);
    }
  }

  void print_node(const noodle_node& node, uint32_t depth) {
    out_.append(size_t{std::min(depth, kDeepestIndentation)} * 2, ' ');
    out_ += kNodeShapes[node.kind].name;
    const std::string operand = node_operand(tree_, node);
    if (!operand.empty()) (out_ += ' ') += operand;
    for (const std::string_view flag : node_flag_names(node.flags)) (out_ += ' ') += flag;
    print_position(node.offset);
  }

  void print_position(uint32_t offset) {
    const LineAndColumn position = position_of(tree_, offset);
    out_ += fmt::format(" @{}:{}\n", position.line, position.column);
  }

  void print_type(uint32_t type) {
    if (type != NOODLE_NONE) (out_ += ": ") += tree_.strings[tree_.types[type].text];
  }

  void print_symbols() {
    if (!tree_.symbols.empty()) out_ += "symbols\n";
    for (uint32_t i = 0; i < tree_.symbols.size(); ++i) {
      const noodle_symbol& symbol = tree_.symbols[i];
      (out_ += "  ") += symbol_name(tree_, i);
      print_type(symbol.type);
      (out_ += ' ') += kSymbolKindNames[symbol.kind];
      for (const std::string_view flag : symbol_flag_names(symbol.flags)) (out_ += ' ') += flag;
      print_position(symbol.offset);
    }
  }

  void print_classes() {
    if (!tree_.classes.empty()) out_ += "classes\n";
    for (uint32_t i = 0; i < tree_.classes.size(); ++i) {
      const noodle_class& entry = tree_.classes[i];
      out_ +=
          fmt::format("  {} {} {}\n", i, kClassKindNames[entry.kind], tree_.strings[entry.name]);
      for (uint32_t m = 0; m < entry.member_count; ++m)
        print_member(tree_.members[entry.first_member + m]);
    }
  }

  void print_member(const noodle_member& member) {
    out_ += fmt::format("    {} {}", kMemberKindNames[member.kind], tree_.strings[member.name]);
    if ((member.flags & NOODLE_MEMBER_OPTIONAL) != 0) out_ += '?';
    print_type(member.type);
    if (member.function != NOODLE_NONE) out_ += fmt::format(" function {}", member.function);
    if (member.kind == NOODLE_MEMBER_REQUIREMENT)
      out_ += fmt::format(" of {} parameters", member.parameter_count);
    if (member.kind == NOODLE_MEMBER_CASE && member.parameter_count != 0)
      out_ += fmt::format(" of {} value{}", member.parameter_count,
                          member.parameter_count == 1 ? "" : "s");
    print_position(member.offset);
  }

  void print_modules() {
    if (!tree_.imports.empty()) out_ += "imports\n";
    for (const noodle_import& import : tree_.imports) {
      out_ += fmt::format("  \"{}\"", tree_.strings[import.specifier]);
      if (import.symbol != NOODLE_NONE) (out_ += " as ") += symbol_name(tree_, import.symbol);
      print_position(import.offset);
    }
    if (!tree_.import_uses.empty()) out_ += "import uses\n";
    for (const noodle_import_use& use : tree_.import_uses) {
      print_use(use);
      print_position(use.offset);
    }
    if (!tree_.exports.empty()) out_ += "exports\n";
    for (const noodle_export& entry : tree_.exports) print_export(entry);
  }

  void print_use(const noodle_import_use& use) {
    out_ += fmt::format("  \"{}\".{}", tree_.strings[tree_.imports[use.import].specifier],
                        tree_.strings[use.name]);
  }

  void print_export(const noodle_export& entry) {
    if (entry.kind == NOODLE_EXPORT_ALL) {
      out_ += fmt::format("  all of \"{}\"", tree_.strings[tree_.imports[entry.target].specifier]);
    } else if (entry.kind == NOODLE_EXPORT_USE) {
      print_use(tree_.import_uses[entry.target]);
      (out_ += " as ") += tree_.strings[entry.name];
    } else {
      out_ +=
          fmt::format("  {} as {}", symbol_name(tree_, entry.target), tree_.strings[entry.name]);
    }
    print_position(entry.offset);
  }

  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string tree_text(const Tree& tree) { return Printer(tree).run(); }

}  // namespace noodle
