#include "diagnostics/toml_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/suggestion.h"

namespace noodle {
namespace {

// toml++ takes a table apart by recursion, and each dot of a key may be a table. No line of ours
// has nearly as many.
constexpr size_t kMostDotsInLine = 200;

bool has_deep_key(std::string_view text) {
  size_t dots = 0;
  for (const char c : text) {
    if (c == '\n') dots = 0;
    if (c == '.' && ++dots > kMostDotsInLine) return true;
  }
  return false;
}

const toml::table& empty_table() {
  static const toml::table kEmpty;
  return kEmpty;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

}  // namespace

Result<TomlDocument> TomlDocument::parse(std::string_view text, const std::string& path,
                                         ExitCode code) {
  TomlDocument document(path, code);
  if (has_deep_key(text))
    return failure(code, fmt::format("{}: a line has more than {} dots", path, kMostDotsInLine));
  try {
    document.table_ = toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    return failure(code,
                   fmt::format("{}:{}: {}", path, error.source().begin.line, error.description()));
  }
  return document;
}

TomlTable TomlDocument::root() { return {*this, table_, ""}; }

Result<void> TomlDocument::result() const {
  if (complaint_) return std::unexpected(*complaint_);
  return {};
}

void TomlDocument::complain(uint32_t line, std::string message, std::string hint) {
  if (complaint_) return;
  complaint_ = Error{code_, fmt::format("{}:{}: {}", path_, line, message), std::move(hint)};
}

uint32_t TomlTable::line(std::string_view key) const {
  const toml::node* node = table_->get(key);
  const uint32_t found = node == nullptr ? table_->source().begin.line : node->source().begin.line;
  return std::max(found, 1u);
}

std::string TomlTable::shown(std::string_view key) const {
  return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

const toml::node* TomlTable::find(std::string_view key) {
  asked_.emplace_back(key);
  return table_->get(key);
}

const toml::node* TomlTable::require(std::string_view key) {
  const toml::node* node = find(key);
  if (node != nullptr) return node;
  const std::vector<std::string> there = keys();
  const std::vector<std::string_view> names(there.begin(), there.end());
  const std::string_view nearest = nearest_name(key, names);
  complain(
      key, fmt::format("`{}` is missing", shown(key)),
      nearest.empty() ? "" : fmt::format("is it what line {} calls `{}`?", line(nearest), nearest));
  return nullptr;
}

std::string TomlTable::checked_text(std::string_view key, const toml::node& node, bool lines) {
  std::optional<std::string> text = node.value_exact<std::string>();
  if (!text) {
    complain(key, fmt::format("`{}` must be a text", shown(key)));
    return {};
  }
  if (std::ranges::any_of(*text, [&](char c) { return is_control(c) && !(lines && c == '\n'); })) {
    complain(key, fmt::format("`{}` has a control character", shown(key)));
    return {};
  }
  return *std::move(text);
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* node = require(key);
  if (node == nullptr) return {};
  std::string text = checked_text(key, *node, false);
  if (text.empty()) complain(key, fmt::format("`{}` is empty", shown(key)));
  return text;
}

std::string TomlTable::text_or(std::string_view key, std::string_view otherwise) {
  const toml::node* node = find(key);
  return node == nullptr ? std::string(otherwise) : checked_text(key, *node, false);
}

std::string TomlTable::block(std::string_view key) {
  const toml::node* node = require(key);
  return node == nullptr ? std::string() : checked_text(key, *node, true);
}

uint64_t TomlTable::checked_number(std::string_view key, const toml::node& node) {
  const std::optional<int64_t> value = node.value_exact<int64_t>();
  if (value && *value >= 0) return static_cast<uint64_t>(*value);
  complain(key, fmt::format("`{}` must be a whole number, and not negative", shown(key)));
  return 0;
}

uint64_t TomlTable::number(std::string_view key) {
  const toml::node* node = require(key);
  return node == nullptr ? 0 : checked_number(key, *node);
}

uint64_t TomlTable::number_or(std::string_view key, uint64_t otherwise) {
  const toml::node* node = find(key);
  return node == nullptr ? otherwise : checked_number(key, *node);
}

bool TomlTable::flag_or(std::string_view key, bool otherwise) {
  const toml::node* node = find(key);
  if (node == nullptr) return otherwise;
  const std::optional<bool> value = node->value_exact<bool>();
  if (!value) complain(key, fmt::format("`{}` must be true or false", shown(key)));
  return value.value_or(otherwise);
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> result;
  const toml::node* node = find(key);
  if (node == nullptr) return result;
  if (!node->is_array()) {
    complain(key, fmt::format("`{}` must be a list of texts", shown(key)));
    return result;
  }
  for (const toml::node& element : *node->as_array())
    result.push_back(checked_text(key, element, false));
  return result;
}

TomlTable TomlTable::table(std::string_view key) {
  const toml::node* node = find(key);
  if (node != nullptr && node->is_table()) return {*document_, *node->as_table(), shown(key)};
  if (node != nullptr) complain(key, fmt::format("`{}` must be a table", shown(key)));
  return {*document_, empty_table(), shown(key)};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  std::vector<TomlTable> result;
  const toml::node* node = find(key);
  if (node == nullptr) return result;
  if (!node->is_array()) {
    complain(key, fmt::format("`{}` must be a list of tables", shown(key)));
    return result;
  }
  for (const toml::node& element : *node->as_array()) {
    if (element.is_table())
      result.emplace_back(*document_, *element.as_table(), shown(key));
    else
      complain(key, fmt::format("`{}` must be a list of tables", shown(key)));
  }
  return result;
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> result;
  for (const auto& [key, value] : *table_) result.emplace_back(key.str());
  return result;
}

void TomlTable::refuse_unknown() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [key, value] : *table_) {
    if (std::ranges::find(known, key.str()) != known.end()) continue;
    const std::string_view nearest = nearest_name(key.str(), known);
    document_->complain(std::max(key.source().begin.line, 1u),
                        fmt::format("there is no `{}`", shown(key.str())),
                        nearest.empty() ? "" : fmt::format("did you mean `{}`?", shown(nearest)));
  }
}

}  // namespace noodle
