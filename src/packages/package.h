// A package: one release of a component for one or more platforms, with its signature.
#ifndef NOODLE_PACKAGES_PACKAGE_H
#define NOODLE_PACKAGES_PACKAGE_H

#include <string>
#include <string_view>

#include "component_host/manifest.h"
#include "packages/tar.h"
#include "platform/file_system.h"
#include "trust/trust_store.h"

namespace noodle::packages {

inline constexpr std::string_view kPackageSuffix = ".ncp";
inline constexpr std::string_view kManifestFile = "component.toml";
inline constexpr std::string_view kSignatureFile = "component.toml.minisig";
inline constexpr uint64_t kLargestObject = 64 << 20;
inline constexpr uint64_t kLargestPackage = 256 << 20;
inline constexpr uint64_t kLargestSignature = 16 << 10;

// Manifest, signature, and an object for each of so many platforms.
inline constexpr TarLimits kPackageLimits{.entries = 16, .entry_size = kLargestObject};

struct Package {
  component_host::Manifest manifest;
  std::string manifest_text;
  std::string signature;  // text of component.toml.minisig; may hold several
  std::string object;     // bytes for this platform
};

// A folder or a .ncp file. Nothing is believed so far but that the parts are there and have the
// form they must have.
Result<Package> read_package(platform::FileSystem& files, const std::string& path);
// The bytes of a .ncp file; `path` is for errors.
Result<Package> decode_package(std::string_view bytes, const std::string& path);

// Signatures, rules, digest of the object, and the object itself: elf_check.h, and that it says of
// itself what the manifest says. Nothing of it runs. Errors have exit code 11 and begin with the
// title of the package.
Result<void> verify_package(const Package& package, const trust::TrustStore& trust);
// The last part alone: what `pack` can know before anybody signed.
// `called`: what the object is in errors; "": the file of the package.
Result<void> check_object(const component_host::Manifest& manifest, std::string_view object,
                          std::string_view platform, const std::string& called = {});

// "parser-1.1.0.ncp"
std::string package_file_name(const component_host::Manifest& manifest);

}  // namespace noodle::packages

#endif
