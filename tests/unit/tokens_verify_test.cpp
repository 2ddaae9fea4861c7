#include "tokens/verify.h"

#include <cstring>

#include "catch.h"
#include "test_host.h"
#include "tokens/dump.h"

namespace {

using noodle::test::TestBlock;
using noodle::test::TestHost;

constexpr std::string_view kSource =
    "import \"./m\"\n"
    "function f(a: int) {\n"
    "  return [a, 8388608, 1.5, \"\\u{e9}\"][0]\n"
    "}\n";

// Tokens of the source and room to damage them.
struct Sample {
  explicit Sample(std::string_view text = kSource)
      : source(text), block(host.run(noodle_component_lexer, text)) {}

  noodle::Result<noodle::Tokens> verify() const {
    const auto size = static_cast<uint32_t>(source.size());
    return noodle::verify_tokens(block.bytes(), {size, block.status == NOODLE_ERRORS});
  }
  noodle_seam_header& header() { return *static_cast<noodle_seam_header*>(block.block.data); }
  template <class T>
  T* entries(unsigned section) {
    return const_cast<T*>(block.section<T>(section).data());
  }
  noodle_token* tokens() { return entries<noodle_token>(NOODLE_TOKENS_TOKENS); }
  uint32_t count() { return header().sections[NOODLE_TOKENS_TOKENS].count; }
  uint32_t find(uint32_t kind) {
    uint32_t i = 0;
    while (NOODLE_TOKEN_KIND(tokens()[i]) != kind) ++i;
    return i;
  }
  void set_payload(uint32_t index, uint32_t payload) {
    tokens()[index].bits = (tokens()[index].bits & 255) | payload << 8;
  }

  TestHost host;
  std::string_view source;
  TestBlock block;
};

}  // namespace

TEST_CASE("tokens: what the lexer writes is accepted") {
  Sample sample;
  REQUIRE(sample.block.status == NOODLE_OK);
  const auto tokens = sample.verify();
  REQUIRE(tokens);
  CHECK(tokens->tokens.size() == sample.count());
  CHECK(Sample("").verify());
  CHECK(Sample("(").verify());
  CHECK(Sample(") ] §").verify());
}

TEST_CASE("tokens: damaged blocks are refused") {
  Sample sample;
  const auto refused = [&sample](auto damage) {
    const std::string before(reinterpret_cast<const char*>(sample.block.bytes().data()),
                             sample.block.bytes().size());
    damage();
    const bool result = !sample.verify();
    std::memcpy(sample.block.block.data, before.data(), before.size());
    return result;
  };
  noodle_token* tokens = sample.tokens();
  const uint32_t last = sample.count() - 1;
  const uint32_t paren = sample.find(NOODLE_TOKEN_LeftParen);
  const uint32_t brace = sample.find(NOODLE_TOKEN_LeftBrace);
  const uint32_t bracket = sample.find(NOODLE_TOKEN_LeftBracket);
  const uint32_t name = sample.find(NOODLE_TOKEN_Identifier);
  const uint32_t number = sample.find(NOODLE_TOKEN_Float);
  const uint32_t large = sample.find(NOODLE_TOKEN_Integer);

  CHECK(refused([&] { sample.header().magic ^= 1; }));
  CHECK(refused([&] { sample.header().contract ^= 1; }));
  CHECK(refused([&] { sample.header().features |= UINT64_C(1) << 63; }));
  CHECK(refused([&] { sample.header().sections[NOODLE_TOKENS_TOKENS].count = 0; }));
  CHECK(refused([&] { sample.header().sections[NOODLE_TOKENS_TOKENS].count -= 1; }));
  CHECK(refused([&] { sample.header().sections[NOODLE_TOKENS_STRINGS].count -= 1; }));
  CHECK(refused([&] { tokens[1].bits |= 127; }));
  CHECK(refused([&] { tokens[1].bits = NOODLE_TOKEN_EndOfFile; }));
  CHECK(refused([&] { tokens[1].bits = NOODLE_TOKEN_Invalid; }));
  CHECK(refused([&] { tokens[0].bits &= ~UINT32_C(128); }));
  CHECK(refused([&] { tokens[last].bits = NOODLE_TOKEN_Comma; }));
  CHECK(refused([&] { tokens[last].offset -= 1; }));
  CHECK(refused([&] { tokens[2].offset = tokens[1].offset; }));
  CHECK(refused([&] { tokens[1].offset = 1000; }));
  CHECK(refused([&] { sample.set_payload(0, 1); }));
  CHECK(refused([&] { sample.set_payload(name, 9); }));
  CHECK(refused([&] { sample.set_payload(name, 1000); }));
  CHECK(refused([&] { sample.set_payload(number, 1); }));
  CHECK(refused([&] { sample.set_payload(large, NOODLE_TOKEN_INTEGER_INDEXED | 1); }));
  CHECK(refused([&] { sample.set_payload(paren, 0); }));
  CHECK(refused([&] { sample.set_payload(paren, 1); }));
  CHECK(refused([&] { sample.set_payload(paren, 1000); }));
  CHECK(refused([&] { sample.set_payload(brace, 0); }));
  CHECK(refused([&] { sample.set_payload(bracket, 14 + 3); }));
  CHECK(refused([&] { sample.entries<uint64_t>(NOODLE_TOKENS_INTEGERS)[0] = UINT64_MAX; }));
  CHECK(refused([&] { sample.entries<uint64_t>(NOODLE_TOKENS_FLOATS)[0] = UINT64_MAX; }));
  CHECK(refused([&] { sample.entries<uint32_t>(NOODLE_TOKENS_LINE_STARTS)[0] = 1; }));
  CHECK(refused([&] { sample.entries<uint32_t>(NOODLE_TOKENS_LINE_STARTS)[2] = 1; }));
  CHECK(refused([&] { sample.entries<uint32_t>(NOODLE_TOKENS_LINE_STARTS)[4] = 1000; }));
  CHECK(refused([&] { sample.entries<noodle_string>(NOODLE_TOKENS_STRINGS)[1].offset += 1; }));
  CHECK(refused([&] { sample.entries<noodle_string>(NOODLE_TOKENS_STRINGS)[1].size += 1; }));
  CHECK(refused([&] { sample.entries<uint8_t>(NOODLE_TOKENS_BYTES)[0] = 0xff; }));
  CHECK(sample.verify());
}

TEST_CASE("tokens: brackets that cross are refused") {
  Sample sample("(a) (b)");
  // "(a) (" would now stand around the second pair's first half.
  sample.set_payload(0, 5);
  CHECK_FALSE(sample.verify());
}

TEST_CASE("tokens: pieces of strings nest with one another and with brackets") {
  constexpr std::string_view kText = "(\"a${(b)}c${\"${d}\"}\")";
  CHECK(Sample(kText).verify());
  const auto refused = [kText](uint32_t token, uint32_t kind) {
    Sample sample(kText);
    noodle_token& damaged = sample.tokens()[token];
    damaged.bits = (damaged.bits & ~127u) | kind;
    return !sample.verify();
  };
  for (uint32_t piece : {1u, 5u, 6u, 8u, 9u}) {
    INFO(piece);
    const uint32_t kind = NOODLE_TOKEN_KIND(Sample(kText).tokens()[piece]);
    for (const noodle_token_kind other :
         {NOODLE_TOKEN_StringStart, NOODLE_TOKEN_StringMiddle, NOODLE_TOKEN_StringEnd})
      if (static_cast<uint32_t>(other) != kind) CHECK(refused(piece, other));
  }
  // A string that does not end was reported.
  Sample unfinished("f(\"${a");
  CHECK(unfinished.block.status == NOODLE_ERRORS);
  CHECK(unfinished.verify());
  CHECK_FALSE(noodle::verify_tokens(unfinished.block.bytes(), {7, false}));
}

TEST_CASE("tokens: brackets without partner need a reported error") {
  Sample sample("(a");
  CHECK(sample.block.status == NOODLE_ERRORS);
  CHECK(sample.verify());
  sample.block.status = NOODLE_OK;
  CHECK_FALSE(sample.verify());
}

TEST_CASE("tokens: dumps") {
  Sample sample;
  const auto tokens = sample.verify();
  REQUIRE(tokens);
  CHECK(noodle::tokens_text(*tokens) ==
        "KwImport @1:1 newline\n"
        "String \"./m\" @1:8\n"
        "KwFunction @2:1 newline\n"
        "Identifier f @2:10\n"
        "LeftParen -> 8 @2:11\n"
        "Identifier a @2:12\n"
        "Colon @2:13\n"
        "Identifier int @2:15\n"
        "RightParen @2:18\n"
        "LeftBrace -> 23 @2:20\n"
        "KwReturn @3:3 newline\n"
        "LeftBracket -> 19 @3:10\n"
        "Identifier a @3:11\n"
        "Comma @3:12\n"
        "Integer 8388608 @3:14\n"
        "Comma @3:21\n"
        "Float 1.5 @3:23\n"
        "Comma @3:26\n"
        "String \"\xc3\xa9\" @3:28\n"
        "RightBracket @3:36\n"
        "LeftBracket -> 22 @3:37\n"
        "Integer 0 @3:38\n"
        "RightBracket @3:39\n"
        "RightBrace @4:1 newline\n"
        "EndOfFile @5:1 newline\n");
  CHECK(noodle::tokens_json(*noodle::verify_tokens(Sample("f(1.5)").block.bytes(), {6, false})) ==
        "{\n \"seam\": \"tokens\",\n \"version\": 1,\n \"features\": [\"floats\"],\n"
        " \"tokens\": [\n"
        "  {\"kind\": \"Identifier\", \"text\": \"f\", \"newline\": true, \"offset\": 0, "
        "\"line\": 1, \"column\": 1},\n"
        "  {\"kind\": \"LeftParen\", \"partner\": 3, \"newline\": false, \"offset\": 1, "
        "\"line\": 1, \"column\": 2},\n"
        "  {\"kind\": \"Float\", \"float\": 1.5, \"newline\": false, \"offset\": 2, "
        "\"line\": 1, \"column\": 3},\n"
        "  {\"kind\": \"RightParen\", \"newline\": false, \"offset\": 5, \"line\": 1, "
        "\"column\": 6},\n"
        "  {\"kind\": \"EndOfFile\", \"newline\": false, \"offset\": 6, \"line\": 1, "
        "\"column\": 7}\n ]\n}\n");
}
