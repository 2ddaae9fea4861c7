// What other modules see: imports, exports and their signatures.
#include <algorithm>

#include "components/bytecode_generator/generator.h"

namespace noodle::bytecode_generator {

// Slots that the flags of a symbol do not ask for: what is exported, and classes of the module that
// types name, because a check of the type may stand in any function.
void Generator::demand_slots() {
  demanded_.resize(static_cast<uint32_t>(tree_.symbols.size()), 0);
  for (const noodle_export& entry : tree_.exports)
    if (entry.kind == NOODLE_EXPORT_SYMBOL) demanded_[entry.target] = 1;
  for (const noodle_type& type : tree_.types)
    if (type.kind == NOODLE_TYPE_SYMBOL &&
        (tree_.symbols[type.a].flags & NOODLE_SYMBOL_MODULE_LEVEL) != 0)
      demanded_[type.a] = 1;
}

void Generator::describe_modules() {
  for (const noodle_import& import : tree_.imports)
    imports_.push_back(pools_.string(import.specifier));
  for (const noodle_import_use& use : tree_.import_uses)
    import_uses_.push_back({use.import, pools_.string(use.name)});
}

// Behind the code, because the slots are known then.
void Generator::describe_exports() {
  for (const noodle_export& entry : tree_.exports) {
    noodle_code_export result{pools_.string(entry.name), entry.kind, entry.target, 0};
    if (entry.kind == NOODLE_EXPORT_SYMBOL) {
      const noodle_symbol& symbol = tree_.symbols[entry.target];
      const Place place = symbols_[entry.target].place;
      if (symbol.kind == NOODLE_SYMBOL_IMPORTED) {
        result.kind = NOODLE_EXPORT_USE;
        result.target = symbol.data;
      } else {
        require(place.kind == PlaceKind::kSlot || failed_);
        result.target = place.index;
        result.signature = signature(symbol, entry.name);
      }
    }
    if (result.kind == NOODLE_EXPORT_USE) result.signature = pools_.text("imported");
    if (result.kind == NOODLE_EXPORT_ALL) result.signature = pools_.text("all");
    exports_.push_back(result);
  }
  const auto text_of = [this](const noodle_code_export& entry) {
    const noodle_string& text =
        pools_.strings[entry.kind == NOODLE_EXPORT_ALL ? imports_[entry.target] : entry.name];
    return std::string_view(reinterpret_cast<const char*>(pools_.bytes.data()) + text.offset,
                            text.size);
  };
  std::sort(exports_.begin(), exports_.end(),
            [&](const noodle_code_export& a, const noodle_code_export& b) {
              return a.kind != b.kind ? a.kind < b.kind : text_of(a) < text_of(b);
            });
}

namespace {

void add(sdk::Array<char>& text, std::string_view more) {
  text.append(more.data(), static_cast<uint32_t>(more.size()));
}

}  // namespace

uint32_t Generator::function_signature(const noodle_function& function, uint32_t name) {
  sdk::Array<char> text(host_);
  add(text, "function ");
  add(text, tree_.text(name));
  add(text, "(");
  uint32_t parameter = function.first_symbol;
  for (uint32_t i = 0; i < function.parameter_count;
       ++i, parameter = tree_.symbols[parameter].next) {
    const noodle_symbol& symbol = tree_.symbols[parameter];
    if (i != 0) add(text, ", ");
    if ((symbol.flags & NOODLE_SYMBOL_REST) != 0) add(text, "...");
    add(text, tree_.text(symbol.name));
    if (symbol.type != NOODLE_NONE) {
      add(text, ": ");
      add(text, tree_.text(tree_.types[symbol.type].text));
    }
    if ((symbol.flags & NOODLE_SYMBOL_DEFAULT) != 0) add(text, " = …");
  }
  add(text, ")");
  if (function.result_type != NOODLE_NONE) {
    add(text, ": ");
    add(text, tree_.text(tree_.types[function.result_type].text));
  }
  return pools_.text({text.data(), text.size()});
}

// The exported name stands in it, not the one inside the module.
uint32_t Generator::signature(const noodle_symbol& symbol, uint32_t name) {
  if (symbol.kind == NOODLE_SYMBOL_FUNCTION)
    return function_signature(tree_.functions[symbol.data], name);
  sdk::Array<char> text(host_);
  if (symbol.kind == NOODLE_SYMBOL_CLASS) {
    constexpr std::string_view kKinds[NOODLE_CLASS_KINDS] = {"class ", "struct ", "enum ",
                                                             "interface "};
    add(text, kKinds[tree_.classes[symbol.data].kind]);
    add(text, tree_.text(name));
  } else if (symbol.kind == NOODLE_SYMBOL_MODULE) {
    add(text, "module");
  } else {
    add(text, symbol.kind == NOODLE_SYMBOL_CONSTANT ? "const" : "variable");
    if (symbol.type != NOODLE_NONE) {
      add(text, ": ");
      add(text, tree_.text(tree_.types[symbol.type].text));
    }
  }
  return pools_.text({text.data(), text.size()});
}

}  // namespace noodle::bytecode_generator
