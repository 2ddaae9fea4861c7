#include "driver/built_in_packages.h"

#include <vector>

#include "base/check.h"
#include "base/paths.h"
// Generated: NOODLE_BUILD_PUBLIC_KEY and NOODLE_BUILD_MANIFESTS.
#include "build_channel.h"
#include "packages/channel.h"

namespace noodle::driver {
namespace {

std::vector<Blake2b> manifests() {
  std::vector<Blake2b> result;
  for (const char* digits : {NOODLE_BUILD_MANIFESTS}) {
    const std::optional<Blake2b> digest = parse_blake2b_hex(digits);
    CHECK(digest);
    result.push_back(*digest);
  }
  return result;
}

}  // namespace

const trust::BuiltIn& built_in_packages() {
  static const std::vector<Blake2b> kManifests = manifests();
  static const Result<trust::PublicKey> kKey =
      trust::parse_public_key(NOODLE_BUILD_PUBLIC_KEY, "built in");
  CHECK(kKey);
  static const trust::BuiltIn kBuiltIn{*kKey, kManifests};
  return kBuiltIn;
}

std::optional<std::string> built_in_channel(platform::FileSystem& files) {
  const Result<std::string> program = files.canonical("/proc/self/exe");
  if (!program) return std::nullopt;
  const std::string folder(folder_of(*program));
  // In a build folder the program is src/driver/noodlec.
  const std::string built = folder.ends_with("/src/driver") ? "../../channel" : "";
  for (const std::string& place : {std::string("../share/noodlec/channel"), built}) {
    if (place.empty()) continue;
    std::string channel = join_path(folder, place);
    const Result<platform::FileStatus> index =
        files.status(channel + "/" + std::string(packages::kIndexFile));
    if (index && index->kind == platform::FileKind::kRegular) return channel;
  }
  return std::nullopt;
}

}  // namespace noodle::driver
