// `noodlec pack`: makes signed packages, and channels of them.
#include "packages/pack.h"

#include <fmt/format.h>

#include "base/phase.h"
#include "driver/command.h"
#include "driver/duration.h"
#include "driver/json_output.h"
#include "packages/index.h"
#include "platform/process.h"
#include "platform/stream.h"
#include "state/audit.h"

namespace noodle::driver {
namespace {

using packages::PackedPackage;
using trust::SecretKey;

constexpr uint64_t kLargestText = 64 << 10;
constexpr uint32_t kSecretMode = 0600;

struct PackOptions {
  static constexpr std::string_view kName = "pack";
  static constexpr std::string_view kUsage =
      "--key FILE [OPTIONS] MANIFEST OBJECT...\n"
      "       noodlec pack --cosign --key FILE [-o FILE] PACKAGE\n"
      "       noodlec pack --index DIR --key FILE [--expires TIME]\n"
      "       noodlec pack --new-key NAME";
  static constexpr std::string_view kSummary = "make a signed package of a component";

  std::vector<std::string> operands;
  std::vector<std::string> keys;
  std::string password_file;
  std::string output;
  std::string channel;
  std::string name;
  std::string expires = "365d";
  std::string new_key;
  std::string index;
  bool cosign = false;
  bool json = false;

  void declare(CommandLine& line) {
    line.operands("FILE", "the manifest, and a shared object for each platform", operands,
                  Complete::kFiles);
    line.list("--key", "FILE", "sign with this secret key of minisign", keys, Complete::kFiles);
    line.text("--password-file", "FILE", "the password of the keys is the first line of FILE",
              password_file, Complete::kFiles);
    line.text("-o,--output", "FILE", "the package, instead of NAME-VERSION.ncp here", output,
              Complete::kFiles);
    line.text("--channel", "DIR", "put the package into the channel in DIR and sign its index",
              channel, Complete::kFolders);
    line.text("--name", "NAME", "the name of a new channel", name);
    line.text("--expires", "TIME", "until when the index holds: 365d, or 2027-01-31T12:00:00Z",
              expires);
    line.text("--index", "DIR",
              "only sign the index of the channel in DIR again, as its packages are by now", index,
              Complete::kFolders);
    line.flag("--cosign", "add a signature to a package, which is the only operand", cosign);
    line.text("--new-key", "NAME", "make NAME.key, a secret key, and NAME.pub, and do no more",
              new_key, Complete::kFiles);
    line.flag("--json", "print JSON", json);
  }
  Result<ExitCode> run() const;

 private:
  Result<ExitCode> make_key() const;
  Result<std::vector<SecretKey>> read_keys() const;
  Result<PackedPackage> make(std::span<const SecretKey> secrets) const;
  Result<std::string> write(const PackedPackage& package, const SecretKey& key) const;
  Result<std::string> expiry() const;
  Result<ExitCode> renew_index(const SecretKey& key) const;
};

Result<void> write_new(const std::string& path, std::string_view text, uint32_t mode) {
  platform::FileSystem& files = platform::system();
  Result<platform::OpenFile> file = files.create(path);
  if (!file) return failure(fmt::format("cannot make `{}`: {}", path, file.error().message));
  // Before anything is in it that others must not read.
  Result<void> step = files.set_mode(*file, mode);
  if (step) step = files.write(*file, std::as_bytes(std::span(text)));
  if (step) step = files.close(*std::move(file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

Result<ExitCode> PackOptions::make_key() const {
  const SecretKey key = SecretKey::make();
  const trust::PublicKey public_key = key.public_key();
  if (Result<void> written = write_new(new_key + ".key", key.to_text(), kSecretMode); !written)
    return std::unexpected(written.error());
  if (Result<void> written = write_new(new_key + ".pub", public_key_file(public_key), 0644);
      !written)
    return std::unexpected(written.error());
  if (json)
    return print_result(json_line("pack-key", {{"id", to_text(public_key.id)},
                                               {"key", to_text(public_key)},
                                               {"public", new_key + ".pub"},
                                               {"secret", new_key + ".key"}}));
  return print_result(
      fmt::format("key {}: {}.key and {}.pub\n", to_text(public_key.id), new_key, new_key));
}

Result<std::vector<SecretKey>> PackOptions::read_keys() const {
  if (keys.empty())
    return usage_error("a package must be signed: no `--key` is given",
                       "`noodlec pack --new-key NAME` makes one, and so does `minisign -G`");
  std::string password;
  if (!password_file.empty()) {
    Result<std::string> text = platform::system().read(password_file, kLargestText);
    if (!text) return std::unexpected(text.error());
    password = text->substr(0, text->find_first_of("\r\n"));
  }
  std::vector<SecretKey> secrets;
  for (const std::string& path : keys) {
    const Result<std::string> text = platform::system().read(path, kLargestText);
    if (!text) return std::unexpected(text.error());
    if (trust::is_encrypted(*text) && password_file.empty())
      return usage_error(fmt::format("{}: the key has a password", path),
                         "`--password-file FILE` says where it is");
    const Result<SecretKey> key = SecretKey::parse(*text, password, path);
    if (!key) return std::unexpected(key.error());
    secrets.push_back(*key);
  }
  return secrets;
}

Result<PackedPackage> PackOptions::make(std::span<const SecretKey> secrets) const {
  platform::FileSystem& files = platform::system();
  if (cosign) {
    if (operands.size() != 1 || secrets.size() != 1)
      return usage_error("`--cosign` takes one package and one key");
    const Result<std::string> archive = files.read(operands[0], packages::kLargestPackage);
    if (!archive) return std::unexpected(archive.error());
    return packages::cosign(*archive, operands[0], secrets[0]);
  }
  if (operands.size() < 2)
    return usage_error("a manifest and a shared object are to be named",
                       "noodlec pack --key FILE component.toml parser.so");
  const Result<std::string> manifest = files.read(operands[0], component_host::kLargestManifest);
  if (!manifest) return std::unexpected(manifest.error());
  std::vector<std::string> objects;
  for (const std::string& path : std::span(operands).subspan(1)) {
    Result<std::string> object = files.read(path, packages::kLargestObject);
    if (!object) return std::unexpected(object.error());
    objects.push_back(*std::move(object));
  }
  return packages::pack(*manifest, operands[0], objects, secrets);
}

// A time is taken as it is; publish() checks its form.
Result<std::string> PackOptions::expiry() const {
  if (expires.find('T') != std::string::npos) {
    if (expires < state::time_text(platform::wall_seconds()))
      return failure(ExitCode::kRefused, fmt::format("the index would have expired {}", expires),
                     "nothing could be taken from the channel");
    return expires;
  }
  const std::optional<double> seconds = parse_duration(expires);
  if (!seconds)
    return usage_error(fmt::format("`{}` is no value of `--expires`", expires),
                       "365d, or a time like 2027-01-31T12:00:00Z");
  return state::time_text(platform::wall_seconds() + *seconds);
}

Result<ExitCode> PackOptions::renew_index(const SecretKey& key) const {
  const Result<platform::FileStatus> status =
      platform::system().status(fmt::format("{}/{}", index, packages::kIndexFile));
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing)
    return failure(fmt::format("there is no channel in `{}`", index),
                   "`--channel` begins one with a package");
  const Result<std::string> until = expiry();
  if (!until) return std::unexpected(until.error());
  const Result<std::vector<std::string>> changed =
      packages::renew_index(platform::system(), index, *until, key);
  if (!changed) return std::unexpected(changed.error());
  if (json)
    return print_result(
        json_line("pack-index", {{"channel", index}, {"expires", *until}, {"taken_up", *changed}}));
  std::string text = fmt::format("{}: expires {}\n", index, *until);
  for (const std::string& title : *changed) text += fmt::format("taken up: {}\n", title);
  return print_result(text);
}

// Gives the path of the package.
Result<std::string> PackOptions::write(const PackedPackage& package, const SecretKey& key) const {
  if (channel.empty()) {
    const std::string path = !output.empty() ? output : cosign ? operands[0] : package.file_name();
    if (Result<void> written =
            packages::write_if_changed(platform::system(), path, package.archive);
        !written)
      return std::unexpected(written.error());
    return path;
  }
  Result<std::string> until = expiry();
  if (!until) return until;
  const packages::Publication publication{channel, name.empty() ? channel : name, *until};
  if (Result<void> published =
          packages::publish(platform::system(), publication, std::span(&package, 1), key);
      !published)
    return std::unexpected(published.error());
  return channel + "/" + package.file_name();
}

Result<ExitCode> PackOptions::run() const {
  if (!new_key.empty()) return make_key();
  if (!output.empty() && !channel.empty())
    return usage_error("`--output` and `--channel` contradict each other");
  const Result<std::vector<SecretKey>> secrets = read_keys();
  if (!secrets) return std::unexpected(secrets.error());
  if (!index.empty()) {
    if (!operands.empty() || !output.empty() || !channel.empty() || cosign)
      return usage_error("`--index` takes no package");
    return renew_index(secrets->front());
  }
  const Result<PackedPackage> package = make(*secrets);
  if (!package) return std::unexpected(package.error());
  const Result<std::string> path = write(*package, secrets->front());
  if (!path) return std::unexpected(path.error());
  if (!json) return print_result(fmt::format("{} -> {}\n", package->manifest.title(), *path));
  return print_result(json_line("pack", {{"component", phase_name(package->manifest.phase)},
                                         {"version", package->manifest.version_text},
                                         {"counter", package->manifest.counter},
                                         {"manifest", to_text(package->manifest.digest)},
                                         {"file", *path},
                                         {"size", package->archive.size()},
                                         {"digest", to_text(blake2b_of(package->archive))}}));
}

}  // namespace

constinit const Command kPackCommand = command_with<PackOptions>();

}  // namespace noodle::driver
