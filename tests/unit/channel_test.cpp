#include "packages/channel.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "packages/http.h"
#include "packages/index.h"
#include "packages/pack.h"

using noodle::packages::Channel;
using noodle::packages::may_redirect;
using noodle::packages::PackedPackage;
using noodle::trust::BuiltIn;
using noodle::trust::SecretKey;
using noodle::trust::TrustStore;

namespace {

constexpr std::string_view kManifest = R"([component]
name = "optimizer"
version = "1.1.0"
phase = "optimization"
counter = 2
changes = ["three single quotes: '''"]
[seams]
reads = "tree"
writes = "tree"
)";

// A folder of this process, gone at the end.
struct Folder {
  std::string path =
      (std::filesystem::temp_directory_path() / fmt::format("noodle-channel-{}", ::getpid()));
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

PackedPackage packed(const SecretKey& key) {
  const std::string object = noodle::platform::system().read(NOODLE_TEST_OBJECT, 64 << 20).value();
  return noodle::packages::pack(kManifest, "m", std::span(&object, 1), std::span(&key, 1)).value();
}

}  // namespace

TEST_CASE("redirections lead from https to https or stay on their host") {
  CHECK(may_redirect("https://a.org/x", "https://b.org/y"));
  CHECK(may_redirect("https://a.org/x", "https://a.org/y"));
  CHECK(may_redirect("http://a.org/x", "http://a.org/y"));
  CHECK(may_redirect("http://a.org/x", "https://a.org/y"));
  CHECK_FALSE(may_redirect("https://a.org/x", "http://a.org/y"));
  CHECK_FALSE(may_redirect("http://a.org/x", "http://b.org/y"));
  CHECK_FALSE(may_redirect("http://a.org/x", "http://a.org:8080/y"));
  CHECK_FALSE(may_redirect("http://a.org/x", "http://a.org@b.org/y"));
  CHECK_FALSE(may_redirect("http://a.org/x", "file:///etc/passwd"));
}

TEST_CASE("what is published in a channel is found there") {
  const Folder folder;
  const SecretKey key = SecretKey::make();
  TrustStore trust{BuiltIn{}};
  REQUIRE(trust.add({key.public_key(), "", {NOODLE_PHASE_OPTIMIZER}, "", ""}));
  const PackedPackage package = packed(key);
  auto& files = noodle::platform::system();
  REQUIRE(noodle::packages::publish(files, {folder.path + "/c", "mine", "2099-01-01T00:00:00Z"},
                                    std::span(&package, 1), key));
  const auto channel = noodle::packages::open_channel(files, folder.path + "/c", trust);
  REQUIRE(channel);
  CHECK(channel->name == "mine");
  CHECK_FALSE(channel->expired);
  REQUIRE(channel->packages.size() == 1);
  CHECK(channel->packages[0].manifest_text == package.manifest_text);
  CHECK(channel->packages[0].manifest.changes.front() == "three single quotes: '''");
  const auto fetched =
      noodle::packages::fetch_package(files, *channel, channel->packages[0], trust);
  REQUIRE(fetched);
  CHECK(fetched->signature == package.signature);

  // Nothing of an index is believed that is not signed as it stands.
  CHECK_FALSE(noodle::packages::open_channel(files, folder.path + "/c", TrustStore{BuiltIn{}}));
  const std::string index = folder.path + "/c/index.toml";
  std::string text = files.read(index, 1 << 20).value();
  text.replace(text.find("mine"), 4, "mime");
  REQUIRE(noodle::packages::write_if_changed(files, index, text));
  const auto changed = noodle::packages::open_channel(files, folder.path + "/c", trust);
  REQUIRE_FALSE(changed);
  CHECK(changed.error().code == noodle::ExitCode::kRefused);
}

TEST_CASE("a package may be a folder") {
  const Folder folder;
  const SecretKey key = SecretKey::make();
  const PackedPackage package = packed(key);
  const auto inside = noodle::packages::decode_package(package.archive, "p");
  REQUIRE(inside);
  auto& files = noodle::platform::system();
  const auto write = [&](const std::string& name, const std::string& text) {
    REQUIRE(noodle::packages::write_if_changed(files, folder.path + "/" + name, text));
  };
  write("component.toml", package.manifest_text);
  write("component.toml.minisig", package.signature);
  CHECK_FALSE(noodle::packages::read_package(files, folder.path));
  write("optimizer-1.1.0.so", inside->object);
  const auto read = noodle::packages::read_package(files, folder.path);
  REQUIRE(read);
  CHECK(read->manifest_text == inside->manifest_text);
  CHECK(read->object == inside->object);
}
