// `import` and `export`.
#include "components/parser/parser.h"
#include "components/parser/spelling.h"

namespace noodle::parser {
namespace {

bool is_identifier(std::string_view text) {
  if (text.empty() || (text[0] >= '0' && text[0] <= '9')) return false;
  for (char c : text)
    if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
      return false;
  return !is_reserved(text);
}

// "./lib/util" and "std.util" are bound as `util`.
std::string_view last_segment(std::string_view specifier) {
  const size_t slash = specifier.rfind('/');
  if (slash != std::string_view::npos) return specifier.substr(slash + 1);
  const size_t dot = specifier.rfind('.');
  return dot == std::string_view::npos ? specifier : specifier.substr(dot + 1);
}

}  // namespace

// At the string with the name of the module.
uint32_t Parser::add_import(uint32_t symbol) {
  tree_.imports.push_back({payload(at_), offset(at_), symbol});
  ++at_;
  tree_.use(Feature::modules);
  return tree_.imports.size() - 1;
}

uint32_t Parser::add_import_use(uint32_t import, uint32_t name_token) {
  tree_.import_uses.push_back({import, payload(name_token), offset(name_token)});
  previous_uses_.push_back(NOODLE_NONE);
  return tree_.import_uses.size() - 1;
}

Step Parser::begin_import() {
  if (!scopes_.at_module_level())
    messages_.syntax_error(Diagnostic::NotAtModuleLevel, at_, {"import"});
  ++at_;
  switch (kind()) {
    case NOODLE_TOKEN_String:
      return import_module();
    case NOODLE_TOKEN_Star:
      return import_all();
    case NOODLE_TOKEN_LeftBrace:
      return import_names();
    default:
      if (is_name(kind())) {
        messages_.expected("a string with the name of a module", at_,
                           "write `import \"std.{2}\"` or `import \"./{2}\"`",
                           {strings_[payload(at_)], {}});
        scopes_.bind(scopes_.declare(payload(at_), offset(), NOODLE_SYMBOL_VARIABLE, NOODLE_NONE));
        return recover();
      }
      return fail("`{`, `*` or a string with the name of a module",
                  "write `import { name } from \"./module\"`");
  }
}

void Parser::bind_module(uint32_t name, uint32_t at_offset) {
  const uint32_t symbol =
      scopes_.declare(name, at_offset, NOODLE_SYMBOL_MODULE, tree_.imports.size());
  add_import(symbol);
  scopes_.bind(symbol);
}

// import "./util"
Step Parser::import_module() {
  const std::string_view name = last_segment(strings_[payload(at_)]);
  if (!is_identifier(name)) {
    messages_.error(Diagnostic::ModuleNeedsName, offset(), {strings_[payload(at_)]});
    ++at_;
    return end_statement();
  }
  bind_module(strings_.intern(name), offset());
  return end_statement();
}

// import * as u from "./util"
Step Parser::import_all() {
  ++at_;
  if (!accept(NOODLE_TOKEN_KwAs)) return fail("`as` and a name");
  if (!is_name(kind())) return fail("a name");
  const uint32_t name = at_++;
  if (!accept_from()) return recover();
  bind_module(payload(name), offset(name));
  return end_statement();
}

// `from` and a string; the string is left.
bool Parser::accept_from() {
  if (!accept(NOODLE_TOKEN_KwFrom)) {
    messages_.expected("`from`", at_);
    return false;
  }
  if (kind() == NOODLE_TOKEN_String) return true;
  messages_.expected("a string with the name of a module", at_,
                     is_name(kind()) ? "write `from \"std.{2}\"` or `from \"./{2}\"`" : "",
                     {is_name(kind()) ? strings_[payload(at_)] : std::string_view{}, {}});
  return false;
}

// import { a, b as c } from "./util": names are bound when the module is known.
Step Parser::import_names() {
  const uint32_t open = at_++;
  const uint32_t close = partner(open);
  if (close == open) return fail("`}`");
  at_ = close + 1;
  if (!accept_from()) return recover();
  const uint32_t import = add_import(NOODLE_NONE);
  const uint32_t behind = at_;
  at_ = open + 1;
  while (at_ < close) {
    if (!is_name(kind())) return fail("a name");
    const uint32_t name = at_++;
    uint32_t local = name;
    if (accept(NOODLE_TOKEN_KwAs)) {
      if (!is_name(kind())) return fail("a name");
      local = at_++;
    }
    const uint32_t use = add_import_use(import, name);
    scopes_.bind(scopes_.declare(payload(local), offset(local), NOODLE_SYMBOL_IMPORTED, use));
    if (!accept(NOODLE_TOKEN_Comma) && at_ != close) return fail("`,` or `}`");
  }
  at_ = behind;
  return end_statement();
}

// The import use of a member of the module, the same for each mention of it.
uint32_t Parser::module_use(uint32_t import, uint32_t name_token) {
  module_uses_.resize(strings_.size(), NOODLE_NONE);
  uint32_t& last = module_uses_[payload(name_token)];
  uint32_t use = last;
  while (use != NOODLE_NONE && tree_.import_uses[use].import != import) use = previous_uses_[use];
  if (use != NOODLE_NONE) return use;
  use = add_import_use(import, name_token);
  previous_uses_[use] = last;
  return last = use;
}

// The Module node that was emitted last becomes one of its members.
void Parser::module_member(uint32_t name) {
  noodle_node& node = tree_.nodes.back();
  node.kind = NOODLE_NODE_ModuleMember;
  node.offset = offset(name);
  node.a = module_use(node.a, name);
}

Step Parser::begin_export() {
  const uint32_t token = at_++;
  if (!scopes_.at_module_level())
    messages_.syntax_error(Diagnostic::NotAtModuleLevel, token, {"export"});
  tree_.use(Feature::modules);
  if (kind() == NOODLE_TOKEN_LeftBrace) return export_names();
  if (kind() == NOODLE_TOKEN_Star) {
    ++at_;
    if (!accept_from()) return recover();
    const uint32_t import = add_import(NOODLE_NONE);
    tree_.exports.push_back({NOODLE_NONE, NOODLE_EXPORT_ALL, import, offset(token)});
    return end_statement();
  }
  skip_later_modifier();
  if (is_name(kind()) && kind(at_ + 1) == NOODLE_TOKEN_Assign) {
    tree_.exports.push_back({payload(at_), NOODLE_EXPORT_SYMBOL, NOODLE_NONE, offset()});
    late_exports_.push_back({tree_.exports.size() - 1, payload(at_)});
    return name_statement();
  }
  const bool declares =
      kind() == NOODLE_TOKEN_KwFunction || kind() == NOODLE_TOKEN_KwClass ||
      kind() == NOODLE_TOKEN_KwLet || kind() == NOODLE_TOKEN_KwVar ||
      kind() == NOODLE_TOKEN_KwConst ||
      (is_name(kind()) && (kind(at_ + 1) == NOODLE_TOKEN_Colon ||
                           (kind() != NOODLE_TOKEN_Identifier && is_name(kind(at_ + 1)))));
  if (!declares) return fail("a declaration, `{` or `*`");
  exporting_ = scopes_.at_module_level();
  const Step step = statement();
  exporting_ = false;
  return step;
}

// export { a, b as c }, maybe from "./util"
Step Parser::export_names() {
  const uint32_t open = at_++;
  const uint32_t close = partner(open);
  if (close == open) return fail("`}`");
  uint32_t import = NOODLE_NONE;
  at_ = close + 1;
  if (kind() == NOODLE_TOKEN_KwFrom) {
    if (!accept_from()) return recover();
    import = add_import(NOODLE_NONE);
  }
  const uint32_t behind = at_;
  at_ = open + 1;
  while (at_ < close) {
    if (!is_name(kind())) return fail("a name");
    const uint32_t name = at_++;
    uint32_t outside = name;
    if (accept(NOODLE_TOKEN_KwAs)) {
      if (!is_name(kind())) return fail("a name");
      outside = at_++;
    }
    if (import == NOODLE_NONE) {
      tree_.exports.push_back({payload(outside), NOODLE_EXPORT_SYMBOL, NOODLE_NONE, offset(name)});
      late_exports_.push_back({tree_.exports.size() - 1, payload(name)});
    } else {
      const uint32_t use = add_import_use(import, name);
      tree_.exports.push_back({payload(outside), NOODLE_EXPORT_USE, use, offset(name)});
    }
    if (!accept(NOODLE_TOKEN_Comma) && at_ != close) return fail("`,` or `}`");
  }
  at_ = behind;
  return end_statement();
}

void Parser::export_symbol(uint32_t index) {
  noodle_symbol& symbol = scopes_.symbol(index);
  symbol.flags |= NOODLE_SYMBOL_EXPORTED;
  tree_.exports.push_back({symbol.name, NOODLE_EXPORT_SYMBOL, index, symbol.offset});
}

// At the end of the module, in its block: what the names of `export { a }` mean.
void Parser::settle_exports() {
  for (const LateExport& late : late_exports_) {
    noodle_export& entry = tree_.exports[late.index];
    const uint32_t index = scopes_.find(late.name);
    if (index == NOODLE_NONE) {
      messages_.error(Diagnostic::UnknownName, entry.offset, {strings_[late.name]});
      continue;
    }
    noodle_symbol& symbol = scopes_.symbol(index);
    entry.target = index;
    symbol.flags |= NOODLE_SYMBOL_EXPORTED;
    if (symbol.kind == NOODLE_SYMBOL_IMPORTED) {
      entry.kind = NOODLE_EXPORT_USE;
      entry.target = symbol.data;
    } else if (symbol.kind == NOODLE_SYMBOL_MODULE) {
      messages_.error(Diagnostic::ModuleExported, entry.offset, {strings_[late.name]});
    }
  }
  if (tree_.exports.empty()) return;
  marks_.resize(strings_.size(), {0, 0});
  for (const noodle_export& entry : tree_.exports) {
    if (entry.name == NOODLE_NONE) continue;
    Mark& seen = marks_[entry.name];
    if (seen.owner == NOODLE_NONE)
      messages_.error(Diagnostic::ExportedTwice, entry.offset, {strings_[entry.name]},
                      {seen.offset, "first exported here"});
    else
      seen = {NOODLE_NONE, entry.offset};
  }
}

}  // namespace noodle::parser
