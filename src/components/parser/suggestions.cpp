// What may have been meant by a name that nothing declares.
#include "components/parser/builtins.h"
#include "components/parser/scopes.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

// The nearest of the texts that it is shown.
class Nearest {
 public:
  explicit Nearest(std::string_view wanted) : wanted_(wanted), best_(tolerance(wanted) + 1) {}

  void show(std::string_view text) {
    if (best_ == 0) return;
    const unsigned distance = edit_distance(wanted_, text, best_ - 1);
    if (distance >= best_ || text == wanted_) return;
    best_ = distance;
    text_ = text;
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view wanted_;
  std::string_view text_;
  unsigned best_;
};

bool is_library_module(std::string_view name) {
  return name == "math" || name == "io" || name == "time";
}

}  // namespace

// Among the names that functions around the use declare.
std::string_view Scopes::suggestion(std::string_view name, uint32_t in_function, bool types_only) {
  // A search looks at every declaration of the file: in a large one only the first errors get one.
  if (tree_.symbols.size() > search_budget_) return {};
  search_budget_ -= tree_.symbols.size();
  ++suggestions_;
  around_.resize(tree_.functions.size(), 0);
  for (uint32_t i = in_function; i != NOODLE_NONE; i = tree_.functions[i].parent)
    around_[i] = suggestions_;
  Nearest nearest(name);
  for (const noodle_symbol& symbol : tree_.symbols) {
    if ((symbol.flags & kDead) != 0 || around_[symbol.function] != suggestions_) continue;
    if (types_only && symbol.kind != NOODLE_SYMBOL_CLASS) continue;
    nearest.show(strings_[symbol.name]);
  }
  if (types_only) {
    if (const std::string_view type = type_hint(name); !type.empty()) return type;
    for (std::string_view type :
         {"any", "bool", "float", "int", "string", "void", "List", "Map", "Set"})
      nearest.show(type);
  } else if (nearest.text().empty()) {
    if (const std::string_view word = keyword_hint(name); !word.empty()) return word;
  }
  for (const BuiltinEntry& builtin : kBuiltins)
    if (!types_only || builtin.kind == BuiltinKind::ErrorClass) nearest.show(builtin.name);
  return nearest.text();
}

void Scopes::report_unknown(Diagnostic diagnostic, uint32_t name, uint32_t offset,
                            uint32_t in_function) {
  if (messages_.reported_at(offset)) return;
  const bool is_type = diagnostic == Diagnostic::UnknownType;
  // What is no name was reported by the lexer.
  for (const char c : strings_[name])
    if (static_cast<unsigned char>(c) >= 0x80) return messages_.count(offset);
  const std::string_view nearest = suggestion(strings_[name], in_function & ~kHoisted, is_type);
  std::string_view hint = nearest.empty() ? "" : "did you mean `{1}`?";
  if (!is_type && is_library_module(strings_[name]) && (nearest.empty() || is_reserved(nearest)))
    hint = "write `import \"std.{0}\"`";
  messages_.error(diagnostic, offset, {strings_[name], nearest}, {}, hint);
}

}  // namespace noodle::parser
