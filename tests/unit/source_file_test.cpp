#include "source/source_file.h"

#include "catch.h"
#include "source/lexeme.h"
#include "source/utf8.h"
#include "test_host.h"

using noodle::lexeme_end;
using noodle::Position;
using noodle::SourceFile;

TEST_CASE("positions count lines, code points, UTF-16 units and bytes") {
  SourceFile file("a.nc", "let a = 1\r\nlet \xc3\xa9\xf0\x9f\x8d\x9c x\n");
  CHECK(file.line_count() == 3);
  CHECK(file.line_text(1) == "let a = 1");
  CHECK(file.line_text(2) == "let \xc3\xa9\xf0\x9f\x8d\x9c x");
  CHECK(file.line_text(3) == "");
  CHECK(file.position(0) == Position{1, 1, 1, 1});
  uint32_t x = 11 + 4 + 2 + 4 + 1;
  CHECK(file.position(x) == Position{2, 8, 9, 12});
  // Backwards, and inside a code point.
  CHECK(file.position(17) == Position{2, 6, 6, 7});
  CHECK(file.position(18) == Position{2, 6, 6, 7});
  CHECK(file.position(4) == Position{1, 5, 5, 5});
  CHECK(file.position(1000) == Position{3, 1, 1, 1});
}

TEST_CASE("a byte order mark takes no column") {
  SourceFile file("a.nc", "\xef\xbb\xbfx");
  CHECK(file.position(3) == Position{1, 1, 1, 1});
  CHECK(file.position(0) == Position{1, 1, 1, 1});
  CHECK(file.line_text(1) == "x");
}

TEST_CASE("an empty file has one empty line") {
  SourceFile file("a.nc", "");
  CHECK(file.line_count() == 1);
  CHECK(file.position(0) == Position{1, 1, 1, 1});
  CHECK(file.line_text(1) == "");
}

TEST_CASE("invalid bytes are decoded one by one") {
  CHECK(noodle::decode_code_point("\xc3", 0).value == noodle::kInvalidByte);
  CHECK(noodle::decode_code_point("\xc0\x80", 0).size == 1);
  CHECK(noodle::decode_code_point("\xed\xa0\x80", 0).value == noodle::kInvalidByte);
  CHECK(noodle::decode_code_point("\xf4\x90\x80\x80", 0).value == noodle::kInvalidByte);
  CHECK(noodle::decode_code_point("\xf4\x8f\xbf\xbf", 0).value == 0x10ffff);
}

TEST_CASE("display widths") {
  CHECK(noodle::display_width('a') == 1);
  CHECK(noodle::display_width(0x301) == 0);
  CHECK(noodle::display_width(0x200d) == 0);
  CHECK(noodle::display_width(0x9eb5) == 2);
  CHECK(noodle::display_width(0x1f35c) == 2);
}

TEST_CASE("what cannot be shown") {
  for (uint32_t shown : {0x20u, 0x7eu, 0xa0u, 0xe9u, 0x200du, 0x1f35cu})
    CHECK_FALSE(noodle::is_unprintable(shown));
  for (uint32_t hidden : {0u, 9u, 0x1bu, 0x7fu, 0x200bu, 0x202eu, 0x2069u, 0xfeffu, 0xe0041u})
    CHECK(noodle::is_unprintable(hidden));
  CHECK(noodle::is_unprintable(noodle::kInvalidByte));
}

TEST_CASE("the end of a lexeme") {
  CHECK(lexeme_end("total + 1", 0) == 5);
  CHECK(lexeme_end("total + 1", 6) == 7);
  CHECK(lexeme_end("a **= 2", 2) == 5);
  CHECK(lexeme_end("0..9", 0) == 1);
  CHECK(lexeme_end("0..9", 1) == 3);
  CHECK(lexeme_end("1_000.5e-9+1", 0) == 10);
  CHECK(lexeme_end("0xe-9", 0) == 3);
  CHECK(lexeme_end("\"a\\\"b\" c", 0) == 6);
  CHECK(lexeme_end("\"abc\r\nd", 0) == 4);
  CHECK(lexeme_end("`a\nb` c", 0) == 5);
  CHECK(lexeme_end("\xc3\xa9x", 0) == 2);
  CHECK(lexeme_end("ab", 2) == 2);
  CHECK(lexeme_end("'\\", 0) == 2);
}

TEST_CASE("lexemes end where the lexer says") {
  constexpr std::string_view kExamples[] = {
#define NOODLE_TOKEN(name, spelling, group, example) example,
#include "noodle/token_kinds.def"
      "'a\\'b' + `two\nlines` + \"c\" . d",
      "1_000 0x_ff 1.5e+3 0.5E-7 1..2 3.x 0b11 7.e",
  };
  for (std::string_view example : kExamples) {
    // Pieces of strings are lexemes that only the lexer knows.
    if (example.find("${") != std::string_view::npos) continue;
    INFO(example);
    noodle::test::TestHost host;
    const noodle::test::TestBlock block = host.run(noodle_component_lexer, example);
    const auto tokens = block.section<noodle_token>(NOODLE_TOKENS_TOKENS);
    REQUIRE_FALSE(tokens.empty());
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
      const uint32_t end = lexeme_end(example, tokens[i].offset);
      CHECK(end > tokens[i].offset);
      REQUIRE(end <= tokens[i + 1].offset);
      const std::string_view between = example.substr(end, tokens[i + 1].offset - end);
      CHECK(between.find_first_not_of(" \n") == std::string_view::npos);
    }
  }
}
