// What the lexer makes of the parts of the language.
#include "lexed.h"

#include "components/lexer/features.h"

namespace {

using noodle::test::lexed;
using noodle::test::TestBlock;
using noodle::test::TestHost;
using noodle::test::with_errors;

}  // namespace

TEST_CASE("lexer: names and keywords") {
  CHECK(lexed("") == "");
  CHECK(lexed("a") == "/Identifier=a");
  CHECK(lexed("let x1 = 42;") == "/KwLet Identifier=x1 Assign Integer=42 Semicolon");
  CHECK(lexed("lets as extends_ _ constructor") ==
        "/Identifier=lets KwAs=as Identifier=extends_ Identifier=_ KwConstructor=constructor");
  CHECK(lexed("function_ of_sixteen_byte of_sixteen_bytes of_seventeen_byte of_seventeen_byte") ==
        "/Identifier=function_ Identifier=of_sixteen_byte Identifier=of_sixteen_bytes "
        "Identifier=of_seventeen_byte Identifier=of_seventeen_byte");
  CHECK(lexed("a.if a . class f(if) ...if") ==
        "/Identifier=a Dot Identifier=if Identifier=a Dot Identifier=class "
        "Identifier=f LeftParen=2 KwIf RightParen Ellipsis KwIf");
  CHECK(lexed("x.as.constructor 'if' .if if") ==
        "/Identifier=x Dot Identifier=as Dot Identifier=constructor String=if Dot Identifier=if "
        "KwIf");
  const std::string long_name(100000, 'n');
  CHECK(lexed(long_name + " " + long_name) ==
        "/Identifier=" + long_name + " Identifier=" + long_name);
}

TEST_CASE("lexer: every kind is read from its spelling") {
#define NOODLE_TOKEN(name, spelling, group, example) \
  every_kind.push_back({#name, spelling, #group});
  struct Kind {
    std::string name, spelling, group;
  };
  std::vector<Kind> every_kind;
#include "noodle/token_kinds.def"
  for (const auto& [name, spelling, group] : every_kind) {
    if (group == "Special" || group == "Literal" || name == "Identifier") continue;
    // A `}` that only a string makes one of these.
    if (name.starts_with("String")) continue;
    INFO(name);
    std::string text = lexed("a " + spelling + " b");
    const size_t begin = text.find(' ') + 1;
    const size_t end = text.find_first_of(" =", begin);
    CHECK(text.substr(begin, end - begin) == name);
  }
}

TEST_CASE("lexer: texts are numbered by first use") {
  TestHost host;
  const TestBlock block = host.run(noodle_component_lexer, "b a 'b' 'if' x.if a as 'as' ''");
  const auto strings = block.section<noodle_string>(NOODLE_TOKENS_STRINGS);
  const auto bytes = block.section<uint8_t>(NOODLE_TOKENS_BYTES);
  std::string all;
  for (const auto& string : strings) {
    all.append(reinterpret_cast<const char*>(bytes.data()) + string.offset, string.size);
    all += ',';
  }
  CHECK(all == "b,a,if,x,as,,");
}

TEST_CASE("lexer: many texts are kept apart") {
  std::string source;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    const std::string name = "n" + std::to_string(i * 7919);
    const std::string long_name = "a_long_common_prefix_" + name;
    source.append(name).append(" ").append(long_name).append(" '\\0' '' ");
    expected.append(i == 0 ? "/" : " ").append("Identifier=").append(name);
    expected.append(" Identifier=").append(long_name).append(" String=");
    expected.push_back('\0');
    expected.append(" String=");
  }
  CHECK(lexed(source) == expected);
}

TEST_CASE("lexer: newlines, comments and line starts") {
  CHECK(lexed("a\nb\r\nc d\n\n  e") ==
        "/Identifier=a /Identifier=b /Identifier=c Identifier=d /Identifier=e");
  CHECK(lexed("// x\na # y\nb /* c */ d /* e\n */ f /* /* */ * / */ g") ==
        "/Identifier=a /Identifier=b Identifier=d /Identifier=f Identifier=g");
  CHECK(lexed("#!/usr/bin/env noodlec\na") == "/Identifier=a");
  CHECK(lexed("\xef\xbb\xbf"
              "a") == "/Identifier=a");
  CHECK(lexed("a\t\v\f\rb") == "/Identifier=a Identifier=b");
  TestHost host;
  const TestBlock block =
      host.run(noodle_component_lexer, "a\r\n`b\nc` /*\n*/ // d\n                       \n");
  const auto lines = block.section<uint32_t>(NOODLE_TOKENS_LINE_STARTS);
  CHECK(std::vector<uint32_t>(lines.begin(), lines.end()) ==
        std::vector<uint32_t>{0, 3, 6, 12, 20, 44});
}

TEST_CASE("lexer: operators") {
  CHECK(lexed("... .. . -> => - -- -= ++ += ? <= >= < > ! != == =") ==
        "/Ellipsis DotDot Dot Arrow FatArrow Minus MinusMinus MinusAssign PlusPlus PlusAssign "
        "Question LessEqual GreaterEqual Less Greater Bang BangEqual EqualEqual Assign");
  CHECK(lexed("% %= / /= * *= ** **= | && ||") ==
        "/Percent PercentAssign Slash SlashAssign Star StarAssign StarStar StarStarAssign Pipe "
        "AmpersandAmpersand PipePipe");
  CHECK(lexed("a<b>=c") == "/Identifier=a Less Identifier=b GreaterEqual Identifier=c");
  CHECK(lexed("List<List<int>>=1") ==
        "/Identifier=List Less Identifier=List Less Identifier=int Greater GreaterEqual Integer=1");
  CHECK(with_errors("a === b", 120) == "/Identifier=a EqualEqual Identifier=b");
  CHECK(with_errors("a !== b", 120) == "/Identifier=a BangEqual Identifier=b");
  CHECK(with_errors("a &&= b ||= c", 120, 2) ==
        "/Identifier=a Assign Identifier=b Assign Identifier=c");
  CHECK(with_errors("a & b", 120) == "/Identifier=a AmpersandAmpersand Identifier=b");
}

TEST_CASE("lexer: what edition 1.2 brings is reported and read") {
  CHECK(with_errors("a?.new", 502) == "/Identifier=a QuestionDot Identifier=new");
  CHECK(with_errors("a ?"
                    "? b",
                    502) == "/Identifier=a QuestionQuestion Identifier=b");
  CHECK(with_errors("@inline", 502) == "/At Identifier=inline");
  // `?.` before a digit is `?` and `.`, and before a point `?` and `..`.
  CHECK(lexed("a?..b") == "/Identifier=a Question DotDot Identifier=b");
}

TEST_CASE("lexer: strings with expressions in them") {
  CHECK(lexed("a |> b") == "/Identifier=a PipeGreater Identifier=b");
  CHECK(lexed("\"a${b}c${d}\"") ==
        "/StringStart=a Identifier=b StringMiddle=c Identifier=d StringEnd=");
  CHECK(lexed("`${c}` '${d}' \"\\${a}\" \"$\" \"$ {\"") ==
        "/StringStart= Identifier=c StringEnd= String=${d} String=${a} String=$ String=$ {");
  CHECK(lexed("\"${{}}${\"x${`y`}\"}\"") ==
        "/StringStart= LeftBrace=1 RightBrace StringMiddle= StringStart=x String=y StringEnd= "
        "StringEnd=");
  CHECK(lexed("\"${\n1 // } \"\n}\" 2") == "/StringStart= /Integer=1 /StringEnd= Integer=2");
  CHECK(lexed("\"a\\n${1}\\u{41}\"") == "/StringStart=a\n Integer=1 StringEnd=A");
  CHECK(with_errors("f(\"${a\")\n1", 117) ==
        "/Identifier=f LeftParen=0 StringStart= Identifier=a StringEnd=) /Integer=1");
  CHECK(with_errors("\"${(a}\" 1", 117) ==
        "/StringStart= LeftParen=0 Identifier=a StringEnd= Integer=1");
  CHECK(with_errors("(\"${a)}\")", 119) ==
        "/LeftParen=5 StringStart= Identifier=a RightParen StringEnd= RightParen");
  CHECK(with_errors("\"${a}b\n1", 105) == "/StringStart= Identifier=a StringEnd=b /Integer=1");
  CHECK(with_errors("\"${a", 117) == "/StringStart= Identifier=a");
  CHECK(with_errors("}\"${a}\"", 118) == "/RightBrace StringStart= Identifier=a StringEnd=");
  TestHost host;
  const TestBlock block = host.run(noodle_component_lexer, "1.5 |> \"${x}\"");
  CHECK(block.header()->features == (noodle::lexer::bit_of(noodle::lexer::Feature::floats) |
                                     noodle::lexer::bit_of(noodle::lexer::Feature::pipe) |
                                     noodle::lexer::bit_of(noodle::lexer::Feature::interpolation)));
}

TEST_CASE("lexer: integers") {
  CHECK(lexed("0 7 1_000 0xff 0XFf 0o17 0b101 999999 1000000 8388607 8388608") ==
        "/Integer=0 Integer=7 Integer=1000 Integer=255 Integer=255 Integer=15 Integer=5 "
        "Integer=999999 Integer=1000000 Integer=8388607 Integer=8388608");
  CHECK(lexed("9223372036854775807 -9223372036854775808 0x8000000000000000") ==
        "/Integer=9223372036854775807 Minus Integer=9223372036854775808 "
        "Integer=9223372036854775808");
  CHECK(with_errors("9223372036854775809 0xffffffffffffffff 99999999999999999999999", 112, 3) ==
        "/Integer=0 Integer=0 Integer=0");
  CHECK(with_errors("0x 0o 0b", 110, 3) == "/Integer=0 Integer=0 Integer=0");
  CHECK(with_errors("1_ 1__0 0x_1 0x1_", 111, 4) == "/Integer=1 Integer=10 Integer=1 Integer=1");
  CHECK(with_errors("0b102 0o8 12abc 0xfg", 114, 4).starts_with("/Integer=2"));
  CHECK(with_errors("007 00", 115, 2) == "/Integer=7 Integer=0");
}

TEST_CASE("lexer: floats") {
  CHECK(lexed("1.5 1e-9 1E+2 0.1e1 1_0.2_5 5e-324 1e-400 0.0 00.5") ==
        "/Float=1.5 Float=1.0000000000000001e-09 Float=100 Float=1 Float=10.25 "
        "Float=4.9406564584124654e-324 Float=0 Float=0 Float=0.5");
  CHECK(lexed("1..5 1.foo 1.5.round() 1.e5") ==
        "/Integer=1 DotDot Integer=5 Integer=1 Dot Identifier=foo Float=1.5 Dot Identifier=round "
        "LeftParen=1 RightParen Integer=1 Dot Identifier=e5");
  // Halfway between two floats, decided by the last of many digits.
  const std::string half = "1.00000000000000011102230246251565404236316680908203125";
  CHECK(lexed(half + " " + half + std::string(1000, '0') + "1") ==
        "/Float=1 Float=1.0000000000000002");
  CHECK(with_errors("1e400 1.8e308 1" + std::string(400, '0') + ".0", 113, 3) ==
        "/Float=0 Float=0 Float=0");
  CHECK(lexed("0." + std::string(400, '0') + "1 1" + std::string(400, '0') + "e-600 0.0" +
              std::string(400, '0') + "1e2") == "/Float=0 Float=9.9999999999999998e-201 Float=0");
  CHECK(with_errors("1e 1e+ 2.5e-", 110, 3) == "/Float=1 Float=1 Float=2.5");
  CHECK(with_errors(".5", 116) == "/Float=0.5");
  CHECK(with_errors("a?.5:1", 116) == "/Identifier=a Question Float=0.5 Colon Integer=1");
}

TEST_CASE("lexer: strings") {
  CHECK(lexed("'a' \"b\" `c\nd` '' \"'`\"") == "/String=a String=b String=c\nd String= String='`");
  CHECK(lexed(R"("\n\t\r\\\"\'\`\$\u{e9}\u{1F600}\u{0}" '\0')") ==
        std::string("/String=\n\t\r\\\"'`$\xc3\xa9\xf0\x9f\x98\x80\0 String=\0", 32));
  CHECK(lexed("`a\r\nb\rc`") == "/String=a\nb\rc");
  CHECK(lexed("'a tab\tand \xe4\xb8\xad\xe6\x96\x87 and more than sixteen bytes'") ==
        "/String=a tab\tand \xe4\xb8\xad\xe6\x96\x87 and more than sixteen bytes");
  CHECK(with_errors(R"('\q' "\x41" '\ü')", 107, 3) == "/String=q String=x41 String=ü");
  CHECK(with_errors(R"('\u0041' '\u{}' '\u{1234567}' '\u{41')", 108, 4).starts_with("/String="));
  CHECK(with_errors(R"('\u{d800}' '\u{110000}')", 109, 2) ==
        "/String=\xef\xbf\xbd String=\xef\xbf\xbd");
  CHECK(lexed("\"abc\nx") ==
        "/String=abc /Identifier=x\n"
        "NC0105 0-4: unterminated string: expected `\"` before the end of the line\n");
  CHECK(with_errors("'abc\r\nx", 105) == "/String=abc /Identifier=x");
  CHECK(with_errors("'abc\\\nx'", 107) == "/String=abcx");
  CHECK(lexed("(`abc") ==
        "/LeftParen=0 String=abc\n"
        "NC0105 1-2: unterminated string: expected a backquote before the end of the file\n");
  CHECK(lexed("f(/* ") ==
        "/Identifier=f LeftParen=0\n"
        "NC0106 2-4: unterminated comment: expected `*/` before the end of the file\n");
}

TEST_CASE("lexer: brackets know their partners") {
  CHECK(lexed("([{}])") ==
        "/LeftParen=5 LeftBracket=3 LeftBrace=1 RightBrace RightBracket RightParen");
  CHECK(lexed("f(a") == "/Identifier=f LeftParen=0 Identifier=a\nNC0117 1-2: unclosed `(`\n");
  CHECK(lexed("a)") == "/Identifier=a RightParen\nNC0118 1-2: `)` closes nothing\n");
  CHECK(lexed("{ f(a }") ==
        "/LeftBrace=4 Identifier=f LeftParen=0 Identifier=a RightBrace\n"
        "NC0117 3-4: unclosed `(` (note at 6: this `}` closes a bracket around it)\n");
  CHECK(lexed("f([1, 2)") ==
        "/Identifier=f LeftParen=5 LeftBracket=0 Integer=1 Comma Integer=2 RightParen\n"
        "NC0117 2-3: unclosed `[` (note at 7: this `)` closes a bracket around it)\n");
  // One of the wrong kind stands for the right one, unless that follows.
  CHECK(lexed("f(1]; g()") ==
        "/Identifier=f LeftParen=0 Integer=1 RightBracket Semicolon Identifier=g LeftParen=1 "
        "RightParen\nNC0119 3-4: expected `)`, found `]` (note at 1: the bracket to close)\n");
  CHECK(lexed("f(1])") ==
        "/Identifier=f LeftParen=3 Integer=1 RightBracket RightParen\n"
        "NC0119 3-4: expected `)`, found `]` (note at 1: the bracket to close)\n");
}

TEST_CASE("lexer: an unclosed block is looked for by indentation") {
  TestHost host;
  host.run(noodle_component_lexer,
           "function f() {\n"
           "  while (a) {\n"
           "    if (b) {\n"
           "      c()\n"
           "  }\n"
           "}\n"
           "function g() { d() }\n");
  CHECK(host.text() ==
        "NC0117 40-41: unclosed `{` (note at 54: this `}` closes it, but stands further left)\n");
}
