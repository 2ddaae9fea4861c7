#include "state/commit.h"

#include "catch.h"
#include "state/audit.h"
#include "state/history.h"
#include "state/rollback.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

}  // namespace

TEST_CASE("a state directory is made, upgraded and rolled back") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  CHECK(Snapshot::read(directory)->generation().number == 1);

  const auto committed = StateFixture::upgrade(directory, "object");
  REQUIRE(committed);
  REQUIRE(*committed);
  CHECK((*committed)->warnings.empty());
  const auto snapshot = Snapshot::read(directory);
  REQUIRE(snapshot);
  CHECK(snapshot->generation().number == 2);
  CHECK(snapshot->generation().parent == 1);
  const auto path = snapshot->object(NOODLE_PHASE_LEXER);
  REQUIRE(path);
  CHECK(test::content(*path) == "object");

  const auto first = read_generation(directory, 1);
  REQUIRE(first);
  const auto back = rollback(
      directory, 2, {.restores = 1, .detail = "back", .components = first->components}, {});
  REQUIRE(back);
  REQUIRE(*back);
  CHECK((*back)->generation.number == 3);
  CHECK((*back)->generation.restores == 1);
  CHECK((*back)->generation.components[0].version == "1.0.0");
  const auto entries = history(directory);
  REQUIRE(entries);
  CHECK(entries->size() == 3);
  CHECK((*entries)[0].pause);
  const auto log = read_audit(directory);
  REQUIRE(log);
  CHECK(log->broken_line == 0);
  CHECK(log->torn == 0);
  CHECK(log->lines.size() == 3);
}

TEST_CASE("what follows from a generation that is not active any more is planned again") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  REQUIRE(StateFixture::upgrade(directory, "object"));
  const auto late = commit(directory, 1, {.detail = "late", .components = test::embedded()}, {});
  REQUIRE(late);
  CHECK_FALSE(*late);
  CHECK(read_current(directory)->number == 2);
}
