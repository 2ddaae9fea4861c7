#include "packages/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "base/toml_text.h"
#include "component_host/component.h"
#include "diagnostics/toml_table.h"
#include "packages/source.h"
#include "platform/atomic_write.h"

namespace noodle::packages {
namespace {

constexpr uint64_t kFormat = 1;

bool is_time(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  return std::ranges::equal(text, kForm, [](char c, char form) {
    return form == '0' ? c >= '0' && c <= '9' : c == form;
  });
}

ChannelPackage read_entry(TomlTable& table, const std::string& path) {
  ChannelPackage package{};
  package.manifest_text = table.block("manifest");
  package.signature = table.block("signature");
  package.file = table.text("file");
  package.size = table.number("size");
  const std::optional<Blake2b> digest = parse_blake2b(table.text("digest"));
  if (!digest) table.complain("digest", "`digest` must be `blake2b-256:` and 64 digits");
  package.digest = digest.value_or(Blake2b{});
  const std::string title = fmt::format("{} {}", table.text("component"), table.text("version"));
  auto manifest = component_host::parse_manifest(
      package.manifest_text, fmt::format("{}:{}: {}", path, table.line("manifest"), kManifestFile));
  if (manifest)
    package.manifest = *std::move(manifest);
  else
    table.complain("manifest", manifest.error().message, manifest.error().hint);
  if (manifest && package.manifest.title() != title)
    table.complain("component",
                   fmt::format("the manifest of {} is of {}", title, package.manifest.title()));
  if (!component_host::is_file_name(package.file) || !package.file.ends_with(kPackageSuffix))
    table.complain("file", fmt::format("`{}` is no name of a package", package.file));
  if (package.size > kLargestPackage)
    table.complain("size", fmt::format("a package has at most {} bytes", kLargestPackage));
  table.refuse_unknown();
  return package;
}

// The index of a folder that is there already, signed by the same key: otherwise somebody else's
// packages would be signed for.
Result<Channel> read_own_index(platform::FileSystem& files, const Publication& publication,
                               const trust::PublicKey& key) {
  const std::string path = fmt::format("{}/{}", publication.folder, kIndexFile);
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  Channel fresh;
  fresh.name = publication.name;
  if (status->kind == platform::FileKind::kMissing) return fresh;
  const Result<std::string> text = read_regular(files, path, kLargestIndex);
  if (!text) return std::unexpected(text.error());
  const std::string signature_path = fmt::format("{}/{}", publication.folder, kIndexSignatureFile);
  const Result<std::string> signature = read_regular(files, signature_path, kLargestSignature);
  if (!signature) return std::unexpected(signature.error());
  const auto signatures = trust::parse_signatures(*signature, signature_path);
  if (!signatures) return std::unexpected(signatures.error());
  if (!std::ranges::any_of(*signatures, [&](const trust::Signature& found) {
        return trust::verifies(found, *text, key);
      }))
    return failure(ExitCode::kRefused, fmt::format("{}: it is not signed with this key", path));
  return parse_index(*text, path);
}

Result<void> add(Channel& channel, const PackedPackage& package) {
  ChannelPackage entry{package.manifest,    package.manifest_text,  package.signature,
                       package.file_name(), package.archive.size(), blake2b_of(package.archive)};
  const auto is_same = [&](const ChannelPackage& other) { return other.file == entry.file; };
  const auto found = std::ranges::find_if(channel.packages, is_same);
  if (found == channel.packages.end()) {
    for (const ChannelPackage& older : channel.packages)
      if (older.manifest.phase == entry.manifest.phase &&
          semver::compare(older.manifest.version, entry.manifest.version) < 0 &&
          older.manifest.counter > entry.manifest.counter)
        return failure(
            ExitCode::kRefused,
            fmt::format("{} has the counter {}, and the older {} has {}", package.manifest.title(),
                        entry.manifest.counter, older.manifest.title(), older.manifest.counter),
            "`counter` grows with every release: floors compare it");
    channel.packages.push_back(std::move(entry));
    return {};
  }
  if (found->manifest_text != entry.manifest_text)
    return failure(ExitCode::kRefused,
                   fmt::format("the channel has another {} already", package.manifest.title()),
                   "a release never changes: give it a new version");
  *found = std::move(entry);
  return {};
}

// The file as it is now; nullopt: it is what the entry says.
Result<std::optional<ChannelPackage>> renewed(platform::FileSystem& files, const std::string& path,
                                              const ChannelPackage& entry) {
  const auto refusal = [&](std::string_view what) {
    return failure(ExitCode::kRefused, fmt::format("{}: {}", path, what),
                   "put the file back that was published");
  };
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing) return refusal("it is missing");
  const Result<std::string> bytes = read_regular(files, path, kLargestPackage);
  if (!bytes) return std::unexpected(bytes.error());
  if (bytes->size() == entry.size && blake2b_of(*bytes) == entry.digest) return std::nullopt;
  const auto entries = read_tar(*bytes, path, kPackageLimits);
  if (!entries) return std::unexpected(entries.error());
  const auto part = [&](std::string_view name) -> std::optional<std::string> {
    const auto found = std::ranges::find(*entries, name, &TarEntry::name);
    if (found == entries->end()) return std::nullopt;
    return std::string(found->data);
  };
  if (part(kManifestFile) != entry.manifest_text)
    return refusal("it has another manifest than the index");
  for (const component_host::ManifestObject& object : entry.manifest.objects)
    if (const auto found = part(object.file); !found || blake2b_of(*found) != object.digest)
      return refusal(fmt::format("`{}` in it is not what the manifest says", object.file));
  ChannelPackage now = entry;
  now.signature = part(kSignatureFile).value_or("");
  if (const auto signatures = trust::parse_signatures(now.signature, path); !signatures)
    return std::unexpected(signatures.error());
  now.size = bytes->size();
  now.digest = blake2b_of(*bytes);
  return now;
}

}  // namespace

Result<Channel> parse_index(std::string_view text, const std::string& path) {
  Result<TomlDocument> document = TomlDocument::parse(text, path, ExitCode::kRefused);
  if (!document) return std::unexpected(document.error());
  TomlTable root = document->root();
  if (root.number("format") != kFormat)
    root.complain("format", "it is of a later version of noodlec");
  Channel channel;
  channel.name = root.text("name");
  channel.expires = root.text("expires");
  if (!is_time(channel.expires))
    root.complain("expires", "`expires` must be a time like 2026-01-31T12:00:00Z");
  std::unordered_set<std::string> seen;
  for (TomlTable& table : root.tables("package")) {
    ChannelPackage package = read_entry(table, path);
    if (!seen.insert(package.file).second || !seen.insert(package.manifest.title()).second)
      table.complain("file", fmt::format("`{}` is there twice", package.file));
    channel.packages.push_back(std::move(package));
  }
  root.refuse_unknown();
  if (const Result<void> done = document->result(); !done) return std::unexpected(done.error());
  return channel;
}

std::string write_index(const Channel& channel) {
  std::string text = fmt::format("format = {}\nname = {}\nexpires = \"{}\"\n", kFormat,
                                 toml_quoted(channel.name), channel.expires);
  for (const ChannelPackage& package : channel.packages)
    text += fmt::format(
        "\n[[package]]\ncomponent = \"{}\"\nversion = \"{}\"\nfile = \"{}\"\nsize = {}\n"
        "digest = \"{}\"\nmanifest = '''\n{}'''\nsignature = '''\n{}'''\n",
        component_host::phase_name(package.manifest.phase), package.manifest.version_text,
        package.file, package.size, to_text(package.digest), package.manifest_text,
        package.signature);
  return text;
}

Result<void> write_if_changed(platform::FileSystem& files, const std::string& path,
                              std::string_view text) {
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kRegular) {
    const Result<bool> same = files.holds(path, {std::as_bytes(std::span(text))});
    if (!same) return std::unexpected(same.error());
    if (*same) return {};
  }
  const auto written = platform::write_atomically(files, path, text);
  if (!written) return std::unexpected(written.error());
  return {};
}

// The packages stand there before an index names them, and the signature before its index: a reader
// between the two sees a wrong signature and nothing worse.
Result<void> write_channel(platform::FileSystem& files, const std::string& folder,
                           const Channel& channel, std::span<const PackedPackage> packages,
                           const trust::SecretKey& key) {
  const std::string text = write_index(channel);
  if (const auto again = parse_index(text, std::string(kIndexFile)); !again)
    return std::unexpected(again.error());
  if (Result<void> made = files.make_folders(folder); !made) return made;
  const auto write = [&](std::string_view name, std::string_view content) {
    return write_if_changed(files, fmt::format("{}/{}", folder, name), content);
  };
  Result<void> written;
  for (const PackedPackage& package : packages)
    if (written) written = write(package.file_name(), package.archive);
  const std::string comment = fmt::format("index of {}, expires {}", channel.name, channel.expires);
  if (written) written = write(kIndexSignatureFile, key.sign(text, comment));
  if (written) written = write(kIndexFile, text);
  return written;
}

Result<Channel> with_packages(Channel channel, std::span<const PackedPackage> packages) {
  for (const PackedPackage& package : packages)
    if (Result<void> added = add(channel, package); !added) return std::unexpected(added.error());
  std::ranges::sort(channel.packages, {}, &ChannelPackage::file);
  return channel;
}

Result<std::vector<std::string>> renew_index(platform::FileSystem& files, const std::string& folder,
                                             const std::string& expires,
                                             const trust::SecretKey& key) {
  Result<Channel> channel = read_own_index(files, {folder, {}, expires}, key.public_key());
  if (!channel) return std::unexpected(channel.error());
  channel->expires = expires;
  std::vector<std::string> changed;
  for (ChannelPackage& package : channel->packages) {
    Result<std::optional<ChannelPackage>> now =
        renewed(files, fmt::format("{}/{}", folder, package.file), package);
    if (!now) return std::unexpected(now.error());
    if (!*now) continue;
    package = **std::move(now);
    changed.push_back(package.manifest.title());
  }
  if (Result<void> written = write_channel(files, folder, *channel, {}, key); !written)
    return std::unexpected(written.error());
  return changed;
}

Result<void> publish(platform::FileSystem& files, const Publication& publication,
                     std::span<const PackedPackage> packages, const trust::SecretKey& key) {
  Result<Channel> channel = read_own_index(files, publication, key.public_key());
  if (!channel) return std::unexpected(channel.error());
  channel->expires = publication.expires;
  channel = with_packages(*std::move(channel), packages);
  if (!channel) return std::unexpected(channel.error());
  return write_channel(files, publication.folder, *channel, packages, key);
}

}  // namespace noodle::packages
