#include "state/doctor.h"

#include <sys/stat.h>

#include <functional>

#include "catch.h"
#include "state/history.h"
#include "state/object_store.h"
#include "state/points.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

namespace fs = std::filesystem;

struct Damage {
  const char* name;
  std::function<void(const Layout& layout)> cause;
  // Whether `--fix` leaves no error.
  bool can_be_repaired;
};

std::string object_of(const Layout& layout) {
  for (const auto& entry : fs::recursive_directory_iterator(layout.objects()))
    if (entry.path().extension() == ".so") return entry.path();
  return {};
}

void flip(const std::string& path) {
  std::string text = test::content(path);
  text[text.size() / 2] ^= 1;
  test::overwrite(path, text);
}

std::vector<Damage> damages() {
  return {
      {"CURRENT flipped", [](const Layout& layout) { flip(layout.current()); }, true},
      {"CURRENT empty", [](const Layout& layout) { test::overwrite(layout.current(), ""); }, true},
      {"CURRENT gone", [](const Layout& layout) { fs::remove(layout.current()); }, true},
      {"CURRENT is a point",
       [](const Layout& layout) {
         test::overwrite(layout.current(), test::content(layout.point("point")));
       },
       true},
      {"FORMAT gone", [](const Layout& layout) { fs::remove(layout.format()); }, true},
      {"FORMAT empty", [](const Layout& layout) { test::overwrite(layout.format(), ""); }, true},
      {"lock gone", [](const Layout& layout) { fs::remove(layout.lock()); }, true},
      {"a folder gone", [](const Layout& layout) { fs::remove_all(layout.staged()); }, true},
      {"an object writable", [](const Layout& layout) { ::chmod(object_of(layout).c_str(), 0644); },
       true},
      {"no reserve", [](const Layout& layout) { fs::remove(layout.reserved(0)); }, true},
      {"a dead slot", [](const Layout& layout) { fs::create_directory(layout.slot(5)); }, true},
      {"a generation flipped", [](const Layout& layout) { flip(layout.generation(2)); }, true},
      {"the active generation gone", [](const Layout& layout) { fs::remove(layout.generation(3)); },
       true},
      {"a generation under another number",
       [](const Layout& layout) { fs::copy_file(layout.generation(1), layout.generation(9)); },
       true},
      {"a generation exchanged",
       [](const Layout& layout) {
         std::string text = test::content(layout.generation(2));
         text.replace(text.find("who = \""), 7, "who = \"x");
         test::overwrite(layout.generation(2), text);
       },
       true},
      {"an object flipped", [](const Layout& layout) { flip(object_of(layout)); }, false},
      {"an object gone", [](const Layout& layout) { fs::remove(object_of(layout)); }, false},
      {"a point flipped", [](const Layout& layout) { flip(layout.point("point")); }, false},
      {"the audit log flipped", [](const Layout& layout) { flip(layout.audit()); }, true},
      {"the audit log gone", [](const Layout& layout) { fs::remove(layout.audit()); }, true},
  };
}

}  // namespace

TEST_CASE("the doctor finds nothing in a directory that is sound") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  for (const char* object : {"a", "b"}) REQUIRE(StateFixture::upgrade(directory, object));
  const auto diagnosis = examine(directory, false, {});
  REQUIRE(diagnosis);
  for (const Finding& finding : diagnosis->findings) FAIL_CHECK(finding.message);
  CHECK(diagnosis->generations == 3);
  CHECK(diagnosis->packages == 2);
  CHECK(diagnosis->audit_lines == 3);
}

TEST_CASE("the doctor finds damage and mends what can be mended") {
  for (const Damage& damage : damages()) {
    const StateFixture fixture;
    const StateDirectory directory = fixture.make();
    for (const char* object : {"a", "b"}) REQUIRE(StateFixture::upgrade(directory, object));
    REQUIRE(create_point(directory, "point", 1, {}));
    damage.cause(directory.layout());
    INFO(damage.name);

    const auto found = examine(directory, false, {});
    REQUIRE(found);
    REQUIRE(!found->findings.empty());
    for (const Finding& finding : found->findings) CHECK_FALSE(finding.was_repaired);

    const auto mended = examine(directory, true, {});
    REQUIRE(mended);
    CHECK((mended->errors() == 0) == damage.can_be_repaired);
    const auto after = examine(directory, false, {});
    REQUIRE(after);
    if (!damage.can_be_repaired) {
      CHECK(after->errors() > 0);
      continue;
    }
    // An object whose mode was changed is not the recorded one any more, by its identity.
    for (const Finding& finding : after->findings)
      if (finding.severity != Severity::kNote) FAIL_CHECK(finding.message);
    // Of the active generation nothing may be left; its number is not given again.
    CHECK(read_current(directory)->number ==
          (fs::exists(directory.layout().generation(3)) ? 3 : 2));
    CHECK(StateFixture::upgrade(directory, "c"));
    CHECK(read_current(directory)->number > 3);
  }
}

TEST_CASE("a directory of a newer noodlec is neither written nor mended, but read") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  test::overwrite(directory.layout().format(), "noodle-state 2\nreaders 1\n");
  CHECK(StateFixture::upgrade(directory, "a").error().code == ExitCode::kRefused);
  CHECK(examine(directory, true, {}).error().code == ExitCode::kRefused);
  CHECK(Snapshot::read(directory));
  CHECK(test::content(directory.layout().format()) == "noodle-state 2\nreaders 1\n");
}
