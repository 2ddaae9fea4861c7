#include "upgrade/validation.h"

#include <fmt/format.h>

#include <algorithm>

#include "state/object_store.h"
#include "upgrade/component_files.h"

namespace noodle::upgrade {
namespace {

using state::ComponentVersion;
using state::PackagePart;

Result<void> check_signature(const state::StateDirectory& directory, const Blake2b& digest,
                             const trust::TrustStore& trust) {
  const Result<std::string> text = state::read_part(directory, digest, PackagePart::kManifest);
  if (!text) return std::unexpected(text.error());
  const Result<std::string> signature =
      state::read_part(directory, digest, PackagePart::kSignature);
  if (!signature) return std::unexpected(signature.error());
  const std::string path = directory.layout().package(digest, PackagePart::kManifest);
  const Result<component_host::Manifest> manifest = component_host::parse_manifest(*text, path);
  if (!manifest) return std::unexpected(manifest.error());
  return trust.check_manifest(*manifest, *text, *signature, manifest->title());
}

}  // namespace

Result<state::Components> validate(const state::StateDirectory& directory,
                                   const state::Components& components,
                                   const trust::TrustStore& trust) {
  const VectorFiles embedded = embedded_files();
  state::Components valid = components;
  for (size_t i = 0; i < components.size(); ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const ComponentVersion& component = components[i];
    if (!component.manifest) {
      if (component.fingerprint == embedded[i].fingerprint) continue;
      return failure(ExitCode::kRefused,
                     fmt::format("{} {} was linked into another noodlec, and has no package",
                                 component_host::phase_name(phase), component.version),
                     "`noodlec upgrade` takes one that has");
    }
    const Result<state::StoredPackage> stored =
        state::verify_component(directory, phase, component);
    if (!stored) return std::unexpected(stored.error());
    if (Result<void> good = check_signature(directory, *component.manifest, trust); !good)
      return std::unexpected(good.error());
    valid[i].object = stored->object;
  }
  return valid;
}

bool has_wrong_signature(std::string_view text, std::string_view signatures,
                         const trust::TrustStore& trust, const trust::PublicKey& built_in) {
  const auto parsed = trust::parse_signatures(signatures, "");
  if (!parsed) return true;
  return std::ranges::any_of(*parsed, [&](const trust::Signature& signature) {
    const auto known = std::ranges::find(trust.keys(), signature.key,
                                         [](const trust::TrustedKey& key) { return key.key.id; });
    if (known != trust.keys().end()) return !trust::verifies(signature, text, known->key);
    return signature.key == built_in.id && !trust::verifies(signature, text, built_in);
  });
}

}  // namespace noodle::upgrade
