#include "state/state_directory.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

#include "catch.h"
#include "forwarding_files.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

namespace fs = std::filesystem;

// The current folder, until the end of the test.
class WorkingIn {
 public:
  explicit WorkingIn(const fs::path& folder) : before_(fs::current_path()) {
    fs::current_path(folder);
  }
  ~WorkingIn() { fs::current_path(before_); }

 private:
  fs::path before_;
};

// Says other things of files than is true.
class OtherFiles final : public test::ForwardingFiles {
 public:
  bool is_foreign = false;
  bool is_network = false;

  Result<void> before_call(const char*, const std::string&) override { return {}; }
  Result<FileStatus> status(const std::string& path) override {
    return changed(ForwardingFiles::status(path));
  }
  Result<FileStatus> link_status(const std::string& path) override {
    return changed(ForwardingFiles::link_status(path));
  }
  Result<bool> is_on_network(const std::string&) override { return is_network; }

 private:
  Result<FileStatus> changed(Result<FileStatus> status) const {
    if (status && is_foreign) status->owner = 12345;
    return status;
  }
};

Result<Writer> begin(platform::FileSystem& files, const StateFixture& fixture,
                     bool allow_network = false) {
  return Writer::begin(StateDirectory(files, fixture.root()), {.allow_network = allow_network});
}

}  // namespace

TEST_CASE("a state directory is found from the current folder upwards, unless it is named") {
  const StateFixture fixture;
  fixture.make();
  ::unsetenv("NOODLE_STATE_DIR");
  fs::create_directories(fixture.folder() / "deep/deeper");
  fs::create_directory(fixture.folder() / "deep/.noodle-not");
  for (const char* place : {".", "deep", "deep/deeper", ".noodle/generations"}) {
    const WorkingIn here(fixture.folder() / place);
    const auto found = StateDirectory::find(platform::system(), "");
    REQUIRE(found);
    REQUIRE(*found);
    CHECK(fs::equivalent((*found)->layout().root(), fixture.root()));
    CHECK(Snapshot::read(**found));
  }
  CHECK((*StateDirectory::find(platform::system(), fixture.root()))->layout().root() ==
        fixture.root());
  CHECK_FALSE(StateDirectory::find(platform::system(), fixture.root() + "-not"));
  ::setenv("NOODLE_STATE_DIR", fixture.root().c_str(), 1);
  const WorkingIn away("/");
  CHECK((*StateDirectory::find(platform::system(), ""))->layout().root() == fixture.root());
  CHECK(StateDirectory::place_for_new("") == fixture.root());
  ::setenv("NOODLE_STATE_DIR", "", 1);
  CHECK(StateDirectory::place_for_new("") == ".noodle");
  const auto none = StateDirectory::find(platform::system(), "");
  REQUIRE(none);
  CHECK_FALSE(*none);
  CHECK_FALSE(StateDirectory::require(platform::system(), ""));
  ::unsetenv("NOODLE_STATE_DIR");
}

TEST_CASE("a directory of somebody else, or that all may write to, is only used when it is named") {
  const StateFixture fixture;
  fixture.make();
  const WorkingIn here(fixture.folder());
  OtherFiles files;
  CHECK(StateDirectory::find(files, ""));
  files.is_foreign = true;
  CHECK(StateDirectory::find(files, "").error().code == ExitCode::kRefused);
  CHECK(StateDirectory::find(files, ".noodle"));
  CHECK(begin(files, fixture).error().code == ExitCode::kRefused);
  files.is_foreign = false;
  ::chmod(fixture.root().c_str(), 0777);
  CHECK(StateDirectory::find(files, "").error().code == ExitCode::kRefused);
  CHECK(StateDirectory::find(files, ".noodle"));
  CHECK(begin(files, fixture).error().code == ExitCode::kRefused);
  ::chmod(fixture.root().c_str(), 0755);
  CHECK(begin(files, fixture));
}

TEST_CASE("folders in a state directory that are links or that all may write to are refused") {
  for (const std::string& folder : Layout("").folders()) {
    const StateFixture fixture;
    fixture.make();
    const std::string path = fixture.root() + folder;
    INFO(path);
    ::chmod(path.c_str(), 0777);
    CHECK(begin(platform::system(), fixture).error().code == ExitCode::kRefused);
    ::chmod(path.c_str(), 0755);
    CHECK(begin(platform::system(), fixture));
    fs::rename(path, fixture.root() + "-elsewhere");
    fs::create_directory_symlink(fixture.root() + "-elsewhere", path);
    CHECK(begin(platform::system(), fixture).error().code == ExitCode::kRefused);
  }
}

TEST_CASE("files in a state directory that are links are not followed") {
  const StateFixture fixture;
  const StateDirectory directory = fixture.make();
  const std::string elsewhere = fixture.folder() / "elsewhere";
  fs::rename(directory.layout().current(), elsewhere);
  fs::create_symlink(elsewhere, directory.layout().current());
  CHECK_FALSE(Snapshot::read(directory));
  fs::remove(directory.layout().current());
  fs::rename(elsewhere, directory.layout().current());
  fs::rename(directory.layout().lock(), elsewhere);
  fs::create_symlink(elsewhere, directory.layout().lock());
  CHECK_FALSE(begin(platform::system(), fixture));
}

TEST_CASE("a link to a whole state directory is followed") {
  const StateFixture fixture;
  fixture.make();
  fs::create_directory(fixture.folder() / "other");
  fs::create_directory_symlink(fixture.root(), fixture.folder() / "other/.noodle");
  const WorkingIn here(fixture.folder() / "other");
  const auto found = StateDirectory::find(platform::system(), "");
  REQUIRE(found);
  REQUIRE(*found);
  CHECK(StateFixture::upgrade(**found, "object"));
}

TEST_CASE("on a network file system a state directory is read, and written only when allowed") {
  const StateFixture fixture;
  fixture.make();
  OtherFiles files;
  files.is_network = true;
  CHECK(Snapshot::read(StateDirectory(files, fixture.root())));
  CHECK(begin(files, fixture).error().code == ExitCode::kRefused);
  CHECK(begin(files, fixture, true));
}

TEST_CASE("nobody else may write to a new state directory, whatever the umask is") {
  for (const mode_t mask : {0, 022, 077}) {
    const StateFixture fixture;
    const mode_t before = ::umask(mask);
    const StateDirectory directory = fixture.make();
    const auto upgraded = StateFixture::upgrade(directory, "object");
    ::umask(before);
    CHECK(upgraded);
    for (const auto& entry : fs::recursive_directory_iterator(fixture.root()))
      CHECK((entry.status().permissions() & fs::perms::others_write) == fs::perms::none);
    CHECK(((fs::status(fixture.root()).permissions() & fs::perms::others_read) ==
           fs::perms::none) == (mask == 077));
  }
}

TEST_CASE("a state directory is not made over anything") {
  const StateFixture fixture;
  const auto begin_here = [&] {
    return Initialization::begin(platform::system(), fixture.root(), {});
  };
  test::overwrite(fixture.folder() / "file", "");
  CHECK_FALSE(Initialization::begin(platform::system(), fixture.folder() / "file", {}));
  CHECK(begin_here());
  CHECK_FALSE(fs::exists(unfinished_root(fixture.root())));
  {
    const auto first = begin_here();
    REQUIRE(first);
    CHECK(begin_here().error().code == ExitCode::kBusy);
  }
  // An empty folder is taken, another one is not.
  fs::create_directory(fixture.root());
  fixture.make();
  CHECK(begin_here().error().code == ExitCode::kRefused);
  CHECK(Initialization::begin(platform::system(), fixture.folder(), {}).error().code ==
        ExitCode::kRefused);
}
