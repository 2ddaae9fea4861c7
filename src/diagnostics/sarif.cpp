// SARIF 2.1.0 (OASIS standard): one run, a rule for each code that was found.
#include "base/json.h"

#include "base/version.h"
#include "diagnostics/explanations.h"
#include "diagnostics/report.h"

namespace noodle {
namespace {

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// RFC 3986: relative references stay relative; what cannot stand in a path is percent-encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "/-._~!$&'()*+,;=@";
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri;
  if (path.starts_with('/')) uri = "file://";
  for (char c : path) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      auto byte = static_cast<uint8_t>(c);
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return uri;
}

Json physical_location(const SourceFile& file, Span range) {
  Position begin = file.position(range.begin);
  Position end = file.position(range.end);
  Json region{{"startLine", begin.line},   {"startColumn", begin.column},
              {"endLine", end.line},       {"endColumn", end.column},
              {"byteOffset", range.begin}, {"byteLength", range.end - range.begin}};
  return {{"artifactLocation", {{"uri", uri_of(file.path())}}}, {"region", region}};
}

Json rule_of(uint32_t code) {
  const CatalogueEntry* entry = find_catalogue_entry(code);
  Json rule{{"id", code_text(code)}};
  if (entry == nullptr) return rule;
  bool is_warning = entry->severity == Severity::kWarning;
  rule["name"] = entry->name;
  rule["shortDescription"] = {{"text", explanation_title(code)}};
  rule["help"] = {{"text", explanation(code)}, {"markdown", explanation(code)}};
  rule["defaultConfiguration"] = {{"level", is_warning ? "warning" : "error"}};
  return rule;
}

}  // namespace

std::string render_sarif_result(const SourceFile& file, const Diagnostic& diagnostic) {
  std::string message = diagnostic.message;
  if (!diagnostic.hint.empty()) message += "\nhint: " + diagnostic.hint;
  Json json{{"ruleId", code_text(diagnostic.code)},
            {"level", severity_name(diagnostic.severity)},
            {"message", {{"text", message}}}};
  json["locations"] = Json::array();
  json["locations"].push_back({{"physicalLocation", physical_location(file, diagnostic.range)}});
  if (diagnostic.note) {
    json["relatedLocations"] = Json::array();
    json["relatedLocations"].push_back(
        {{"id", 1},
         {"physicalLocation", physical_location(file, diagnostic.note->range)},
         {"message", {{"text", diagnostic.note->message}}}});
  }
  return dump(json);
}

std::string render_sarif_notification(std::string_view path, const Error& error) {
  Json json{{"level", "error"}, {"message", {{"text", error.message}}}};
  if (!path.empty()) {
    json["locations"] = Json::array();
    json["locations"].push_back(
        {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(path)}}}}}});
  }
  return dump(json);
}

std::string render_sarif_document(std::string_view results, std::string_view notifications,
                                  const std::set<uint32_t>& codes) {
  std::string rules;
  for (uint32_t code : codes) rules += (rules.empty() ? "\n" : ",\n") + dump(rule_of(code));
  bool failed = !notifications.empty();
  std::string text = R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json",)"
                     R"("version":"2.1.0","runs":[{"tool":{"driver":{"name":"noodlec","version":)";
  text += dump(NOODLEC_VERSION);
  text += R"(,"rules":[)" + rules + "]}},\n";
  text += R"("columnKind":"unicodeCodePoints","invocations":[{"executionSuccessful":)";
  text += failed ? "false" : "true";
  if (failed) text.append(",\"toolExecutionNotifications\":[\n").append(notifications).append("]");
  text += "}],\n\"results\":[";
  if (!results.empty()) text.append("\n").append(results).append("\n");
  return text + "]}]}\n";
}

}  // namespace noodle
