#include "state/locks.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "catch.h"
#include "platform/interrupt.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using platform::Deadline;
using test::StateFixture;

// A process that does something and then waits until it is told to go on, or killed.
class OtherProcess {
 public:
  template <class Action>
  explicit OtherProcess(const Action& action) {
    int ready[2];
    int go_on[2];
    if (::pipe(ready) != 0 || ::pipe(go_on) != 0) throw std::runtime_error("no pipe");
    id_ = ::fork();
    if (id_ == 0) {
      ::close(go_on[1]);
      action([&] {
        char byte = 'r';
        if (::write(ready[1], &byte, 1) != 1) ::_exit(3);
        if (::read(go_on[0], &byte, 1) < 0) ::_exit(3);
      });
      ::_exit(0);
    }
    ::close(ready[1]);
    ::close(go_on[0]);
    go_on_ = go_on[1];
    char byte;
    is_ready_ = ::read(ready[0], &byte, 1) == 1;
    ::close(ready[0]);
  }
  ~OtherProcess() { end(SIGKILL); }

  bool is_ready() const { return is_ready_; }
  int end(int signal = 0) {
    if (id_ <= 0) return -1;
    if (signal != 0) ::kill(id_, signal);
    ::close(go_on_);
    int status = -1;
    ::waitpid(id_, &status, 0);
    id_ = -1;
    return status;
  }

 private:
  pid_t id_ = -1;
  int go_on_ = -1;
  bool is_ready_ = false;
};

}  // namespace

TEST_CASE("a writer keeps others out until it ends, also by being killed") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  for (int signal : {0, SIGKILL}) {
    OtherProcess other([&](const auto& wait) {
      const auto writer = Writer::begin(directory, {});
      if (!writer) ::_exit(2);
      wait();
    });
    REQUIRE(other.is_ready());
    const auto refused = Writer::begin(directory, {.deadline = Deadline::in_seconds(0.05)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ExitCode::kBusy);
    CHECK(refused.error().hint.find("process ") != std::string::npos);
    other.end(signal);
    CHECK(Writer::begin(directory, {.deadline = Deadline::in_seconds(0.05)}));
  }
}

TEST_CASE("locks of one process are kept apart by their open files") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto first = StateLocks::open(directory);
  const auto second = StateLocks::open(directory);
  REQUIRE((first && second));
  for (const LockName name : {LockName{LockKind::kWriter},
                              {LockKind::kTurnstile},
                              {LockKind::kAudit},
                              {LockKind::kStaged},
                              {LockKind::kGate, 3},
                              {LockKind::kSlot, 63},
                              {LockKind::kPin, uint64_t{1} << 40}}) {
    const auto held = (*first)->try_take(name);
    REQUIRE(held);
    REQUIRE(*held);
    CHECK_FALSE((*second)->try_take(name)->has_value());
    // Opening and closing the file drops nothing, as it would with the older kind of locks.
    {
      const auto third = StateLocks::open(directory);
    }
    CHECK_FALSE((*second)->try_take(name)->has_value());
  }
  CHECK((*second)->try_take_all_slots()->has_value());
  const auto slot = (*first)->try_take({LockKind::kSlot, 5});
  REQUIRE(*slot);
  CHECK_FALSE((*second)->try_take_all_slots()->has_value());
}

TEST_CASE("waiting against the order of the locks is a bug") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto wait_in_order = [&](LockName first, LockName second) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(2);
      const auto locks = StateLocks::open(directory);
      const auto one = (*locks)->wait_for(first, {});
      const auto two = (*locks)->wait_for(second, {});
      ::_exit(one && two ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status);
  };
  CHECK(wait_in_order({LockKind::kWriter}, {LockKind::kTurnstile}) == 0);
  CHECK(wait_in_order({LockKind::kGate, 0}, {LockKind::kGate, 1}) == 0);
  CHECK(wait_in_order({LockKind::kSlot, 0}, {LockKind::kWriter}) == 0);
  CHECK(wait_in_order({LockKind::kTurnstile}, {LockKind::kWriter}) == 71);
  CHECK(wait_in_order({LockKind::kAudit}, {LockKind::kGate, 1}) == 71);
  CHECK(wait_in_order({LockKind::kWriter}, {LockKind::kSlot, 1}) == 71);
}

TEST_CASE("a gate that is in use holds a commit up, and then nothing has changed") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto stored = StateFixture::put(directory, "object");
  REQUIRE(stored);
  Proposal proposal{.detail = "lexer", .components = test::embedded()};
  proposal.components[NOODLE_PHASE_LEXER].version = "1.1.0";
  OtherProcess compile([&](const auto& wait) {
    auto file = platform::LockFile::open_shared(directory.files(), directory.layout().lock());
    if (!file->try_lock(bytes_of({LockKind::kGate, NOODLE_PHASE_LEXER}),
                        platform::LockMode::kShared))
      ::_exit(2);
    wait();
  });
  REQUIRE(compile.is_ready());
  const auto late = commit(directory, 1, proposal, {.deadline = Deadline::in_seconds(0.05)});
  REQUIRE_FALSE(late);
  CHECK(late.error().code == ExitCode::kBusy);
  CHECK(read_current(directory)->number == 1);
  CHECK(std::distance(std::filesystem::directory_iterator(directory.layout().generations()), {}) ==
        1);
  CHECK_FALSE(std::filesystem::exists(unfinished(directory.layout().current())));
  compile.end();
  const auto committed = commit(directory, 1, proposal, {});
  REQUIRE(committed);
  CHECK((*committed)->generation.number == 2);
}

TEST_CASE("a signal ends the wait for a lock, and nothing has changed") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const auto held = Writer::begin(directory, {});
  REQUIRE(held);
  OtherProcess waiter([&](const auto& wait) {
    platform::catch_interrupts();
    std::signal(SIGALRM, [](int) { std::raise(SIGINT); });
    wait();
    ::ualarm(50'000, 0);
    const platform::InterruptDelay delay;
    const auto done = commit(directory, 1, {.detail = "late", .components = test::embedded()}, {});
    ::_exit(!done && done.error().code == ExitCode::kInterrupted ? 42 : 1);
  });
  REQUIRE(waiter.is_ready());
  const int status = waiter.end();
  // The process goes on to die of the signal, or has said why it would.
  CHECK((WIFSIGNALED(status) ? WTERMSIG(status) == SIGINT : WEXITSTATUS(status) == 42));
}
