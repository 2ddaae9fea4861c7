// Every single call of a change to the state fails, and the process dies before every single one.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

#include "catch.h"
#include "forwarding_files.h"
#include "state/audit.h"
#include "state/collector.h"
#include "state/doctor.h"
#include "state/history.h"
#include "state/points.h"
#include "state/rollback.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

// What happens instead of the call with a number, from 1.
class FaultyFiles final : public test::ForwardingFiles {
 public:
  enum class Fault { kError, kErrorsFromHere, kDeath };
  FaultyFiles(Fault fault, int at) : fault_(fault), at_(at) {}
  bool was_reached() const { return calls_ >= at_; }

  Result<void> before_call(const char*, const std::string&) override {
    const int call = ++calls_;
    if (fault_ == Fault::kErrorsFromHere ? call < at_ : call != at_) return {};
    if (fault_ == Fault::kDeath) ::raise(SIGKILL);
    return failure("injected");
  }
  Result<void> remove(const std::string& path) override {
    if (Result<void> before = before_call("remove", path); !before) return before;
    return ForwardingFiles::remove(path);
  }

 private:
  Fault fault_;
  int at_;
  int calls_ = 0;
};

struct Change {
  const char* name;
  std::function<Result<void>(const StateDirectory& directory)> run;
};

Result<void> without_value(const auto& result) {
  if (!result) return std::unexpected(result.error());
  return {};
}

// Of a directory with generations 1 to 3, of which the last is active.
std::vector<Change> changes() {
  return {
      {"upgrade",
       [](const StateDirectory& directory) {
         return without_value(StateFixture::upgrade(directory, "new"));
       }},
      {"rollback",
       [](const StateDirectory& directory) -> Result<void> {
         const auto first = read_generation(directory, 2);
         if (!first) return std::unexpected(first.error());
         const auto active = read_current(directory);
         if (!active) return std::unexpected(active.error());
         return without_value(rollback(directory, active->number,
                                       {.restores = 2, .components = first->components}, {}));
       }},
      {"collect",
       [](const StateDirectory& directory) {
         return without_value(collect(directory, {.keep = 2}, {}));
       }},
      {"point",
       [](const StateDirectory& directory) -> Result<void> {
         if (read_point(directory, "point"))
           if (Result<void> deleted = delete_point(directory, "point", {}); !deleted)
             return deleted;
         return create_point(directory, "point", 2, {});
       }},
  };
}

struct Prepared {
  StateFixture fixture;
  StateDirectory directory = fixture.make();
  Prepared() {
    REQUIRE(StateFixture::upgrade(directory, "old"));
    REQUIRE(StateFixture::upgrade(directory, "older"));
  }
  std::string current() const { return test::content(directory.layout().current()); }
};

// All that must be true after whatever happened.
void check_state(const StateDirectory& directory, const Change& change) {
  const auto diagnosis = examine(directory, false, {});
  REQUIRE(diagnosis);
  for (const Finding& finding : diagnosis->findings)
    if (finding.severity == Severity::kError) FAIL_CHECK(finding.message);
  const auto snapshot = Snapshot::read(directory);
  REQUIRE(snapshot);
  if (snapshot->generation().components[NOODLE_PHASE_LEXER].manifest)
    CHECK(snapshot->object(NOODLE_PHASE_LEXER));
  CHECK(Writer::begin(directory, {}));
  CHECK(Writer::begin(directory, {})->recovered().empty());
  if (const auto again = change.run(directory); !again) FAIL_CHECK(again.error().message);
  CHECK(std::filesystem::is_empty(directory.layout().temporary()));
  const auto last = examine(directory, false, {});
  REQUIRE(last);
  CHECK(last->errors() == 0);
}

}  // namespace

TEST_CASE("a change of the state that fails at any call says truly what is active") {
  for (const Change& change : changes()) {
    for (const auto fault : {FaultyFiles::Fault::kError, FaultyFiles::Fault::kErrorsFromHere}) {
      for (int at = 1;; ++at) {
        const Prepared prepared;
        FaultyFiles files(fault, at);
        const std::string before = prepared.current();
        const auto done = change.run(StateDirectory(files, prepared.directory.layout().root()));
        INFO(change.name << ", call " << at << (done ? "" : ": " + done.error().message));
        if (!files.was_reached()) {
          CHECK(done);
          CHECK(at > 20);
          break;
        }
        if (change.name == std::string_view("upgrade") ||
            change.name == std::string_view("rollback")) {
          if (done || done.error().code != ExitCode::kIndeterminate)
            CHECK((prepared.current() != before) == done.has_value());
        } else {
          CHECK(prepared.current() == before);
        }
        check_state(prepared.directory, change);
      }
    }
  }
}

TEST_CASE("a change of the state that dies before any call can be done again") {
  for (const Change& change : changes()) {
    for (int at = 1;; ++at) {
      const Prepared prepared;
      const pid_t child = ::fork();
      if (child == 0) {
        FaultyFiles files(FaultyFiles::Fault::kDeath, at);
        static_cast<void>(change.run(StateDirectory(files, prepared.directory.layout().root())));
        ::_exit(0);
      }
      int status = -1;
      ::waitpid(child, &status, 0);
      if (WIFEXITED(status)) {
        CHECK(at > 20);
        break;
      }
      INFO(change.name << ", call " << at);
      check_state(prepared.directory, change);
    }
  }
}

TEST_CASE("recovery that dies before any call is done again") {
  for (int at = 1;; ++at) {
    const Prepared prepared;
    const Layout& layout = prepared.directory.layout();
    test::overwrite(unfinished(layout.current()), "torn");
    test::overwrite(unfinished(layout.generation(9)), "torn");
    std::filesystem::create_directories(layout.slot(3) + "/deeper");
    test::overwrite(layout.slot(3) + "/deeper/file", "x");
    // The line of the last generation is missing, and half of the one before is.
    const std::string log = test::content(layout.audit());
    test::overwrite(layout.audit(), log.substr(0, log.size() * 2 / 3 - 100));
    const pid_t child = ::fork();
    if (child == 0) {
      FaultyFiles files(FaultyFiles::Fault::kDeath, at);
      static_cast<void>(Writer::begin(StateDirectory(files, layout.root()), {}));
      ::_exit(0);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    const auto writer = Writer::begin(prepared.directory, {});
    REQUIRE(writer);
    CHECK_FALSE(std::filesystem::exists(unfinished(layout.current())));
    CHECK_FALSE(std::filesystem::exists(unfinished(layout.generation(9))));
    CHECK_FALSE(std::filesystem::exists(layout.slot(3)));
    const auto audit = read_audit(prepared.directory);
    CHECK(audit->torn == 0);
    CHECK(audit->broken_line == 0);
    CHECK(last_logged_generation(prepared.directory) == 3u);
    if (WIFEXITED(status)) {
      CHECK(at > 20);
      break;
    }
  }
}

TEST_CASE("making a state directory leaves all of it or nothing, whatever fails") {
  for (int at = 1;; ++at) {
    const StateFixture fixture;
    const pid_t child = ::fork();
    if (child == 0) {
      FaultyFiles files(at % 2 == 0 ? FaultyFiles::Fault::kDeath : FaultyFiles::Fault::kError,
                        at / 2 + 1);
      try {
        fixture.make(files);
      } catch (const std::exception&) {
      }
      ::_exit(files.was_reached() ? 1 : 0);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    INFO("call " << at / 2 + 1);
    const bool is_there = std::filesystem::exists(fixture.root());
    if (is_there)
      CHECK(Snapshot::read(StateDirectory(platform::system(), fixture.root())));
    else
      CHECK_NOTHROW(fixture.make());
    CHECK(examine(StateDirectory(platform::system(), fixture.root()), false, {})->errors() == 0);
    CHECK((is_there || !std::filesystem::exists(unfinished_root(fixture.root()))));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
      CHECK(at > 60);
      break;
    }
  }
}
