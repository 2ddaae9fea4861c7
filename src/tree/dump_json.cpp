#include <iterator>
#include "base/json.h"

#include "base/language_features.h"
#include "tree/dump.h"
#include "tree/names.h"

namespace noodle {
namespace {

// An index, or null for NOODLE_NONE.
Json index_or_null(uint32_t index) { return index == NOODLE_NONE ? Json() : Json(index); }

class JsonDump {
 public:
  explicit JsonDump(const Tree& tree) : tree_(tree) {}

  Json run() const {
    Json json;
    json["seam"] = "tree";
    json["version"] = tree_.header->version;
    json["features"] = Json::array();
    for (size_t i = 0; i < std::size(kLanguageFeatures); ++i)
      if ((tree_.header->features >> i & 1) != 0) json["features"].push_back(kLanguageFeatures[i]);
    json["nodes"] = all(tree_.nodes);
    json["symbols"] = all(tree_.symbols);
    json["functions"] = all(tree_.functions);
    json["classes"] = all(tree_.classes);
    json["types"] = all(tree_.types);
    json["imports"] = all(tree_.imports);
    json["importUses"] = all(tree_.import_uses);
    json["exports"] = all(tree_.exports);
    return json;
  }

 private:
  template <class T>
  Json all(std::span<const T> entries) const {
    Json list = Json::array();
    for (const T& entry : entries) list.push_back(json_of(entry));
    return list;
  }

  Json text(uint32_t string) const {
    return string == NOODLE_NONE ? Json() : Json(tree_.strings[string]);
  }
  Json type(uint32_t index) const {
    return index == NOODLE_NONE ? Json() : text(tree_.types[index].text);
  }
  void place(Json& json, uint32_t offset) const {
    const LineAndColumn position = position_of(tree_, offset);
    json["offset"] = offset;
    json["line"] = position.line;
    json["column"] = position.column;
  }

  Json json_of(const noodle_node& node) const {
    Json json;
    json["kind"] = kNodeShapes[node.kind].name;
    const std::string operand = node_operand(tree_, node);
    if (!operand.empty()) json["operand"] = operand;
    if (node.flags != 0) json["flags"] = node_flag_names(node.flags);
    json["count"] = node.count;
    json["a"] = node.a;
    json["b"] = node.b;
    place(json, node.offset);
    return json;
  }
  Json json_of(const noodle_symbol& symbol) const {
    Json json;
    json["name"] = text(symbol.name);
    json["kind"] = kSymbolKindNames[symbol.kind];
    json["flags"] = symbol_flag_names(symbol.flags);
    json["type"] = type(symbol.type);
    json["next"] = index_or_null(symbol.next);
    json["function"] = symbol.function;
    json["data"] = index_or_null(symbol.data);
    place(json, symbol.offset);
    return json;
  }
  Json json_of(const noodle_function& function) const {
    Json json;
    json["name"] = text(function.name);
    json["kind"] = kFunctionKindNames[function.kind];
    json["parameters"] = function.parameter_count;
    json["parent"] = index_or_null(function.parent);
    json["firstSymbol"] = index_or_null(function.first_symbol);
    json["resultType"] = type(function.result_type);
    json["symbol"] = index_or_null(function.symbol);
    json["class"] = index_or_null(function.class_index);
    place(json, function.offset);
    return json;
  }
  Json json_of(const noodle_class& entry) const {
    Json json;
    json["name"] = text(entry.name);
    json["kind"] = kClassKindNames[entry.kind];
    json["symbol"] = entry.symbol;
    json["members"] = all(tree_.members.subspan(entry.first_member, entry.member_count));
    return json;
  }
  Json json_of(const noodle_member& member) const {
    Json json;
    json["name"] = text(member.name);
    json["kind"] = kMemberKindNames[member.kind];
    json["optional"] = (member.flags & NOODLE_MEMBER_OPTIONAL) != 0;
    json["function"] = index_or_null(member.function);
    json["type"] = type(member.type);
    json["parameters"] = member.parameter_count;
    place(json, member.offset);
    return json;
  }
  Json json_of(const noodle_type& entry) const {
    Json json;
    json["text"] = text(entry.text);
    json["kind"] = kTypeKindNames[entry.kind];
    json["optional"] = (entry.flags & NOODLE_TYPE_OPTIONAL) != 0;
    place(json, entry.offset);
    return json;
  }
  Json json_of(const noodle_import& import) const {
    Json json;
    json["specifier"] = text(import.specifier);
    json["symbol"] = index_or_null(import.symbol);
    place(json, import.offset);
    return json;
  }
  Json json_of(const noodle_import_use& use) const {
    Json json;
    json["import"] = use.import;
    json["name"] = text(use.name);
    place(json, use.offset);
    return json;
  }
  Json json_of(const noodle_export& entry) const {
    Json json;
    json["name"] = text(entry.name);
    json["kind"] = kExportKindNames[entry.kind];
    json["target"] = entry.target;
    place(json, entry.offset);
    return json;
  }

  const Tree& tree_;
};

}  // namespace

std::string tree_json(const Tree& tree) {
  return JsonDump(tree).run().dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace noodle
