#include "packages/pack.h"

#include <fmt/format.h>

#include <algorithm>

#include "component_host/component.h"
#include "packages/elf_check.h"
#include "packages/tar.h"

namespace noodle::packages {
namespace {

using component_host::Manifest;
using component_host::ManifestForm;

// What a signature says in clear; the manifest says the same.
std::string trusted_comment(const Manifest& manifest) {
  return fmt::format("{} counter {}", manifest.title(), manifest.counter);
}

// A field that the manifest leaves open, or has already.
Result<void> fill(std::string& field, const std::string& found, const char* what,
                  const std::string& title) {
  if (field.empty()) field = found;
  if (field == found) return {};
  return failure(ExitCode::kRefused, fmt::format("{}: its {} is `{}`, and that of the others `{}`",
                                                 title, what, found, field));
}

Result<void> add_object(Manifest& manifest, const std::string& object, bool is_only) {
  const Result<std::string> platform = platform_of(object);
  if (!platform) return std::unexpected(platform.error());
  const Result<ElfNote> note = check_elf(object, *platform);
  if (!note) return std::unexpected(note.error());
  const std::string title = fmt::format("the object for {}", *platform);
  if (Result<void> done = fill(manifest.reads_contract, note->reads, "input contract", title);
      !done)
    return done;
  if (Result<void> done = fill(manifest.writes_contract, note->writes, "output contract", title);
      !done)
    return done;
  if (Result<void> done = fill(manifest.fingerprint, note->fingerprint, "fingerprint", title);
      !done)
    return done;
  if (manifest.object_for(*platform) != nullptr)
    return failure(ExitCode::kRefused, fmt::format("there are two objects for {}", *platform));
  const std::string stem =
      fmt::format("{}-{}", component_host::phase_name(manifest.phase), manifest.version_text);
  manifest.objects.push_back({*platform,
                              is_only ? stem + ".so" : fmt::format("{}.{}.so", stem, *platform),
                              object.size(), blake2b_of(object)});
  return check_object(manifest, object, *platform, title);
}

}  // namespace

Result<PackedPackage> pack(std::string_view source_manifest, const std::string& path,
                           std::span<const std::string> objects,
                           std::span<const trust::SecretKey> keys) {
  Result<Manifest> source =
      component_host::parse_manifest(source_manifest, path, ManifestForm::kSource);
  if (!source) return std::unexpected(source.error());
  PackedPackage package{*std::move(source), {}, {}, {}};
  for (const std::string& object : objects)
    if (Result<void> added = add_object(package.manifest, object, objects.size() == 1); !added)
      return failure(
          added.error().code,
          fmt::format("cannot pack {}: {}", package.manifest.title(), added.error().message),
          added.error().hint);
  package.manifest_text = component_host::write_manifest(package.manifest);
  package.manifest.digest = blake2b_of(package.manifest_text);
  for (const trust::SecretKey& key : keys)
    package.signature += key.sign(package.manifest_text, trusted_comment(package.manifest));
  std::vector<TarEntry> entries{{std::string(kManifestFile), package.manifest_text},
                                {std::string(kSignatureFile), package.signature}};
  for (size_t i = 0; i < objects.size(); ++i)
    entries.push_back({package.manifest.objects[i].file, objects[i]});
  package.archive = write_tar(entries);
  return package;
}

Result<PackedPackage> cosign(std::string_view archive, const std::string& path,
                             const trust::SecretKey& key) {
  Result<Package> found = decode_package(archive, path);
  if (!found) return std::unexpected(found.error());
  auto entries = read_tar(archive, path, kPackageLimits);
  if (!entries) return std::unexpected(entries.error());
  PackedPackage package{
      std::move(found->manifest), std::move(found->manifest_text), std::move(found->signature), {}};
  const auto signatures = trust::parse_signatures(package.signature, path);
  if (!signatures) return std::unexpected(signatures.error());
  if (std::ranges::find(*signatures, key.public_key().id, &trust::Signature::key) !=
      signatures->end())
    return failure(ExitCode::kRefused, fmt::format("{}: this key has signed it already", path));
  if (!package.signature.ends_with('\n')) package.signature += '\n';
  package.signature += key.sign(package.manifest_text, trusted_comment(package.manifest));
  for (TarEntry& entry : *entries)
    if (entry.name == kSignatureFile) entry.data = package.signature;
  package.archive = write_tar(*entries);
  return package;
}

}  // namespace noodle::packages
