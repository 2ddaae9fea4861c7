#include "driver/command_line.h"

#include "catch.h"
#include "driver/dependency_file.h"
#include "driver/duration.h"
#include "driver/json_output.h"
#include "driver/response_file.h"
#include "driver/size.h"
#include "driver/state_options.h"

namespace {

using namespace noodle;
using namespace noodle::driver;
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("names are escaped for make") {
  CHECK(escape_for_make("a/b.nc") == "a/b.nc");
  CHECK(escape_for_make("a b.nc") == "a\\ b.nc");
  CHECK(escape_for_make("a\\ b") == "a\\\\\\ b");
  CHECK(escape_for_make("a\\b") == "a\\b");
  CHECK(escape_for_make("$#") == "$$\\#");
  for (const char* impossible : {"a\nb", "a\rb", "a;b", "a|b"})
    CHECK_FALSE(escape_for_make(impossible));
}

TEST_CASE("a dependency rule names each file once") {
  const Words files{"main.nc", "a b.nc", "c.nc"};
  CHECK(dependency_rule("out.nbc", true, files, false) ==
        "out.nbc: main.nc \\\n  a\\ b.nc \\\n  c.nc\n");
  CHECK(dependency_rule("$(OUT)", false, files, true) ==
        "$(OUT): main.nc \\\n  a\\ b.nc \\\n  c.nc\na\\ b.nc:\nc.nc:\n");
  CHECK(dependency_rule("x", true, {}, true) == "x:\n");
}

TEST_CASE("response files are split as gcc does") {
  CHECK(split_arguments("").empty());
  CHECK(split_arguments(" a  b\nc\t") == Words{"a", "b", "c"});
  CHECK(split_arguments(R"('a b' "c 'd'" e\ f "g\"h" '' x""y)") ==
        Words{"a b", "c 'd'", "e f", "g\"h", "", "xy"});
  CHECK(split_arguments("'open end") == Words{"open end"});
  CHECK(split_arguments("end\\") == Words{"end\\"});
}

TEST_CASE("sizes have units") {
  CHECK(parse_size("0") == 0);
  CHECK(parse_size("65536") == 65536);
  CHECK(parse_size("64k") == 65536);
  CHECK(parse_size("64M") == uint64_t{64} << 20);
  CHECK(parse_size("2G") == uint64_t{2} << 30);
  CHECK(parse_size("16777215T") == uint64_t{16777215} << 40);
  for (const char* wrong :
       {"", "M", "1X", "-1", "1.5M", "16777216T", "1MM", " 1", "99999999999999999999"})
    CHECK_FALSE(parse_size(wrong));
}

TEST_CASE("durations have units") {
  CHECK(parse_duration("0") == 0);
  CHECK(parse_duration("30") == 30);
  CHECK(parse_duration("0.5") == 0.5);
  CHECK(parse_duration("500ms") == 0.5);
  CHECK(parse_duration("1.5s") == 1.5);
  CHECK(parse_duration("2m") == 120);
  CHECK(parse_duration("12h") == 12 * 3600);
  CHECK(parse_duration("7d") == 7 * 24 * 3600);
  CHECK(parse_duration("2w") == 14 * 24 * 3600);
  for (const char* wrong :
       {"", "s", "-1", "1x", "1 s", " 1", "1e3", "inf", "nan", "1ss", "9999999w"})
    CHECK_FALSE(parse_duration(wrong));
}

TEST_CASE("how long to wait: what is said, or what is configured") {
  versions::Configuration configuration;
  CHECK(WaitOptions{}.seconds(configuration) == 30.0);
  configuration.set(project::Setting::kUpgradeTimeout, 2.5, "noodle.toml:3");
  CHECK(WaitOptions{}.seconds(configuration) == 2.5);
  CHECK(WaitOptions{"1m", false}.seconds(configuration) == 60.0);
  CHECK(WaitOptions{"", true}.seconds(configuration) == 0.0);
  for (const WaitOptions& wrong : {WaitOptions{"soon", false}, WaitOptions{"1m", true}})
    CHECK(wrong.seconds(configuration).error().code == ExitCode::kUsage);
}

TEST_CASE("JSON begins with its schema, and is UTF-8 whatever is in it") {
  CHECK(json_line("init", {{"b", 1}, {"a", "\xff"}}) ==
        "{\"schema\":\"noodlec.init/1\",\"b\":1,\"a\":\"\uFFFD\"}\n");
}

TEST_CASE("options are parsed and wrong ones named") {
  std::string output;
  std::string level = "1";
  std::string file;
  bool check = false;
  uint32_t jobs = 0;
  Words warnings;
  Words operands;
  CommandLine line("test", "FILE...", "a test");
  line.text("-o,--output", "FILE", "", output);
  line.choice("-O,--optimize", {"0", "1", "2"}, "", level);
  line.flag("--check", "", check);
  line.number("-j,--jobs", "", 1, 64, jobs);
  line.list("-W", "NAME", "", warnings);
  line.text("--dependency-file", "FILE", "", file);
  line.spelled("-MF");
  line.operands("FILE...", "", operands, Complete::kFiles);
  const auto message = [&](const Words& words) {
    level = std::string(1, '1');
    const auto parsed = line.parse(words);
    return parsed ? std::string() : parsed.error().message + "|" + parsed.error().hint;
  };

  SECTION("values stand behind, in the same word, or behind =") {
    CHECK(message({"a", "-O2", "-o", "-", "--jobs=8", "-Wall", "-Wno-unused", "-MFx", "b", "-"}) ==
          "");
    CHECK(level == "2");
    CHECK(output == "-");
    CHECK(jobs == 8);
    CHECK(warnings == Words{"all", "no-unused"});
    CHECK(file == "x");
    CHECK(operands == Words{"a", "b", "-"});
    CHECK_FALSE(check);
  }
  SECTION("the last one counts, and -- ends the options") {
    CHECK(message({"-O1", "-O0", "-MF", "y", "--check", "--", "--check", "-MF"}) == "");
    CHECK(level == "0");
    CHECK(file == "y");
    CHECK(check);
    CHECK(operands == Words{"--check", "-MF"});
  }
  SECTION("what is wrong is said") {
    CHECK(message({"--chek"}) == "unknown option `--chek`|did you mean `--check`?");
    CHECK(message({"-O3"}) == "`3` is no value of `--optimize`|one of 0, 1, 2");
    CHECK(message({"-j0"}) == "`--jobs` takes a number from 1 to 64, not `0`|");
    CHECK(message({"-j", "x"}) == "`--jobs` takes a number from 1 to 64, not `x`|");
    CHECK(message({"-o"}) == "`--output` needs a value|");
  }
}

TEST_CASE("everything behind the operand belongs to it") {
  bool check = false;
  Words operands;
  CommandLine line("test", "FILE", "a test");
  line.flag("--check", "", check);
  line.operands("FILE", "", operands, Complete::kFiles, true);
  REQUIRE(line.parse(Words{"--check", "f.nc", "--check", "-x", "--", "y"}));
  CHECK(check);
  CHECK(operands == Words{"f.nc", "--check", "-x", "--", "y"});
}
