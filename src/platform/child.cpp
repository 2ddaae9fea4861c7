#include "platform/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <span>
#include <utility>

#include "base/check.h"
#include "platform/file_system.h"
#include "platform/interrupt.h"
#include "platform/process.h"
#include "platform/stream.h"

namespace noodle::platform {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitsAddressSpace = false;
#else
constexpr bool kLimitsAddressSpace = true;
#endif

// A signal to us that came just before poll is noticed so late.
constexpr int kLongestPoll = 100;  // ms

void close_now(int& descriptor) {
  if (descriptor >= 0) ::close(std::exchange(descriptor, -1));
}

struct Pipe {
  int read = -1;
  int write = -1;  // the end of the child

  ~Pipe() {
    close_now(read);
    close_now(write);
  }
};

// Above the descriptors that the child gets, so that none of its own is in the way of another.
int lifted(int descriptor) {
  const OpenFile old(descriptor);
  return ::fcntl(descriptor, F_DUPFD_CLOEXEC, kResultDescriptor + 1);
}

Result<void> open_pipe(Pipe& pipe) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) == 0) {
    pipe.read = lifted(ends[0]);
    pipe.write = lifted(ends[1]);
  }
  if (pipe.read < 0 || pipe.write < 0)
    return failure(fmt::format("cannot make a pipe: {}", reason()));
  ::fcntl(pipe.read, F_SETFL, O_NONBLOCK);
  return {};
}

// --- Between fork and exec: calls that are safe in the copy of a process with threads ---

// `grace`: how far the limit that kills lies behind the one that sends a signal.
void limit(decltype(RLIMIT_CORE) resource, uint64_t value, uint64_t grace = 0) {
  // More than the limit that we have ourselves cannot be asked for.
  rlimit old{};
  if (::getrlimit(resource, &old) != 0) return;
  const rlimit wanted{std::min<uint64_t>(value, old.rlim_max),
                      std::min<uint64_t>(value + grace, old.rlim_max)};
  ::setrlimit(resource, &wanted);
}

void apply(const ChildLimits& limits) {
  limit(RLIMIT_CORE, 0);
  if (kLimitsAddressSpace) limit(RLIMIT_AS, limits.address_space);
  limit(RLIMIT_CPU, limits.processor_seconds, 1);
  limit(RLIMIT_FSIZE, limits.file_size);
  limit(RLIMIT_NOFILE, limits.open_files);
  // No further processes; one with the rights of root is not held by this.
  limit(RLIMIT_NPROC, 0);
}

void reset_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXFSZ, SIGCHLD})
    ::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

struct Prepared {
  const char* program;
  char* const* arguments;
  const ChildLimits* limits;
  int parent;
  int input, output, errors, result;
  int report;  // takes the errno of what failed; closed by exec
};

[[noreturn]] void become(const Prepared& child) {
  const auto fail = [&] {
    const int error = errno;
    static_cast<void>(!::write(child.report, &error, sizeof error));
    ::_exit(127);
  };
  ::setpgid(0, 0);
  // The parent may be gone before the signal for that is set.
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) fail();
  if (::getppid() != child.parent) ::_exit(127);
  reset_signals();
  if (::dup2(child.input, 0) < 0 || ::dup2(child.output, 1) < 0 || ::dup2(child.errors, 2) < 0 ||
      ::dup2(child.result, kResultDescriptor) < 0)
    fail();
  // What others left open for us, as make does. They stay open up to exec: `report` is needed.
  ::close_range(kResultDescriptor + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  apply(*child.limits);
  ::execv(child.program, child.arguments);
  fail();
  ::_exit(127);
}

// --- The parent ---

class Child {
 public:
  explicit Child(const ChildCommand& command)
      : command_(command), end_(monotonic_nanoseconds() + nanoseconds(command.seconds)) {}
  ~Child() { reap(); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  Result<void> start() {
    for (Pipe* pipe : {&input_, &output_, &errors_, &result_, &report_})
      if (Result<void> opened = open_pipe(*pipe); !opened) return opened;
    if (Result<void> given = give_input(); !given) return given;
    std::vector<char*> arguments{const_cast<char*>("noodlec")};
    for (const std::string& text : command_.arguments)
      arguments.push_back(const_cast<char*>(text.c_str()));
    arguments.push_back(nullptr);
    const Prepared prepared{command_.program.c_str(),
                            arguments.data(),
                            &command_.limits,
                            process_id(),
                            input_.read,
                            output_.write,
                            errors_.write,
                            result_.write,
                            report_.write};
    process_ = ::fork();
    if (process_ == 0) become(prepared);
    if (process_ < 0) return failure(fmt::format("cannot start a process: {}", reason()));
    // Both sides do it, so that it is done whoever comes first.
    ::setpgid(process_, process_);
    for (Pipe* pipe : {&output_, &errors_, &result_, &report_}) close_now(pipe->write);
    return check_started();
  }

  Result<ChildResult> wait() {
    const OpenFile ending(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
    if (ending.descriptor() < 0)
      return failure(fmt::format("cannot watch a process: {}", reason()));
    for (bool ended = false; !ended;) {
      if (interrupt_signal() != 0) return interrupted();
      const uint64_t now = monotonic_nanoseconds();
      if (now >= end_) {
        found_.timed_out = true;
        break;
      }
      const auto left =
          static_cast<int>(std::min<uint64_t>((end_ - now) / 1'000'000 + 1, kLongestPoll));
      // A negative descriptor is passed over.
      std::array<pollfd, 4> entries{
          pollfd{output_.read, POLLIN, 0}, pollfd{errors_.read, POLLIN, 0},
          pollfd{result_.read, POLLIN, 0}, pollfd{ending.descriptor(), POLLIN, 0}};
      if (::poll(entries.data(), entries.size(), left) < 0 && errno != EINTR) {
        note_error();
        break;
      }
      ended = entries[3].revents != 0;
      read_streams();
      if (found_.wrote_too_much || !error_.empty()) break;
    }
    reap();
    read_streams();
    // How it ended is then our doing.
    if (!error_.empty())
      return failure(fmt::format("cannot read what a process writes: {}", error_));
    return std::move(found_);
  }

 private:
  static uint64_t nanoseconds(double seconds) {
    constexpr double kLongest = 1e9;
    return static_cast<uint64_t>(std::clamp(seconds, 0.0, kLongest) * 1e9);
  }

  // Nobody reads yet, so that all of it must find room in the pipe.
  Result<void> give_input() {
    CHECK(command_.input.size() <= PIPE_BUF);
    const bool done = write_all(input_.write, std::as_bytes(std::span(command_.input)));
    close_now(input_.write);
    ::fcntl(input_.read, F_SETFL, 0);
    if (!done) return failure(fmt::format("cannot write to a pipe: {}", reason()));
    return {};
  }

  // The pipe of the report is closed by exec, or has the reason why there was none.
  Result<void> check_started() {
    ::fcntl(report_.read, F_SETFL, 0);
    int error = 0;
    const ssize_t size = read_part(report_.read, std::as_writable_bytes(std::span(&error, 1)));
    if (size == 0) return {};
    if (size > 0) errno = error;
    return failure(fmt::format("cannot run `{}`: {}", command_.program, reason()));
  }

  void read_streams() {
    read_stream(output_.read, found_.output, nullptr);
    read_stream(errors_.read, found_.errors, nullptr);
    read_stream(result_.read, found_.result, &command_.on_result);
  }

  // What is there now. At its end the descriptor is closed.
  void read_stream(int& descriptor, std::string& text,
                   const std::function<void(std::string_view)>* visit) {
    while (descriptor >= 0) {
      char buffer[size_t{1} << 14];
      const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno == EAGAIN) return;
      if (count < 0) note_error();
      if (count <= 0) return close_now(descriptor);
      const std::string_view piece(buffer, static_cast<size_t>(count));
      if (text.size() + piece.size() > command_.limits.captured) {
        found_.wrote_too_much = true;
        return;
      }
      text += piece;
      if (visit != nullptr && *visit) (*visit)(piece);
    }
  }

  void note_error() {
    if (error_.empty()) error_ = reason();
  }

  // Its number is not given to another process before it is waited for, so nobody else is killed.
  void reap() {
    if (process_ <= 0) return;
    ::kill(-process_, SIGKILL);
    ::kill(process_, SIGKILL);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    if (WIFSIGNALED(status)) found_.signal = WTERMSIG(status);
    if (WIFEXITED(status)) found_.exit_code = WEXITSTATUS(status);
  }

  const ChildCommand& command_;
  const uint64_t end_;  // by the monotonic clock
  Pipe input_, output_, errors_, result_, report_;
  pid_t process_ = 0;
  ChildResult found_;
  std::string error_;  // the first of ours
};

}  // namespace

Result<ChildResult> run_child(const ChildCommand& command) {
  Child child(command);
  if (Result<void> started = child.start(); !started) return std::unexpected(started.error());
  return child.wait();
}

std::string signal_text(int signal) {
  std::string text = ::strsignal(signal);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

bool write_result(std::string_view text) {
  return write_all(kResultDescriptor, std::as_bytes(std::span(text)));
}

}  // namespace noodle::platform
