// Those who read while others change, and those who remove.
#include <set>

#include "catch.h"
#include "forwarding_files.h"
#include "state/collector.h"
#include "state/history.h"
#include "state/points.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

// Does something once, before a call with a path that ends in a text.
class InterruptedFiles final : public test::ForwardingFiles {
 public:
  InterruptedFiles(std::string call, std::string end, std::function<void()> action)
      : call_(std::move(call)), end_(std::move(end)), action_(std::move(action)) {}
  Result<void> before_call(const char* name, const std::string& path) override {
    if (action_ && name == call_ && path.ends_with(end_)) std::exchange(action_, nullptr)();
    return {};
  }
  bool was_called() const { return !action_; }

 private:
  std::string call_;
  std::string end_;
  std::function<void()> action_;
};

std::set<uint64_t> numbers(const StateDirectory& directory) {
  const auto list = list_generations(directory);
  REQUIRE(list);
  return {list->begin(), list->end()};
}

void upgrade_and_collect(const StateDirectory& directory) {
  for (const char* object : {"a", "b", "c"}) REQUIRE(StateFixture::upgrade(directory, object));
  REQUIRE(collect(directory, {.keep = 1}, {}));
}

}  // namespace

TEST_CASE("a reader that is overtaken between any two steps sees one whole generation") {
  const std::pair<const char*, const char*> steps[] = {{"open_for_reading", "/lock"},
                                                       {"open_for_reading", "/CURRENT"},
                                                       {"read_at", ""},
                                                       {"identity", ""},
                                                       {"status", "/CURRENT"},
                                                       {"open_for_reading", ".toml"}};
  for (const auto& [call, end] : steps) {
    const StateFixture fixture;
    const StateDirectory directory = fixture.make();
    REQUIRE(StateFixture::upgrade(directory, "first"));
    InterruptedFiles files(call, end, [&] { upgrade_and_collect(directory); });
    const auto snapshot = Snapshot::read(StateDirectory(files, fixture.root()));
    INFO(call << " " << end);
    REQUIRE(snapshot);
    CHECK(files.was_called());
    const auto object = snapshot->object(NOODLE_PHASE_LEXER);
    REQUIRE(object);
    // Before the last look at CURRENT it is the newest, after it the one that was pinned.
    CHECK(test::content(*object) == (end == std::string_view(".toml") ? "first" : "c"));
  }
}

TEST_CASE("a generation that is not the one that was committed is damage") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  std::string text = test::content(directory.layout().generation(1));
  text.replace(text.find("detail = \"first\""), 16, "detail = \"other\"");
  REQUIRE(parse_generation(text, "sound in itself"));
  test::overwrite(directory.layout().generation(1), text);
  CHECK(Snapshot::read(directory).error().code == ExitCode::kCorrupt);
  CHECK(StateFixture::upgrade(directory, "x").error().code == ExitCode::kCorrupt);
}

TEST_CASE("what is in use, named, active or next to it is not collected") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  for (const char* object : {"2", "3", "4", "5", "6"})
    REQUIRE(StateFixture::upgrade(directory, object));
  REQUIRE(create_point(directory, "point", 3, {}));
  const auto in_use = Snapshot::read(directory, 2);
  REQUIRE(in_use);

  const auto planned = collect(directory, {.keep = 1, .dry_run = true}, {});
  REQUIRE(planned);
  CHECK(planned->generations == std::vector<uint64_t>{1, 4});
  CHECK(planned->in_use == std::vector<uint64_t>{2});
  CHECK(numbers(directory).size() == 6);

  const auto done = collect(directory, {.keep = 1}, {});
  REQUIRE(done);
  CHECK(done->generations == planned->generations);
  CHECK(done->files == planned->files);
  CHECK(done->bytes == planned->bytes);
  // The generations 1 and 4, and the package of 4.
  CHECK(done->files.size() == 5);
  CHECK(numbers(directory) == std::set<uint64_t>{2, 3, 5, 6});
  for (const uint64_t number : numbers(directory))
    CHECK(Snapshot::read(directory, number)->object(NOODLE_PHASE_LEXER));
  CHECK(list_packages(directory)->size() == 4);

  REQUIRE(delete_point(directory, "point", {}));
  CHECK(collect(directory, {.keep = 1, .older_than_seconds = 3600}, {})->generations.empty());
  CHECK(collect(directory, {.keep = 1}, {})->generations == std::vector<uint64_t>{3});
}

TEST_CASE("packages of an upgrade that is being staged are not collected") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  {
    const auto slot = Slot::take(directory, 2, {});
    REQUIRE(slot);
    REQUIRE(put_package(*slot, {"manifest", "signature", "object"}));
    const auto collected = collect(directory, {}, {});
    REQUIRE(collected);
    CHECK(collected->left_packages);
    CHECK(list_packages(directory)->size() == 1);
  }
  // It may wait for being used.
  CHECK(collect(directory, {}, {})->files.empty());
  CHECK(collect(directory, {.older_than_seconds = 3600}, {})->files.empty());
  CHECK(collect(directory, {.older_than_seconds = 0}, {})->files.size() == 3);
  CHECK(list_packages(directory)->empty());
}

TEST_CASE("the number of a generation is not used twice") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  // As a commit leaves it that died before CURRENT was replaced.
  std::filesystem::copy_file(directory.layout().generation(1), directory.layout().generation(7));
  std::string text = test::content(directory.layout().generation(7));
  text.replace(text.find("generation = 1"), 14, "generation = 7");
  test::overwrite(directory.layout().generation(7), text);
  REQUIRE(collect(directory, {.keep = 1}, {}));
  CHECK(numbers(directory) == std::set<uint64_t>{1, 7});
  CHECK((*StateFixture::upgrade(directory, "x"))->generation.number == 8);
}

TEST_CASE("a rollback point has a name of its own and stays until it is deleted") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  CHECK(create_point(directory, "release", 1, {}));
  CHECK(create_point(directory, "release", 1, {}).error().code == ExitCode::kRefused);
  CHECK(create_point(directory, "lexer", 1, {}).error().code == ExitCode::kUsage);
  CHECK(create_point(directory, "../x", 1, {}).error().code == ExitCode::kUsage);
  CHECK_FALSE(create_point(directory, "other", 9, {}));
  const auto points = list_points(directory);
  REQUIRE(points);
  REQUIRE(points->size() == 1);
  CHECK((*points)[0].name == "release");
  CHECK((*points)[0].generation == 1);
  CHECK(read_point(directory, "release")->generation == 1);
  CHECK(delete_point(directory, "release", {}));
  CHECK_FALSE(delete_point(directory, "release", {}));
  CHECK_FALSE(read_point(directory, "release"));
}
