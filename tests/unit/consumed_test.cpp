// What the parser says that it will not read again; the host of the tests overwrites it at once.
#include "component_host/memory.h"
#include "parsed.h"
#include "platform/pages.h"

using namespace noodle;
using namespace noodle::test;

namespace {

constexpr int kFunctions = 50;

std::string functions(int part) {
  std::string text;
  for (int i = part * kFunctions; i < (part + 1) * kFunctions; ++i) {
    const std::string number = std::to_string(i);
    text +=
        joined({"function f", number, "(a) {\n  let b = [a, ", number, "]\n  return b[0]\n}\n"});
  }
  return text;
}

// Whatever patterns need stands between functions.
std::string long_source() {
  return functions(0) + "const early = 1\n" + functions(1) + "enum E { A(x), B }\n" + functions(2) +
         "class K { m() { const c = 2\n return c } }\n" + functions(3);
}

}  // namespace

TEST_CASE("names that patterns need are known when their tokens are lost") {
  const std::string nodes =
      nodes_of(long_source() +
               "match 1 { case early => 2, case A(_) => 3, case late => 4, case c => 5 }\n"
               "const late = 6");
  CHECK(nodes.find("MatchStart MatchCase Name Name Equal MatchTest Integer MatchResult "
                   "MatchCase Name Name IsCase MatchTest Integer MatchResult "
                   "MatchCase Name Name? Equal MatchTest Integer MatchResult "
                   "MatchCase Name Declare Integer MatchResult MatchEnd") != std::string::npos);
  CHECK(codes_of(long_source() + "match 1 { case E.C => 2, case _ => 3 }") == "313");
}

TEST_CASE("a parser that lets go of its tokens makes the same of them") {
  const std::string source = long_source();
  for (std::string_view end :
       {"match 1 { case early => 2, case A(_) => 3, case late => 4, case c => 5 }\nconst late = 6",
        "match 1 { case E.C => 2 }", "match 1 { case B(_) => 2 }", "print(f0(1), g())", "let a = )",
        "print(f1(1)", "} else { }", "f2(1)) (", "@", "x y", "export { f3, g }", "let f4 = 1",
        "class L extends K { m(a) { super.m() } }", "${", "f5 = 1", "const [p, q] = f6(early)"}) {
    const std::string text = source + std::string(end);
    INFO(end);
    TestHost host, older;
    older.knows_consumed = false;
    const TestBlock tree = parse(host, text), expected = parse(older, text);
    CHECK(host.consumed_end != nullptr);
    CHECK(older.consumed_end == nullptr);
    CHECK(host.text() == older.text());
    REQUIRE(tree.status == expected.status);
    CHECK(std::ranges::equal(tree.bytes(), expected.bytes()));
  }
}

TEST_CASE("pages that are given back early are used again, and are no part of a block any more") {
  constexpr size_t kPage = platform::kHugePage;
  component_host::Memory memory;
  auto* const data = static_cast<char*>(memory.allocate(4 * kPage));
  REQUIRE(data != nullptr);
  for (size_t i = 0; i < 4; ++i) data[i * kPage + 100] = 'a';
  memory.forget(data, data + 1, data + 2 * kPage + 1);
  memory.forget(data, data + 1, data + 2 * kPage + 2);
  CHECK(data[100] == 'a');
  CHECK(data[2 * kPage + 100] == 'a');
  // Fresh pages are zero.
  auto* const next = static_cast<char*>(memory.allocate(kPage));
  CHECK(next[100] == 'a');
  CHECK_FALSE(memory.misused());
  CHECK(memory.take(data, kPage).empty());
  CHECK(memory.resize(data, kPage) == nullptr);
  CHECK(memory.misused());
}

TEST_CASE("only what a component has can be given back early") {
  component_host::Memory memory;
  auto* const data = static_cast<char*>(memory.allocate(100));
  memory.forget(data, data, data + 100);
  CHECK_FALSE(memory.misused());
  SECTION("behind it") { memory.forget(data, data, data + 101); }
  SECTION("in front of it") { memory.forget(data, data - 1, data); }
  SECTION("backwards") { memory.forget(data, data + 2, data + 1); }
  SECTION("of another") { memory.forget(data + 1, data + 1, data + 2); }
  CHECK(memory.misused());
}
