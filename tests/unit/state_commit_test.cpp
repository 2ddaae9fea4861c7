#include "state/commit.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <tuple>

#include "catch.h"
#include "forwarding_files.h"
#include "platform/interrupt.h"
#include "state/audit.h"
#include "state/history.h"
#include "state/rollback.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

// Does something before a call with a path that ends in a text.
class WatchedFiles final : public test::ForwardingFiles {
 public:
  WatchedFiles(std::string call, std::string end, std::function<void()> action)
      : call_(std::move(call)), end_(std::move(end)), action_(std::move(action)) {}
  Result<void> before_call(const char* name, const std::string& path) override {
    if (name == call_ && path.ends_with(end_)) action_();
    return {};
  }

 private:
  std::string call_;
  std::string end_;
  std::function<void()> action_;
};

// Whether a phase could begin now.
bool is_open(const StateDirectory& directory, noodle_phase phase) {
  auto lock = platform::LockFile::open_shared(directory.files(), directory.layout().lock());
  REQUIRE(lock);
  return lock->try_lock(bytes_of({LockKind::kGate, phase}), platform::LockMode::kShared).value();
}

Proposal new_lexer() {
  Proposal proposal{.detail = "lexer", .components = test::embedded()};
  proposal.components[NOODLE_PHASE_LEXER].version = "1.1.0";
  return proposal;
}

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

TEST_CASE("the gate of a phase that changes is closed for the commit, and no other") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  int looks = 0;
  const auto look = [&](bool is_lexer_open) {
    ++looks;
    CHECK(is_open(directory, NOODLE_PHASE_LEXER) == is_lexer_open);
    CHECK(is_open(directory, NOODLE_PHASE_PARSER));
  };
  WatchedFiles at_rename("rename", "/CURRENT", [&] { look(false); });
  REQUIRE(commit(StateDirectory(at_rename, fixture.root()), 1, new_lexer(), {}));
  // Others go on before the disk is waited for.
  Proposal back{.detail = "back", .components = test::embedded()};
  WatchedFiles behind("sync_folder", "/.noodle", [&] { look(true); });
  REQUIRE(commit(StateDirectory(behind, fixture.root()), 2, back, {}));
  CHECK(looks == 2);
}

TEST_CASE("a signal before the commit changes nothing, one behind it is too late") {
  for (const auto& [call, end, is_late] :
       {std::tuple("create", "/CURRENT.new", false), {"sync_folder", "/.noodle", true}}) {
    const StateFixture fixture;
    const StateDirectory directory = fixture.make();
    const pid_t child = ::fork();
    if (child == 0) {
      platform::catch_interrupts();
      WatchedFiles files(call, end, [] { std::raise(SIGINT); });
      const auto done = commit(StateDirectory(files, fixture.root()), 1, new_lexer(), {});
      ::_exit(done ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    INFO(call);
    if (is_late)
      CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    else
      CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGINT));
    CHECK(read_current(directory)->number == (is_late ? 2 : 1));
    CHECK(Writer::begin(directory, {})->recovered().empty());
  }
}
