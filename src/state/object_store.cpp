#include "state/object_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/fault_point.h"
#include "state/permissions.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr uint64_t kLargestPart = uint64_t{1} << 30;
constexpr const char* kHowToMend =
    "`noodlec upgrade` replaces it if a channel has it; `noodlec rollback` goes back to what works";

std::unexpected<Error> damaged(noodle_phase phase, const ComponentVersion& component,
                               const std::string& path, std::string_view what) {
  return failure(ExitCode::kCorrupt,
                 fmt::format("{} {}: `{}` {}", phase_name(phase), component.version, path, what),
                 kHowToMend);
}

// One file of a package, under its name when it returns.
Result<void> put_part(const Slot& slot, const Blake2b& manifest, PackagePart part,
                      std::string_view bytes) {
  platform::FileSystem& files = slot.directory().files();
  const std::string path = slot.directory().layout().package(manifest, part);
  const platform::Parts parts{std::as_bytes(std::span(bytes))};
  const auto is_there = [&] { return files.holds(path, parts).value_or(false); };
  const Result<bool> missing = is_missing(files, path);
  if (!missing) return std::unexpected(missing.error());
  if (!*missing && is_there()) return {};
  const std::string scratch = slot.part(part);
  if (Result<void> written = write_durable(files, scratch, bytes, kUnchangingMode); !written)
    return written;
  const auto put = [&]() -> Result<void> {
    if (*missing) {
      const Result<bool> done = files.rename_to_new(scratch, path);
      if (!done) return std::unexpected(done.error());
      if (*done) return {};
      // Somebody else put the same package at the same time.
      if (is_there()) return files.remove(scratch);
    }
    // What is there is damaged; whoever has loaded it keeps the file without a name.
    return files.rename(scratch, path);
  };
  if (const Result<void> done = put(); !done)
    return failure(fmt::format("cannot write `{}`: {}", path, done.error().message));
  return {};
}

// What the file is and holds, of one and the same file.
struct ReadObject {
  std::string bytes;
  platform::FileIdentity identity;
};
Result<ReadObject> read_object(const StateDirectory& directory, const std::string& path) {
  platform::FileSystem& files = directory.files();
  const Result<platform::FileStatus> status = files.link_status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing)
    return failure(ExitCode::kCorrupt, "is missing");
  if (status->kind != platform::FileKind::kRegular)
    return failure(ExitCode::kCorrupt, "is no regular file");
  if (status->size > kLargestPart) return failure(ExitCode::kCorrupt, "is too large");
  const Result<platform::OpenFile> file = files.open_for_reading(path);
  if (!file) return std::unexpected(file.error());
  const Result<platform::FileIdentity> identity = files.identity(*file);
  if (!identity) return std::unexpected(identity.error());
  Result<std::string> bytes = files.read_at(*file, 0, identity->size);
  if (!bytes) return std::unexpected(bytes.error());
  return ReadObject{*std::move(bytes), *identity};
}

// The object hashed.
Result<StoredPackage> verify_object(const StateDirectory& directory, noodle_phase phase,
                                    const ComponentVersion& component) {
  if (!component.object)
    return failure(ExitCode::kRefused, fmt::format("{} {} has no object for {}", phase_name(phase),
                                                   component.version, kPlatform));
  const std::string path = directory.layout().package(*component.manifest, PackagePart::kObject);
  const Result<ReadObject> read = read_object(directory, path);
  if (!read) {
    if (read.error().code == ExitCode::kCorrupt)
      return damaged(phase, component, path, read.error().message);
    return failure(fmt::format("cannot read `{}`: {}", path, read.error().message));
  }
  if (blake2b_of(read->bytes) != component.object->digest)
    return damaged(phase, component, path, "is not what was put there");
  return StoredPackage{*component.manifest, {component.object->digest, read->identity}, path};
}

}  // namespace

Result<StoredPackage> put_package(const Slot& slot, const PackageParts& parts) {
  const StateDirectory& directory = slot.directory();
  platform::FileSystem& files = directory.files();
  const Layout& layout = directory.layout();
  const Blake2b manifest = blake2b_of(parts.manifest);
  const std::string folder = layout.package_folder(manifest);
  const Result<bool> made = files.make_folder(folder, kFolderMode);
  if (!made) return std::unexpected(made.error());
  // The object comes last: while it is missing there is no package.
  for (const auto& [part, bytes] : {std::pair(PackagePart::kSignature, parts.signature),
                                    std::pair(PackagePart::kManifest, parts.manifest),
                                    std::pair(PackagePart::kObject, parts.object)}) {
    Result<void> step = put_part(slot, manifest, part, bytes);
    if (step) step = platform::fault_point("store.part");
    if (!step) return std::unexpected(step.error());
  }
  // A folder that somebody else has just made may not have a durable name either.
  Result<void> step = files.sync_folder(folder);
  if (step) step = files.sync_folder(layout.objects());
  if (step) step = platform::fault_point("store.put");
  if (!step) return std::unexpected(step.error());
  const std::string path = layout.package(manifest, PackagePart::kObject);
  const Result<platform::FileIdentity> identity = files.identity(path);
  if (!identity) return std::unexpected(identity.error());
  return StoredPackage{manifest, {blake2b_of(parts.object), *identity}, path};
}

Result<std::vector<Blake2b>> list_packages(const StateDirectory& directory) {
  platform::FileSystem& files = directory.files();
  const auto folders = files.list(directory.layout().objects());
  if (!folders) return std::unexpected(folders.error());
  std::vector<Blake2b> packages;
  for (const platform::FolderEntry& folder : *folders) {
    if (folder.kind != platform::FileKind::kFolder) continue;
    const auto entries =
        files.list(fmt::format("{}/{}", directory.layout().objects(), folder.name));
    if (!entries) return std::unexpected(entries.error());
    // Names are sorted, so those of one package stand together.
    size_t found = 0;
    for (size_t i = 0; i < entries->size(); ++i) {
      const std::optional<PackageFile> file = package_file((*entries)[i].name);
      if (!file) continue;
      const bool continues = i > 0 && package_file((*entries)[i - 1].name) &&
                             package_file((*entries)[i - 1].name)->manifest == file->manifest;
      found = continues ? found + 1 : 1;
      if (found == std::size(kPackageParts)) packages.push_back(file->manifest);
    }
  }
  return packages;
}

Result<std::string> read_part(const StateDirectory& directory, const Blake2b& manifest,
                              PackagePart part) {
  const std::string path = directory.layout().package(manifest, part);
  Result<std::string> text = read_regular(directory.files(), path, kLargestPart);
  if (text && part == PackagePart::kManifest && blake2b_of(*text) != manifest)
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged", path), kHowToMend);
  return text;
}

Result<StoredPackage> verify_component(const StateDirectory& directory, noodle_phase phase,
                                       const ComponentVersion& component) {
  const std::string path = directory.layout().package(*component.manifest, PackagePart::kManifest);
  const Result<bool> missing = is_missing(directory.files(), path);
  if (missing && *missing) return damaged(phase, component, path, "is missing");
  const Result<std::string> manifest =
      read_part(directory, *component.manifest, PackagePart::kManifest);
  if (!manifest) return std::unexpected(manifest.error());
  return verify_object(directory, phase, component);
}

Result<std::string> check_object(const StateDirectory& directory, noodle_phase phase,
                                 const ComponentVersion& component) {
  const Layout& layout = directory.layout();
  if (Result<void> checked = check_permissions(
          directory, {layout.objects(), layout.package_folder(*component.manifest),
                      layout.package(*component.manifest, PackagePart::kObject)});
      !checked)
    return std::unexpected(checked.error());
  if (component.object) {
    std::string path = layout.package(*component.manifest, PackagePart::kObject);
    const Result<platform::FileIdentity> identity = directory.files().identity(path);
    if (identity && *identity == component.object->identity) return path;
  }
  Result<StoredPackage> verified = verify_object(directory, phase, component);
  if (!verified) return std::unexpected(verified.error());
  return std::move(verified->path);
}

}  // namespace noodle::state
