// What of the file system things that must last are made with.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "catch.h"
#include "platform/fault_point.h"
#include "platform/file_system.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::platform;
using test::StateFixture;

void write_file(const std::string& path, std::string_view text) {
  Result<OpenFile> file = system().create(path);
  REQUIRE(file);
  REQUIRE(system().write(*file, std::as_bytes(std::span(text))));
  REQUIRE(system().sync(*file));
  REQUIRE(system().close(*std::move(file)));
}

}  // namespace

TEST_CASE("a file is renamed to a new name only if nothing has it") {
  const StateFixture fixture;
  const std::string one = fixture.folder() / "one";
  const std::string two = fixture.folder() / "two";
  write_file(one, "1");
  write_file(two, "2");
  CHECK(system().rename_to_new(one, two) == false);
  CHECK(test::content(two) == "2");
  REQUIRE(system().remove(two));
  std::filesystem::create_symlink("nowhere", two);
  CHECK(system().rename_to_new(one, two) == false);
  REQUIRE(system().remove(two));
  CHECK(system().rename_to_new(one, two) == true);
  CHECK(test::content(two) == "1");
  CHECK_FALSE(std::filesystem::exists(one));
  CHECK_FALSE(system().rename_to_new(one, two + "x"));
  CHECK(system().sync_folder(fixture.folder()));
  CHECK_FALSE(system().sync_folder(two));
}

TEST_CASE("the identity of a file differs after anything was done to it") {
  const StateFixture fixture;
  const std::string path = fixture.folder() / "file";
  write_file(path, "text");
  const auto identity = system().identity(path);
  REQUIRE(identity);
  CHECK(system().identity(path).value() == *identity);
  const auto open = system().open_for_reading(path);
  REQUIRE(open);
  CHECK(system().identity(*open).value() == *identity);
  // A file of the same size in its place.
  write_file(path + "2", "texT");
  REQUIRE(system().rename(path + "2", path));
  CHECK(system().identity(path).value() != *identity);
  std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  const auto readable = system().identity(path);
  REQUIRE(readable);
  CHECK(*readable != *identity);
  CHECK_FALSE(system().identity(path + "2"));
}

TEST_CASE("files are read in place, cut off and lengthened") {
  const StateFixture fixture;
  const std::string path = fixture.folder() / "file";
  write_file(path, "0123456789");
  const auto open = system().open_for_reading(path);
  REQUIRE(open);
  CHECK(system().read_at(*open, 0, 100) == "0123456789");
  CHECK(system().read_at(*open, 3, 4) == "3456");
  CHECK(system().read_at(*open, 10, 4) == "");
  auto writing = system().open_for_writing(path, WriteMode::kExisting);
  REQUIRE(writing);
  REQUIRE(system().truncate(*writing, 4));
  CHECK(test::content(path) == "0123");
  REQUIRE(system().preallocate(*writing, 8192));
  CHECK(system().status(path)->size == 8192);
  std::filesystem::create_symlink("file", path + "-link");
  CHECK_FALSE(system().open_for_reading(path + "-link"));
  CHECK(system().link_status(path + "-link")->kind == FileKind::kOther);
  CHECK(system().link_status(path + "-none")->kind == FileKind::kMissing);
}

TEST_CASE("folders are made and removed one by one") {
  const StateFixture fixture;
  const std::string path = fixture.folder() / "folder";
  CHECK(system().make_folder(path, 0700) == true);
  CHECK(system().make_folder(path, 0700) == false);
  CHECK(system().status(path)->mode == 0700);
  CHECK(system().status(path)->owner == user_number());
  write_file(path + "/file", "");
  CHECK_FALSE(system().remove_folder(path));
  REQUIRE(system().remove(path + "/file"));
  CHECK(system().remove_folder(path));
  CHECK_FALSE(system().make_folder(path + "/deeper", 0700));
  CHECK(system().is_on_network(fixture.folder()) == false);
}

TEST_CASE("a fault point does what the environment says, once, and only that one") {
  ::unsetenv("NOODLE_FAULT");
  CHECK(fault_point("here"));
  ::setenv("NOODLE_FAULT", "here:kill", 1);
  CHECK(fault_point("elsewhere"));
  const pid_t child = ::fork();
  if (child == 0) {
    static_cast<void>(fault_point("here"));
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
  ::setenv("NOODLE_FAULT", "here:error", 1);
  CHECK_FALSE(fault_point("here"));
  CHECK(fault_point("here"));
  ::unsetenv("NOODLE_FAULT");
}
