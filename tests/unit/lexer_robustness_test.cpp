// What the lexer makes of texts that are no programs, and of a host that does not help it.
#include "lexed.h"

// The edition that is linked in.
#define NOODLE_COMPONENT_MINOR 1
#include "components/lexer/lexer.h"
#include "tokens/verify.h"

namespace {

using noodle::test::lexed;
using noodle::test::shown;
using noodle::test::TestBlock;
using noodle::test::TestHost;
using noodle::test::with_errors;

noodle_status run_with_limits(TestHost& host, std::string_view source,
                              const noodle::lexer::Limits& limits) {
  const noodle_host table = host.host();
  noodle_block output{};
  const noodle_status status = noodle::sdk::guard([&] {
    return noodle::lexer::Lexer(table, source.data(), source.size(), limits).run(&output);
  });
  table.release(table.context, output.data, output.capacity);
  CHECK(host.memory_used == 0);
  return status;
}

// Accepts the sources of a limit exactly at it, and says what it reports just past it.
std::string past_limit(std::string_view at, std::string_view past,
                       const noodle::lexer::Limits& limits) {
  TestHost host;
  CHECK(run_with_limits(host, at, limits) == NOODLE_OK);
  CHECK(host.messages.empty());
  CHECK(run_with_limits(host, past, limits) == NOODLE_ERRORS);
  CHECK(host.messages.size() == 1);
  return host.text().substr(0, 6);
}

constexpr std::string_view kMixture =
    "import \"./util\" // caf\xc3\xa9\n"
    "/* outer /* inner */ \xe4\xb8\xad */ let total_of_everything_there_is = 1_000 + 0xff * "
    "1.5e-3\n"
    "function f(a, b = [1, 2], ...rest): Map<string, int> {\n"
    "  return a.if == 'x\\u{e9}\\n' ? {a: `two\r\nlines`} : rest[0..9]\n"
    "}\n";

}  // namespace

TEST_CASE("lexer: characters that Noodle has no use for") {
  CHECK(with_errors("gr\xc3\xb6\xc3\x9f"
                    "e = $x",
                    104, 2) ==
        "/Identifier=gr\xc3\xb6\xc3\x9f"
        "e Assign Identifier=$x");
  CHECK(with_errors("a.\xc3\xa9", 104) == "/Identifier=a Dot Identifier=\xc3\xa9");
  CHECK(lexed("a = \xc2\xa7\xc2\xa7") ==
        "/Identifier=a Assign Invalid\nNC0103 4-8: unexpected character `\xc2\xa7` (U+00A7)\n");
  CHECK(lexed("\xf0\x9f\x99\x82") ==
        "/Invalid\nNC0103 0-4: unexpected character `\xf0\x9f\x99\x82` (U+1F642)\n");
  CHECK(with_errors("f(\xe2\x80\x9c"
                    "a b\xe2\x80\x9d, \xe2\x80\x98"
                    "c')",
                    103, 2) == "/Identifier=f LeftParen=4 String=a b Comma String=c RightParen");
  CHECK(with_errors("\xe2\x80\x9c"
                    "a",
                    103) == "/Invalid Identifier=a");
  CHECK(with_errors("a \xe2\x88\x92 b \xe2\x89\xa4 c ^ ~d", 103, 4) ==
        "/Identifier=a Minus Identifier=b LessEqual Identifier=c StarStar Bang Identifier=d");
  CHECK(lexed("a\xc2\xa0\xc2\xa0= 1 \\\n") ==
        "/Identifier=a Assign Integer=1\n"
        "NC0103 1-3: unexpected character U+00A0 (it looks like a space: write a space)\n"
        "NC0103 9-10: unexpected character `\\` (U+005C) (a line that ends with an operator or "
        "inside brackets goes on by itself)\n");
  CHECK(with_errors("a \x01 \x7f b", 103, 2) == "/Identifier=a Identifier=b");
}

TEST_CASE("lexer: NUL and invalid UTF-8 are reported wherever they stand") {
  CHECK(lexed(std::string_view("a\0\0b", 4)) ==
        "/Identifier=a Identifier=b\n"
        "NC0102 1-3: NUL at byte 1 (a text file has none: delete it, or save the file as UTF-8)\n");
  CHECK(with_errors(std::string_view("'a\0b' // \0", 10), 102, 2) == "/String=ab");
  CHECK(with_errors("a\xff\xfe b", 101) == "/Identifier=a Identifier=b");
  CHECK(with_errors("'a\xe9' # \xc3\n/* \xed\xa0\x80 */", 101, 3) == "/String=a\xef\xbf\xbd");
  // Overlong, too large, a surrogate, cut short by the end of the file.
  for (std::string_view bad : {"\xc0\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80",
                               "\xed\xbf\xbf", "\xf8\x88\x80\x80\x80", "\x80", "\xe4\xb8"})
    CHECK(with_errors("a // " + std::string(bad), 101) == "/Identifier=a");
  TestHost host;
  CHECK(host.run(noodle_component_lexer, std::string_view("\xff\xfe"
                                                          "a\0",
                                                          4))
            .block.data == nullptr);
  CHECK(host.text() ==
        "NC0101 0-2: invalid UTF-8 at byte 0 (the file is UTF-16: save it as UTF-8)\n");
}

TEST_CASE("lexer: the end of the text may be anywhere") {
  // Exact allocations, so that the sanitizers see a byte too far; long ones begin in the text
  // itself.
  for (size_t front : {0, 200}) {
    for (size_t size = 0; size <= kMixture.size(); ++size) {
      const std::string source = std::string(front, '\n') + std::string(kMixture.substr(0, size));
      const std::vector<char> exact(source.begin(), source.end());
      TestHost host;
      const TestBlock block =
          host.run(noodle_component_lexer, std::string_view(exact.data(), exact.size()));
      const auto verified = noodle::verify_tokens(
          block.bytes(), {static_cast<uint32_t>(exact.size()), block.status == NOODLE_ERRORS});
      CHECK(verified);
      CHECK(host.messages.empty() == (block.status == NOODLE_OK));
    }
  }
}

TEST_CASE("lexer: a long text is read as its parts are") {
  // The place where reading goes on in the copy of the tail falls into every lexeme.
  const std::string mixture(kMixture);
  for (size_t shift = 0; shift < 150; ++shift) {
    const std::string padded = mixture + std::string(shift, ' ') + "\n" + mixture;
    TestHost host;
    const TestBlock once = host.run(noodle_component_lexer, mixture);
    const TestBlock twice = host.run(noodle_component_lexer, padded);
    const auto expected = once.section<noodle_token>(NOODLE_TOKENS_TOKENS);
    const auto found = twice.section<noodle_token>(NOODLE_TOKENS_TOKENS);
    REQUIRE(found.size() == 2 * expected.size() - 1);
    for (size_t i = 0; i < expected.size(); ++i) {
      const noodle_token& token = found[i + expected.size() - 1];
      CHECK(token.offset == expected[i].offset + mixture.size() + shift + 1);
      CHECK(NOODLE_TOKEN_KIND(token) == NOODLE_TOKEN_KIND(expected[i]));
      CHECK(shown(twice, token) == shown(once, expected[i]));
    }
  }
}

TEST_CASE("lexer: any bytes give tokens that are accepted") {
  uint32_t seed = 1;
  const auto random = [&seed] { return (seed = seed * 1664525 + 1013904223) >> 8; };
  for (int round = 0; round < 3000; ++round) {
    std::string source(kMixture);
    for (uint32_t i = random() % 8; i != 0; --i) source[random() % source.size()] = char(random());
    if (round % 3 == 0)
      for (char& c : source) c = "ab1.\"'`\\$({[)]}/*?=+-\n \xc3\xa9"[random() % 26];
    TestHost host;
    const TestBlock block = host.run(noodle_component_lexer, source);
    CHECK_FALSE(host.wrong_sizes);
    if (block.block.data == nullptr) continue;
    const auto verified = noodle::verify_tokens(
        block.bytes(), {static_cast<uint32_t>(source.size()), block.status == NOODLE_ERRORS});
    INFO(source << (verified ? "" : verified.error().message));
    CHECK(verified);
  }
}

TEST_CASE("lexer: a host without memory or patience gets its answer") {
  std::string source;
  for (int i = 0; i < 300; ++i) (source += kMixture) += " name" + std::to_string(i);
  TestHost measured;
  CHECK(measured.run(noodle_component_lexer, source).status == NOODLE_OK);
  for (size_t limit = 0; limit < measured.memory_peak; limit += measured.memory_peak / 97) {
    TestHost host;
    host.memory_limit = limit;
    CHECK(host.run(noodle_component_lexer, source).status == NOODLE_OUT_OF_MEMORY);
    CHECK(host.memory_used == 0);
  }
  TestHost host;
  host.stop = true;
  CHECK(host.run(noodle_component_lexer, source).status == NOODLE_STOPPED);
  CHECK(host.memory_used == 0);
}

TEST_CASE("lexer: limits") {
  using noodle::lexer::Limits;
  CHECK(past_limit("abcd", "abcde", {.source_size = 4}) == "NC0601");
  CHECK(past_limit("a b 'c' a if", "a b 'c' d", {.strings = 3}) == "NC0602");
  CHECK(past_limit("8388608 1 8388608", "8388608 8388608 8388608", {.integers = 2}) == "NC0603");
  CHECK(past_limit("1.5 2.5", "1.5 2.5 3.5", {.floats = 2}) == "NC0604");
  CHECK(past_limit("(a b)", "(a b c)", {.bracket_distance = 4}) == "NC0605");
  TestHost host;
  CHECK(run_with_limits(host, "\x01 \x01 \x01 \x01", {.errors = 3}) == NOODLE_ERRORS);
  REQUIRE(host.messages.size() == 4);
  CHECK(host.messages[2].code == 103);
  CHECK(host.messages[3].code == 606);
  CHECK(Limits().source_size == 512u << 20);
}

TEST_CASE("lexer: deep nesting and long lines take linear time") {
  const std::string open(1000000, '(');
  CHECK(with_errors(open, 117, 3).size() > open.size());
  TestHost host;
  CHECK(host.run(noodle_component_lexer, open + std::string(1000000, ')')).status == NOODLE_OK);
  std::string line;
  for (int i = 0; i < 300000; ++i) line += "1..2+1.5-'\\n' ";
  CHECK(host.run(noodle_component_lexer, line).status == NOODLE_OK);
  CHECK(host.messages.empty());
}
