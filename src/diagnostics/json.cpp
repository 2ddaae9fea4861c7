// JSON lines, schema 1: docs/diagnostics.md. Fields are only ever added within a schema version.
#include "base/json.h"

#include "diagnostics/report.h"

namespace noodle {
namespace {

constexpr int kSchemaVersion = 1;

// One line; broken UTF-8 in a path or a message becomes U+FFFD.
std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json place(const SourceFile& file, uint32_t offset) {
  Position position = file.position(offset);
  return {{"offset", offset},
          {"line", position.line},
          {"column", position.column},
          {"utf16_column", position.utf16_column},
          {"byte_column", position.byte_column}};
}

Json range_of(const SourceFile& file, Span range) {
  return {{"begin", place(file, range.begin)}, {"end", place(file, range.end)}};
}

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

}  // namespace

std::string render_json(const SourceFile& file, const Diagnostic& diagnostic) {
  Json json{{"schema", kSchemaVersion}, {"kind", "diagnostic"}};
  json["file"] = file.path();
  json["severity"] = severity_name(diagnostic.severity);
  json["code"] = code_text(diagnostic.code);
  json["warning"] = text_or_null(diagnostic.warning);
  json["message"] = diagnostic.message;
  json["hint"] = text_or_null(diagnostic.hint);
  json["range"] = range_of(file, diagnostic.range);
  json["note"] = Json();
  if (diagnostic.note) {
    json["note"] = {{"message", diagnostic.note->message},
                    {"range", range_of(file, diagnostic.note->range)}};
  }
  return line_of(json);
}

std::string render_json_failure(std::string_view path, const Error& error) {
  Json json{{"schema", kSchemaVersion}, {"kind", "failure"}};
  json["file"] = text_or_null(path);
  json["message"] = error.message;
  json["hint"] = text_or_null(error.hint);
  json["exit_code"] = static_cast<int>(error.code);
  return line_of(json);
}

std::string render_json_summary(uint32_t errors, uint32_t warnings) {
  return line_of(Json{
      {"schema", kSchemaVersion}, {"kind", "summary"}, {"errors", errors}, {"warnings", warnings}});
}

}  // namespace noodle
