#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "catch.h"
#include "diagnostics/diagnostic.h"
#include "diagnostics/explanations.h"
#include "diagnostics/report.h"
#include "diagnostics/suggestion.h"
#include "diagnostics/warnings.h"

using namespace noodle;

namespace {

Diagnostic error_at(uint32_t begin, uint32_t end, std::string message = "bad") {
  return {.code = 201, .range = {begin, end}, .message = std::move(message)};
}

std::string text_of(const SourceFile& file, const Diagnostic& diagnostic, uint32_t columns = 100) {
  return render_text(file, diagnostic, {.columns = columns});
}

Diagnostic warning_named(std::string name) {
  return {.code = 701, .severity = Severity::kWarning, .warning = std::move(name), .message = "w"};
}

std::optional<Severity> severity_under(std::initializer_list<std::string_view> flags,
                                       std::string name) {
  WarningPolicy policy;
  for (std::string_view flag : flags) REQUIRE(policy.apply(flag).has_value());
  return policy.severity_of(warning_named(std::move(name)));
}

}  // namespace

TEST_CASE("placeholders take arguments once, and only known ones") {
  std::string_view arguments[] = {"{1}", "b"};
  CHECK(format_message("{0} {1} {2} {x} {", arguments) == "{1} b {2} {x} {");
  std::string_view none[] = {""};
  CHECK(format_message("{0}{9}{", none) == "{9}{");
  std::string long_name(150, 'a');
  for (int i = 0; i < 30; ++i) long_name += "\xc3\xa9";
  std::string_view long_argument[] = {long_name};
  CHECK(format_message("{0}", long_argument) == long_name.substr(0, 200) + "...");
}

TEST_CASE("codes are written and read") {
  CHECK(code_text(201) == "NC0201");
  CHECK(parse_code("NC0201") == 201u);
  CHECK(parse_code("nc201") == 201u);
  CHECK(parse_code("201") == 201u);
  CHECK_FALSE(parse_code("NC"));
  CHECK_FALSE(parse_code("NC20x"));
  CHECK_FALSE(parse_code("-1"));
}

TEST_CASE("the catalogue is sound") {
  uint32_t arguments = 0;
  for (const CatalogueEntry& entry : diagnostic_catalogue()) {
    INFO(code_text(entry.code));
    CHECK(find_catalogue_entry(entry.code) == &entry);
    CHECK((entry.severity == Severity::kWarning) == !entry.warning.empty());
    auto known = std::ranges::find(warning_names(), entry.warning, &WarningName::name);
    CHECK((entry.warning.empty() || known != warning_names().end()));
    CHECK_FALSE(entry.message.ends_with('.'));
    CHECK_FALSE(explanation(entry.code).empty());
    CHECK_FALSE(explanation_title(entry.code).empty());
    arguments += 1;
  }
  CHECK(arguments != 0);
}

TEST_CASE("a reported diagnostic is copied, resolved and brought into the file") {
  SourceFile file("a.nc", "print(coutn)\n");
  DiagnosticCollector collector(file);
  noodle_diagnostic reported{};
  reported.size = sizeof reported;
  reported.code = 301;
  reported.severity = NOODLE_ERROR;
  reported.begin = 6;
  reported.end = NOODLE_END_OF_LEXEME;
  reported.lexeme = 6;
  reported.message = {"unknown name `{0}`", 18};
  reported.arguments[0] = {"coutn", 5};
  reported.note = {"here", 4};
  reported.note_begin = 5000;
  reported.note_end = 3;
  DiagnosticCollector::report_callback(&collector, &reported);
  // One of an older header, without a note.
  reported.size = offsetof(noodle_diagnostic, note_begin);
  DiagnosticCollector::report_callback(&collector, &reported);
  REQUIRE(collector.collected().size() == 2);
  const Diagnostic& first = collector.collected()[0];
  CHECK(first.range == Span{6, 11});
  CHECK(first.message == "unknown name `coutn`");
  REQUIRE(first.note);
  CHECK(first.note->range == Span{13, 13});
  CHECK_FALSE(collector.collected()[1].note);
}

TEST_CASE("diagnostics are sorted, deduplicated and limited") {
  SourceFile file("a.nc", std::string(5000, ' '));
  DiagnosticCollector collector(file);
  collector.add(error_at(9, 10, "later"));
  collector.add(error_at(1, 2, "sooner"));
  collector.add(error_at(9, 10, "later"));
  FileDiagnostics result = finish_diagnostics(collector, {});
  REQUIRE(result.errors == 2);
  CHECK(result.diagnostics[0].message == "sooner");

  for (uint32_t i = 0; i < 2 * DiagnosticCollector::kCollectedLimit; ++i) {
    collector.add(error_at(100 + i, 101 + i));
  }
  CHECK(collector.collected().size() == DiagnosticCollector::kCollectedLimit);
  result = finish_diagnostics(collector, {});
  CHECK(result.errors == 2 * DiagnosticCollector::kCollectedLimit + 2);
  DiagnosticReport report({.max_errors = 3});
  std::string text = report.add(report.render_file(file, result));
  CHECK_THAT(text, Catch::Matchers::EndsWith(
                       "a.nc: 1999 more errors not shown; --max-errors=0 shows all\n"));
  CHECK(report.finish() == "2002 errors\n");
}

TEST_CASE("warnings follow -W") {
  CHECK(severity_under({}, "unused") == Severity::kWarning);
  CHECK_FALSE(severity_under({"no-unused"}, "unused"));
  CHECK_FALSE(severity_under({"no-unused", "all"}, "unused"));
  CHECK_FALSE(severity_under({}, "shadow"));
  CHECK(severity_under({"all"}, "shadow") == Severity::kWarning);
  CHECK_FALSE(severity_under({"all"}, "implicit-declaration"));
  CHECK(severity_under({"extra"}, "shadow") == Severity::kWarning);
  CHECK(severity_under({"implicit-declaration"}, "implicit-declaration") == Severity::kWarning);
  CHECK(severity_under({"error"}, "unused") == Severity::kError);
  CHECK(severity_under({"no-error=unused", "error"}, "unused") == Severity::kWarning);
  CHECK(severity_under({"error=shadow"}, "shadow") == Severity::kError);
  CHECK(severity_under({"error=shadow"}, "unused") == Severity::kWarning);
  CHECK(severity_under({}, "made-elsewhere") == Severity::kWarning);
  CHECK_FALSE(severity_under({"no-made-elsewhere"}, "made-elsewhere"));
  WarningPolicy policy;
  policy.disable_all();
  CHECK_FALSE(policy.severity_of(warning_named("unused")));
  CHECK(policy.severity_of(error_at(0, 0)) == Severity::kError);
  Result<void> refused = policy.apply("unsued");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().hint == "did you mean `unused`?");
}

TEST_CASE("text shows the line and marks the range") {
  SourceFile file("a.nc", "let a = 1\n\tprint(coutn)\n");
  Diagnostic diagnostic = error_at(17, 22, "unknown name `coutn`");
  diagnostic.hint = "did you mean `count`?";
  diagnostic.note = DiagnosticNote{{4, 5}, "declared here"};
  CHECK(text_of(file, diagnostic) ==
        "a.nc:2:8: error: unknown name `coutn` [NC0201]\n"
        " 2 |     print(coutn)\n"
        "   |           ^~~~~\n"
        "  hint: did you mean `count`?\n"
        "a.nc:1:5: note: declared here\n"
        " 1 | let a = 1\n"
        "   |     ^\n");
}

TEST_CASE("carets stand under wide and combining characters") {
  SourceFile file("a.nc", "\"\xe9\xba\xba\xe6\x9d\xa1 e\xcc\x81\" x y\n");
  CHECK(text_of(file, error_at(13, 14)) ==
        "a.nc:1:9: error: bad [NC0201]\n"
        " 1 | \"\xe9\xba\xba\xe6\x9d\xa1 e\xcc\x81\" x y\n"
        "   |          ^\n");
}

TEST_CASE("nothing in a source line reaches the terminal as a command") {
  SourceFile file("a\x1b.nc", "a\x1b[31m\xff\xe2\x80\xae b\n");
  CHECK(text_of(file, error_at(11, 12, "\x1b\n")) ==
        "a<1B>.nc:1:10: error: <1B><0A> [NC0201]\n"
        " 1 | a<1B>[31m<FF><U+202E> b\n"
        "   |                       ^\n");
}

TEST_CASE("long lines are shown in part") {
  SourceFile file("a.nc", std::string(500, 'a') + "XYZ" + std::string(500, 'b'));
  CHECK(text_of(file, error_at(500, 503), 60) ==
        "a.nc:1:501: error: bad [NC0201]\n"
        " 1 | ...aaaaaaaaaaaaaaaaaaXYZbbbbbbbbbbbbbbbbbbbbbbbbbbbb...\n"
        "   |                      ^~~\n");
  CHECK(text_of(file, error_at(0, 3), 60) ==
        "a.nc:1:1: error: bad [NC0201]\n"
        " 1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...\n"
        "   | ^~~\n");
}

TEST_CASE("a long line is shown from its start when the mark is near") {
  SourceFile file("a.nc", std::string(40, 'a') + "XYZ" + std::string(500, 'b'));
  CHECK(text_of(file, error_at(40, 43), 60) ==
        "a.nc:1:41: error: bad [NC0201]\n"
        " 1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaXYZbbbbbbbbb...\n"
        "   |                                         ^~~\n");
}

TEST_CASE("any bytes and any range can be shown") {
  std::mt19937 random(1);
  auto below = [&](size_t limit) { return static_cast<uint32_t>(random() % limit); };
  constexpr std::string_view kPieces[] = {"a",
                                          "\t",
                                          "\n",
                                          "\r\n",
                                          "\xff",
                                          "\xc3",
                                          "\xcc\x81",
                                          "\xe9\xba\xba",
                                          "\x1b[31m",
                                          "  ",
                                          "\xef\xbb\xbf",
                                          "\xf0\x9f\x8d\x9c",
                                          "long_name",
                                          std::string_view("\0", 1)};
  for (int round = 0; round < 2000; ++round) {
    std::string source;
    for (uint32_t pieces = below(80); pieces != 0; --pieces) {
      source += kPieces[below(std::size(kPieces))];
    }
    SourceFile file("a.nc", source);
    uint32_t begin = below(source.size() + 1);
    Diagnostic diagnostic = error_at(begin, begin + below(source.size() + 1 - begin), source);
    std::string text = text_of(file, diagnostic, 40 + below(40));
    REQUIRE(text.ends_with('\n'));
    REQUIRE(text.find('\x1b') == std::string::npos);
    REQUIRE(nlohmann::json::parse(render_json(file, diagnostic))["range"]["begin"]["offset"] ==
            begin);
    REQUIRE(nlohmann::json::accept(render_sarif_result(file, diagnostic)));
  }
}

TEST_CASE("a range over several lines shows the first and the last") {
  SourceFile file("a.nc", "f(1,\n  2,\n  3)\n");
  CHECK(text_of(file, error_at(1, 14)) ==
        "a.nc:1:2: error: bad [NC0201]\n"
        " 1 | f(1,\n"
        "   |  ^~~\n"
        " ...\n"
        " 3 |   3)\n"
        "   |   ~~\n");
}

TEST_CASE("colour marks the severity") {
  SourceFile file("a.nc", "x\n");
  CHECK(render_text(file, error_at(0, 1), {.colour = true}) ==
        "\x1b[1ma.nc:1:1: \x1b[1;31merror:\x1b[0m \x1b[1mbad\x1b[0m [NC0201]\n"
        "\x1b[34m 1 |\x1b[0m x\n"
        "\x1b[34m   |\x1b[0m \x1b[1;31m^\x1b[0m\n");
}

TEST_CASE("JSON lines can be parsed, whatever the program holds") {
  SourceFile file("a\xff.nc", "let \"\xff\n");
  Diagnostic diagnostic = error_at(4, 6, "odd \"\xff");
  diagnostic.note = DiagnosticNote{{0, 3}, "here"};
  nlohmann::json json = nlohmann::json::parse(render_json(file, diagnostic));
  CHECK(json["schema"] == 1);
  CHECK(json["code"] == "NC0201");
  CHECK(json["range"]["begin"]["column"] == 5);
  CHECK(json["range"]["end"]["offset"] == 6);
  CHECK(json["note"]["range"]["begin"]["line"] == 1);
  CHECK(json["hint"].is_null());
}

TEST_CASE("SARIF is one document") {
  SourceFile file("a b.nc", "let x\n");
  DiagnosticReport report({.format = DiagnosticFormat::kSarif});
  DiagnosticCollector collector(file);
  collector.add(error_at(4, 5));
  FileDiagnostics found = finish_diagnostics(collector, {});
  CHECK(report.add(report.render_file(file, found)).empty());
  CHECK(report.add(report.render_file(file, found)).empty());
  report.add(report.render_failure("gone.nc", {.message = "no such file"}));
  nlohmann::json json = nlohmann::json::parse(report.finish());
  nlohmann::json run = json["runs"][0];
  CHECK(run["results"].size() == 2);
  nlohmann::json location = run["results"][0]["locations"][0]["physicalLocation"];
  CHECK(location["artifactLocation"]["uri"] == "a%20b.nc");
  CHECK(location["region"]["startColumn"] == 5);
  CHECK(run["tool"]["driver"]["rules"].size() == 1);
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(report.errors() == 3);
}

TEST_CASE("summaries") {
  CHECK(summary_text(2, 1) == "2 errors and 1 warning");
  CHECK(summary_text(0, 2) == "2 warnings");
  CHECK(summary_text(0, 0) == "");
}

TEST_CASE("suggestions are near") {
  std::string_view names[] = {"shadow", "unused"};
  CHECK(nearest_name("shadwo", names) == "shadow");
  CHECK(nearest_name("zzz", names) == "");
}
