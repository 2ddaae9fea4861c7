#include "driver/rollback_target.h"

#include "catch.h"
#include "component_host/component.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::driver;
using noodle::test::StateFixture;

// A state directory whose generations are made with a letter for each version: "aabb".
class History {
 public:
  explicit History(const StateFixture& fixture) : directory_(fixture.make()) {}

  void commit(const char* letters, std::optional<uint64_t> restores = std::nullopt) const {
    state::Proposal proposal;
    proposal.why = restores ? state::Why::kRollback : state::Why::kUpgrade;
    proposal.restores = restores;
    for (size_t i = 0; i < proposal.components.size(); ++i)
      proposal.components[i] = {.version = std::string("1.0.0-") + letters[i],
                                .fingerprint = std::string(64, letters[i])};
    const auto active = state::read_current(directory_);
    REQUIRE(active);
    const auto committed = state::commit(directory_, active->number, proposal, {});
    REQUIRE(committed);
    REQUIRE(*committed);
  }

  // 0: there is none.
  uint64_t before(std::optional<noodle_phase> phase = std::nullopt) const {
    const auto active = state::read_current(directory_);
    REQUIRE(active);
    const auto target = generation_before(directory_, *active, phase);
    if (target) return target->generation().number;
    CHECK(target.error().code == ExitCode::kFailed);
    CHECK_FALSE(target.error().hint.empty());
    return 0;
  }

  const state::StateDirectory& directory() const { return directory_; }

 private:
  state::StateDirectory directory_;
};

}  // namespace

TEST_CASE("a rollback stands where the generation stands that it restored") {
  const StateFixture fixture;
  const History history(fixture);
  CHECK(history.before() == 0);
  history.commit("aaaa");
  history.commit("bbbb");
  history.commit("cccc");
  CHECK(history.before() == 3);
  history.commit("bbbb", 3);
  CHECK(history.before() == 2);
  history.commit("aaaa", 2);
  CHECK(history.before() == 1);

  SECTION("forward again, and back from there") {
    history.commit("cccc", 4);
    CHECK(history.before() == 3);
  }
  SECTION("an upgrade follows what it was made from") {
    history.commit("dddd");
    CHECK(history.before() == 6);
    history.commit("aaaa", 6);
    CHECK(history.before() == 1);
  }
}

TEST_CASE("generations with the same components are passed over") {
  const StateFixture fixture;
  const History history(fixture);
  history.commit("aaaa");
  history.commit("bbbb");
  history.commit("bbbb");
  CHECK(history.before() == 2);
}

TEST_CASE("a component goes back by its own history") {
  const StateFixture fixture;
  const History history(fixture);
  history.commit("aaaa");
  history.commit("baaa");
  history.commit("bbaa");
  CHECK(history.before(NOODLE_PHASE_LEXER) == 2);
  CHECK(history.before(NOODLE_PHASE_PARSER) == 3);
  // All are other ones than in the generation that the fixture makes.
  CHECK(history.before(NOODLE_PHASE_OPTIMIZER) == 1);

  // Only the lexer: what was before all of it is the parent, and of the lexer, what was before 2.
  history.commit("abaa", 2);
  CHECK(history.before() == 4);
  CHECK(history.before(NOODLE_PHASE_LEXER) == 1);
  CHECK(history.before(NOODLE_PHASE_PARSER) == 3);
}

TEST_CASE("what is not retained is not guessed") {
  const StateFixture fixture;
  const History history(fixture);
  history.commit("aaaa");
  history.commit("bbbb");
  platform::system().remove(history.directory().layout().generation(2)).value();
  CHECK(history.before() == 0);
}

TEST_CASE("components must be there and go together") {
  const StateFixture fixture;
  const History history(fixture);
  state::Components linked_in;
  const component_host::ComponentSet set = component_host::embedded_components();
  for (size_t i = 0; i < set.size(); ++i)
    linked_in[i] = {.version = set[i].table->version, .fingerprint = set[i].table->fingerprint};
  CHECK(check_usable(history.directory(), linked_in));

  state::Components other = linked_in;
  other[NOODLE_PHASE_LEXER].version = "1.0.0";
  const auto apart = check_usable(history.directory(), other);
  REQUIRE_FALSE(apart);
  CHECK(apart.error().code == ExitCode::kRefused);
  CHECK(apart.error().message.find("needs lexer") != std::string::npos);

  other[NOODLE_PHASE_LEXER].fingerprint = std::string(64, '0');
  const auto gone = check_usable(history.directory(), other);
  REQUIRE_FALSE(gone);
  CHECK(gone.error().code == ExitCode::kRefused);
}
