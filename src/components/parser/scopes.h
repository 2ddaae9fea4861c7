// Binds names while the parser runs.
//
// For each text there is a slot with the symbol that the name means just now; a block that ends
// puts back what its declarations have hidden. A use is bound at once to what its slot says. As
// the names of a block are collected first, a declaration then takes over the uses of its name
// that stand in its block before it: for that every use that an enclosing block may yet claim is
// in a chain with the other uses of its name. A declaration cuts what it takes from the chain, so
// a use is looked at once for each declaration that claims it.
//
// `x = v` where no x is visible declares x in the function. A function around it may do the same
// later and then owns the variable; so this symbol is provisional: its uses stay in the chain, and
// it is dead when they are taken away.
#ifndef NOODLE_COMPONENTS_PARSER_SCOPES_H
#define NOODLE_COMPONENTS_PARSER_SCOPES_H

#include "components/parser/messages.h"
#include "components/parser/strings.h"
#include "components/parser/tree.h"

namespace noodle::parser {

class Scopes {
 public:
  Scopes(const noodle_host& host, Tree& tree, Strings& strings, Messages& messages);

  // For so many symbols, which may also be fewer or more.
  void reserve(uint32_t symbols) {
    tree_.symbols.reserve(symbols);
    bindings_.reserve(symbols);
    uses_.reserve(symbols);
  }

  // Blocks.
  void open();
  // Returns the first symbol of the block.
  uint32_t close();
  uint32_t depth() const { return scopes_.size() - 1; }
  bool at_module_level() const { return scopes_.size() == 1; }

  // Functions. `hoisted`: its closure is made where the block begins that it stands in. Opens the
  // outermost block.
  void enter_function(uint32_t function, bool hoisted);
  void begin_body() { open_functions_.back().body = uses_.size(); }
  uint32_t leave_function();
  uint32_t function() const { return open_functions_.back().function; }

  // Declares a name in the innermost block, or reports that it is there already. It is not
  // visible before `bind`, which stands behind the initial value.
  uint32_t declare(uint32_t name, uint32_t offset, noodle_symbol_kind kind, uint32_t data);
  void bind(uint32_t symbol);
  // A symbol without a name, that only the tree refers to.
  uint32_t declare_hidden(uint32_t offset, noodle_symbol_kind kind);
  // The symbol that the name means here, or NOODLE_NONE. Does not count as a use.
  uint32_t visible(uint32_t name) const;

  // The class of this symbol begins and ends: its methods may use it before it is there.
  void open_class(uint32_t symbol) { tree_.symbols[symbol].flags |= kOpenClass; }
  void complete_class(uint32_t symbol);
  // The innermost block declares the name.
  bool declared_here(uint32_t name) const {
    return slots_[name].symbol != NOODLE_NONE && slots_[name].depth == depth();
  }
  // The symbol that the name means, or NOODLE_NONE. Counts as a use of it.
  uint32_t find(uint32_t name);

  // Emit the use of a name, bound as far as it can be.
  void read(uint32_t name, uint32_t offset);
  // `compound`: also reads, and so never declares.
  void assign(uint32_t name, uint32_t offset, bool compound);
  // The module symbol that the name means here, or NOODLE_NONE.
  uint32_t module_symbol(uint32_t name) const;
  // The use of a name as a type, of which `type` is the entry.
  void read_type(uint32_t name, uint32_t type);

  // Settles what is open when the module has been read, before its block is closed.
  void settle();
  // Afterwards: the flags that need all uses.
  void finish_symbols();
  // Gives back what only binding needs. The block of the tree, which is made then, needs it more.
  void free() {
    slots_.free();
    uses_.free();
    bindings_.free();
  }

  noodle_symbol& symbol(uint32_t index) { return tree_.symbols[index]; }

 private:
  // Within noodle_symbol.flags until finish_symbols.
  static constexpr uint16_t kRead = 1 << 15;
  // A closure takes the variable before it is initialized.
  static constexpr uint16_t kEarlyCapture = 1 << 14;
  static constexpr uint16_t kProvisional = 1 << 13;
  static constexpr uint16_t kDead = 1 << 12;
  static constexpr uint16_t kOpenClass = 1 << 11;
  static constexpr uint16_t kOuterFlags = kOpenClass - 1;
  // In Slot::symbol: what keeps a use from being bound without further thought. NOODLE_NONE has
  // all of them.
  static constexpr uint32_t kMaybeUninitialized = UINT32_C(1) << 31;
  static constexpr uint32_t kModule = UINT32_C(1) << 30;
  static constexpr uint32_t kTentative = UINT32_C(1) << 29;  // a provisional symbol
  static constexpr uint32_t kSymbolMask = kTentative - 1;
  // In Use::function: within a function declaration of the module level.
  static constexpr uint32_t kHoisted = UINT32_C(1) << 31;
  // In Use::depth: of a symbol that is not the module's and stays what it is, but for a declaration
  // between the two.
  static constexpr uint32_t kInner = UINT32_C(1) << 31;
  // In Use::node: a type, not a node.
  static constexpr uint32_t kType = UINT32_C(1) << 31;
  static constexpr uint16_t kNoDepth = 0xffff;
  // Names that searches for what was meant may look at in all.
  static constexpr uint32_t kSearchBudget = 2000000;

  struct Slot {
    uint32_t symbol;
    uint32_t last_use;
    uint16_t depth;   // of the block of the symbol
    uint8_t read;     // the symbol has been read
    uint8_t builtin;  // 0: not yet looked up, 1: none, else 2 + its number
  };
  struct Use {
    uint32_t node;
    uint32_t previous;  // use of the same name
    uint32_t function;
    uint32_t depth;  // of its block
  };
  struct Scope {
    uint32_t first_symbol;
    uint32_t last_symbol;
    uint32_t first_use;
    uint32_t rechecks;
    uint32_t level;  // index into open_functions_
  };
  struct OpenFunction {
    uint32_t function;
    uint16_t depth;          // of its outermost block
    uint16_t hoisted_depth;  // of the block that it is declared in; kNoDepth: not hoisted
    uint32_t body;           // first use behind the parameters; NOODLE_NONE among them
  };
  // What a symbol hides, and what is known of it meanwhile.
  struct Binding {
    uint32_t symbol;
    uint32_t last_use;
    uint16_t depth;
    uint8_t read;
    uint32_t initialized_at;  // node; NOODLE_NONE: in a nested block
    uint32_t assignments;     // of a provisional symbol
  };
  struct Recheck {
    uint32_t name;
    uint32_t symbol;
  };

  uint32_t add_symbol(uint32_t name, uint32_t offset, noodle_symbol_kind kind, uint32_t data,
                      uint32_t depth);
  void append(uint32_t symbol, uint32_t depth);
  void show(uint32_t symbol, uint32_t depth);
  void resolve(uint32_t name, uint32_t node);
  void resolve_slowly(Slot& slot, uint32_t name, uint32_t node);
  bool bind_builtin(Slot& slot, uint32_t name, uint32_t node);
  void chain(Slot& slot, uint32_t node);
  void note_crossing(const Slot& slot, uint32_t symbol, uint32_t node);
  void capture(Slot& slot, uint32_t symbol, uint32_t first_use, bool cut);
  void take_over(uint32_t use, uint32_t symbol);
  void take_over_type(uint32_t use, uint32_t symbol);
  bool bind_builtin_class(uint32_t name, noodle_type& type);
  void check_is_class(const noodle_symbol& symbol, uint32_t offset);
  uint32_t builtin_of(Slot& slot, uint32_t name);
  void note_shadow(uint32_t symbol, const Slot& slot);
  void check_assignable(uint32_t symbol, uint32_t offset);
  void check_order(const Use& use, uint32_t symbol);
  void check_read(const Use& use, uint32_t symbol);
  void assign_implicitly(uint32_t name, uint32_t offset);
  void report_unknown(Diagnostic diagnostic, uint32_t name, uint32_t offset, uint32_t in_function);
  std::string_view suggestion(std::string_view name, uint32_t in_function, bool types_only);
  void warn_about(const noodle_symbol& symbol);
  void settle_type(const Use& use);
  void settle_checked(const Use& use, noodle_node& node, noodle_symbol& symbol);
  void unlink_dead();

  Tree& tree_;
  Strings& strings_;
  Messages& messages_;
  sdk::Array<Slot> slots_;  // by string
  sdk::Array<Use> uses_;
  sdk::Array<Scope> scopes_;
  sdk::Array<OpenFunction> open_functions_;
  sdk::Array<Binding> bindings_;  // by symbol
  sdk::Array<Recheck> rechecks_;
  uint32_t fast_depth_ = kNoDepth;  // of the innermost block, but kNoDepth for that of the module
  uint32_t unresolved_ = 0;
  bool died_ = false;  // a provisional symbol
  uint32_t search_budget_ = kSearchBudget;
  uint32_t suggestions_ = 0;     // searched for so far
  sdk::Array<uint32_t> around_;  // by function: the number of the search that it is seen by
  // Node of the first use of a function declaration of the module outside of such ones.
  uint32_t first_mention_ = NOODLE_NONE;
};

inline void Scopes::resolve(uint32_t name, uint32_t node) {
  Slot& slot = slots_[name];
  slot.read = 1;
  if (slot.depth == fast_depth_ && slot.symbol < kTentative) [[likely]]
    tree_.nodes[node].a = slot.symbol;
  else
    resolve_slowly(slot, name, node);
}

inline void Scopes::read(uint32_t name, uint32_t offset) {
  resolve(name, tree_.emit(NOODLE_NODE_Name, offset));
}

}  // namespace noodle::parser

#endif
