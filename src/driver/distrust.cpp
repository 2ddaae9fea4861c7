#include "driver/distrust.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "state/object_store.h"
#include "upgrade/validation.h"

namespace noodle::driver {
namespace {

using state::PackagePart;

std::optional<Distrusted> look_at(const state::StateDirectory& directory, const Blake2b& digest,
                                  bool is_active, const trust::TrustStore& trust) {
  const auto text = state::read_part(directory, digest, PackagePart::kManifest);
  const auto signature = state::read_part(directory, digest, PackagePart::kSignature);
  if (!text) return std::nullopt;
  const std::string path = directory.layout().package(digest, PackagePart::kManifest);
  const auto manifest = component_host::parse_manifest(*text, path);
  if (!manifest) return std::nullopt;
  if (!signature || upgrade::has_wrong_signature(*text, *signature, trust, built_in_packages().key))
    return Distrusted{fmt::format("the signature of {} is wrong: `{}`", manifest->title(),
                                  directory.layout().package(digest, PackagePart::kSignature)),
                      "`noodlec doctor --fix` replaces what generations name if a channel has it, "
                      "`noodlec gc --older-than 0s` removes what none names",
                      is_active, true};
  const Result<void> taken = trust.check_manifest(*manifest, *text, *signature, manifest->title());
  if (taken) return std::nullopt;
  if (!is_active)
    return Distrusted{taken.error().message, "no upgrade and no rollback takes it", false, false};
  return Distrusted{
      fmt::format("{}; it is active, and goes on compiling", taken.error().message),
      fmt::format("`noodlec rollback {0}` goes back to the one before, `noodlec upgrade {0}` takes "
                  "a newer one if there is one",
                  phase_name(manifest->phase)),
      true, false};
}

}  // namespace

std::vector<Distrusted> distrusted_components(const state::StateDirectory& directory,
                                              const state::Components& active,
                                              const trust::TrustStore& trust) {
  std::vector<Distrusted> found;
  for (const state::ComponentVersion& component : active) {
    if (!component.manifest) continue;
    if (auto one = look_at(directory, *component.manifest, true, trust))
      found.push_back(*std::move(one));
  }
  return found;
}

Result<std::vector<Distrusted>> distrusted_packages(const state::StateDirectory& directory,
                                                    const state::Components& active,
                                                    const trust::TrustStore& trust) {
  std::vector<Distrusted> found = distrusted_components(directory, active, trust);
  const Result<std::vector<Blake2b>> all = state::list_packages(directory);
  if (!all) return std::unexpected(all.error());
  for (const Blake2b& digest : *all) {
    if (std::ranges::find(active, digest, &state::ComponentVersion::manifest) != active.end())
      continue;
    if (auto one = look_at(directory, digest, false, trust)) found.push_back(*std::move(one));
  }
  return found;
}

}  // namespace noodle::driver
