// Any text through the components. Each must give what the verifier of its seam accepts, or errors.
#include <array>

#include "pipeline/compilation.h"
#include "target.h"

namespace noodle::fuzz {
namespace {

void run(const std::string& text, pipeline::Stage last, uint32_t level) {
  static const component_host::ComponentSet kComponents = component_host::embedded_components();
  pipeline::Compilation file("input.nc", text);
  pipeline::Settings settings{.components = &kComponents, .last = last};
  settings.call.optimization_level = level;
  settings.call.debug_information = level == 2 ? NOODLE_DEBUG_FULL : NOODLE_DEBUG_LINES;
  require(pipeline::compile(file, settings));
  NOODLE_FUZZ_REQUIRE(file.diagnostics.has_errors() == file.block.empty());
}

// The tokens of the language, and some names and literals.
constexpr auto kWords = std::to_array<const char*>({
#define NOODLE_TOKEN(name, spelling, group, example) spelling,
#include "noodle/token_kinds.def"
    "\n",   "\n",     "a",    "b",           "c",         "A",        "print",  "1",
    "2.5",  "\"s\"",  "`t`",  "\"x${a}y\"",  "\"${",      "}\"",      "_",      "f(",
    ") {",  "}\n",    "= 1",  "let a = ",    "return a",  "x => ",    "case a", "int",
    "=> 1", "enum E", "List", "(...a)",      "{a: 1}",    "a.b",      "a[0]",   "function f(a) {",
    "self", "super",  "e {",  "match (a) {", "[a, ...b]", "class A {"});

}  // namespace

void lexer(const uint8_t* data, size_t size) {
  run(text_of(data, size), pipeline::Stage::kTokens, 0);
}

// Each byte is a word, so that most of what is tried gets through the lexer.
void parser(const uint8_t* data, size_t size) {
  std::string text;
  for (size_t i = 0; i < size; ++i) (text += kWords[data[i] % kWords.size()]) += ' ';
  run(text, pipeline::Stage::kTree, 0);
}

void compile(const uint8_t* data, size_t size) {
  for (uint32_t level = 0; level <= 2; ++level)
    run(text_of(data, size), pipeline::Stage::kBytecode, level);
}

}  // namespace noodle::fuzz
