#include "component_host/manifest.h"

#include <fmt/format.h>

#include "catch.h"

using noodle::component_host::Manifest;
using noodle::component_host::ManifestForm;
using noodle::component_host::parse_manifest;
using noodle::component_host::write_manifest;

namespace {

constexpr std::string_view kHex =
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

std::string packaged() {
  return fmt::format(R"([component]
name = "parser"
version = "1.2.0-beta.1"
phase = "parsing"
counter = 7
hot_swappable = false
features = ["error_recovery"]
changes = ["a \"new\" thing"]
fingerprint = "{0}"
[seams]
reads = "tokens"
reads_contract = "{0}"
writes = "tree"
writes_contract = "{0}"
[dependencies]
lexer = "^1.1.0"
[upgrade]
affects = ["match"]
changes_behaviour = true
[[upgrade.edge]]
from = ">=1.0.0"
[[upgrade.edge]]
from = "0.9.x"
irreversible = true
[[object]]
platform = "linux-x86_64"
file = "parser-1.2.0.so"
size = 1234
digest = "blake2b-256:{0}"
)",
                     kHex);
}

// The manifest with one piece of its text replaced.
std::string with(std::string_view from, std::string_view to) {
  std::string text = packaged();
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string error_of(const std::string& text, ManifestForm form = ManifestForm::kPackaged) {
  const auto manifest = parse_manifest(text, "component.toml", form);
  if (manifest) return "none";
  CHECK(manifest.error().code == noodle::ExitCode::kRefused);
  const std::string& hint = manifest.error().hint;
  return manifest.error().message + (hint.empty() ? "" : "; " + hint);
}

}  // namespace

TEST_CASE("a manifest is read") {
  const auto manifest = parse_manifest(packaged(), "component.toml");
  REQUIRE(manifest);
  CHECK(manifest->title() == "parser 1.2.0-beta.1");
  CHECK(manifest->phase == NOODLE_PHASE_PARSER);
  CHECK(manifest->counter == 7);
  CHECK_FALSE(manifest->hot_swappable);
  CHECK(manifest->critical);
  CHECK(manifest->upgrade_impact == "medium");
  CHECK(manifest->changes == std::vector<std::string>{"a \"new\" thing"});
  CHECK(manifest->changes_behaviour);
  CHECK(manifest->affects == std::vector<std::string>{"match"});
  REQUIRE(manifest->dependencies.size() == 1);
  CHECK(manifest->dependencies[0].phase == NOODLE_PHASE_LEXER);
  CHECK(manifest->dependencies[0].line == 16);
  REQUIRE(manifest->edges.size() == 2);
  CHECK_FALSE(manifest->edges[0].irreversible);
  CHECK(manifest->edges[1].irreversible);
  REQUIRE(manifest->object_for("linux-x86_64") != nullptr);
  CHECK(manifest->object_for("linux-x86_64")->size == 1234);
  CHECK(manifest->object_for("linux-aarch64") == nullptr);
  CHECK(manifest->digest == noodle::blake2b_of(packaged()));
}

TEST_CASE("a manifest that is written is read back, and written the same") {
  const auto manifest = parse_manifest(packaged(), "component.toml");
  REQUIRE(manifest);
  const std::string text = write_manifest(*manifest);
  const auto again = parse_manifest(text, "component.toml");
  REQUIRE(again);
  CHECK(write_manifest(*again) == text);
  CHECK(again->changes == manifest->changes);
  CHECK(again->affects == manifest->affects);
  CHECK(again->edges.size() == 2);
}

TEST_CASE("each fault of a manifest is named with its line") {
  const std::pair<std::string, std::string> kFaults[] = {
      {with("counter = 7\n", ""), "component.toml:1: `component.counter` is missing"},
      {with("counter = 7", "counter = 0"), "component.toml:5: `component.counter` begins with 1"},
      {with("counter = 7", "counter = -7"),
       "component.toml:5: `component.counter` must be a whole number, and not negative"},
      {with("counter = 7", "counter = 7\ncritcal = true"),
       "component.toml:6: there is no `component.critcal`; did you mean `component.critical`?"},
      {with("= \"parser\"", "= \"linker\""),
       "component.toml:2: there is no component `linker`; the components are lexer, parser, "
       "optimizer and bytecode_generator"},
      {with("parsing", "lexing"),
       "component.toml:4: the phase of a parser is `parsing`, not `lexing`"},
      {with("1.2.0-beta.1", "v1.2.0"), "component.toml:3: `v1.2.0` must be written `1.2.0`"},
      {with("false", "\"no\""),
       "component.toml:6: `component.hot_swappable` must be true or false"},
      {with("[\"error_recovery\"]", "\"x\""),
       "component.toml:7: `component.features` must be a list of texts"},
      {with("a \\\"new", "\\u001b[2J"),
       "component.toml:8: `component.changes` has a control character"},
      {with("tokens", "tree"), "component.toml:11: the parser reads `tokens`, not `tree`"},
      {with("reads_contract = \"0", "reads_contract = \""),
       "component.toml:12: `reads_contract` must have 64 hexadecimal digits"},
      {with("lexer =", "parser ="), "component.toml:16: `parser` is no other component"},
      {with("0.9.x", "new"), "component.toml:23: `new` is no range of versions: "},
      {with("linux-x86_64", "../x"), "component.toml:26: `../x` is no platform"},
      {with("parser-1.2.0.so", "lib/parser.so"),
       "component.toml:27: `lib/parser.so` is no name of a shared object; letters, digits and "
       ". - _ +, without a folder, ending in .so"},
      {with("blake2b-256:", "sha256:"),
       "component.toml:29: `digest` must be `blake2b-256:` and 64 digits"},
      {with("[seams]", "[seams"), "component.toml:10: "},
      {"a" + std::string(300, '.') + "b = 1", "component.toml: a line has more than 200 dots"},
  };
  for (const auto& [text, expected] : kFaults) {
    INFO(expected);
    const std::string found = error_of(text);
    CHECK(found.substr(0, expected.size()) == expected);
  }
}

TEST_CASE("a source manifest has no objects, and needs no contracts") {
  const std::string text = R"([component]
name = "lexer"
version = "1.0.0"
phase = "lexing"
counter = 1
[seams]
writes = "tokens"
)";
  CHECK(error_of(text, ManifestForm::kSource) == "none");
  CHECK(error_of(text) == "component.toml:1: `component.fingerprint` is missing");
  CHECK(error_of(packaged(), ManifestForm::kSource) ==
        "component.toml:25: `noodlec pack` writes [[object]] itself");
}
