// "did you mean": members with a name like the one that was not found.
#include <algorithm>
#include <numeric>
#include <string_view>

#include "vm/execution.h"

namespace noodle::vm {

namespace {

// What the same thing is called in other languages.
constexpr std::string_view kForeignNames[][2] = {
    {"append", "push"},
    {"add", "push"},
    {"add", "insert"},
    {"toUpperCase", "upper"},
    {"toUpper", "upper"},
    {"uppercased", "upper"},
    {"toLowerCase", "lower"},
    {"toLower", "lower"},
    {"lowercased", "lower"},
    {"len", "length"},
    {"size", "length"},
    {"count", "length"},
    {"includes", "contains"},
    {"has", "contains"},
    {"contains", "has"},
    {"strip", "trim"},
    {"startswith", "startsWith"},
    {"endswith", "endsWith"},
    {"indexOf", "find"},
    {"find", "indexOf"},
    {"delete", "remove"},
    {"del", "remove"},
    {"items", "entries"},
    {"hasKey", "has"},
    {"toString", "text"},
    {"substring", "slice"},
    {"reversed", "reverse"},
    {"sorted", "sort"},
    {"forEach", "each"},
    {"each", "forEach"},
};
// Longer names than this are not compared.
constexpr size_t kLongestName = 32;

// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
size_t distance(std::string_view a, std::string_view b) {
  size_t rows[3][kLongestName + 1];
  std::iota(rows[0], rows[0] + b.size() + 1, size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t* const row = rows[i % 3];
    const size_t* const above = rows[(i + 2) % 3];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string Execution::similar_member(const Value& object, std::string_view name) const {
  if (name.size() > kLongestName || !object.is_object()) return {};
  std::string_view best;
  size_t best_distance = name.size() < 3 ? 0 : name.size() < 5 ? 2 : 3;  // so many are too many
  const auto offer = [&](const String* known, uint32_t) {
    const std::string_view text = known->text();
    if (text.size() > kLongestName) return;
    for (const auto& foreign : kForeignNames)
      if (foreign[0] == name && foreign[1] == text) {
        best = text;
        best_distance = 0;
      }
    const size_t changes = distance(name, text);
    // Tables have no order of their own: equally near names are taken by theirs.
    if (changes < best_distance || (changes == best_distance && text < best)) {
      best = text;
      best_distance = changes;
    }
  };
  if (object.is(Tag::kInstance) || object.is(Tag::kStruct)) {
    const auto* instance = object.as<Instance>();
    for (const Shape* at = instance->shape; at->parent != nullptr; at = at->parent)
      offer(at->last_name, 0);
    instance->owner()->parts->method_numbers.for_each(offer);
  } else if (object.is(Tag::kClass)) {
    for (const Class* at = object.as<Class>(); at != nullptr; at = at->superclass)
      at->parts->static_numbers.for_each(offer);
  } else {
    if (object.is(Tag::kEnumValue))
      for (const Field& value : values_of(*object.as<EnumValue>())) offer(value.name, 0);
    method_numbers_[static_cast<uint32_t>(object.tag)].for_each(offer);
  }
  return std::string(best);
}

}  // namespace noodle::vm
