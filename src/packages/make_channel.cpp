// Makes the channel that is built with noodlec: `make_channel FOLDER KEY HEADER (OBJECT
// MANIFEST)...`. FOLDER gets a signed package of each release and KEY is the file with the secret
// key, which is made where it is missing. HEADER gets the public key and the digests of the
// manifests, by which noodlec knows the packages again. Files that are right already are left
// alone.
#include <fmt/format.h>

#include <sys/stat.h>

#include <cstdio>

#include "packages/index.h"
#include "packages/pack.h"

namespace noodle::packages {
namespace {

// The channel is as old as the program beside it; it has nothing newer to hide.
constexpr const char* kExpires = "2099-12-31T23:59:59Z";
constexpr uint64_t kLargestText = 1 << 20;

Result<trust::SecretKey> read_or_make_key(const std::string& path) {
  const Result<std::string> text = platform::system().read(path, kLargestText);
  if (text) return trust::SecretKey::parse(*text, "", path);
  trust::SecretKey key = trust::SecretKey::make();
  // Nobody else reads it, not even for a moment.
  ::umask(077);
  Result<void> written = write_if_changed(platform::system(), path, key.to_text());
  ::umask(022);
  if (!written) return std::unexpected(written.error());
  return key;
}

std::string header(const trust::SecretKey& key, std::span<const PackedPackage> packages) {
  std::string text =
      fmt::format("#define NOODLE_BUILD_PUBLIC_KEY \"{}\"\n", to_text(key.public_key()));
  text += "#define NOODLE_BUILD_MANIFESTS";
  for (const PackedPackage& package : packages)
    text += fmt::format(" \\\n  \"{}\",", to_hex(package.manifest.digest));
  return text + "\n";
}

Result<void> make(std::span<const std::string> arguments) {
  if (arguments.size() < 3 || arguments.size() % 2 == 0)
    return failure(ExitCode::kUsage, "make_channel FOLDER KEY HEADER (OBJECT MANIFEST)...");
  const std::string& folder = arguments[0];
  const Result<trust::SecretKey> key = read_or_make_key(arguments[1]);
  if (!key) return std::unexpected(key.error());
  std::vector<PackedPackage> packages;
  for (size_t i = 3; i < arguments.size(); i += 2) {
    Result<std::string> object = platform::system().read(arguments[i], kLargestObject);
    if (!object) return std::unexpected(object.error());
    const Result<std::string> manifest = platform::system().read(arguments[i + 1], kLargestText);
    if (!manifest) return std::unexpected(manifest.error());
    Result<PackedPackage> package =
        pack(*manifest, arguments[i + 1], std::span(&*object, 1), std::span(&*key, 1));
    if (!package) return std::unexpected(package.error());
    packages.push_back(*std::move(package));
  }
  const Result<Channel> channel = with_packages(
      {.place = {}, .name = "noodlec", .expires = kExpires, .packages = {}}, packages);
  if (!channel) return std::unexpected(channel.error());
  Result<void> done = write_channel(platform::system(), folder, *channel, packages, *key);
  if (done)
    done = write_if_changed(platform::system(), folder + "/build.pub",
                            public_key_file(key->public_key()));
  if (done) done = write_if_changed(platform::system(), arguments[2], header(*key, packages));
  return done;
}

}  // namespace
}  // namespace noodle::packages

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const noodle::Result<void> done = noodle::packages::make(arguments);
  if (done) return 0;
  std::fprintf(stderr, "make_channel: %s\n", done.error().message.c_str());
  return static_cast<int>(done.error().code);
}
