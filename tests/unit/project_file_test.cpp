#include "project/project_file.h"

#include "catch.h"

using namespace noodle;
using namespace noodle::project;

namespace {

std::string error_of(std::string_view text) {
  const Result<Project> project = parse_project(text, "app/noodle.toml");
  REQUIRE(!project);
  CHECK(project.error().code == ExitCode::kFailed);
  return project.error().message + " | " + project.error().hint;
}

}  // namespace

TEST_CASE("a project file is read with the line of each rule") {
  const Result<Project> project = parse_project(
      "source_roots = [\"src\",\n \"/opt/noodle\"]\n"
      "[components]\nparser = \"^1.1\"\nlexer = \"1.x\"\n"
      "[upgrade]\nupgrade_timeout = 5\nhot_swap_enabled = false\nmax_concurrent_upgrades = 4\n"
      "channels = [\"packages\", \"https://example.org/noodle\"]\n",
      "app/noodle.toml");
  REQUIRE(project);
  REQUIRE(project->source_roots.size() == 2);
  CHECK(project->source_roots[0].path == "app/src");
  CHECK(project->source_roots[1].path == "/opt/noodle");
  CHECK(project->source_roots[1].line == 2);
  REQUIRE(project->components.size() == 2);
  CHECK(project->components[0].phase == NOODLE_PHASE_LEXER);
  CHECK(project->components[0].line == 5);
  CHECK(project->components[1].text == "^1.1");
  CHECK(project->place(project->components[1].line) == "app/noodle.toml:4");
  REQUIRE(project->settings.size() == 4);
  CHECK(project->settings[0].setting == Setting::kUpgradeTimeout);
  CHECK(std::get<double>(project->settings[0].value) == 5.0);
  CHECK(std::get<bool>(project->settings[1].value) == false);
  CHECK(std::get<uint32_t>(project->settings[2].value) == 4);
  CHECK(std::get<std::vector<std::string>>(project->settings[3].value) ==
        std::vector<std::string>{"app/packages", "https://example.org/noodle"});
  CHECK(project->settings[3].line == 10);
}

TEST_CASE("what a project file should not say is named with its line") {
  CHECK(error_of("\nsource_root = []") ==
        "app/noodle.toml:2: unknown key `source_root` | did you mean `source_roots`?");
  CHECK(error_of("[components]\nlexr = \"1\"") ==
        "app/noodle.toml:2: unknown component `lexr` | did you mean `lexer`?");
  CHECK(error_of("[components]\nlinker = \"1\"") ==
        "app/noodle.toml:2: unknown component `linker` | one of lexer, parser, optimizer, "
        "bytecode_generator");
  CHECK(error_of("[components]\nlexer = 1.1") ==
        "app/noodle.toml:2: `lexer` must be a range of versions | a text like \"^1.1\"");
  CHECK(error_of("[components]\nlexer = \"one\"")
            .starts_with("app/noodle.toml:2: `one` is no range of versions: "));
  CHECK(error_of("components = 3").starts_with("app/noodle.toml:1: `components` must be a table"));
  CHECK(error_of("[upgrade]\ntimeout = 3")
            .starts_with("app/noodle.toml:2: unknown key of [upgrade] `timeout`"));
  CHECK(error_of("[upgrade]\nenabled = 1") ==
        "app/noodle.toml:2: `enabled` must be true or false | ");
  CHECK(error_of("[upgrade]\nupgrade_timeout = -1") ==
        "app/noodle.toml:2: `upgrade_timeout` must be a number of seconds from 0 to 86400 | ");
  CHECK(error_of("[upgrade]\nupgrade_timeout = nan").starts_with("app/noodle.toml:2: "));
  CHECK(error_of("[upgrade]\nupgrade_timeout = \"3\"").starts_with("app/noodle.toml:2: "));
  CHECK(error_of("[upgrade]\nmax_concurrent_upgrades = 0") ==
        "app/noodle.toml:2: `max_concurrent_upgrades` must be a whole number from 1 to 64 | ");
  CHECK(error_of("[upgrade]\nmax_concurrent_upgrades = 1.5").starts_with("app/noodle.toml:2: "));
  CHECK(error_of("[upgrade]\nchannels = \"x\"").starts_with("app/noodle.toml:2: `channels` must"));
  CHECK(error_of("[upgrade]\nchannels = [\"\"]").starts_with("app/noodle.toml:2: `channels` must"));
  CHECK(error_of("source_roots = [1]").starts_with("app/noodle.toml:1: `source_roots` must be"));
  CHECK(error_of("x = = 1").starts_with("app/noodle.toml:1: "));
}

TEST_CASE("settings have a text for the environment and one for noodle.toml") {
  const SettingInfo& on = info(Setting::kEnabled);
  CHECK(parse_setting(on, "1") == SettingValue(true));
  CHECK(parse_setting(on, "false") == SettingValue(false));
  CHECK(!parse_setting(on, "yes"));
  CHECK(!parse_setting(on, ""));
  const SettingInfo& timeout = info(Setting::kUpgradeTimeout);
  CHECK(parse_setting(timeout, "2.5") == SettingValue(2.5));
  CHECK(!parse_setting(timeout, "2.5s"));
  CHECK(!parse_setting(timeout, "inf"));
  CHECK(!parse_setting(timeout, "86401"));
  const SettingInfo& count = info(Setting::kMaxConcurrentUpgrades);
  CHECK(parse_setting(count, "64") == SettingValue(uint32_t{64}));
  CHECK(!parse_setting(count, "1.5"));
  CHECK(!parse_setting(info(Setting::kChannels), "x"));
  CHECK(to_toml(true) == "true");
  CHECK(to_toml(30.0) == "30.0");
  CHECK(to_toml(0.25) == "0.25");
  CHECK(to_toml(std::vector<std::string>{"a\\b", "c\"d"}) == R"(["a\\b", "c\"d"])");
  for (size_t i = 0; i < kSettings; ++i)
    CHECK(setting_named(settings()[i].key) == static_cast<Setting>(i));
}
