#include "state/object_store.h"

#include "catch.h"
#include "forwarding_files.h"
#include "state/history.h"
#include "state/rollback.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

// Counts what makes things durable; from a moment on nothing can be created.
class FullDisk final : public test::ForwardingFiles {
 public:
  int syncs = 0;
  bool is_full = false;

  Result<void> before_call(const char* name, const std::string&) override {
    const std::string_view call = name;
    if (call == "sync" || call == "sync_folder") ++syncs;
    if (is_full && (call == "create" || call == "make_folder" || call == "preallocate"))
      return failure("no space left on device");
    return {};
  }
};

ComponentVersion component_of(const StoredPackage& stored) {
  return {.version = "1.1.0",
          .fingerprint = std::string(64, 'f'),
          .manifest = stored.manifest,
          .object = stored.object};
}

}  // namespace

TEST_CASE("a package in the store is read-only, and what was changed is noticed") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto stored = StateFixture::put(directory, "object");
  REQUIRE(stored);
  for (const PackagePart part : kPackageParts) {
    const auto status =
        platform::system().status(directory.layout().package(stored->manifest, part));
    CHECK(status->mode == 0444);
  }
  const ComponentVersion component = component_of(*stored);
  CHECK(check_object(directory, NOODLE_PHASE_LEXER, component) == stored->path);
  CHECK(verify_component(directory, NOODLE_PHASE_LEXER, component));

  // Touched: another identity, the same bytes.
  std::filesystem::last_write_time(stored->path, std::filesystem::file_time_type{});
  CHECK(check_object(directory, NOODLE_PHASE_LEXER, component) == stored->path);

  for (const char* bytes : {"objecT", "", "object and more"}) {
    test::overwrite(stored->path, bytes);
    const auto checked = check_object(directory, NOODLE_PHASE_LEXER, component);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ExitCode::kCorrupt);
  }
  // Putting it again makes it whole.
  const auto again = StateFixture::put(directory, "object");
  REQUIRE(again);
  CHECK(test::content(again->path) == "object");
  CHECK(verify_component(directory, NOODLE_PHASE_LEXER, component_of(*again)));

  test::overwrite(directory.layout().package(stored->manifest, PackagePart::kManifest), "x");
  CHECK(verify_component(directory, NOODLE_PHASE_LEXER, component).error().code ==
        ExitCode::kCorrupt);
  std::filesystem::remove(stored->path);
  CHECK(check_object(directory, NOODLE_PHASE_LEXER, component).error().code == ExitCode::kCorrupt);
  CHECK(list_packages(directory)->empty());
}

TEST_CASE("whoever has a damaged object open keeps it when it is replaced") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto stored = StateFixture::put(directory, "object");
  REQUIRE(stored);
  test::overwrite(stored->path, "damage");
  const auto open = platform::system().open_for_reading(stored->path);
  REQUIRE(open);
  REQUIRE(StateFixture::put(directory, "object"));
  CHECK(platform::system().read_at(*open, 0, 100) == "damage");
}

TEST_CASE("slots are taken one each, and are empty") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  auto first = Slot::take(directory, 2, {});
  REQUIRE(first);
  test::overwrite(first->folder() + "/file", "left behind");
  const auto second = Slot::take(directory, 2, {});
  REQUIRE(second);
  CHECK(first->folder() != second->folder());
  // A writer clears away only what the dead left.
  REQUIRE(Writer::begin(directory, {}));
  CHECK(std::filesystem::exists(first->folder() + "/file"));
  const WriteOptions soon{.deadline = platform::Deadline::in_seconds(0.02)};
  CHECK(Slot::take(directory, 2, soon).error().code == ExitCode::kBusy);
  const std::string folder = first->folder();
  {
    const Slot gone(*std::move(first));
  }
  CHECK_FALSE(std::filesystem::exists(folder));
  const auto third = Slot::take(directory, 2, soon);
  REQUIRE(third);
  CHECK(third->folder() == folder);
  CHECK(std::filesystem::is_empty(folder));
}

TEST_CASE("an upgrade makes at most 12 things durable, a rollback at most 6") {
  const StateFixture fixture;
  fixture.make();
  FullDisk files;
  const StateDirectory directory(files, fixture.root());
  REQUIRE(StateFixture::upgrade(directory, "object"));
  CHECK(files.syncs <= 12);
  files.syncs = 0;
  const auto first = read_generation(directory, 1);
  REQUIRE(rollback(directory, 2, {.restores = 1, .components = first->components}, {}));
  CHECK(files.syncs <= 6);
  CHECK(files.syncs >= 5);
}

TEST_CASE("a rollback works when nothing can be created, an upgrade then changes nothing") {
  const StateFixture fixture;
  fixture.make();
  FullDisk files;
  const StateDirectory directory(files, fixture.root());
  REQUIRE(StateFixture::upgrade(directory, "object"));
  files.is_full = true;
  CHECK_FALSE(StateFixture::upgrade(directory, "other"));
  CHECK(read_current(directory)->number == 2);
  // As often as the reserve lasts.
  for (const uint64_t to : {1, 2}) {
    const auto old = read_generation(directory, to);
    const uint64_t base = read_current(directory)->number;
    const auto back =
        rollback(directory, base, {.restores = to, .components = old->components}, {});
    REQUIRE(back);
    CHECK(Snapshot::read(directory)->generation().restores == to);
  }
  const auto first = read_generation(directory, 1);
  CHECK_FALSE(rollback(directory, 4, {.restores = 1, .components = first->components}, {}));
  CHECK(read_current(directory)->number == 4);
  // With space again, it is filled again.
  files.is_full = false;
  REQUIRE(rollback(directory, 4, {.restores = 1, .components = first->components}, {}));
  files.is_full = true;
  CHECK(rollback(directory, 5, {.restores = 1, .components = first->components}, {}));
}

TEST_CASE("a rollback to what is damaged is refused") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  REQUIRE(StateFixture::upgrade(directory, "object"));
  REQUIRE(StateFixture::upgrade(directory, "other"));
  const auto second = read_generation(directory, 2);
  const auto path = check_object(directory, NOODLE_PHASE_LEXER, second->components[0]);
  REQUIRE(path);
  const std::string manifest =
      directory.layout().package(*second->components[0].manifest, PackagePart::kManifest);
  const std::string text = test::content(manifest);
  test::overwrite(manifest, "another");
  CHECK_FALSE(rollback(directory, 3, {.restores = 2, .components = second->components}, {}));
  test::overwrite(manifest, text);
  test::overwrite(*path, "objecT");
  const auto back = rollback(directory, 3, {.restores = 2, .components = second->components}, {});
  REQUIRE_FALSE(back);
  CHECK(back.error().code == ExitCode::kCorrupt);
  CHECK(read_current(directory)->number == 3);
  CHECK(history(directory)->size() == 3);
}
