// One process that lives through many upgrades, as an editor's server or a watching compiler does.
#include <cstdlib>
#include <filesystem>
#include <set>

#include "catch.h"
#include "component_host/call.h"
#include "component_host/component.h"
#include "diagnostics/diagnostic.h"
#include "platform/stream.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

size_t entries(const char* folder) {
  const auto list = std::filesystem::directory_iterator(folder);
  return static_cast<size_t>(std::distance(begin(list), end(list)));
}

size_t lines(const char* path) {
  const std::string text = test::content(path);
  return static_cast<size_t>(std::ranges::count(text, '\n'));
}

// Pages that are in memory.
size_t resident() {
  const std::string text = test::content("/proc/self/statm");
  return std::stoul(text.substr(text.find(' ')));
}

// What the process has of the system.
struct Use {
  size_t descriptors;
  size_t mappings;
  size_t pages;
};
Use use() { return {entries("/proc/self/fd"), lines("/proc/self/maps"), resident()}; }

struct Release {
  std::string version;
  ComponentVersion component;
};

Release put(const StateDirectory& directory, const std::string& version) {
  const std::filesystem::path folder = std::filesystem::path(NOODLE_TEST_OBJECT).parent_path();
  const auto stored =
      StateFixture::put(directory, test::content(folder / ("lexer-" + version + ".so")));
  REQUIRE(stored);
  return {version,
          {.version = version,
           .fingerprint = std::string(64, version == "1.0.0" ? 'a' : 'b'),
           .manifest = stored->manifest,
           .object = stored->object}};
}

void swap_to(const StateDirectory& directory, const Release& release) {
  const auto active = read_current(directory);
  REQUIRE(active);
  Proposal proposal{.detail = release.version, .components = active->components};
  proposal.components[NOODLE_PHASE_LEXER] = release.component;
  REQUIRE(commit(directory, active->number, proposal, {}));
}

}  // namespace

TEST_CASE("a process that swaps a component often does not grow, and runs the new one each time") {
  const char* wanted = std::getenv("NOODLE_TEST_SWAPS");
  const int swaps = wanted == nullptr ? 200 : std::atoi(wanted);
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const Release releases[] = {put(directory, "1.0.0"), put(directory, "1.1.0")};
  constexpr int kSettled = 20;
  Use settled{};
  Use last{};
  std::set<const noodle_component_table*> tables;
  for (int i = 0; i < swaps; ++i) {
    const Release& release = releases[i % 2];
    swap_to(directory, release);
    const auto snapshot = Snapshot::read(directory);
    REQUIRE(snapshot);
    const auto path = snapshot->object(NOODLE_PHASE_LEXER);
    REQUIRE(path);
    const auto lexer =
        component_host::load_component(*path, {NOODLE_PHASE_LEXER, release.version, ""});
    REQUIRE(lexer);
    REQUIRE(lexer->table->version == release.version);
    tables.insert(lexer->table);
    const SourceFile source("a.nc", "print(1)\n");
    DiagnosticCollector collector(source);
    REQUIRE(component_host::call_component(*lexer, {}, source.text(), collector));
    // The snapshot is open both times.
    last = use();
    if (i == kSettled) settled = last;
  }
  CHECK(tables.size() == 2);
  CHECK(last.descriptors == settled.descriptors);
  CHECK(last.mappings <= settled.mappings + 2);
  // The list of generations is read by each commit.
  CHECK(last.pages <= settled.pages + 256);
}
