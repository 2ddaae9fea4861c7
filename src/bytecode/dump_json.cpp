#include <optional>
#include "base/json.h"

#include "bytecode/dump.h"
#include "bytecode/names.h"
#include "bytecode/positions.h"

namespace noodle {
namespace {

Json index_or_null(uint32_t index) { return index == NOODLE_NONE ? Json() : Json(index); }

class JsonDump {
 public:
  explicit JsonDump(const Bytecode& bytecode) : bytecode_(bytecode) {}

  Json run() const {
    Json json;
    json["seam"] = "bytecode";
    json["version"] = bytecode_.header->version;
    json["functions"] = all(bytecode_.functions);
    json["constants"] = constants();
    json["moduleVariables"] = texts(bytecode_.module_variables);
    json["classes"] = all(bytecode_.classes);
    json["types"] = all(bytecode_.types);
    json["imports"] = texts(bytecode_.imports);
    json["importUses"] = all(bytecode_.import_uses);
    json["exports"] = all(bytecode_.exports);
    json["inlined"] = all(bytecode_.inlined);
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
    return string == NOODLE_NONE ? Json() : Json(bytecode_.strings[string]);
  }
  Json texts(std::span<const uint32_t> strings) const {
    Json list = Json::array();
    for (const uint32_t string : strings) list.push_back(text(string));
    return list;
  }
  Json constants() const {
    Json list = Json::array();
    for (uint32_t i = 0; i < bytecode_.constants.size(); ++i)
      list.push_back(constant_text(bytecode_, i));
    return list;
  }

  Json json_of(const noodle_code_inlined& inlined) const {
    Json json;
    json["function"] = inlined.function;
    json["begin"] = inlined.begin;
    json["end"] = inlined.end;
    json["callee"] = inlined.callee;
    json["offset"] = inlined.offset;
    json["line"] = inlined.line;
    return json;
  }
  Json json_of(const noodle_code_function& function) const {
    Json json;
    json["name"] = text(function.name);
    json["kind"] = kCodeFunctionKindNames[function.kind];
    json["class"] = index_or_null(function.class_index);
    json["registers"] = function.register_count;
    json["rest"] = function.flags == NOODLE_CODE_FUNCTION_REST;
    json["parameters"] =
        range(bytecode_.parameters, function.first_parameter, function.parameter_count);
    json["captures"] = range(bytecode_.captures, function.first_capture, function.capture_count);
    json["handlers"] = range(bytecode_.handlers, function.first_handler, function.handler_count);
    json["locals"] = range(bytecode_.locals, function.first_local, function.local_count);
    json["code"] = code(function);
    return json;
  }

  template <class T>
  Json range(std::span<const T> entries, uint32_t first, uint32_t count) const {
    return all(entries.subspan(first, count));
  }

  Json code(const noodle_code_function& function) const {
    const std::span<const uint32_t> words = bytecode_.code_of(function);
    PositionReader positions(bytecode_.lines.subspan(function.lines, function.lines_size));
    bool more = positions.next();
    std::optional<uint32_t> offset;
    Json list = Json::array();
    for (uint32_t at = 0; at < words.size();) {
      for (; more && positions.code() <= at; more = positions.next()) offset = positions.offset();
      const OpcodeShape& shape = kOpcodeShapes[NOODLE_OPCODE_OF(words[at])];
      Json json;
      json["at"] = at;
      json["opcode"] = shape.name;
      json["operands"] = operands_text(bytecode_, function, at);
      if (offset) place(json, *offset);
      list.push_back(std::move(json));
      at += shape.words();
    }
    return list;
  }

  void place(Json& json, uint32_t offset) const {
    const uint32_t line = line_of(bytecode_.line_starts, offset);
    json["offset"] = offset;
    json["line"] = line + 1;
    json["column"] = offset - bytecode_.line_starts[line] + 1;
  }

  Json json_of(const noodle_code_parameter& parameter) const {
    return {{"name", text(parameter.name)},
            {"hasDefault", (parameter.flags & NOODLE_CODE_PARAMETER_DEFAULT) != 0}};
  }
  static Json json_of(const noodle_code_capture& capture) {
    return {{"from", capture.from_register != 0 ? "register" : "capture"},
            {"index", capture.index}};
  }
  static Json json_of(const noodle_code_handler& handler) {
    return {{"begin", handler.begin},
            {"end", handler.end},
            {"target", handler.target},
            {"register", handler.error_register}};
  }
  Json json_of(const noodle_code_local& local) const {
    return {{"name", text(local.name)},
            {"register", local.register_index},
            {"begin", local.begin},
            {"end", local.end}};
  }
  Json json_of(const noodle_code_class& entry) const {
    return {{"name", text(entry.name)},
            {"kind", kCodeClassKindNames[entry.kind]},
            {"members", range(bytecode_.members, entry.first_member, entry.member_count)}};
  }
  Json json_of(const noodle_code_member& member) const {
    Json json;
    json["name"] = text(member.name);
    json["kind"] = kCodeMemberKindNames[member.kind];
    json["optional"] = (member.flags & NOODLE_CODE_MEMBER_OPTIONAL) != 0;
    json["value"] =
        member.value == NOODLE_NONE ? Json() : Json(constant_text(bytecode_, member.value));
    json["type"] = member.type == NOODLE_NONE ? Json() : text(bytecode_.types[member.type].text);
    if (member.kind == NOODLE_MEMBER_REQUIREMENT) json["parameters"] = member.parameter_count;
    if (member.kind == NOODLE_MEMBER_CASE) json["values"] = member.parameter_count;
    return json;
  }
  Json json_of(const noodle_code_type& type) const { return text(type.text); }
  Json json_of(const noodle_code_import_use& use) const {
    return {{"import", use.import}, {"name", text(use.name)}};
  }
  Json json_of(const noodle_code_export& entry) const {
    return {{"name", text(entry.name)},
            {"kind", entry.kind},
            {"target", entry.target},
            {"signature", text(entry.signature)}};
  }

  const Bytecode& bytecode_;
};

}  // namespace

std::string bytecode_json(const Bytecode& bytecode) {
  return JsonDump(bytecode).run().dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace noodle
