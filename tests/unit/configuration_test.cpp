#include "versions/configuration.h"

#include <filesystem>
#include <fstream>
#include <map>

#include "catch.h"
#include "versions/constraints.h"

using namespace noodle;
using namespace noodle::versions;
using project::Setting;

namespace {

// A folder with one noodle.toml, and another folder in it.
class ProjectFolder {
 public:
  explicit ProjectFolder(std::string_view text) {
    std::string name = (std::filesystem::temp_directory_path() / "noodlec-unit-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = std::move(name);
    std::filesystem::create_directory(path + "/inner");
    std::ofstream(path + "/noodle.toml") << text;
  }
  ~ProjectFolder() { std::filesystem::remove_all(path); }

  std::string path;
};

Result<Configuration> load(const std::string& folder,
                           std::map<std::string, std::string> variables) {
  return load_configuration(
      platform::system(), folder, [&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
      });
}

}  // namespace

TEST_CASE("the defaults hold where nobody says anything else") {
  const Result<Configuration> configuration = load("/", {{"NOODLE_COMPILER_VERSION_AWARE", ""}});
  REQUIRE(configuration);
  CHECK(!configuration->project);
  CHECK(configuration->is_on(Setting::kEnabled));
  CHECK(configuration->is_on(Setting::kHotSwapEnabled));
  CHECK(configuration->is_on(Setting::kVersionAwareCompilation));
  CHECK(configuration->is_on(Setting::kAutoRecompileOnUpgrade));
  CHECK(configuration->is_on(Setting::kPauseCompilationDuringUpgrade));
  CHECK(configuration->is_on(Setting::kValidateCompilerCompatibility));
  CHECK(!configuration->is_on(Setting::kAllowNetworkFileSystem));
  CHECK(configuration->seconds(Setting::kUpgradeTimeout) == 30.0);
  CHECK(configuration->count(Setting::kMaxConcurrentUpgrades) == 2);
  CHECK(configuration->places(Setting::kChannels).empty());
  for (size_t i = 0; i < project::kSettings; ++i)
    CHECK(configuration->at(static_cast<Setting>(i)).origin == "default");
}

TEST_CASE("the environment goes before noodle.toml, and flags before both") {
  const ProjectFolder folder(
      "[upgrade]\nupgrade_timeout = 5\nenabled = false\nhot_swap_enabled = false\n");
  Result<Configuration> configuration =
      load(folder.path + "/inner",
           {{"NOODLE_COMPILER_UPGRADE_TIMEOUT", "2.5"}, {"NOODLE_COMPILER_HOT_SWAP_ENABLED", "1"}});
  REQUIRE(configuration);
  CHECK(configuration->seconds(Setting::kUpgradeTimeout) == 2.5);
  CHECK(configuration->at(Setting::kUpgradeTimeout).origin == "NOODLE_COMPILER_UPGRADE_TIMEOUT");
  CHECK(configuration->is_on(Setting::kHotSwapEnabled));
  CHECK(!configuration->is_on(Setting::kEnabled));
  CHECK(configuration->at(Setting::kEnabled).origin == folder.path + "/noodle.toml:3");
  configuration->set(Setting::kUpgradeTimeout, 1.0, "--timeout");
  CHECK(configuration->seconds(Setting::kUpgradeTimeout) == 1.0);
  CHECK(configuration->at(Setting::kUpgradeTimeout).origin == "--timeout");
}

TEST_CASE("values that are none are named with who gave them") {
  const Result<Configuration> switched = load("/", {{"NOODLE_COMPILER_AUTO_RECOMPILE", "maybe"}});
  REQUIRE(!switched);
  CHECK(switched.error().code == ExitCode::kUsage);
  CHECK(switched.error().message ==
        "`NOODLE_COMPILER_AUTO_RECOMPILE` in the environment must be true or false, not `maybe`");
  const ProjectFolder folder("[upgrade]\nenabled = \"no\"\n");
  const Result<Configuration> written = load(folder.path, {});
  REQUIRE(!written);
  CHECK(written.error().message == folder.path + "/noodle.toml:2: `enabled` must be true or false");
}

TEST_CASE("constraints of the project are checked with their place") {
  const ProjectFolder folder("[components]\nlexer = \"~1.0\"\nparser = \"^1.0\"\n");
  const Result<Configuration> configuration = load(folder.path, {});
  REQUIRE(configuration);
  const std::vector<Constraint> constraints = project_constraints(*configuration);
  REQUIRE(constraints.size() == 2);
  Vector vector;
  for (semver::Version& version : vector) version = {1, 1, 0};
  const Result<void> checked = check_vector(vector, constraints);
  REQUIRE(!checked);
  CHECK(checked.error().code == ExitCode::kRefused);
  CHECK(checked.error().message ==
        folder.path + "/noodle.toml:2 wants lexer ~1.0, and lexer 1.1.0 is in use");
  vector[NOODLE_PHASE_LEXER] = {1, 0, 3};
  CHECK(check_vector(vector, constraints));

  for (const char* variable : {"NOODLE_COMPILER_VERSION_AWARE"}) {
    const Result<Configuration> off = load(folder.path, {{variable, "0"}});
    REQUIRE(off);
    CHECK(project_constraints(*off).empty());
  }
}

TEST_CASE("constraints are written as people write them") {
  const Result<Constraint> range = parse_constraint("lexer@^1.1", "--check", false);
  REQUIRE(range);
  CHECK(range->phase == NOODLE_PHASE_LEXER);
  CHECK(range->to_text() == "--check wants lexer ^1.1");
  CHECK(parse_constraint("lexer=>=1.1 <2", "--check", false)->text == ">=1.1 <2");
  CHECK(parse_constraint("bytecode_generator", "", true)->text == "*");
  CHECK(!parse_constraint("lexer", "", false));
  CHECK(!parse_constraint("lexer@", "", true));
  CHECK(!parse_constraint("lexer@one", "", true));
  const Result<Constraint> unknown = parse_constraint("linker@1", "", true);
  REQUIRE(!unknown);
  CHECK(unknown.error().code == ExitCode::kUsage);
}

TEST_CASE("a newer major version is breaking, and before 1.0.0 a newer minor one") {
  CHECK(is_breaking({1, 9, 9}, {2, 0, 0}));
  CHECK(!is_breaking({1, 0, 0}, {1, 9, 0}));
  CHECK(!is_breaking({2, 0, 0}, {1, 0, 0}));
  CHECK(is_breaking({0, 1, 0}, {0, 2, 0}));
  CHECK(!is_breaking({0, 1, 0}, {0, 1, 9}));
}
