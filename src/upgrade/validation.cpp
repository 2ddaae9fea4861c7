#include "upgrade/validation.h"

#include <fmt/format.h>

#include <algorithm>

#include "state/object_store.h"
#include "state/small_files.h"
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
  if (!signature) {
    const std::string missing = directory.layout().package(digest, PackagePart::kSignature);
    if (state::is_missing(directory.files(), missing).value_or(false))
      return failure(ExitCode::kCorrupt, fmt::format("`{}` is missing", missing));
    return std::unexpected(signature.error());
  }
  const std::string path = directory.layout().package(digest, PackagePart::kManifest);
  const Result<component_host::Manifest> manifest = component_host::parse_manifest(*text, path);
  if (!manifest) return std::unexpected(manifest.error());
  return trust.check_manifest(*manifest, *text, *signature, manifest->title());
}

// With its object as it is now.
Result<ComponentVersion> check_package(const state::StateDirectory& directory, noodle_phase phase,
                                       const ComponentVersion& component,
                                       const trust::TrustStore& trust) {
  const Result<state::StoredPackage> stored = state::verify_component(directory, phase, component);
  if (!stored) return std::unexpected(stored.error());
  if (Result<void> good = check_signature(directory, *component.manifest, trust); !good)
    return std::unexpected(good.error());
  ComponentVersion valid = component;
  valid.object = stored->object;
  return valid;
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
    const Result<state::ComponentVersion> whole = check_package(directory, phase, component, trust);
    if (whole)
      valid[i] = *whole;
    else if (whole.error().code == ExitCode::kCorrupt &&
             component.fingerprint == embedded[i].fingerprint)
      valid[i] = {.version = component.version, .fingerprint = component.fingerprint};
    else
      return std::unexpected(whole.error());
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
