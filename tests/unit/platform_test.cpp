#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "forwarding_files.h"
#include "platform/atomic_write.h"
#include "platform/interrupt.h"
#include "platform/process.h"

namespace {

using namespace noodle;
using namespace noodle::platform;

// The call with number `fail_at` (from 1) fails.
class FaultyFiles final : public test::ForwardingFiles {
 public:
  explicit FaultyFiles(int fail_at) : fail_at_(fail_at) {}
  bool has_failed() const { return calls_ >= fail_at_; }

  Result<void> before_call(const char*, const std::string&) override {
    if (++calls_ == fail_at_) return failure("injected");
    return {};
  }
  Result<void> write(OpenFile& file, std::span<const std::byte> data) override {
    // Half of it is written before the disk is full.
    if (calls_ + 1 == fail_at_)
      static_cast<void>(platform::system().write(file, data.first(data.size() / 2)));
    return ForwardingFiles::write(file, data);
  }

 private:
  int fail_at_;
  int calls_ = 0;
};

class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("noodlec-test-" + std::to_string(process_id()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string operator/(const char* name) const { return path_ / name; }
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
      result.push_back(entry.path().filename());
    return result;
  }

 private:
  std::filesystem::path path_;
};

std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

void write_text(const std::string& path, std::string_view text) { std::ofstream(path) << text; }

Result<Replaced> replace(FileSystem& files, const std::string& path, std::string_view text) {
  return write_atomically(files, path, text);
}

// How a process ends that does this: the status of waitpid.
template <class Action>
int status_of(const Action& action) {
  const pid_t child = fork();
  if (child == 0) {
    catch_interrupts();
    action();
    _exit(0);
  }
  int status = -1;
  waitpid(child, &status, 0);
  return status;
}

bool is_ended_by(int status, int signal) {
  return WIFSIGNALED(status) && WTERMSIG(status) == signal;
}

}  // namespace

TEST_CASE("a signal ends the process at once, or when the last delay goes away") {
  for (int signal : {SIGINT, SIGTERM}) {
    CHECK(is_ended_by(status_of([=] { std::raise(signal); }), signal));
    const Folder folder;
    const auto delayed = [&] {
      const InterruptDelay outer;
      {
        const InterruptDelay inner;
        std::raise(signal);
      }
      if (interrupt_signal() != signal) _exit(1);
      write_text(folder / "tidied", "up");
    };
    CHECK(is_ended_by(status_of(delayed), signal));
    CHECK(content(folder / "tidied") == "up");
    const auto impatient = [=] {
      const InterruptDelay delay;
      std::raise(signal);
      std::raise(signal);
      _exit(1);
    };
    CHECK(is_ended_by(status_of(impatient), signal));
  }
}

TEST_CASE("a write that fails at any step leaves the old file and nothing else") {
  int failures = 0;
  for (const char* old : {"", "old", "new text"}) {
    for (int fail_at = 1;; ++fail_at) {
      const Folder folder;
      const std::string path = folder / "out.nbc";
      if (*old != '\0') write_text(path, old);
      FaultyFiles files(fail_at);
      const auto done = replace(files, path, "new text");
      INFO("old `" << old << "`, step " << fail_at);
      if (!files.has_failed()) {
        CHECK(done.has_value());
        break;
      }
      // A comparison or a touch that fails is no reason to fail.
      CHECK(content(path) == (done ? "new text" : old));
      CHECK(folder.names().size() == (content(path).empty() ? 0 : 1));
      failures += done ? 0 : 1;
    }
  }
  CHECK(failures > 10);
}

TEST_CASE("a write replaces what is different and touches what is equal") {
  const Folder folder;
  const std::string path = folder / "out.nbc";
  CHECK(replace(system(), path, "one") == Replaced::kNew);
  CHECK(replace(system(), path, "one") == Replaced::kUnchanged);
  CHECK(replace(system(), path, "two") == Replaced::kNew);
  CHECK(content(path) == "two");
  CHECK(replace(system(), path, "") == Replaced::kNew);
  CHECK(content(path).empty());

  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  std::filesystem::last_write_time(path, long_ago);
  CHECK(replace(system(), path, "") == Replaced::kUnchanged);
  CHECK(std::filesystem::last_write_time(path) > long_ago);
}

TEST_CASE("a replaced file keeps its mode, and a link stays a link") {
  const Folder folder;
  const std::string path = folder / "out.nbc";
  write_text(path, "old");
  std::filesystem::permissions(path, std::filesystem::perms(0640));
  std::filesystem::create_symlink("out.nbc", folder / "link.nbc");
  CHECK(replace(system(), folder / "link.nbc", "new") == Replaced::kNew);
  CHECK(content(path) == "new");
  CHECK(std::filesystem::is_symlink(folder / "link.nbc"));
  CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms(0640));
}

TEST_CASE("a link to where no file is stays a link") {
  const Folder folder;
  REQUIRE(system().make_folders(folder / "sub"));
  std::filesystem::create_symlink("sub/second", folder / "first");
  std::filesystem::create_symlink("../out.nbc", folder / "sub/second");
  CHECK(replace(system(), folder / "first", "new") == Replaced::kNew);
  CHECK(content(folder / "out.nbc") == "new");
  CHECK(std::filesystem::is_symlink(folder / "first"));
  CHECK(std::filesystem::is_symlink(folder / "sub/second"));

  std::filesystem::create_symlink(folder / "absolute.nbc", folder / "third");
  CHECK(replace(system(), folder / "third", "new") == Replaced::kNew);
  CHECK(content(folder / "absolute.nbc") == "new");

  std::filesystem::create_symlink("no/folder/out.nbc", folder / "lost");
  CHECK_FALSE(replace(system(), folder / "lost", "new"));
  CHECK(std::filesystem::is_symlink(folder / "lost"));
  std::filesystem::create_symlink("circle", folder / "circle");
  CHECK_FALSE(replace(system(), folder / "circle", "new"));
}

TEST_CASE("folders are listed in the order of their names, files are read up to a limit") {
  const Folder folder;
  for (const char* name : {"b.nc", "a.nc", "B.nc"}) write_text(folder / name, "12345");
  CHECK(system().make_folders(folder / "x/y/z"));
  CHECK(system().make_folders(folder / "x/y/z"));
  const auto entries = system().list(folder / "");
  REQUIRE(entries);
  std::string names;
  for (const FolderEntry& entry : *entries) names += entry.name + " ";
  CHECK(names == "B.nc a.nc b.nc x ");
  CHECK(entries->back().kind == FileKind::kFolder);
  CHECK(system().read(folder / "a.nc", 5) == "12345");
  CHECK_FALSE(system().read(folder / "a.nc", 4));
  CHECK_FALSE(system().read(folder / "missing", 4));
  CHECK(system().status(folder / "missing")->kind == FileKind::kMissing);
  CHECK_FALSE(system().make_folders(folder / "a.nc"));
}
