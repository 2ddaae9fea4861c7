#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

#include "catch.h"
#include "platform/child.h"
#include "platform/file_system.h"
#include "platform/interrupt.h"
#include "platform/process.h"

namespace {

using namespace noodle;
using namespace noodle::platform;

ChildCommand shell(const char* script) {
  return {.program = "/bin/sh", .arguments = {"-c", script}, .seconds = 10};
}

ChildResult run(const ChildCommand& command) {
  Result<ChildResult> result = run_child(command);
  if (!result) FAIL(result.error().message);
  return *std::move(result);
}

}  // namespace

TEST_CASE("a child gives back what it wrote and how it ended") {
  ChildResult done = run(shell("echo out; echo err >&2; echo res >&3; exit 5"));
  CHECK(done.output == "out\n");
  CHECK(done.errors == "err\n");
  CHECK(done.result == "res\n");
  CHECK(done.exit_code == 5);
  CHECK_FALSE(done.succeeded());
  CHECK(run(shell("exit 0")).succeeded());
  CHECK(run(shell("kill -SEGV $$")).signal == SIGSEGV);
  // It has nothing to read.
  CHECK(run(shell("cat; read x || echo none")).output == "none\n");

  std::string pieces;
  ChildCommand command = shell("echo 1 >&3; echo 2 >&3");
  command.on_result = [&](std::string_view piece) { pieces += piece; };
  CHECK(run(command).result == "1\n2\n");
  CHECK(pieces == "1\n2\n");
}

TEST_CASE("a child that is not there is a failure") {
  ChildCommand command = shell("");
  command.program = "/no/such/program";
  const auto result = run_child(command);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.find("no such file") != std::string::npos);
}

TEST_CASE("a child that hangs is killed at its deadline") {
  for (const char* script : {"sleep 1000", "exec >&- 2>&- 3>&-; sleep 1000", "while :; do :; done",
                             "trap '' TERM INT; sleep 1000"}) {
    ChildCommand command = shell(script);
    command.seconds = 0.1;
    INFO(script);
    const uint64_t begin = monotonic_nanoseconds();
    const ChildResult done = run(command);
    CHECK(done.timed_out);
    CHECK(done.signal == SIGKILL);
    CHECK(monotonic_nanoseconds() - begin < 5'000'000'000);
  }
}

TEST_CASE("what a child leaves behind is killed with it") {
  // The one in the background keeps the pipes open and would write later.
  ChildCommand command = shell("(sleep 1000; echo late) & echo $!");
  const uint64_t begin = monotonic_nanoseconds();
  const ChildResult done = run(command);
  CHECK(monotonic_nanoseconds() - begin < 5'000'000'000);
  if (done.output.empty()) return;  // no further process was allowed
  const pid_t left = std::stoi(done.output);
  // Killed, it is gone soon, or a zombie until init has waited for it.
  const auto lives = [&] {
    const std::string status =
        platform::system().read("/proc/" + std::to_string(left) + "/stat", 4096).value_or(") X ");
    return status.find(") Z ") == std::string::npos && status.find(") X ") == std::string::npos;
  };
  for (int i = 0; i < 5000 && lives(); ++i) sleep_seconds(0.001);
  CHECK_FALSE(lives());
}

TEST_CASE("a child has limits") {
  ChildCommand command = shell("ulimit -n; ulimit -f; ulimit -c; echo x >/tmp/noodlec-child-test");
  const ChildResult done = run(command);
  CHECK(done.output.starts_with("64\n0\n0\n"));
  CHECK_FALSE(done.succeeded());
  unlink("/tmp/noodlec-child-test");

  command = shell("while :; do :; done");
  command.limits.processor_seconds = 1;
  CHECK(run(command).signal == SIGXCPU);

  command = shell("while :; do echo more; done");
  CHECK(run(command).wrote_too_much);
  command = shell("while :; do echo more >&3; done");
  const ChildResult talked = run(command);
  CHECK(talked.wrote_too_much);
  CHECK(talked.result.size() <= command.limits.captured);
}

TEST_CASE("a child has none of our descriptors and ignores no signals") {
  const int inherited = open("/dev/null", O_RDONLY);
  REQUIRE(inherited > 2);
  std::signal(SIGPIPE, SIG_IGN);
  const ChildResult done =
      run(shell("ls /proc/self/fd | tr '\\n' ' '; grep SigIgn /proc/self/status"));
  std::signal(SIGPIPE, SIG_DFL);
  close(inherited);
  // The last is that of `ls` itself.
  if (done.output.starts_with("0")) CHECK(done.output == "0 1 2 3 4 SigIgn:\t0000000000000000\n");
}
