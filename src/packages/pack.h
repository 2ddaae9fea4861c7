// Making packages.
#ifndef NOODLE_PACKAGES_PACK_H
#define NOODLE_PACKAGES_PACK_H

#include <span>
#include <string>
#include <vector>

#include "packages/package.h"
#include "trust/secret_key.h"

namespace noodle::packages {

struct PackedPackage {
  component_host::Manifest manifest;
  std::string manifest_text;
  std::string signature;
  std::string archive;  // the bytes of the .ncp file

  std::string file_name() const { return package_file_name(manifest); }
};

// One shared object for each platform, given as bytes. What the manifest leaves open is taken from
// them: contracts, fingerprint, sizes and digests. Refuses what verify_package would refuse. Each
// key signs. `path` is that of the manifest, for errors.
Result<PackedPackage> pack(std::string_view source_manifest, const std::string& path,
                           std::span<const std::string> objects,
                           std::span<const trust::SecretKey> keys);

// The package with one more signature.
Result<PackedPackage> cosign(std::string_view archive, const std::string& path,
                             const trust::SecretKey& key);

}  // namespace noodle::packages

#endif
