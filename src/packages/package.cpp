#include "packages/package.h"

#include <fmt/format.h>

#include <algorithm>

#include "component_host/component.h"
#include "packages/elf_check.h"
#include "packages/source.h"
#include "packages/tar.h"

namespace noodle::packages {
namespace {

using component_host::Manifest;
using component_host::ManifestObject;

std::unexpected<Error> refusal(std::string message, std::string hint = {}) {
  return failure(ExitCode::kRefused, std::move(message), std::move(hint));
}

// From the parts, which `part` gives by name; an empty text where there is none.
template <class Part>
Result<Package> assemble(const std::string& path, const Part& part) {
  Package package;
  const auto get = [&](const std::string& name, std::string& target) -> Result<void> {
    Result<std::string> text = part(name);
    if (!text) return std::unexpected(text.error());
    target = *std::move(text);
    if (target.empty()) return refusal(fmt::format("{}: `{}` is missing or empty", path, name));
    return {};
  };
  if (Result<void> got = get(std::string(kManifestFile), package.manifest_text); !got)
    return std::unexpected(got.error());
  if (Result<void> got = get(std::string(kSignatureFile), package.signature); !got)
    return std::unexpected(got.error());
  if (package.signature.size() > kLargestSignature)
    return refusal(fmt::format("{}: its signature is too large", path));
  Result<Manifest> manifest = component_host::parse_manifest(
      package.manifest_text, fmt::format("{}/{}", path, kManifestFile));
  if (!manifest) return std::unexpected(manifest.error());
  package.manifest = *std::move(manifest);
  const ManifestObject* object = package.manifest.object_for(component_host::host_platform());
  if (object == nullptr)
    return refusal(fmt::format("{}: {} has nothing for {}", path, package.manifest.title(),
                               component_host::host_platform()));
  if (object->size > kLargestObject)
    return refusal(fmt::format("{}: `{}` is too large", path, object->file));
  if (Result<void> got = get(object->file, package.object); !got)
    return std::unexpected(got.error());
  return package;
}

// As the note has them: "lexer ^1.1.0, parser ^1.0.0", by name.
std::string dependencies_of(const Manifest& manifest) {
  std::vector<std::string> texts;
  for (const component_host::ManifestDependency& dependency : manifest.dependencies)
    texts.push_back(
        fmt::format("{} {}", component_host::phase_name(dependency.phase), dependency.range_text));
  std::ranges::sort(texts);
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace

Result<Package> decode_package(std::string_view bytes, const std::string& path) {
  const auto entries = read_tar(bytes, path, kPackageLimits);
  if (!entries) return std::unexpected(entries.error());
  return assemble(path, [&](const std::string& name) -> Result<std::string> {
    const auto found = std::ranges::find(*entries, name, &TarEntry::name);
    return found == entries->end() ? std::string() : std::string(found->data);
  });
}

Result<Package> read_package(platform::FileSystem& files, const std::string& path) {
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind != platform::FileKind::kFolder) {
    const Result<std::string> bytes = read_regular(files, path, kLargestPackage);
    if (!bytes) return std::unexpected(bytes.error());
    return decode_package(*bytes, path);
  }
  return assemble(path, [&](const std::string& name) -> Result<std::string> {
    const std::string file = path + "/" + name;
    const Result<platform::FileStatus> part = files.status(file);
    if (!part) return std::unexpected(part.error());
    if (part->kind == platform::FileKind::kMissing) return std::string();
    return read_regular(files, file, kLargestObject);
  });
}

Result<void> check_object(const Manifest& manifest, std::string_view object,
                          std::string_view platform, const std::string& called) {
  const ManifestObject* expected = manifest.object_for(platform);
  if (expected == nullptr)
    return refusal(fmt::format("{} has nothing for {}", manifest.title(), platform));
  const std::string title =
      called.empty() ? fmt::format("{}: {}", manifest.title(), expected->file) : called;
  if (object.size() != expected->size)
    return refusal(fmt::format("{} has {} bytes, and the manifest says {}", title, object.size(),
                               expected->size));
  if (blake2b_of(object) != expected->digest)
    return refusal(fmt::format("{} is not what the manifest says: its digest differs", title),
                   "the package was damaged or changed");
  const Result<ElfNote> note = check_elf(object, platform);
  if (!note) return refusal(fmt::format("{}: {}", title, note.error().message), note.error().hint);
  const std::tuple<const char*, const std::string&, std::string> kFields[] = {
      {"name", note->name, std::string(component_host::phase_name(manifest.phase))},
      {"version", note->version, manifest.version_text},
      {"contract of what it reads", note->reads, manifest.reads_contract},
      {"contract of what it writes", note->writes, manifest.writes_contract},
      {"fingerprint", note->fingerprint, manifest.fingerprint},
      {"dependencies", note->dependencies, dependencies_of(manifest)}};
  for (const auto& [what, found, wanted] : kFields)
    if (found != wanted)
      return refusal(fmt::format("{}: its note says of the {} `{}`, and the manifest `{}`", title,
                                 what, found, wanted));
  return {};
}

Result<void> verify_package(const Package& package, const trust::TrustStore& trust) {
  if (Result<void> checked = trust.check_manifest(package.manifest, package.manifest_text,
                                                  package.signature, package.manifest.title());
      !checked)
    return checked;
  return check_object(package.manifest, package.object, component_host::host_platform());
}

std::string package_file_name(const Manifest& manifest) {
  return fmt::format("{}-{}{}", component_host::phase_name(manifest.phase), manifest.version_text,
                     kPackageSuffix);
}

}  // namespace noodle::packages
